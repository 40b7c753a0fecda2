// Every rule, in the contract's order. A new rule is a file, a line here, a test and an entry in docs/diagnostics.md.

import { ambiguousName } from "./ambiguousName";
import { clippedQuote } from "./clippedQuote";
import { misattributedQuote } from "./misattributedQuote";
import { misquote } from "./misquote";
import { misspelledName } from "./misspelledName";
import { proseAsQuote } from "./proseAsQuote";
import type { Rule } from "./rule";
import type { DiagnosticCode } from "./ruleTypes";
import { splicedQuote } from "./splicedQuote";
import { unmarkedOmission } from "./unmarkedOmission";
import { unquotedCopy } from "./unquotedCopy";
import { unsourcedQuote } from "./unsourcedQuote";
import { invalidDate } from "./invalidDate";
import { wrongDate } from "./wrongDate";
import { wrongRole } from "./wrongRole";
import { wrongWeekday } from "./wrongWeekday";

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
];

export const DIAGNOSTIC_CODES: readonly DiagnosticCode[] = [
  "misquote",
  "unmarked-omission",
  "clipped-quote",
  "spliced-quote",
  "misattributed-quote",
  "prose-as-quote",
  "unsourced-quote",
  "unquoted-copy",
  "misspelled-name",
  "ambiguous-name",
  "wrong-role",
  "wrong-date",
  "invalid-date",
  "wrong-weekday",
  "unused-ignore",
];
