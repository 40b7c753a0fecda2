// Bare surnames at the start of a sentence that were not read as names, as a misspelt one is not where nothing else of
// the draft supports it: one word, and a verb of saying behind it.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import { CUE_WORDS } from "../core/quotations/cueLexicon";
import type { Span } from "../core/text/span";
import { isQuoted } from "./isQuoted";
import type { Portion } from "./portions";
import { indexSpans, listOverlapping } from "./spanIndex";

/** The word, the verb, and what follows that. Nothing in it can run on. */
const SUBJECT = /(?:^|[.!?]['"”’]? |\n)(\p{Lu}\p{Ll}{3,30}) (\p{Ll}{3,20})\b(?: (\p{Ll}{2,4})\b)?/gu;

/** In the file's offsets, by start. Linear in the portion. */
export function listUntaggedSpeakers({ blocks, mentions }: Portion, draft: DraftIndex): readonly Span[] {
  const { text, map } = draft.prose;
  const named = indexSpans(mentions);
  return blocks
    .flatMap((block) =>
      [...text.slice(block.start, block.end).matchAll(SUBJECT)].filter(isSpeaking).map((match) => {
        const start = block.start + match.index + match[0].indexOf(match[1]!);
        return map.toOriginalSpan({ start, end: start + match[1]!.length });
      }),
    )
    .filter((span) => listOverlapping(named, span).length === 0 && !isQuoted(span, draft));
}

/** A form that is a noun, too ("promises"), needs what it takes as a verb behind it. */
function isSpeaking([, , verb, next = ""]: RegExpExecArray): boolean {
  const cue = CUE_WORDS.get(verb!);
  const isFinite = cue !== undefined && cue.kind !== "doing" && (cue.form === "third" || cue.form === "past");
  return isFinite && (!cue.isNounToo || next === "that" || next === "to");
}
