// What a conflict is called.

import { t } from "../../words/translate";
import type { ConflictKind } from "./conflictTypes";

export function nameConflictKind(kind: ConflictKind): string {
  switch (kind) {
    case "words":
      return t("Other words");
    case "speaker":
      return t("Other speaker");
    case "date":
      return t("Other date");
    case "role":
      return t("Other role");
  }
}
