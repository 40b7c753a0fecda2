// Which names mean one person: the same full name in any order, with or without middle names; then short names, which belong
// to the last person named so that fits the honorific. Two people of one surname stay two.

import { hasNext, tokenText } from "../text/tokens";
import type { Cluster } from "./nameCluster";
import type { NameDocument } from "./nameDocument";
import { FIRST_NAME_F, FIRST_NAME_M, HONORIFIC, LAST_NAME } from "./nameLexicon";
import type { NameInText } from "./nameWords";

const FEMALE = new Set(["mrs", "ms", "miss", "mme", "madame", "lady", "dame", "baroness", "queen", "princess", "duchess", "sister", "mother", "señora", "senora", "frau"]);
const MALE = new Set(["mr", "sir", "lord", "king", "prince", "duke", "baron", "father", "fr", "brother", "pope", "monsieur", "don", "herr", "señor", "senor", "imam", "sultan", "emir"]);

interface Person extends Cluster {
  /** Words of each full name of theirs. */
  readonly fullNames: (readonly string[])[];
  /** The same, joined. */
  readonly keys: Set<string>;
  /** Index of the last name given to them. */
  lastIndex: number;
}

export function resolvePeople(document: NameDocument, names: readonly NameInText[]): Cluster[] {
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const personOf = new Map<number, Person>();
  for (const name of names.filter((n) => n.words.length > 1).sort((a, b) => b.words.length - a.words.length || a.index - b.index)) {
    const person = findByFullName(byWord, name) ?? addPerson(people);
    personOf.set(name.index, person);
    addFullName(byWord, person, name);
  }
  for (const name of names) {
    let person = personOf.get(name.index);
    const gender = genderOf(document, name);
    if (!person) {
      person = findByShortName(byWord, name, gender) ?? addPerson(people);
      addFullName(byWord, person, name);
    }
    person.names.push(name);
    person.lastIndex = name.index;
    person.gender ??= gender;
  }
  return people;
}

function addPerson(people: Person[]): Person {
  const person: Person = { names: [], gender: null, fullNames: [], keys: new Set(), lastIndex: -1 };
  people.push(person);
  return person;
}

function addFullName(byWord: Map<string, Person[]>, person: Person, { words, key }: NameInText): void {
  if (person.keys.has(key)) return;
  person.keys.add(key);
  for (const word of new Set(words)) {
    if (isInitial(word) || person.fullNames.some((known) => known.includes(word))) continue;
    const list = byWord.get(word);
    if (list) list.push(person);
    else byWord.set(word, [person]);
  }
  person.fullNames.push(words);
}

function isInitial(word: string): boolean {
  return word.length === 1 || /^(?:\p{L}\.)+\p{L}?$/u.test(word);
}

/** People of one word that are compared; past them only the same words count, so that a list of a thousand namesakes stays linear. */
const MOST_NAMESAKES = 40;

/** Longest names come first, so that "Fogh Rasmussen" finds "Anders Fogh Rasmussen". */
function findByFullName(byWord: Map<string, Person[]>, name: NameInText): Person | undefined {
  const rarest = name.words.filter((word) => !isInitial(word)).map((word) => byWord.get(word) ?? []).sort((a, b) => a.length - b.length)[0];
  const fitting = rarest?.slice(-MOST_NAMESAKES).filter((person) => person.fullNames.some((full) => isSameFullName(full, name.words))) ?? [];
  return fitting.length === 1 ? fitting[0] : fitting.find((person) => person.keys.has(name.key));
}

/** One is the other with words left out or turned round, or with initials for words. */
function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word))) return isContiguous(long, short) || (long.includes(short[0]!) && isEnd(long, short[0]!) && isEnd(long, short.at(-1)!));
  if (long.at(-1) !== short.at(-1)) return false;
  return matches(long[0]!, short[0]!) && short.slice(1, -1).every((word) => long.some((other) => matches(other, word)));
}

function matches(a: string, b: string): boolean {
  return a === b || (isInitial(a) && b[0] === a[0]) || (isInitial(b) && a[0] === b[0]);
}

function isEnd(words: readonly string[], word: string): boolean {
  return words[0] === word || words.at(-1) === word;
}

function isContiguous(long: readonly string[], short: readonly string[]): boolean {
  return ` ${long.join(" ")} `.includes(` ${short.join(" ")} `) && short.length > 1;
}

/** Last in a name counts before first, first before inside; then whoever was named last. */
function findByShortName(byWord: Map<string, Person[]>, name: NameInText, gender: "f" | "m" | null): Person | undefined {
  const word = name.words.at(-1);
  if (word === undefined) return undefined;
  const fitting = (byWord.get(word) ?? []).slice(-MOST_NAMESAKES).filter((person) => !gender || !person.gender || person.gender === gender);
  for (const fits of [isLastOf, isFirstOf, isInsideOf]) {
    const found = fitting.filter((person) => person.fullNames.some((full) => fits(full, word)));
    if (found.length > 0) return found.reduce((a, b) => (nearer(b, a) ? b : a));
  }
  return undefined;
}

const isLastOf = (full: readonly string[], word: string) => full.at(-1) === word;
const isFirstOf = (full: readonly string[], word: string) => full[0] === word;
const isInsideOf = (full: readonly string[], word: string) => full.includes(word);

/** Named already beats named later; named last beats named before. */
function nearer(a: Person, b: Person): boolean {
  return a.lastIndex > b.lastIndex;
}

function genderOf(document: NameDocument, name: NameInText): "f" | "m" | null {
  const { tokens, bits } = document;
  const before = name.start - 1;
  if (before >= 0 && bits[before]! & HONORIFIC && hasNext(tokens, before)) {
    const title = tokenText(tokens, before).replace(/\.$/, "").toLowerCase();
    if (FEMALE.has(title)) return "f";
    if (MALE.has(title)) return "m";
  }
  if (name.words.length < 2) return null;
  // "Tanaka Haruki": the family name may stand first.
  if (bits[name.start]! & LAST_NAME && bits[name.end - 1]! & (FIRST_NAME_F | FIRST_NAME_M)) return null;
  const first = bits[name.start]! & (FIRST_NAME_F | FIRST_NAME_M);
  return first === FIRST_NAME_F ? "f" : first === FIRST_NAME_M ? "m" : null;
}
