// The same statement in two sources, in the same or nearly the same words: found by pairs of neighbouring words that
// few statements have, then judged word by word as a draft's quotation is.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { judgeQuotation } from "../../core/locate/judging/judgeQuotation";
import type { WordChange } from "../../core/locate/judging/judgementTypes";
import type { Span } from "../../core/text/span";
import { toSourceView } from "../../rules/sourceViews";
import { compareSpeakers, findSourceSpeaker, type SpeakerMatch } from "../../rules/speakers";
import { FEWEST_WORDS, listSaidUnits, type SaidUnit } from "./saidUnits";

/** Words that differ; an empty span where one of the sources has none. In the prose of each. */
export interface SharedDifference {
  readonly own: Span;
  readonly other: Span;
}

export interface SharedQuotation {
  /** The shorter of the two. */
  readonly own: SaidUnit;
  readonly other: SaidUnit;
  /** Words that both have. */
  readonly matched: number;
  /** Where `own` stands in the prose of the other. */
  readonly passage: Span;
  /** Empty where the words are the same, but for what papers may do to a quotation. */
  readonly differences: readonly SharedDifference[];
  readonly speakers: SpeakerMatch;
}

/** Statements with a pair of words in common; a pair that more have tells nothing. */
const MOST_WITH_PAIR = 48;
/** Of the shorter statement's pairs, this many and this share are in the other. */
const LEAST_PAIRS = 3;
const LEAST_SHARE = 0.3;
/** Of the shorter statement's words, this share is in the other; and at most this share of them differs. */
const LEAST_MATCHED = 0.7;
const MOST_DIFFERENT = 0.3;

/** Where units stand that have been looked at, by the pairs of their words. */
export class SaidIndex {
  private readonly units: SaidUnit[] = [];
  private readonly byPair = new Map<number, number[]>();

  add(unit: SaidUnit): void {
    const index = this.units.push(unit) - 1;
    for (const pair of new Set(listPairs(unit.words))) {
      const list = this.byPair.get(pair);
      if (!list) {
        this.byPair.set(pair, [index]);
      } else if (list.length <= MOST_WITH_PAIR) {
        list.push(index);
      }
    }
  }

  /** Of other sources, and near enough to be worth judging. At most `MOST_WITH_PAIR` for each of the unit's words. */
  listNear(unit: SaidUnit): readonly SaidUnit[] {
    const counts = new Map<number, number>();
    for (const pair of new Set(listPairs(unit.words))) {
      const list = this.byPair.get(pair) ?? [];
      if (list.length > MOST_WITH_PAIR) {
        continue;
      }
      for (const index of list) {
        counts.set(index, (counts.get(index) ?? 0) + 1);
      }
    }
    return [...counts].flatMap(([index, count]) => {
      const other = this.units[index]!;
      const shorter = Math.min(unit.words.length, other.words.length) - 1;
      const isNear = count >= LEAST_PAIRS && count >= LEAST_SHARE * shorter;
      return isNear && other.said.source !== unit.said.source ? [other] : [];
    });
  }
}

function listPairs(words: Int32Array): readonly number[] {
  return Array.from(words.subarray(1), (word, i) => Math.imul(words[i]!, 31) ^ word);
}

/** Of the units of two sources, those that are shared. */
export function listShared(a: SourceIndex, b: SourceIndex, corpus: CorpusSnapshot): readonly SharedQuotation[] {
  const index = new SaidIndex();
  listSaidUnits(a).forEach((unit) => index.add(unit));
  return listSaidUnits(b).flatMap((unit) =>
    index.listNear(unit).flatMap((other) => judgeShared(other, unit, corpus) ?? []),
  );
}

/** Undefined where they are not the same statement. */
export function judgeShared(a: SaidUnit, b: SaidUnit, corpus: CorpusSnapshot): SharedQuotation | undefined {
  const [own, other] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const text = own.said.source.prose.text.slice(own.prose.start, own.prose.end);
  const judgement = judgeQuotation(text, toSourceView(other.said.source), other.prose, { hasParentheses: false });
  if (!judgement || judgement.outside > 0 || judgement.joins.length > 0) {
    return undefined;
  }
  const { matched, words, passage } = judgement;
  if (matched < FEWEST_WORDS - 1 || matched < LEAST_MATCHED * words || !isOverlappingBy(passage, other.prose)) {
    return undefined;
  }
  const changes = judgement.changes.filter((change) => isTelling(change, text, own, other, passage));
  const changed = changes.reduce((sum, { written, source }) => sum + countChanged(text, written, other, source), 0);
  if (changed > MOST_DIFFERENT * words) {
    return undefined;
  }
  return {
    own,
    other,
    matched,
    passage,
    differences: changes.map(({ written, source }) => ({
      own: { start: own.prose.start + written.start, end: own.prose.start + written.end },
      other: source,
    })),
    speakers: compareSpeakers(speakerOf(own, corpus), speakerOf(other, corpus)),
  };
}

export function speakerOf({ said: { source, attributed } }: SaidUnit, corpus: CorpusSnapshot) {
  return findSourceSpeaker(source, attributed, corpus);
}

function isOverlappingBy(passage: Span, unit: Span): boolean {
  return passage.start < unit.end && unit.start < passage.end;
}

/**
 * Words that one of the sources has more at either end of what both have are cut off in the other, and
 * what stands in brackets or dots is edited.
 */
function isTelling(change: WordChange, text: string, own: SaidUnit, other: SaidUnit, passage: Span): boolean {
  const { written, source } = change;
  if (source.start === source.end && (source.start <= passage.start || source.start >= passage.end)) {
    return false;
  }
  if (written.start === written.end && (written.start <= 0 || written.end >= text.length)) {
    return false;
  }
  const ownText = own.said.source.prose.text;
  const otherText = other.said.source.prose.text;
  return (
    !isEdited(ownText, { start: own.prose.start + written.start, end: own.prose.start + written.end }) &&
    !isEdited(otherText, source)
  );
}

/** Marks and spaces read on either side of the words. */
const BESIDE = 6;
const EDITED = /[()[\]…]|\.\s?\.\s?\./;

function isEdited(text: string, { start, end }: Span): boolean {
  const before = /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ?? "";
  const after = /^[^\p{L}\p{N}]*/u.exec(text.slice(end, end + BESIDE))?.[0] ?? "";
  return EDITED.test(before + text.slice(start, end) + after);
}

function countChanged(text: string, written: Span, other: SaidUnit, source: Span): number {
  const own = foldCount(text.slice(written.start, written.end));
  return Math.max(own, foldCount(other.said.source.prose.text.slice(source.start, source.end)));
}

function foldCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0;
}
