// A worker thread: takes batches of paths, gives back encoded sources, one message a file so that progress shows
// and a file that hangs is known by name.

import { parentPort } from "node:worker_threads";
import { indexFile, type FileToIndex } from "./indexFile";
import { encodeSource } from "./sourceCodec";

export interface WorkerRequest {
  readonly files: readonly FileToIndex[];
}

export type WorkerAnswer =
  | { readonly path: string; readonly hash: string; readonly record: Uint8Array }
  | { readonly path: string; readonly hash: string; readonly isUnchanged: true }
  | { readonly path: string; readonly problem: string };

const port = parentPort;
port?.on("message", ({ files }: WorkerRequest) => {
  void (async () => {
    for (const file of files) {
      const indexed = await indexFile(file);
      if (!("source" in indexed)) port.postMessage(indexed satisfies WorkerAnswer);
      else {
        // A buffer of its own, which can be handed over without a copy.
        const encoded = encodeSource(indexed.source);
        const record = new Uint8Array(encoded.length);
        record.set(encoded);
        port.postMessage({ path: indexed.path, hash: indexed.hash, record } satisfies WorkerAnswer, [record.buffer]);
      }
    }
  })();
});
