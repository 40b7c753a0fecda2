// Written by `npm run generate` from the *.rule.ts files; do not edit.

/** Every code, in the order in which they are listed. */
export const DIAGNOSTIC_CODES = [
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
] as const;
