// Words that the tagger takes for people and that are none: parties of a case ("Doe v. Rand"), what a law is called
// after, a whole family, a town before its state. Knows no entities.

import { BLOCK_BEFORE, CAPITAL, hasNext, LINE_BEFORE, tokenText, type Tokens } from "../text/tokens";
import { PERSON, PLACE } from "./decodeNames";
import type { NameDocument } from "./nameDocument";
import type { TaggedName } from "./tagNames";

const VERSUS = /^vs?\.?$/;
/** Behind a name, and within one as its last word: what is called after the person. */
const LAWS = /^(?:Amendment|Act|Laws?|Doctrine|Treaty|Accords?|laws|doctrine|amendment)$/;
/** "the Hart family", "the Hart brothers". */
const FAMILY = /^(?:family|families|clan|dynasty|brothers|sisters|siblings)$/i;
const IN = /^(?:in|of|from|at|near|to|outside)$/;
/** As news shortens them; without "Del.", which is a delegate's title, too. */
const STATES =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\.[HJMYCD]|R\.I|S\.[CD]|W\.Va)\.?$/;
const COLOR = /^(?:Black|Brown|White)$/;

/** Names by start, disjoint; gives them without those of nobody, and with towns as places. Linear. */
export function leaveOutNobody(document: NameDocument, names: readonly TaggedName[]): TaggedName[] {
  const parted = names.flatMap((name) => (name.type === PERSON ? partOrigin(document, name) : [name]));
  return parted.flatMap((name, i) => {
    if (name.type !== PERSON) {
      return [name];
    }
    if (isTown(document, name, names[i - 1])) {
      return [{ ...name, type: PLACE }];
    }
    return isNobody(document, name) ? [] : [name];
  });
}

/** "Jo Hart of Utah": the place is none of the name; "Joan of Arc" is one. */
function partOrigin({ tokens }: NameDocument, name: TaggedName): TaggedName[] {
  for (let at = name.start + 2; at < name.end - 1; at++) {
    if (tokenText(tokens, at) === "of") {
      return [
        { ...name, end: at },
        { ...name, start: at + 1, type: PLACE },
      ];
    }
  }
  return [name];
}

function isNobody({ tokens }: NameDocument, name: TaggedName): boolean {
  return isParty(tokens, name) || isOfLaw(tokens, name) || isFamily(tokens, name) || isColor(tokens, name);
}

/** A full name is still a person's: "State v. Ann Doe". */
function isParty(tokens: Tokens, { start, end }: TaggedName): boolean {
  if (end - start > 1) {
    return false;
  }
  const isFirst = isJoined(tokens, end) && VERSUS.test(tokenText(tokens, end)) && isCapital(tokens, end + 1);
  const isSecond = start > 1 && isJoined(tokens, start) && VERSUS.test(tokenText(tokens, start - 1));
  return isFirst || (isSecond && isCapital(tokens, start - 2));
}

function isOfLaw(tokens: Tokens, { start, end }: TaggedName): boolean {
  const isLast = end - start > 1 && LAWS.test(tokenText(tokens, end - 1));
  return isLast || (isJoined(tokens, end) && LAWS.test(tokenText(tokens, end)));
}

/** "the Harts", "the Hart family". */
function isFamily(tokens: Tokens, { start, end }: TaggedName): boolean {
  if (end - start > 1 || !isJoined(tokens, start) || !/^the$/i.test(tokenText(tokens, start - 1))) {
    return false;
  }
  const isPlural = /\p{Ll}s$/u.test(tokenText(tokens, start)) && !isCapital(tokens, end);
  return isPlural || (isJoined(tokens, end) && FAMILY.test(tokenText(tokens, end)));
}

/** "Black and Brown voters". */
function isColor(tokens: Tokens, { start, end }: TaggedName): boolean {
  return (
    end - start === 1 &&
    COLOR.test(tokenText(tokens, start)) &&
    start > 1 &&
    isJoined(tokens, start) &&
    /^(?:and|or)$/.test(tokenText(tokens, start - 1)) &&
    COLOR.test(tokenText(tokens, start - 2))
  );
}

/** "of Ashton, Md."; and the state's abbreviation itself, behind a town. */
function isTown({ tokens }: NameDocument, { start, end }: TaggedName, before: TaggedName | undefined): boolean {
  if (end - start === 1 && isState(tokens, start)) {
    return before?.type === PLACE && before.end === start - 1 && tokenText(tokens, start - 1) === ",";
  }
  return (
    isJoined(tokens, start) &&
    IN.test(tokenText(tokens, start - 1)) &&
    isJoined(tokens, end) &&
    tokenText(tokens, end) === "," &&
    isState(tokens, end + 1)
  );
}

function isState(tokens: Tokens, at: number): boolean {
  return isJoined(tokens, at) && STATES.test(tokenText(tokens, at));
}

/** Token `at` goes on from the one before it, on the same line. */
function isJoined(tokens: Tokens, at: number): boolean {
  return at > 0 && hasNext(tokens, at - 1) && !(tokens.flags[at]! & (LINE_BEFORE | BLOCK_BEFORE));
}

function isCapital(tokens: Tokens, at: number): boolean {
  return at >= 0 && isJoined(tokens, at) && (tokens.flags[at]! & CAPITAL) !== 0;
}
