// The report's words for verdicts and standings. No meaning is carried by colour alone: each standing has a sign and a word.

import type { Verdict } from "../../rules/ruleTypes";
import type { EntryKind, FactVerdict, Report, ReportEntry, Standing } from "./reportTypes";

export const VERDICT_WORDS: Readonly<Record<Verdict | FactVerdict, string>> = {
  verbatim: "Exact", edited: "Edited as the style allows", altered: "Not as the source has it", ambiguous: "In more than one place",
  unsourced: "Not in the sources", unchecked: "Not checked: no source could settle it", notSpeech: "A term, not speech",
  known: "In the sources", near: "Near a date of the sources", shared: "Shared by several", unknown: "Not in the sources",
  unresolved: "Day not known", invalid: "No such day",
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = { settled: "Settled", check: "To check", mend: "To mend" };
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = { settled: "✓", check: "?", mend: "✗" };

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = { quotation: "Quotations", name: "Names", date: "Dates", passage: "Other passages" };
export const KINDS: readonly EntryKind[] = ["quotation", "name", "date", "passage"];

/** "Edited as the style allows", "Not as the source has it"; of a passage, what its finding is called. */
export function nameVerdict({ verdict, findings }: ReportEntry): string {
  return verdict === null ? (findings[0]?.code ?? "").replace(/-/g, " ") : VERDICT_WORDS[verdict];
}

/** "12 exact, 2 edited as the style allows". Empty where the draft has none of the kind. */
export function countVerdicts(report: Report, kind: EntryKind): string {
  if (kind === "passage") return String(report.entries.filter((entry) => entry.kind === kind).length || "");
  return report.verdicts.filter((v) => v.kind === kind).map((v) => `${v.count} ${lowerFirst(VERDICT_WORDS[v.verdict].split(":")[0]!)}`).join(", ");
}

export function nameLines({ places }: ReportEntry): string {
  const lines = [...new Set(places.map(({ line }) => line))];
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
