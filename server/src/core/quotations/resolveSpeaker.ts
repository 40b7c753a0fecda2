// From the words that name a speaker to the entity they mean: names, titles and roles, pronouns by gender and nearness.
// What names no one ("a senior official") stays without an entity. Knows one text only.

import type { Mention, NameAnnotations } from "../names/nameTypes";
import type { Block } from "../text/prose";
import { lowerBound, type Span } from "../text/span";
import type { Attribution } from "./attribution";
import { AntecedentFinder, type Antecedent } from "./findAntecedent";
import { DET, POSSESSIVE, PREPOSITION } from "./functionWords";
import { isNameLike } from "./itemKinds";
import type { Phrase } from "./nounPhrase";
import { CONFIDENCE } from "./confidence";
import type { Item } from "./passage";
import type { Speaker } from "./quotationTypes";
import { ANONYMOUS_NOUNS, HONORIFICS, ORGANIZATION_NOUNS, PERSON_NOUNS, roleKey, singular, SPELLED_TITLES } from "./roleNouns";

export interface ResolvedSpeaker {
  readonly span: Span;
  readonly entity: number | null;
  readonly name: string;
  readonly isAnonymous: boolean;
  /** True where a pronoun or a role had to be resolved. */
  readonly isResolved: boolean;
}

interface RoleHolder {
  readonly entity: number;
  readonly words: ReadonlySet<string>;
  readonly start: number;
}

export class SpeakerResolver {
  /** Mentions by role or pronoun, in the order in which they were resolved. */
  readonly mentions: Mention[] = [];
  private readonly antecedents: AntecedentFinder;
  private holders: ReadonlyMap<string, readonly RoleHolder[]> | undefined;
  /** Phrases resolved before, by start: a speaker carried on stays the same. */
  private readonly known = new Map<number, ResolvedSpeaker>();
  /** Full names of speakers that the names annotator missed, by last word. */
  private readonly missedNames = new Map<string, string>();

  constructor(private readonly text: string, blocks: readonly Block[], private readonly names: NameAnnotations, quoted: readonly Span[], private readonly source: string | null) {
    this.antecedents = new AntecedentFinder(text, blocks, names, quoted);
  }

  /** Read when the first role has to be resolved: many texts have none. */
  private holdersOf(head: string): readonly RoleHolder[] {
    this.holders ??= listHolders(this.names);
    return this.holders.get(head) ?? [];
  }

  /** Whom the words of `phrase` mean in the block of this attribution. */
  resolve(attribution: Attribution, phrase: Phrase): ResolvedSpeaker {
    const { passage: { items }, place } = attribution;
    const span = { start: place.start + items[phrase.first]!.start, end: place.start + items[phrase.last - 1]!.end };
    const before = this.known.get(span.start);
    if (before) return before;
    const resolved = this.resolveNew(attribution, phrase, span);
    this.known.set(span.start, resolved);
    this.antecedents.noteSpeaker({ start: span.start, entity: resolved.entity, name: resolved.name, isAnonymous: resolved.isAnonymous });
    return resolved;
  }

  private resolveNew(attribution: Attribution, phrase: Phrase, span: Span): ResolvedSpeaker {
    const { passage: { items, text } } = attribution;
    const words = this.text.slice(span.start, span.end);
    const first = items[phrase.first]!;
    if (phrase.last - phrase.first === 1 && first.mention < 0) {
      const antecedent = this.resolvePronoun(first.word, span.start);
      if (antecedent) return this.mentioned(span, antecedent, "pronoun");
    }
    const named = this.findName(attribution, phrase);
    if (named !== undefined) return { span, entity: named, name: this.names.entities[named]!.name, isAnonymous: false, isResolved: false };
    const head = headOf(items, phrase);
    const isDefinite = (first.flags & (DET | POSSESSIVE)) !== 0 && /^(?:the|this|that|his|her|its|their|both)$/.test(first.word);
    // "Mayor: Bridge safe" in a headline leaves the article out.
    const isBareTitle = phrase.last - phrase.first === 1 && first.mention < 0 && head !== undefined && this.holdersOf(head).length > 0;
    // "The ministers" are more than the one who was named.
    if ((isDefinite || isBareTitle) && head && !isPlural(items, phrase)) {
      const role = this.resolveRole(items, phrase, head, span.start, isBareTitle);
      if (role) return this.mentioned(span, role, "role");
    }
    const capitals = capitalRun(items, phrase);
    if (capitals) return { span, entity: null, name: this.expandMissed(text.slice(capitals.start, capitals.end)), isAnonymous: false, isResolved: false };
    return { span, entity: null, name: words.replace(/\s+/g, " "), isAnonymous: isAnonymous(items, phrase, head, isDefinite), isResolved: false };
  }

