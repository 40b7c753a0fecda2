import type { DiagnosticCode } from "./ruleTypes";

export const DIAGNOSTIC_CODES: readonly DiagnosticCode[] = [
  "misquote", "unmarked-omission", "clipped-quote", "spliced-quote", "misattributed-quote", "prose-as-quote", "unsourced-quote",
  "unquoted-copy", "misspelled-name", "ambiguous-name", "wrong-role", "wrong-date", "invalid-date", "wrong-weekday", "unused-ignore",
];
