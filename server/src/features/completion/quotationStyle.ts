// The draft's own style of quotation marks.

export interface MarkStyle {
  readonly open: string;
  readonly close: string;
  readonly isCurly: boolean;
}

const CURLY: MarkStyle = { open: "“", close: "”", isCurly: true };
const STRAIGHT: MarkStyle = { open: '"', close: '"', isCurly: false };

/**
 * By the marks that most of `text` has; by the typed one where it has none. `text` is
 * the draft less what is being typed.
 */
export function detectStyle(text: string, typedMark: string): MarkStyle {
  let [curly, straight] = [0, 0];
  for (const [mark] of text.matchAll(/[“”"]/g)) {
    if (mark === '"') {
      straight++;
    } else {
      curly++;
    }
  }
  if (curly === straight) {
    return typedMark === "“" ? CURLY : STRAIGHT;
  }
  return curly > straight ? CURLY : STRAIGHT;
}

/** The marks inside a quotation, and its apostrophes, in the style; not a word of it changes. */
export function styleInside(words: string, style: MarkStyle): string {
  if (!style.isCurly) {
    return words.replace(/[‘’]/g, "'").replace(/[“”]/g, "'");
  }
  return words
    .replace(/(^|[\s([—–-])"/gu, "$1‘")
    .replace(/"/g, "’")
    .replace(/(^|[\s([—–])'/gu, "$1‘")
    .replace(/'/g, "’")
    .replace(/“/g, "‘")
    .replace(/”/g, "’");
}