  private mentioned(span: Span, who: Antecedent, form: "pronoun" | "role"): ResolvedSpeaker {
    if (who.entity !== null) this.mentions.push({ start: span.start, end: span.end, form, entity: who.entity });
    return { span, entity: who.entity, name: who.name, isAnonymous: who.isAnonymous, isResolved: true };
  }

  private resolvePronoun(word: string, at: number): Antecedent | undefined {
    switch (word) {
      case "he": case "his": case "him": case "himself":
        return this.antecedents.findPerson("m", at);
      case "she": case "her": case "herself":
        return this.antecedents.findPerson("f", at);
      case "it": case "its":
        return this.antecedents.findOrganization(at);
      case "i": case "my": case "we":
        return this.source === null ? undefined : { start: at, entity: this.findByName(this.source), name: this.source, isAnonymous: false };
      default:
        return undefined;
    }
  }

  /** A transcript's label, a signature: a name or role in any case. */
  resolveLabel(label: Span): ResolvedSpeaker {
    const words = this.text.slice(label.start, label.end).replace(/\s+/g, " ");
    const { mentions, entities } = this.names;
    for (let i = lowerBound(mentions, label.start); i < mentions.length && mentions[i]!.start < label.end; i++) {
      const { entity } = mentions[i]!;
      if (entities[entity]!.type !== "place") return this.note(label, entity, entities[entity]!.name, false);
    }
    if (words === "Q") return this.note(label, null, words, true);
    if (words === "A" && this.source !== null) return this.note(label, this.findByName(this.source), this.source, false);
    const named = this.findByName(words);
    if (named !== null) return this.note(label, named, entities[named]!.name, false);
    const holder = this.resolveRoleName(label, words);
    if (holder) return holder;
    return this.note(label, null, isAllCapitals(words) ? toTitleCase(words) : words, false);
  }

  /** Whom the frame of a block quotation names: "— Ana Ruiz, mayor", "(Ana Ruiz)", "Ana Ruiz on Monday:"; a person before anybody else. */
  resolveCredit(credit: Span): { readonly speaker: ResolvedSpeaker; readonly isPerson: boolean } | undefined {
    const { mentions, entities } = this.names;
    if (/^(?:sources?|credit|via|from|link|see)\s*:/i.test(this.text.slice(credit.start, credit.start + 20))) return undefined;
    let other: Mention | undefined;
    for (let i = lowerBound(mentions, credit.start); i < mentions.length && mentions[i]!.start < credit.end; i++) {
      const mention = mentions[i]!;
      const { type, name } = entities[mention.entity]!;
      // "— in a letter to Ana Ruiz"
      const isAddressed = /\b(?:to|about|against|on)\s$/.test(this.text.slice(Math.max(credit.start, mention.start - 10), mention.start));
      if (type === "person" && !isAddressed) return { speaker: this.note(mention, mention.entity, name, false), isPerson: true };
      if (type === "organization") other ??= mention;
    }
    const span = nameOfCredit(this.text, credit);
    if (!span) return undefined;
    const words = this.text.slice(span.start, span.end).replace(/\s+/g, " ");
    const known = this.findByName(words);
    if (known !== null && entities[known]!.type === "person") return { speaker: this.note(span, known, entities[known]!.name, false), isPerson: true };
    const holder = this.resolveRoleName(span, words);
    if (holder) return { speaker: holder, isPerson: true };
    if (other) return { speaker: this.note(other, other.entity, entities[other.entity]!.name, false), isPerson: false };
    return words.includes(" ") && /^\p{Lu}/u.test(words) ? { speaker: this.note(span, null, words, false), isPerson: false } : undefined;
  }

  /** The only one who holds the title that these words are: "THE SECRETARY GENERAL". */
  private resolveRoleName(span: Span, words: string): ResolvedSpeaker | undefined {
    const { head, words: parts } = roleKey(words.replace(/^the /i, ""));
    const holders = this.holdersOf(head).filter((holder) => [...parts].every((part) => holder.words.has(part)));
    const holder = holders[0];
    if (!holder || !holders.every((h) => h.entity === holder.entity)) return undefined;
    this.mentions.push({ start: span.start, end: span.end, form: "role", entity: holder.entity });
    return { ...this.note(span, holder.entity, this.names.entities[holder.entity]!.name, false), isResolved: true };
  }

  isPersonByName({ entity, isResolved }: ResolvedSpeaker): boolean {
    return entity !== null && !isResolved && this.names.entities[entity]!.type === "person";
  }

  isPersonEntity(entity: number | null): boolean {
    return entity !== null && this.names.entities[entity]!.type === "person";
  }

  /** The speaker of the whole source, by its front matter. */
  sourceSpeaker(): Speaker | null {
    if (this.source === null) return null;
    return { span: null, entity: this.findByName(this.source), name: this.source, isAnonymous: false, basis: "sourceSpeaker", confidence: CONFIDENCE.sourceSpeaker };
  }

