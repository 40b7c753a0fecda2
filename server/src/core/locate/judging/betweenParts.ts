// What stands between two parts of a speaker's words in a source: the words that say who speaks, or narration.

import { OUTSIDE, type SourceToken } from "./alignWords";
import { abbreviationClass, NO_ABBREVIATION } from "../../text/abbreviations";
import { gapText, isSentenceEnd } from "./clauses";
import type { SourceView } from "./sourceView";

/** Words that say who speaks, with the title and the clause that may come with the name. */
const LONGEST_ATTRIBUTION = 25;
/** "He then added:", "She went on to say," in a sentence of its own. */
const LONGEST_LEAD_IN = 5;
/**
 * Behind a question or a cry, a capital opens a sentence: “Well?” she asked, but “Well!” She shut the door. A name's
 * tells nothing.
 */
const CLOSED = /^(?:\.\s*["”’']|[?!]\s*["”’']+\s+(?:He|She|They|It|The|His|Her|Their|Then|A|An)\s)/;

export interface Between {
  /** Tokens outside of speech. */
  readonly outside: number;
  /** True where they do no more than say who speaks: what is on both sides was said in one breath. */
  readonly isAttribution: boolean;
}

/**
 * Reads tokens (before, after). `isMarked`: the draft shows a cut there, which may leave out narration. Linear in them.
 */
export function readBetween(
  view: SourceView,
  tokens: readonly SourceToken[],
  { before, after, isMarked }: { readonly before: number; readonly after: number; readonly isMarked: boolean },
): Between {
  let outside = 0;
  let last = -1;
  for (let at = before + 1; at < after; at++) {
    if (tokens[at]!.utterance !== OUTSIDE) {
      continue;
    }
    outside++;
    if (last < 0 && endsSentence(view, tokens, at)) {
      last = at;
    }
  }
  if (outside === 0) {
    return { outside, isAttribution: true };
  }
  const isShort = outside <= LONGEST_ATTRIBUTION;
  const { end } = tokens[before]!;
  if (isMarked) {
    return { outside, isAttribution: isShort && !/^\.\s*["”’']/.test(view.text.slice(end, end + 4)) };
  }
  const isClosed = CLOSED.test(view.text.slice(end, end + 12));
  const rest = last < 0 ? 0 : after - 1 - last;
  const isLedIn = rest <= LONGEST_LEAD_IN && /^[,:]/.test(gapText(view, tokens, after - 1));
  return { outside, isAttribution: isShort && !isClosed && (rest === 0 || isLedIn) };
}

/** Not "Mr. Lund", "St. Anne's" nor "J. Lund". */
function endsSentence(view: SourceView, tokens: readonly SourceToken[], at: number): boolean {
  if (!isSentenceEnd(view, tokens, at)) {
    return false;
  }
  const { start, end } = tokens[at]!;
  const word = view.text.slice(start, end);
  const isAbbreviated = word.length === 1 || abbreviationClass(word) !== NO_ABBREVIATION;
  return !isAbbreviated || !/^\. (?!\s)/.test(gapText(view, tokens, at));
}
