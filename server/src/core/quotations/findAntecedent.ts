// Whom a pronoun or a role means, read as a reader does: sentence after sentence, the people it is about are kept in
// mind, each with what its place in the sentence is worth, and the worthiest that fits in sex and number is meant. A
// new subject therefore outweighs who spoke last. Knows no verbs of saying.

import type { LocalEntity, NameAnnotations } from "../names/nameTypes";
import { listFocus, type FocusPhrase, type FocusPlace } from "./focus";
import type { Gender, GenderReader } from "./genders";
import type { Namesakes } from "./namesakes";
import type { Phrase } from "./nounPhrase";
import type { Passage } from "./passage";
import type { PassageReader } from "./passageReader";
import { Ranking } from "./ranking";

export interface Antecedent {
  readonly start: number;
  readonly entity: number | null;
  readonly name: string;
  readonly isAnonymous: boolean;
  /** How far ahead of the next one it was, in points; what needed no choice has MOST_MARGIN. */
  readonly margin: number;
}

/** What a word may stand for: one person ("he"), a body or a paper ("it"), several ("they"). */
export type Sort = "person" | "group" | "people";

/** Who a noun phrase means, as far as that is known. */
export interface NounMeaning extends Omit<Antecedent, "margin"> {
  readonly sort: Sort;
  readonly gender: Gender | null;
  /** A noun that no title tells, taken for whomever the text is about. */
  readonly isGuess: boolean;
}

export type NounReader = (passage: Passage, phrase: Phrase, start: number, saidFrom: number) => NounMeaning | undefined;

/** How many entries, and how many blocks, a pronoun may look back. */
const MOST_ENTRIES = 60;
const MOST_BLOCKS = 8;
export const MOST_MARGIN = 100;
/** Of a guess, and of all that rests on it. */
export const GUESS_MARGIN = 12;
/** A body that no name was found for may have been meant. */
const GROUP_MARGIN = 19;
/** From here on, a pronoun tells the sex of the one it is taken for. */
const SURE_MARGIN = 8;

/** Points, tuned on texts of our own; their order matters more than their size. */
const WORTH: Readonly<Record<FocusPlace, number>> = {
  subject: 100,
  predicate: 95,
  inner: 72,
  object: 50,
  oblique: 40,
  owner: 42,
};
const SPEAKER = 104;
/** More for who was quoted, where "he added" goes on. */
const SPOKE_LAST = 40;
const SAME_SENTENCE = 10;
const ONE_SENTENCE = 15;
const TWO_SENTENCES = 35;
const EACH_MORE = 10;
const EACH_BLOCK = 12;
const UNKNOWN_GENDER = 5;
const WRONG_GENDER = Number.POSITIVE_INFINITY;
/** For each mention in the text, up to ten. */
const OFTEN = 0.3;

interface Entry extends Omit<Antecedent, "margin"> {
  /** The same number for the same person or body, named or not. */
  readonly who: number;
  readonly sort: Sort;
  readonly gender: Gender | null;
  readonly isPronoun: boolean;
  readonly isGuess: boolean;
  /** Somebody whose words were quoted there. */
  readonly isSpeaker: boolean;
  readonly block: number;
  /** Counts from 0 in what was read. */
  readonly sentence: number;
  readonly worth: number;
}

export class AntecedentFinder {
  /** By start. */
  private readonly entries: Entry[] = [];
  private readonly pronouns = new Map<number, Antecedent | undefined>();
  /** Whose each last name was that several have. */
  private readonly surnames = new Map<number, number>();
  private readonly counts: Int32Array;
  /** Numbers of those without an entity, by name; they go on where the entities end. */
  private readonly unnamed = new Map<string, number>();
  private readonly ranking = new Ranking<Entry>();
  /** The block that is read, how much of it, and the number of its first sentence. */
  private block = -1;
  private passage: Passage | undefined;
  private phrases: readonly FocusPhrase[] = [];
  private next = 0;
  private firstSentence = 0;

