// The second look at a text: what is a name in one place is one in the others. Surnames follow full names, acronyms
// their definition, headlines in capitals the text below them. Knows words as hashes only.

import { ALL_CAPITALS, CAPITAL, hasNext, INNER_CAPITAL, tokenText, WORD, type Tokens } from "../text/tokens";
import type { WordCounts, Counted } from "../text/wordCounts";
import { ORGANIZATION, PERSON, PLACE, NONE } from "./decodeNames";
import { CAPITALS_STYLE, PLAIN_STYLE, SEEN_SMALL, type NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import type { TaggedName } from "./tagNames";
import { hashPhrase } from "./wordHash";

/**
 * Columns of what is told of a phrase: how often it was found as each type in plain sentences, and what it stands for
 * where it is part of a full name.
 */
export const PHRASE_COLUMNS = 6;
const SURNAME = 4;
const ACRONYM = 5;

/** What the names of a piece of text, by start, tell of phrases. Linear. */
export function countPhrases(document: NameDocument, names: readonly TaggedName[]): Counted {
  const { tokens, hashes } = document;
  const keys: number[] = [];
  const columns: number[] = [];
  const words: number[] = [];
  const add = (key: number, column: number, word: number): void => {
    keys.push(key);
    columns.push(column);
    words.push(word);
  };
  const styleOf = sentenceStyles(document);
  for (const name of names) {
    const style = styleOf(name.start);
    if (style === CAPITALS_STYLE) {
      continue;
    }
    const surname = hashes[name.end - 1]!;
    if (name.type === PERSON && name.end - name.start > 1) {
      add(surname, SURNAME, surname);
    }
    if (style !== PLAIN_STYLE) {
      continue;
    }
    add(phraseHash(hashes, name.start, name.end), name.type, hashes[name.start]!);
    if (name.type === ORGANIZATION) {
      const acronym = definedAcronym(tokens, name);
      if (acronym >= 0) {
        add(hashes[acronym]!, ACRONYM, hashes[acronym]!);
      }
    }
  }
  return { keys: Int32Array.from(keys), columns: Uint8Array.from(columns), words: Int32Array.from(words) };
}

/**
 * Names by start, disjoint; gives them with types put right by what the whole text
 * tells of phrases, and names added. Linear.
 */
export function spreadEvidence(
  document: NameDocument,
  names: readonly TaggedName[],
  phrases: WordCounts,
): TaggedName[] {
  const typeOf = (start: number, end: number, found: number): number =>
    decideType(document, phrases, start, end, found);
  return retag(document, names, sentenceStyles(document), typeOf);
}

/** The acronym in brackets behind a name, where its letters are the name's initials; -1 where there is none. */
export function definedAcronym(tokens: Tokens, name: TaggedName): number {
  const at = name.end + 1;
  if (
    !hasNext(tokens, name.end - 1) ||
    !hasNext(tokens, at - 1) ||
    !hasNext(tokens, at) ||
    tokens.text[tokens.starts[name.end]!] !== "(" ||
    tokens.text[tokens.starts[at + 1]!] !== ")"
  ) {
    return -1;
  }
  if (!(tokens.flags[at]! & ALL_CAPITALS)) {
    return -1;
  }
  const acronym = tokenText(tokens, at).replace(/[^\p{Lu}]/gu, "");
  let initials = "";
  for (let i = name.start; i < name.end; i++) {
    if (tokens.flags[i]! & CAPITAL) {
      for (const part of tokenText(tokens, i).split("-")) {
        initials += part[0] ?? "";
      }
    }
  }
  const upper = initials.toUpperCase();
  return upper === acronym || isSubsequence(upper, acronym) ? at : -1;
}

function isSubsequence(whole: string, part: string): boolean {
  if (part.length < 2 || part[0] !== whole[0]) {
    return false;
  }
  let at = 0;
  for (const letter of whole) {
    if (letter === part[at]) {
      at++;
    }
  }
  return at === part.length;
}

function decideType(document: NameDocument, phrases: WordCounts, start: number, end: number, found: number): number {
  const row = phrases.find(phraseHash(document.hashes, start, end));
  const people = row < 0 ? 0 : phrases.count(row, PERSON);
  const organizations = row < 0 ? 0 : phrases.count(row, ORGANIZATION);
  const places = row < 0 ? 0 : phrases.count(row, PLACE);
  const isSurname = row >= 0 && phrases.count(row, SURNAME) > 0;
  const isAcronym = row >= 0 && phrases.count(row, ACRONYM) > 0;
  if (people + organizations + places === 0 && !isSurname && !isAcronym) {
    return found === NONE ? knownType(document, start, end) : found;
  }
  if (isAcronym) {
    return ORGANIZATION;
  }
  const isOne = end - start === 1;
  if (isOne && isSurname && people >= places) {
    const known = document.bits[start]!;
    const isPlaceName = (known & (lex.COUNTRY | lex.BIG_CITY | lex.REGION)) !== 0;
    if (!isPlaceName || people > places) {
      return PERSON;
    }
  }
  if (found === NONE) {
    const most = Math.max(people, organizations, places);
    if (most === 0 || (isOne && !isSafelyAdded(document, start))) {
      return NONE;
    }
    if (most === people) {
      return PERSON;
    }
    return most === organizations ? ORGANIZATION : PLACE;
  }
  const least = MAJORITY * phrases.count(row, found);
  let best = found;
  for (let type = PERSON; type <= PLACE; type++) {
    if (phrases.count(row, type) > least && phrases.count(row, type) > phrases.count(row, best)) {
      best = type;
    }
  }
  return best;
}

/** Phrases of the lexicon are names wherever they stand in capitals; single words are not. */
function knownType(document: NameDocument, start: number, end: number): number {
  if (end - start < 2) {
    return NONE;
  }
  const known = document.lexicon.bitsOfPhrase(document.hashes, start, end);
  if (known & lex.OTHER_NAME) {
    return NONE;
  }
  if (known & (lex.ORGANIZATION | lex.TEAM)) {
    return ORGANIZATION;
  }
  return known & (lex.COUNTRY | lex.OTHER_PLACE | lex.BIG_CITY) ? PLACE : NONE;
}

/** How many times more often another type must have been found. */
const MAJORITY = 2;

/** A word that is never small in this text and no everyday word. */
function isSafelyAdded(document: NameDocument, i: number): boolean {
  return (
    !(document.seen[i]! & SEEN_SMALL) &&
    !(
      document.bits[i]! &
      (lex.COMMON_WORD | lex.FUNCTION_WORD | lex.CALENDAR_WORD | lex.DEMONYM | lex.TITLE_WORD | lex.OTHER_NAME)
    )
  );
}

type StyleOf = (token: number) => number;
type TypeOf = (start: number, end: number, found: number) => number;

function retag(document: NameDocument, names: readonly TaggedName[], styleOf: StyleOf, typeOf: TypeOf): TaggedName[] {
  const { runs } = document;
  const answer: TaggedName[] = [];
  let next = 0;
  for (let run = 0; run < runs.count; run++) {
    const end = runs.ends[run]!;
    const own: TaggedName[] = [];
    while (next < names.length && names[next]!.start < end) {
      own.push(names[next++]!);
    }
    const isPlain = styleOf(runs.starts[run]!) === PLAIN_STYLE;
    let at = runs.starts[run]!;
    for (const name of [...own, undefined]) {
      const gapEnd = name ? name.start : end;
      addFromGap(document, Math.max(at, answer.at(-1)?.end ?? 0), gapEnd, typeOf, answer);
      if (!name) {
        break;
      }
      const type = typeOf(name.start, name.end, name.type);
      if (!isPlain && type === name.type && name.end - name.start > 1) {
        splitByParts(document, name, typeOf, answer);
      } else {
        answer.push({ start: name.start, end: name.end, type });
      }
      at = name.end;
    }
  }
  return answer;
}

/** In a headline, a name that nothing below confirms gives way to its parts that are confirmed. */
function splitByParts(document: NameDocument, name: TaggedName, typeOf: TypeOf, answer: TaggedName[]): void {
  const parts: TaggedName[] = [];
  if (typeOf(name.start, name.end, NONE) === NONE) {
    addFromGap(document, name.start, name.end, typeOf, parts);
  }
  if (parts.length > 0 && parts.some((part) => part.type !== name.type)) {
    answer.push(...parts);
  } else {
    answer.push(name);
  }
}

/** Longest known names first, from left to right. */
function addFromGap(document: NameDocument, start: number, end: number, typeOf: TypeOf, answer: TaggedName[]): void {
  const { tokens } = document;
  let a = start;
  while (a < end) {
    let taken = 0;
    if (tokens.kinds[a] === WORD && tokens.flags[a]! & (CAPITAL | INNER_CAPITAL)) {
      for (let b = Math.min(end, a + lex.LONGEST_PHRASE); b > a && taken === 0; b--) {
        const type = typeOf(a, b, NONE);
        if (type === NONE) {
          continue;
        }
        answer.push({ start: a, end: b, type });
        taken = b;
      }
    }
    a = taken || a + 1;
  }
}

function phraseHash(hashes: Int32Array, start: number, end: number): number {
  let hash = hashes[start]!;
  for (let i = start + 1; i < end; i++) {
    hash = hashPhrase(hash, hashes[i]!);
  }
  return hash;
}

/** The style of the sentence of a token, asked in ascending order. */
function sentenceStyles(document: NameDocument): StyleOf {
  const { sentences, styles } = document;
  let sentence = 0;
  return (token) => {
    if (sentences.firstTokens[sentence]! > token) {
      sentence = 0;
    }
    while (sentence + 1 < sentences.count && sentences.firstTokens[sentence + 1]! <= token) {
      sentence++;
    }
    return styles[sentence]!;
  };
}
