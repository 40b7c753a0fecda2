// Names to complete: people in full on their first use, then by the short name; organisations and places.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { Span } from "../../core/text/span";
import { nameType } from "../nameType";
import type { DraftView } from "../textView";
import type { Completion } from "./completionTypes";
import { DraftUse } from "./draftUse";
import { matchRun } from "./matchWords";
import { nameFactsOf, type NameFacts } from "./nameFacts";
import type { RankedItem } from "./rankedItem";
import type { TypedWord } from "./readPlace";

/**
 * Beside how near a use is (`DraftUse.rankOf`), in its units: a mention in the
 * sources counts for little, and at most this.
 */
const MOST_MENTION_RANK = 0.9;
/** The short name of a person who was introduced comes before the whole one. */
const SHORT_RANK = 0.05;

/**
 * Unused names beyond these never show: what the draft uses ranks above all of them. One more than is
 * shown, so that a cut list is known as one.
 */
const MOST_UNUSED = 101;

/**
 * `marked` is the span that has the mark typed before the words ("@"); null for bare words. In no promised order, but
 * of equal ranks the better first.
 */
export function listNameItems(
  view: DraftView,
  typed: readonly TypedWord[],
  offset: number,
  marked: Span | null,
): readonly RankedItem[] {
  const use = new DraftUse(view, { start: marked?.start ?? typed[typed.length - 1]?.start ?? offset, end: offset });
  const place = new NamePlace(view, typed, offset, marked);
  const items: RankedItem[] = [];
  let unused = 0;
  for (const entity of listCandidates(view.corpus, place.beginning, use, () => unused >= MOST_UNUSED)) {
    const near = use.rankOf(entity.id);
    if (near === 0 && unused >= MOST_UNUSED) {
      continue;
    }
    const facts = nameFactsOf(entity);
    const run = place.matchRun(facts);
    if (run === 0) {
      continue;
    }
    if (near === 0) {
      unused++;
    }
    const rank = near + (1 - 1 / (1 + entity.mentionCount)) * MOST_MENTION_RANK;
    if (near > 0 && entity.type === "person" && use.isIntroduced(entity.id) && place.matchesShort(facts)) {
      items.push(new NameItem(rank + SHORT_RANK, entity, facts, place, SHORT));
    }
    items.push(new NameItem(rank, entity, facts, place, run));
  }
  return items;
}

/** In place of a run: the short name, for the last word alone. */
const SHORT = 0;

/** What is typed, and what an accepted name replaces. */
class NamePlace {
  /** Folded; empty where nothing is typed yet. */
  readonly beginning: string;
  readonly prefix: string;
  private readonly last: readonly TypedWord[];
  /** By the number of typed words that the name has: one object for all items that replace the same. */
  private readonly spans: Span[] = [];

  constructor(
    view: DraftView,
    private readonly typed: readonly TypedWord[],
    private readonly offset: number,
    private readonly marked: Span | null,
  ) {
    this.last = typed.slice(-1);
    this.beginning = this.last[0]?.folded ?? "";
    this.prefix = marked ? view.text[marked.start]! : "";
  }

  /**
   * How many of the typed words the name has, as `matchRun` tells; 1 where none is typed, 0 where it has not the last.
   */
  matchRun({ words }: NameFacts): number {
    if (this.beginning === "") {
      return 1;
    }
    let longest = 0;
    for (const name of words) {
      longest = Math.max(longest, matchRun(this.typed, name));
    }
    return longest;
  }

  /** Whether there is a short name, and it has the last word. */
  matchesShort({ short, shortWords, words }: NameFacts): boolean {
    if (short === null || !words.some((name) => matchRun(this.last, name) > 0)) {
      return false;
    }
    return this.beginning === "" || shortWords.some((word) => word.startsWith(this.beginning));
  }

  replaced(run: number): Span {
    const span = this.spans[run] ?? { start: this.marked?.start ?? this.startOf(run), end: this.offset };
    this.spans[run] = span;
    return span;
  }

  private startOf(run: number): number {
    if (run === SHORT) {
      return this.last[0]?.start ?? this.offset;
    }
    return this.beginning === "" ? this.offset : this.typed[this.typed.length - run]!.start;
  }
}

class NameItem implements RankedItem {
  constructor(
    readonly rank: number,
    private readonly entity: Entity,
    private readonly facts: NameFacts,
    private readonly place: NamePlace,
    private readonly run: number,
  ) {}

  get item(): Completion {
    const { entity, facts, place, run } = this;
    const label = run === SHORT ? facts.short! : entity.name;
    return {
      label,
      detail: facts.title || nameType(entity.type),
      kind: entity.type,
      filter: run === SHORT ? `${place.prefix}${label} ${entity.name}` : place.prefix + facts.whole,
      replace: place.replaced(run),
      newText: label,
      origin: { kind: "entity", id: entity.id },
    };
  }
}

/**
 * Of entities with a word that begins so, the most mentioned come first: with these, and those in use,
 * the list is full. Where a word was folded otherwise here than in the corpus, so that too few of the
 * first are left, the others are asked for.
 */
const FIRST_CANDIDATES = 120;
const MOST_CANDIDATES = 400;

function* listCandidates(
  corpus: CorpusSnapshot,
  beginning: string,
  use: DraftUse,
  isFull: () => boolean,
): Generator<Entity> {
  const seen = new Set<string>();
  for (const most of [FIRST_CANDIDATES, MOST_CANDIDATES]) {
    const found = corpus.listByBeginning(beginning, most);
    for (const entity of found) {
      if (!seen.has(entity.id)) {
        yield entity;
      }
    }
    for (const { id } of found) {
      seen.add(id);
    }
    if (isFull() || found.length < most) {
      break;
    }
  }
  for (const entity of use.list()) {
    if (!seen.has(entity.id)) {
      yield entity;
    }
  }
}
