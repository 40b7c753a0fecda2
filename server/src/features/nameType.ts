// What an entity is called beside its name.

import type { EntityType } from "../core/names/nameTypes";
import { t } from "../words/translate";

export function nameType(type: EntityType): string {
  switch (type) {
    case "person":
      return t("person");
    case "organization":
      return t("organization");
    case "place":
      return t("place");
  }
}
