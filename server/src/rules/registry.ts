// Written by `npm run generate` from the *.rule.ts files; do not edit.

import { ambiguousName } from "./ambiguousName.rule";
import { clippedQuote } from "./clippedQuote.rule";
import { invalidDate } from "./invalidDate.rule";
import { misattributedQuote } from "./misattributedQuote.rule";
import { misquote } from "./misquote.rule";
import { misspelledName } from "./misspelledName.rule";
import { proseAsQuote } from "./proseAsQuote.rule";
import { splicedQuote } from "./splicedQuote.rule";
import { unmarkedOmission } from "./unmarkedOmission.rule";
import { unquotedCopy } from "./unquotedCopy.rule";
import { unsourcedQuote } from "./unsourcedQuote.rule";
import { unusedIgnore } from "./unusedIgnore.rule";
import { wrongDate } from "./wrongDate.rule";
import { wrongRole } from "./wrongRole.rule";
import { wrongWeekday } from "./wrongWeekday.rule";
import type { Rule } from "./rule";

export const RULES: readonly Rule[] = [
  misquote,
  unmarkedOmission,
  clippedQuote,
  splicedQuote,
  misattributedQuote,
  proseAsQuote,
  unsourcedQuote,
  unquotedCopy,
  misspelledName,
  ambiguousName,
  wrongRole,
  wrongDate,
  invalidDate,
  wrongWeekday,
  unusedIgnore,
];
