// Whether a hyphen at a line's end belongs to the word: the document's own words tell, where they have it in the middle
// of a line; else it is taken for a division, but where a word of the document follows what makes compounds. Either
// form is the same to the judge of quotations.

/** What stands before a hyphen far oftener than it begins a word that is divided there. */
const COMPOUNDING = new Set(
  "self non anti ex co well half high low long short north south east west post pre cross all vice mid multi semi two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety so one first second third full part present left right much ever would then".split(
    " ",
  ),
);

export class Hyphens {
  private readonly words = new Set<string>();

  /** @param lines of the whole document; a word that is divided at a line's end counts for nothing */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const words = line.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*-?/gu) ?? [];
      for (const word of words) {
        if (!word.endsWith("-")) {
          this.words.add(word);
        }
      }
    }
  }

  /** What two lines are together, of which the first ends in a hyphen. */
  join(before: string, behind: string): string {
    const head = /[\p{L}\p{N}'’-]*(?=-$)/u.exec(before)?.[0] ?? "";
    const tail = /^[\p{L}\p{N}'’]+/u.exec(behind)?.[0] ?? "";
    return this.isDivision(head, tail) ? before.slice(0, -1) + behind : before + behind;
  }

  private isDivision(head: string, tail: string): boolean {
    if (!/\p{L}$/u.test(head) || !/^\p{Ll}/u.test(tail)) {
      return false;
    }
    const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
    if (this.words.has(`${first}-${second}`)) {
      return false;
    }
    if (this.words.has(first + second)) {
      return true;
    }
    return !(this.words.has(second) && (COMPOUNDING.has(first) || first.includes("-")));
  }
}
