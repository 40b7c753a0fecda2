// Tags a document block by block, and remembers: a block's names depend on its own words and on what the whole text tells of those in its
// runs. Both are compared, so that what is remembered is what would be found.

import type { BlockMemory } from "../text/blockMemory";
import { LINE_BEFORE } from "../text/tokens";
import type { NameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import { tagNames, type TaggedName } from "./tagNames";

/** All in tokens, counted from the block's first. */
export interface TaggedBlock {
  /** The first token of each sentence, and the one behind the last. */
  readonly sentences: Uint32Array;
  readonly seen: Uint16Array;
  readonly names: readonly TaggedName[];
}

/** What `tagNames` gives of the whole document. */
export function tagBlocks(document: NameDocument, model: NameModel, memory: BlockMemory<TaggedBlock>): TaggedName[] {
  const { tokens, sentences, runs, seen } = document;
  const names: TaggedName[] = [];
  let run = 0;
  for (let from = 0, to = 0; from < sentences.count; from = to) {
    while (to < sentences.count && sentences.blocks[to] === sentences.blocks[from]) to++;
    const firstRun = run;
    while (run < runs.count && runs.sentences[run]! < to) run++;
    if (run === firstRun) continue;
    const first = sentences.firstTokens[from]!;
    const last = sentences.firstTokens[to]!;
    const text = tokens.text.slice(tokens.starts[first], tokens.ends[last - 1]);
    const own = { sentences: sentences.firstTokens.slice(from, to + 1).map((token) => token - first), seen: seen.slice(first, last) };
    const known = memory.recall(text);
    // A mark right before the first token would have a say in what it is.
    const isKnown = known && tokens.flags[first]! & LINE_BEFORE && isSame(known.sentences, own.sentences) && isSame(known.seen, own.seen);
    const block = isKnown ? known : { ...own, names: tagNames(document, model, firstRun, run).map((name) => shift(name, -first)) };
    memory.keep(text, block);
    for (const name of block.names) names.push(shift(name, first));
  }
  return names;
}

function shift({ start, end, type }: TaggedName, by: number): TaggedName {
  return { start: start + by, end: end + by, type };
}

function isSame(a: Uint32Array | Uint16Array, b: Uint32Array | Uint16Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
