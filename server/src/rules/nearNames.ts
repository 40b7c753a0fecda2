// How near two spellings of a name are: by letters (Damerau-Levenshtein, optimal string alignment) and by sound.

/** Longest names whose letters are compared: no name is longer. */
const MOST_LETTERS = 64;
/** Three rows of the table by turns, filled anew each time: thousands of names are held against one. */
const rows = [
  new Int32Array(MOST_LETTERS + 1),
  new Int32Array(MOST_LETTERS + 1),
  new Int32Array(MOST_LETTERS + 1),
] as const;

/** Edits, a swap of neighbours counting as one; `most` + 1 for more. O(length x length). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || b.length > MOST_LETTERS) {
    return most + 1;
  }
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) {
    last[j] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row[j] = cost;
      if (cost < least) {
        least = cost;
      }
    }
    if (least > most) {
      return most + 1;
    }
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, most + 1);
}

/** A bit for each letter that a name has, some letters sharing one. An edit changes two bits at most, a swap none. */
export function toLetters(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    letters |= 1 << (name.charCodeAt(i) & 31);
  }
  return letters;
}

/** False where the names of these letters are further apart than `most` edits. */
export function mayBeNear(a: number, b: number, most: number): boolean {
  let rest = a ^ b;
  for (let bits = 0; rest !== 0; rest &= rest - 1) {
    if (++bits > 2 * most) {
      return false;
    }
  }
  return true;
}

/** Spellings that English and most transliterations sound alike, first to last. */
const SAME_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/ck|q|kh|cq/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c(?!h)/g, "k"],
  [/sch|sh|ch|cz|tsch|tch/g, "x"],
  [/th/g, "t"],
  [/w|v/g, "v"],
  [/dg|j/g, "g"],
  [/z/g, "s"],
  [/gh/g, "g"],
  [/y/g, "i"],
  [/ks/g, "x"],
  [/d\b/g, "t"],
];

/** Equal for names that sound alike: consonants by their sound, vowels after the first as one. */
export function toSound(name: string): string {
  let sound = name;
  for (const [spelling, same] of SAME_SOUNDS) {
    sound = sound.replace(spelling, same);
  }
  return sound
    .replace(/(?!^)[aeiou]+/g, "a")
    .replace(/h/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** What makes a known name into another word: peoples, plurals, adjectives. */
const INFLECTION = /^(?:'?s|es|n|an|ian|ese|ish|i|ic|ans|ians|er|ers|y|a|land)$/;

/** One is a form of the other: "Korea" and "Korean". */
export function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && long !== short && INFLECTION.test(long.slice(short.length));
}
