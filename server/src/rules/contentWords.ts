// The words of a sentence that tell which event it is about: names, nouns, verbs, figures; their endings taken off.
// Words of dates and of every sentence are left out.

import { DATE_LEXICON } from "../core/dates/dateLexicon";
import type { Span } from "../core/text/span";

const WORD = /[\p{L}\p{M}]{3,}|\d[\d.,]*\d|\d/gu;
const YEAR_OR_DAY = /^(?:\d{1,2}|1\d{3}|20\d{2})$/;
const COMMON: ReadonlySet<string> = new Set(
  (
    "the and for that with from this was were has have had are will would could should may might can its his " +
    "her their our your they them she who whom whose which what when where while than then there here been " +
    "being but not nor into onto over under about after before between during through against also said says " +
    "say told tells added only just more most some such each other all any both one two first new held took " +
    "place made out off did does"
  ).split(" "),
);
const ENDINGS = ["ing", "ed", "es", "s", "'s"];
const ENDING = new RegExp(`(?:${ENDINGS.join("|")})$`);
/** What is left of a word without its ending is at least so long. */
const SHORTEST_STEM = 4;

/** Linear in the span. */
export function toContentWords(text: string, span: Span): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [written] of text.slice(span.start, span.end).matchAll(WORD)) {
    const word = written.toLowerCase();
    if (!COMMON.has(word) && !DATE_LEXICON.has(word) && !YEAR_OR_DAY.test(word)) {
      words.add(toStem(word));
    }
  }
  return words;
}

export function toStem(word: string): string {
  const stem = word.replace(ENDING, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** All words that have this stem. */
export function listForms(stem: string): readonly string[] {
  return stem.length < SHORTEST_STEM ? [stem] : [stem, ...ENDINGS.map((ending) => stem + ending)];
}
