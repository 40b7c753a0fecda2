// The best of many, without sorting them all: a heap of as many as are wanted, the worst on top.

export interface Ranked<T> {
  readonly value: T;
  readonly rank: number;
}

interface Entry<T> extends Ranked<T> {
  readonly order: number;
}

export class BestOf<T> {
  /** None is better than its children, at 2i + 1 and 2i + 2; of equals the later is the worse. */
  private readonly heap: Entry<T>[] = [];
  private added = 0;

  constructor(private readonly most: number) {}

  /** What is not above it will not be among the best. */
  get lowest(): number {
    return this.heap.length < this.most ? Number.NEGATIVE_INFINITY : (this.heap[0]?.rank ?? Number.POSITIVE_INFINITY);
  }

  /** O(log most), and O(1) for what is not among the best. */
  add(value: T, rank: number): void {
    if (rank <= this.lowest) {
      return;
    }
    const entry = { value, rank, order: this.added++ };
    if (this.heap.length < this.most) {
      this.rise(entry);
    } else {
      this.sink(entry);
    }
  }

  /** Best first; of equals the one that came first. */
  list(): readonly Ranked<T>[] {
    return [...this.heap].sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  private rise(entry: Entry<T>): void {
    const { heap } = this;
    let at = heap.length;
    for (let parent = (at - 1) >> 1; at > 0 && isWorse(entry, heap[parent]!); at = parent, parent = (at - 1) >> 1) {
      heap[at] = heap[parent]!;
    }
    heap[at] = entry;
  }

  /** In the place of the worst. */
  private sink(entry: Entry<T>): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) {
        break;
      }
      if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) {
        child++;
      }
      if (!isWorse(heap[child]!, entry)) {
        break;
      }
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }
}

function isWorse(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.order > b.order);
}
