// The tagger's weights and the lexicon in the packed form of server/data/names.bin. Pure: the host reads the file.
//
// Packed: "VNM1"; the lexicon (count, masks, then per entry the gap to the entry before and its mask); the transitions;
// the rows (count, then per row the gap, a byte that tells which labels have a weight, the weights).
// A weight is a signed byte, companded by square root: small weights keep their precision (straight bytes cost 0.6 to 2.7 points of F1).

import { NameLexicon } from "./nameLexicon";

export const ROW_BITS = 20;
/** O, then begin and inside of person, organisation and place; the eighth column is free. */
export const LABELS = 8;
/** Segment types: none, person, organisation, place; a sentence's edge is none. */
export const TYPES = 4;

export interface NameModel {
  readonly lexicon: NameLexicon;
  /** One row of LABELS companded weights for each hash of ROW_BITS. */
  readonly rows: Int8Array;
  /** Weight of each companded byte, by its unsigned value. */
  readonly weights: Float32Array;
  /** [from type * TYPES + to type] for segments side by side in one run. */
  readonly transitions: Float32Array;
}

export const MAGIC = 0x314d4e56;

/** @throws RangeError where the bytes are no model of this version */
export function parseNameModel(bytes: Uint8Array): NameModel {
  const reader = new PackedReader(bytes);
  if (bytes.length < 4 || reader.uint32() !== MAGIC) throw new RangeError("This is no name model of this version.");
  const lexicon = readLexicon(reader);
  const transitions = new Float32Array(TYPES * TYPES);
  for (let i = 0; i < transitions.length; i++) transitions[i] = reader.float32();
  const largest = reader.float32();
  const rows = new Int8Array(LABELS << ROW_BITS);
  let row = 0;
  for (let left = reader.varint(); left > 0; left--) {
    row += reader.varint();
    const mask = reader.byte();
    const at = row * LABELS;
    for (let label = 0; label < LABELS; label++) if (mask & (1 << label)) rows[at + label] = reader.byte();
  }
  return { lexicon, rows, weights: expand(largest), transitions };
}

function readLexicon(reader: PackedReader): NameLexicon {
  const masks = new Int32Array(reader.varint());
  for (let i = 0; i < masks.length; i++) masks[i] = reader.varint();
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

/** Square-root companding undone: byte b stands for largest * (b / 127)², with b's sign. */
function expand(largest: number): Float32Array {
  const weights = new Float32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const signed = (byte << 24) >> 24;
    weights[byte] = (Math.sign(signed) * largest * signed * signed) / (127 * 127);
  }
  return weights;
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
      if (byte < 128) break;
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
