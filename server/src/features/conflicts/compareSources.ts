// Two sources' accounts side by side: what both quote, with the words that differ; what only one of
// them quotes; dates and roles that differ.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { runToEnd } from "../runToEnd";
import type { FileSpan } from "../textView";
import type { Conflict, TextPiece } from "./conflictTypes";
import { findDateConflicts } from "./dateConflicts";
import { toPieces } from "./quotationConflicts";
import { findRoleConflicts } from "./roleConflicts";
import { listSaidUnits, type SaidUnit } from "./saidUnits";
import { listShared, speakerOf, type SharedQuotation } from "./sharedQuotations";

export interface ComparedQuotation extends FileSpan {
  /** Empty where the source names none. */
  readonly speaker: string;
  readonly pieces: readonly TextPiece[];
}

export interface ComparedPair {
  /** "speaker" where the words are the same and the speakers are not. */
  readonly kind: "same" | "words" | "speaker";
  readonly sides: readonly [ComparedQuotation, ComparedQuotation];
}

export interface Comparison {
  readonly sources: readonly [SourceIndex, SourceIndex];
  /** By place in the first source. */
  readonly pairs: readonly ComparedPair[];
  /** What the first and the second quote alone; statements of a few words are not listed. */
  readonly alone: readonly [readonly ComparedQuotation[], readonly ComparedQuotation[]];
  /** Dates and roles. */
  readonly conflicts: readonly Conflict[];
}

/** Costs the two sources' quotations, and a search for each date of theirs. */
export function compareSources(corpus: CorpusSnapshot, first: SourceIndex, second: SourceIndex): Comparison {
  const both = [first, second] as const;
  const best = pickBest(listShared(first, second, corpus), first);
  const shared = new Set(best.flatMap(({ own, other }) => [own, other]));
  const listAlone = (source: SourceIndex): readonly ComparedQuotation[] =>
    listSaidUnits(source)
      .filter((unit) => !shared.has(unit))
      .map((unit) => toQuotation(unit, [], corpus));
  return {
    sources: both,
    pairs: best.map((each) => toPair(each, first, corpus)).sort((a, b) => a.sides[0].start - b.sides[0].start),
    alone: [listAlone(first), listAlone(second)],
    conflicts: [
      ...runToEnd(findDateConflicts(both, corpus)),
      ...runToEnd(findRoleConflicts(both, corpus, listPeople(first, corpus))),
    ],
  };
}

/** Each statement once, with the one that it has most words in common with. */
function pickBest(shared: readonly SharedQuotation[], first: SourceIndex): readonly SharedQuotation[] {
  const taken = new Set<SaidUnit>();
  const unitOf = ({ own, other }: SharedQuotation): SaidUnit => (own.said.source === first ? own : other);
  return [...shared]
    .sort((a, b) => b.matched - a.matched || a.differences.length - b.differences.length)
    .filter((each) => {
      const unit = unitOf(each);
      return !taken.has(unit) && taken.add(unit);
    });
}

function listPeople({ path, entities }: SourceIndex, corpus: CorpusSnapshot): ReadonlySet<Entity> {
  return new Set(entities.flatMap((_, local) => corpus.resolveLocal(path, local) ?? []));
}

function toPair(
  { own, other, differences, speakers }: SharedQuotation,
  first: SourceIndex,
  corpus: CorpusSnapshot,
): ComparedPair {
  const short = toQuotation(
    own,
    differences.map((each) => each.own),
    corpus,
  );
  const long = toQuotation(
    other,
    differences.map((each) => each.other),
    corpus,
  );
  const sameWords = speakers === "different" ? "speaker" : "same";
  return {
    kind: differences.length > 0 ? "words" : sameWords,
    sides: own.said.source === first ? [short, long] : [long, short],
  };
}

function toQuotation(
  unit: SaidUnit,
  differences: Parameters<typeof toPieces>[1],
  corpus: CorpusSnapshot,
): ComparedQuotation {
  const { start, end } = unit.span;
  return {
    path: unit.said.source.path,
    start,
    end,
    speaker: speakerOf(unit, corpus)?.name ?? "",
    pieces: toPieces(unit, differences),
  };
}
