// One file's bytes, with a bound: what is too large, gone or forbidden comes back as a sentence, never thrown.

import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";

/** Bytes. The largest source that is read; the job asks for 20 MB of text, and a book is 1 MB. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Looked at before it is opened: opening alone lets a pipe's writer go on, or rewinds a tape. What took its place since
 * then cannot hang the reader.
 */
const READ_NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The file's bytes, or what is wrong in words that follow its name. */
export async function readFileBounded(
  path: string,
  limit = LARGEST_FILE,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    const obstacle = toStatProblem(await stat(path), limit);
    if (obstacle !== null) {
      return { problem: obstacle };
    }
    const handle = await open(path, READ_NON_BLOCKING);
    try {
      const found = await handle.stat();
      const problem = toStatProblem(found, limit);
      if (problem !== null) {
        return { problem };
      }
      return await readUpTo(handle, found.size, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: toReadProblem(error) };
  }
}

/**
 * The same without waiting for others' turns: for a worker thread, where a promise
 * costs more than reading a short file.
 */
export function readFileNow(path: string, limit = LARGEST_FILE): { bytes: Uint8Array } | { problem: string } {
  try {
    const obstacle = toStatProblem(statSync(path), limit);
    if (obstacle !== null) {
      return { problem: obstacle };
    }
    const file = openSync(path, READ_NON_BLOCKING);
    try {
      const found = fstatSync(file);
      const problem = toStatProblem(found, limit);
      if (problem !== null) {
        return { problem };
      }
      let bytes = new Uint8Array(found.size + 1);
      for (let length = 0; ; ) {
        const count = readSync(file, bytes, length, bytes.length - length, length);
        if (count === 0) {
          return { bytes: bytes.subarray(0, length) };
        }
        length += count;
        if (length > limit) {
          return { problem: toGrownProblem(limit) };
        }
        if (length === bytes.length) {
          bytes = toLonger(bytes);
        }
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: toReadProblem(error) };
  }
}

function toStatProblem(found: Stats, limit: number): string | null {
  if (found.isDirectory()) {
    return "is a folder, not a file";
  }
  return (
    toKindProblem(found) ??
    (found.size > limit
      ? `is too large to be read (${megabytes(found.size)} MB; at most ${megabytes(limit)} MB)`
      : null)
  );
}

/** What of a folder's content is neither a file nor a folder, and is not read; null for all others. */
export function toKindProblem(
  found: Pick<Stats, "isFIFO" | "isSocket" | "isBlockDevice" | "isCharacterDevice">,
): string | null {
  if (found.isFIFO()) {
    return "is a named pipe, not a file, and was left out";
  }
  if (found.isSocket()) {
    return "is a socket, not a file, and was left out";
  }
  return found.isBlockDevice() || found.isCharacterDevice() ? "is a device, not a file, and was left out" : null;
}

function toGrownProblem(limit: number): string {
  return `is too large to be read (it grew past ${megabytes(limit)} MB)`;
}

function toLonger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}

/** The size may change between looking and reading: never more than the limit is read. */
async function readUpTo(
  handle: FileHandle,
  size: number,
  limit: number,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) {
      return { bytes: bytes.subarray(0, length) };
    }
    length += bytesRead;
    if (length > limit) {
      return { problem: toGrownProblem(limit) };
    }
    if (length === bytes.length) {
      bytes = toLonger(bytes);
    }
  }
}

export const NOT_UTF8 = "has a name that is not UTF-8, and was left out; rename it";

/** Stands in a name for bytes that are not UTF-8. */
export const REPLACEMENT = "\uFFFD";

/** What a person can act on, for an error of the file system. */
export function toReadProblem(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "EACCES":
    case "EPERM":
      return "cannot be read: permission denied";
    case "ELOOP":
      return "cannot be read: its links lead in a circle";
    case "EISDIR":
      return "is a folder, not a file";
    case "ENOTDIR":
      return "there is no such file or folder (a part of the path is a file)";
    case "EMFILE":
    case "ENFILE":
      return "cannot be read: too many files are open";
    default:
      return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
