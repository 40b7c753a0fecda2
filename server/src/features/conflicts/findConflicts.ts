// All sources against each other: where they contradict each other. Done in steps, so that a server answers others
// between; kept for the snapshot.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { listNewest } from "../completion/readNewest";
import { runToEnd } from "../runToEnd";
import type { Conflict, ConflictKind, Conflicts, ConflictSide } from "./conflictTypes";
import { findDateConflicts } from "./dateConflicts";
import { findQuotationConflicts } from "./quotationConflicts";
import { findRoleConflicts } from "./roleConflicts";
import { compareTexts } from "../../core/text/compareTexts";

/** Sources that are compared: about a millisecond each where they are read for the first time. */
export const MOST_COMPARED = 2_000;

const KINDS: readonly ConflictKind[] = ["words", "speaker", "date", "role"];

const known = new WeakMap<CorpusSnapshot, Conflicts>();

/** The same object for the same snapshot. */
export function* findConflicts(corpus: CorpusSnapshot): Generator<void, Conflicts> {
  let conflicts = known.get(corpus);
  if (!conflicts) {
    // Texts that stand twice contradict nothing.
    const versions = new Set<string>();
    const sources = listNewest(corpus)
      .filter(({ version }) => !versions.has(version) && versions.add(version))
      .slice(0, MOST_COMPARED);
    const list = [
      ...(yield* findQuotationConflicts(sources, corpus)),
      ...(yield* findDateConflicts(sources, corpus)),
      ...(yield* findRoleConflicts(sources, corpus)),
    ].map((conflict) => ({ ...conflict, sides: sortSides(conflict.sides, corpus) }));
    conflicts = { list: list.sort(compareConflicts), compared: sources.length };
    known.set(corpus, conflicts);
  }
  return conflicts;
}

/** To its end at once. */
export function listConflicts(corpus: CorpusSnapshot): Conflicts {
  return runToEnd(findConflicts(corpus));
}

function sortSides(sides: readonly ConflictSide[], corpus: CorpusSnapshot): readonly ConflictSide[] {
  const dayOf = ({ path }: ConflictSide): string => corpus.sources.get(path)?.meta.published ?? "";
  return [...sides].sort((a, b) => compareTexts(dayOf(a), dayOf(b)) || comparePlaces(a, b));
}

function compareConflicts(a: Conflict, b: Conflict): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || comparePlaces(a.sides[0]!, b.sides[0]!);
}

function comparePlaces(a: ConflictSide, b: ConflictSide): number {
  return compareTexts(a.path, b.path) || a.start - b.start;
}
