// What pieces of a text gave, by their own words, for the text's next version: an edit costs the pieces that it
// changed, and one that was moved is known. Knows nothing of what is kept.

import { copyText } from "./copyText";

export class TextMemory<T> {
  private before = new Map<string, Kept<T>>();

  constructor(private readonly make: (piece: string) => T) {}

  /**
   * What is kept for each piece of the text's next version; what no piece of it has is
   * forgotten. One for all pieces of the same words.
   */
  turn(pieces: readonly string[]): readonly T[] {
    const now = new Map<string, Kept<T>>();
    const all = pieces.map((piece) => {
      const kept = now.get(piece) ?? this.before.get(piece) ?? this.keep(copyText(piece));
      now.set(kept.piece, kept);
      return kept.made;
    });
    this.before = now;
    return all;
  }

  private keep(piece: string): Kept<T> {
    return { piece, made: this.make(piece) };
  }
}

interface Kept<T> {
  readonly piece: string;
  readonly made: T;
}
