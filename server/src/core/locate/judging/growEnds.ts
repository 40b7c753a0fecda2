// Words replaced at an end of a quotation, by fewer or more than the source has there: the alignment stops where the
// written words do, which may be in the middle of a phrase ("from Iraq" for "from a rock" gives "a"). Grows the
// source's words to the end of their phrase.

import { clauseStart, gapText, isSentenceEnd, sentenceStart } from "./clauses";
import { UNFINISHED } from "./judgeWords";
import type { SourceToken } from "./alignWords";
import type { SourceView } from "./sourceView";

/** Words that are put in front or behind at the most. */
const MOST_GROWN = 4;

/** The last of the words, at `last` or a few behind; `written`: how many words the writer has there. */
export function growEnd(view: SourceView, tokens: readonly SourceToken[], last: number, written: number): number {
  if (written < 2 && !UNFINISHED.has(tokens[last]!.key)) {
    return last;
  }
  for (let at = last; at <= last + MOST_GROWN && isSameVoice(tokens, last, at); at++) {
    if (isPhraseEnd(view, tokens, at)) {
      return at;
    }
  }
  return last;
}

/** The first of the words, at `first` or a few before. */
export function growStart(view: SourceView, tokens: readonly SourceToken[], first: number): number {
  if (!UNFINISHED.has(tokens[first]!.key)) {
    return first;
  }
  const start = clauseStart(view, tokens, sentenceStart(view, tokens, first), first);
  return first - start <= MOST_GROWN ? start : first;
}

function isPhraseEnd(view: SourceView, tokens: readonly SourceToken[], at: number): boolean {
  const isLast = !isSameVoice(tokens, at, at + 1);
  return isLast || isSentenceEnd(view, tokens, at) || /[,;:.?!—–]/.test(gapText(view, tokens, at));
}

function isSameVoice(tokens: readonly SourceToken[], a: number, b: number): boolean {
  return tokens[b] !== undefined && tokens[b].utterance === tokens[a]!.utterance;
}
