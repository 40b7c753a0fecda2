// Wording that several rules share: titles of fixes, and how a message shows a source's words and where they stand.
// Nothing here decides anything. Each sentence is one text to translate; only lists are put together.

import { t } from "../words/translate";

/** Who said it and where, behind a source's words. */
export interface Attribution {
  readonly speaker: string | null;
  readonly place: string;
}

/** Longer quotes in a message are cut in the middle. */
const LONGEST_QUOTE = 240;
/** Differences told one by one; the rest are counted. */
export const MOST_TOLD = 3;

export const FIX_TITLES = {
  useSource: (words: string): string => t("Use the source's words: “{0}”", shorten(words, 60)),
  useSourceAsItStands: (): string => t("Use the source's words unchanged"),
  markCut: (): string => t("Mark the cut with an ellipsis"),
  restoreCut: (words: string): string => t("Restore the omitted words: “{0}”", shorten(words, 60)),
  restoreAround: (words: string): string => t("Quote the sentence with what was cut: “{0}”", shorten(words, 60)),
  partMarks: (): string => t("Give each part quotation marks of its own"),
  dropEllipsis: (): string => t("Remove the ellipsis at the end"),
  endMark: (mark: string): string => t("End with the source's mark: “{0}”", mark),
  attribute: (name: string): string => t("Attribute to {0}", name),
  unquote: (): string => t("Remove the quotation marks"),
  quote: (): string => t("Add quotation marks"),
  changeTo: (words: string): string => t("Change to “{0}”", words),
  ignore: (): string => t("Ignore this finding (give a reason)"),
  removeComment: (): string => t("Remove the comment"),
} as const;

/** A source's words as a message shows them: one line, cut in the middle where long. */
export function quote(words: string): string {
  return t("“{0}”", shorten(words, LONGEST_QUOTE));
}

/** The finding, and below it the source's sentence. */
export function withSource(told: string, sentence: string, from: Attribution): string {
  return `${told}\n${t("Source: {0} ({1})", quote(sentence), tellAttribution(from))}`;
}

/** "Maria Okoro, harbor.txt:12"; the place alone where nobody is known to speak. */
export function tellAttribution({ speaker, place }: Attribution): string {
  return speaker === null ? place : `${speaker}, ${place}`;
}

/** "Ada, Bo or Cy". */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : t("{0} or {1}", names.slice(0, -1).join(", "), names[names.length - 1]!);
}

/** Most words are one line, with one space between two of them. */
const NOT_ONE_LINE = /[^\S ]| {2}/;

function shorten(words: string, most: number): string {
  const line = (NOT_ONE_LINE.test(words) ? words.replace(/\s+/g, " ") : words).trim();
  return line.length <= most ? line : `${line.slice(0, most / 2).trimEnd()} … ${line.slice(-most / 2).trimStart()}`;
}
