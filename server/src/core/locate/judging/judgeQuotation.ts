// One quotation against one passage of a source: aligned word by word, every difference named. The ladder of quotation
// rules without its styles: which edits are allowed is for the caller to say. Pure; bounded by the aligner's table.

import type { Span } from "../../text/span";
import {
  alignWords,
  compareTokens,
  MAX_CELLS,
  OUTSIDE,
  type AlignOp,
  type AlignOptions,
  type SourceToken,
} from "./alignWords";
import { readDraftItems, toBracketKey, type DraftItem } from "./draftItems";
import { findEdgeClips } from "./governors";
import type { Judgement } from "./judgementTypes";
import { findBrackets, tokenizeForJudging } from "./judgeTokens";
import { readDifferences } from "./readDifferences";
import { readSourceTokens, type SourceView } from "./sourceView";
import { readInVoice } from "./voices";

export interface JudgeOptions {
  readonly hasParentheses: boolean;
  /** Words of several speakers may be joined: what is looked for is where a quotation does so. */
  readonly isAnyVoice?: boolean;
  /** Nothing outside of this stretch of prose is read: the passage is part of it. */
  readonly within?: Span;
  /** The quotation as `readDraftItems` gives it beside no brackets of a source, for who judges many passages. */
  readonly items?: readonly DraftItem[];
}

/** Prose read around the passage, in units: enough for a sentence's governor and for words changed at either end. */
const MARGIN = 320;
/** What an ellipsis may swallow at most, in units (about 150 words). */
const ELLIPSIS_REACH = 900;

/**
 * `written`: the quotation's text, its parts joined by LF. `near`: where the passage was found, in prose offsets.
 * Undefined where nothing of it is there.
 */
