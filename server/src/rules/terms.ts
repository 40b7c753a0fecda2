// Quotations too short for words alone to place: coined terms, document titles, a few words of a speaker. Told from
// what the sources have in marks, by the speaker, and by what stands around the words on both sides.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { foldName } from "../core/corpus/entityKeys";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { judgeQuotation } from "../core/locate/judging/judgeQuotation";
import { tokenizeForJudging } from "../core/locate/judging/judgeTokens";
import { FUNCTION_WORDS } from "../core/locate/judging/judgeWords";
import type { Passage } from "../core/locate/locateTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Prose } from "../core/text/prose";
import { lowerBound, type Span } from "../core/text/span";
import { LookUp, toCandidate, withSpeakers, type Candidate, type Candidates } from "./candidates";
import { toContentWords } from "./contentWords";
import { isUntouched } from "./findCandidates";
import { sentenceAround } from "./restated";
import { SnapshotMemory } from "./snapshotMemory";
import { listQuotationsAt, toProseSpan, toSourceView } from "./sourceViews";
import { compareSpeakers, type SpeakerRef } from "./speakers";

/** Short quotations remembered for one snapshot. */
const MOST_REMEMBERED = 1_000;
/** Places looked at: with one word changed, two words stand in many. */
const MOST_PLACES = 96;
/** Prose of a long quotation read around the place, in units. */
const MARGIN = 60;
/** A quotation of a source that has so many words more is no term, but somebody's sentence. */
const MORE_WORDS = 1;
/** Words of a short quotation that tell it, even where each of them stands everywhere. */
const MOST_OF_FEW = 3;
/** Words at either side of the marks that tell what is named: "the principle of “…”". */
const NEIGHBOURS = 3;
/** The same in units, at most. */
const NEIGHBOUR_REACH = 48;
/** Occurrences in a source up to which a word around a term tells it well, or at all. */
const RARE = 2;
const FEW = 6;

/**
 * Of the words that two terms share, weighed like those around them: "new" or the name
 * that all the source is about tells nothing.
 */
const LEAST_SHARED = 0.5;

/** What a draft has around a short quotation. */
export interface TermContext {
  readonly draft: DraftIndex;
  /** The quotation's parts, in the draft's prose. */
  readonly parts: readonly Span[];
  readonly speaker: SpeakerRef | null;
}

const memory = new SnapshotMemory<Candidates>(MOST_REMEMBERED, (known, _, change, corpus) =>
  known.lookUps.every((lookUp) => isUntouched(lookUp, change)) ? withSpeakers(known, corpus) : undefined,
);

/** Does the passage stand in marks of its source, whoever's words they are? */
export function isInMarks({ source, span }: Candidate): boolean {
  return listQuotationsAt(source, span).some((q) => q.start <= span.start && span.end <= q.end + 1);
}

/**
 * The quotation, of two to four words, that these words were meant to be; null where nothing tells.
 * Costs a look-up, and the places it gives.
 */
export function findTerm(
  written: string,
  hasParentheses: boolean,
  candidates: readonly Candidate[],
  context: TermContext,
  corpus: CorpusSnapshot,
): Candidate | null {
  const near = memory.get(corpus, hasParentheses ? `(${written}` : written, () =>
    searchTerms(written, hasParentheses, corpus),
  ).list;
  let best: Candidate | null = null;
  for (const candidate of [...candidates, ...near]) {
    if ((best === null || candidate.weight < best.weight) && isMeant(candidate, written, context)) {
      best = candidate;
    }
  }
  return best;
}

function searchTerms(written: string, hasParentheses: boolean, corpus: CorpusSnapshot): Candidates {
  const tokens = tokenizeForJudging(written);
  if (tokens.length < 2) {
    return { list: [], pieces: [], lookUps: [] };
  }
  const options = { limit: MOST_PLACES, maxDistance: tokens.length > 3 ? 2 : 1 };
  const passages = corpus.passages.find(written, options);
  // Words that stand as they are were meant to be those, in marks or not.
  const isExact = passages.some((passage) => passage.distance === 0);
  const list = isExact ? [] : passages.flatMap((passage) => judgePlace(written, hasParentheses, passage, corpus) ?? []);
  return {
    list: list.sort((a, b) => a.weight - b.weight),
    pieces: [],
    lookUps: [new LookUp(written, options, passages)],
  };
}

function judgePlace(
  written: string,
  hasParentheses: boolean,
  passage: Passage,
  corpus: CorpusSnapshot,
): Candidate | undefined {
  const source = corpus.sources.get(passage.path);
  const quotation = source && findQuotation(source, passage);
  if (!quotation) {
    return undefined;
  }
  const near = { start: Math.max(quotation.start, passage.start), end: Math.min(quotation.end, passage.end) };
  const within = {
    start: Math.max(quotation.start, near.start - MARGIN),
    end: Math.min(quotation.end, near.end + MARGIN),
  };
  const judgement = judgeQuotation(written, toSourceView(source), near, { hasParentheses, within });
  return judgement && toCandidate(source, judgement, corpus);
}

