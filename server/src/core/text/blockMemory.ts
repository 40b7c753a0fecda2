// What the blocks of a text gave, by their own text, for the text's next version: an edit costs the blocks that it changed, and one that
// was moved is known. Knows nothing of what is kept.

export class BlockMemory<T> {
  private before = new Map<string, T>();
  private now = new Map<string, T>();

  /** Begins the next version: what the last one did not ask for is forgotten. */
  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  recall(block: string): T | undefined {
    return this.now.get(block) ?? this.before.get(block);
  }

  keep(block: string, facts: T): void {
    this.now.set(block, facts);
  }

  /** What `make` gives of this block's text alone, made at most once a version. */
  get(block: string, make: (block: string) => T): T {
    const facts = this.recall(block) ?? make(block);
    this.keep(block, facts);
    return facts;
  }
}