  constructor(
    private readonly reader: PassageReader,
    private readonly names: NameAnnotations,
    private readonly genders: GenderReader,
    private readonly namesakes: Namesakes,
    private readonly readNoun: NounReader,
  ) {
    this.counts = new Int32Array(names.entities.length);
    for (const { entity } of names.mentions) {
      this.counts[entity]!++;
    }
  }

  /** Somebody speaks there: the best of subjects. */
  noteSpeaker(
    { start, entity, name, isAnonymous }: Omit<Antecedent, "margin">,
    gender: Gender | null,
    sort: Sort,
    isGuess: boolean,
  ): void {
    this.advance(start);
    const place = this.placeOf(start);
    this.insert({
      start,
      entity,
      name,
      isAnonymous,
      who: this.numberOf(entity, name),
      sort,
      gender,
      isPronoun: false,
      isGuess,
      isSpeaker: true,
      block: place.block,
      sentence: place.sentence,
      worth: SPEAKER,
    });
  }

  /** Whom the word "he", "she", "it" or "they" at `start` means. */
  findPronoun(word: string, start: number): Antecedent | undefined {
    this.advance(start + 1);
    if (this.pronouns.has(start)) {
      return this.pronouns.get(start);
    }
    return this.search(word, start, start);
  }

  /** A person or a body before `at` for which no pronoun stands: the one that the text is about there. */
  findInFocus(
    sort: Sort,
    at: number,
    saidFrom: number,
    fits: (entity: LocalEntity) => boolean = () => true,
    gender: Gender | null = null,
  ): Antecedent | undefined {
    this.advance(at);
    return this.best(
      sort,
      gender,
      at,
      saidFrom,
      0,
      (entry) => entry.entity === null || fits(this.names.entities[entry.entity]!),
    );
  }

  /** "the official": one whom the text called so before, without a name. */
  findUnnamed(head: string, at: number): Antecedent | undefined {
    this.advance(at);
    return this.best(
      null,
      null,
      at,
      at,
      0,
      ({ entity, name }) =>
        entity === null &&
        name
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .includes(head),
    );
  }

  /** Of these entities the one in focus before `at`; undefined where none was named near. */
  nearestOf(entities: readonly number[], at: number): Antecedent | undefined {
    this.advance(at);
    return this.best(null, null, at, at, 0, (entry) => entry.entity !== null && entities.includes(entry.entity));
  }

  /** The entity of a name; of a last name that several have, the one whom it is used for there. */
  private whoseName(mention: number): number {
    const { start, entity } = this.names.mentions[mention]!;
    const namesakes = this.namesakes.of(mention);
    if (namesakes.length < 2) {
      return namesakes[0] ?? entity;
    }
    let known = this.surnames.get(mention);
    if (known === undefined) {
      known = this.pickNamesake(namesakes, start) ?? entity;
      this.surnames.set(mention, known);
    }
    return known;
  }

  whoseNameAt(mention: number): number {
    this.advance(this.names.mentions[mention]!.start + 1);
    return this.whoseName(mention);
  }

  private pickNamesake(namesakes: readonly number[], at: number): number | undefined {
    const block = this.reader.blockOf(at);
    const likely = namesakes.filter((entity) => !this.namesakes.isRelative(entity));
    const among = likely.length > 0 ? likely : namesakes;
    if (among.length === 1) {
      return among[0];
    }
    // Whoever was named in this paragraph; else the one for whom the bare name was
    // used before; else whoever is in focus.
    for (let i = this.entries.length - 1; i >= 0 && this.entries[i]!.block === block; i--) {
      const { entity, start } = this.entries[i]!;
      if (start < at && entity !== null && among.includes(entity)) {
        return entity;
      }
    }
    const used = [...this.surnames.values()].reverse().find((entity) => among.includes(entity));
    if (used !== undefined) {
      return used;
    }
    return (
      this.best(null, null, at, at, 0, ({ entity }) => entity !== null && among.includes(entity))?.entity ?? undefined
    );
  }

