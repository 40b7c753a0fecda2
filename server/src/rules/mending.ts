// What a style lets a writer mend in another's words: a plain typo of the source, or a verb that does not agree with
// its pronoun. Decided only where the sources themselves show it; anything else that differs is a misquote.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { EditKind, WordChange } from "../core/locate/judging/judgementTypes";
import type { Candidate } from "./candidates";
import { editDistance } from "./nearNames";
import { toSourceView } from "./sourceViews";

/** In shorter words, one letter makes another word. */
const SHORTEST_TYPO = 5;
const WORD = /^\p{Ll}+$/u;
const PLURAL = new Map([
  ["is", "are"],
  ["isn't", "aren't"],
  ["was", "were"],
  ["wasn't", "weren't"],
  ["has", "have"],
  ["hasn't", "haven't"],
  ["does", "do"],
  ["doesn't", "don't"],
]);
const PLURAL_SUBJECT = /(?<!\p{L})(?:we|you|they|these|those)\s+$/iu;
const SINGULAR_SUBJECT = /(?<!\p{L})(?:he|she|it|this|that)\s+$/iu;

/** Undefined where the change mends nothing. */
export function findMending(
  { kind, written, source }: WordChange,
  text: string,
  found: Candidate,
  corpus: CorpusSnapshot,
): Extract<EditKind, "typo" | "agreement"> | undefined {
  if (kind !== "replaced") {
    return undefined;
  }
  const view = toSourceView(found.source);
  const [own, its] = [text.slice(written.start, written.end), view.text.slice(source.start, source.end)];
  const before = view.text.slice(Math.max(0, source.start - 12), source.start);
  if (agrees(its, own, before)) {
    return "agreement";
  }
  return isTypo(its, own, corpus) ? "typo" : undefined;
}

function agrees(its: string, own: string, before: string): boolean {
  const [a, b] = [its, own].map((word) => word.toLowerCase().replace("’", "'")) as [string, string];
  return (PLURAL.get(a) === b && PLURAL_SUBJECT.test(before)) || (PLURAL.get(b) === a && SINGULAR_SUBJECT.test(before));
}

/** The source's word stands nowhere else, the written one does, and one slip of the hand lies between. */
function isTypo(its: string, own: string, corpus: CorpusSnapshot): boolean {
  if (its.length < SHORTEST_TYPO || !WORD.test(its) || !WORD.test(own) || editDistance(its, own, 1) > 1) {
    return false;
  }
  return (
    corpus.passages.find(its, { limit: 2, maxDistance: 0 }).length === 1 &&
    corpus.passages.find(own, { limit: 1, maxDistance: 0 }).length > 0
  );
}
