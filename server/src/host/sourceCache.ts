// The cache on disk: every source's index in one file, so that a second start reads one file instead of ten thousand.
// Checked on reading, replaced whole and at once on writing; whatever is wrong with it, it is done without.
//
// Layout: magic, length of the table (u32), SHA-1 of that length and all that follows, the table (JSON), what is
// derived from all sources (`pack`), the records.

import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { SavedCorpus } from "../core/corpus/savedCorpus";
import { replaceFile } from "../files/replaceFile";
import { isOwnFile, makePrivateFolder, PRIVATE_FILE } from "./privateFolder";
import { checkColumns, demand, isRecord, text, upTo } from "./checkShape";
import { fromColumns, toColumns, type Columns } from "./columns";
import { isMissing } from "./deskPaths";
import { gap, pack, unpack } from "./pack";

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
  /** Bytes of what is derived; 0 where there is none. */
  readonly derived: number;
}

export interface Cache {
  readonly records: readonly CachedRecord[];
  /** Of the records' sources in their order; as it was read, to be checked beside them. */
  readonly derived: SavedCorpus | null;
}

const FAMILY = Buffer.from("VERBATM");
const MAGIC = Buffer.from("VERBATM4");
const SUM_LENGTH = 20;
const SUM_START = MAGIC.length + 4;
const HEADER = SUM_START + SUM_LENGTH;

/**
 * Null where there is no cache, another version's (`stamp`), or none to be trusted: cut short, a bit flipped, lengths
 * that do not fit, another user's. The last is told to `onBroken`. Costs one read of the file and one pass for its sum.
 */
export async function readCache(
  file: string,
  stamp: string,
  onBroken: (what: string) => void = () => {},
): Promise<Cache | null> {
  if (await isMissing(file)) {
    return null;
  }
  try {
    demand(await isOwnFile(file), "a link, or the file of another user");
    return await readOwn(file, stamp);
  } catch (error) {
    onBroken(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function readOwn(file: string, stamp: string): Promise<Cache | null> {
  const bytes = await readAligned(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    return null;
  }
  const tableEnd = HEADER + bytes.readUInt32LE(MAGIC.length);
  demand(tableEnd <= bytes.length, "cut short");
  const sum = createHash("sha1").update(bytes.subarray(MAGIC.length, SUM_START));
  for (let at = HEADER; at < bytes.length; at += READ) {
    sum.update(bytes.subarray(at, at + READ));
  }
  demand(sum.digest().equals(bytes.subarray(SUM_START, HEADER)), "another sum");
  const table = JSON.parse(bytes.toString("utf8", HEADER, tableEnd)) as unknown;
  demand(isRecord(table) && typeof table["stamp"] === "string", "table");
  if (table["stamp"] !== stamp) {
    return null;
  }
  return readContent(table, bytes, tableEnd);
}

/** @throws where the lengths in the table are not those of the file */
function readContent({ files, derived }: Record<string, unknown>, bytes: Buffer, tableEnd: number): Cache {
  const most = bytes.length - tableEnd;
  demand(upTo(most)(derived), "derived");
  checkColumns(
    files,
    {
      path: text,
      size: upTo(Number.MAX_SAFE_INTEGER),
      modified: (value) => typeof value === "number",
      hash: text,
      length: upTo(most),
    },
    "files",
  );
  let at = tableEnd + (derived as number);
  const rows = fromColumns<FileStamp & { path: string; hash: string; length: number }>(files);
  demand(at + rows.reduce((sum, { length }) => sum + length, 0) === bytes.length, "lengths");
  const records = rows.map(({ length, ...file }) => {
    const record = bytes.subarray(at, at + length);
    at += length;
    return { ...file, record };
  });
  return {
    records,
    derived: derived === 0 ? null : (unpack(bytes.subarray(tableEnd, tableEnd + (derived as number))) as SavedCorpus),
  };
}

/**
 * Bytes read or summed at once. Node takes no more than 2 GiB: past that summing throws, and reading ends the process.
 */
const READ = 256 * 1024 * 1024;

/** Into memory of its own, so that arrays in it can be views. */
async function readAligned(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const family = Buffer.alloc(FAMILY.length);
    await handle.read(family, 0, FAMILY.length, 0);
    // Before memory is asked for: anything may lie there.
    demand(size >= HEADER && family.equals(FAMILY), "no cache at all");
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await handle.read(bytes, length, Math.min(READ, size - length), length);
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** Replaces the cache. Returns what stood in the way, null where it is written. */
export async function writeCache(file: string, stamp: string, { records, derived }: Cache): Promise<string | null> {
  const packed = derived ? pack(derived) : [];
  const files = toColumns(
    records.map(({ path, size, modified, hash, record }) => ({ path, size, modified, hash, length: record.length })),
  );
  const json = Buffer.from(
    JSON.stringify({ stamp, files, derived: packed.reduce((sum, part) => sum + part.length, 0) } satisfies Table),
  );
  const table = Buffer.concat([json, Buffer.alloc(gap(json.length), " ")]);
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  header.writeUInt32LE(table.length, MAGIC.length);
  const problem = await makePrivateFolder(dirname(file));
  if (problem !== null) {
    return problem;
  }
  const written = await replaceFile(
    file,
    async (fresh) => {
      const sum = createHash("sha1").update(header.subarray(MAGIC.length, SUM_START));
      await fresh.writeFile(header);
      for (const piece of inPieces([table, ...packed, ...records.map((r) => r.record)])) {
        sum.update(piece);
        await fresh.writeFile(piece);
      }
      await fresh.write(sum.digest(), 0, SUM_LENGTH, SUM_START);
    },
    { mode: PRIVATE_FILE, isOurs: true },
  );
  return "problem" in written ? written.problem : null;
}

/** Bytes a write: few calls, and no copy of the whole cache in memory; between two of them others have their turn. */
const PIECE = 4 * 1024 * 1024;

function* inPieces(parts: readonly Buffer[]): Generator<Buffer> {
  let piece: Buffer[] = [];
  let length = 0;
  for (const part of parts) {
    if (part.length >= PIECE) {
      yield Buffer.concat(piece);
      for (let at = 0; at < part.length; at += PIECE) {
        yield part.subarray(at, at + PIECE);
      }
      piece = [];
      length = 0;
      continue;
    }
    piece.push(part);
    length += part.length;
    if (length < PIECE) {
      continue;
    }
    yield Buffer.concat(piece);
    piece = [];
    length = 0;
  }
  yield Buffer.concat(piece);
}
