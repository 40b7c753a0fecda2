// Which names mean one person: the same full name in any order, with or without middle names; then short names, which
// belong to the last person named so that fits the honorific. Two people of one surname stay two.

import type { Cluster } from "./nameCluster";
import type { NameInText } from "./nameWords";

interface Person extends Cluster {
  /** Words of each full name of theirs. */
  readonly fullNames: (readonly string[])[];
  /** The same, joined. */
  readonly keys: Set<string>;
  /** "jr" or the like, null as long as none is written. */
  generation: string | null;
  /** Full names given to them so far, and surnames alone. */
  fulls: number;
  shorts: number;
  /** Index of the last name given to them. */
  lastIndex: number;
}

/** `places`: those of people in `names`, ascending. */
export function resolvePeople(names: readonly NameInText[], places: readonly number[]): Cluster[] {
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const personOf = new Map<number, Person>();
  const isFull = (place: number): boolean => names[place]!.words.length > 1;
  for (const place of places.filter(isFull).sort((a, b) => names[b]!.words.length - names[a]!.words.length || a - b)) {
    const name = names[place]!;
    const person = findByFullName(byWord, name) ?? addPerson(people);
    person.generation ??= name.generation;
    personOf.set(place, person);
    addFullName(byWord, person, name);
  }
  for (const place of places) {
    const name = names[place]!;
    let person = personOf.get(place);
    if (person) {
      person.fulls++;
    } else {
      person = findByShortName(byWord, name) ?? addPerson(people);
      person.shorts += isSurnameOf(person, name) ? 1 : 0;
      addFullName(byWord, person, name);
    }
    person.names.push(place);
    person.lastIndex = place;
    person.gender ??= name.gender;
  }
  return people;
}

function addPerson(people: Person[]): Person {
  const person: Person = {
    names: [],
    gender: null,
    fullNames: [],
    keys: new Set(),
    generation: null,
    fulls: 0,
    shorts: 0,
    lastIndex: -1,
  };
  people.push(person);
  return person;
}

function addFullName(byWord: Map<string, Person[]>, person: Person, { words, key }: NameInText): void {
  if (person.keys.has(key)) {
    return;
  }
  person.keys.add(key);
  for (const word of new Set(words)) {
    if (isInitial(word) || person.fullNames.some((known) => known.includes(word))) {
      continue;
    }
    const list = byWord.get(word);
    if (list) {
      list.push(person);
    } else {
      byWord.set(word, [person]);
    }
  }
  person.fullNames.push(words);
}

function isInitial(word: string): boolean {
  return word.length === 1 || /^(?:\p{L}\.)+\p{L}?$/u.test(word);
}

/**
 * People of one word that are compared; past them only the same words count, so that a
 * list of a thousand namesakes stays linear.
 */
const MOST_NAMESAKES = 40;

/** Longest names come first, so that "Fogh Rasmussen" finds "Anders Fogh Rasmussen". */
function findByFullName(byWord: Map<string, Person[]>, name: NameInText): Person | undefined {
  const rarest = name.words
    .filter((word) => !isInitial(word))
    .map((word) => byWord.get(word) ?? [])
    .sort((a, b) => a.length - b.length)[0];
  const fitting =
    rarest
      ?.slice(-MOST_NAMESAKES)
      .filter(
        (person) => isOneGeneration(person, name) && person.fullNames.some((full) => isSameFullName(full, name.words)),
      ) ?? [];
  return fitting.length === 1 ? fitting[0] : fitting.find((person) => person.keys.has(name.key));
}

/** Jr. is not Sr.; where none is written, either may be meant. */
function isOneGeneration(person: Person, name: NameInText): boolean {
  return person.generation === null || name.generation === null || person.generation === name.generation;
}

/** One is the other with words left out or turned round, or with initials for words. */
function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (areApartByInitials(a, b)) {
    return false;
  }
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word))) {
    return (
      isContiguous(long, short) || (long.includes(short[0]!) && isEnd(long, short[0]!) && isEnd(long, short.at(-1)!))
    );
  }
  if (long.at(-1) !== short.at(-1)) {
    return false;
  }
  return matches(long[0]!, short[0]!) && short.slice(1, -1).every((word) => long.some((other) => matches(other, word)));
}

/**
 * "George H. W. Ashe" is not "George W. Ashe": initials between the same first and last name, and not the same ones.
 */
function areApartByInitials(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [initialsWithin(a), initialsWithin(b)];
  return own !== "" && other !== "" && own !== other;
}

/** The letters of the initials in the midst of a name; empty where a word stands there. */
function initialsWithin(words: readonly string[]): string {
  const inner = words.slice(1, -1);
  return inner.every(isInitial) ? inner.join("").replace(/\./g, "") : "";
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
function findByShortName(byWord: Map<string, Person[]>, name: NameInText): Person | undefined {
  const { words, gender } = name;
  const word = words.at(-1);
  if (word === undefined) {
    return undefined;
  }
  const fitting = (byWord.get(word) ?? [])
    .slice(-MOST_NAMESAKES)
    .filter((person) => isOneGeneration(person, name))
    .filter((person) => !gender || !person.gender || person.gender === gender);
  for (const fits of [isLastOf, isFirstOf, isInsideOf]) {
    const found = fitting.filter((person) => person.fullNames.some((full) => fits(full, word)));
    if (found.length > 0) {
      return found.reduce((a, b) => (nearer(b, a) ? b : a));
    }
  }
  return undefined;
}

/** Not by the first name: "photos of Helga". */
function isSurnameOf({ fullNames }: Person, { words }: NameInText): boolean {
  return words.length === 1 && fullNames.some((full) => full.length > 1 && isLastOf(full, words[0]!));
}

const isLastOf = (full: readonly string[], word: string) => full.at(-1) === word;
const isFirstOf = (full: readonly string[], word: string) => full[0] === word;
const isInsideOf = (full: readonly string[], word: string) => full.includes(word);

/** So many short names make somebody the one whom the text is about. */
const SHORTS_IN_FOCUS = 3;

/**
 * Named already beats named later; named last beats named before, but a relative named in passing
 * does not beat the one whom the text calls by the surname throughout.
 */
function nearer(a: Person, b: Person): boolean {
  return isInPassing(a, b) || isInPassing(b, a) ? a.shorts > b.shorts : a.lastIndex > b.lastIndex;
}

function isInPassing(one: Person, other: Person): boolean {
  return one.fulls <= 1 && one.shorts === 0 && other.shorts >= SHORTS_IN_FOCUS;
}
