// From the words that name a speaker to the entity they mean: names, titles and roles, pronouns by gender and nearness.
// What names no one ("a senior official") stays without an entity. Knows one text only.

import type { Mention, NameAnnotations } from "../names/nameTypes";
import { lowerBound, type Span } from "../text/span";
import type { Attribution } from "./attribution";
import { CONFIDENCE } from "./confidence";
import { AntecedentFinder, GUESS_MARGIN, MOST_MARGIN, type Antecedent } from "./findAntecedent";
import { findByName, findBySurname, namedIn } from "./findNamed";
import { startOfSaid } from "./focus";
import { PREPOSITION } from "./functionWords";
import { GenderReader, genderOfNoun } from "./genders";
import { isInCharge } from "./itemKinds";
import { isNameless } from "./labelNames";
import { Namesakes } from "./namesakes";
import type { Phrase } from "./nounPhrase";
import type { Item } from "./passage";
import type { PassageReader } from "./passageReader";
import {
  capitalRun,
  isAllCapitals,
  isAnonymous,
  isBeforeName,
  isTitleAlone,
  nameOfCredit,
  toTitleCase,
} from "./phraseNames";
import { headOf, isDefinite, isPlural } from "./phraseWords";
import type { Speaker } from "./quotationTypes";
import { NounReaderOfText, sortOfNoun } from "./readNouns";
import { roleKey } from "./roleNouns";

export interface ResolvedSpeaker {
  readonly span: Span;
  readonly entity: number | null;
  readonly name: string;
  readonly isAnonymous: boolean;
  /** How far ahead of others the speaker was, in points, where a pronoun or a role had to be resolved; else null. */
  readonly margin: number | null;
}

/** Characters of the rest of a title. */
const LONGEST_TITLE = 60;

export class SpeakerResolver {
  /** Mentions by role or pronoun, in the order in which they were resolved. */
  readonly mentions: Mention[] = [];
  private readonly antecedents: AntecedentFinder;
  private readonly nouns: NounReaderOfText;
  /** Phrases resolved before, by start: a speaker carried on stays the same. */
  private readonly known = new Map<number, ResolvedSpeaker>();
  /** Full names of speakers that the names annotator missed, by last word. */
  private readonly missedNames = new Map<string, string>();

  constructor(
    private readonly text: string,
    reader: PassageReader,
    private readonly names: NameAnnotations,
    quoted: readonly Span[],
    private readonly source: string | null,
  ) {
    const genders = new GenderReader(text, names, quoted);
    this.nouns = new NounReaderOfText(text, names, genders, () => this.antecedents);
    this.antecedents = new AntecedentFinder(
      reader,
      names,
      genders,
      new Namesakes(text, names, genders),
      (passage, phrase, start, saidFrom) => this.nouns.read(passage, phrase, start, saidFrom),
    );
  }

  /** Whom the words of `phrase` mean in the block of this attribution. */
  resolve(attribution: Attribution, phrase: Phrase): ResolvedSpeaker {
    const {
      passage: { items },
      place,
    } = attribution;
    const span = { start: place.start + items[phrase.first]!.start, end: place.start + items[phrase.last - 1]!.end };
    const before = this.known.get(span.start);
    if (before) {
      return before;
    }
    const resolved = this.resolveNew(attribution, phrase, span);
    this.known.set(span.start, resolved);
    this.noteSpeaker(resolved, phrase.last - phrase.first > 1 ? headOf(items, phrase) : undefined);
    return resolved;
  }

  private noteSpeaker(
    { span: { start }, entity, name, isAnonymous, margin }: ResolvedSpeaker,
    head: string | undefined,
  ): void {
    const type = entity === null ? null : this.names.entities[entity]!.type;
    const isGroup = type === null ? head !== undefined && sortOfNoun(head) === "group" : type !== "person";
    this.antecedents.noteSpeaker(
      { start, entity, name, isAnonymous },
      entity === null && head !== undefined ? genderOfNoun(head) : null,
      isGroup ? "group" : "person",
      margin !== null && margin <= GUESS_MARGIN,
    );
  }

