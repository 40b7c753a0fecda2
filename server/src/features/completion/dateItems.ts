// Dates to complete: those that the sources name, by month, day, year or weekday.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { Span } from "../../core/text/span";
import { formatDate } from "../formatDate";
import { foldWords } from "./foldWord";
import { matchRun } from "./matchWords";
import { readNewest, SourceFacts } from "./readNewest";
import { lazily, type RankedItem } from "./nameItems";
import type { TypedWord } from "./readPlace";

interface KnownDate {
  readonly edtf: string;
  readonly label: string;
  readonly long: string;
  readonly words: readonly (readonly string[])[];
  readonly count: number;
}

/** They come by rank: those behind never show. One more than is shown, so that a cut list is known as one. */
const MOST_DATES = 101;

export function listDateItems(corpus: CorpusSnapshot, typed: readonly TypedWord[], offset: number, marked: { readonly span: Span; readonly mark: string } | null): readonly RankedItem[] {
  const last = typed[typed.length - 1];
  const isBlank = !last || last.folded === "";
  const items: RankedItem[] = [];
  for (const { edtf, label, long, words, count } of datesOf(corpus)) {
    if (items.length >= MOST_DATES) break;
    if (!isBlank && !words.some((w) => w.some((word) => word.startsWith(last.folded)))) continue;
    const run = isBlank ? 1 : Math.max(...words.map((w) => matchRun(typed, w)));
    if (run === 0) continue;
    const replace = { start: marked?.span.start ?? (isBlank ? offset : typed[typed.length - run]!.start), end: offset };
    const filter = `${marked?.mark ?? ""}${label} ${long} ${edtf}`;
    // Below every name: a number or a month is rarely what is meant by a letter.
    items.push(lazily(-1 / count, () => ({ label, detail: long, kind: "date", filter, replace, newText: label, origin: { kind: "date", edtf } })));
  }
  return items;
}

const known = new WeakMap<CorpusSnapshot, readonly KnownDate[]>();
/** The dates that a source names, EDTF. */
export const datesBySource = new SourceFacts(({ dates }) => dates.flatMap(({ edtf }) => edtf ?? []));

/** The most used first. */
function datesOf(corpus: CorpusSnapshot): readonly KnownDate[] {
  let dates = known.get(corpus);
  if (dates) return dates;
  const counts = new Map<string, number>();
  const { facts, isAll } = readNewest(corpus, datesBySource);
  for (const edtfs of facts) for (const edtf of edtfs) counts.set(edtf, (counts.get(edtf) ?? 0) + 1);
  dates = [...counts].sort((a, b) => b[1] - a[1]).map(([edtf, count]) => {
    const [label, long] = [formatDate(edtf), formatDate(edtf, "long")];
    return { edtf, label, long, count, words: [foldWords(label), foldWords(long), [edtf.replace(/\D/g, "")]] };
  });
  if (isAll) known.set(corpus, dates);
  return dates;
}
