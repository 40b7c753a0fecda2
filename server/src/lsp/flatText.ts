// A text in one piece.

/**
 * The same text, one sequence of characters for the engine. After an edit it is the pieces before, in and behind it,
 * joined: whoever reads such a string character by character goes through the join each time, which makes a keystroke a
 * tenth slower. Linear: a copy.
 */
export function flattenText(text: string): string {
  // As narrow as the text allows: a byte a character, where all are of Latin-1.
  const encoding = /[^\0-\xff]/.test(text) ? "utf16le" : "latin1";
  return Buffer.from(text, encoding).toString(encoding);
}
