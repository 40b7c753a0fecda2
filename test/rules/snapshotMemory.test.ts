// Answers carried over from one snapshot to the next, and what is let go.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { SnapshotMemory } from "../../server/src/rules/snapshotMemory";
import { buildCorpus } from "../support/desk";

const source = (words: string) =>
  [...buildCorpus([{ path: "a.txt", text: `Title\n\n${words}\n` }]).sources.values()][0]!;

test("an answer is carried over where the change has no part in it, and worked out anew where it has", () => {
  const host = new CorpusHost();
  const memory = new SnapshotMemory<string>(10, (answer, _, { paths }) => (paths.has(answer) ? undefined : answer));
  let made = 0;
  const ask = (corpus: CorpusSnapshot, path: string): string =>
    memory.get(corpus, path, () => {
      made++;
      return path;
    });
  const first = host.apply([{ path: "a.txt", source: source("One.") }]);
  assert.deepEqual([ask(first, "a.txt"), ask(first, "b.txt"), made], ["a.txt", "b.txt", 2]);
  const second = host.apply([{ path: "a.txt", source: source("Two.") }]);
  assert.deepEqual([ask(second, "a.txt"), ask(second, "b.txt"), made], ["a.txt", "b.txt", 3]);
});

test("old snapshots are let go, however many edits come", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const host = new CorpusHost();
  const memory = new SnapshotMemory<string>(10, (answer) => answer);
  const snapshots = Array.from({ length: 20 }, (_, i) => {
    const corpus = host.apply([{ path: "a.txt", source: source(`Edit ${i}.`) }]);
    memory.get(corpus, "key", () => "answer");
    return new WeakRef(corpus);
  });
  await new Promise((done) => setTimeout(done, 10));
  collect();
  assert.ok(snapshots.filter((snapshot) => snapshot.deref() !== undefined).length <= 3);
});

test("what is asked for again is kept, what is typed over is forgotten", () => {
  const corpus = new CorpusHost().apply([{ path: "a.txt", source: source("One.") }]);
  const memory = new SnapshotMemory<string>(3);
  const made: string[] = [];
  const ask = (key: string): string =>
    memory.get(corpus, key, () => {
      made.push(key);
      return key;
    });
  for (const typed of ["t", "ty", "typ", "type", "typed"]) {
    for (const key of ["a", typed]) {
      ask(key);
    }
  }
  assert.deepEqual(made, ["a", "t", "ty", "typ", "type", "typed"]);
  ask("t");
  assert.equal(made.at(-1), "t");
});

test("a key that is a slice of a draft does not hold the draft", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const corpus = new CorpusHost().apply([{ path: "a.txt", source: source("One.") }]);
  const memory = new SnapshotMemory<number>(1000);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 200; i++) {
    memory.get(corpus, `${i} ${"words of a draft ".repeat(6000)}`.slice(0, 40), () => i);
  }
  collect();
  // 200 drafts of 100 KB would be 20 MB.
  assert.ok(process.memoryUsage().heapUsed - before < 5e6);
});
