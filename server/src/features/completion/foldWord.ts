// Words as completion compares them: without case, accents and punctuation.

export function foldWord(word: string): string {
  return word.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

export function foldWords(text: string): readonly string[] {
  return text.split(/[\s\-–—/]+/u).map(foldWord).filter((word) => word !== "");
}
