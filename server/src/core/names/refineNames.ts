// What the tagger found, put right by rules that measure better than weights: titles out of people's names, company
// suffixes in, marks of captions away; and, once the whole text has had its say (documentEvidence.ts), events and
// peoples out. Knows no entities.

import {
  ABBREVIATED,
  ALL_CAPITALS,
  BLOCK_BEFORE,
  CAPITAL,
  CLOSE_QUOTE,
  FULL_STOP,
  HAS_DIGIT,
  HAS_HYPHEN,
  hasNext,
  INITIALS,
  LINE_BEFORE,
  OPEN_QUOTE,
  tokenText,
  WORD,
} from "../text/tokens";
import { ORGANIZATION, PERSON, PLACE } from "./decodeNames";
import type { NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import { LONGEST_SEGMENT } from "./segmentFeatures";
import type { TaggedName } from "./tagNames";

/** By start, disjoint. Linear in the text. */
export function refineNames(document: NameDocument, tagged: readonly TaggedName[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (const name of tagged) {
    const refined = refineOne(document, { start: name.start, end: name.end, type: name.type });
    const before = names.at(-1);
    if (!refined || (before && refined.start < before.end)) {
      continue;
    }
    if (before && isOnePerson(document, before, refined)) {
      before.end = refined.end;
    } else {
      names.push(refined);
    }
  }
  return names;
}

/** A surname that only the rest of the text told is joined to the first name and nickname before it. */
export function joinNicknames(document: NameDocument, found: readonly TaggedName[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (const name of found) {
    const before = names.at(-1);
    const first = names.at(-2);
    if (before && name.start > before.end && isOnePerson(document, before, name)) {
      names[names.length - 1] = { ...before, end: name.end };
    } else if (before && first && before.end === name.start - 1 && isOnePerson(document, first, name)) {
      // What stands in the marks is tagged as a name, too.
      names.splice(-2, 2, { ...first, end: name.end });
    } else {
      names.push(name);
    }
  }
  return names;
}

/** Without what is an event or a people. */
export function dropOthers(document: NameDocument, names: readonly TaggedName[]): TaggedName[] {
  return names.filter((name) => !isEvent(document, name) && !isPeople(document, name));
}

function refineOne(document: NameDocument, name: TaggedName): TaggedName | undefined {
  const { tokens } = document;
  if (name.type === PERSON) {
    stripTitles(document, name);
  } else {
    stripOrigin(document, name);
  }
  dropHonorificEnd(document, name);
  if (name.end === name.start) {
    return undefined;
  }
  takeSuffix(document, name);
  takePartner(document, name);
  const known = knownOf(document, name);
  const rivals = lex.ORGANIZATION | lex.TEAM | (name.type === PERSON ? FIRST_NAME | lex.LAST_NAME : 0);
  if (name.type !== PLACE && known & lex.COUNTRY && !(known & rivals)) {
    name.type = PLACE;
  }
  if (name.end - name.start > 1) {
    return name;
  }
  if (isOpeningWord(document, name)) {
    return undefined;
  }
  const length = tokens.ends[name.start]! - tokens.starts[name.start]!;
  const isLetter = length === 1 || (tokens.flags[name.start]! & INITIALS && length === 2);
  // "(L)", "(R-L)": who stands where in a picture.
  if (isLetter || /^[LRC]-[LRC]$/.test(tokenText(tokens, name.start))) {
    return undefined;
  }
  return name;
}

/** "Union leader", "Police said": an everyday word that is capitalised for its place alone. */
function isOpeningWord(document: NameDocument, name: TaggedName): boolean {
  const { tokens, bits } = document;
  const isFirst =
    name.start === 0 ||
    tokens.kinds[name.start - 1] === FULL_STOP ||
    (tokens.flags[name.start]! & LINE_BEFORE) !== 0 ||
    tokens.kinds[name.start - 1] === OPEN_QUOTE;
  const next = name.end;
  const isGoingOn = hasNext(tokens, next - 1) && tokens.kinds[next] === WORD && !(tokens.flags[next]! & CAPITAL);
  return (
    isFirst &&
    isGoingOn &&
    (bits[name.start]! & (lex.COMMON_WORD | lex.ORGANIZATION_WORD)) !== 0 &&
    !(bits[name.start]! & LISTED) &&
    !(tokens.flags[name.start]! & ALL_CAPITALS)
  );
}

const FIRST_NAME = lex.FIRST_NAME_F | lex.FIRST_NAME_M;
const LISTED =
  lex.COUNTRY | lex.CITY | lex.REGION | lex.OTHER_PLACE | lex.ORGANIZATION | lex.TEAM | FIRST_NAME | lex.LAST_NAME;

function knownOf(document: NameDocument, name: TaggedName): number {
  return name.end - name.start === 1
    ? document.bits[name.start]!
    : document.lexicon.bitsOfPhrase(document.hashes, name.start, name.end);
}

/** Words of a nickname between a first name and a surname. */
const LONGEST_NICKNAME = 3;

/** 'Tom "The Oar" Hale' is one, and so are two people with nothing between them. */
function isOnePerson(document: NameDocument, a: TaggedName, b: TaggedName): boolean {
  const { tokens } = document;
  if (a.type !== PERSON || b.type !== PERSON || b.end - a.start > LONGEST_SEGMENT) {
    return false;
  }
  const gap = b.start - a.end;
  if (gap === 0) {
    return !(tokens.flags[b.start]! & LINE_BEFORE);
  }
  if (gap > LONGEST_NICKNAME + 2) {
    return false;
  }
  for (let i = a.end; i <= b.start; i++) {
    if (tokens.flags[i]! & BLOCK_BEFORE) {
      return false;
    }
  }
  return gap > 2 && tokens.kinds[a.end] === OPEN_QUOTE && tokens.kinds[b.start - 1] === CLOSE_QUOTE;
}

/**
 * "Brell-based Halden Corp": where it is from is no part of its name; nor is the country's adjective before "Ministry".
 */
function stripOrigin(document: NameDocument, name: TaggedName): void {
  const { tokens, bits } = document;
  if (name.end - name.start < 2) {
    return;
  }
  if (
    tokens.flags[name.start]! & HAS_HYPHEN &&
    /-(?:based|born|led|listed|backed|owned|run|controlled|funded|educated)$/.test(tokenText(tokens, name.start))
  ) {
    name.start++;
  } else if (
    bits[name.start]! & lex.DEMONYM &&
    name.end - name.start > 2 &&
    tokenText(tokens, name.end - 1) === "Ministry"
  ) {
    name.start++;
  }
}

/** "Hale" "& Co", "Hale" "& Voss": a firm of partners. */
function takePartner(document: NameDocument, name: TaggedName): void {
  const { tokens } = document;
  if (
    name.type === PLACE ||
    !hasNext(tokens, name.end - 1) ||
    tokens.text[tokens.starts[name.end]!] !== "&" ||
    !hasNext(tokens, name.end)
  ) {
    return;
  }
  if (!(tokens.flags[name.end + 1]! & CAPITAL) || tokens.kinds[name.end + 1] !== WORD) {
    return;
  }
  name.end += 2;
  name.type = ORGANIZATION;
  takeSuffix(document, name);
}

/** What makes the named thing before it an event, a prize or a law. */
const EVENTS =
  /^(?:open|cup|games|war|wars|championships?|marathon|prize|trophy|stakes|classic|masters|olympics|amateur|series|division|festival|treaty|act|accords?|amendment|declaration|protocol|derby|invitational|tournament|playoffs?|premiership)$/i;

/** "the Brell Open", "[Brell] Open": told by the last word, or by the one behind the name. */
function isEvent(document: NameDocument, name: TaggedName): boolean {
  const { tokens } = document;
  if (name.type === PERSON) {
    return false;
  }
  if (name.end - name.start > 1 && EVENTS.test(tokenText(tokens, name.end - 1))) {
    return true;
  }
  const next = name.end;
  return (
    hasNext(tokens, next - 1) &&
    name.type === PLACE &&
    (tokens.flags[next]! & CAPITAL) !== 0 &&
    !(tokens.flags[next]! & LINE_BEFORE) &&
    EVENTS.test(tokenText(tokens, next))
  );
}

/** "Brellians": a people is nobody and nowhere. */
function isPeople(document: NameDocument, name: TaggedName): boolean {
  const known = document.bits[name.start]!;
  return name.end - name.start === 1 && (known & lex.DEMONYM) !== 0 && !(known & LISTED);
}

/** First names that are titles, too: kept where a surname is all that follows. */
function stripTitles(document: NameDocument, name: TaggedName): void {
  const { tokens, bits } = document;
  while (name.end - name.start > 1) {
    const known = bits[name.start]!;
    const isTitle =
      (known & lex.HONORIFIC) !== 0 ||
      ((known & lex.TITLE_WORD) !== 0 && !(known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M)));
    const isName = (known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M)) !== 0 && !/\.$/.test(tokenText(tokens, name.start));
    if (!isTitle || (isName && name.end - name.start === 2 && !isTitleBefore(document, name.start))) {
      return;
    }
    let next = name.start + 1;
    while (next < name.end && !(tokens.flags[next]! & CAPITAL) && !(bits[next]! & lex.PARTICLE)) {
      next++;
    }
    if (next >= name.end) {
      return;
    }
    name.start = next;
  }
}

/** "Chief" of "Chief Justice Hale": what stands behind a title is one, too, and no first name. */
function isTitleBefore({ tokens, bits }: NameDocument, at: number): boolean {
  return (
    at > 0 &&
    hasNext(tokens, at - 1) &&
    (tokens.flags[at - 1]! & CAPITAL) !== 0 &&
    (bits[at - 1]! & lex.TITLE_WORD) !== 0 &&
    (bits[at]! & lex.HONORIFIC) !== 0
  );
}

/** "Hale Ms.", "Ms.": what an honorific stands before is another name, or none. */
function dropHonorificEnd({ tokens, bits }: NameDocument, name: TaggedName): void {
  while (name.end > name.start && tokens.flags[name.end - 1]! & ABBREVIATED && bits[name.end - 1]! & lex.HONORIFIC) {
    name.end--;
  }
}

/** "Brell" "Corp.": a company's legal form belongs to its name. */
function takeSuffix(document: NameDocument, name: TaggedName): void {
  const { tokens, bits } = document;
  const next = name.end;
  if (name.type === PLACE && name.end - name.start === 1) {
    return;
  }
  if (!hasNext(tokens, next - 1) || tokens.kinds[next] !== WORD || !(bits[next]! & lex.COMPANY_SUFFIX)) {
    return;
  }
  if (!(tokens.flags[next]! & CAPITAL) || tokens.flags[next]! & HAS_DIGIT || bits[next]! & lex.ORGANIZATION_WORD) {
    return;
  }
  if (
    tokenText(tokens, next).length < 3 &&
    !(tokens.flags[next]! & ALL_CAPITALS) &&
    !/^(?:Co|KK)$/.test(tokenText(tokens, next))
  ) {
    return;
  }
  name.end = next + 1;
  name.type = ORGANIZATION;
}
