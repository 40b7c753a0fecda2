// A place of a source as the report shows it: its line, and the words in their sentence.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { findPlace } from "../../core/corpus/findPlace";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { LineIndex } from "../../core/text/lineIndex";
import { sentenceAround } from "../excerpt";
import type { FileSpan } from "../textView";
import type { NameOf, ReportSource } from "./reportTypes";

/** What is shown of a sentence on either side of the words. UTF-16 units. */
const LONGEST_SIDE = 400;

const lineIndexes = new WeakMap<SourceIndex, LineIndex>();

/** Null where the source is gone. */
export function toReportSource(
  corpus: CorpusSnapshot,
  place: FileSpan | undefined | null,
  nameOf: NameOf,
): ReportSource | null {
  const source = place ? corpus.sources.get(place.path) : undefined;
  if (!place || !source) {
    return null;
  }
  const { start, end } = place;
  const at = findPlace(source, start);
  const sentence = sentenceAround(source, place);
  const from = Math.max(Math.min(sentence.start, start), start - LONGEST_SIDE);
  const to = Math.min(Math.max(sentence.end, end), end + LONGEST_SIDE);
  return {
    path: place.path,
    name: nameOf(place.path),
    start,
    end,
    line: lineAt(source, start),
    page: at?.page ?? null,
    count: at?.count ?? null,
    time: at?.time ?? null,
    title: source.meta.title,
    published: source.meta.published,
    before: joinLines(source.text.slice(from, start)).trimStart(),
    words: joinLines(source.text.slice(start, end)),
    after: joinLines(source.text.slice(end, to)).trimEnd(),
  };
}

/** From 1. */
export function lineAt(source: SourceIndex, offset: number): number {
  let lines = lineIndexes.get(source);
  if (!lines) {
    lines = new LineIndex(source.text);
    lineIndexes.set(source, lines);
  }
  return lines.toLineColumn(offset).line + 1;
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, " ");
}
