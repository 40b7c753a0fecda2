// Aligns a draft's quotation with the words of a source: semi-global, the quotation consumed whole, the source free at both ends.
// Gotoh's algorithm (1982) with one gap state along the source: a bracket, an ellipsis and a run of left-out words are such gaps.
// Knows words as keys only; what an operation means is judged elsewhere.

import type { DraftItem } from "./draftItems";
import type { JudgeToken } from "./judgeToken";
import { FILLERS } from "./judgeWords";

/** A source token as the aligner sees it. */
export interface SourceToken extends JudgeToken {
  /** The group of the source's quotation that it is in, -1 for prose. */
  readonly utterance: number;
  /** A note mark or stage direction ("[3]", "[applause]"): may be left out freely. */
  readonly isNote?: true;
}

export type AlignOp =
  /** Items [item, item + items) are tokens [token, token + tokens), equal or in another form. */
  | { readonly op: "match"; readonly item: number; readonly items: number; readonly token: number; readonly tokens: number }
  | { readonly op: "replace"; readonly item: number; readonly token: number }
  | { readonly op: "add"; readonly item: number }
  | { readonly op: "omit"; readonly token: number }
  /** A bracket or an ellipsis that stands for tokens [token, token + tokens). */
  | { readonly op: "gap"; readonly item: number; readonly token: number; readonly tokens: number };

/** Costs in hundredths of a word. A replacement is cheaper than leaving out and adding; long omissions grow slowly, so that a far half of a
 * cut sentence is still found; a bracket stands for few words, an ellipsis for many. Chosen by the order the ladder asks for. */
const COST = { replace: 410, replaceAkin: 340, add: 430, omit: 280, omitMore: 40, form: 30, join: 10, bracket: 100, bracketWord: 70, ellipsis: 100, ellipsisWord: 1, outside: 2, outsideMatch: 150, note: 0, filler: 50 };
/** Larger tables are not filled: this many cells take about 4 ms and 4 MB. */
export const MAX_CELLS = 400_000;

const enum From { none, match, form, replace, add, gapEnd, joinSource, joinDraft, stop }
const enum Gap { open, extend }

export interface AlignOptions {
  readonly isStartFixed: boolean;
  readonly isEndFixed: boolean;
}