export function judgeQuotation(
  written: string,
  view: SourceView,
  near: Span,
  options: JudgeOptions,
): Judgement | undefined {
  const { hasParentheses } = options;
  const plain = options.items ?? readDraftItems(written, { hasParentheses, sourceBrackets: NONE });
  const gaps = plain.reduce((n, item) => n + (item.kind === "ellipsis" ? 1 : 0), 0);
  const reach = MARGIN + gaps * (ELLIPSIS_REACH + written.length);
  const from = options.within?.start ?? toWordStart(view.text, Math.max(0, near.start - reach));
  const to = options.within?.end ?? toWordEnd(view.text, Math.min(view.text.length, near.end + reach));
  const plainTokens = readSourceTokens(view, from, to);
  const place = { start: lowerToken(plainTokens, near.start), end: lowerToken(plainTokens, near.end) };
  const tokens = options.isAnyVoice ? plainTokens : readInVoice(plainTokens, place.start, place.end, plain, view);
  const items = plain.some((item) => item.kind === "bracket")
    ? readDraftItems(written, { hasParentheses, sourceBrackets: listBracketKeys(view.text, from, to) })
    : plain;
  const ops = alignOnce(items, tokens, place, gaps > 0, view.text.slice(from, to));
  if (!ops) {
    return undefined;
  }
  const tidy = tidyEnds(ops, items, tokens, view);
  const differences = readDifferences({ written, items, tokens, view, ops: tidy });
  if (!differences) {
    return undefined;
  }
  const { first, last, ...rest } = differences;
  const isSpeech = rest.outside === 0 || rest.outside < rest.matched;
  const clips = [...rest.clips, ...findEdgeClips(view, tokens, first, last, isSpeech)];
  return {
    ...rest,
    clips: rest.changes.length > 0 ? rest.clips : clips,
    passage: { start: tokens[first]!.start, end: tokens[last]!.end },
    endMark: compareEnds(written, items, view.text, tokens[last]!.end),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Quotations of more words than this are aligned between their equal ends only, others with all that is near: where words were
 * left out, the place found by distance alone may begin too late. A table of 120 by 400 words takes 0.5 ms. */
const LONG_QUOTATION = 120;

const alignments = new WeakMap<readonly DraftItem[], Map<string, AlignOp[] | null>>();

/**
 * Copies of one text, as a footer has in hundreds of sources, are aligned once; what
 * is known is forgotten with the items.
 */
function alignOnce(
  items: readonly DraftItem[],
  tokens: readonly SourceToken[],
  { start: first, end }: Span,
  isGapped: boolean,
  text: string,
): AlignOp[] | undefined {
  // All that the aligner reads: the text tells all of a token but whose it is.
  const key = `${first} ${end} ${tokens.map((token) => token.access?.[0] ?? (token.utterance === OUTSIDE ? "-" : "+")).join("")} ${text}`;
  let known = alignments.get(items);
  if (!known) {
    known = new Map();
    alignments.set(items, known);
  }
  let ops = known.get(key);
  if (ops === undefined) {
    ops = align(items, tokens, first, end, isGapped) ?? null;
    known.set(key, ops);
  }
  return ops ?? undefined;
}

/** The same words in a row need no table. Tokens [first, end) are where the passage was found. */
function align(
  items: readonly DraftItem[],
  tokens: readonly SourceToken[],
  first: number,
  end: number,
  isGapped: boolean,
): AlignOp[] | undefined {
  const isSame = (item: number, token: number): boolean => {
    const word = items[item]!;
    return (
      word.kind === "word" &&
      token < tokens.length &&
      tokens[token]!.access !== "foreign" &&
      compareTokens(word.token, tokens[token]!) === "same"
    );
  };
  let prefix = 0;
  if (!isGapped) {
    while (prefix < items.length && isSame(prefix, first + prefix)) {
      prefix++;
    }
  }
  if (prefix < items.length && items.length <= LONG_QUOTATION) {
    prefix = 0;
  }
  const ops: AlignOp[] = [];
  for (let i = 0; i < prefix; i++) {
    ops.push({ op: "match", item: i, items: 1, token: first + i, tokens: 1 });
  }
  if (prefix === items.length) {
    return ops;
  }
  let suffix = 0;
  if (!isGapped && items.length > LONG_QUOTATION) {
    while (
      suffix < items.length - prefix &&
      end - 1 - suffix >= first + prefix &&
      isSame(items.length - 1 - suffix, end - 1 - suffix)
    ) {
      suffix++;
    }
  }
  const itemEnd = items.length - suffix;
  const tokenFrom = prefix > 0 ? first + prefix : 0;
  const tokenTo = suffix > 0 ? end - suffix : tokens.length;
  const middle = alignInChunks(items.slice(prefix, itemEnd), tokens.slice(tokenFrom, tokenTo), {
    isStartFixed: prefix > 0,
    isEndFixed: suffix > 0,
    nearEnd: end - tokenFrom,
  });
  if (!middle) {
    return undefined;
  }
  ops.push(...middle.map((op) => shift(op, prefix, tokenFrom)));
  for (let i = 0; i < suffix; i++) {
    ops.push({ op: "match", item: itemEnd + i, items: 1, token: tokenTo + i, tokens: 1 });
  }
  return ops;
}

/** Items and tokens of one chunk of a table that would be too large. */
const CHUNK_ITEMS = 200;
const CHUNK_TOKENS = 400;

/**
 * One table where it fits; else chunk by chunk, each from where the last word stood:
 * linear, and exact where changes are few.
 */
function alignInChunks(
  items: readonly DraftItem[],
  tokens: readonly SourceToken[],
  options: AlignOptions,
): AlignOp[] | undefined {
  const ops: AlignOp[] = [];
  let item = 0;
  let token = 0;
  let isStartFixed = options.isStartFixed;
  while ((items.length - item + 1) * (tokens.length - token + 1) > MAX_CELLS) {
    const size = Math.min(CHUNK_ITEMS, items.length - item);
    const chunk = alignWords(
      items.slice(item, item + size),
      tokens.slice(token, token + (isStartFixed ? CHUNK_TOKENS : 4 * CHUNK_TOKENS)),
      { isStartFixed, isEndFixed: false },
    );
    if (!chunk) {
      return undefined;
    }
    ops.push(...chunk.ops.map((op) => shift(op, item, token)));
    const last = chunk.ops.findLast((op) => op.op === "match");
    if (last?.op === "match") {
      token += last.token + last.tokens;
      isStartFixed = true;
    }
    item += size;
  }
  const nearEnd = (options.nearEnd ?? 0) - token;
  const rest = alignWords(items.slice(item), tokens.slice(token), { ...options, isStartFixed, nearEnd });
  return rest && [...ops, ...rest.ops.map((op) => shift(op, item, token))];
}

function shift(op: AlignOp, items: number, tokens: number): AlignOp {
  switch (op.op) {
    case "add":
      return { ...op, item: op.item + items };
    case "omit":
      return { ...op, token: op.token + tokens };
    default:
      return { ...op, item: op.item + items, token: op.token + tokens };
  }
}

/** A word put before the first or behind the last stands against no word of another sentence. */
function tidyEnds(
  ops: AlignOp[],
  items: readonly DraftItem[],
  tokens: readonly SourceToken[],
  view: SourceView,
): AlignOp[] {
  const firstMatch = ops.findIndex((op) => op.op === "match");
  if (firstMatch < 0) {
    return ops;
  }
  let lastMatch = ops.length - 1;
  while (ops[lastMatch]!.op !== "match") {
    lastMatch--;
  }
  return ops.flatMap((op, at): AlignOp[] => {
    if (at > firstMatch && at < lastMatch) {
      return [op];
    }
    if (op.op === "omit") {
      return at === firstMatch ? [op] : [];
    }
    if (op.op !== "replace") {
      return [op];
    }
    const anchor = ops[at < firstMatch ? firstMatch : lastMatch] as Extract<AlignOp, { op: "match" }>;
    const [a, b] = at < firstMatch ? [op.token, anchor.token] : [anchor.token + anchor.tokens - 1, op.token];
    const between = view.text.slice(tokens[a]!.end, tokens[b]!.start);
    const isApart = /[.?!]["'”’)]*\s|\n\n/.test(between) || tokens[a]!.utterance !== tokens[b]!.utterance;
    return isApart && items[op.item]!.kind === "word" ? [{ op: "add", item: op.item }] : [op];
  });
}

function listBracketKeys(text: string, from: number, to: number): ReadonlySet<string> {
  const slice = text.slice(from, to);
  const keys = findBrackets(slice).map((span) => toBracketKey(tokenizeForJudging(slice, span.start + 1, span.end - 1)));
  for (const match of slice.matchAll(/\(([^()\n]{1,160})\)/g)) {
    keys.push(toBracketKey(tokenizeForJudging(match[1]!)));
  }
  return new Set(keys);
}

/**
 * A question mark gained or lost, or a full stop where the sentence asked. Commas,
 * and marks that only close, tell nothing.
 */
function compareEnds(written: string, items: readonly DraftItem[], source: string, end: number): Judgement["endMark"] {
  const last = items[items.length - 1];
  if (!last || last.kind !== "word") {
    return null;
  }
  const own = /^["'”’)\]\s]*([.?!,;:—–-]?)/.exec(written.slice(last.token.end))?.[1] ?? "";
  const its = /^["'”’)\]]*([.?!,;:—–-]?)/.exec(source.slice(end, end + 8))?.[1] ?? "";
  if (own === "?" ? its !== "?" && its !== "" && its !== "!" : its === "?" && own !== "" && own !== "!") {
    return { written: own, source: its };
  }
  return null;
}

function lowerToken(tokens: readonly SourceToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

const SPACE = /\s/;

/** Windows open and close between words; a text without spaces is cut where it must be. */
function toWordStart(text: string, offset: number): number {
  if (offset === 0) {
    return 0;
  }
  for (let i = offset; i < Math.min(text.length, offset + 60); i++) {
    if (SPACE.test(text[i]!)) {
      return i;
    }
  }
  return offset;
}

function toWordEnd(text: string, offset: number): number {
  for (let i = offset; i < Math.min(text.length, offset + 60); i++) {
    if (SPACE.test(text[i]!)) {
      return i;
    }
  }
  return Math.min(text.length, offset);
}
