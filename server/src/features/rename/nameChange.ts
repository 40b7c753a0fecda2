// What a new name does to the other ways of writing the old one: "Okoro", "Amara", "A. Okoro".
// Words only; knows no text and no places.
//
// A name of several words has a beginning and an end: usually given and family name, in East Asia the other way round,
// and what is done to them is the same. Words compare without accents, case and the dot of an initial.

/** Words in the place of words of the mention: `from` (included) to `to`. Never empty on either side. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const PARTICLES = new Set([
  "van",
  "von",
  "der",
  "den",
  "de",
  "del",
  "della",
  "da",
  "dos",
  "di",
  "du",
  "la",
  "le",
  "bin",
  "bint",
  "ibn",
  "al",
  "el",
  "ten",
  "ter",
  "zu",
  "af",
  "av",
]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** From a name as it stood to the name that was put in its place. */
export class NameChange {
  private readonly beginning: readonly string[];
  private readonly end: readonly string[];
  private readonly newBeginning: readonly string[];
  private readonly newEnd: readonly string[];

  /**
   * `written` are the words that are renamed, `full` those of the person's whole name where it is known, `shorts` other
   * names of theirs: "García Márquez" tells where the end of "Gabriel García Márquez" begins.
   */
  constructor(
    private readonly written: readonly string[],
    private readonly renamed: readonly string[],
    full: readonly string[],
    shorts: readonly (readonly string[])[],
  ) {
    const isPart =
      full.length > written.length && (endsWith(full, written) || isSame(full.slice(0, written.length), written));
    const name = withoutSuffix(isPart ? full : written);
    const cut = name.length - endLength(name, shorts);
    [this.beginning, this.end] = [name.slice(0, cut), name.slice(cut)];
    const next = withoutSuffix(renamed);
    if (!isPart) {
      const at = next.length === name.length ? cut : next.length - endLength(next, []);
      [this.newBeginning, this.newEnd] = [next.slice(0, at), next.slice(at)];
    } else if (endsWith(this.end, written)) {
      // A whole name in the place of a surname says the given name again.
      const isRepeated = next.length > cut && isSame(next.slice(0, cut), this.beginning);
      [this.newBeginning, this.newEnd] = [
        this.beginning,
        replaceRun(this.end, written, isRepeated ? next.slice(cut) : next),
      ];
    } else {
      [this.newBeginning, this.newEnd] = [replaceRun(this.beginning, written, next), this.end];
    }
  }

  /** By `from`, disjoint; none where this way of writing has nothing of what changed. */
  apply(mention: readonly string[]): readonly WordChange[] {
    if (isSame(mention, this.written)) {
      return narrow(mention, [{ from: 0, to: mention.length, words: this.renamed }]);
    }
    const words = withoutSuffix(mention);
    const { beginning, end, newBeginning, newEnd } = this;
    const length = words.length;
    if (beginning.length > 0 && newBeginning.length > 0 && isSame(words, [...end, ...beginning])) {
      return narrow(mention, [
        { from: 0, to: end.length, words: newEnd },
        { from: end.length, to: length, words: newBeginning },
      ]);
    }
    if (endsWith(words, end)) {
      return narrow(mention, [
        ...this.changeBeginning(words.slice(0, length - end.length)),
        { from: length - end.length, to: length, words: newEnd },
      ]);
    }
    if (beginning.length > 0 && isSame(words, beginning)) {
      return newBeginning.length > 0 ? narrow(mention, [{ from: 0, to: length, words: newBeginning }]) : [];
    }
    // The first of two given names, the second of two surnames.
    if (length === 1 && isSameWord(words[0]!, beginning[0]) && newBeginning.length > 0) {
      return narrow(mention, [{ from: 0, to: 1, words: newBeginning.slice(0, 1) }]);
    }
    if (length === 1 && end.length > 1 && isSameWord(words[0]!, end.at(-1))) {
      return narrow(mention, [{ from: 0, to: 1, words: newEnd.length === end.length ? newEnd.slice(-1) : newEnd }]);
    }
    return [];
  }

  /** What stands before the end: the beginning itself, or with a middle name more or less, or an initial of it. */
  private changeBeginning(words: readonly string[]): readonly WordChange[] {
    const [first, newFirst] = [this.beginning[0], this.newBeginning[0]];
    if (words.length === 0 || first === undefined || newFirst === undefined) {
      return [];
    }
    if (isSame(words, this.beginning)) {
      return [{ from: 0, to: words.length, words: this.newBeginning }];
    }
    if (isSameWord(words[0]!, first)) {
      return [{ from: 0, to: 1, words: [newFirst] }];
    }
    const initial = /^(\p{L})(\.?)$/u.exec(words[0]!);
    return initial && fold(initial[1]!) === fold(first)[0]
      ? [{ from: 0, to: 1, words: [`${newFirst[0]!.toUpperCase()}${initial[2]}`] }]
      : [];
  }
}

/** Leaves out the words at both ends that stay, and writes in capitals what stood in capitals. */
function narrow(mention: readonly string[], changes: readonly WordChange[]): readonly WordChange[] {
  return changes.flatMap(({ from, to, words }) => {
    const isShouted = mention.slice(from, to).every(isInCapitals);
    const written = isShouted ? words.map((word) => word.toUpperCase()) : words;
    let [start, end, first, last] = [from, to, 0, written.length];
    while (end - start > 1 && last - first > 1 && isAsWritten(mention[start]!, written[first]!)) {
      [start, first] = [start + 1, first + 1];
    }
    while (end - start > 1 && last - first > 1 && isAsWritten(mention[end - 1]!, written[last - 1]!)) {
      [end, last] = [end - 1, last - 1];
    }
    const rest = written.slice(first, last);
    return end - start === 1 && rest.length === 1 && isAsWritten(mention[start]!, rest[0]!)
      ? []
      : [{ from: start, to: end, words: rest }];
  });
}

/** "Jr" and "Jr." are: the dot may be the sentence's. */
export function isAsWritten(a: string, b: string): boolean {
  return a.replace(/\.$/, "") === b.replace(/\.$/, "");
}

function isInCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}

/** Words of the end of a name: the longest short name that it ends with, else the last word with its particles. */
function endLength(name: readonly string[], shorts: readonly (readonly string[])[]): number {
  let length = name.length > 1 ? 1 : name.length;
  for (const short of shorts) {
    if (short.length < name.length && short.length > length && endsWith(name, short)) {
      length = short.length;
    }
  }
  while (length + 1 < name.length && PARTICLES.has(name[name.length - length - 1]!)) {
    length++;
  }
  return length;
}

function replaceRun(words: readonly string[], run: readonly string[], by: readonly string[]): readonly string[] {
  for (let at = words.length - run.length; at >= 0; at--) {
    if (isSame(words.slice(at, at + run.length), run)) {
      return [...words.slice(0, at), ...by, ...words.slice(at + run.length)];
    }
  }
  return words;
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  return words.length > 1 && SUFFIXES.has(fold(words.at(-1)!)) ? words.slice(0, -1) : words;
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return words.length >= end.length && isSame(words.slice(words.length - end.length), end);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => isSameWord(word, b[i]));
}

function isSameWord(a: string, b: string | undefined): boolean {
  return b !== undefined && fold(a) === fold(b);
}

function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .replace(/\.$/, "")
    .toLowerCase();
}
