// The words of a noun phrase: its head, the words that narrow it down, whether it is
// definite, whether it is more than one.

import { DET, POSSESSIVE, PREPOSITION } from "./functionWords";
import type { Phrase } from "./nounPhrase";
import type { Item } from "./passage";
import { singular, SPELLED_TITLES } from "./roleNouns";

/** The noun that the phrase is about, singular and in lower case: "the former Kent mayor of …" gives "mayor". */
export function headOf(items: readonly Item[], phrase: Phrase): string | undefined {
  const head = findHead(items, phrase);
  return head && singular(head.word);
}

export function isPlural(items: readonly Item[], phrase: Phrase): boolean {
  const head = findHead(items, phrase);
  return head !== undefined && !SPELLED_TITLES.has(head.word) && singular(head.word) !== head.word;
}

export function findHead(items: readonly Item[], phrase: Phrase): Item | undefined {
  let head: Item | undefined;
  for (let i = phrase.first; i < phrase.last; i++) {
    const item = items[i]!;
    if (item.flags & PREPOSITION && head) {
      break;
    }
    if (item.kind === "word" && !(item.flags & (DET | POSSESSIVE))) {
      head = item;
    }
  }
  return head;
}

/** "the", "this", "his": one that was spoken of or is known. */
export function isDefinite(items: readonly Item[], { first }: Phrase): boolean {
  return (
    (items[first]!.flags & (DET | POSSESSIVE)) !== 0 &&
    /^(?:the|this|that|his|her|its|their|both)$/.test(items[first]!.word)
  );
}

/** All nouns and adjectives, singular. */
export function contentWords(items: readonly Item[], phrase: Phrase): string[] {
  const words: string[] = [];
  for (let i = phrase.first; i < phrase.last; i++) {
    const item = items[i]!;
    if (item.kind === "word" && !(item.flags & (DET | POSSESSIVE | PREPOSITION))) {
      words.push(singular(item.word));
    }
  }
  return words;
}
