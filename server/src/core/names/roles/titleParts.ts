// A title taken apart: the office, what it is of, and whether it is held, was held, or is sought.

import { PERSON } from "../decodeNames";
import type { RoleStatus } from "../nameTypes";
import {
  ACTING_WORDS,
  CANDIDATE_HEADS,
  ELECT_WORDS,
  FORMER_WORDS,
  OFFICE_FIELDS,
  ROLE_LINKS,
  ROLE_MODIFIERS,
} from "./roleWords";
import { singularRole } from "./roleNouns";
import type { Title, TokenSpan } from "./readTitle";
import type { TitleTokens } from "./titleTokens";

export interface TitleParts {
  readonly office: string;
  readonly of: string | null;
  readonly status: RoleStatus;
}

/** Say when or how long, and nothing of the office. */
const PASSING =
  /^(?:longtime|long-time|current|currently|new|newly|outgoing|veteran|elected|appointed|late|top|prominent|influential|then)$/;
/** Elected offices are the same in every party; "Republican nominee" is not. */
const PARTY =
  /^(?:republican|democratic|conservative|liberal|labour|labor|green|independent|libertarian|socialist|gop)$/;
const ELECTED =
  /^(?:senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|assemblyman|assemblywoman|delegate|del|councilman|councilwoman|lawmaker|mp|general|legislator)$/;

export function readParts(text: TitleTokens, title: Title): TitleParts {
  const status = statusOf(text, title);
  const { from, of: prefix } = readPrefix(text, title);
  const { end, of: complement } = readComplement(text, title);
  const owner = title.owner && spanText(text, title.owner);
  const office = textOfOffice(text, title, from, end);
  return { office, of: complement ?? owner ?? prefix ?? null, status };
}

function statusOf(text: TitleTokens, { start, head, headEnd }: Title): RoleStatus {
  let status: RoleStatus = "current";
  for (let at = start; at < headEnd; at++) {
    const word = text.word(at);
    if ((at < head && FORMER_WORDS.has(word)) || /^(?:ex|then)-/.test(word)) {
      return "former";
    }
    if (at < head && ACTING_WORDS.has(word)) {
      status = "acting";
    } else if (ELECT_WORDS.has(word) || word.endsWith("-elect")) {
      status = "elect";
    } else if (at === head && CANDIDATE_HEADS.has(word)) {
      status = "candidate";
    }
  }
  return status;
}

/** Words of status and the names at the front: "former | White House | press secretary". */
function readPrefix(text: TitleTokens, { start, head }: Title): { from: number; of: string | undefined } {
  let of: TokenSpan | undefined;
  let at = start;
  while (at < head) {
    const word = text.word(at);
    const name = text.nameAt(at);
    if (text.isPossessive(at)) {
      at++;
    } else if (isNational(text, at, head)) {
      break;
    } else if (name && name.type !== PERSON && name.end <= head) {
      const end = endOfBody(text, name, head);
      of = { start: of?.end === at ? of.start : at, end };
      at = end;
      if (end < name.end) {
        break;
      }
    } else if (isPassing(word) || (PARTY.test(word) && ELECTED.test(text.word(head)))) {
      at++;
    } else if (
      text.isDemonym(at) ||
      (text.isCapital(at) && !ROLE_MODIFIERS.has(word) && !isSentenceCase(text, at, head))
    ) {
      of = { start: of?.end === at ? of.start : at, end: at + 1 };
      at++;
    } else {
      break;
    }
  }
  return { from: at, of: of && spanText(text, of) };
}

/** "Texas | Agriculture Secretary": the field is the office's, whatever was taken for a name. */
function endOfBody(text: TitleTokens, name: TokenSpan, head: number): number {
  if (name.end !== head || name.end - name.start < 2) {
    return name.end;
  }
  const [last, noun] = [text.word(name.end - 1), text.word(head)];
  const isField = OFFICE_FIELDS.has(last) && /^(?:secretary|minister|commissioner)$/.test(noun);
  return isField || (last === "district" && /^(?:attorney|judge)$/.test(noun)) ? name.end - 1 : name.end;
}

/** "U.S. attorney", "United States marshal": the country is part of the office, which another one is without it. */
function isNational(text: TitleTokens, at: number, head: number): boolean {
  const end = text.word(at) === "united" && text.word(at + 1) === "states" ? at + 2 : at + 1;
  return (text.word(at) === "us" || end === at + 2) && end === head && /^(?:attorney|marshal)$/.test(text.word(head));
}

function isPassing(word: string): boolean {
  return FORMER_WORDS.has(word) || ACTING_WORDS.has(word) || ELECT_WORDS.has(word) || PASSING.test(word);
}

/** In a title written in capitals a capital tells no name: "Deputy Prime Minister", "Chief Scout". */
function isSentenceCase(text: TitleTokens, at: number, head: number): boolean {
  return (
    text.isCapital(head) &&
    text.nameAt(at) === undefined &&
    text.word(at).length > 0 &&
    !/^[\p{Lu}.]{2,}$/u.test(text.textOf(at, at + 1))
  );
}

/**
 * What of the complements belongs to the office ("of state", "of security studies"),
 * and what it is of ("at Keio University").
 */
function readComplement(text: TitleTokens, { headEnd, end }: Title): { end: number; of: string | undefined } {
  let at = headEnd;
  while (at < end && ROLE_LINKS.has(text.word(at))) {
    let next = at + 1;
    while (
      next < end &&
      !(ROLE_LINKS.has(text.word(next)) && text.nameAt(next) === undefined && !text.isCapital(next))
    ) {
      next++;
    }
    const isField = text.word(at) === "on" || (text.word(at) === "in" && text.word(at + 1) === "charge");
    if (!isField && isBody(text, at + 1, next)) {
      return { end: at, of: spanText(text, { start: at + 1, end }) };
    }
    at = next;
  }
  return { end: at, of: undefined };
}

/** A name, or "the museum"; not "state", "the economy", "security studies". */
function isBody(text: TitleTokens, start: number, end: number): boolean {
  const isDefinite = /^(?:the|its|their|his|her|a|an)$/.test(text.word(start));
  const first = isDefinite ? start + 1 : start;
  const isField = OFFICE_FIELDS.has(text.word(first)) && end - first <= 3;
  for (let at = first; at < end; at++) {
    if (text.nameAt(at) !== undefined) {
      return true;
    }
    if (text.isCapital(at) && !OFFICE_FIELDS.has(text.word(at))) {
      return true;
    }
  }
  return isDefinite && !isField;
}

function spanText(text: TitleTokens, { start, end }: TokenSpan): string {
  const first = /^(?:the|its|their|his|her|a|an)$/.test(text.word(start)) && start + 1 < end ? start + 1 : start;
  return text.textOf(first, end);
}

function textOfOffice(text: TitleTokens, { start, head, headEnd, isPlural }: Title, from: number, end: number): string {
  const first = from < headEnd ? from : start;
  const office = text
    .textOf(first, end)
    .replace(/^ex-/i, "")
    .replace(/-elect$/i, "");
  if (!isPlural) {
    return text.word(headEnd - 1) === "elect" ? office.replace(/\s+elect\b/i, "") : office;
  }
  const plural = text.textOf(head, headEnd);
  const singular = singularRole(text.word(head));
  if (singular === undefined) {
    return office;
  }
  const shown = plural[0] === plural[0]!.toUpperCase() ? singular[0]!.toUpperCase() + singular.slice(1) : singular;
  return office.replace(plural, plural.endsWith(".") ? `${shown}.` : shown);
}
