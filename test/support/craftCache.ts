// Caches whose sum is right and whose content is not: what a mistake of ours, or
// somebody who may write there, could leave.

import { createHash } from "node:crypto";

/** Magic, the table's length, the sum. */
const MAGIC = 8;
const SUM = 12;
const HEADER = 32;

export interface CacheParts {
  readonly table: { stamp: string; derived: number; files: { length: number; columns: Record<string, unknown[]> } };
  /** What is derived, then the records. */
  readonly rest: Buffer;
}

export function takeApart(cache: Buffer): CacheParts {
  const end = HEADER + cache.readUInt32LE(MAGIC);
  return {
    table: JSON.parse(cache.toString("utf8", HEADER, end)) as CacheParts["table"],
    rest: Buffer.from(cache.subarray(end)),
  };
}

/** With the sum that belongs to it. */
export function putTogether(magic: Buffer, table: string, rest: Buffer): Buffer {
  const json = Buffer.from(table);
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, " ")]);
  const header = Buffer.alloc(HEADER);
  magic.copy(header, 0, 0, MAGIC);
  header.writeUInt32LE(padded.length, MAGIC);
  return reseal(Buffer.concat([header, padded, rest]));
}

export function reseal(cache: Buffer): Buffer {
  const sealed = Buffer.from(cache);
  createHash("sha1").update(sealed.subarray(MAGIC, SUM)).update(sealed.subarray(HEADER)).digest().copy(sealed, SUM);
  return sealed;
}
