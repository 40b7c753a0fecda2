// Whom a pronoun or a bare role means, from the names and speakers before it: by gender, nearness, subjects before objects.
// After the usual salience factors (Lappin and Leass 1994), without a parser. Knows no verbs of saying.

import type { LocalEntity, Mention, NameAnnotations } from "../names/nameTypes";
import type { Block } from "../text/prose";
import { lowerBound, type Span } from "../text/span";

export interface Antecedent {
  readonly start: number;
  readonly entity: number | null;
  readonly name: string;
  readonly isAnonymous: boolean;
}

/** How many names, and how many blocks, a pronoun may look back. */
const MOST_MENTIONS = 40;
const MOST_BLOCKS = 6;

/** Salience, in points: set by hand and tried on our own fixtures; their order matters more than their size. */
const SAME_SENTENCE = 40;
const SENTENCE_BACK = -25;
const BLOCK_BACK = -20;
const SUBJECT = 45;
const POSSESSOR = -15;
const BEHIND_PREPOSITION = -15;
const LAST_SPEAKER = 50;
const QUOTED = -80;
const GENDER_KNOWN = 25;
const OFTEN = 3;

export class AntecedentFinder {
  private readonly speakers: Antecedent[] = [];
  private counts: ReadonlyMap<number, number> | undefined;
  /** The block of each mention. */
  private homes: Int32Array | undefined;
  /** Of each mention looked at, what its own place is worth. */
  private readonly placed = new Map<Mention, number>();

  constructor(private readonly text: string, private readonly blocks: readonly Block[], private readonly names: NameAnnotations, private readonly quoted: readonly Span[]) {}

  noteSpeaker(speaker: Antecedent): void {
    this.speakers.push(speaker);
  }

  findPerson(gender: "f" | "m", at: number): Antecedent | undefined {
    const speaker = this.lastSpeaker(at);
    if (speaker?.isAnonymous && !this.isPersonBetween(speaker.start, at)) return speaker;
    return this.best(at, (entity) => entity.type === "person" && (entity.gender === null || entity.gender === gender), gender, speaker);
  }

  /** An organisation before `at`; with `noun`, one whose name has it, else the nearest where the noun fits any. */
  findOrganization(at: number, noun?: string): Antecedent | undefined {
    const isOrganization = (entity: LocalEntity) => entity.type === "organization";
    const named = noun ? this.best(at, (entity) => isOrganization(entity) && hasWord(entity, noun), null, undefined) : undefined;
    if (named || (noun && !/^(?:company|firm|agency|group|organi[sz]ation|newspaper|paper|magazine|network|outlet|website|publication|campaign|team|union|charity|nonprofit|alliance)$/.test(noun))) return named;
    return this.best(at, isOrganization, null, undefined);
  }

  /** Of these entities the one mentioned last before `at`. O(log names + names looked at). */
  nearestOf(entities: readonly number[], at: number): number | undefined {
    for (let i = lowerBound(this.names.mentions, at) - 1; i >= 0 && i >= this.names.mentions.length - 20000; i--) {
      const { entity } = this.names.mentions[i]!;
      if (entities.includes(entity)) return entity;
    }
    return entities[0];
  }

  lastSpeakerNear(at: number): Antecedent | undefined {
    const speaker = this.lastSpeaker(at);
    return speaker && this.blockOf(at) - this.blockOf(speaker.start) <= 1 ? speaker : undefined;
  }

  private lastSpeaker(at: number): Antecedent | undefined {
    for (let i = this.speakers.length - 1; i >= 0 && i > this.speakers.length - 4; i--) if (this.speakers[i]!.start < at) return this.speakers[i];
    return undefined;
  }