  private resolveNew(attribution: Attribution, phrase: Phrase, span: Span): ResolvedSpeaker {
    const {
      passage: { items, text },
    } = attribution;
    const words = this.text.slice(span.start, span.end);
    const first = items[phrase.first]!;
    if (phrase.last - phrase.first === 1 && first.mention < 0) {
      const antecedent = this.resolvePronoun(first.word, span.start);
      if (antecedent) {
        return this.mentioned(span, antecedent, "pronoun");
      }
    }
    const joint = this.namesOfJoint(attribution, phrase);
    if (joint) {
      return { span, entity: null, name: joint.join(" and "), isAnonymous: false, margin: null };
    }
    const named = this.findName(attribution, phrase);
    if (named !== undefined) {
      return { span, entity: named, name: this.names.entities[named]!.name, isAnonymous: false, margin: null };
    }
    const head = headOf(items, phrase);
    const isKnown = isDefinite(items, phrase);
    // "Mayor: Bridge safe" in a headline leaves the article out.
    const isBareTitle =
      phrase.last - phrase.first === 1 && first.mention < 0 && head !== undefined && this.nouns.isTitle(head);
    // "The ministers" are more than the one who was named.
    if ((isKnown || isBareTitle) && head && !isPlural(items, phrase)) {
      const role = this.nouns.resolve(items, phrase, head, {
        at: span.start,
        saidFrom: this.startOfSaid(attribution, phrase),
        isBare: isBareTitle,
      });
      if (role) {
        return this.mentioned(span, role, "role");
      }
    }
    const capitals = capitalRun(items, phrase);
    if (capitals && isTitleAlone(text.slice(capitals.start, capitals.end))) {
      const holder = this.namedBehind(span.end);
      if (holder !== undefined) {
        return { span, entity: holder, name: this.names.entities[holder]!.name, isAnonymous: false, margin: null };
      }
      return { span, entity: null, name: words.replace(/\s+/g, " "), isAnonymous: true, margin: null };
    }
    if (capitals) {
      return {
        span,
        entity: null,
        name: this.expandMissed(text.slice(capitals.start, capitals.end)),
        isAnonymous: false,
        margin: null,
      };
    }
    return {
      span,
      entity: null,
      name: words.replace(/\s+/g, " "),
      isAnonymous: isAnonymous(items, phrase, head, isKnown),
      margin: null,
    };
  }

  /**
   * "said Special ¶ Agent in Charge Ana Ruiz": the person whose name ends a title that begins at `end`, over a broken
   * line, too.
   */
  private namedBehind(end: number): number | undefined {
    const { mentions, entities } = this.names;
    for (let i = lowerBound(mentions, end); i < mentions.length && mentions[i]!.start - end < LONGEST_TITLE; i++) {
      const { start, entity } = mentions[i]!;
      if (!/^\s+(?:(?:\p{Lu}[\p{L}-]*|in|of|for|the|and)\s+)*$/u.test(this.text.slice(end, start))) {
        return undefined;
      }
      if (entities[entity]!.type === "person") {
        return entity;
      }
    }
    return undefined;
  }

  private startOfSaid({ passage: { items, sentences }, place }: Attribution, phrase: Phrase): number {
    const sentence = sentences.find(({ last }) => last > phrase.first);
    return place.start + items[sentence ? startOfSaid(items, sentence, phrase) : phrase.first]!.start;
  }

  private mentioned(span: Span, who: Antecedent, form: "pronoun" | "role"): ResolvedSpeaker {
    if (who.entity !== null) {
      this.mentions.push({ start: span.start, end: span.end, form, entity: who.entity });
    }
    return { span, entity: who.entity, name: who.name, isAnonymous: who.isAnonymous, margin: who.margin };
  }

  private resolvePronoun(word: string, at: number): Antecedent | undefined {
    if (/^(?:i|my|we)$/.test(word)) {
      return this.source === null
        ? undefined
        : {
            start: at,
            entity: findByName(this.names, this.source),
            name: this.source,
            isAnonymous: false,
            margin: MOST_MARGIN,
          };
    }
    return this.antecedents.findPronoun(word, at);
  }