  private note(span: Span, entity: number | null, name: string, isAnonymous: boolean): ResolvedSpeaker {
    this.antecedents.noteSpeaker({ start: span.start, entity, name, isAnonymous });
    return { span, entity, name, isAnonymous, isResolved: false };
  }

  /** The only person or organisation of this name, or of this last name; null where none or two are. */
  private findByName(name: string): number | null {
    const wanted = name.toLowerCase();
    let found: number | null = null;
    for (let e = 0; e < this.names.entities.length; e++) {
      const entity = this.names.entities[e]!;
      if (entity.type === "place") continue;
      const all = [entity.name, ...entity.aliases].map((n) => n.toLowerCase());
      if (all.includes(wanted)) return e;
      if (wanted.length > 2 && all.some((n) => n.endsWith(` ${wanted}`) || wanted.endsWith(` ${n}`))) found = found === null ? e : -1;
    }
    return found === -1 ? null : found;
  }

  /** The entity whose name is the phrase's head: "spokeswoman Ana Ruiz", "Ruiz of Leeds", not "Ruiz’s lawyer" or "the Ruiz campaign". */
  private findName(attribution: Attribution, phrase: Phrase): number | undefined {
    const { names } = this;
    const { passage: { items }, place } = attribution;
    const entityOf = (item: Item): number => names.mentions[place.firstName + item.mention]!.entity;
    for (let i = phrase.last - 1; i >= phrase.first; i--) {
      const item = items[i]!;
      if (item.mention < 0) continue;
      let next = i + 1;
      while (next < phrase.last && items[next]!.mention === item.mention) next++;
      const behind = next < phrase.last ? items[next]! : undefined;
      if (!behind || behind.flags & PREPOSITION || behind.kind === "mark" || behind.word === "and" || behind.kind === "number") {
        const isBehindPreposition = this.isObject(attribution, phrase, i);
        if (!isBehindPreposition) return entityOf(item);
      }
      while (i > phrase.first && items[i - 1]!.mention === item.mention) i--;
    }
    // "the mayor, Ana Ruiz, said"
    const comma = items[phrase.last];
    const next = items[phrase.last + 1];
    if (comma?.word === "," && next && next.mention >= 0 && names.entities[entityOf(next)]!.type === "person") {
      let end = phrase.last + 1;
      while (end < items.length && items[end]!.mention === next.mention) end++;
      const behind = items[end];
      if (!behind || behind.kind === "stop" || behind.word === "," || behind.cue) return entityOf(next);
    }
    return undefined;
  }

  /** "a spokesman for Ruiz", "Ana Ruiz of Leeds": what stands behind a preposition is not the head. */
  private isObject({ passage: { items }, place }: Attribution, phrase: Phrase, at: number): boolean {
    const mention = items[at]!.mention;
    let first = at;
    while (first > phrase.first && items[first - 1]!.mention === mention) first--;
    for (let i = first - 1; i >= phrase.first; i--) {
      const item = items[i]!;
      if (item.flags & PREPOSITION && item.mention < 0) return !(item.word === "of" && items[i - 1]?.isCapital && items[i + 1]?.isCapital && items[i - 1]!.mention < 0 && this.isPerson(place.firstName + mention));
      if (item.mention >= 0) return false;
    }
    return false;
  }

  private isPerson(mention: number): boolean {
    return this.names.entities[this.names.mentions[mention]!.entity]!.type === "person";
  }

  private resolveRole(items: readonly Item[], phrase: Phrase, head: string, at: number, isBare: boolean): Antecedent | undefined {
    const modifiers = contentWords(items, phrase).filter((w) => w !== head);
    const holders = this.holdersOf(head).filter((h) => h.start < at || modifiers.length > 0 || isBare);
    const entities = new Map<number, number>();
    for (const holder of holders) {
      const matched = modifiers.filter((m) => holder.words.has(m)).length;
      entities.set(holder.entity, Math.max(entities.get(holder.entity) ?? 0, matched));
    }
    if (entities.size > 0) {
      const best = Math.max(...entities.values());
      const likely = [...entities].filter(([, matched]) => matched === best).map(([entity]) => entity);
      const nearest = likely.length === 1 ? likely[0]! : this.antecedents.nearestOf(likely, at);
      if (nearest !== undefined) return this.entityAs(nearest);
    }
    // "Her campaign" is none that was named; "the campaign" may be.
    if (ORGANIZATION_NOUNS.has(head) && !(items[phrase.first]!.flags & POSSESSIVE)) return this.antecedents.findOrganization(at, head);
    if (PERSON_NOUNS.has(head) && modifiers.length === 0) return this.antecedents.lastSpeakerNear(at);
    return undefined;
  }