  private search(word: string, at: number, saidFrom: number, goesOn = false): Antecedent | undefined {
    switch (word) {
      case "he":
      case "his":
      case "him":
      case "himself":
        return this.best("person", "m", at, saidFrom, goesOn ? SPOKE_LAST : 0);
      case "she":
      case "her":
      case "herself":
        return this.best("person", "f", at, saidFrom, goesOn ? SPOKE_LAST : 0);
      case "it":
      case "its":
        return this.best("group", null, at, saidFrom, goesOn ? SPOKE_LAST : 0);
      case "they":
      case "their":
        return this.best("people", null, at, saidFrom, goesOn ? SPOKE_LAST : 0);
      default:
        return undefined;
    }
  }

  private best(
    sort: Sort | null,
    gender: Gender | null,
    at: number,
    saidFrom: number,
    forSpeakers: number,
    fits?: (entry: Entry) => boolean,
  ): Antecedent | undefined {
    const { block, sentence } = this.placeOf(at);
    let last = this.entries.length - 1;
    while (last >= 0 && this.entries[last]!.start >= at) {
      last--;
    }
    this.ranking.clear();
    for (let i = last; i >= 0 && last - i < MOST_ENTRIES; i--) {
      const entry = this.entries[i]!;
      if (block - entry.block > MOST_BLOCKS) {
        break;
      }
      const isMeantByClause = entry.start < saidFrom || entry.isPronoun;
      if ((sort !== null && entry.sort !== sort) || !isMeantByClause || (fits && !fits(entry))) {
        continue;
      }
      const doubt = gender === null ? 0 : this.doubtOf(entry, gender);
      const score =
        entry.worth -
        distance(sentence - entry.sentence, block - entry.block) -
        doubt +
        this.often(entry) +
        (entry.isSpeaker ? forSpeakers : 0);
      if (doubt !== WRONG_GENDER) {
        this.ranking.offer(entry.who, entry, score);
      }
    }
    const first = this.ranking.winner();
    if (!first) {
      return undefined;
    }
    const { start, entity, name, isAnonymous } = first.entry;
    return {
      start,
      entity,
      name,
      isAnonymous,
      margin: Math.min(
        sort === "group" ? GROUP_MARGIN : MOST_MARGIN,
        first.entry.isGuess ? GUESS_MARGIN : MOST_MARGIN,
        first.score - (first.next === Number.NEGATIVE_INFINITY ? -MOST_MARGIN : first.next),
      ),
    };
  }

  /** Points against somebody of whom a pronoun of this sex may not speak. */
  private doubtOf({ gender, entity }: Entry, wanted: Gender): number {
    const own = gender ?? (entity === null ? null : this.genders.of(entity));
    if (own === null) {
      return UNKNOWN_GENDER;
    }
    return own === wanted ? 0 : WRONG_GENDER;
  }

  private numberOf(entity: number | null, name: string): number {
    if (entity !== null) {
      return entity;
    }
    const key = name.toLowerCase();
    let number = this.unnamed.get(key);
    if (number === undefined) {
      number = this.names.entities.length + this.unnamed.size;
      this.unnamed.set(key, number);
    }
    return number;
  }

  private often({ entity }: Entry): number {
    return entity === null ? 0 : Math.min(10, this.counts[entity]!) * OFTEN;
  }

  /** Reads on up to `at`; what lies far before is left out. */
  private advance(at: number): void {
    const target = this.reader.blockOf(at);
    if (target - this.block > MOST_BLOCKS) {
      this.open(target - MOST_BLOCKS);
    }
    for (;;) {
      while (this.next < this.phrases.length && this.startOf(this.phrases[this.next]!) < at) {
        this.take(this.phrases[this.next++]!);
      }
      if (this.block >= target) {
        return;
      }
      this.open(this.block + 1);
    }
  }

  private open(block: number): void {
    this.firstSentence += Math.max(1, this.passage?.sentences.length ?? 0);
    this.block = block;
    const read = this.reader.read(block);
    this.passage = read?.passage;
    if (read) {
      read.focus ??= listFocus(read.passage);
    }
    this.phrases = read?.focus ?? [];
    this.next = 0;
  }

  private startOf(phrase: FocusPhrase): number {
    return this.reader.placeOf(this.block).start + this.passage!.items[phrase.first]!.start;
  }

