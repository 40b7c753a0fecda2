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
    if (!kind) return item;
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

/** `bytes` must be what `pack` gave, begin at a multiple of ALIGNMENT in its memory, and not change afterwards. */
export function unpack(bytes: Uint8Array): unknown {
  const { buffer, byteOffset } = bytes;
  const length = Buffer.from(buffer, byteOffset, 4).readUInt32LE();
  const start = byteOffset + 4 + length;
  // As deep as our own types, whatever the content.
  const restore = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if (Array.isArray(item)) return typeof item[0] === "object" ? item.map(restore) : item;
    if (isPlace(item)) return new KINDS[item.$](buffer as ArrayBuffer, start + item.at, item.length);
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, restore(value)]));
  };
  return restore(JSON.parse(Buffer.from(buffer, byteOffset + 4, length).toString("utf8")));
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
