// What may stand between a person's name and what the text says of the person: party, state, age.

import { PLACE } from "../decodeNames";
import type { TitleTokens } from "./titleTokens";

/** Tokens of the longest aside in brackets: "(D-Mo.)", "(Republican, Mo.)". */
const LONGEST_BRACKETS = 8;
const PARTY = /^(?:republican|democrat|independent|libertarian|conservative|labou?r|green|socialist|r|d|i|gop)(?:-|$)/;

/** Behind the brackets, the place, the party and the age that follow a name; before the mark that comes then. */
export function skipAsides(text: TitleTokens, from: number, last: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && at < last; steps++) {
    const next = skipOne(text, at, last);
    if (next === at) {
      break;
    }
    at = next;
  }
  return at;
}

function skipOne(text: TitleTokens, at: number, last: number): number {
  switch (text.word(at)) {
    case "(":
      return skipBrackets(text, at, last);
    case "of":
    case "from":
      return skipPlace(text, at + 1, last, at);
    case ",":
      return skipBehindComma(text, at, last);
    default:
      return at;
  }
}

function skipBrackets(text: TitleTokens, at: number, last: number): number {
  for (let end = at + 1; end < Math.min(last, at + LONGEST_BRACKETS); end++) {
    if (text.word(end) === ")") {
      return PARTY.test(text.word(at + 1)) || text.isNumber(at + 1) || text.nameAt(at + 1)?.type === PLACE
        ? end + 1
        : at;
    }
  }
  return at;
}

/** "of Maryland", "of the Virgin Islands": the place, where a comma follows. */
function skipPlace(text: TitleTokens, from: number, last: number, otherwise: number): number {
  const start = text.word(from) === "the" ? from + 1 : from;
  let end = start;
  while (end < last && end < start + 4 && text.isWord(end) && text.isCapital(end)) {
    end++;
  }
  return end > start && (end >= last || /^[,(—–-]+$/.test(text.word(end)) || text.word(end) === "and")
    ? end
    : otherwise;
}

/** ", 34", ", R-Utah", ", Republican of Iowa", ", Jr.", where a comma follows. */
function skipBehindComma(text: TitleTokens, comma: number, last: number): number {
  const at = comma + 1;
  let end = at;
  if (text.isNumber(at) || /^(?:jr|sr)$/.test(text.word(at))) {
    end = at + 1;
  } else if (PARTY.test(text.word(at)) && (text.isCapital(at) || text.word(at - 1) === ",")) {
    end = /^(?:of|from)$/.test(text.word(at + 1)) ? skipPlace(text, at + 2, last, at) : at + 1;
  }
  return end > at && /^(?:,|and)$/.test(text.word(end)) ? end : comma;
}
