// Whom a noun phrase without a name means: "the senator", "his wife", "the company", "an official". Knows one text.

import type { NameAnnotations } from "../names/nameTypes";
import { OFFICE, roleOf } from "../names/roles/roleNouns";
import { CUE_NOUNS } from "./cueLexicon";
import { Descriptions } from "./descriptions";
import { GUESS_MARGIN, type Antecedent, type AntecedentFinder, type NounMeaning, type Sort } from "./findAntecedent";
import { DET, POSSESSIVE } from "./functionWords";
import { genderOfNoun, type GenderReader } from "./genders";
import { isRoleWord } from "./itemKinds";
import type { Phrase } from "./nounPhrase";
import type { Item, Passage } from "./passage";
import { contentWords, findHead, headOf, isDefinite, isPlural } from "./phraseWords";
import { ANONYMOUS_NOUNS, ORGANIZATION_NOUNS, PARTY_NOUNS, PERSON_NOUNS } from "./roleNouns";

/** Points ahead of others: a title that one alone has, and one that the text may mean for whoever it is about. */
const TITLE_MARGIN = 60;
/** Characters of a phrase within which a title may begin that was read from the phrase itself. */
const WITHIN = 60;

export interface NounPlace {
  readonly at: number;
  /** Where the clause begins that the phrase is said to say, else `at`. */
  readonly saidFrom: number;
  /** "Mayor" for "the mayor". */
  readonly isBare: boolean;
}

export class NounReaderOfText {
  private readonly descriptions: Descriptions;

  constructor(
    text: string,
    private readonly names: NameAnnotations,
    private readonly genders: GenderReader,
    private readonly finder: () => AntecedentFinder,
  ) {
    this.descriptions = new Descriptions(text, names);
  }

  isTitle(head: string): boolean {
    return this.descriptions.holdersOf(head).length > 0;
  }

  holdersOf(head: string): ReturnType<Descriptions["holdersOf"]> {
    return this.descriptions.holdersOf(head);
  }

  /** For the one who keeps in mind whom the text is about: undefined where the phrase is no person and no body. */
  read({ items }: Passage, phrase: Phrase, start: number, saidFrom: number): NounMeaning | undefined {
    const head = headOf(items, phrase);
    if (head === undefined) {
      return undefined;
    }
    const name = items
      .slice(phrase.first, phrase.last)
      .map(({ word }) => word)
      .join(" ");
    const singularSort = sortOfNoun(head);
    if (!singularSort) {
      return undefined;
    }
    const sort = isPlural(items, phrase) ? "people" : singularSort;
    const known =
      isDefinite(items, phrase) && sort !== "people"
        ? this.resolve(items, phrase, head, { at: start, saidFrom, isBare: false })
        : undefined;
    if (known) {
      return {
        start,
        entity: known.entity,
        name: known.name,
        isAnonymous: known.isAnonymous,
        sort,
        gender: genderOfNoun(head),
        isGuess: known.margin <= GUESS_MARGIN,
      };
    }
    return { start, entity: null, name, isAnonymous: true, sort, gender: genderOfNoun(head), isGuess: false };
  }

  /**
   * The one who is called so, or whom the text is about where the words tell no more.
   * `isBare`: "Mayor" for "the mayor".
   */
  resolve(items: readonly Item[], phrase: Phrase, head: string, place: NounPlace): Antecedent | undefined {
    const { at } = place;
    const modifiers = contentWords(items, phrase).filter((w) => w !== head);
    const holder = this.resolveHolder(head, modifiers, place);
    if (holder) {
      return holder;
    }
    const isOwned =
      (items[phrase.first]!.flags & POSSESSIVE) !== 0 ||
      items.slice(phrase.first, phrase.last).some(({ kind }) => kind === "possessive");
    if (isOwned) {
      return undefined;
    }
    if (ORGANIZATION_NOUNS.has(head)) {
      return this.resolveGroup(head, place);
    }
    if (ANONYMOUS_NOUNS.has(head)) {
      return this.finder().findUnnamed(head, at);
    }
    const mayBeAny =
      PERSON_NOUNS.has(head) ||
      PARTY_NOUNS.has(head) ||
      roleOf(head) === OFFICE ||
      genderOfNoun(head) !== null ||
      isPeople(items, phrase);
    return mayBeAny ? this.inFocus(head, place) : undefined;
  }

