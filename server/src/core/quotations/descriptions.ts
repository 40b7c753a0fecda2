// What a text says of its people where it names them: "Republican Sen. Ana Ruiz", "Ana Ruiz, a Democrat from Leeds",
// "Ruiz (D-N.Y.)". By these words a later "the Democrat" means one of them. Knows names, no sentences.

import type { NameAnnotations } from "../names/nameTypes";
import { characterClass, isLetter } from "../text/characters";
import { CUE_WORDS } from "./cueLexicon";
import { AUXILIARY, FUNCTION_WORDS } from "./functionWords";
import { roleKey, singular } from "./roleNouns";

export interface Holder {
  readonly entity: number;
  /** All words of the description, singular and in lower case. */
  readonly words: ReadonlySet<string>;
  readonly start: number;
}

/** Characters beside a name that are read. */
const REACH = 90;
const MOST_WORDS_BEFORE = 6;

export class Descriptions {
  private byHead: ReadonlyMap<string, readonly Holder[]> | undefined;

  constructor(
    private readonly text: string,
    private readonly names: NameAnnotations,
  ) {}

  /** Whoever the text calls so, in the order of the text. Read when first asked for: many texts never ask. */
  holdersOf(head: string): readonly Holder[] {
    this.byHead ??= this.read();
    return this.byHead.get(head) ?? [];
  }

  private read(): Map<string, Holder[]> {
    const holders = new Map<string, Holder[]>();
    const add = (head: string, holder: Holder): void => {
      const list = holders.get(head);
      if (list) {
        list.push(holder);
      } else {
        holders.set(head, [holder]);
      }
    };
    const { roles, mentions, entities } = this.names;
    for (const { title, entity, start } of roles) {
      const { head, words } = roleKey(title);
      add(head, { entity, words, start });
    }
    for (const { start, end, entity } of mentions) {
      if (entities[entity]!.type !== "person") {
        continue;
      }
      const before = this.wordsBefore(start);
      const { heads, words } = this.apposition(end);
      if (before.length === 0 && words.length === 0) {
        continue;
      }
      const all = new Set([...before, ...words]);
      // Every noun before a name may be taken up: "Republican Sen. Ana Ruiz" is a Republican and a senator.
      for (const head of new Set([...before, ...heads])) {
        add(head, { entity, words: all, start });
      }
    }
    for (const list of holders.values()) {
      list.sort((a, b) => a.start - b.start);
    }
    return holders;
  }

  /** The words right before a name, up to a mark or a small word. */
  private wordsBefore(start: number): string[] {
    const { text } = this;
    const least = Math.max(0, start - REACH);
    const words: string[] = [];
    let end = start;
    while (end > least && words.length < MOST_WORDS_BEFORE) {
      let first = end;
      while (first > least && isInWord(text.charCodeAt(first - 1))) {
        first--;
      }
      if (first < end) {
        const part = text.slice(first, end);
        const word = part.toLowerCase();
        if (FUNCTION_WORDS.has(word) || (CUE_WORDS.has(word) && !/^\p{Lu}/u.test(part)) || /['’]s$/.test(word)) {
          break;
        }
        words.push(singular(word));
      }
      if (first > least && text.charCodeAt(first - 1) !== SPACE_UNIT) {
        break;
      }
      end = first - 1;
    }
    return words;
  }

  /** The nouns behind a name that tell who it is, and all words of theirs. */
  private apposition(end: number): Apposition {
    if (!this.mayBeApposed(end)) {
      return NO_APPOSITION;
    }
    const behind = this.text.slice(end, end + REACH);
    const party = /^,? \(?([DR])(?:-|\.?,|emocrat|epublican)/.exec(behind);
    const heads = party ? [party[1] === "D" ? "democrat" : "republican"] : [];
    const told =
      /^(?:,(?: \d+,)? (?:an?|the|one of the)| (?:is|was) (?:an?|the)|, who (?:is|was) (?:an?|the)) ([\p{L}'’ -]+)/u.exec(
        behind,
      );
    if (!told) {
      return { heads, words: heads };
    }
    const words = told[1]!
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "");
    // "Ruiz, the senator said, is wrong": another who speaks.
    if (
      words.some((word) => CUE_WORDS.get(word)?.form === "past" || ((FUNCTION_WORDS.get(word) ?? 0) & AUXILIARY) !== 0)
    ) {
      return { heads, words: heads };
    }
    const link = words.findIndex((word) => FUNCTION_WORDS.has(word));
    const own = (link < 0 ? words : words.slice(0, link)).map(singular);
    return {
      heads: [...heads, ...own],
      words: [...heads, ...words.filter((word) => !FUNCTION_WORDS.has(word)).map(singular)],
    };
  }

  /** By the first letters behind a name, which rule out nearly every other: "," or " (", " D", " R", " is", " was". */
  private mayBeApposed(end: number): boolean {
    const first = this.text.charCodeAt(end);
    return first === COMMA_UNIT || (first === SPACE_UNIT && "(DRiw".includes(this.text.charAt(end + 1)));
  }
}

interface Apposition {
  readonly heads: readonly string[];
  readonly words: readonly string[];
}

const NO_APPOSITION: Apposition = { heads: [], words: [] };
const SPACE_UNIT = 0x20;
const COMMA_UNIT = 0x2c;

/** A letter, or what may stand in a word: "St.", "O’Neill", "vice-mayor". */
function isInWord(unit: number): boolean {
  return isLetter(characterClass(unit)) || ".'’-".includes(String.fromCharCode(unit));
}
