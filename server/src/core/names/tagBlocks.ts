// Tags a document block by block, and remembers: a block's names depend on its own words and on what the whole text tells of those in its
// runs. Both are compared, so that what is remembered is what would be found.

import type { TextMemory } from "../text/textMemory";
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
export function tagBlocks(document: NameDocument, model: NameModel, memory: TextMemory<TaggedBlock>): TaggedName[] {
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
    const known = memory.recall(text);
    // A mark right before the first token would have a say in what it is.
    const isKnown = known && tokens.flags[first]! & LINE_BEFORE && hasSentences(known, document, from, to) && isSeenAlike(known, seen, first, last);
    const block = isKnown ? known : {
      sentences: sentences.firstTokens.slice(from, to + 1).map((token) => token - first),
      seen: seen.slice(first, last),
      names: tagNames(document, model, firstRun, run).map((name) => shift(name, -first)),
    };
    memory.keep(text, block);
    for (const name of block.names) names.push(shift(name, first));
  }
  return names;
}

function hasSentences(block: TaggedBlock, { sentences }: NameDocument, from: number, to: number): boolean {
  if (block.sentences.length !== to + 1 - from) return false;
  const first = sentences.firstTokens[from]!;
  for (let s = from; s <= to; s++) if (block.sentences[s - from] !== sentences.firstTokens[s]! - first) return false;
  return true;
}

function isSeenAlike(block: TaggedBlock, seen: Uint16Array, first: number, last: number): boolean {
  if (block.seen.length !== last - first) return false;
  for (let i = first; i < last; i++) if (block.seen[i - first] !== seen[i]) return false;
  return true;
}

function shift({ start, end, type }: TaggedName, by: number): TaggedName {
  return { start: start + by, end: end + by, type };
}
