// Plain data with typed arrays in it as bytes, and back without copying: the arrays are views of what was read.
// Knows nothing of what they mean.

const KINDS = { i32: Int32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kind = keyof typeof KINDS;

/** Stands in the JSON for an array; `at` counts from the end of the JSON. */
interface Place {
  readonly $: Kind;
  readonly at: number;
  readonly length: number;
}

/** Every part begins at a multiple of this many bytes, so that an array can be a view. */
export const ALIGNMENT = 4;

/** `value` is objects, arrays, strings, numbers and typed arrays. Its length is a multiple of ALIGNMENT. */
export function pack(value: unknown): Buffer[] {
  const arrays: Buffer[] = [];
  let at = 0;
  const json = JSON.stringify(value, (_, item: unknown) => {
    const kind = kindOf(item);
    if (!kind) {
      return item;
    }
    const { buffer, byteOffset, byteLength, length } = item as Int32Array;
    const place: Place = { $: kind, at, length };
    arrays.push(Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(gap(byteLength)));
    at += byteLength + gap(byteLength);
    return place;
  });
  const text = Buffer.from(json);
  const padded = Buffer.concat([text, Buffer.alloc(gap(text.length), " ")]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return [length, padded, ...arrays];
}

/** Deeper than any of our own types. */
const MOST_LEVELS = 8;

/**
 * `bytes` must begin at a multiple of ALIGNMENT in its memory, and not change
 * afterwards. @throws where they cannot be what `pack` gave
 */
export function unpack(bytes: Uint8Array): unknown {
  const { buffer, byteOffset, byteLength } = bytes;
  const length = Buffer.from(buffer, byteOffset, Math.min(4, byteLength)).readUInt32LE();
  if (length % ALIGNMENT !== 0 || length > byteLength - 4) {
    throw new RangeError("a head beyond the end");
  }
  const start = byteOffset + 4 + length;
  const room = byteLength - 4 - length;
  const toView = ({ $: kind, at, length: count }: Place): Int32Array | Uint16Array | Uint8Array => {
    const isThere =
      Object.hasOwn(KINDS, kind) && Number.isInteger(at) && Number.isInteger(count) && at >= 0 && count >= 0;
    if (!isThere || at + count * KINDS[kind].BYTES_PER_ELEMENT > room) {
      throw new RangeError("an array beyond the end");
    }
    return new KINDS[kind](buffer as ArrayBuffer, start + at, count);
  };
  const restore = (item: unknown, level: number): unknown => {
    if (typeof item !== "object" || item === null) {
      return item;
    }
    if (level > MOST_LEVELS) {
      throw new RangeError("nested too deeply");
    }
    if (Array.isArray(item)) {
      return typeof item[0] === "object" ? item.map((each) => restore(each, level + 1)) : item;
    }
    if (isPlace(item)) {
      return toView(item);
    }
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, restore(value, level + 1)]));
  };
  return restore(JSON.parse(Buffer.from(buffer, byteOffset + 4, length).toString("utf8")), 0);
}

export function gap(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function kindOf(item: unknown): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => item instanceof KINDS[kind]);
}

function isPlace(item: object): item is Place {
  return "$" in item;
}
