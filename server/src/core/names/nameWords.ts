// A name as the resolvers compare it: its words folded, titles and possessives gone, and
// what stands beside it. Knows no entities.

import { sentenceOfToken } from "../text/sentences";
import { toPlainLetters } from "../text/plainLetters";
import type { Span } from "../text/span";
import { ABBREVIATED, ALL_CAPITALS, HAS_LOWER, hasNext, INITIALS, POSSESSIVE, tokenText } from "../text/tokens";
import { PERSON } from "./decodeNames";
import { definedAcronym } from "./documentEvidence";
import { CAPITALS_STYLE, type NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import type { TaggedName } from "./tagNames";

/**
 * All that the resolvers ask of a name: what its words and those beside it tell. Spans in the
 * offsets of the text or block it was read from.
 */
export interface NameInText extends Span {
  /** Of decodeNames.ts. */
  readonly type: number;
  /** Small letters without accents; "jr" and the like left out. */
  readonly words: readonly string[];
  /** "jr", "sr", "iii", which tells a person from another of the same words; null where none is written. */
  readonly generation: string | null;
  /** Folded words joined. */
  readonly key: string;
  /** As written, one space between words; an all-capital one in title case. */
  readonly shown: string;
  /** Written in capitals within a sentence of capitals. */
  readonly isCapitals: boolean;
  /** Capitals or initials while its sentence is in small letters, and short. */
  readonly isAcronym: boolean;
  /** A person's, by the honorific before or the first name. */
  readonly gender: "f" | "m" | null;
  /** The acronym, folded, that stands in brackets behind an organisation or place. */
  readonly defines: string | null;
  /** The name, folded, by which the text behind says that a person is known. */
  readonly byName: string | null;
}

/** True where no resolver can tell them apart, wherever they stand. */
export function isNameAlike(a: NameInText, b: NameInText): boolean {
  return (
    a === b ||
    (a.type === b.type &&
      a.shown === b.shown &&
      a.key === b.key &&
      a.isCapitals === b.isCapitals &&
      a.isAcronym === b.isAcronym &&
      a.gender === b.gender &&
      a.defines === b.defines &&
      a.byName === b.byName)
  );
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

export function foldWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) {
    return word.toLowerCase();
  }
  return toPlainLetters(word)
    .replace(/\p{M}+/gu, "")
    .replace(/’/gu, "'");
}

function generationOf(texts: readonly string[]): string | null {
  const last = texts.length > 1 ? foldWord(texts[texts.length - 1]!).replace(/\.$/, "") : "";
  return SUFFIXES.has(last) ? last : null;
}

export function readName(document: NameDocument, name: TaggedName): NameInText {
  const { tokens, sentences, styles } = document;
  const sentence = sentenceOfToken(sentences, name.start);
  const texts: string[] = [];
  let isCapitals = true;
  for (let i = name.start; i < name.end; i++) {
    const text = tokenText(tokens, i);
    if (
      !(tokens.flags[i]! & (ALL_CAPITALS | INITIALS)) &&
      (tokens.flags[i]! & HAS_LOWER || tokens.kinds[i] === POSSESSIVE)
    ) {
      isCapitals = false;
    }
    texts.push(text);
  }
  const isPerson = name.type === PERSON;
  const isInCapitals = isCapitals && styles[sentence] === CAPITALS_STYLE;
  const isOne = name.end - name.start === 1;
  const isAbbreviation = isOne && isCapitals && !isInCapitals && !isPerson;
  const isShouted = isCapitals && !isAbbreviation && (isInCapitals || isPerson || !isOne);
  const shown = isOne && !isShouted ? texts[0]! : joinTokens(document, name, isShouted ? titleCase : (text) => text);
  const words = texts
    .map((text) => foldWord(text).replace(isPerson ? /\.$/ : /\./g, ""))
    .filter((word) => word !== "" && !(isPerson && (SUFFIXES.has(word) || !/[\p{L}\p{N}]/u.test(word))));
  const defined = isPerson ? -1 : definedAcronym(tokens, name);
  return {
    start: tokens.starts[name.start]!,
    end: endOf(document, name, sentence),
    type: name.type,
    words,
    key: words.join(" "),
    shown,
    generation: isPerson ? generationOf(texts) : null,
    isCapitals,
    isAcronym: isAbbreviation && texts[0]!.length <= LONGEST_ACRONYM && /^[\p{Lu}\d.&-]{2,}$/u.test(texts[0]!),
    gender: isPerson ? genderOf(document, name, words.length) : null,
    defines: defined < 0 ? null : foldWord(tokenText(tokens, defined)).replace(/\./g, ""),
    byName: isPerson ? readByName(tokens.text, tokens.ends[name.end - 1]!) : null,
  };
}

