// The tagger's weights and the lexicon in the packed form of server/data/names.bin. Pure: the host reads the file.
//
// Packed: "VNM1"; the lexicon (count, masks, then per entry the gap to the entry before and its mask); the
// transitions; the rows (count, then per row the gap, a byte that tells which labels have a weight, the
// weights). A weight is a signed byte, companded by square root: small weights keep their precision
// (straight bytes cost 0.6 to 2.7 points of F1).

import { NameLexicon } from "./nameLexicon";

export const ROW_BITS = 20;
/** O, then begin and inside of person, organisation and place; the eighth column is free. */
export const LABELS = 8;
/** Segment types: none, person, organisation, place; a sentence's edge is none. */
export const TYPES = 4;

export interface NameModel {
  readonly lexicon: NameLexicon;
  readonly rows: RowTable;
  /** [from type * TYPES + to type] for segments side by side in one run, in the unit of the rows' weights. */
  readonly transitions: Float32Array;
}

/**
 * The rows that have a weight, close together: the tagger reads them in no order, and
 * waits for memory more than for sums.
 */
export interface RowTable {
  /**
   * For each block of 32 rows two numbers: a bit for each row that has a weight, and how many rows
   * of the blocks before have one. They tell where a row is in 256 KB, which a core's own cache
   * holds; a byte for each row would be a megabyte.
   */
  readonly blocks: Int32Array;
  /** LABELS companded bytes a row that has a weight, as two numbers. */
  readonly halves: Int32Array;
}

export const MAGIC = 0x314d4e56;

/** @throws RangeError where the bytes are no model of this version */
export function parseNameModel(bytes: Uint8Array): NameModel {
  const reader = new PackedReader(bytes);
  if (bytes.length < 4 || reader.uint32() !== MAGIC) {
    throw new RangeError("This is no name model of this version.");
  }
  const lexicon = readLexicon(reader);
  const transitions = new Float32Array(TYPES * TYPES);
  for (let i = 0; i < transitions.length; i++) {
    transitions[i] = reader.float32();
  }
  const unit = reader.float32() / (LARGEST_BYTE * LARGEST_BYTE);
  for (let i = 0; i < transitions.length; i++) {
    transitions[i] = transitions[i]! / unit;
  }
  return { lexicon, rows: readRows(reader), transitions };
}

function readLexicon(reader: PackedReader): NameLexicon {
  const masks = new Int32Array(reader.varint());
  for (let i = 0; i < masks.length; i++) {
    masks[i] = reader.varint();
  }
  const count = reader.varint();
  const hashes = new Int32Array(count);
  const bits = new Int32Array(count);
  let hash = 0;
  for (let i = 0; i < count; i++) {
    hash = (hash + reader.varint()) | 0;
    hashes[i] = hash;
    bits[i] = masks[reader.varint()]!;
  }
  return NameLexicon.fromEntries(hashes, bits);
}

function readRows(reader: PackedReader): RowTable {
  const count = reader.varint();
  const blocks = new Int32Array(2 << (ROW_BITS - 5));
  const halves = new Int32Array(2 * count);
  const bytes = new Uint8Array(halves.buffer);
  let row = 0;
  let block = 0;
  for (let index = 0; index < count; index++) {
    row += reader.varint();
    while (block < row >>> 5) {
      blocks[2 * ++block + 1] = index;
    }
    blocks[2 * block] = blocks[2 * block]! | (1 << (row & 31));
    const mask = reader.byte();
    const at = index * LABELS;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      bytes[at + 31 - Math.clz32(rest & -rest)] = reader.byte();
    }
  }
  return { blocks, halves };
}

const LARGEST_BYTE = 127;

/**
 * Square-root companding undone: the weight of each byte by its unsigned value, in units of largest / 127². Whole
 * numbers: their sums are exact in any order, so a sum that was kept is the same as one made anew.
 */
export function expandWeights(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => ((byte << 24) >> 24) * Math.abs((byte << 24) >> 24));
}

class PackedReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) {
        break;
      }
    }
    return value >>> 0;
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  float32(): number {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }
}
