// A worker thread: takes a batch of files, gives back encoded sources in one message, because a message costs as much
// as annotating a short article.

import { parentPort } from "node:worker_threads";
import { SourceMemory } from "../core/corpus/sourceMemory";
import { findFormat } from "../readers/formats";
import type { FileToIndex, IndexedFile } from "./indexBytes";
import { indexFileNow, indexFormat } from "./indexFile";
import { encodeSource } from "./sourceCodec";

export interface WorkerRequest {
  readonly files: readonly FileToIndex[];
}

export type WorkerAnswer =
  | { readonly path: string; readonly hash: string; readonly record: Uint8Array }
  | { readonly path: string; readonly hash: string; readonly isUnchanged: true }
  | { readonly path: string; readonly problem: string };

/** A desk's sources share what stands below their texts. */
const memory = new SourceMemory();
const port = parentPort;
/** Requests are answered in their order: a format's reader may wait for something. */
let answered = Promise.resolve();
port?.on("message", ({ files }: WorkerRequest) => {
  answered = answered.then(() => answer(files));
});

async function answer(files: readonly FileToIndex[]): Promise<void> {
  const answers: WorkerAnswer[] = [];
  for (const file of files) {
    answers.push(toAnswer(findFormat(file.path) ? await indexFormat(file, memory) : indexFileNow(file, memory)));
  }
  // The buffers are handed over, not copied.
  port?.postMessage(
    answers,
    answers.flatMap((each) => ("record" in each ? [each.record.buffer as ArrayBuffer] : [])),
  );
}

function toAnswer(indexed: IndexedFile): WorkerAnswer {
  if (!("source" in indexed)) {
    return indexed;
  }
  // A buffer of its own: Node's small buffers share one, which cannot be handed over.
  const encoded = encodeSource(indexed.source);
  const record = new Uint8Array(encoded.length);
  record.set(encoded);
  return { path: indexed.path, hash: indexed.hash, record };
}
