// Passages of sources for findings: with their text, and as a reader is told of them ("sources/a.txt:12",
// "sources/a.pdf, p. 14").

import { findPlace } from "../core/corpus/findPlace";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { LineIndex } from "../core/text/lineIndex";
import type { Span } from "../core/text/span";
import { namePlace } from "../words/sayPlace";
import type { SourcePassage } from "./ruleTypes";

interface File {
  readonly text: string;
}

const lines = new WeakMap<File, LineIndex>();

/** Of a source or a draft. Linear, the first time. */
export function toLines(file: File): LineIndex {
  let index = lines.get(file);
  if (!index) {
    index = new LineIndex(file.text);
    lines.set(file, index);
  }
  return index;
}

export function toPassage(source: SourceIndex, { start, end }: Span): SourcePassage {
  return { path: source.path, start, end, text: source.text.slice(start, end) };
}

export function tellPlace(source: SourceIndex, offset: number): string {
  return namePlace(source.path, findPlace(source, offset), toLines(source).toLineColumn(offset).line + 1);
}
