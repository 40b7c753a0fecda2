// One file's bytes, with a bound: what is too large, gone or forbidden comes back as a sentence, never thrown.

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { LARGEST_FILE, toGrownProblem, toReadProblem, toStatProblem, type ReadBytes } from "./readProblems";

/**
 * Looked at before it is opened: opening alone lets a pipe's writer go on, or rewinds a tape. What took its place since
 * then cannot hang the reader.
 */
const READ_NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The file's bytes, or what is wrong in words that follow its name. */
export async function readFileBounded(path: string, limit = LARGEST_FILE): Promise<ReadBytes> {
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
export function readFileNow(path: string, limit = LARGEST_FILE): ReadBytes {
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

function toLonger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}

/** The size may change between looking and reading: never more than the limit is read. */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<ReadBytes> {
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
