// Whose words a passage is taken to be: one speaker's, or the source's own. A quotation is aligned with
// one voice and never runs from one into another; only where the passage that was found has both may
// words beside it stand for the quotation's.

import { OUTSIDE, PROSE, type SourceToken } from "./alignWords";
import type { DraftItem } from "./draftItems";
import { findUtterance, type SourceView } from "./sourceView";

/**
 * The tokens as the voice of tokens[first, end) reads them: its own, those of another voice `beside`,
 * and those that are `foreign`. The source's own words are plain prose where they are the voice. The
 * same tokens where nobody speaks. Linear.
 */
export function readInVoice(
  tokens: readonly SourceToken[],
  first: number,
  end: number,
  items: readonly DraftItem[],
  view: SourceView,
): readonly SourceToken[] {
  if (!tokens.some(({ utterance }) => utterance >= 0)) {
    return tokens;
  }
  const voices = tokens.map((token) => toVoice(token, view));
  const voice = findVoice(tokens, voices, first, end, items);
  return tokens.map((token, at): SourceToken => {
    const own = voices[at];
    if (own === voice) {
      return voice === NARRATOR ? { ...token, utterance: PROSE } : token;
    }
    // An utterance without a name may be the speaker's, too.
    if (own === UNKNOWN && voice !== NARRATOR) {
      return token;
    }
    const isBeside = at >= first && at < end && (own === NARRATOR || voice === NARRATOR);
    return { ...token, access: isBeside ? "beside" : "foreign" };
  });
}

const NARRATOR = "narrator";
const UNKNOWN = "unknown";

function toVoice(token: SourceToken, view: SourceView): string {
  if (token.utterance === OUTSIDE) {
    return NARRATOR;
  }
  const speaker = findUtterance(view, token.start)?.speaker;
  return speaker ? `by ${speaker}` : UNKNOWN;
}

/** The voice that has the most of the quotation's words in the passage; of equal ones, a speaker's. */
function findVoice(
  tokens: readonly SourceToken[],
  voices: readonly string[],
  first: number,
  end: number,
  items: readonly DraftItem[],
): string {
  const keys = new Set(items.flatMap((item) => (item.kind === "word" ? [item.token.key] : [])));
  const counts = new Map<string, number>();
  for (let at = first; at < end; at++) {
    const voice = voices[at] ?? NARRATOR;
    counts.set(voice, (counts.get(voice) ?? 0) + (keys.has(tokens[at]?.key ?? "") ? 1 : 0.01));
  }
  let best = NARRATOR;
  for (const [voice, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && best === NARRATOR)) {
      best = voice;
    }
  }
  return best;
}
