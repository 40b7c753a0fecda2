// Who is spoken of in the draft, and how near to the cursor: what completion ranks by.

import type { Entity } from "../../core/corpus/corpusTypes";
import { isOverlapping, lowerBound, type Span } from "../../core/text/span";
import { paragraphAround } from "../../core/text/paragraph";
import { listNamedInDraft, type NamedAt } from "../resolveMention";
import type { DraftView } from "../textView";

/** No use ranks above: a draft has fewer characters than this, less those of a paragraph. */
export const MOST_USE_RANK = 1.9e9;

/** An entity that the draft names. */
export interface UsedEntity {
  readonly entity: Entity;
  /** Its mentions, by start. */
  readonly places: readonly Span[];
  /** The place of each among what the draft names, for an order of those that are equally near. */
  readonly numbers: readonly number[];
}

type Uses = ReadonlyMap<string, UsedEntity>;

const usesByDraft = new WeakMap<readonly NamedAt[], Uses>();

/** By entity id, for all cursors of one draft. Linear in its mentions, the first time. */
function listUses(named: readonly NamedAt[]): Uses {
  const known = usesByDraft.get(named);
  if (known) {
    return known;
  }
  const uses = new Map<string, { entity: Entity; places: Span[]; numbers: number[] }>();
  let number = 0;
  for (const { span, entities } of named) {
    for (const entity of entities) {
      let use = uses.get(entity.id);
      if (!use) {
        use = { entity, places: [], numbers: [] };
        uses.set(entity.id, use);
      }
      use.places.push(span);
      use.numbers.push(number++);
    }
  }
  usesByDraft.set(named, uses);
  return uses;
}

/** The draft's uses as one cursor sees them. */
export class DraftUse {
  private readonly uses: Uses;
  private readonly paragraphStart: number;

  /** `typed` is what is being replaced: that is no mention yet. */
  constructor(
    view: DraftView,
    private readonly typed: Span,
  ) {
    this.uses = listUses(listNamedInDraft(view));
    this.paragraphStart = paragraphAround(view.text, typed.start).start;
  }

  get isEmpty(): boolean {
    return this.uses.size === 0;
  }

  /** Those that have a rank, the first mentioned first. O(entities). */
  list(): readonly Entity[] {
    const found: { readonly entity: Entity; readonly number: number }[] = [];
    for (const use of this.uses.values()) {
      const first = use.places.findIndex((place) => !isOverlapping(place, this.typed));
      if (first >= 0) {
        found.push({ entity: use.entity, number: use.numbers[first]! });
      }
    }
    return found.sort((a, b) => a.number - b.number).map(({ entity }) => entity);
  }

  /** True where the draft has named it before the cursor. */
  isIntroduced(id: string): boolean {
    const use = this.uses.get(id);
    return use !== undefined && this.lastBefore(use) >= 0;
  }

  /**
   * Greater is nearer: in this paragraph, then the last mentioned, then what only comes later
   * (1), then the rest (0). O(log mentions).
   */
  rankOf(id: string): number {
    const use = this.uses.get(id);
    if (!use) {
      return 0;
    }
    const last = this.lastBefore(use);
    if (last < 0) {
      return use.places.some((place) => !isOverlapping(place, this.typed)) ? 1 : 0;
    }
    return (last >= this.paragraphStart ? 1e9 : 0) + last + 2;
  }

  /** Start of the last mention that ends before the cursor, -1 where there is none. */
  private lastBefore({ places }: UsedEntity): number {
    for (let i = lowerBound(places, this.typed.start) - 1; i >= 0; i--) {
      if (places[i]!.end <= this.typed.start) {
        return places[i]!.start;
      }
    }
    return -1;
  }
}
