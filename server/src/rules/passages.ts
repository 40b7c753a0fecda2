// Passages of sources for findings: with their text, and as a reader is told of them ("sources/a.txt:12").

import type { SourceIndex } from "../core/corpus/sourceTypes";
import { LineIndex } from "../core/text/lineIndex";
import type { Span } from "../core/text/span";
import type { SourcePassage } from "./ruleTypes";

const lines = new WeakMap<SourceIndex, LineIndex>();

export function toPassage(source: SourceIndex, { start, end }: Span): SourcePassage {
  return { path: source.path, start, end, text: source.text.slice(start, end) };
}

export function tellPlace(source: SourceIndex, offset: number): string {
  let index = lines.get(source);
  if (!index) lines.set(source, (index = new LineIndex(source.text)));
  return `${source.path}:${index.toLineColumn(offset).line + 1}`;
}
