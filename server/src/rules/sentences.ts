// The source's words for messages: the sentence that a passage stands in, who said it, where.

import { listUtterances } from "../core/locate/judging/sourceView";
import type { Span } from "../core/text/span";
import type { Candidate } from "./candidates";
import type { Attribution } from "./messages";
import { tellPlace } from "./passages";
import { toSourceView } from "./sourceViews";

/** How far a sentence is looked for beyond the passage, in units. */
const REACH = 200;

export function tellSource(found: Candidate): Attribution {
  return {
    speaker: found.speaker && !found.speaker.isDoubtful ? found.speaker.name : null,
    place: tellPlace(found.source, found.span.start),
  };
}

const sentences = new WeakMap<Candidate, string>();

/** The passage with the rest of its sentence, within its quotation. */
export function readSentence(found: Candidate): string {
  let sentence = sentences.get(found);
  if (sentence === undefined) {
    sentence = readAround(found, found.judgement.passage);
    sentences.set(found, sentence);
  }
  return sentence;
}

export function readAround(found: Pick<Candidate, "source">, span: Span): string {
  const { start, end } = findSentence(found, span);
  return toSourceView(found.source).text.slice(start, end).trim();
}

/** The sentences that a stretch of a source's prose touches, as far as they are of its quotation. Bounded. */
export function findSentence({ source }: Pick<Candidate, "source">, span: Span): Span {
  const view = toSourceView(source);
  const { text } = view;
  const utterance = listUtterances(view, span)[0];
  const from = Math.max(utterance && utterance.start <= span.start ? utterance.start : 0, span.start - REACH);
  const to = Math.min(utterance && utterance.end >= span.end ? utterance.end : text.length, span.end + REACH);
  const before = text.slice(from, span.start);
  const breaks = [...before.matchAll(/[.?!]["'”’)]*\s+|\n\n/g)].pop();
  const after = /[.?!](?=["'”’)]*(?:\s|$))|\n\n/.exec(text.slice(span.end - 1, to));
  return {
    start: breaks ? from + breaks.index + breaks[0].length : from,
    end: after ? span.end - 1 + after.index + 1 : to,
  };
}
