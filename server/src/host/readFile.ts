// One file's bytes, with a bound: what is too large, gone or forbidden comes back as a sentence, never thrown.

import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";

/** Bytes. The largest source that is read; the job asks for 20 MB of text, and a book is 1 MB. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Non-blocking, so that a named pipe without a writer cannot hang the reader. (Windows has neither.) */
const READ_NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The file's bytes, or what is wrong in words that follow its name. */
export async function readFileBounded(path: string, limit = LARGEST_FILE): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    const handle = await open(path, READ_NON_BLOCKING);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return { problem: "is a folder, not a file" };
      if (!found.isFile()) return { problem: "is not a regular file" };
      if (found.size > limit) return { problem: `is too large to be read (${megabytes(found.size)} MB; at most ${megabytes(limit)} MB)` };
      return await readUpTo(handle, found.size, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: toReadProblem(error) };
  }
}

/** The size may change between looking and reading: never more than the limit is read. */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<{ bytes: Uint8Array } | { problem: string }> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) return { bytes: bytes.subarray(0, length) };
    length += bytesRead;
    if (length > limit) return { problem: `is too large to be read (it grew past ${megabytes(limit)} MB)` };
    if (length === bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
  }
}

/** What a person can act on, for an error of the file system. */
export function toReadProblem(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT": return "there is no such file or folder";
    case "EACCES":
    case "EPERM": return "cannot be read: permission denied";
    case "ELOOP": return "cannot be read: its links lead in a circle";
    case "EISDIR": return "is a folder, not a file";
    case "ENOTDIR": return "there is no such file or folder (a part of the path is a file)";
    case "EMFILE":
    case "ENFILE": return "cannot be read: too many files are open";
    default: return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