/** O(items x tokens) time and memory; undefined above MAX_CELLS. */
export function alignWords(items: readonly DraftItem[], source: readonly SourceToken[], options: AlignOptions): { ops: AlignOp[]; cost: number } | undefined {
  const n = items.length;
  const m = source.length;
  const width = m + 1;
  if ((n + 1) * width > MAX_CELLS) return undefined;
  const best = new Int32Array((n + 1) * width);
  const gap = new Int32Array((n + 1) * width);
  const from = new Uint8Array((n + 1) * width);
  const gapFrom = new Uint8Array((n + 1) * width);
  for (let i = 0; i <= n; i++) {
    const item = i > 0 ? items[i - 1]! : undefined;
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      fillGap(at, i, j, item);
      fillBest(at, i, j, item);
    }
  }
  let end = m;
  if (!options.isEndFixed) for (let j = m; j >= 0; j--) if (best[n * width + j]! <= best[n * width + end]!) end = j;
  return { ops: trace(end), cost: best[n * width + end]! };

  /** The gap that row i's item makes: brackets and ellipses swallow, a word is followed by words left out. */
  function fillGap(at: number, i: number, j: number, item: DraftItem | undefined): void {
    gap[at] = INFINITE;
    if (j === 0 || (i === 0 && !options.isStartFixed)) return;
    const token = source[j - 1]!;
    const isMark = item && item.kind !== "word";
    const open = best[at - 1]! + (isMark ? (item.kind === "ellipsis" ? COST.ellipsisWord : COST.bracketWord) : omitCost(token, true));
    const isEntered = j > 1 && source[j - 2]!.utterance === OUTSIDE;
    const extend = gap[at - 1]! + (isMark ? (item.kind === "ellipsis" ? COST.ellipsisWord : COST.bracketWord) : omitCost(token, isEntered));
    gap[at] = Math.min(open, extend);
    gapFrom[at] = extend <= open ? Gap.extend : Gap.open;
  }

  function fillBest(at: number, i: number, j: number, item: DraftItem | undefined): void {
    let cost = INFINITE;
    let way = From.none;
    if (!item) {
      if (j === 0 || !options.isStartFixed) [cost, way] = [0, From.stop];
    } else if (item.kind !== "word") {
      cost = best[at - width]! + (item.kind === "ellipsis" ? COST.ellipsis : COST.bracket);
      way = From.add;
    } else {
      cost = best[at - width]! + COST.add;
      way = From.add;
      if (j > 0) {
        const token = source[j - 1]!;
        const form = compareTokens(item.token, token);
        const step = best[at - width - 1]! + (form ? (form === "same" ? 0 : COST.form) + (token.utterance === OUTSIDE ? COST.outsideMatch : 0) : isAkin(item.token.key, token.key) ? COST.replaceAkin : COST.replace);
        if (step <= cost) [cost, way] = [step, form === "same" ? From.match : form ? From.form : From.replace];
        if (j > 1 && isJoin(item.token.key, source[j - 2]!.key, token.key)) {
          const joined = best[at - width - 2]! + COST.join;
          if (joined < cost) [cost, way] = [joined, From.joinSource];
        }
        const before = i > 1 ? items[i - 2]! : undefined;
        if (before?.kind === "word" && isJoin(token.key, before.token.key, item.token.key)) {
          const joined = best[at - 2 * width - 1]! + COST.join;
          if (joined < cost) [cost, way] = [joined, From.joinDraft];
        }
      }
    }
    if (gap[at]! < cost) [cost, way] = [gap[at]!, From.gapEnd];
    best[at] = cost;
    from[at] = way;
  }

  function trace(end: number): AlignOp[] {
    const ops: AlignOp[] = [];
    let i = n;
    let j = end;
    for (;;) {
      const item = i > 0 ? items[i - 1] : undefined;
      const way = from[i * width + j];
      if (way === From.stop || way === From.none) break;
      if (way === From.gapEnd) {
        const last = j;
        for (;;) {
          const isOpen = gapFrom[i * width + j] === Gap.open;
          j--;
          if (isOpen) break;
        }
        if (item && item.kind !== "word") {
          i--;
          ops.push({ op: "gap", item: i, token: j, tokens: last - j });
        } else for (let k = last - 1; k >= j; k--) ops.push({ op: "omit", token: k });
      } else if (way === From.add) {
        i--;
        ops.push(item!.kind === "word" ? { op: "add", item: i } : { op: "gap", item: i, token: j, tokens: 0 });
      } else if (way === From.joinSource) {
        i--;
        j -= 2;
        ops.push({ op: "match", item: i, items: 1, token: j, tokens: 2 });
      } else if (way === From.joinDraft) {
        i -= 2;
        j--;
        ops.push({ op: "match", item: i, items: 2, token: j, tokens: 1 });
      } else {
        i--;
        j--;
        ops.push(way === From.replace ? { op: "replace", item: i, token: j } : { op: "match", item: i, items: 1, token: j, tokens: 1 });
      }
    }
    return ops.reverse();
  }
}

const INFINITE = 1 << 29;

function omitCost(token: SourceToken, isFirst: boolean): number {
  if (token.isNote) return COST.note;
  if (token.utterance === OUTSIDE) return COST.outside;
  if (FILLERS.has(token.key)) return COST.filler;
  return isFirst ? COST.omit : COST.omitMore;
}

/** Prose between the parts of quotations, where the source has quotations there. */
export const OUTSIDE = -2;

export type TokenForm = "same" | "number" | "stands";

/** Undefined where they are two words. */
export function compareTokens(a: JudgeToken, b: JudgeToken): TokenForm | undefined {
  if (a.key === b.key) return "same";
  if (a.number !== undefined && a.number === b.number) return "number";
  if (a.stands?.includes(b.key) || b.stands?.includes(a.key)) return "stands";
  return undefined;
}

function isJoin(whole: string, first: string, second: string): boolean {
  return whole.length === first.length + second.length && whole.startsWith(first) && whole.endsWith(second);
}

function isAkin(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && a.startsWith(b.slice(0, 3));
}
