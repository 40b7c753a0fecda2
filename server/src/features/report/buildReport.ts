// From a draft, a snapshot and the check's result to the report. Pure: the same three give the same report.

import { compareSpans, isOverlapping, type Span } from "../../core/text/span";
import { LineIndex } from "../../core/text/lineIndex";
import { findRule } from "../../rules/findRule";
import type { CheckedQuotation, Finding, Verdict } from "../../rules/ruleTypes";
import { t } from "../../words/translate";
import type { DraftView, FileSpan } from "../textView";
import { buildCoverage } from "../coverage/buildCoverage";
import { oneLine } from "../excerpt";
import { listDateFacts, listNameFacts } from "./factEntries";
import { toReportSource } from "./reportSource";
import { groupOf } from "./quotationGroup";
import type {
  CountedVerdict,
  EntryKind,
  FactVerdict,
  NameOf,
  Report,
  ReportEntry,
  ReportFinding,
  Standing,
  UsedSource,
} from "./reportTypes";
import { KINDS, VERDICTS } from "./reportWords";

interface Draft {
  readonly kind: EntryKind;
  readonly verdict: Verdict | FactVerdict | null;
  readonly detail: string;
  readonly places: readonly Span[];
  readonly edits: readonly string[];
  readonly source: FileSpan | null;
}

export type QuotationStanding = Span & Pick<ReportEntry, "verdict" | "standing" | "setAside">;

const asItIs: NameOf = (path) => path;

const SETTLED: ReadonlySet<string> = new Set<Verdict | FactVerdict>(["verbatim", "edited", "notSpeech", "known"]);

export function buildReport(view: DraftView, nameOf: NameOf = asItIs): Report {
  const { findings, quotations } = view.check();
  const entries = [...quotations.map(toQuotation), ...listNameFacts(view), ...listDateFacts(view)].map(
    (entry): Draft => ({ edits: [], ...entry }),
  );
  const told = attach(entries, findings);
  const passages = findings
    .filter((finding) => !told.taken.has(finding) && finding.code !== "unused-ignore")
    .map(toPassage);
  const all = [
    ...entries.map((entry, i) => toEntry(view, entry, told.findings[i]!, nameOf)),
    ...passages.map(({ entry, finding }) => toEntry(view, entry, [finding], nameOf)),
  ]
    .sort((a, b) => compareSpans(a, b))
    .map((entry, i) => ({ ...entry, number: i + 1 }));
  return {
    path: nameOf(view.path),
    title: titleOf(view),
    day: view.facts.day,
    text: view.text,
    entries: all,
    counts: countStandings(all),
    verdicts: countVerdicts(all),
    sources: listUsed(view, quotations, nameOf),
    coverage: buildCoverage(view, nameOf),
    sourcesRead: view.corpus.sources.size,
  };
}

/** The draft's quotations alone, in order: what a list beside the draft shows after each keystroke. */
export function listQuotationEntries(view: DraftView, nameOf: NameOf = asItIs): readonly ReportEntry[] {
  const { findings, quotations } = view.check();
  const entries = quotations.map((quotation): Draft => toQuotation(quotation));
  const told = attach(entries, findings);
  return entries.map((entry, i) => toEntry(view, entry, told.findings[i]!, nameOf));
}

/** The same without sources and words, which cost far more: what counts them needs. */
export function listQuotationStandings(view: DraftView): readonly QuotationStanding[] {
  const { findings, quotations } = view.check();
  const entries = quotations.map(toQuotation);
  const told = attach(entries, findings);
  return entries.map((entry, i) => {
    const [{ start, end }] = entry.places as [Span];
    return {
      start,
      end,
      verdict: entry.verdict,
      standing: standingOf(entry, told.findings[i]!),
      setAside: reasonFor(view, entry, { start, end }),
    };
  });
}

function toQuotation({ start, end, verdict, speakerName, source, edits }: CheckedQuotation): Draft {
  return { kind: "quotation", verdict, detail: speakerName ?? "", places: [{ start, end }], edits, source };
}

function toPassage(finding: Finding): { readonly entry: Draft; readonly finding: Finding } {
  const places = [{ start: finding.start, end: finding.end }];
  return { entry: { kind: "passage", verdict: null, detail: "", places, edits: [], source: finding.source }, finding };
}

