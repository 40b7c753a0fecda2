// Which edits inside quotation marks each style allows, as data: yes or no, and the rule that hover and message name.
// After the AP, Reuters, NYT and Guardian guides as summarised in public pages, and Chicago's Q&A. The marks that close
// a quotation, commas, and the kind of marks are every style's own affair and are no edits here.

import type { EditKind } from "../core/locate/judging/judgementTypes";
import { t } from "../words/translate";
import type { StyleName } from "./ruleTypes";

export interface StyleRule {
  readonly isAllowed: boolean;
  /** As a person reads it: "AP: brackets mark the writer's own words". */
  readonly rule: string;
}

type StyleTable = Readonly<Record<EditKind, StyleRule>>;

// The rule is worded when it is told: the table is made before the language is known.
const yes = (word: () => string): StyleRule => ({
  isAllowed: true,
  get rule() {
    return word();
  },
});
const no = (word: () => string): StyleRule => ({
  isAllowed: false,
  get rule() {
    return word();
  },
});

/** What all five agree on. */
function common(
  style: string,
): Omit<
  StyleTable,
  | "filler"
  | "repeatedStart"
  | "bracketReplaced"
  | "contraction"
  | "ellipsisAtEnd"
  | "numeral"
  | "abbreviation"
  | "typo"
  | "agreement"
> {
  return {
    firstLetter: yes(() => t("{0}: the first letter's case follows the sentence", style)),
    bracketedLetter: yes(() => t("{0}: a bracketed letter marks a changed capital", style)),
    capitals: yes(() => t("{0}: capitals in house form", style)),
    bracketAdded: yes(() => t("{0}: brackets mark the writer's own words", style)),
    ellipsis: yes(() => t("{0}: an ellipsis marks words left out", style)),
    speakerBetween: yes(() => t("{0}: the speaker's name may stand between two halves", style)),
    spelling: yes(() => t("{0}: spelling in house form", style)),
  };
}

export const STYLES: Readonly<Record<StyleName, StyleTable>> = {
  ap: {
    ...common("AP"),
    filler: no(() => t("{0}: “um” and “er” go only with an ellipsis", "AP")),
    repeatedStart: no(() => t("{0}: a repeated start goes only with an ellipsis", "AP")),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", "AP")),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", "AP")),
    ellipsisAtEnd: no(() => t("{0}: no ellipsis at the ends of a quotation", "AP")),
    numeral: yes(() => t("{0}: numerals in house form, where the source is speech", "AP")),
    abbreviation: yes(() => t("{0}: titles in house form, where the source is speech", "AP")),
    typo: no(() => t("{0}: no word of a quotation is corrected", "AP")),
    agreement: no(() => t("{0}: no word of a quotation is corrected", "AP")),
  },
  reuters: {
    ...common("Reuters"),
    bracketAdded: yes(() => t("{0}: parentheses mark the writer's own words", "Reuters")),
    filler: no(() => t("{0}: no word of a quotation is dropped unmarked", "Reuters")),
    repeatedStart: no(() => t("{0}: no word of a quotation is dropped unmarked", "Reuters")),
    bracketReplaced: yes(() => t("{0}: parentheses mark the writer's own words", "Reuters")),
    contraction: no(() => t("{0}: no word of a quotation is changed", "Reuters")),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis marks words left out", "Reuters")),
    numeral: no(() => t("{0}: no word of a quotation is changed", "Reuters")),
    abbreviation: no(() => t("{0}: no word of a quotation is changed", "Reuters")),
    typo: no(() => t("{0}: no word of a quotation is changed", "Reuters")),
    agreement: no(() => t("{0}: no word of a quotation is changed", "Reuters")),
  },
  nyt: {
    ...common("NYT"),
    filler: yes(() => t("{0}: “um” and “er” may be left out", "NYT")),
    repeatedStart: yes(() => t("{0}: a repeated start may be left out", "NYT")),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", "NYT")),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", "NYT")),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis marks a cut", "NYT")),
    numeral: no(() => t("{0}: the words of a quotation stay as they are", "NYT")),
    abbreviation: no(() => t("{0}: the words of a quotation stay as they are", "NYT")),
    typo: no(() => t("{0}: the words of a quotation stay as they are", "NYT")),
    agreement: no(() => t("{0}: the words of a quotation stay as they are", "NYT")),
  },
  guardian: {
    ...common("Guardian"),
    filler: yes(() => t("{0}: “um” and “er” may be left out", "Guardian")),
    repeatedStart: yes(() => t("{0}: a repeated start may be left out", "Guardian")),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", "Guardian")),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", "Guardian")),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis, or a new quotation, marks a cut", "Guardian")),
    numeral: no(() => t("{0}: only bad grammar may be corrected", "Guardian")),
    abbreviation: no(() => t("{0}: only bad grammar may be corrected", "Guardian")),
    typo: no(() => t("{0}: only bad grammar may be corrected", "Guardian")),
    agreement: yes(() => t("{0}: bad grammar may be corrected", "Guardian")),
  },
  chicago: {
    ...common("Chicago"),
    filler: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
    repeatedStart: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
    bracketReplaced: no(() => t("{0}: brackets add words, they do not replace any", "Chicago")),
    contraction: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
    ellipsisAtEnd: no(() => t("{0}: no ellipsis before the first or after the last word", "Chicago")),
    numeral: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
    abbreviation: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
    typo: yes(() => t("{0}: obvious typos may be corrected", "Chicago")),
    agreement: no(() => t("{0}: only obvious typos may be corrected", "Chicago")),
  },
};

/** House forms of numbers and titles are for speech: what was written stays as written. */
export function findStyleRule(style: StyleName, kind: EditKind, isSpeech: boolean): StyleRule {
  const found = STYLES[style][kind];
  if (found.isAllowed && !isSpeech && (kind === "numeral" || kind === "abbreviation")) {
    return { isAllowed: false, rule: found.rule };
  }
  return found;
}
