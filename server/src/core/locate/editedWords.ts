// What an edit changed of some texts, in words: what was found elsewhere and is no better near the edit is found still.
// Knows no questions and no answers.

import { foldTokens, type FoldedTokens } from "./foldTokens";
import type { PassageIndex, SearchText } from "./locateTypes";
import { buildPassageIndex } from "./passageIndex";

export interface EditedText {
  readonly path: string;
  /** Empty where the text was not there, or is no longer. */
  readonly before: string;
  readonly after: string;
}

export type Side = "before" | "after";

/** The words around the edits, on one side. */
export interface WordsNear {
  /**
   * Of these words (see `foldTokens`) as many as may stand there: one that is not there may be taken for one that is,
   * never the other way. O(words).
   */
  count(hashes: Int32Array): number;
  /** The longest run of them of which each may. O(words). */
  longestRun(hashes: Int32Array): number;
  /** The same words, to be searched. Places count from the first of them. Built when it is first asked for. */
  readonly index: PassageIndex;
}

/** Tokens to both sides of an edit at least, so that few sizes are made; for single words none. */
const LEAST_MARGIN = 15;

export class EditedWords {
  private readonly texts: readonly Edit[];
  private readonly near: Record<Side, Map<number, WordsNear>> = { before: new Map(), after: new Map() };
  private readonly whole: Partial<Record<Side, PassageIndex>> = {};

  /** Linear in the texts. */
  constructor(private readonly edited: readonly EditedText[]) {
    this.texts = edited.filter(({ before, after }) => before !== after).map(findEdit);
  }

  /**
   * All words that are in a stretch of so many with one that was added or taken away, or over a place where words were
   * taken out. Made once for each power of two.
   */
  wordsNear(side: Side, stretch: number): WordsNear {
    let margin = stretch > 1 ? LEAST_MARGIN : 0;
    while (margin < stretch - 1) {
      margin = 2 * margin + 1;
    }
    let near = this.near[side].get(margin);
    if (!near) {
      near = new Near(this.texts.map((edit) => cut(edit, side, margin)));
      this.near[side].set(margin, near);
    }
    return near;
  }

  /** The edited texts from start to end, to be searched. Built when it is first asked for. */
  wholeTexts(side: Side): PassageIndex {
    const index =
      this.whole[side] ??
      buildPassageIndex(
        this.edited.filter((text) => text[side] !== "").map((text) => ({ path: text.path, text: text[side] })),
      );
    this.whole[side] = index;
    return index;
  }
}

interface TextSide {
  readonly text: string;
  readonly tokens: FoldedTokens;
}

interface Edit {
  readonly path: string;
  readonly before: TextSide;
  readonly after: TextSide;
  /** Tokens at the start, and at the end, that are the same on both sides. */
  readonly start: number;
  readonly end: number;
}

function findEdit({ path, before, after }: EditedText): Edit {
  const [a, b] = [
    { text: before, tokens: foldTokens(before) },
    { text: after, tokens: foldTokens(after) },
  ];
  const most = Math.min(a.tokens.count, b.tokens.count);
  let start = 0;
  while (start < most && isSame(a, start, b, start)) {
    start++;
  }
  let end = 0;
  while (end < most - start && isSame(a, a.tokens.count - 1 - end, b, b.tokens.count - 1 - end)) {
    end++;
  }
  return { path, before: a, after: b, start, end };
}

/** As written, and as read: what stands behind a word may tell how it is. */
function isSame(a: TextSide, i: number, b: TextSide, k: number): boolean {
  if (a.tokens.hashes[i] !== b.tokens.hashes[k]) {
    return false;
  }
  const [from, to] = [a.tokens.starts[i]!, b.tokens.starts[k]!];
  const length = a.tokens.ends[i]! - from;
  if (b.tokens.ends[k]! - to !== length) {
    return false;
  }
  for (let at = 0; at < length; at++) {
    if (a.text.charCodeAt(from + at) !== b.text.charCodeAt(to + at)) {
      return false;
    }
  }
  return true;
}

/** Tokens of one text around its edit. */
interface Cut {
  readonly path: string;
  readonly side: TextSide;
  readonly from: number;
  readonly to: number;
}

function cut(edit: Edit, which: Side, margin: number): Cut {
  const side = edit[which];
  const { count } = side.tokens;
  const isEdited = edit.start + edit.end < edit.before.tokens.count || edit.start + edit.end < edit.after.tokens.count;
  if (!isEdited) {
    return { path: edit.path, side, from: 0, to: 0 };
  }
  return {
    path: edit.path,
    side,
    from: Math.max(0, edit.start - margin),
    to: Math.min(count, count - edit.end + margin),
  };
}

/** Slots a word: one in so many other words is taken for one of them. */
const SLOTS_A_WORD = 64;
const LEAST_SLOTS = 1 << 10;
const MOST_SLOTS = 1 << 22;

class Near implements WordsNear {
  private readonly slots: Uint8Array;
  private built: PassageIndex | undefined;

  constructor(private readonly cuts: readonly Cut[]) {
    const words = cuts.reduce((sum, { from, to }) => sum + to - from, 0);
    let size = LEAST_SLOTS;
    while (size < SLOTS_A_WORD * words && size < MOST_SLOTS) {
      size *= 2;
    }
    this.slots = new Uint8Array(size);
    for (const { side, from, to } of cuts) {
      for (let i = from; i < to; i++) {
        this.slots[this.slotOf(side.tokens.hashes[i]!)] = 1;
      }
    }
  }

  count(hashes: Int32Array): number {
    let count = 0;
    for (const hash of hashes) {
      count += this.slots[this.slotOf(hash)]!;
    }
    return count;
  }

  longestRun(hashes: Int32Array): number {
    let longest = 0;
    let run = 0;
    for (const hash of hashes) {
      run = this.slots[this.slotOf(hash)] === 1 ? run + 1 : 0;
      if (run > longest) {
        longest = run;
      }
    }
    return longest;
  }

  get index(): PassageIndex {
    this.built ??= buildPassageIndex(this.cuts.filter(({ from, to }) => to > from).map(toText));
    return this.built;
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }
}

/** To the end of the token behind, where there is one: that the text ends behind a word may make it another. */
function toText({ path, side: { text, tokens }, from, to }: Cut): SearchText {
  const end = Math.min(tokens.count, to + 1);
  return { path, text: text.slice(tokens.starts[from], tokens.ends[end - 1]) };
}
