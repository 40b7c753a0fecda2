// A program that writes a cache with the real code, for tests that must do something to a process: kill it,
// fill its disk, take its rights. `node cacheWriter.js <step> <cache file>`; every cache it writes is one
// letter throughout, so that a mixture is seen.

import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { isMainThread } from "node:worker_threads";
import { readCache, writeCache, type Cache } from "../../server/src/host/sourceCache";

export const STAMP = "test";

/** `megabytes` in pieces of a quarter each. */
export function makeCache(letter: string, megabytes: number): Cache {
  const record = Buffer.alloc(256 * 1024, letter);
  return {
    derived: null,
    records: Array.from({ length: megabytes * 4 }, (_, i) => ({
      path: `/${i}.txt`,
      size: 1,
      modified: 1,
      hash: letter,
      record,
    })),
  };
}

/** Its letter and megabytes; null where there is no cache to be trusted. @throws where it is a mixture */
export async function tellCache(file: string): Promise<{ letter: string; megabytes: number } | null> {
  const cache = await readCache(file, STAMP);
  if (!cache) {
    return null;
  }
  const letter = cache.records[0]!.hash;
  for (const { hash, record } of cache.records) {
    if (hash !== letter || !record.every((byte) => byte === letter.charCodeAt(0))) {
      throw new Error("a mixture of two caches");
    }
  }
  return { letter, megabytes: cache.records.length / 4 };
}

async function main(step: string, file: string): Promise<void> {
  if (step === "forever") {
    for (let i = 0; ; i++) {
      const problem = await writeCache(file, STAMP, makeCache("abcdefgh"[(i + process.pid) % 8]!, 6));
      process.stdout.write(`${problem ?? "written"}\n`);
    }
  }
  // "small then large": the second may find no room.
  const small = await writeCache(file, STAMP, makeCache("s", 1));
  const large = await writeCache(file, STAMP, makeCache("l", 8));
  process.stdout.write(JSON.stringify({ small, large, left: listFolder(dirname(file)), cache: await tellCache(file) }));
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (isMainThread && process.argv[1] === __filename && process.argv[2] !== undefined) {
  void main(process.argv[2], process.argv[3]!);
}
