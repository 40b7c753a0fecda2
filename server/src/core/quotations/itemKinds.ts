// What one item of a passage may be in a noun phrase: a name, a dash, a verb, an adverb, a role. Told by its own word
// alone.

import { ADVERB, COORDINATOR, DET, POSSESSIVE, PREPOSITION, PRONOUN, SUBORDINATOR } from "./functionWords";
import type { Item } from "./passage";
import { PAST_VERBS } from "./pastVerbs";

export function isNameLike(item: Item): boolean {
  return item.mention >= 0 || (item.isCapital && item.kind === "word" && item.flags === 0);
}

export function isDash(item: Item): boolean {
  return /^(?:[—–―~-]|--+)$/.test(item.word);
}

export function isVerbal(item: Item): boolean {
  return (
    item.mention < 0 &&
    !item.isCapital &&
    ((item.cue !== undefined && !item.cue.isNounToo) || PAST_VERBS.has(item.word) || /(?:ing|ed)$/.test(item.word))
  );
}

export function canStartPhrase(item: Item): boolean {
  if (item.kind === "number") {
    return false;
  }
  return (
    (isNameLike(item) && !isVerbal(item)) ||
    ((item.flags & (DET | POSSESSIVE | PRONOUN)) !== 0 && !(item.flags & SUBORDINATOR && !(item.flags & DET)))
  );
}

/** Words before a clause's subject that belong to no phrase: adverbs, coordinators. */
export function isLeading(item: Item): boolean {
  return (
    ((item.flags & (ADVERB | COORDINATOR)) !== 0 && !(item.flags & (DET | PRONOUN | PREPOSITION))) ||
    (item.mention < 0 && item.word.endsWith("ly") && item.word.length > 4 && !item.isCapital)
  );
}

export function isAdverbLike(item: Item): boolean {
  return (
    (item.flags & ADVERB) !== 0 ||
    (item.kind === "word" && item.mention < 0 && !item.isCapital && item.word.length > 4 && item.word.endsWith("ly"))
  );
}

/** Nouns of agents by their endings; verbs before a name seldom end so. */
export function isRoleWord(word: string): boolean {
  return /(?:man|woman|men|women|person|people|er|or|ist|ian|ant|ent|eer|chief|aide|host|coach|judge|governor|minister|secretary|attorney|general|head|deputy|wife|son|professor|champion|expert|czar|ally|boss|guru)s?$/.test(
    word,
  );
}

/** "Special Agent in Charge Ana Ruiz": within a title. */
export function isInCharge(items: readonly Item[], at: number): boolean {
  return items[at]!.word === "in" && items[at + 1]?.word === "charge";
}
