// What pieces of a text gave, by their own words, for the text's next version: an edit costs the pieces that it changed, and one that was
// moved is known. Knows nothing of what is kept.

export class TextMemory<T> {
  private before = new Map<string, T>();

  constructor(private readonly make: (piece: string) => T) {}

  /** What is kept for each piece of the text's next version; what no piece of it has is forgotten. One for all pieces of the same words. */
  turn(pieces: readonly string[]): readonly T[] {
    const now = new Map<string, T>();
    const kept = pieces.map((piece) => {
      let one = now.get(piece);
      if (one === undefined) now.set(piece, (one = this.before.get(piece) ?? this.make(piece)));
      return one;
    });
    this.before = now;
    return kept;
  }
}
