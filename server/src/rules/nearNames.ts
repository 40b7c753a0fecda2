// How near two spellings of a name are: by letters (Damerau-Levenshtein, optimal string alignment) and by sound.

/** Edits, a swap of neighbours counting as one; `most` + 1 for more. O(length x most). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Spellings that English and most transliterations sound alike, first to last. */
const SAME_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"], [/ck|q|kh|cq/g, "k"], [/c(?=[eiy])/g, "s"], [/c(?!h)/g, "k"], [/sch|sh|ch|cz|tsch|tch/g, "x"], [/th/g, "t"], [/w|v/g, "v"],
  [/dg|j/g, "g"], [/z/g, "s"], [/gh/g, "g"], [/y/g, "i"], [/ks/g, "x"], [/d\b/g, "t"],
];

/** Equal for names that sound alike: consonants by their sound, vowels after the first as one. */
export function toSound(name: string): string {
  let sound = name;
  for (const [spelling, same] of SAME_SOUNDS) sound = sound.replace(spelling, same);
  return sound.replace(/(?!^)[aeiou]+/g, "a").replace(/h/g, "").replace(/(.)\1+/g, "$1");
}
