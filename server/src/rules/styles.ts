// Which edits inside quotation marks each style allows, as data: yes or no, and the rule that hover and message name.
// After the AP, Reuters, NYT and Guardian guides as summarised in public pages, and Chicago's Q&A. The marks that close
// a quotation, commas, and the kind of marks are every style's own affair and are no edits here.

import type { EditKind } from "../core/locate/judging/judgementTypes";
import { t } from "../words/translate";

export interface StyleRule {
  readonly isAllowed: boolean;
  /** As a person reads it: "AP: brackets mark the writer's own words". */
  readonly rule: string;
}

type StyleTable = Readonly<Record<EditKind, StyleRule>>;

interface Style extends StyleTable {
  readonly title: string;
}

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

/** What every style allows, unless its own entry says otherwise. */
function common(name: string) {
  return {
    firstLetter: yes(() => t("{0}: the first letter's case follows the sentence", name)),
    bracketedLetter: yes(() => t("{0}: a bracketed letter marks a changed capital", name)),
    capitals: yes(() => t("{0}: capitals in house form", name)),
    bracketAdded: yes(() => t("{0}: brackets mark the writer's own words", name)),
    ellipsis: yes(() => t("{0}: an ellipsis marks words left out", name)),
    speakerBetween: yes(() => t("{0}: the speaker's name may stand between two halves", name)),
    spelling: yes(() => t("{0}: spelling in house form", name)),
  } satisfies Partial<Record<EditKind, StyleRule>>;
}

type CommonKind = keyof ReturnType<typeof common>;

/** `title` is the guide's, as the settings list it; `name` stands before each of its rules. */
function style(
  title: string,
  name: string,
  own: (name: string) => Omit<StyleTable, CommonKind> & Partial<StyleTable>,
): Style {
  return { title, ...common(name), ...own(name) };
}

/**
 * By the name that a setting has. A new style is an entry here: `npm run generate` writes the manifest's list and the
 * README's, and the others read this one.
 */
export const STYLES = {
  ap: style("Associated Press", "AP", (name) => ({
    filler: no(() => t("{0}: “um” and “er” go only with an ellipsis", name)),
    repeatedStart: no(() => t("{0}: a repeated start goes only with an ellipsis", name)),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", name)),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", name)),
    ellipsisAtEnd: no(() => t("{0}: no ellipsis at the ends of a quotation", name)),
    numeral: yes(() => t("{0}: numerals in house form, where the source is speech", name)),
    abbreviation: yes(() => t("{0}: titles in house form, where the source is speech", name)),
    typo: no(() => t("{0}: no word of a quotation is corrected", name)),
    agreement: no(() => t("{0}: no word of a quotation is corrected", name)),
  })),
  reuters: style("Reuters", "Reuters", (name) => ({
    bracketAdded: yes(() => t("{0}: parentheses mark the writer's own words", name)),
    filler: no(() => t("{0}: no word of a quotation is dropped unmarked", name)),
    repeatedStart: no(() => t("{0}: no word of a quotation is dropped unmarked", name)),
    bracketReplaced: yes(() => t("{0}: parentheses mark the writer's own words", name)),
    contraction: no(() => t("{0}: no word of a quotation is changed", name)),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis marks words left out", name)),
    numeral: no(() => t("{0}: no word of a quotation is changed", name)),
    abbreviation: no(() => t("{0}: no word of a quotation is changed", name)),
    typo: no(() => t("{0}: no word of a quotation is changed", name)),
    agreement: no(() => t("{0}: no word of a quotation is changed", name)),
  })),
  nyt: style("The New York Times", "NYT", (name) => ({
    filler: yes(() => t("{0}: “um” and “er” may be left out", name)),
    repeatedStart: yes(() => t("{0}: a repeated start may be left out", name)),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", name)),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", name)),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis marks a cut", name)),
    numeral: no(() => t("{0}: the words of a quotation stay as they are", name)),
    abbreviation: no(() => t("{0}: the words of a quotation stay as they are", name)),
    typo: no(() => t("{0}: the words of a quotation stay as they are", name)),
    agreement: no(() => t("{0}: the words of a quotation stay as they are", name)),
  })),
  guardian: style("The Guardian", "Guardian", (name) => ({
    filler: yes(() => t("{0}: “um” and “er” may be left out", name)),
    repeatedStart: yes(() => t("{0}: a repeated start may be left out", name)),
    bracketReplaced: yes(() => t("{0}: brackets mark the writer's own words", name)),
    contraction: yes(() => t("{0}: a contraction of the same words, as spoken", name)),
    ellipsisAtEnd: yes(() => t("{0}: an ellipsis, or a new quotation, marks a cut", name)),
    numeral: no(() => t("{0}: only bad grammar may be corrected", name)),
    abbreviation: no(() => t("{0}: only bad grammar may be corrected", name)),
    typo: no(() => t("{0}: only bad grammar may be corrected", name)),
    agreement: yes(() => t("{0}: bad grammar may be corrected", name)),
  })),
  chicago: style("Chicago Manual of Style", "Chicago", (name) => ({
    filler: no(() => t("{0}: only obvious typos may be corrected", name)),
    repeatedStart: no(() => t("{0}: only obvious typos may be corrected", name)),
    bracketReplaced: no(() => t("{0}: brackets add words, they do not replace any", name)),
    contraction: no(() => t("{0}: only obvious typos may be corrected", name)),
    ellipsisAtEnd: no(() => t("{0}: no ellipsis before the first or after the last word", name)),
    numeral: no(() => t("{0}: only obvious typos may be corrected", name)),
    abbreviation: no(() => t("{0}: only obvious typos may be corrected", name)),
    typo: yes(() => t("{0}: obvious typos may be corrected", name)),
    agreement: no(() => t("{0}: only obvious typos may be corrected", name)),
  })),
} satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

/** House forms of numbers and titles are for speech: what was written stays as written. */
export function findStyleRule(style: StyleName, kind: EditKind, isSpeech: boolean): StyleRule {
  const found = STYLES[style][kind];
  if (found.isAllowed && !isSpeech && (kind === "numeral" || kind === "abbreviation")) {
    return { isAllowed: false, rule: found.rule };
  }
  return found;
}
