// unquoted-copy: a run of a source's words with no quotation marks. Names, stock phrases and what newsrooms say of
// their sources do not count; quoted and cited passages and block quotations are left alone.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { tokenizeForJudging } from "../core/locate/judging/judgeTokens";
import { foldTokens } from "../core/locate/foldTokens";
import type { CopiedRun } from "../core/locate/locateTypes";
import { compareSpans, isOverlapping, type Span } from "../core/text/span";
import { toDraftMarks } from "./draftMarks";
import { FIX_TITLES, quote } from "./messages";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix, SourcePassage } from "./ruleTypes";
import { SnapshotMemory, type SnapshotChange } from "./snapshotMemory";
import { toProseSpan } from "./sourceViews";
import { listSourcingFormulas } from "./sourcingFormulas";
import { indexSpans, listOverlapping, type SpanIndex } from "./spanIndex";
import { t } from "../words/translate";

/** Counted words of a run at least. */
const SHORTEST_RUN = 8;
/** A run that stands in this many places is a stock phrase or boilerplate, nobody's own words. */
const STOCK_PLACES = 4;
/** Stretches remembered for one snapshot. */
const MOST_REMEMBERED = 5_000;

export const unquotedCopy: Rule = {
  code: "unquoted-copy",
  severity: "warning",
  order: 80,
  about: "passage",
  label: () => t("unquoted copy"),
  summary: "Words copied from a source without quotation marks.",
  documentation: `
    Eight or more running words of a source, names and stock phrases not counted, with no marks around them.
    Quoted, cited and block-quoted passages are left alone.

        The town has been living from the sea and with the sea for four hundred years.
  `,
  check(context) {
    const { draft, portion } = context;
    const index = (spans: readonly Span[]): SpanIndex<Span> =>
      indexSpans(spans.map((span) => toProseSpan(draft.prose.map, span)).sort(compareSpans));
    const quoted = index(portion.quotations);
    const cited = indexSpans(portion.citations);
    const names = index(portion.mentions.filter((m) => m.form !== "role" && m.form !== "pronoun"));
    return portion.blocks.flatMap((block) => {
      if (block.kind === "quote" || block.kind === "heading" || block.kind === "title") {
        return [];
      }
      const near = around(block);
      return listStretches(block, listOverlapping(quoted, near)).flatMap((stretch) => {
        const text = draft.prose.text.slice(stretch.start, stretch.end);
        // Most stretches are the writer's own: they end here.
        return listRuns(text, context.corpus).flatMap((run) =>
          checkRun(run, text, stretch.start, { cited: listOverlapping(cited, near), names }, context),
        );
      });
    });
  },
};

function around({ start, end }: Span): Span {
  return { start, end: end + 1 };
}

/** What of a block stands in no quotation marks. */
function listStretches(block: Span, quoted: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let start = block.start;
  for (const quotation of [...quoted, { start: block.end, end: block.end }]) {
    if (quotation.start > start) {
      stretches.push({ start, end: Math.min(quotation.start, block.end) });
    }
    start = Math.max(start, quotation.end);
  }
  return stretches;
}

/** A run of the stretch `text`, which begins at `offset` of the prose. */
function checkRun(
  run: CopiedRun,
  text: string,
  offset: number,
  near: { cited: readonly Span[]; names: SpanIndex<Span> },
  { draft, corpus }: RuleContext,
): RuleFinding[] {
  const span = { start: offset + run.start, end: offset + run.end };
  if (run.places >= STOCK_PLACES || isCited(span, near.cited, draft.prose.text)) {
    return [];
  }
  const told = tellRun(run, text, corpus);
  const names = listOverlapping(near.names, span);
  const counted = told.small.filter(
    (w) => !names.some((n) => isOverlapping(n, { start: offset + w.start, end: offset + w.end })),
  ).length;
  if (counted < SHORTEST_RUN) {
    return [];
  }
  const file = draft.prose.map.toOriginalSpan(span);
  return [{ ...file, message: told.message, source: told.source, fixes: () => quoteRun(file, draft) }];
}

function quoteRun(file: Span, draft: RuleContext["draft"]): readonly Fix[] {
  const { open, close } = toDraftMarks(draft);
  const edits = [{ ...file, newText: open + draft.text.slice(file.start, file.end) + close }];
  return [{ title: FIX_TITLES.quote(), safe: false, edits }];
}

/** What a stretch's run says wherever the stretch stands. */
interface ToldRun {
  /** Its words that begin with no capital and belong to no set phrase, in the stretch. */
  readonly small: readonly Span[];
  readonly message: string;
  readonly source: SourcePassage;
}

const toldRuns = new WeakMap<CopiedRun, ToldRun>();

function tellRun(run: CopiedRun, text: string, corpus: CorpusSnapshot): ToldRun {
  let told = toldRuns.get(run);
  if (!told) {
    const words = tokenizeForJudging(text, run.start, run.end);
    const formulas = listSourcingFormulas(text);
    const source = corpus.sources.get(run.passage.path)!;
    const place = source.prose.map.toOriginalSpan(run.passage);
    told = {
      small: words
        .filter(
          (word) => !/^\p{Lu}/u.test(text[word.start]!) && !formulas.some((formula) => isOverlapping(formula, word)),
        )
        .map(({ start, end }) => ({ start, end })),
      message: wordUnquotedCopy(
        words.length,
        source.text.slice(place.start, place.end),
        tellPlace(source, place.start),
      ),
      source: toPassage(source, place),
    };
    toldRuns.set(run, told);
  }
  return told;
}

/** A link or a note within the run's sentence names where the words are from. */
function isCited(run: Span, cited: readonly Span[], text: string): boolean {
  if (cited.length === 0) {
    return false;
  }
  const before = text.slice(0, run.start);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), 0);
  const end = /[.?!](?:\s|$)|\n\n/.exec(text.slice(run.end));
  const to = run.end + (end ? end.index + 2 : text.length);
  return cited.some((c) => c.start <= to && c.end >= from);
}

/** What a stretch's words gave. */
interface StretchRuns {
  readonly hashes: Int32Array;
  readonly runs: readonly CopiedRun[];
}

const memory = new SnapshotMemory<StretchRuns>(MOST_REMEMBERED, (known, text, change) =>
  isUntouched(known, text, change) ? known : undefined,
);

/** No run was told of a source that has changed, and none begins, ends or is gone near the edit. */
function isUntouched({ hashes, runs }: StretchRuns, text: string, { paths, words }: SnapshotChange): boolean {
  if (runs.some(({ passage }) => paths.has(passage.path))) {
    return false;
  }
  return (["before", "after"] as const).every((side) => {
    const near = words.wordsNear(side, SHORTEST_RUN);
    return near.longestRun(hashes) < SHORTEST_RUN || near.index.listRuns(text, SHORTEST_RUN).length === 0;
  });
}

function listRuns(text: string, corpus: CorpusSnapshot): readonly CopiedRun[] {
  return memory.get(corpus, text, () => ({
    hashes: foldTokens(text).hashes,
    runs: corpus.passages.listRuns(text, SHORTEST_RUN),
  })).runs;
}

function wordUnquotedCopy(count: number, words: string, place: string): string {
  return t("{0} words copied from a source without quotation marks: {1} ({2}).", count, quote(words), place);
}