  private take(phrase: FocusPhrase): void {
    switch (phrase.kind) {
      case "pronoun":
        return this.takePronoun(phrase);
      case "name":
        return this.takeName(phrase);
      case "noun":
        return this.takeNoun(phrase);
    }
  }

  private takePronoun(phrase: FocusPhrase): void {
    const start = this.startOf(phrase);
    const { word } = this.passage!.items[phrase.first]!;
    const meant = this.search(word, start, this.startOfSaid(phrase), phrase.goesOn);
    this.pronouns.set(start, meant);
    if (!meant) {
      return;
    }
    const gender = genderOfPronoun(word);
    if (gender && meant.entity !== null && meant.margin >= SURE_MARGIN) {
      this.genders.learn(meant.entity, gender);
    }
    this.insert({
      start,
      entity: meant.entity,
      name: meant.name,
      isAnonymous: meant.isAnonymous,
      who: this.numberOf(meant.entity, meant.name),
      sort: sortOf(word),
      gender,
      isPronoun: true,
      isGuess: meant.margin <= GUESS_MARGIN,
      isSpeaker: false,
      block: this.block,
      sentence: this.firstSentence + phrase.sentence,
      worth: WORTH[phrase.place],
    });
  }

  private takeName(phrase: FocusPhrase): void {
    const { mention } = this.passage!.items[phrase.first]!;
    const entity = this.whoseName(this.reader.placeOf(this.block).firstName + mention);
    const { type, name } = this.names.entities[entity]!;
    if (type === "place") {
      return;
    }
    this.insert({
      start: this.startOf(phrase),
      entity,
      name,
      isAnonymous: false,
      who: entity,
      sort: type === "person" ? "person" : "group",
      gender: null,
      isPronoun: false,
      isGuess: false,
      isSpeaker: false,
      block: this.block,
      sentence: this.firstSentence + phrase.sentence,
      worth: WORTH[phrase.place],
    });
  }

  private takeNoun(phrase: FocusPhrase): void {
    const start = this.startOf(phrase);
    const meaning = this.readNoun(this.passage!, phrase, start, this.startOfSaid(phrase));
    if (!meaning) {
      return;
    }
    this.insert({
      start,
      entity: meaning.entity,
      name: meaning.name,
      isAnonymous: meaning.isAnonymous,
      who: this.numberOf(meaning.entity, meaning.name),
      sort: meaning.sort,
      gender: meaning.gender,
      isPronoun: false,
      isGuess: meaning.isGuess,
      isSpeaker: false,
      block: this.block,
      sentence: this.firstSentence + phrase.sentence,
      worth: WORTH[phrase.place],
    });
  }

  private startOfSaid(phrase: FocusPhrase): number {
    return this.reader.placeOf(this.block).start + this.passage!.items[phrase.saidFrom]!.start;
  }

  private insert(entry: Entry): void {
    let at = this.entries.length;
    while (at > 0 && this.entries[at - 1]!.start > entry.start) {
      at--;
    }
    this.entries.splice(at, 0, entry);
  }

  private placeOf(at: number): { readonly block: number; readonly sentence: number } {
    const block = this.reader.blockOf(at);
    if (block !== this.block || !this.passage) {
      return { block, sentence: Math.max(0, this.firstSentence - 1) };
    }
    const offset = at - this.reader.placeOf(block).start;
    const { sentences, items } = this.passage;
    let s = 0;
    while (s + 1 < sentences.length && items[sentences[s + 1]!.first]!.start <= offset) {
      s++;
    }
    return { block, sentence: this.firstSentence + s };
  }
}

function genderOfPronoun(pronoun: string): Gender | null {
  if (pronoun === "he") {
    return "m";
  }
  return pronoun === "she" ? "f" : null;
}

function sortOf(pronoun: string): Sort {
  if (pronoun === "it") {
    return "group";
  }
  return pronoun === "they" ? "people" : "person";
}

function distance(sentences: number, blocks: number): number {
  const apart = blocks * EACH_BLOCK;
  if (sentences <= 0) {
    return -SAME_SENTENCE;
  }
  if (sentences === 1) {
    return ONE_SENTENCE + apart;
  }
  return TWO_SENTENCES + (sentences - 2) * EACH_MORE + apart;
}