  /** A transcript's label, a signature: a name or role in any case. */
  resolveLabel(label: Span): ResolvedSpeaker {
    const words = this.text.slice(label.start, label.end).replace(/\s+/g, " ");
    const { entities } = this.names;
    if (words === "Q") {
      return this.note(label, null, words, true);
    }
    if (words === "A" && this.source !== null) {
      return this.note(label, findByName(this.names, this.source), this.source, false);
    }
    // "THE COURT" is not the court that the text speaks of.
    if (isNameless(words)) {
      return (
        this.resolveRoleName(label, words) ??
        this.note(label, null, isAllCapitals(words) ? toTitleCase(words) : words, true)
      );
    }
    const named = namedIn(this.names, label) ?? findByName(this.names, words);
    if (named !== null) {
      return this.note(label, named, entities[named]!.name, false);
    }
    const holder = this.resolveRoleName(label, words);
    if (holder) {
      return holder;
    }
    const surname = findBySurname(this.names, words);
    if (surname !== null) {
      return this.note(label, surname, entities[surname]!.name, false);
    }
    return this.note(label, null, isAllCapitals(words) ? toTitleCase(words) : words, false);
  }

  /**
   * Whom the frame of a block quotation names: "— Ana Ruiz, mayor", "(Ana Ruiz)", "Ana Ruiz on Monday:"; a person
   * before anybody else.
   */
  resolveCredit(credit: Span): { readonly speaker: ResolvedSpeaker; readonly isPerson: boolean } | undefined {
    const { mentions, entities } = this.names;
    if (/^(?:sources?|credit|via|from|link|see)\s*:/i.test(this.text.slice(credit.start, credit.start + 20))) {
      return undefined;
    }
    let other: Mention | undefined;
    for (let i = lowerBound(mentions, credit.start); i < mentions.length && mentions[i]!.start < credit.end; i++) {
      const mention = mentions[i]!;
      const { type, name } = entities[mention.entity]!;
      // "— in a letter to Ana Ruiz"
      const isAddressed = /\b(?:to|about|against|on)\s$/.test(
        this.text.slice(Math.max(credit.start, mention.start - 10), mention.start),
      );
      if (type === "person" && !isAddressed) {
        return { speaker: this.note(mention, mention.entity, name, false), isPerson: true };
      }
      if (type === "organization") {
        other ??= mention;
      }
    }
    const span = nameOfCredit(this.text, credit);
    if (!span) {
      return undefined;
    }
    const words = this.text.slice(span.start, span.end).replace(/\s+/g, " ");
    const known = findByName(this.names, words);
    if (known !== null && entities[known]!.type === "person") {
      return { speaker: this.note(span, known, entities[known]!.name, false), isPerson: true };
    }
    const holder = this.resolveRoleName(span, words);
    if (holder) {
      return { speaker: holder, isPerson: true };
    }
    if (other) {
      return { speaker: this.note(other, other.entity, entities[other.entity]!.name, false), isPerson: false };
    }
    return words.includes(" ") && /^\p{Lu}/u.test(words)
      ? { speaker: this.note(span, null, words, false), isPerson: false }
      : undefined;
  }

  /** The only one who holds the title that these words are: "THE SECRETARY GENERAL". */
  private resolveRoleName(span: Span, words: string): ResolvedSpeaker | undefined {
    const { head, words: parts } = roleKey(words.replace(/^the /i, ""));
    const holders = this.nouns.holdersOf(head).filter((holder) => [...parts].every((part) => holder.words.has(part)));
    const holder = holders[0];
    if (!holder || !holders.every((h) => h.entity === holder.entity)) {
      return undefined;
    }
    this.mentions.push({ start: span.start, end: span.end, form: "role", entity: holder.entity });
    return { ...this.note(span, holder.entity, this.names.entities[holder.entity]!.name, false), margin: MOST_MARGIN };
  }

  isPersonByName({ entity, margin }: ResolvedSpeaker): boolean {
    return entity !== null && margin === null && this.names.entities[entity]!.type === "person";
  }

  isPersonEntity(entity: number | null): boolean {
    return entity !== null && this.names.entities[entity]!.type === "person";
  }

  /** The speaker of the whole source, by its front matter. */
  sourceSpeaker(): Speaker | null {
    if (this.source === null) {
      return null;
    }
    return {
      span: null,
      entity: findByName(this.names, this.source),
      name: this.source,
      isAnonymous: false,
      basis: "sourceSpeaker",
      confidence: CONFIDENCE.sourceSpeaker,
    };
  }

  private note(span: Span, entity: number | null, name: string, isAnonymous: boolean): ResolvedSpeaker {
    const noted = { span, entity, name, isAnonymous, margin: null };
    this.noteSpeaker(noted, undefined);
    return noted;
  }