  private resolveHolder(
    head: string,
    modifiers: readonly string[],
    { at, saidFrom, isBare }: NounPlace,
  ): Antecedent | undefined {
    const told = genderOfNoun(head);
    const entities = new Map<number, number>();
    for (const { entity, words, start } of this.descriptions.holdersOf(head)) {
      if (start >= at && modifiers.length === 0 && !isBare) {
        continue;
      }
      // "Okoro, the Leeds senator said, is wrong": no title of hers.
      if (start >= saidFrom && saidFrom < at && start < at + WITHIN) {
        continue;
      }
      const gender = told && this.genders.of(entity);
      if (told && gender && told !== gender) {
        continue;
      }
      const matched = modifiers.filter((m) => words.has(m)).length;
      entities.set(entity, Math.max(entities.get(entity) ?? 0, matched));
    }
    if (entities.size === 0) {
      return undefined;
    }
    const best = Math.max(...entities.values());
    const likely = [...entities].filter(([, matched]) => matched === best).map(([entity]) => entity);
    if (likely.length > 1) {
      const near = this.finder().nearestOf(likely, at);
      return near ?? this.entityAs(likely[0]!, 0);
    }
    return this.entityAs(likely[0]!, TITLE_MARGIN);
  }

  private resolveGroup(head: string, { at, saidFrom }: NounPlace): Antecedent | undefined {
    const named = this.finder().findInFocus(
      "group",
      at,
      saidFrom,
      ({ type, name, aliases }) =>
        type === "organization" && [name, ...aliases].some((each) => each.toLowerCase().split(/\s+/).includes(head)),
    );
    if (named && named.entity !== null) {
      return named;
    }
    return ANY_GROUP.has(head) ? this.finder().findInFocus("group", at, saidFrom) : undefined;
  }

  /** Whoever the text is about: a guess, where no title tells. */
  private inFocus(head: string, { at, saidFrom }: NounPlace): Antecedent | undefined {
    const found = this.finder().findInFocus("person", at, saidFrom, undefined, genderOfNoun(head));
    // A title is of somebody who is named.
    if (found?.entity === null && roleOf(head) === OFFICE) {
      return undefined;
    }
    return found && { ...found, margin: Math.min(found.margin, GUESS_MARGIN) };
  }

  private entityAs(entity: number, margin: number): Antecedent {
    return { start: 0, entity, name: this.names.entities[entity]!.name, isAnonymous: false, margin };
  }
}

/**
 * What a noun stands for; undefined where it is neither somebody nor something that
 * is said to speak. In lower case, singular.
 */
export function sortOfNoun(noun: string): Sort | undefined {
  if (isPersonNoun(noun)) {
    return "person";
  }
  return ORGANIZATION_NOUNS.has(noun) || CUE_NOUNS.has(noun) || PAPERS.has(noun) ? "group" : undefined;
}

function isPersonNoun(noun: string): boolean {
  if (PERSON_NOUNS.has(noun) || ANONYMOUS_NOUNS.has(noun) || PARTY_NOUNS.has(noun) || genderOfNoun(noun) !== null) {
    return true;
  }
  return isRoleWord(noun) && !CUE_NOUNS.has(noun) && !PAPERS.has(noun);
}

/** "the Texan", "the Romanian": somebody by where he is from. */
function isPeople(items: readonly Item[], phrase: Phrase): boolean {
  const head = findHead(items, phrase);
  return (
    head !== undefined &&
    head.isCapital &&
    head.mention < 0 &&
    phrase.last - phrase.first === 2 &&
    (items[phrase.first]!.flags & DET) !== 0 &&
    /(?:an|ese|ish)$/.test(head.word)
  );
}

/** Nouns by which any body may be taken up. */
const ANY_GROUP = new Set(
  (
    "company firm agency group organization organisation newspaper paper magazine network outlet website site " +
    "publication campaign team union charity nonprofit alliance federation maker"
  ).split(" "),
);

/** Written things that may be said to say something. */
const PAPERS = new Set(
  (
    "bill law document lawsuit suit complaint filing memo petition resolution draft charter poster listing ad " +
    "website site page study survey poll platform"
  ).split(" "),
);
