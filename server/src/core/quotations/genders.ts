// Whether a text speaks of somebody as a woman or a man: by name and title, else by the words beside the names and the
// pronouns that take them up.

import type { NameAnnotations } from "../names/nameTypes";
import { lowerBound, type Span } from "../text/span";

export type Gender = "f" | "m";

/** Nouns that tell. In lower case, singular. */
const NOUNS: ReadonlyMap<string, Gender> = new Map([
  ...(
    "woman girl lady wife widow mother mom grandmother daughter sister aunt niece actress congresswoman " +
    "councilwoman assemblywoman spokeswoman chairwoman businesswoman policewoman saleswoman waitress hostess " +
    "heiress duchess queen princess bride girlfriend nun"
  )
    .split(" ")
    .map((word) => [word, "f"] as const),
  ...(
    "man boy gentleman husband widower father dad grandfather son brother uncle nephew actor congressman " +
    "councilman assemblyman businessman policeman salesman fireman waiter king prince groom boyfriend priest monk"
  )
    .split(" ")
    .map((word) => [word, "m"] as const),
]);

export function genderOfNoun(noun: string): Gender | null {
  return NOUNS.get(noun) ?? null;
}

/** Characters behind a name in which a pronoun may take it up. */
const REACH = 160;
/** Characters before a name that may hold a noun of it. */
const REACH_BEFORE = 40;
/** Mentions of one entity that are asked. */
const MOST_ASKED = 40;
const PRONOUN = /\b(he|his|him|himself|she|her|hers|herself)\b/i;
const PRONOUN_FIRST = /^(?:["“‘]?\s*)(he|she)\b/i;
/** Somebody else to whom a pronoun may belong. */
const OTHER_PERSON =
  /\b(?:his|her) (?:wife|husband)\b|\b(?:an?|another|the) (?:[a-z-]+ ){0,2}(?:man|woman|boy|girl|father|mother|wife|husband|son|daughter|friend|brother|sister|[a-z]+(?:er|or|ist|ian|ant))\b/;
/** A noun beside the name counts as many pronouns. */
const NOUN_VOTES = 2;

export class GenderReader {
  /** By entity, as far as it was asked. */
  private readonly known: (Gender | null | undefined)[];
  private byEntity: ReadonlyMap<number, readonly number[]> | undefined;

  /** `quoted`: the text's quotations, by start: their pronouns are another's words. */
  constructor(
    private readonly text: string,
    private readonly names: NameAnnotations,
    private readonly quoted: readonly Span[],
  ) {
    this.known = new Array<Gender | null | undefined>(names.entities.length).fill(undefined);
  }

  of(entity: number): Gender | null {
    let gender = this.known[entity];
    if (gender === undefined) {
      gender = this.names.entities[entity]!.gender ?? this.vote(entity);
      this.known[entity] = gender;
    }
    return gender;
  }

  /** A pronoun was taken for this one. */
  learn(entity: number, gender: Gender): void {
    if (this.of(entity) === null) {
      this.known[entity] = gender;
    }
  }

  private vote(entity: number): Gender | null {
    this.byEntity ??= listByEntity(this.names);
    let women = 0;
    let men = 0;
    for (const index of (this.byEntity.get(entity) ?? []).slice(0, MOST_ASKED)) {
      const [noun, pronoun] = [this.nounAt(index), this.pronounBehind(index)];
      women += (noun === "f" ? NOUN_VOTES : 0) + (pronoun === "f" ? 1 : 0);
      men += (noun === "m" ? NOUN_VOTES : 0) + (pronoun === "m" ? 1 : 0);
    }
    if (women > 2 * men) {
      return "f";
    }
    return men > 2 * women ? "m" : null;
  }

  /** "spokeswoman Ana Ruiz", "his wife, Ana Ruiz", "Ana Ruiz, a businesswoman". */
  private nounAt(index: number): Gender | null {
    const { start, end } = this.names.mentions[index]!;
    const before =
      this.text[start - 1] === " "
        ? /([a-z]+),? (?:\p{Lu}\S* )?$/u.exec(this.text.slice(Math.max(0, start - REACH_BEFORE), start))
        : null;
    const told = before ? genderOfNoun(before[1]!) : null;
    if (told) {
      return told;
    }
    if (this.text[end] !== ",") {
      return null;
    }
    const behind = /^,(?: \d+,)? (?:an?|the|his|her|whose)((?: [\w-]+){1,4})/.exec(this.text.slice(end, end + REACH));
    for (const word of behind?.[1]!.split(" ") ?? []) {
      const gender = genderOfNoun(word);
      if (gender) {
        return gender;
      }
    }
    return null;
  }

  /** The first pronoun behind it, where no other person stands between or before it in its sentence. */
  private pronounBehind(index: number): Gender | null {
    const { mentions } = this.names;
    const { start, end } = mentions[index]!;
    if (this.isQuoted(start) || this.isPersonBefore(index)) {
      return null;
    }
    let to = Math.min(this.text.length, end + REACH);
    for (let i = index + 1; i < mentions.length && mentions[i]!.start < to; i++) {
      if (this.isPerson(i)) {
        to = mentions[i]!.start;
      }
    }
    const words = this.outsideOf(end, to);
    // In its own sentence, or at the beginning of the next.
    const stop = /[.!?]["”’')]*\s/.exec(words);
    const own = stop ? words.slice(0, stop.index) : words;
    const found = PRONOUN.exec(own) ?? (stop && PRONOUN_FIRST.exec(words.slice(stop.index + stop[0].length)));
    if (!found || OTHER_PERSON.test(own)) {
      return null;
    }
    return /^h(?:e|is|im|imself)$/i.test(found[1]!) ? "m" : "f";
  }

  /** The text between, quotations left out, up to the block's end. */
  private outsideOf(from: number, to: number): string {
    let words = "";
    let at = from;
    for (let q = lowerBound(this.quoted, from); q < this.quoted.length && this.quoted[q]!.start < to; q++) {
      words += `${this.text.slice(at, this.quoted[q]!.start)} `;
      at = Math.max(at, this.quoted[q]!.end);
    }
    words += at < to ? this.text.slice(at, to) : "";
    const block = words.indexOf("\n\n");
    return block < 0 ? words : words.slice(0, block);
  }

  private isPersonBefore(index: number): boolean {
    const { mentions } = this.names;
    const { start } = mentions[index]!;
    for (let i = index - 1; i >= 0 && start - mentions[i]!.end < REACH; i--) {
      if (
        this.isPerson(i) &&
        mentions[i]!.entity !== mentions[index]!.entity &&
        !/[.!?]["”’')]*\s|\n/.test(this.text.slice(mentions[i]!.end, start))
      ) {
        return true;
      }
    }
    return false;
  }

  private isPerson(mention: number): boolean {
    return this.names.entities[this.names.mentions[mention]!.entity]!.type === "person";
  }

  private isQuoted(at: number): boolean {
    const next = lowerBound(this.quoted, at + 1);
    return next > 0 && this.quoted[next - 1]!.end > at;
  }
}

function listByEntity({ mentions }: NameAnnotations): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  mentions.forEach(({ entity }, index) => {
    const list = lists.get(entity);
    if (list) {
      list.push(index);
    } else {
      lists.set(entity, [index]);
    }
  });
  return lists;
}
