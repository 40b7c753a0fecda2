// The wording of every finding, in one place: what was written, what the source says, who said it, where. Rules hand over
// arguments; nothing here decides anything.

import type { ChangeClass, GovernorKind } from "../core/locate/judging/judgementTypes";

/** Who said it and where, behind a source's words. */
export interface Attribution {
  readonly speaker: string | null;
  readonly place: string;
}

export interface WordDifference {
  readonly class: ChangeClass;
  readonly written: string;
  readonly source: string;
}

const CLASS_WORDS: Readonly<Record<ChangeClass, string>> = {
  negation: "negation changed", number: "number changed", name: "name changed", modal: "modal verb changed", tense: "tense changed",
  quantifier: "quantity word changed", intensifier: "strength changed", other: "word changed",
};
const GOVERNOR_WORDS: Readonly<Record<GovernorKind, string>> = {
  negation: "the negation", condition: "the condition", hedge: "the hedge", report: "the words that say whose view it is",
};
/** Longer quotes in a message are cut in the middle. */
const LONGEST_QUOTE = 240;
/** Differences told one by one; the rest are counted. */
const MOST_TOLD = 3;

export const MESSAGES = {
  misquote(differences: readonly WordDifference[], sentence: string, from: Attribution, rule: string | null): string {
    const told = differences.slice(0, MOST_TOLD).map((d) => `${tellDifference(d)} (${rule ?? CLASS_WORDS[d.class]})`);
    const more = differences.length > MOST_TOLD ? `; ${differences.length - MOST_TOLD} more` : "";
    return `Not the source's words: ${told.join("; ")}${more}.\n${tellSource(sentence, from)}`;
  },
  endMark: (written: string, source: string, sentence: string, from: Attribution): string =>
    `The quotation ends with “${written}” where the source has “${source || "no mark"}”: its sense may change.\n${tellSource(sentence, from)}`,
  ellipsisAtEnd: (rule: string): string => `${rule}.`,
  unmarkedOmission(missing: readonly string[], hasNegation: boolean, sentence: string, from: Attribution, rule: string | null): string {
    const what = missing.slice(0, MOST_TOLD).map(quote).join(" and ");
    const why = rule ?? (hasNegation ? "a negation is lost" : "nothing marks the cut");
    return `Left out without an ellipsis: ${what} (${why}).\n${tellSource(sentence, from)}`;
  },
  clippedQuote: (kind: GovernorKind, governor: string, sentence: string, from: Attribution): string =>
    `The words are right, but the cut leaves out ${GOVERNOR_WORDS[kind]} that governs them: ${quote(governor)}.\n${tellSource(sentence, from)}`,
  splicedQuote: (first: string, firstFrom: Attribution, second: string, secondFrom: Attribution): string =>
    `One quotation joins words that were said apart: ${quote(first)}${tell(firstFrom)} and ${quote(second)}${tell(secondFrom)}.`,
  misattributedQuote: (written: string, speaker: string, words: string, place: string): string =>
    `Attributed to ${written}, but the source gives these words to ${speaker}: ${quote(words)} (${place}).`,
  proseAsQuote: (speaker: string, owner: string, words: string, place: string): string =>
    `Put in the mouth of ${speaker}, but these are ${owner} own words, in no quotation there: ${quote(words)} (${place}).`,
  unsourcedQuote: (speaker: string | null, isKnown: boolean): string =>
    speaker === null ? "No source has these words, or nearly." : isKnown ? `No source has these words, or nearly, by ${speaker} or anybody else.` : `No source has these words, and none knows ${speaker}.`,
  unquotedCopy: (count: number, words: string, place: string): string =>
    `${count} running words of a source without quotation marks: ${quote(words)} (${place}).`,
  misspelledName: (written: string, known: string, place: string): string => `“${written}” is in no source; did you mean “${known}” (${place})?`,
  ambiguousName: (written: string, names: readonly string[]): string => `“${written}” may mean ${listNames(names)}: your sources have more than one.`,
  wrongRole: (person: string, written: string, known: readonly string[], place: string): string =>
    `No source calls ${person} “${written}”; they have ${listNames(known.map((k) => `“${k}”`))} (${place}).`,
  wrongDate: (written: string, dated: string, sentence: string, place: string): string =>
    `Dated ${quote(written)}, but the source has ${quote(dated)} for this.\nSource: ${quote(sentence)} (${place})`,
  invalidDate: (written: string): string => `No calendar has this day: ${quote(written)}.`,
  wrongWeekday: (written: string, day: string): string => `“${written}” is not that date's weekday: it is ${day}.`,
  unusedIgnore: (code: string | null): string => `This comment silences nothing${code === null ? "" : `: there is no ${code} here`}.`,
} as const;

export const FIX_TITLES = {
  useSource: (words: string): string => `Use the source's words: “${shorten(words, 60)}”`,
  markCut: "Mark the cut with an ellipsis",
  restoreCut: (words: string): string => `Put back what was cut: “${shorten(words, 60)}”`,
  dropEllipsis: "Take the ellipsis off the end",
  endMark: (mark: string): string => `End with the source's mark: “${mark}”`,
  attribute: (name: string): string => `Attribute to ${name}`,
  unquote: "Take the quotation marks off",
  quote: "Put the words in quotation marks",
  changeTo: (words: string): string => `Change to “${words}”`,
  ignore: "Ignore this here (give a reason)",
  removeComment: "Remove the comment",
} as const;

/** A source's words as a message shows them: one line, cut in the middle where long. */
export function quote(words: string): string {
  return `“${shorten(words, LONGEST_QUOTE)}”`;
}

function tellDifference({ written, source }: WordDifference): string {
  if (written === "") return `${quote(source)} is missing`;
  if (source === "") return `${quote(written)} was added`;
  return `${quote(written)} for ${quote(source)}`;
}

function tellSource(sentence: string, from: Attribution): string {
  return `Source: ${quote(sentence)}${tell(from)}`;
}

function tell({ speaker, place }: Attribution): string {
  return ` (${speaker === null ? "" : `${speaker}, `}${place})`;
}

function listNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]!}`;
}

/** Most words are one line, with one space between two of them. */
const NOT_ONE_LINE = /[^\S ]| {2}/;

function shorten(words: string, most: number): string {
  const line = (NOT_ONE_LINE.test(words) ? words.replace(/\s+/g, " ") : words).trim();
  return line.length <= most ? line : `${line.slice(0, most / 2).trimEnd()} … ${line.slice(-most / 2).trimStart()}`;
}
