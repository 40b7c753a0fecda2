// unquoted-copy: a run of a source's words with no quotation marks. Names and stock phrases do not count; quoted and cited passages
// and block quotations are left alone.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { JudgeToken } from "../core/locate/judging/judgeToken";
import { tokenizeForJudging } from "../core/locate/judging/judgeTokens";
import type { Passage } from "../core/locate/locateTypes";
import { compareSpans, isOverlapping, type Span } from "../core/text/span";
import { toDraftMarks } from "./draftMarks";
import { keepsMarkup } from "./fixes";
import { FIX_TITLES, MESSAGES } from "./messages";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import { toProseSpan } from "./sourceViews";
import { indexSpans, listOverlapping, type SpanIndex } from "./spanIndex";

/** Counted words of a run at least. */
const SHORTEST_RUN = 8;
/** Every run of SHORTEST_RUN words covers a probe whole: probe + stride - 1 <= run. */
const PROBE = 5;
const STRIDE = 4;
/** A run that this many sources have is a stock phrase or boilerplate, nobody's own words. */
const STOCK_SOURCES = 4;
/** A run is followed this far, in words. */
const LONGEST_RUN = 120;

export const unquotedCopy: Rule = {
  code: "unquoted-copy",
  severity: "warning",
  check(context) {
    const { draft } = context;
    const index = (spans: readonly Span[]): SpanIndex<Span> => indexSpans(spans.map((span) => toProseSpan(draft.prose.map, span)).sort(compareSpans));
    const quoted = index(draft.quotations);
    const cited = index(draft.citations);
    const names = index(draft.mentions.filter((m) => m.form !== "role" && m.form !== "pronoun"));
    return draft.prose.blocks.flatMap((block) => {
      if (block.kind === "quote" || block.kind === "heading" || block.kind === "title") return [];
      const around = { start: block.start, end: block.end + 1 };
      const own = { quoted: listOverlapping(quoted, around), cited: listOverlapping(cited, around), names: listOverlapping(names, around) };
      return listStretches(block, own.quoted).flatMap((stretch) => checkStretch(stretch, own, context));
    });
  },
};

/** What of a block stands in no quotation marks. */
function listStretches(block: Span, quoted: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let start = block.start;
  for (const quotation of [...quoted, { start: block.end, end: block.end }]) {
    if (quotation.start > start) stretches.push({ start, end: Math.min(quotation.start, block.end) });
    start = Math.max(start, quotation.end);
  }
  return stretches;
}

function checkStretch(block: Span, near: { cited: readonly Span[]; names: readonly Span[] }, context: RuleContext): RuleFinding[] {
  const { draft, corpus } = context;
  const text = draft.prose.text.slice(block.start, block.end);
  return listRuns(text, corpus).flatMap(({ words, run, passage }): RuleFinding[] => {
    const span = { start: block.start + run.start, end: block.start + run.end };
    if (isCited(span, near.cited, draft.prose.text)) return [];
    const counted = words.filter((w) => !near.names.some((n) => isOverlapping(n, { start: block.start + w.start, end: block.start + w.end })) && !/^\p{Lu}/u.test(text[w.start]!)).length;
    if (counted < SHORTEST_RUN) return [];
    const source = corpus.sources.get(passage.path)!;
    const place = source.prose.map.toOriginalSpan(passage);
    const file = draft.prose.map.toOriginalSpan(span);
    const { open, close } = toDraftMarks(draft);
    const edits = [{ ...file, newText: open + draft.text.slice(file.start, file.end) + close }];
    return [{
      ...file,
      message: MESSAGES.unquotedCopy(words.length, source.text.slice(place.start, place.end), tellPlace(source, place.start)),
      source: toPassage(source, place),
      fixes: keepsMarkup(edits, draft) ? [{ title: FIX_TITLES.quote, safe: false, edits }] : [],
    }];
  });
}

/** A link or a note within the run's sentence names where the words are from. */
function isCited(run: Span, cited: readonly Span[], text: string): boolean {
  if (cited.length === 0) return false;
  const before = text.slice(0, run.start);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), 0);
  const end = /[.?!](?:\s|$)|\n\n/.exec(text.slice(run.end));
  const to = run.end + (end ? end.index + 2 : text.length);
  return cited.some((c) => c.start <= to && c.end >= from);
}

interface Run {
  readonly words: readonly JudgeToken[];
  readonly run: Span;
  readonly passage: Passage;
}

const remembered = new WeakMap<CorpusSnapshot, Map<string, readonly Run[]>>();
/** Blocks remembered for one snapshot. */
const MOST_REMEMBERED = 5_000;

function listRuns(text: string, corpus: CorpusSnapshot): readonly Run[] {
  let known = remembered.get(corpus);
  if (!known) remembered.set(corpus, (known = new Map()));
  let runs = known.get(text);
  if (!runs) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, (runs = findRuns(text, corpus)));
  }
  return runs;
}

/** Longest runs of the block that some source has word for word. */
function findRuns(text: string, corpus: CorpusSnapshot): Run[] {
  const words = tokenizeForJudging(text);
  const find = (from: number, to: number): readonly Passage[] =>
    corpus.passages.find(text.slice(words[from]!.start, words[to - 1]!.end), { limit: STOCK_SOURCES, maxDistance: 0 });
  const runs: Run[] = [];
  for (let at = 0; at + PROBE <= words.length; at += STRIDE) {
    if (find(at, at + PROBE).length === 0) continue;
    let [from, to] = [at, at + PROBE];
    while (to < words.length && to - from < LONGEST_RUN && find(from, to + 1).length > 0) to++;
    while (from > 0 && to - from < LONGEST_RUN && find(from - 1, to).length > 0) from--;
    const passages = find(from, to);
    if (to - from >= SHORTEST_RUN && passages.length < STOCK_SOURCES) {
      runs.push({ words: words.slice(from, to), run: { start: words[from]!.start, end: words[to - 1]!.end }, passage: passages[0]! });
      at = Math.max(at, to - STRIDE);
    }
  }
  return runs;
}
