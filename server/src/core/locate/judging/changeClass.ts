// What kind of change a difference of words is. Reads the words of both sides only.

import type { JudgeToken } from "./judgeToken";
import type { ChangeClass, EditKind } from "./judgementTypes";
import {
  ABBREVIATIONS,
  CONDITIONS,
  FUNCTION_WORDS,
  INTENSIFIERS,
  MODALS,
  NEGATIONS,
  QUANTIFIERS,
  VERB_FORMS,
} from "./judgeWords";

export interface ChangedWord {
  readonly token: JudgeToken;
  /** As it stands in its text. */
  readonly raw: string;
  /** True for the first word of a sentence or a quotation, whose capital tells nothing. */
  readonly isFirst: boolean;
  /** True where an annotator calls it a name. */
  readonly isName: boolean;
}

/** By the words that one side has and the other lacks. O(words). */
export function classifyChange(written: readonly ChangedWord[], source: readonly ChangedWord[]): ChangeClass {
  const gone = without(source, written);
  const put = without(written, source);
  const both = [...gone, ...put];
  const any = (words: ReadonlySet<string>): boolean => both.some((w) => words.has(w.token.key));
  if (any(NEGATIONS) || isOpposite(written, source)) {
    return "negation";
  }
  if (both.some((w) => isNumber(w.token, source.length > 0 && written.length > 0))) {
    return "number";
  }
  if (both.some(isNameLike)) {
    return "name";
  }
  if (any(MODALS)) {
    return "modal";
  }
  if (gone.length === 1 && put.length === 1 && isInflection(gone[0]!.token.key, put[0]!.token.key)) {
    return "tense";
  }
  if (gone.length > 0 && put.length > 0 && both.every((w) => AUXILIARIES.has(w.token.key))) {
    return "tense";
  }
  if (any(QUANTIFIERS)) {
    return "quantifier";
  }
  if (any(INTENSIFIERS)) {
    return "intensifier";
  }
  return "other";
}

const AUXILIARIES = new Set(VERB_FORMS.slice(0, 3).flatMap((line) => line.split(" ")));

function without(a: readonly ChangedWord[], b: readonly ChangedWord[]): ChangedWord[] {
  const left = b.map((w) => w.token.key);
  return a.filter((w) => {
    const at = left.indexOf(w.token.key);
    if (at < 0) {
      return true;
    }
    left.splice(at, 1);
    return false;
  });
}

/** "one" alone is mostly a pronoun: a number only where another number stands against it. */
function isNumber(token: JudgeToken, isReplaced: boolean): boolean {
  return token.number !== undefined && (token.key !== "one" || isReplaced);
}

function isNameLike(word: ChangedWord): boolean {
  if (word.isName) {
    return true;
  }
  return !word.isFirst && /^\p{Lu}/u.test(word.raw) && !FUNCTION_WORDS.has(word.token.key);
}

const NEGATIVE_PREFIXES = ["un", "in", "im", "il", "ir", "dis", "non"];

/** One word against its negative: "likely" and "unlikely", "legal" and "illegal". */
function isOpposite(written: readonly ChangedWord[], source: readonly ChangedWord[]): boolean {
  if (written.length !== 1 || source.length !== 1) {
    return false;
  }
  const [a, b] = [written[0]!.token.key, source[0]!.token.key].sort((x, y) => x.length - y.length) as [string, string];
  return a.length > 3 && NEGATIVE_PREFIXES.some((prefix) => b === prefix + a);
}

const FORM_OF = new Map<string, number>();
VERB_FORMS.forEach((line, i) => {
  for (const form of line.split(" ")) {
    FORM_OF.set(form, i);
  }
});
const VERB_ENDINGS = ["ed", "d", "ing", "es"];

/** Two forms of one verb: by the list, or by the regular endings. A bare -s may be a plural, and is none. */
function isInflection(a: string, b: string): boolean {
  const form = FORM_OF.get(a);
  if (form !== undefined && form === FORM_OF.get(b)) {
    return true;
  }
  const stems = (word: string): string[] =>
    [
      word,
      ...VERB_ENDINGS.flatMap((e) =>
        word.endsWith(e) && word.length > e.length + 2
          ? [word.slice(0, -e.length), `${word.slice(0, -e.length)}e`]
          : [],
      ),
    ].map((stem) => stem.replace(/([bdgklmnprt])\1$/, "$1").replace(/i$/, "y"));
  const other = new Set(stems(b));
  const isVerbal = VERB_ENDINGS.some((e) => a.endsWith(e) || b.endsWith(e));
  return isVerbal && stems(a).some((stem) => stem.length > 2 && other.has(stem));
}

/**
 * A bracket may make words clear; a negation, number, modal, condition or another's
 * name put in or taken out is no clarity.
 */
export function bracketChange(own: readonly ChangedWord[], its: readonly ChangedWord[]): ChangeClass | undefined {
  const count = (words: readonly ChangedWord[], test: (token: JudgeToken) => boolean): number =>
    words.reduce((n, w) => n + (test(w.token) ? 1 : 0), 0);
  const isUneven = (test: (token: JudgeToken) => boolean): boolean => count(own, test) !== count(its, test);
  if (isUneven((t) => NEGATIONS.has(t.key))) {
    return "negation";
  }
  if (its.length === 0) {
    return undefined;
  }
  const numbers = (words: readonly ChangedWord[]): string =>
    words.flatMap((w) => (w.token.number !== undefined && w.token.key !== "one" ? [w.token.number] : [])).join();
  if (numbers(own) !== numbers(its)) {
    return "number";
  }
  const modals = (words: readonly ChangedWord[]): string =>
    words.flatMap((w) => (MODALS.has(w.token.key) ? [w.token.key] : [])).join();
  if (modals(own) !== modals(its)) {
    return "modal";
  }
  if (isUneven((t) => CONDITIONS.has(t.key))) {
    return "other";
  }
  const names = (words: readonly ChangedWord[]): ChangedWord[] =>
    words.filter((w) => w.isName || (/^\p{Lu}/u.test(w.raw) && !w.isFirst));
  const [a, b] = [names(own), names(its)];
  if (a.length > 0 && b.length > 0 && !b.some((name) => a.some((other) => other.token.key === name.token.key))) {
    return "name";
  }
  return undefined;
}

/** "US" for "us". */
export function isAcronymAgainstWord(a: string, b: string): boolean {
  const [upper, lower] = a === a.toUpperCase() ? [a, b] : [b, a];
  return (
    upper === upper.toUpperCase() && lower === lower.toLowerCase() && /^(?:us|it|who)$/.test(lower) && upper.length > 1
  );
}

/** Of two forms of one word: "3" for "three", "didn’t" for "did not", "Sept." for "September". */
export function kindOfForm(own: JudgeToken, its: JudgeToken): EditKind {
  if (own.number !== undefined && own.number === its.number) {
    return "numeral";
  }
  if (own.whole !== undefined || its.whole !== undefined) {
    return "contraction";
  }
  return ABBREVIATIONS[own.key] || ABBREVIATIONS[its.key] ? "abbreviation" : "spelling";
}
