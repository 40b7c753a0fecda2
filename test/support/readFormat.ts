// A file of a format that has a reader of its own, read in this thread.

import assert from "node:assert/strict";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { SourceIndex, SourceText } from "../../server/src/core/corpus/sourceTypes";
import { readNameModel } from "../../server/src/host/readNameModel";
import { findFormat } from "../../server/src/readers/formats";
import { readFormat } from "../../server/src/readers/readSource";

export async function readFile(path: string, content: Uint8Array | string): Promise<SourceText> {
  const format = findFormat(path);
  assert.ok(format, `no format is known by the name ${path}`);
  return readFormat(format, path, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

export async function indexFile(path: string, content: Uint8Array | string): Promise<SourceIndex> {
  return indexSource(await readFile(path, content), readNameModel());
}

/** "Speaker: words", a line each. */
export function tellQuotations({ text, quotations }: SourceIndex): string {
  return quotations.map(({ speaker, start, end }) => `${speaker?.name}: ${text.slice(start, end)}`).join("\n");
}

/** "kind: words", a line each. */
export function tellBlocks({ prose }: SourceText): string {
  return prose.blocks.map(({ kind, start, end }) => `${kind}: ${prose.text.slice(start, end)}`).join("\n");
}
