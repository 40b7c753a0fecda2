// One statement that sources give in other words, or put into another mouth. Only where the words leave no doubt that
// it is one statement: two speeches of one person are alike, and so are the formulas of a parliament.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { compareSpans, type Span } from "../../core/text/span";
import { t } from "../../words/translate";
import { toDays } from "../edtfDays";
import { oneLine } from "../excerpt";
import type { Conflict, ConflictKind, ConflictSide, TextPiece } from "./conflictTypes";
import { FEWEST_WORDS, listSaidUnits, type SaidUnit } from "./saidUnits";
import { judgeShared, SaidIndex, speakerOf, type SharedQuotation } from "./sharedQuotations";

/** Days between the sources' publication within which they tell of one occasion. */
const ONE_OCCASION = 14;
/** So many words in common are no chance, whenever they were published. */
const NO_CHANCE = 12;
/** Sides that are shown of one conflict. */
const MOST_SIDES = 12;

/** A step for each source; its cost grows with the statements that are alike. */
export function* findQuotationConflicts(
  sources: readonly SourceIndex[],
  corpus: CorpusSnapshot,
): Generator<void, readonly Conflict[]> {
  const shared: SharedQuotation[] = [];
  const index = new SaidIndex();
  for (const source of sources) {
    const units = listSaidUnits(source);
    for (const unit of units) {
      for (const near of index.listNear(unit)) {
        const both = judgeShared(near, unit, corpus);
        if (both) {
          shared.push(both);
        }
      }
    }
    units.forEach((unit) => index.add(unit));
    yield;
  }
  const agreeing = listAgreeing(shared);
  const isSettled = ({ own, other }: SharedQuotation): boolean =>
    agreeing.get(own)?.has(other.said.source) || agreeing.get(other)?.has(own.said.source) || false;
  const open = shared.filter((each) => isOneStatement(each) && !isSettled(each));
  return [
    ...toConflicts("words", open.filter(isInOtherWords), corpus),
    ...toConflicts(
      "speaker",
      open.filter((each) => isInOtherMouth(each, corpus)),
      corpus,
    ),
  ];
}

/**
 * For each statement, the sources that have it in the same words from the same person:
 * what else they have is another statement.
 */
function listAgreeing(shared: readonly SharedQuotation[]): ReadonlyMap<SaidUnit, ReadonlySet<SourceIndex>> {
  const agreeing = new Map<SaidUnit, Set<SourceIndex>>();
  const add = (unit: SaidUnit, source: SourceIndex): void => {
    const sources = agreeing.get(unit);
    if (sources) {
      sources.add(source);
    } else {
      agreeing.set(unit, new Set([source]));
    }
  };
  for (const { own, other, differences, speakers } of shared) {
    if (differences.length === 0 && speakers !== "different") {
      add(own, other.said.source);
      add(other, own.said.source);
    }
  }
  return agreeing;
}

function isOneStatement({ own, other, matched }: SharedQuotation): boolean {
  return matched >= NO_CHANCE || isNearInTime(own.said.source, other.said.source);
}

/** True where a day is not known. */
function isNearInTime(a: SourceIndex, b: SourceIndex): boolean {
  const [own, other] = [a, b].map(({ meta }) => (meta.published === null ? undefined : toDays(meta.published)));
  return !own || !other || Math.abs(own.start - other.start) <= ONE_OCCASION;
}

function isInOtherWords({ differences, speakers }: SharedQuotation): boolean {
  return differences.length > 0 && speakers === "same";
}

/** Two people who are named, each found surely; an organisation may speak by somebody. */
function isInOtherMouth(
  { own, other, matched, differences, speakers }: SharedQuotation,
  corpus: CorpusSnapshot,
): boolean {
  if (differences.length > 0 || speakers !== "different" || matched < FEWEST_WORDS) {
    return false;
  }
  return [own, other].every((unit) => {
    const speaker = speakerOf(unit, corpus);
    return speaker?.type === "person" && !speaker.isDoubtful;
  });
}

/** Statements that hang together by pairs make one conflict. */
function toConflicts(
  kind: ConflictKind,
  pairs: readonly SharedQuotation[],
  corpus: CorpusSnapshot,
): readonly Conflict[] {
  const clusters = new Map<SaidUnit, Cluster>();
  for (const { own, other, differences } of pairs) {
    const [first, second] = [clusters.get(own), clusters.get(other)];
    const cluster: Cluster = first ?? second ?? new Map();
    if (first && second && first !== second) {
      for (const [unit, spans] of second) {
        first.set(unit, spans);
        clusters.set(unit, first);
      }
    }
    for (const unit of [own, other]) {
      clusters.set(unit, cluster);
      cluster.set(unit, cluster.get(unit) ?? []);
    }
    cluster.get(own)!.push(...differences.map((difference) => difference.own));
    cluster.get(other)!.push(...differences.map((difference) => difference.other));
  }
  return [...new Set(clusters.values())].map((cluster) => toConflict(kind, cluster, corpus));
}

/** What differs in each statement, in its source's prose. */
type Cluster = Map<SaidUnit, Span[]>;

function toConflict(kind: ConflictKind, cluster: Cluster, corpus: CorpusSnapshot): Conflict {
  const sides = [...cluster].map(([unit, spans]): ConflictSide => {
    const pieces = toPieces(unit, spans);
    const changed = pieces.filter(({ isDifferent }) => isDifferent).map(({ text }) => text.trim());
    const claim = kind === "speaker" ? (speakerOf(unit, corpus)?.name ?? "") : changed.join(", ") || t("left out");
    const { start, end } = unit.span;
    return { path: unit.said.source.path, start, end, claim, pieces };
  });
  const [first] = cluster.keys();
  return {
    kind,
    about:
      kind === "speaker" ? sides[0]!.pieces.map(({ text }) => text).join("") : (speakerOf(first!, corpus)?.name ?? ""),
    sides: sides.slice(0, MOST_SIDES),
  };
}

/** The statement on one line, in pieces: what differs, and what is the same. */
export function toPieces({ said, prose }: SaidUnit, differences: readonly Span[]): readonly TextPiece[] {
  const { text } = said.source.prose;
  const pieces: TextPiece[] = [];
  let at = prose.start;
  const push = (end: number, isDifferent: boolean): void => {
    const words = text.slice(at, end).replace(/\s+/g, " ");
    if (words !== "") {
      pieces.push({ text: words, isDifferent });
    }
    at = Math.max(at, end);
  };
  for (const { start, end } of [...differences].sort(compareSpans)) {
    push(Math.min(Math.max(start, at), prose.end), false);
    push(Math.min(Math.max(end, at), prose.end), true);
  }
  push(prose.end, false);
  return pieces.length > 0 ? pieces : [{ text: oneLine(text.slice(prose.start, prose.end)), isDifferent: false }];
}
