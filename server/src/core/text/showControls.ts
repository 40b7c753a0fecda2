// Characters that a reader does not see and that change what he or she does see, made visible.

/**
 * C0 and C1 controls with the line breaks, Unicode's line breaks, overrides and isolates of
 * the direction, halves of surrogate pairs.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
const NAMES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * Each as JSON writes it (`\u001b`): what comes out is one line, and moves no cursor. Marks that a language's spelling
 * needs (U+200C to U+200F) stay.
 */
export function showControls(text: string): string {
  return text.replace(
    CONTROLS,
    (character) => NAMES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
