// A segment: some texts as word numbers, with a suffix array sorted to depth 3. Immutable, a few typed arrays and the
// texts themselves. Knows no other segment and no quotation.

import type { SearchText } from "./locateTypes";
import { TokenScanner } from "./foldTokens";
import { countWords, hashUnits, VocabularyBuilder, type Vocabulary } from "./vocabulary";

/** How many words deep the suffix array is sorted. */
export const DEPTH = 3;
/** Lets the third word of the last suffix be read. */
const PADDING = DEPTH - 1;

export interface Segment {
  /** By path, each path once. */
  readonly texts: readonly SearchText[];
  /** Where each text's tokens start in `words`; one more than texts. */
  readonly textStarts: Int32Array;
  /**
   * Word numbers of all texts; a zero behind each text, so that no match runs on into
   * the next, and PADDING zeros at the end.
   */
  readonly words: Int32Array;
  /** Each token's place in its text, UTF-16 units. */
  readonly offsets: Int32Array;
  /** Positions in `words`, sorted by the three words from there, then by position; zeros left out. */
  readonly suffixes: Int32Array;
  /** Where the suffixes that open with word w start in `suffixes`; two more than words. */
  readonly wordStarts: Int32Array;
  readonly vocabulary: Vocabulary;
  /** Tokens without the zeros. */
  readonly tokens: number;
}

/** Bytes of the typed arrays: all the index keeps beside the texts and their paths. */
export function segmentBytes(segment: Segment): number {
  const { vocabulary } = segment;
  const arrays = [
    segment.textStarts,
    segment.words,
    segment.offsets,
    segment.suffixes,
    segment.wordStarts,
    vocabulary.units,
    vocabulary.starts,
    vocabulary.table,
  ];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

/** The text that a position in `words` belongs to. O(log texts). */
export function textAt(segment: Segment, position: number): number {
  const { textStarts } = segment;
  let low = 0;
  let high = textStarts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if (textStarts[middle]! <= position) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** `texts` by path, each path once. Linear. */
export function buildSegment(texts: readonly SearchText[]): Segment {
  const size = texts.reduce((sum, text) => sum + text.text.length, 0);
  let capacity = (size >> 2) + texts.length + 16;
  let words = new Int32Array(capacity);
  let offsets = new Int32Array(capacity);
  const textStarts = new Int32Array(texts.length + 1);
  const vocabulary = new VocabularyBuilder();
  const scanner = new TokenScanner("", 0);
  let at = 0;
  for (let t = 0; t < texts.length; t++) {
    scanner.reset(texts[t]!.text);
    textStarts[t] = at;
    while (scanner.next()) {
      if (at + texts.length - t + PADDING >= capacity) {
        capacity *= 2;
        words = grown(words, capacity);
        offsets = grown(offsets, capacity);
      }
      offsets[at] = scanner.start;
      words[at++] = vocabulary.intern(scanner.units, 0, scanner.length, scanner.hash);
    }
    at++;
  }
  textStarts[texts.length] = at;
  return seal(texts, textStarts, words.slice(0, at + PADDING), offsets.slice(0, at), vocabulary.build());
}

/** What is merged: a segment and which of its texts to keep. */
export interface SegmentPart {
  readonly segment: Segment;
  isLive(text: number): boolean;
}

/** The live texts of all parts as one segment. No path may be live twice. Linear, without reading the texts again. */
export function mergeSegments(parts: readonly SegmentPart[]): Segment {
  const kept: { text: SearchText; segment: Segment; from: number; to: number; numbers: Int32Array }[] = [];
  for (const part of parts) {
    const { segment } = part;
    const numbers = new Int32Array(countWords(segment.vocabulary) + 1);
    segment.texts.forEach((text, t) => {
      if (part.isLive(t)) {
        kept.push({ text, segment, from: segment.textStarts[t]!, to: segment.textStarts[t + 1]!, numbers });
      }
    });
  }
  kept.sort((a, b) => (a.text.path < b.text.path ? -1 : 1));
  const size = kept.reduce((sum, k) => sum + k.to - k.from, 0);
  const words = new Int32Array(size + PADDING);
  const offsets = new Int32Array(size);
  const textStarts = new Int32Array(kept.length + 1);
  const vocabulary = new VocabularyBuilder();
  let at = 0;
  kept.forEach(({ segment, from, to, numbers }, k) => {
    textStarts[k] = at;
    offsets.set(segment.offsets.subarray(from, to), at);
    for (let i = from; i < to; i++) {
      const word = segment.words[i]!;
      if (word > 0) {
        words[at] = numbers[word] ||= renumber(segment.vocabulary, word, vocabulary);
      }
      at++;
    }
  });
  textStarts[kept.length] = at;
  return seal(
    kept.map((k) => k.text),
    textStarts,
    words,
    offsets,
    vocabulary.build(),
  );
}

function renumber(from: Vocabulary, word: number, to: VocabularyBuilder): number {
  const start = from.starts[word]!;
  const end = from.starts[word + 1]!;
  return to.intern(from.units, start, end - start, hashUnits(from.units, start, end));
}

function seal(
  texts: readonly SearchText[],
  textStarts: Int32Array,
  words: Int32Array,
  offsets: Int32Array,
  vocabulary: Vocabulary,
): Segment {
  const { suffixes, wordStarts } = sortSuffixes(words, countWords(vocabulary));
  return { texts, textStarts, words, offsets, suffixes, wordStarts, vocabulary, tokens: suffixes.length };
}

/**
 * Counting sort by the third word, then by the second, then by the first: each pass keeps the order of the one before.
 */
function sortSuffixes(words: Int32Array, vocabularySize: number): { suffixes: Int32Array; wordStarts: Int32Array } {
  // How often each word, and the zero, stands first, second and third: where its suffixes start in each pass.
  const next = Array.from({ length: DEPTH }, () => new Int32Array(vocabularySize + 2));
  const [first, second, third] = next as [Int32Array, Int32Array, Int32Array];
  let tokens = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0) {
      continue;
    }
    tokens++;
    first[words[i]!]!++;
    second[words[i + 1]!]!++;
    third[words[i + 2]!]!++;
  }
  for (const counts of next) {
    toStarts(counts);
  }
  const wordStarts = first.slice();
  let from: Int32Array = new Int32Array(tokens);
  let to: Int32Array = new Int32Array(tokens);
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== 0) {
      from[third[words[i + 2]!]!++] = i;
    }
  }
  for (let depth = 1; depth >= 0; depth--) {
    const starts = next[depth]!;
    for (let i = 0; i < tokens; i++) {
      const position = from[i]!;
      to[starts[words[position + depth]!]!++] = position;
    }
    [from, to] = [to, from];
  }
  return { suffixes: from, wordStarts };
}

/** Counts to the sum of those before, in place. */
function toStarts(counts: Int32Array): void {
  let sum = 0;
  for (let w = 0; w < counts.length; w++) {
    const count = counts[w]!;
    counts[w] = sum;
    sum += count;
  }
}

function grown(from: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(capacity);
  to.set(from);
  return to;
}