/** The shortest quotation that has most of a passage, in prose offsets. */
function findQuotation(source: Candidate["source"], passage: Span): Span | undefined {
  const { map } = source.prose;
  const around = listQuotationsAt(source, map.toOriginalSpan(passage)).map((quotation: Quotation) =>
    toProseSpan(map, quotation),
  );
  const shared = (span: Span): number => Math.min(span.end, passage.end) - Math.max(span.start, passage.start);
  return around
    .filter((span) => 2 * shared(span) > passage.end - passage.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Near enough, and in the mouth or the surroundings where the draft has it. */
function isMeant(candidate: Candidate, written: string, context: TermContext): boolean {
  const { judgement, source } = candidate;
  const quotation = findQuotation(source, judgement.passage);
  if (!quotation || judgement.changes.length > 1) {
    return false;
  }
  const isSame = compare(candidate, context);
  if (isSame === false) {
    return false;
  }
  const shared = listShared(candidate, written);
  const isMost = judgement.matched >= MOST_OF_FEW;
  if (shared.length === 0 && !isMost) {
    return false;
  }
  const words = tokenizeForJudging(source.prose.text, quotation.start, quotation.end).length;
  const isWhole = words <= judgement.words + MORE_WORDS && words <= judgement.matched + 1;
  if (isSame === true) {
    return isWhole || isMost || judgement.words > 2;
  }
  const text = source.prose.text.toLowerCase();
  if (!isMost && shared.reduce((sum, word) => sum + weighWord(text, word), 0) < LEAST_SHARED) {
    return false;
  }
  const needed = (shared.length > 1 || isMost ? 1 : 2) + (isWhole ? 0 : 1);
  return weighContext(context, source, isWhole ? quotation : judgement.passage) >= needed;
}

/**
 * Undefined where nothing is known, or where one's paragraph names the other's speaker: who said a few words is told
 * with less certainty. A doubtful speaker whom the source has, too, is no longer doubtful.
 */
function compare(
  { source, speaker: its, judgement }: Candidate,
  { draft, parts, speaker }: TermContext,
): boolean | undefined {
  if (!speaker) {
    return undefined;
  }
  const around = new Set(foldName(sentenceAround(source.prose.text, [judgement.passage])));
  if (!speaker.isAnonymous && [...speaker.parts].some((part) => around.has(part))) {
    return true;
  }
  const match = compareSpeakers(speaker, its);
  if (match !== "different") {
    return match === "same" ? true : undefined;
  }
  if (!its || speaker.isDoubtful || its.isDoubtful) {
    return undefined;
  }
  return isNamedAt(draft.prose, parts[0]!.start, its) || isNamedAt(source.prose, judgement.passage.start, speaker)
    ? undefined
    : false;
}

/** Does the paragraph at `offset` name the speaker? */
function isNamedAt({ text, blocks }: Prose, offset: number, speaker: SpeakerRef): boolean {
  const block = blocks[Math.max(0, lowerBound(blocks, offset + 1) - 1)];
  const words = new Set(foldName(text.slice(block?.start ?? 0, block?.end ?? text.length)));
  return [...speaker.parts].some((part) => words.has(part));
}

/** Words on both sides that are no words of every sentence. */
function listShared({ judgement }: Candidate, written: string): readonly string[] {
  const isChanged = (span: Span): boolean =>
    judgement.changes.some(({ written: w }) => w.start < span.end && span.start < w.end);
  return tokenizeForJudging(written)
    .filter((token) => !FUNCTION_WORDS.has(token.key) && !isChanged(token))
    .map((token) => token.key);
}

/**
 * How much of what stands around the words in the draft stands around them in the
 * source: rare words, and those beside the marks.
 */
function weighContext({ draft, parts }: TermContext, source: Candidate["source"], term: Span): number {
  const own = sentenceAround(draft.prose.text, parts);
  const its = sentenceAround(source.prose.text, [term]);
  const words = toContentWords(its, { start: 0, end: its.length });
  const text = source.prose.text.toLowerCase();
  let weight = 0;
  for (const word of toContentWords(own, { start: 0, end: own.length })) {
    if (words.has(word)) {
      weight += weighWord(text, word);
    }
  }
  const beside = neighboursOf(draft.prose.text, parts[0]!.start, parts[parts.length - 1]!.end);
  const besideIt = neighboursOf(source.prose.text, term.start, term.end);
  return (
    weight + (intersects(beside.before, besideIt.before) ? 1 : 0) + (intersects(beside.after, besideIt.after) ? 1 : 0)
  );
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}

function weighWord(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count <= FEW; at = text.indexOf(word, at + word.length)) {
    count++;
  }
  if (count <= RARE) {
    return 1;
  }
  return count <= FEW ? 0.5 : 0.25;
}

/** Words with a meaning right before the marks and right behind them. */
function neighboursOf(
  text: string,
  start: number,
  end: number,
): { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } {
  const before = text
    .slice(Math.max(0, start - NEIGHBOUR_REACH), start)
    .split(/\s+/)
    .slice(-NEIGHBOURS - 1)
    .join(" ");
  const after = text
    .slice(end, end + NEIGHBOUR_REACH)
    .split(/\s+/)
    .slice(0, NEIGHBOURS)
    .join(" ");
  return {
    before: toContentWords(before, { start: 0, end: before.length }),
    after: toContentWords(after, { start: 0, end: after.length }),
  };
}
