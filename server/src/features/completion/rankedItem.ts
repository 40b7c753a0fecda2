// What competes for a place in the list.

import type { Completion } from "./completionTypes";

export interface RankedItem {
  /** Made when asked for: of thousands, a hundred are shown. */
  readonly item: Completion;
  /** Greater is better. */
  readonly rank: number;
}

export function lazily(rank: number, toItem: () => Completion): RankedItem {
  return new LazyItem(rank, toItem);
}

/** A class: an object of its own shape for each would cost more than what it puts off. */
class LazyItem implements RankedItem {
  constructor(
    readonly rank: number,
    private readonly toItem: () => Completion,
  ) {}

  get item(): Completion {
    return this.toItem();
  }
}
