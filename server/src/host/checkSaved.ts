// What a cache says of all sources together, held against the sources: numbers that lead out of an array, or a table
// without a free place, would be an answer that never ends. Costs one pass over the arrays.

import type { CountTable, GroupTable } from "../core/corpus/groupTable";
import type { SavedCorpus, SavedSegment } from "../core/corpus/savedCorpus";
import { demand, isRecord, text } from "./checkShape";

/** Zeros behind a segment's words. */
const PADDING = 2;

/** @param entities how many each source has. @throws BrokenCache */
export function checkSaved(value: unknown, entities: readonly number[]): asserts value is SavedCorpus {
  demand(isRecord(value) && isRecord(value["groups"]) && Array.isArray(value["segments"]), "derived");
  const { groups, segments } = value as unknown as SavedCorpus;
  checkGroups(groups, entities);
  let texts = 0;
  for (const segment of segments) {
    checkSegment(segment, entities.length);
    texts += segment.texts.reduce((sum, number) => sum + (number >= 0 ? 1 : 0), 0);
  }
  demand(texts === entities.length, "a source without its text");
}

function checkGroups(table: GroupTable, entities: readonly number[]): void {
  const { keys, shorts, mentions, women, men, memberStarts, memberSources, memberLocals } = table;
  demand(Array.isArray(keys) && keys.every(text) && keys.every((key, i) => i === 0 || key > keys[i - 1]!), "keys");
  for (const counts of [shorts, mentions, women, men]) {
    checkNumbers(counts, keys.length, Number.MAX_SAFE_INTEGER, "counts");
  }
  checkNumbers(memberSources, null, entities.length - 1, "members");
  checkNumbers(memberLocals, memberSources.length, Number.MAX_SAFE_INTEGER, "members");
  checkStarts(memberStarts, keys.length, memberSources.length, "members");
  demand(
    memberLocals.every((local, i) => local < entities[memberSources[i]!]!),
    "members",
  );
  demand(memberSources.length === entities.reduce((sum, count) => sum + count, 0), "an entity without its group");
  for (const counts of [table.parts, table.names, table.aliases, table.titles]) {
    checkCounts(counts, keys.length);
  }
}

function checkCounts(table: CountTable, groups: number): void {
  demand(isRecord(table) && Array.isArray(table.strings) && table.strings.every(text), "strings");
  checkNumbers(table.numbers, null, table.strings.length - 1, "strings");
  checkNumbers(table.counts, table.numbers.length, Number.MAX_SAFE_INTEGER, "strings");
  checkStarts(table.starts, groups, table.numbers.length, "strings");
}

function checkSegment(segment: SavedSegment, sources: number): void {
  demand(isRecord(segment) && isRecord(segment.vocabulary), "segment");
  const { texts, liveTokens, textStarts, words, offsets, suffixes, wordStarts, vocabulary, tokens } = segment;
  demand(texts instanceof Int32Array && texts.every((number) => number >= -1 && number < sources), "texts");
  demand(
    vocabulary.starts instanceof Int32Array && vocabulary.starts.length >= 2 && vocabulary.units instanceof Uint16Array,
    "vocabulary",
  );
  const count = vocabulary.starts.length - 2;
  checkStarts(vocabulary.starts.subarray(1), count, vocabulary.units.length, "vocabulary");
  const { length } = vocabulary.table;
  checkNumbers(vocabulary.table, length, count, "vocabulary");
  demand(length > 0 && (length & (length - 1)) === 0 && vocabulary.table.includes(0), "vocabulary");
  checkNumbers(offsets, null, Number.MAX_SAFE_INTEGER, "offsets");
  checkNumbers(words, offsets.length + PADDING, count, "words");
  checkStarts(textStarts, texts.length, offsets.length, "texts");
  demand(
    textStarts.every((start, i) => i === 0 || (start > textStarts[i - 1]! && words[start - 1] === 0)),
    "texts",
  );
  demand(
    words.subarray(offsets.length).every((word) => word === 0),
    "words",
  );
  checkNumbers(suffixes, null, Math.max(0, offsets.length - 1), "suffixes");
  demand(suffixes.length <= offsets.length && tokens === suffixes.length, "suffixes");
  demand(wordStarts instanceof Int32Array && wordStarts.length === count + 2, "suffixes");
  checkStarts(wordStarts.subarray(1), count, suffixes.length, "suffixes", wordStarts[1]);
  demand(Number.isInteger(liveTokens) && liveTokens >= 0 && liveTokens <= tokens, "tokens");
}

function checkNumbers(array: Int32Array, length: number | null, most: number, what: string): void {
  demand(array instanceof Int32Array && (length === null || array.length === length), what);
  demand(
    array.every((number) => number >= 0 && number <= most),
    what,
  );
}

/** One more than parts, ascending from `first` to the end. */
function checkStarts(starts: Int32Array, parts: number, end: number, what: string, first = 0): void {
  demand(
    starts instanceof Int32Array && starts.length === parts + 1 && starts[0] === first && starts[parts] === end,
    what,
  );
  demand(
    starts.every((start, i) => start >= 0 && (i === 0 || start >= starts[i - 1]!)),
    what,
  );
}
