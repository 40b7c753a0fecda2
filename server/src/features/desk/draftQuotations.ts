// The quotations of a draft in groups: what needs a hand first, what is right last.

import { listQuotationEntries } from "../report/buildReport";
import { groupOf, QUOTATION_GROUPS, type QuotationGroup } from "../report/quotationGroup";
import type { NameOf, ReportEntry } from "../report/reportTypes";
import type { DraftView } from "../textView";

export interface GroupedQuotation {
  readonly entry: ReportEntry;
  readonly group: QuotationGroup;
  readonly isOpen: boolean;
}

/** By group, then in the draft's order. Terms are left out. What the writer has set aside is not open. */
export function listGroupedQuotations(view: DraftView, nameOf?: NameOf): readonly GroupedQuotation[] {
  const entries = listQuotationEntries(view, nameOf).filter(({ verdict }) => verdict !== "notSpeech");
  return QUOTATION_GROUPS.flatMap((group) =>
    entries
      .filter((entry) => groupOf(entry) === group)
      .map((entry) => ({
        entry,
        group,
        isOpen: entry.standing !== "settled" && entry.setAside === null && entry.verdict !== "unchecked",
      })),
  );
}