/** Each finding goes to the first entry of its kind that it touches: a name in a quotation is no misquote. */
function attach(
  entries: readonly Draft[],
  findings: readonly Finding[],
): { readonly findings: readonly Finding[][]; readonly taken: ReadonlySet<Finding> } {
  const lists: Finding[][] = entries.map(() => []);
  const taken = new Set<Finding>();
  const byKind = new Map<EntryKind, { readonly place: Span; readonly index: number }[]>();
  entries.forEach(({ kind, places }, index) => {
    const list = byKind.get(kind) ?? [];
    for (const place of places) {
      list.push({ place, index });
    }
    byKind.set(kind, list);
  });
  for (const finding of findings) {
    const touched = byKind.get(findRule(finding.code).about)?.find(({ place }) => isOverlapping(place, finding));
    if (!touched) {
      continue;
    }
    lists[touched.index]!.push(finding);
    taken.add(finding);
  }
  return { findings: lists, taken };
}

function toEntry(view: DraftView, entry: Draft, findings: readonly Finding[], nameOf: NameOf): ReportEntry {
  const lines = linesOf(view);
  const [first] = entry.places;
  const source = entry.source ?? findings.find((finding) => finding.source)?.source ?? null;
  return {
    number: 0,
    kind: entry.kind,
    start: first!.start,
    end: first!.end,
    text: oneLine(view.text.slice(first!.start, first!.end)),
    verdict: entry.verdict,
    standing: standingOf(entry, findings),
    detail: entry.detail,
    places: entry.places.map(({ start, end }) => ({ start, end, line: lines.toLineColumn(start).line + 1 })),
    // The lines after the first repeat the source, which the entry has itself.
    findings: findings.map(({ code, severity, message, source: place }): ReportFinding => {
      const named = place ? message.replaceAll(place.path, nameOf(place.path)) : message;
      return { code, severity, message: source ? named.split("\n")[0]! : named };
    }),
    edits: entry.edits,
    setAside: reasonFor(view, entry, first!),
    source: toReportSource(view.corpus, source, nameOf),
  };
}

function standingOf({ verdict }: Draft, findings: readonly Finding[]): Standing {
  const isWrong = findings.some(
    ({ severity, code }) => code !== "unsourced-quote" && (severity === "error" || severity === "warning"),
  );
  if (isWrong || verdict === "altered" || verdict === "invalid") {
    return "mend";
  }
  return findings.length > 0 || verdict === null || !SETTLED.has(verdict) ? "check" : "settled";
}

/** An ignore comment over a quotation that is not as the sources have it. */
function reasonFor({ facts }: DraftView, { kind, verdict }: Draft, place: Span): string | null {
  if (kind !== "quotation" || verdict === "verbatim" || verdict === "edited" || verdict === "notSpeech") {
    return null;
  }
  const ignore = facts.ignores.find(({ scope }) => isOverlapping(scope, place));
  return ignore ? ignore.reason || t("no reason given") : null;
}

function countStandings(entries: readonly ReportEntry[]): Readonly<Record<Standing, number>> {
  const counts = { settled: 0, check: 0, mend: 0 };
  for (const { standing } of entries) {
    counts[standing]++;
  }
  return counts;
}

/** Right words that are wrongly used are not counted as right. */
function countedAs(entry: ReportEntry): CountedVerdict | null {
  return entry.kind === "quotation" && groupOf(entry) === "used" ? "used" : entry.verdict;
}

function countVerdicts(entries: readonly ReportEntry[]): Report["verdicts"] {
  return KINDS.flatMap((kind) => {
    const counted = entries.filter((entry) => entry.kind === kind).map(countedAs);
    return VERDICTS.map((verdict) => ({ kind, verdict, count: counted.filter((own) => own === verdict).length }));
  }).filter(({ count }) => count > 0);
}

function listUsed(
  { corpus }: DraftView,
  quotations: readonly CheckedQuotation[],
  nameOf: NameOf,
): readonly UsedSource[] {
  const counts = new Map<string, number>();
  for (const { source } of quotations) {
    if (source) {
      counts.set(source.path, (counts.get(source.path) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([path, count]) => {
      const meta = corpus.sources.get(path)?.meta;
      return {
        path,
        name: nameOf(path),
        title: meta?.title ?? null,
        published: meta?.published ?? null,
        publisher: meta?.publisher ?? null,
        quotations: count,
      };
    })
    .sort((a, b) => b.quotations - a.quotations || (a.path < b.path ? -1 : 1));
}

function titleOf({ facts, path }: DraftView): string {
  return facts.headings.find(({ level }) => level === 1)?.text ?? facts.headings[0]?.text ?? path;
}

const lineIndexes = new WeakMap<DraftView["facts"], LineIndex>();

function linesOf({ facts, text }: DraftView): LineIndex {
  let lines = lineIndexes.get(facts);
  if (!lines) {
    lines = new LineIndex(text);
    lineIndexes.set(facts, lines);
  }
  return lines;
}
