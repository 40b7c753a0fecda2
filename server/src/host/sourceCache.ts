// The cache on disk: every source's index in one file, so that a second start reads one file instead of ten thousand.
// Checked on reading, replaced whole and at once on writing; whatever is wrong with it, it is done without.
//
// Layout: magic, length of the table (u32), SHA-1 of that length and all that follows, the table (JSON), the records.

import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fromColumns, toColumns, type Columns } from "./columns";

/** What tells that a file is as it was when it was indexed. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970, as the file system gives it. */
  readonly modified: number;
}

export interface CachedRecord extends FileStamp {
  /** Absolute. */
  readonly path: string;
  readonly hash: string;
  /** What `encodeSource` gave. */
  readonly record: Buffer;
}

interface Table {
  readonly stamp: string;
  /** path, size, modified, hash, length. */
  readonly files: Columns;
}

const MAGIC = Buffer.from("VERBATM1");
const SUM_LENGTH = 20;
const SUM_START = MAGIC.length + 4;
const HEADER = SUM_START + SUM_LENGTH;

/**
 * Null where there is no cache, or none to be trusted: another version (`stamp`), cut short, a bit flipped.
 * Costs one read of the file and one pass for its sum.
 */
export async function readCache(file: string, stamp: string): Promise<CachedRecord[] | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return null;
  }
  if (bytes.length < HEADER || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const tableEnd = HEADER + bytes.readUInt32LE(MAGIC.length);
  if (tableEnd > bytes.length || !sumOf([bytes.subarray(MAGIC.length, SUM_START), bytes.subarray(HEADER)]).equals(bytes.subarray(SUM_START, HEADER))) return null;
  const table = JSON.parse(bytes.toString("utf8", HEADER, tableEnd)) as Table;
  if (table.stamp !== stamp) return null;
  let at = tableEnd;
  return fromColumns<FileStamp & { path: string; hash: string; length: number }>(table.files).map(({ length, ...file }) => {
    const record = bytes.subarray(at, at + length);
    at += length;
    return { ...file, record };
  });
}

/**
 * Replaces the cache: written beside it and renamed, so that a reader, another window or a kill sees the old one or the
 * new one. Returns what stood in the way, null where it is written.
 */
export async function writeCache(file: string, stamp: string, records: readonly CachedRecord[]): Promise<string | null> {
  const files = toColumns(records.map(({ record, ...file }) => ({ ...file, length: record.length })));
  const table = Buffer.from(JSON.stringify({ stamp, files } satisfies Table));
  const parts = [table, ...records.map((r) => r.record)];
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  header.writeUInt32LE(table.length, MAGIC.length);
  sumOf([header.subarray(MAGIC.length, SUM_START), ...parts]).copy(header, SUM_START);
  const fresh = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(fresh, "wx");
    try {
      for (const piece of inPieces([header, ...parts])) await handle.writeFile(piece);
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return null;
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    return error instanceof Error ? error.message : String(error);
  }
}

/** Bytes a write: few calls, and no copy of the whole cache in memory. */
const PIECE = 4 * 1024 * 1024;

function* inPieces(parts: readonly Buffer[]): Generator<Buffer> {
  let piece: Buffer[] = [];
  let length = 0;
  for (const part of parts) {
    piece.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield Buffer.concat(piece);
    piece = [];
    length = 0;
  }
  yield Buffer.concat(piece);
}

function sumOf(parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