  private isPersonBetween(from: number, to: number): boolean {
    const { mentions, entities } = this.names;
    for (let i = lowerBound(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
      if (entities[mentions[i]!.entity]!.type === "person" && !this.isQuoted(mentions[i]!)) return true;
    }
    return false;
  }

  private best(at: number, fits: (entity: LocalEntity) => boolean, gender: "f" | "m" | null, speaker: Antecedent | undefined): Antecedent | undefined {
    const { mentions, entities } = this.names;
    const counts = (this.counts ??= countMentions(mentions));
    const homes = (this.homes ??= listHomes(mentions, this.blocks));
    const block = this.blockOf(at);
    let best: Mention | undefined;
    let bestScore = -Infinity;
    const from = lowerBound(mentions, at) - 1;
    for (let i = from; i >= 0 && i > from - MOST_MENTIONS; i--) {
      const mention = mentions[i]!;
      const back = block - homes[i]!;
      if (back > MOST_BLOCKS) break;
      const entity = entities[mention.entity]!;
      if (!fits(entity)) continue;
      let score = this.salience(mention, at, back);
      if (gender !== null && entity.gender === gender) score += GENDER_KNOWN;
      if (speaker?.entity === mention.entity && block - this.blockOf(speaker.start) <= 2) score += LAST_SPEAKER;
      score += Math.min(10, counts.get(mention.entity) ?? 0) * OFTEN;
      if (score > bestScore) {
        bestScore = score;
        best = mention;
      }
    }
    return best && { start: best.start, entity: best.entity, name: entities[best.entity]!.name, isAnonymous: false };
  }

  private salience(mention: Mention, at: number, blocksBack: number): number {
    const sentences = blocksBack === 0 ? countStops(this.text, mention.end, at) : 2;
    let place = this.placed.get(mention);
    if (place === undefined) this.placed.set(mention, (place = this.placeOf(mention)));
    return blocksBack * BLOCK_BACK + (sentences === 0 ? SAME_SENTENCE : sentences * SENTENCE_BACK) + place;
  }

  private placeOf(mention: Mention): number {
    let score = 0;
    if (this.isQuoted(mention)) score += QUOTED;
    if (isSubjectPlace(this.text, mention)) score += SUBJECT;
    if (/^['’]s?(?![\p{L}])/u.test(this.text.slice(mention.end, mention.end + 3))) score += POSSESSOR;
    if (/\b(?:of|to|by|for|with|from|at|on|about|against|than|like)\s+(?:[A-Z][a-z]*\.?\s+)?$/.test(this.text.slice(Math.max(0, mention.start - 20), mention.start))) score += BEHIND_PREPOSITION;
    return score;
  }

  private isQuoted(mention: Mention): boolean {
    let low = 0;
    let high = this.quoted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.quoted[middle]!.end <= mention.start) low = middle + 1;
      else high = middle;
    }
    const holder = this.quoted[low];
    return holder !== undefined && holder.start <= mention.start;
  }

  private blockOf(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.blocks[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** As `blockOf` says of each. Linear. */
function listHomes(mentions: readonly Mention[], blocks: readonly Block[]): Int32Array {
  const homes = new Int32Array(mentions.length);
  let block = 0;
  for (let i = 0; i < homes.length; i++) {
    const { start } = mentions[i]!;
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= start) block++;
    homes[i] = block;
  }
  return homes;
}

function countMentions(mentions: readonly Mention[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mention of mentions) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  return counts;
}

function hasWord(entity: LocalEntity, word: string): boolean {
  return entity.name.toLowerCase().split(/\s+/).includes(word) || entity.aliases.some((a) => a.toLowerCase().split(/\s+/).includes(word));
}

/** Sentence ends between two places of one block; at most three are told apart. */
function countStops(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && i < from + 1500 && count < 3; i++) {
    const code = text.charCodeAt(i);
    if ((code === 0x2e || code === 0x21 || code === 0x3f) && i + 1 < to && /[\s"”’')]/.test(text[i + 1]!) && text.charCodeAt(i - 2) !== 0x20) count++;
  }
  return count;
}

/** At the start of a sentence or clause, a title before it not counted, or right before a verb in the past: what subjects look like. */
function isSubjectPlace(text: string, mention: Span): boolean {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const isFirst = mention.start <= REACH && /^(?:[Tt]he )?(?:[A-Z][\w.]* )*$/.test(before);
  if (isFirst || /(?:[\n.!?:;”"]|,”|\b(?:[Aa]nd|[Bb]ut|[Ww]hen|[Ww]hile|[Aa]s|that|[Bb]ecause|[Ii]f|[Aa]lthough|[Tt]hough),?)\s*(?:[Tt]he )?(?:(?:former|then) )?(?:[A-Z][\w.]*\s){0,3}$/.test(before)) {
    return !/^['’]s\b/.test(text.slice(mention.end, mention.end + 3));
  }
  return /^,? (?:said|says|told|has|had|is|was|will|would|who|added|also)\b/.test(text.slice(mention.end, mention.end + 10));
}

/** How much text before a name is looked at, in characters: a title and a conjunction. */
const REACH = 48;
