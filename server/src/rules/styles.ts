// Which edits inside quotation marks each style allows, as data: yes or no, and the rule that hover and message name.
// After the AP, Reuters, NYT and Guardian guides as summarised in public pages, and Chicago's Q&A. The marks that close a
// quotation, commas, and the kind of marks are every style's own affair and are no edits here.

import type { EditKind } from "../core/locate/judging/judgementTypes";
import type { StyleName } from "./ruleTypes";

export interface StyleRule {
  readonly isAllowed: boolean;
  /** As a person reads it: "AP: brackets mark the writer's own words". */
  readonly rule: string;
}

type StyleTable = Readonly<Record<EditKind, StyleRule>>;

const yes = (rule: string): StyleRule => ({ isAllowed: true, rule });
const no = (rule: string): StyleRule => ({ isAllowed: false, rule });

/** What all five agree on. */
function common(style: string): Omit<StyleTable, "filler" | "repeatedStart" | "bracketReplaced" | "contraction" | "ellipsisAtEnd" | "numeral" | "abbreviation" | "typo" | "agreement"> {
  return {
    firstLetter: yes(`${style}: the first letter's case follows the sentence`),
    bracketedLetter: yes(`${style}: a bracketed letter marks a changed capital`),
    capitals: yes(`${style}: capitals in house form`),
    bracketAdded: yes(`${style}: brackets mark the writer's own words`),
    ellipsis: yes(`${style}: an ellipsis marks a cut that keeps the sense`),
    speakerBetween: yes(`${style}: the speaker's name may stand between two halves`),
    spelling: yes(`${style}: spelling in house form`),
  };
}

export const STYLES: Readonly<Record<StyleName, StyleTable>> = {
  ap: {
    ...common("AP"),
    filler: no("AP: “um” and “er” go only with an ellipsis"),
    repeatedStart: no("AP: a repeated start goes only with an ellipsis"),
    bracketReplaced: yes("AP: brackets mark the writer's own words"),
    contraction: yes("AP: a contraction of the same words, as spoken"),
    ellipsisAtEnd: no("AP: no ellipsis at the ends of a quotation"),
    numeral: yes("AP: numerals in house form, where the source is speech"),
    abbreviation: yes("AP: titles in house form, where the source is speech"),
    typo: no("AP: no word of a quotation is mended"),
    agreement: no("AP: no word of a quotation is mended"),
  },
  reuters: {
    ...common("Reuters"),
    bracketAdded: yes("Reuters: parentheses mark the writer's own words"),
    filler: no("Reuters: no word of a quotation is dropped unmarked"),
    repeatedStart: no("Reuters: no word of a quotation is dropped unmarked"),
    bracketReplaced: yes("Reuters: parentheses mark the writer's own words"),
    contraction: no("Reuters: no word of a quotation is changed"),
    ellipsisAtEnd: yes("Reuters: an ellipsis marks a cut that keeps the sense"),
    numeral: no("Reuters: no word of a quotation is changed"),
    abbreviation: no("Reuters: no word of a quotation is changed"),
    typo: no("Reuters: no word of a quotation is changed"),
    agreement: no("Reuters: no word of a quotation is changed"),
  },
  nyt: {
    ...common("NYT"),
    filler: yes("NYT: “um” and “er” may be left out"),
    repeatedStart: yes("NYT: a repeated start may be left out"),
    bracketReplaced: yes("NYT: brackets mark the writer's own words"),
    contraction: yes("NYT: a contraction of the same words, as spoken"),
    ellipsisAtEnd: yes("NYT: an ellipsis marks a cut"),
    numeral: no("NYT: the words of a quotation stay as they are"),
    abbreviation: no("NYT: the words of a quotation stay as they are"),
    typo: no("NYT: the words of a quotation stay as they are"),
    agreement: no("NYT: the words of a quotation stay as they are"),
  },
  guardian: {
    ...common("Guardian"),
    filler: yes("Guardian: “um” and “er” may be left out"),
    repeatedStart: yes("Guardian: a repeated start may be left out"),
    bracketReplaced: yes("Guardian: brackets mark the writer's own words"),
    contraction: yes("Guardian: a contraction of the same words, as spoken"),
    ellipsisAtEnd: yes("Guardian: an ellipsis, or a new quotation, marks a cut"),
    numeral: no("Guardian: only bad grammar may be mended"),
    abbreviation: no("Guardian: only bad grammar may be mended"),
    typo: no("Guardian: only bad grammar may be mended"),
    agreement: yes("Guardian: bad grammar may be mended"),
  },
  chicago: {
    ...common("Chicago"),
    filler: no("Chicago: only plain typos may be mended"),
    repeatedStart: no("Chicago: only plain typos may be mended"),
    bracketReplaced: no("Chicago: brackets add words, they do not replace any"),
    contraction: no("Chicago: only plain typos may be mended"),
    ellipsisAtEnd: no("Chicago: no ellipsis before the first or after the last word"),
    numeral: no("Chicago: only plain typos may be mended"),
    abbreviation: no("Chicago: only plain typos may be mended"),
    typo: yes("Chicago: plain typos may be mended"),
    agreement: no("Chicago: only plain typos may be mended"),
  },
};

/** House forms of numbers and titles are for speech: what was written stays as written. */
export function findStyleRule(style: StyleName, kind: EditKind, isSpeech: boolean): StyleRule {
  const found = STYLES[style][kind];
  if (found.isAllowed && !isSpeech && (kind === "numeral" || kind === "abbreviation")) return { isAllowed: false, rule: found.rule };
  return found;
}
