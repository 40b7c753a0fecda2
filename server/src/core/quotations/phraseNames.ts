// What the words of a phrase, a label or a credit tell of who is named, where no known name does. Knows no text but
// these.

import { OFFICE, roleOf } from "../names/roles/roleNouns";
import type { Span } from "../text/span";
import { DET, PREPOSITION } from "./functionWords";
import { isInCharge, isNameLike, isRoleWord } from "./itemKinds";
import type { Phrase } from "./nounPhrase";
import type { Item } from "./passage";
import { ANONYMOUS_NOUNS, HONORIFICS, singular } from "./roleNouns";

/**
 * What a credit begins with behind its dash or bracket, up to what explains it; undefined for "Source: ..." and the
 * like.
 */
export function nameOfCredit(text: string, { start, end }: Span): Span | undefined {
  const words = /^(?:[—–―~([\s-])*([^,;:()[\]\n]{2,80})([,;:()[\]\n]|$)/.exec(
    text.slice(start, Math.min(end, start + 120)),
  );
  const name = words?.[1]?.trimEnd();
  if (!words || !name) {
    return undefined;
  }
  const at = start + words[0].length - (words[2] ?? "").length - (words[1] ?? "").length;
  return { start: at, end: at + name.length };
}

/** "the", "Republican", "engineer": between a comma and the name that explains. */
export function isBeforeName(item: Item | undefined): boolean {
  return (
    item?.kind === "word" &&
    item.mention < 0 &&
    ((item.flags & DET) !== 0 || (item.flags === 0 && (item.isCapital || isRoleWord(item.word))))
  );
}

/** "Special Agent", "VP", "Justice": a title whose holder is not named there. */
export function isTitleAlone(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => TITLE_WORDS.has(word) || roleOf(word) === OFFICE || HONORIFICS.has(word));
}

const TITLE_WORDS = new Set([
  "special",
  "agent",
  "vp",
  "vice",
  "deputy",
  "chief",
  "assistant",
  "acting",
  "former",
  "prime",
]);

/** The last run of capitalised words, honorifics left out, where it is the phrase's head. */
export function capitalRun(items: readonly Item[], phrase: Phrase): Span | undefined {
  let last = phrase.last - 1;
  for (let i = phrase.first + 1; i < phrase.last; i++) {
    if (
      items[i]!.flags & PREPOSITION &&
      !isInCharge(items, i) &&
      isNameLike(items[i - 1]!) &&
      !HONORIFICS.has(items[i - 1]!.word)
    ) {
      last = i - 1;
      break;
    }
  }
  if (!isNameLike(items[last]!)) {
    return undefined;
  }
  let first = last;
  while (
    first > phrase.first &&
    (isNameLike(items[first - 1]!) ||
      (items[first - 1]!.word.length < 4 &&
        first - 2 >= phrase.first &&
        isNameLike(items[first - 2]!) &&
        /^(?:de|la|van|von|der|den|al|el|bin|ibn|da|di|du|le|of|the|and|for|&)$/.test(items[first - 1]!.word)))
  ) {
    first--;
  }
  // "a skipper from Leeds" names no one; "the Bank of Leeds" does.
  for (let i = phrase.first + 1; i < first; i++) {
    if (items[i]!.flags & PREPOSITION && !isNameLike(items[i - 1]!)) {
      return undefined;
    }
  }
  if (first === last && items[last]!.mention < 0 && ANONYMOUS_NOUNS.has(singular(items[last]!.word))) {
    return undefined;
  }
  while (first < last && HONORIFICS.has(items[first]!.word.replace(/\.$/, ""))) {
    first++;
  }
  return { start: items[first]!.start, end: items[last]!.end };
}

/** Unnamed on purpose or by number: "a senior official", "two aides", "critics", "one voter". */
export function isAnonymous(
  items: readonly Item[],
  phrase: Phrase,
  head: string | undefined,
  isKnown: boolean,
): boolean {
  const first = items[phrase.first]!;
  if (phrase.last - phrase.first === 1 && first.flags !== 0) {
    return /^(?:some|others|one|many|someone|several|another|both|most)$/.test(first.word);
  }
  if (!isKnown) {
    return true;
  }
  return head !== undefined && ANONYMOUS_NOUNS.has(head);
}

export function isAllCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

export function toTitleCase(words: string): string {
  return words.length <= 2
    ? words
    : words
        .toLowerCase()
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
