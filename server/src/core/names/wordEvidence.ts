// What the whole text tells of each word, put together from what each of its blocks tells, so that an edit costs the
// blocks it changed. The same as `readNameDocument` finds in a text at once.

import { WordCounts, type Counted } from "../text/wordCounts";
import { CAPITAL, HAS_LOWER, INNER_CAPITAL, WORD } from "../text/tokens";
import { evidenceAt, PLAIN_STYLE, SEEN_BITS, SEEN_SMALL, type NameText } from "./nameDocument";

/**
 * The column behind those of the SEEN_... flags: the word stands in a run with a
 * capital: only of such words anything is told.
 */
const IN_RUN = SEEN_BITS;

export function createWordCounts(): WordCounts {
  return new WordCounts(SEEN_BITS + 1, false);
}

/** What a block tells of its words. Linear. */
export function countWords(text: NameText): Counted {
  const { tokens, sentences, runs, styles, hashes } = text;
  const flags = new Map<number, number>();
  const add = (word: number, seen: number): void => {
    flags.set(word, (flags.get(word) ?? 0) | seen);
  };
  for (let r = 0; r < runs.count; r++) {
    const sentence = runs.sentences[r]!;
    const first = sentences.firstTokens[sentence]!;
    const isPlain = styles[sentence] === PLAIN_STYLE;
    for (let i = runs.starts[r]!; i < runs.ends[r]!; i++) {
      if (tokens.flags[i]! & (CAPITAL | INNER_CAPITAL)) {
        add(hashes[i]!, (1 << IN_RUN) | (isPlain ? evidenceAt(tokens, text.bits, i, first) : 0));
      }
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === WORD && !(tokens.flags[i]! & (CAPITAL | INNER_CAPITAL)) && tokens.flags[i]! & HAS_LOWER) {
      add(hashes[i]!, SEEN_SMALL);
    }
  }
  const keys: number[] = [];
  const columns: number[] = [];
  for (const [word, seen] of flags) {
    for (let rest = seen; rest !== 0; rest &= rest - 1) {
      keys.push(word);
      columns.push(31 - Math.clz32(rest & -rest));
    }
  }
  const hashed = Int32Array.from(keys);
  return { keys: hashed, columns: Uint8Array.from(columns), words: hashed };
}

/** Writes what the whole text tells of each token in a run of the block. */
export function writeSeen({ runs, hashes }: NameText, table: WordCounts, seen: Uint16Array): void {
  for (let r = 0; r < runs.count; r++) {
    for (let i = runs.starts[r]!; i < runs.ends[r]!; i++) {
      seen[i] = seenOf(hashes[i]!, table);
    }
  }
}

function seenOf(word: number, table: WordCounts): number {
  const row = table.find(word);
  if (row < 0 || table.count(row, IN_RUN) === 0) {
    return 0;
  }
  let seen = 0;
  for (let bit = 0; bit < SEEN_BITS; bit++) {
    if (table.count(row, bit) > 0) {
      seen |= 1 << bit;
    }
  }
  return seen;
}

/** The words of a block's runs: what is told of others is nothing to it. */
export function listRunWords({ runs, hashes }: NameText): Int32Array {
  const words = new Set<number>();
  for (let r = 0; r < runs.count; r++) {
    for (let i = runs.starts[r]!; i < runs.ends[r]!; i++) {
      words.add(hashes[i]!);
    }
  }
  return Int32Array.from(words);
}
