// A block as the quotations annotator reads it, and what it gave when it was read: in a draft the same words are asked
// again with every keystroke. All spans count from the block's start, so that they hold wherever it stands.

import type { Mention } from "../names/nameTypes";
import type { AttributedBlock } from "./attribution";
import type { FocusPhrase } from "./focus";
import { pairMarks, type MarkedSpan, type PairedBlock } from "./pairMarks";
import { readPassage, type Passage } from "./passage";
import { findMarks, type QuotationMark } from "./quotationMarks";

const NONE: PairedBlock = { spans: [], strayClose: null };
/** Characters that may stand before a block's first mark where the block is said to begin with it. */
const MOST_BEFORE_MARK = 4;

export class QuotedBlock {
  private found: readonly QuotationMark[] | undefined;
  private readonly paired: (PairedBlock | undefined)[] = [undefined, undefined];
  private last: ReadBlock | undefined;

  constructor(readonly text: string) {}

  private get marks(): readonly QuotationMark[] {
    this.found ??= findMarks(this.text, 0, this.text.length);
    return this.found;
  }

  get markCount(): number {
    return this.marks.length;
  }

  /** True where an opening mark is the first that is written. */
  get opens(): boolean {
    const first = this.marks[0];
    return (
      first !== undefined &&
      first.side !== "close" &&
      first.start < MOST_BEFORE_MARK &&
      this.text.slice(0, first.start).trim() === ""
    );
  }

  /** `opensNext`: the block below begins with an opening mark. */
  pair(opensNext: boolean): PairedBlock {
    if (this.marks.length === 0) {
      return NONE;
    }
    const place = opensNext ? 1 : 0;
    const paired = this.paired[place] ?? pairMarks(this.text, this.marks, opensNext);
    this.paired[place] = paired;
    return paired;
  }

  /** With these quotations and names: mentions [first, last) of a text in which the block begins at `start`. */
  read(
    spans: readonly MarkedSpan[],
    mentions: readonly Mention[],
    first: number,
    last: number,
    start: number,
  ): ReadBlock {
    if (this.last && this.last.spans === spans && isSameNames(this.last.names, mentions, first, last, start)) {
      return this.last;
    }
    const names = new Int32Array(2 * (last - first));
    for (let m = first; m < last; m++) {
      names[2 * (m - first)] = mentions[m]!.start - start;
      names[2 * (m - first) + 1] = mentions[m]!.end - start;
    }
    this.last = {
      spans,
      names,
      passage: readPassage(this.text, spans, names),
      attributed: undefined,
      focus: undefined,
    };
    return this.last;
  }
}

export interface ReadBlock {
  readonly spans: readonly MarkedSpan[];
  /** Starts and ends by turns. */
  readonly names: Int32Array;
  readonly passage: Passage;
  /** Where nothing around the block has a say in it. */
  attributed: AttributedBlock | undefined;
  /** Whom its sentences are about, once that was asked for. */
  focus: readonly FocusPhrase[] | undefined;
}

function isSameNames(
  names: Int32Array,
  mentions: readonly Mention[],
  first: number,
  last: number,
  start: number,
): boolean {
  if (names.length !== 2 * (last - first)) {
    return false;
  }
  for (let m = first, i = 0; m < last; m++, i += 2) {
    if (names[i] !== mentions[m]!.start - start || names[i + 1] !== mentions[m]!.end - start) {
      return false;
    }
  }
  return true;
}
