// What blocks of the sources read last gave, so that what a house puts below each of its texts is read once. What comes
// out is the same as without. Only a block that is met again is kept: most never are.

import { copyText } from "../text/copyText";
import { BlockMemory, type AnnotationMemory } from "./annotate";

/** Prints of blocks met, a power of two; one forgets another with the same slot. */
const PRINTS = 16_384;
/** Blocks kept; as many again are kept for as long as they are asked for. */
const MOST_KEPT = 512;

export class SourceMemory implements AnnotationMemory {
  readonly blocks = {
    turn: (texts: readonly string[]): readonly BlockMemory[] => texts.map((text) => this.recall(text)),
  };
  private readonly prints = new Int32Array(PRINTS);
  private kept = new Map<string, BlockMemory>();
  private before = new Map<string, BlockMemory>();

  private recall(text: string): BlockMemory {
    const print = printOf(text);
    const slot = print & (PRINTS - 1);
    if (this.prints[slot] !== print) {
      this.prints[slot] = print;
      return new BlockMemory(text);
    }
    let block = this.kept.get(text);
    if (block) {
      return block;
    }
    if (this.kept.size >= MOST_KEPT) {
      this.before = this.kept;
      this.kept = new Map();
    }
    block = this.before.get(text) ?? new BlockMemory(copyText(text));
    this.kept.set(block.text, block);
    return block;
  }
}

/** From a few letters of a text: blocks alike in them are rare, and cost no more than being kept. */
function printOf(text: string): number {
  const step = (text.length >> 4) + 1;
  let print = text.length;
  for (let i = text.length - 1; i >= 0; i -= step) {
    print = Math.imul(print ^ text.charCodeAt(i), 0x01000193);
  }
  return print ^ (print >>> 15);
}