  /**
   * The entity whose name is the phrase's head: "spokeswoman Ana Ruiz", "Ruiz of Leeds", not "Ruiz’s lawyer" or "the
   * Ruiz campaign".
   */
  private findName(attribution: Attribution, phrase: Phrase): number | undefined {
    const { names } = this;
    const {
      passage: { items },
      place,
    } = attribution;
    const entityOf = (item: Item): number => this.antecedents.whoseNameAt(place.firstName + item.mention);
    for (let i = phrase.last - 1; i >= phrase.first; i--) {
      const item = items[i]!;
      if (item.mention < 0) {
        continue;
      }
      let next = i + 1;
      while (next < phrase.last && items[next]!.mention === item.mention) {
        next++;
      }
      const behind = next < phrase.last ? items[next]! : undefined;
      if (
        !behind ||
        behind.flags & PREPOSITION ||
        behind.kind === "mark" ||
        behind.word === "and" ||
        behind.kind === "number"
      ) {
        const isBehindPreposition = this.isObject(attribution, phrase, i);
        if (!isBehindPreposition) {
          return entityOf(item);
        }
      }
      while (i > phrase.first && items[i - 1]!.mention === item.mention) {
        i--;
      }
    }
    // "the mayor, Ana Ruiz, said"
    const comma = items[phrase.last];
    // "Leeds’s mayor, the Republican Ana Ruiz, said"
    let name = phrase.last + 1;
    while (name < phrase.last + 4 && isBeforeName(items[name])) {
      name++;
    }
    const next = items[name];
    if (comma?.word === "," && next && next.mention >= 0 && names.entities[entityOf(next)]!.type === "person") {
      let end = name;
      while (end < items.length && items[end]!.mention === next.mention) {
        end++;
      }
      const behind = items[end];
      if (!behind || behind.kind === "stop" || behind.word === "," || behind.cue) {
        return entityOf(next);
      }
    }
    return undefined;
  }

  /** "Ana Ruiz and Jo Petrov": two people who speak as one; undefined where the phrase is anything else. */
  private namesOfJoint({ passage: { items }, place }: Attribution, { first, last }: Phrase): string[] | undefined {
    // A passage may be a whole text: only the phrase is looked at.
    const inPhrase = items.slice(first, last);
    const and = inPhrase.slice(1, -1).findIndex(({ word }) => word === "and") + 1;
    const [before, end] = [inPhrase[and - 1], inPhrase[inPhrase.length - 1]];
    if (and === 0 || !before || !end || before.mention < 0 || end.mention < 0) {
      return undefined;
    }
    if (inPhrase.some(({ kind, flags, mention }) => kind !== "word" || (mention < 0 && flags & PREPOSITION))) {
      return undefined;
    }
    const [one, other] = [before, end].map(({ mention }) => this.antecedents.whoseNameAt(place.firstName + mention));
    const { entities } = this.names;
    if (one === undefined || other === undefined || one === other) {
      return undefined;
    }
    const both = [entities[one]!, entities[other]!];
    return both.every(({ type }) => type === "person") ? both.map(({ name }) => name) : undefined;
  }

  /** "a spokesman for Ruiz", "Ana Ruiz of Leeds": what stands behind a preposition is not the head. */
  private isObject({ passage: { items }, place }: Attribution, phrase: Phrase, at: number): boolean {
    const mention = items[at]!.mention;
    let first = at;
    while (first > phrase.first && items[first - 1]!.mention === mention) {
      first--;
    }
    for (let i = first - 1; i >= phrase.first; i--) {
      const item = items[i]!;
      if (item.flags & PREPOSITION && item.mention < 0 && !isInCharge(items, i)) {
        return !(
          item.word === "of" &&
          items[i - 1]?.isCapital &&
          items[i + 1]?.isCapital &&
          items[i - 1]!.mention < 0 &&
          this.isPerson(place.firstName + mention)
        );
      }
      if (item.mention >= 0) {
        return false;
      }
    }
    return false;
  }

  private isPerson(mention: number): boolean {
    return this.names.entities[this.names.mentions[mention]!.entity]!.type === "person";
  }

  private expandMissed(name: string): string {
    const last = name.slice(name.lastIndexOf(" ") + 1);
    const full = this.missedNames.get(last);
    if (last === name) {
      return full ?? name;
    }
    if (!full) {
      this.missedNames.set(last, name);
    }
    return name;
  }
}
