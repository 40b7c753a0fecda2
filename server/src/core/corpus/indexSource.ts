// One source, read and annotated. Knows no other source.

import type { NameModel } from "../names/nameModel";
import { annotate, type AnnotationMemory } from "./annotate";
import type { SourceIndex, SourceText } from "./sourceTypes";

/**
 * Never throws on content; linear in the text. `memory`: of sources before this one; the answer is the same without.
 */
export function indexSource(source: SourceText, model: NameModel, memory?: AnnotationMemory): SourceIndex {
  const annotations = annotate(
    source.prose,
    model,
    {
      day: source.meta.published,
      numericOrder: source.meta.numericOrder,
      kind: source.meta.kind,
      speaker: source.meta.speaker,
    },
    memory,
  );
  return { ...source, ...annotations, words: countWords(source.prose.text) };
}

/** Runs of anything but white space that hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) {
      isInWord = false;
    } else if (!isInWord && isWordUnit(code)) {
      words++;
      isInWord = true;
    }
  }
  return words;
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff))
  );
}