/** Letters of the longest acronym. */
const LONGEST_ACRONYM = 8;

/** The full stop of "Corp." ends the sentence where it is the last, and is no part of the name then. */
function endOf({ tokens, sentences, bits }: NameDocument, name: TaggedName, sentence: number): number {
  const last = name.end - 1;
  const isStop =
    tokens.flags[last]! & ABBREVIATED && !(tokens.flags[last]! & INITIALS) && bits[last]! & lex.COMPANY_SUFFIX;
  return tokens.ends[last]! - (isStop && last === sentences.firstTokens[sentence + 1]! - 1 ? 1 : 0);
}

/** Characters behind a name that may say by which other it is known. */
const REACH = 110;
const KNOWN_AS =
  /^,? ?\(?(?:\d{1,3}, ?)?(?:an?|the)? ?(?:\p{Ll}[\p{Ll}-]* ){0,4}?(?:(?:known|nicknamed|dubbed)(?: [\p{Ll}-]+){0,3}? (?:as )?|alias |a\.?k\.?a\.? |goes by (?:the name )?)(?:the )?(["“‘'«])?(\p{Lu}[\p{L}\d'’-]*(?: \p{Lu}[\p{L}\d'’-]*){0,2})(?=[,.)]?["”’'»]|[,.;)]| |$)/u;

/**
 * The by-name, folded, that stands behind a person's name which ends at `end`; null
 * where none does. Reads a bounded stretch.
 */
function readByName(text: string, end: number): string | null {
  const behind = text[end];
  if (behind !== "," && behind !== " ") {
    return null;
  }
  const words = KNOWN_AS.exec(text.slice(end, end + REACH));
  return words ? words[2]!.split(" ").map(foldWord).join(" ") : null;
}

const FEMALE = new Set([
  "mrs",
  "ms",
  "miss",
  "mme",
  "madame",
  "lady",
  "dame",
  "baroness",
  "queen",
  "princess",
  "duchess",
  "sister",
  "mother",
  "señora",
  "senora",
  "frau",
]);
const MALE = new Set([
  "mr",
  "sir",
  "lord",
  "king",
  "prince",
  "duke",
  "baron",
  "father",
  "fr",
  "brother",
  "pope",
  "monsieur",
  "don",
  "herr",
  "señor",
  "senor",
  "imam",
  "sultan",
  "emir",
]);

function genderOf({ tokens, bits }: NameDocument, name: TaggedName, words: number): "f" | "m" | null {
  const before = name.start - 1;
  if (before >= 0 && bits[before]! & lex.HONORIFIC && hasNext(tokens, before)) {
    const title = tokenText(tokens, before).replace(/\.$/, "").toLowerCase();
    if (FEMALE.has(title)) {
      return "f";
    }
    if (MALE.has(title)) {
      return "m";
    }
  }
  if (words < 2) {
    return null;
  }
  const firstNames = lex.FIRST_NAME_F | lex.FIRST_NAME_M;
  // "Tanaka Haruki": the family name may stand first.
  if (bits[name.start]! & lex.LAST_NAME && bits[name.end - 1]! & firstNames) {
    return null;
  }
  const first = bits[name.start]! & firstNames;
  if (first === lex.FIRST_NAME_F) {
    return "f";
  }
  return first === lex.FIRST_NAME_M ? "m" : null;
}

function joinTokens(document: NameDocument, name: TaggedName, change: (text: string) => string): string {
  const { tokens } = document;
  let shown = "";
  for (let i = name.start; i < name.end; i++) {
    const isApart = i > name.start && tokens.starts[i]! > tokens.ends[i - 1]!;
    const text = tokens.kinds[i] === POSSESSIVE ? tokenText(tokens, i).toLowerCase() : tokenText(tokens, i);
    shown +=
      (isApart ? " " : "") +
      (tokens.kinds[i] === POSSESSIVE || document.bits[i]! & lex.COMPANY_SUFFIX ? text : change(text));
  }
  return shown;
}

/** "JEAN-LUC O'BRIEN" to "Jean-Luc O'Brien"; "J.K." stays. */
function titleCase(text: string): string {
  if (/^(?:\p{L}\.)+$/u.test(text)) {
    return text;
  }
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
