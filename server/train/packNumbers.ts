// Variable-length integers, as core/names/nameModel.ts reads them.

/** Appends seven bits a byte, low ones first. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value >>> 0;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
