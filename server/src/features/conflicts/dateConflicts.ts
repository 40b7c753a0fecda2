// One event that two sources put on different days. Only where neither of them also
// has the other's day for anything like it.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import type { DateMention } from "../../core/dates/dateTypes";
import type { Span } from "../../core/text/span";
import { findDatedSentences, type DatedSentence } from "../../rules/datedSentences";
import { findSameEvent, isSupporting, readEvent, type Told } from "../../rules/sameEvent";
import { isQuoted } from "../../rules/isQuoted";
import { excerpt, oneLine } from "../excerpt";
import { sayDate } from "../formatDate";
import type { Conflict, ConflictSide, TextPiece } from "./conflictTypes";

/** A sentence that shares so many words with the event's is looked at, whether for or against its day. */
const SUPPORTING = 1;
const NO_NAMES: ReadonlySet<string> = new Set();
/** UTF-16 units of a sentence that are shown. */
const LONGEST_SENTENCE = 320;

/** A step for each date. */
export function* findDateConflicts(
  sources: readonly SourceIndex[],
  corpus: CorpusSnapshot,
): Generator<void, readonly Conflict[]> {
  const compared = new Set(sources);
  const found = new Map<string, Conflict>();
  for (const source of sources) {
    for (const date of source.dates) {
      for (const conflict of isQuoted(date, source) ? [] : findOtherDays(source, date, compared, corpus)) {
        const key = conflict.sides
          .map(({ path, start }) => `${path}:${start}`)
          .sort()
          .join(" ");
        if (!found.has(key)) {
          found.set(key, conflict);
        }
      }
      yield;
    }
  }
  return [...found.values()];
}

function findOtherDays(
  source: SourceIndex,
  date: DateMention,
  compared: ReadonlySet<SourceIndex>,
  corpus: CorpusSnapshot,
): readonly Conflict[] {
  const told = toEvent(source, date, corpus);
  const near = told && findDatedSentences(told.words, NO_NAMES, SUPPORTING, corpus);
  if (!told || !near) {
    return [];
  }
  const bySource = groupBySource(near);
  const own = bySource.get(source) ?? [];
  return [...bySource].flatMap(([other, sentences]) => {
    if (other === source || !compared.has(other) || sentences.some((sentence) => isSupporting(told, sentence))) {
      return [];
    }
    const best = findSameEvent(told, sentences, near)?.dated;
    if (!best || isQuoted(best.date, other)) {
      return [];
    }
    const back = toEvent(other, best.date, corpus);
    if (!back || own.some((sentence) => sentence.date !== date && isSupporting(back, sentence))) {
      return [];
    }
    return [
      toConflict(
        own.find((sentence) => sentence.date === date),
        best,
      ),
    ].filter((each) => each !== undefined);
  });
}

function toEvent(source: SourceIndex, date: DateMention, corpus: CorpusSnapshot): Told | undefined {
  return readEvent(date, { draft: source, corpus });
}

function groupBySource(sentences: readonly DatedSentence[]): ReadonlyMap<SourceIndex, readonly DatedSentence[]> {
  const groups = new Map<SourceIndex, DatedSentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.source);
    if (group) {
      group.push(sentence);
    } else {
      groups.set(sentence.source, [sentence]);
    }
  }
  return groups;
}

function toConflict(own: DatedSentence | undefined, other: DatedSentence): Conflict | undefined {
  if (!own) {
    return undefined;
  }
  return {
    kind: "date",
    about: excerpt(own.source.text, own.span, own.date),
    sides: [toSide(own), toSide(other)],
  };
}

function toSide({ source, date, span }: DatedSentence): ConflictSide {
  return {
    path: source.path,
    start: date.start,
    end: date.end,
    claim: sayDate(date.edtf!),
    pieces: piecesAround(source.text, span, date),
  };
}

/** A sentence in pieces, cut where it is long; `marked` differs. */
export function piecesAround(text: string, sentence: Span, marked: Span): readonly TextPiece[] {
  const from = Math.max(sentence.start, marked.start - LONGEST_SENTENCE);
  const to = Math.min(sentence.end, marked.end + LONGEST_SENTENCE);
  const before = text.slice(from, marked.start).replace(/\s+/g, " ").trimStart();
  const after = text.slice(marked.end, to).replace(/\s+/g, " ").trimEnd();
  return [
    { text: before, isDifferent: false },
    { text: oneLine(text.slice(marked.start, marked.end)), isDifferent: true },
    { text: after, isDifferent: false },
  ].filter((piece) => piece.text !== "");
}
