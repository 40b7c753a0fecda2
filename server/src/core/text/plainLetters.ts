// Letters as readers of English type them: without accents, strokes and ligatures. One definition, for the search, for
// judging and for names: what is found under one spelling must not be called wrong under another.

/** Letters that Unicode does not decompose. In small letters. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
const ACCENTS = /[\u0300-\u036F]+/g;
const ASCII = /^[\x00-\x7f]*$/;

/**
 * In small letters; compatibility forms (ligatures, full width) decomposed. Marks of scripts other
 * than Latin, Greek and Cyrillic stay. Linear.
 */
export function toPlainLetters(text: string): string {
  const small = text.toLowerCase();
  if (ASCII.test(small)) {
    return small;
  }
  return small
    .normalize("NFKD")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter);
}

/** Letters that are typed as two where the keyboard has none. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ø: "oe", ü: "ue", å: "aa" };
const WITH_TWO = /[äöøüå]/g;

/** "Toender" for "Tønder": the other way to type a word without its own letters; null where there is none. Linear. */
export function toTwoLetters(text: string): string | null {
  const small = text.toLowerCase().normalize("NFC");
  const typed = small.replace(WITH_TWO, (letter) => TWO_LETTERS[letter] ?? letter);
  return typed === small ? null : toPlainLetters(typed);
}
