// The report's words for verdicts and standings. No meaning is carried by colour alone: each standing has a sign and a
// word.

import { findRule } from "../../rules/findRule";
import type { Verdict } from "../../rules/ruleTypes";
import { namePlace } from "../../words/sayPlace";
import { t } from "../../words/translate";
import { groupOf } from "./quotationGroup";
import type {
  CountedVerdict,
  EntryKind,
  FactVerdict,
  Report,
  ReportEntry,
  ReportSource,
  Standing,
} from "./reportTypes";

/** In the order in which they are counted. */
export const VERDICTS: readonly CountedVerdict[] = [
  "verbatim",
  "edited",
  "altered",
  "used",
  "ambiguous",
  "unsourced",
  "unchecked",
  "notSpeech",
  "known",
  "near",
  "shared",
  "unknown",
  "unresolved",
  "invalid",
];
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = { settled: "✓", check: "?", mend: "✗" };
export const KINDS: readonly EntryKind[] = ["quotation", "name", "date", "passage"];

export function wordVerdict(verdict: Verdict | FactVerdict): string {
  switch (verdict) {
    case "verbatim":
      return t("Exact");
    case "edited":
      return t("Edited as the style allows");
    case "altered":
      return t("Misquoted");
    case "ambiguous":
      return t("Found in several places");
    case "unsourced":
    case "unknown":
      return t("Not found in the sources");
    case "unchecked":
      return t("Not checked: no source could settle it");
    case "notSpeech":
      return t("A term, not speech");
    case "known":
      return t("In the sources");
    case "near":
      return t("Close to a date in the sources");
    case "shared":
      return t("Shared by several people");
    case "unresolved":
      return t("Date unclear");
    case "invalid":
      return t("No such date");
  }
}

function countVerdict(verdict: CountedVerdict, count: number): string {
  switch (verdict) {
    case "verbatim":
      return t("{0} exact", count);
    case "edited":
      return t("{0} edited as the style allows", count);
    case "altered":
      return t("{0} misquoted", count);
    case "used":
      return t("{0} wrongly used", count);
    case "ambiguous":
      return t("{0} found in several places", count);
    case "unsourced":
    case "unknown":
      return t("{0} not in the sources", count);
    case "unchecked":
      return t("{0} not checked", count);
    case "notSpeech":
      return t("{0} a term, not speech", count);
    case "known":
      return t("{0} in the sources", count);
    case "near":
      return t("{0} close to a date in the sources", count);
    case "shared":
      return t("{0} shared by several people", count);
    case "unresolved":
      return t("{0} unclear", count);
    case "invalid":
      return t("{0} that do not exist", count);
  }
}

export function nameStanding(standing: Standing): string {
  switch (standing) {
    case "settled":
      return t("Matched");
    case "check":
      return t("To check");
    case "mend":
      return t("To fix");
  }
}

/** `count` may be marked up. */
export function countStanding(standing: Standing, count: string): string {
  switch (standing) {
    case "settled":
      return t("{0} matched", count);
    case "check":
      return t("{0} to check", count);
    case "mend":
      return t("{0} to fix", count);
  }
}

export function nameKind(kind: EntryKind): string {
  switch (kind) {
    case "quotation":
      return t("Quotations");
    case "name":
      return t("Names");
    case "date":
      return t("Dates");
    case "passage":
      return t("Other passages");
  }
}

/** "Edited as the style allows", "Misquoted"; of a passage, what its finding is called. */
export function nameVerdict(entry: ReportEntry): string {
  const { kind, verdict, findings } = entry;
  if (kind === "quotation" && groupOf(entry) === "used") {
    return t("Right words, wrongly used");
  }
  if (verdict !== null) {
    return wordVerdict(verdict);
  }
  return findings[0] ? findRule(findings[0].code).label() : "";
}

/** "12 exact, 2 edited as the style allows". Empty where the draft has none of the kind. */
export function countVerdicts(report: Report, kind: EntryKind): string {
  if (kind === "passage") {
    return String(report.entries.filter((entry) => entry.kind === kind).length || "");
  }
  return report.verdicts
    .filter((v) => v.kind === kind)
    .map((v) => countVerdict(v.verdict, v.count))
    .join(", ");
}

export function nameLines({ places }: ReportEntry): string {
  const lines = [...new Set(places.map(({ line }) => line))];
  return lines.length === 1 ? t("line {0}", lines[0]!) : t("lines {0}", lines.join(", "));
}

/** "report.pdf, p. 14", "ferry.txt:12". */
export function nameSource({ name, line, page, time }: ReportSource): string {
  return namePlace(name, page === null && time === null ? null : { page, time }, line);
}
