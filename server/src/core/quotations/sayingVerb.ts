// Whether a word that can be a verb of saying is one where it stands: no noun of the
// same form, no bare form, active or passive.

import { ADVERB, AUXILIARY, DET, NEGATION, POSSESSIVE, PREPOSITION } from "./functionWords";
import { isNameLike } from "./itemKinds";
import type { Item } from "./passage";

/** True where a finite verb (or an -ing form) of saying stands, no noun of the same form: "his claims", "a report". */
export function isSayingVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (!item.cue || item.cue.kind === "doing") {
    return false;
  }
  return !isNounHere(items, i);
}

export function isNounHere(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const before = items[i - 1];
  if (!before) {
    return false;
  }
  if (before.flags & (DET | POSSESSIVE) && !isPronounSubject(before)) {
    return true;
  }
  if (item.cue!.form === "base" && isBehindDeterminer(items, i)) {
    return true;
  }
  if (before.kind === "possessive") {
    return item.cue!.isNounToo || item.cue!.form === "base";
  }
  if (item.cue!.form === "base" && before.flags & PREPOSITION && before.word !== "to") {
    return true;
  }
  return item.cue!.isNounToo && isNounByNext(items, i);
}

/** "a serious charge", "the warm welcome": a bare form behind a determiner and adjectives. */
function isBehindDeterminer(items: readonly Item[], i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j <= MOST_ADJECTIVES; j--) {
    const item = items[j]!;
    if (item.flags & (DET | POSSESSIVE)) {
      return !isPronounSubject(item) && !/^(?:all|few|several|those|these|such)$/.test(item.word);
    }
    if (
      item.kind !== "word" ||
      item.flags !== 0 ||
      item.cue ||
      isNameLike(item) ||
      (/(?:[^s]s|men|people)$/.test(item.word) && !/(?:ous|less|ness)$/.test(item.word))
    ) {
      return false;
    }
  }
  return false;
}

const MOST_ADJECTIVES = 3;

/** "tweets targeting …", "claims of …", "the report was": what follows tells a noun. */
function isNounByNext(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]!;
  if (
    before.flags & (AUXILIARY | NEGATION) ||
    before.word === "to" ||
    isNameLike(before) ||
    /^(?:he|she|they|it|who|we|i|you)$/.test(before.word)
  ) {
    return false;
  }
  const next = items[i + 1];
  if (!next || next.kind !== "word" || isNameLike(next)) {
    return false;
  }
  if (next.flags & AUXILIARY) {
    return true;
  }
  if (next.flags & PREPOSITION) {
    return !/^(?:for|to|as|against)$/.test(next.word);
  }
  return next.flags === 0 && /(?:ing|ed)$/.test(next.word);
}

function isPronounSubject(item: Item): boolean {
  return (
    item.word === "it" ||
    item.word === "that" ||
    item.word === "this" ||
    item.word === "who" ||
    item.word === "one" ||
    item.word === "others" ||
    item.word === "some" ||
    item.word === "many" ||
    item.word === "both" ||
    item.word === "most" ||
    item.word === "another"
  );
}

/** "they say", "would say", "to say": a bare form is a verb after a plural subject, an auxiliary or "to". */
export function isBaseVerb(items: readonly Item[], i: number, low: number): boolean {
  for (let j = i - 1; j >= low && i - j < 4; j--) {
    const item = items[j]!;
    if (item.flags & ADVERB && !(item.flags & AUXILIARY)) {
      continue;
    }
    if (item.flags & (AUXILIARY | NEGATION) || item.word === "to") {
      return true;
    }
    if (/^(?:they|we|i|you|who|that|which|people|and|or|but|both|some|many|others|let)$/.test(item.word)) {
      return true;
    }
    return (
      item.kind === "word" &&
      !(item.flags & (DET | PREPOSITION)) &&
      (item.word.endsWith("s") || isNameLike(item) || item.word === "men" || item.word === "women")
    );
  }
  return false;
}

export function isPassive(items: readonly Item[], i: number, low: number): boolean {
  for (let j = i - 1; j >= low && i - j < 5; j--) {
    const item = items[j]!;
    if (/^(?:is|are|was|were|be|been|being|'re|'m|isn|wasn|aren|weren|gets|got)$/.test(item.word)) {
      return true;
    }
    if (item.flags & (ADVERB | NEGATION) || item.word.endsWith("ly")) {
      continue;
    }
    return false;
  }
  return false;
}
