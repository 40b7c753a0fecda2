// Where a quotation is counted: right words in the wrong mouth, or cut or joined unfairly, are not called exact.

import type { ReportEntry } from "./reportTypes";

export const QUOTATION_GROUPS = [
  "altered",
  "used",
  "unsourced",
  "ambiguous",
  "unchecked",
  "edited",
  "verbatim",
] as const;
export type QuotationGroup = (typeof QUOTATION_GROUPS)[number];

/** Of an entry that is a quotation and no term. */
export function groupOf({ verdict, standing }: Pick<ReportEntry, "verdict" | "standing">): QuotationGroup {
  const isFound = verdict === "verbatim" || verdict === "edited" || verdict === "ambiguous";
  return standing === "mend" && isFound ? "used" : (verdict as QuotationGroup);
}
