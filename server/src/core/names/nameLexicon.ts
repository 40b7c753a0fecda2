// What is known of words and phrases without their context, as bits by hash. The entries come from server/data; this
// file knows the bits, the look-up and the packed form.

import { hashPhrase } from "./wordHash";

export const FIRST_NAME_F = 1 << 0;
export const FIRST_NAME_M = 1 << 1;
export const LAST_NAME = 1 << 2;
export const CITY = 1 << 3;
export const BIG_CITY = 1 << 4;
export const COUNTRY = 1 << 5;
/** States, provinces, counties. */
export const REGION = 1 << 6;
/** Continents, seas, straits, mountains, quarters, well-known buildings. */
export const OTHER_PLACE = 1 << 7;
export const DEMONYM = 1 << 8;
export const ORGANIZATION = 1 << 9;
export const TEAM = 1 << 10;
/** A word of the dictionary. */
export const COMMON_WORD = 1 << 11;
/** "ministry", "bank", "party": a word inside names of organisations. */
export const ORGANIZATION_WORD = 1 << 12;
/** "inc", "corp", "plc". */
export const COMPANY_SUFFIX = 1 << 13;
/** "river", "street", "province". */
export const PLACE_WORD = 1 << 14;
export const HONORIFIC = 1 << 15;
/** "president", "minister", "coach": may stand before a name, or behind it after a comma. */
export const TITLE_WORD = 1 << 16;
export const SAYING_VERB = 1 << 17;
export const PLACE_PREPOSITION = 1 << 18;
export const SPORT_WORD = 1 << 19;
export const BUSINESS_WORD = 1 << 20;
/** Months and weekdays. */
export const CALENDAR_WORD = 1 << 21;
/** "van", "bin", "de": small words inside names of people. */
export const PARTICLE = 1 << 22;
/** "of", "and", "for": small words inside names of organisations and places. */
export const CONNECTOR = 1 << 23;
/** Named, but nobody and nowhere: events, prizes, faiths, laws. */
export const OTHER_NAME = 1 << 24;
/** "not", "the", "with": closed classes. */
export const FUNCTION_WORD = 1 << 25;

/** Words of the longest phrase. */
export const LONGEST_PHRASE = 6;

export class NameLexicon {
  /** Hash and bits side by side, open addressing. */
  private constructor(private readonly slots: Int32Array) {}

  static fromEntries(hashes: Int32Array, bits: Int32Array): NameLexicon {
    let size = 1024;
    while (size < hashes.length * 2) {
      size *= 2;
    }
    const slots = new Int32Array(2 * size);
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i]! & (size - 1);
      while (slots[2 * slot] !== 0) {
        slot = (slot + 1) & (size - 1);
      }
      slots[2 * slot] = hashes[i]!;
      slots[2 * slot + 1] = bits[i]!;
    }
    return new NameLexicon(slots);
  }

  /** The bits of a word or phrase; 0 where it is not known. */
  bitsOf(hash: number): number {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    while (true) {
      const key = slots[2 * slot]!;
      if (key === hash) {
        return slots[2 * slot + 1]!;
      }
      if (key === 0) {
        return 0;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The bits of the phrase from token `start` up to, not with, `end`; `hashes` are those of the tokens. */
  bitsOfPhrase(hashes: Int32Array, start: number, end: number): number {
    if (end - start > LONGEST_PHRASE) {
      return 0;
    }
    let hash = hashes[start]!;
    for (let i = start + 1; i < end; i++) {
      hash = hashPhrase(hash, hashes[i]!);
    }
    return this.bitsOf(hash);
  }
}
