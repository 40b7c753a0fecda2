// Words of attribution in the blocks around one with quotations: a lead-in above, a
// signature below. Knows grammar and layout.

import type { Attribution, Carry } from "./attribution";
import type { BlockReader } from "./blockReader";
import { findLeadIn, findSentenceCue } from "./findCue";
import type { FoundCue } from "./foundCue";
import { DET } from "./functionWords";
import { NO_SPANS } from "./findSpans";
import { findSubject } from "./findSubject";
import { isDash, isRoleWord } from "./itemKinds";
import { findPhraseAfter, type Phrase } from "./nounPhrase";
import type { Item } from "./passage";

const LONGEST_SIGNATURE = 120;

/** A short paragraph that opens with a dash and a name signs the quotation above it. */
export function readBelow(reader: BlockReader, b: number): Attribution | undefined {
  const text = reader.quoted[b]?.text;
  if (text === undefined || text.length > LONGEST_SIGNATURE || !/^[—–―~-]/.test(text)) {
    return undefined;
  }
  const { passage } = reader.read(b, NO_SPANS);
  let first = 0;
  while (first < passage.items.length && isDash(passage.items[first]!)) {
    first++;
  }
  const speaker = first > 0 ? findPhraseAfter(passage.items, first, passage.items.length) : undefined;
  const found: FoundCue | undefined = speaker && {
    basis: "attributionLine",
    cue: null,
    word: null,
    lemma: "—",
    speaker,
  };
  return found && { passage, place: reader.placeOf(b), found, basis: "attributionLine", isOwn: true };
}

/** A paragraph without quotations may lead in the one below: "She went on:", "Ruiz said the bridge was safe." */
export function readAbove(reader: BlockReader, b: number): Carry | undefined {
  const block = reader.blocks[b]!;
  if (block.kind === "title" || block.kind === "caption") {
    return undefined;
  }
  const { passage } = reader.read(b, NO_SPANS);
  const sentence = passage.sentences[passage.sentences.length - 1];
  if (!sentence) {
    return undefined;
  }
  const isLeadIn = passage.items[sentence.last - 1]!.word === ":";
  const found = isLeadIn
    ? (findLeadIn(passage, sentence) ?? findSubject(passage, sentence))
    : findSentenceCue(passage, sentence);
  if (!found?.speaker || (!found.cue && !isSomeone(passage.items, found.speaker))) {
    return undefined;
  }
  return {
    attribution: {
      passage,
      place: reader.placeOf(b),
      found,
      basis: isLeadIn ? "leadIn" : "paragraphBefore",
      isOwn: false,
    },
    isOpen: false,
  };
}

/** A name, a person's pronoun or a role: whoever may speak. */
export function isSomeone(items: readonly Item[], { first, last }: Phrase): boolean {
  if (/^(?:he|she|they|who)$/.test(items[first]!.word)) {
    return true;
  }
  for (let i = first; i < last; i++) {
    if (items[i]!.mention >= 0) {
      return true;
    }
  }
  return (items[first]!.flags & DET) !== 0 && isRoleWord(items[last - 1]!.word);
}
