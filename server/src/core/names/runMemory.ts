// Names of the runs that were decoded last, for the same run between the same words: the news of a day, and what stands
// below every text of a house, come again and again. All that decoding a run asks of its document is compared, so that
// what is remembered is what would be found.

import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, HAS_HYPHEN, INITIALS, INNER_CAPITAL } from "../text/tokens";
import { NONE, type Decoded } from "./decodeNames";
import type { NameDocument } from "./nameDocument";
import { LONGEST_RUN } from "./nameRuns";

/** Runs known at once, a power of two; one forgets another with the same slot. */
const SLOTS = 16_384;
/** Numbers kept for them: 1.2 MB. When they are full, everything is forgotten. */
const ROOM = 300_000;
/** Tokens to either side of a run that its features look at. */
const REACH = 2;
/** Of a token, all that features ask besides its hash; its bits and its letters follow from that. */
const FORM = CAPITAL | ALL_CAPITALS | HAS_DIGIT | HAS_HYPHEN | INNER_CAPITAL | INITIALS;

export class RunMemory {
  /**
   * By slot, where its entry begins in `kept`; 0 where there is none. An entry: the
   * key, the number of names, the names.
   */
  private readonly slots = new Int32Array(SLOTS);
  private readonly kept = new Int32Array(ROOM);
  private end = 1;
  /** Of the run asked for last. */
  private readonly key = new Int32Array(1 + 2 * (LONGEST_RUN + 2 * REACH));
  private keyLength = 0;
  private slot = 0;
  private start = 0;
  /** Where the names of its entry begin in `kept`, behind their number. */
  private at = 0;

  /** Gives true where the run's names are known; otherwise `keep` is to follow. */
  recall(document: NameDocument, run: number): boolean {
    this.readKey(document, run);
    const { key, kept, keyLength } = this;
    const entry = this.slots[this.slot]!;
    if (entry === 0) {
      return false;
    }
    for (let i = 0; i < keyLength; i++) {
      if (kept[entry + i] !== key[i]) {
        return false;
      }
    }
    this.at = entry + keyLength;
    return true;
  }

  /** Of the run asked for last. */
  keep(decoded: Decoded): void {
    const { key, kept, keyLength, start } = this;
    if (this.end + keyLength + 1 + decoded.count > ROOM) {
      this.forget();
    }
    let end = this.end;
    this.slots[this.slot] = end;
    for (let i = 0; i < keyLength; i++) {
      kept[end++] = key[i]!;
    }
    const at = end++;
    for (let k = 0; k < decoded.count; k++) {
      if (decoded.types[k] !== NONE) {
        kept[end++] = ((decoded.starts[k]! - start) << 16) | ((decoded.ends[k]! - start) << 8) | decoded.types[k]!;
      }
    }
    kept[at] = end - at - 1;
    this.at = at;
    this.end = end;
  }

  /** Adds the names of the run asked for last. */
  addTo(names: { start: number; end: number; type: number }[]): void {
    const { kept, at, start } = this;
    const last = at + kept[at]!;
    for (let k = at + 1; k <= last; k++) {
      const name = kept[k]!;
      names.push({ start: start + (name >>> 16), end: start + ((name >>> 8) & 255), type: name & 255 });
    }
  }

  private forget(): void {
    this.slots.fill(0);
    this.end = 1;
  }

  private readKey({ runs, sentences, styles, tokens, hashes, seen }: NameDocument, run: number): void {
    const start = runs.starts[run]!;
    const end = runs.ends[run]!;
    const sentence = runs.sentences[run]!;
    const from = Math.max(start - REACH, sentences.firstTokens[sentence]!);
    const to = Math.min(end + REACH, sentences.firstTokens[sentence + 1]!);
    const { key } = this;
    // What the whole text tells of a word is 0 outside runs, and asked for inside this one alone.
    key[0] = (end - start) | ((start - from) << 8) | ((to - end) << 12) | (styles[sentence]! << 16);
    let n = 1;
    let sum = key[0];
    for (let i = from; i < to; i++) {
      const told = i >= start && i < end ? seen[i]! : 0;
      const form = (told << 16) | (tokens.kinds[i]! << 10) | (tokens.flags[i]! & FORM);
      key[n++] = hashes[i]!;
      key[n++] = form;
      sum = Math.imul(sum ^ hashes[i]!, 0x85ebca6b) + form;
      sum ^= sum >>> 15;
    }
    this.keyLength = n;
    this.slot = Math.imul(sum, 0x9e3779b1) >>> 18;
    this.start = start;
  }
}
