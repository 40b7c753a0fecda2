// What pieces of a text gave, by their own words, for the text's next version: an edit costs the pieces that it changed, and one that was
// moved is known. Knows nothing of what is kept.

export class TextMemory<T> {
  private before = new Map<string, T>();
  private now = new Map<string, T>();

  /** Begins the next version: what the last one did not ask for is forgotten. */
  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  recall(piece: string): T | undefined {
    return this.now.get(piece) ?? this.before.get(piece);
  }

  keep(piece: string, facts: T): void {
    this.now.set(piece, facts);
  }

  /** What `make` gives of this piece alone, made at most once a version. */
  get(piece: string, make: (piece: string) => T): T {
    let facts = this.now.get(piece);
    if (facts === undefined) this.now.set(piece, (facts = this.before.get(piece) ?? make(piece)));
    return facts;
  }
}
