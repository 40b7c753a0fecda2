// Words as completion compares them: without case, accents and punctuation.

import { toPlainLetters } from "../../core/text/plainLetters";

const IS_FOLDED = /^[a-z0-9]+$/;

export function foldWord(word: string): string {
  if (IS_FOLDED.test(word)) {
    return word;
  }
  return toPlainLetters(word).replace(/[^\p{L}\p{N}]+/gu, "");
}

export function foldWords(text: string): readonly string[] {
  return text
    .split(/[\s\-–—/]+/u)
    .map(foldWord)
    .filter((word) => word !== "");
}