  private entityAs(entity: number): Antecedent {
    return { start: 0, entity, name: this.names.entities[entity]!.name, isAnonymous: false };
  }

  private expandMissed(name: string): string {
    const last = name.slice(name.lastIndexOf(" ") + 1);
    const full = this.missedNames.get(last);
    if (last === name) return full ?? name;
    if (!full) this.missedNames.set(last, name);
    return name;
  }
}

function listHolders(names: NameAnnotations): Map<string, RoleHolder[]> {
  const holders = new Map<string, RoleHolder[]>();
  for (const role of names.roles) {
    const { head, words } = roleKey(role.title);
    const holder = { entity: role.entity, words, start: role.start };
    const list = holders.get(head);
    if (list) list.push(holder);
    else holders.set(head, [holder]);
  }
  return holders;
}

/** What a credit begins with behind its dash or bracket, up to what explains it; undefined for "Source: ..." and the like. */
function nameOfCredit(text: string, { start, end }: Span): Span | undefined {
  const words = /^(?:[—–―~([\s-])*([^,;:()[\]\n]{2,80})([,;:()[\]\n]|$)/.exec(text.slice(start, Math.min(end, start + 120)));
  const name = words?.[1]?.trimEnd();
  if (!words || !name) return undefined;
  const at = start + words[0].length - (words[2] ?? "").length - (words[1] ?? "").length;
  return { start: at, end: at + name.length };
}

/** The noun that the phrase is about, singular and in lower case: "the former Kent mayor of …" gives "mayor". */
function headOf(items: readonly Item[], phrase: Phrase): string | undefined {
  const head = findHead(items, phrase);
  return head && singular(head.word);
}

function isPlural(items: readonly Item[], phrase: Phrase): boolean {
  const head = findHead(items, phrase);
  return head !== undefined && !SPELLED_TITLES.has(head.word) && singular(head.word) !== head.word;
}

function findHead(items: readonly Item[], phrase: Phrase): Item | undefined {
  let head: Item | undefined;
  for (let i = phrase.first; i < phrase.last; i++) {
    const item = items[i]!;
    if (item.flags & PREPOSITION && head) break;
    if (item.kind === "word" && !(item.flags & (DET | POSSESSIVE))) head = item;
  }
  return head;
}

function contentWords(items: readonly Item[], phrase: Phrase): string[] {
  const words: string[] = [];
  for (let i = phrase.first; i < phrase.last; i++) {
    const item = items[i]!;
    if (item.kind === "word" && !(item.flags & (DET | POSSESSIVE | PREPOSITION))) words.push(singular(item.word));
  }
  return words;
}

/** The last run of capitalised words, honorifics left out, where it is the phrase's head. */
function capitalRun(items: readonly Item[], phrase: Phrase): Span | undefined {
  let last = phrase.last - 1;
  for (let i = phrase.first + 1; i < phrase.last; i++) {
    if (items[i]!.flags & PREPOSITION && isNameLike(items[i - 1]!) && !HONORIFICS.has(items[i - 1]!.word)) {
      last = i - 1;
      break;
    }
  }
  if (!isNameLike(items[last]!)) return undefined;
  let first = last;
  while (first > phrase.first && (isNameLike(items[first - 1]!) || (items[first - 1]!.word.length < 4 && first - 2 >= phrase.first && isNameLike(items[first - 2]!) && /^(?:de|la|van|von|der|den|al|el|bin|ibn|da|di|du|le|of|the|and|for|&)$/.test(items[first - 1]!.word)))) first--;
  // "a skipper from Leeds" names no one; "the Bank of Leeds" does.
  for (let i = phrase.first + 1; i < first; i++) if (items[i]!.flags & PREPOSITION && !isNameLike(items[i - 1]!)) return undefined;
  if (first === last && items[last]!.mention < 0 && ANONYMOUS_NOUNS.has(singular(items[last]!.word))) return undefined;
  while (first < last && HONORIFICS.has(items[first]!.word.replace(/\.$/, ""))) first++;
  return { start: items[first]!.start, end: items[last]!.end };
}

/** Unnamed on purpose or by number: "a senior official", "two aides", "critics", "one voter". */
function isAnonymous(items: readonly Item[], phrase: Phrase, head: string | undefined, isDefinite: boolean): boolean {
  const first = items[phrase.first]!;
  if (phrase.last - phrase.first === 1 && first.flags !== 0) return /^(?:some|others|one|many|someone|several|another|both|most)$/.test(first.word);
  if (!isDefinite) return true;
  return head !== undefined && ANONYMOUS_NOUNS.has(head);
}

function isAllCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

function toTitleCase(words: string): string {
  return words.length <= 2 ? words : words.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
