// The wording of every finding, in one place: what was written, what the source says, who said it, where. Rules hand
// over arguments; nothing here decides anything. Each sentence is one text to translate; only lists are put together.

import type { ChangeClass, GovernorKind } from "../core/locate/judging/judgementTypes";
import { t } from "../words/translate";

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

/** Longer quotes in a message are cut in the middle. */
const LONGEST_QUOTE = 240;
/** Differences told one by one; the rest are counted. */
const MOST_TOLD = 3;

export const MESSAGES = {
  misquote(differences: readonly WordDifference[], sentence: string, from: Attribution, rule: string | null): string {
    const told = differences
      .slice(0, MOST_TOLD)
      .map((difference) => tellDifference(difference, rule ?? nameClass(difference.class)));
    if (differences.length > MOST_TOLD) {
      told.push(t("{0} more", differences.length - MOST_TOLD));
    }
    return withSource(t("Misquoted: {0}.", told.join("; ")), sentence, from);
  },
  endMark(written: string, source: string, sentence: string, from: Attribution): string {
    const told =
      source === ""
        ? t(
            "The quotation ends with “{0}”, but the source has no punctuation mark here; the meaning may change.",
            written,
          )
        : t("The quotation ends with “{0}”, but the source has “{1}” here; the meaning may change.", written, source);
    return withSource(told, sentence, from);
  },
  ellipsisAtEnd: (rule: string): string => `${rule}.`,
  unmarkedOmission(
    missing: readonly string[],
    hasNegation: boolean,
    sentence: string,
    from: Attribution,
    rule: string | null,
  ): string {
    const what = missing
      .slice(0, MOST_TOLD)
      .map(quote)
      .reduce((list, each) => t("{0} and {1}", list, each));
    const why = rule ?? (hasNegation ? t("a negation is lost") : t("no mark shows the cut"));
    return withSource(t("Omitted without an ellipsis: {0} ({1}).", what, why), sentence, from);
  },
  clippedQuote: (kind: GovernorKind, governor: string, sentence: string, from: Attribution): string =>
    withSource(tellClip(kind, quote(governor)), sentence, from),
  splicedQuote: (first: string, firstFrom: Attribution, second: string, secondFrom: Attribution): string =>
    t(
      "One quotation joins words that were said separately: {0} ({1}) and {2} ({3}).",
      quote(first),
      tell(firstFrom),
      quote(second),
      tell(secondFrom),
    ),
  misattributedQuote: (written: string, speaker: string, words: string, place: string): string =>
    t("Attributed to {0}, but the source gives these words to {1}: {2} ({3}).", written, speaker, quote(words), place),
  /** `owner` is the source's author or publication; null where neither is known. */
  proseAsQuote(speaker: string, owner: string | null, words: string, place: string): string {
    if (owner === null) {
      return t(
        "Attributed to {0}, but in the source this is the article's own text, not a quotation: {1} ({2}).",
        speaker,
        quote(words),
        place,
      );
    }
    return owner.endsWith("s")
      ? t(
          "Attributed to {0}, but in the source this is {1}' own text, not a quotation: {2} ({3}).",
          speaker,
          owner,
          quote(words),
          place,
        )
      : t(
          "Attributed to {0}, but in the source this is {1}'s own text, not a quotation: {2} ({3}).",
          speaker,
          owner,
          quote(words),
          place,
        );
  },
  unsourcedQuote(speaker: string | null, isKnown: boolean): string {
    if (speaker === null) {
      return t("Not found in any source.");
    }
    return isKnown
      ? t("Not found in any source, from {0} or anyone else.", speaker)
      : t("Not found in any source, and no source mentions {0}.", speaker);
  },
  unquotedCopy: (count: number, words: string, place: string): string =>
    t("{0} words copied from a source without quotation marks: {1} ({2}).", count, quote(words), place),
  misspelledName: (written: string, known: string, place: string): string =>
    t("“{0}” is not in any source. Did you mean “{1}” ({2})?", written, known, place),
  ambiguousName: (written: string, names: readonly string[]): string =>
    t("“{0}” could be {1}: several people in your sources share this name.", written, listNames(names)),
  wrongRole: (person: string, written: string, known: readonly string[], place: string): string =>
    t(
      "No source calls {0} “{1}”. The sources have {2} ({3}).",
      person,
      written,
      listNames(known.map((title) => t("“{0}”", title))),
      place,
    ),
  wrongDate: (written: string, dated: string, sentence: string, place: string): string =>
    withSource(t("Dated {0}, but the source dates this {1}.", quote(written), quote(dated)), sentence, {
      speaker: null,
      place,
    }),
  invalidDate: (written: string): string => t("This date does not exist: {0}.", quote(written)),
  wrongWeekday: (written: string, day: string): string =>
    t("Wrong weekday: this date is {1}, not “{0}”.", written, day),
  unusedIgnore: (code: string | null): string =>
    code === null
      ? t("This ignore comment has no effect.")
      : t("This ignore comment has no effect: there is no {0} here.", code),
} as const;

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

function nameClass(kind: ChangeClass): string {
  switch (kind) {
    case "negation":
      return t("negation changed");
    case "number":
      return t("number changed");
    case "name":
      return t("name changed");
    case "modal":
      return t("modal verb changed");
    case "tense":
      return t("tense changed");
    case "quantifier":
      return t("quantity word changed");
    case "intensifier":
      return t("strength changed");
    case "other":
      return t("word changed");
  }
}

function tellClip(kind: GovernorKind, governor: string): string {
  switch (kind) {
    case "negation":
      return t("The words are exact, but the cut drops the negation that governs them: {0}.", governor);
    case "condition":
      return t("The words are exact, but the cut drops the condition that governs them: {0}.", governor);
    case "hedge":
      return t("The words are exact, but the cut drops the hedge that governs them: {0}.", governor);
    case "report":
      return t("The words are exact, but the cut drops the words that say whose view this is: {0}.", governor);
  }
}

function tellDifference({ written, source }: WordDifference, why: string): string {
  if (written === "") {
    return t("{0} is missing ({1})", quote(source), why);
  }
  if (source === "") {
    return t("{0} is not in the source ({1})", quote(written), why);
  }
  return t("the source has {1}, not {0} ({2})", quote(written), quote(source), why);
}

/** The finding, and below it the source's sentence. */
function withSource(told: string, sentence: string, from: Attribution): string {
  return `${told}\n${t("Source: {0} ({1})", quote(sentence), tell(from))}`;
}

function tell({ speaker, place }: Attribution): string {
  return speaker === null ? place : `${speaker}, ${place}`;
}

function listNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : t("{0} or {1}", names.slice(0, -1).join(", "), names[names.length - 1]!);
}

/** Most words are one line, with one space between two of them. */
const NOT_ONE_LINE = /[^\S ]| {2}/;

function shorten(words: string, most: number): string {
  const line = (NOT_ONE_LINE.test(words) ? words.replace(/\s+/g, " ") : words).trim();
  return line.length <= most ? line : `${line.slice(0, most / 2).trimEnd()} … ${line.slice(-most / 2).trimStart()}`;
}
