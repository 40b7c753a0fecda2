// unused-ignore: an ignore comment that silences nothing. Only who has seen all other findings can say so: ignores.ts
// does.

import { t } from "../words/translate";
import type { Rule } from "./rule";

export const unusedIgnore: Rule = {
  code: "unused-ignore",
  severity: "hint",
  order: 150,
  about: "passage",
  label: () => t("unused ignore"),
  summary: "An ignore comment that has no effect.",
  documentation: `
    An ignore comment that silences nothing. The fix removes it.

        <!-- verbatim-ignore misquote: as printed -->
  `,
  check: () => [],
};

export function wordUnusedIgnore(code: string | null): string {
  return code === null
    ? t("This ignore comment has no effect.")
    : t("This ignore comment has no effect: there is no {0} here.", code);
}
