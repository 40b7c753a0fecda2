// A name's words as the resolvers compare them: folded, titles and possessives gone. Knows no entities.

import { sentenceOfToken } from "../text/sentences";
import { ALL_CAPITALS, HAS_LOWER, INITIALS, POSSESSIVE, tokenText } from "../text/tokens";
import type { TextMemory } from "../text/textMemory";
import { PERSON } from "./decodeNames";
import { CAPITALS_STYLE, type NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import type { TaggedName } from "./tagNames";

export interface NameInText extends NameWords {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** What a name's own words tell, wherever it stands. */
export interface NameWords {
  /** Small letters without accents; "jr" and the like left out. */
  readonly words: readonly string[];
  /** Folded words joined. */
  readonly key: string;
  /** As written, one space between words; an all-capital one in title case. */
  readonly shown: string;
  /** Written in capitals within a sentence of capitals. */
  readonly isCapitals: boolean;
  /** In capitals while its sentence is not. */
  readonly isAcronym: boolean;
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

export function foldWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word.normalize("NFD").replace(/\p{M}+/gu, "").replace(/’/gu, "'").toLowerCase();
}

export function nameWords(document: NameDocument, name: TaggedName, index: number, memory?: TextMemory<NameWords>): NameInText {
  const { tokens } = document;
  const isInCapitals = document.styles[sentenceOfToken(document.sentences, name.start)] === CAPITALS_STYLE;
  const words = memory
    ? memory.get(`${name.type}${isInCapitals ? "^" : " "}${tokens.text.slice(tokens.starts[name.start], tokens.ends[name.end - 1])}`, () => readWords(document, name, isInCapitals))
    : readWords(document, name, isInCapitals);
  return { index, start: name.start, end: name.end, type: name.type, words: words.words, key: words.key, shown: words.shown, isCapitals: words.isCapitals, isAcronym: words.isAcronym };
}

function readWords(document: NameDocument, name: TaggedName, isStyledCapitals: boolean): NameWords {
  const { tokens } = document;
  const texts: string[] = [];
  let isCapitals = true;
  for (let i = name.start; i < name.end; i++) {
    const text = tokenText(tokens, i);
    if (!(tokens.flags[i]! & (ALL_CAPITALS | INITIALS)) && (tokens.flags[i]! & HAS_LOWER || tokens.kinds[i] === POSSESSIVE)) isCapitals = false;
    texts.push(text);
  }
  const isInCapitals = isCapitals && isStyledCapitals;
  const isOne = name.end - name.start === 1;
  const isAcronym = isOne && isCapitals && !isInCapitals && name.type !== PERSON;
  const isShouted = isCapitals && !isAcronym && (isInCapitals || name.type === PERSON || !isOne);
  const shown = isOne && !isShouted ? texts[0]! : joinTokens(document, name, isShouted ? titleCase : (text) => text);
  const words = texts.map((text) => foldWord(text).replace(name.type === PERSON ? /\.$/ : /\./g, "")).filter((word) => word !== "" && !(name.type === PERSON && SUFFIXES.has(word)));
  return { words, key: words.join(" "), shown, isCapitals, isAcronym };
}

function joinTokens(document: NameDocument, name: TaggedName, change: (text: string) => string): string {
  const { tokens } = document;
  let shown = "";
  for (let i = name.start; i < name.end; i++) {
    const isApart = i > name.start && tokens.starts[i]! > tokens.ends[i - 1]!;
    const text = tokens.kinds[i] === POSSESSIVE ? tokenText(tokens, i).toLowerCase() : tokenText(tokens, i);
    shown += (isApart ? " " : "") + (tokens.kinds[i] === POSSESSIVE || document.bits[i]! & lex.COMPANY_SUFFIX ? text : change(text));
  }
  return shown;
}

/** "JEAN-LUC O'BRIEN" to "Jean-Luc O'Brien"; "J.K." stays. */
function titleCase(text: string): string {
  if (/^(?:\p{L}\.)+$/u.test(text)) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
