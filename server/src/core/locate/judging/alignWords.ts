// Aligns a draft's quotation with the words of a source: semi-global, the quotation consumed whole, the source free at
// both ends. Gotoh's algorithm (1982) with one gap state along the source: a bracket, an ellipsis and a run of left-out
// words are such gaps. Knows words as keys only; what an operation means is judged elsewhere.

import type { DraftItem } from "./draftItems";
import type { JudgeToken } from "./judgeToken";
import { FILLERS } from "./judgeWords";

/** A source token as the aligner sees it. */
export interface SourceToken extends JudgeToken {
  /** The group of the source's quotation that it is in, -1 for prose. */
  readonly utterance: number;
  /** A note mark or stage direction ("[3]", "[applause]"): may be left out freely. */
  readonly isNote?: true;
  /**
   * Of another voice than the passage: words `beside` may stand for the quotation's
   * at a price, `foreign` ones for none.
   */
  readonly access?: "beside" | "foreign";
}

export type AlignOp =
  /** Items [item, item + items) are tokens [token, token + tokens), equal or in another form. */
  | {
      readonly op: "match";
      readonly item: number;
      readonly items: number;
      readonly token: number;
      readonly tokens: number;
    }
  | { readonly op: "replace"; readonly item: number; readonly token: number }
  | { readonly op: "add"; readonly item: number }
  | { readonly op: "omit"; readonly token: number }
  /** A bracket or an ellipsis that stands for tokens [token, token + tokens). */
  | { readonly op: "gap"; readonly item: number; readonly token: number; readonly tokens: number };

/** Costs in hundredths of a word. A replacement is cheaper than leaving out and adding; long omissions grow slowly, so that a far half of a
 * cut sentence is still found; a bracket stands for few words, an ellipsis for many. Chosen by the order the ladder asks for. */
const COST = {
  replace: 410,
  replaceAkin: 340,
  add: 430,
  omit: 280,
  omitMore: 40,
  form: 30,
  join: 10,
  bracket: 100,
  bracketWord: 70,
  ellipsis: 100,
  ellipsisWord: 1,
  outside: 2,
  outsideMatch: 150,
  note: 0,
  filler: 50,
};
/** Larger tables are not filled: this many cells take about 4 ms and 4 MB. */
export const MAX_CELLS = 400_000;

const enum From {
  none,
  match,
  form,
  replace,
  add,
  gapEnd,
  joinSource,
  joinDraft,
  stop,
}
const enum Gap {
  open,
  extend,
}

export interface AlignOptions {
  readonly isStartFixed: boolean;
  readonly isEndFixed: boolean;
  /** Of alignments as good, the one that ends nearest to this token. Without it, the first. */
  readonly nearEnd?: number;
}

interface Table {
  readonly best: Int32Array;
  readonly gap: Int32Array;
  readonly from: Uint8Array;
  readonly gapFrom: Uint8Array;
}

function createTable(cells: number): Table {
  return {
    best: new Int32Array(cells),
    gap: new Int32Array(cells),
    from: new Uint8Array(cells),
    gapFrom: new Uint8Array(cells),
  };
}

/** Filled anew for each alignment: a table of its own for each would keep the collector busy while somebody types. */
let table = createTable(0);

/** O(items x tokens) time and memory; undefined above MAX_CELLS. */
export function alignWords(
  items: readonly DraftItem[],
  source: readonly SourceToken[],
  options: AlignOptions,
): { ops: AlignOp[]; cost: number } | undefined {
  const n = items.length;
  const m = source.length;
  const width = m + 1;
  if ((n + 1) * width > MAX_CELLS) {
    return undefined;
  }
  if (table.best.length < (n + 1) * width) {
    table = createTable(Math.min(MAX_CELLS, 2 * (n + 1) * width));
  }
  const { best, gap, from, gapFrom } = table;
  const numbered = numberKeys(items, source);
  const omits = toOmitCosts(source);
  const extras = toExtraCosts(source);
  for (let i = 0; i <= n; i++) {
    const item = i > 0 ? items[i - 1]! : undefined;
    if (item?.kind === "word") {
      fillWordRow(i, item.token);
    } else {
      fillMarkRow(i, item);
    }
  }
  let end = m;
  if (!options.isEndFixed) {
    end = findEnd();
  }
  return { ops: trace(end), cost: best[n * width + end]! };

  function findEnd(): number {
    const near = options.nearEnd ?? 0;
    let found = m;
    for (let j = m - 1; j >= 0; j--) {
      const gain = best[n * width + found]! - best[n * width + j]!;
      if (gain > 0 || (gain === 0 && Math.abs(j - near) <= Math.abs(found - near))) {
        found = j;
      }
    }
    return found;
  }

  /** The start, a bracket or an ellipsis: marks swallow what follows them. */
  function fillMarkRow(i: number, item: DraftItem | undefined): void {
    const isFree = !item && !options.isStartFixed;
    const swallow = item?.kind === "ellipsis" ? COST.ellipsisWord : COST.bracketWord;
    const enter = item?.kind === "ellipsis" ? COST.ellipsis : COST.bracket;
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      gap[at] = INFINITE;
      if (j > 0 && !isFree) {
        fillGap(at, item ? swallow : omits.first[j - 1]!, item ? swallow : omits.more[j - 1]!);
      }
      let cost = INFINITE;
      let way = From.none;
      if (item) {
        [cost, way] = [best[at - width]! + enter, From.add];
      } else if (j === 0 || isFree) {
        [cost, way] = [0, From.stop];
      }
      settle(at, cost, way);
    }
  }

  /** A word is followed by words left out. The hot loop: numbers only, where they can tell. */
  function fillWordRow(i: number, token: JudgeToken): void {
    gap[i * width] = INFINITE;
    settle(i * width, best[(i - 1) * width]! + COST.add, From.add);
    const before = i > 1 ? items[i - 2]! : undefined;
    const beforeKey = before?.kind === "word" ? before.token.key : undefined;
    const isPlain = token.number === undefined && token.stands === undefined;
    for (let j = 1; j <= m; j++) {
      const at = i * width + j;
      gap[at] = INFINITE;
      fillGap(at, omits.first[j - 1]!, omits.more[j - 1]!);
      let cost = best[at - width]! + COST.add;
      let way = From.add;
      const paired = wayOfPair(i, j, token, isPlain);
      const step = costOfPair(i, j, paired);
      if (step <= cost) {
        cost = step;
        way = paired;
      }
      if (joinsSource(j, token.key)) {
        const joined = best[at - width - 2]! + extras.match[j - 1]! + COST.join;
        if (joined < cost) {
          cost = joined;
          way = From.joinSource;
        }
      }
      if (beforeKey !== undefined && joinsDraft(j, beforeKey, token.key)) {
        const joined = best[at - 2 * width - 1]! + extras.match[j - 1]! + COST.join;
        if (joined < cost) {
          cost = joined;
          way = From.joinDraft;
        }
      }
      settle(at, cost, way);
    }
  }

  function wayOfPair(i: number, j: number, token: JudgeToken, isPlain: boolean): From {
    if (numbered.source[j - 1] === numbered.items[i - 1]) {
      return From.match;
    }
    // Two words that no number and no abbreviation stands for have no second form.
    const hasForms = !isPlain || numbered.isPlain[j - 1] !== 1;
    return hasForms && compareTokens(token, source[j - 1]!) ? From.form : From.replace;
  }

  function costOfPair(i: number, j: number, way: From): number {
    const before = best[(i - 1) * width + j - 1]!;
    if (way === From.match) {
      return before + extras.match[j - 1]!;
    }
    if (way === From.form) {
      return before + extras.match[j - 1]! + COST.form;
    }
    const isAkin = numbered.itemHeads[i - 1] === numbered.sourceHeads[j - 1];
    return before + extras.replace[j - 1]! + (isAkin ? COST.replaceAkin : COST.replace);
  }

  /** Two words of the source are one of the draft. */
  function joinsSource(j: number, key: string): boolean {
    if (j < 2) {
      return false;
    }
    const first = source[j - 2]!.key;
    const second = source[j - 1]!.key;
    return first.length + second.length === key.length && isJoin(key, first, second);
  }

  /** Two words of the draft are one of the source. */
  function joinsDraft(j: number, first: string, second: string): boolean {
    const { key } = source[j - 1]!;
    return first.length + second.length === key.length && isJoin(key, first, second);
  }

  function fillGap(at: number, first: number, more: number): void {
    const open = best[at - 1]! + first;
    const extend = gap[at - 1]! + more;
    gap[at] = extend <= open ? extend : open;
    gapFrom[at] = extend <= open ? Gap.extend : Gap.open;
  }

  function settle(at: number, cost: number, way: From): void {
    const isGap = gap[at]! < cost;
    best[at] = isGap ? gap[at]! : cost;
    from[at] = isGap ? From.gapEnd : way;
  }

  function trace(end: number): AlignOp[] {
    const ops: AlignOp[] = [];
    let i = n;
    let j = end;
    for (;;) {
      const item = i > 0 ? items[i - 1] : undefined;
      const way = from[i * width + j];
      if (way === From.stop || way === From.none) {
        break;
      }
      if (way === From.gapEnd) {
        const last = j;
        for (;;) {
          const isOpen = gapFrom[i * width + j] === Gap.open;
          j--;
          if (isOpen) {
            break;
          }
        }
        if (item && item.kind !== "word") {
          i--;
          ops.push({ op: "gap", item: i, token: j, tokens: last - j });
        } else {
          for (let k = last - 1; k >= j; k--) {
            ops.push({ op: "omit", token: k });
          }
        }
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
        ops.push(
          way === From.replace
            ? { op: "replace", item: i, token: j }
            : { op: "match", item: i, items: 1, token: j, tokens: 1 },
        );
      }
    }
    return ops.reverse();
  }
}

const INFINITE = 1 << 29;
/** More than any way around. */
const FOREIGN = 1 << 20;

/** What it costs to leave out each token, as the first of a run and further on. */
function toOmitCosts(source: readonly SourceToken[]): { readonly first: Int32Array; readonly more: Int32Array } {
  const first = new Int32Array(source.length);
  const more = new Int32Array(source.length);
  source.forEach((token, j) => {
    first[j] = omitCost(token, COST.omit);
    // Words behind prose that stands between two parts open a run of their own.
    more[j] = j > 0 && source[j - 1]!.utterance === OUTSIDE ? first[j]! : omitCost(token, COST.omitMore);
  });
  return { first, more };
}

function omitCost(token: SourceToken, plain: number): number {
  if (token.isNote) {
    return COST.note;
  }
  if (token.utterance === OUTSIDE) {
    return COST.outside;
  }
  return FILLERS.has(token.key) ? COST.filler : plain;
}

/** What it costs more to take each token for a word of the quotation, the same or another. */
function toExtraCosts(source: readonly SourceToken[]): { readonly match: Int32Array; readonly replace: Int32Array } {
  const match = new Int32Array(source.length);
  const replace = new Int32Array(source.length);
  source.forEach(({ utterance, access }, j) => {
    match[j] = costOfMatch(utterance, access);
    replace[j] = access ? FOREIGN : 0;
  });
  return { match, replace };
}

function costOfMatch(utterance: number, access: SourceToken["access"]): number {
  if (access === "foreign") {
    return FOREIGN;
  }
  return access === "beside" || utterance === OUTSIDE ? COST.outsideMatch : 0;
}

interface Numbered {
  /** Equal numbers for equal keys; 0 for a mark, -1 for a key that no item has. */
  readonly items: Int32Array;
  readonly source: Int32Array;
  /** The same of the first three letters of a longer word; an item's and a token's are never equal without. */
  readonly itemHeads: Int32Array;
  readonly sourceHeads: Int32Array;
  /** 1 where only the key tells a source token from others. */
  readonly isPlain: Uint8Array;
}

function numberKeys(items: readonly DraftItem[], source: readonly SourceToken[]): Numbered {
  const keys = new Map<string, number>();
  const intern = (key: string): number => {
    let number = keys.get(key);
    if (number === undefined) {
      number = keys.size + 1;
      keys.set(key, number);
    }
    return number;
  };
  const headOf = (key: string): string | undefined => (key.length > 3 ? `${key.slice(0, 3)}-` : undefined);
  const numbers = {
    items: new Int32Array(items.length),
    itemHeads: new Int32Array(items.length).fill(-2),
    source: new Int32Array(source.length),
    sourceHeads: new Int32Array(source.length),
    isPlain: new Uint8Array(source.length),
  };
  items.forEach((item, i) => {
    if (item.kind !== "word") {
      return;
    }
    numbers.items[i] = intern(item.token.key);
    const head = headOf(item.token.key);
    if (head) {
      numbers.itemHeads[i] = intern(head);
    }
  });
  source.forEach((token, j) => {
    numbers.source[j] = keys.get(token.key) ?? -1;
    const head = headOf(token.key);
    numbers.sourceHeads[j] = head === undefined ? -1 : (keys.get(head) ?? -1);
    numbers.isPlain[j] = token.number === undefined && token.stands === undefined ? 1 : 0;
  });
  return numbers;
}

/** Prose between the parts of quotations, where the source has quotations there. */
export const OUTSIDE = -2;
/** The source's own words where they are what is quoted. */
export const PROSE = -1;

export type TokenForm = "same" | "number" | "stands";

/** Undefined where they are two words. */
export function compareTokens(a: JudgeToken, b: JudgeToken): TokenForm | undefined {
  if (a.key === b.key) {
    return "same";
  }
  if (a.number !== undefined && a.number === b.number) {
    return "number";
  }
  if (a.stands?.includes(b.key) || b.stands?.includes(a.key)) {
    return "stands";
  }
  return undefined;
}

function isJoin(whole: string, first: string, second: string): boolean {
  return whole.length === first.length + second.length && whole.startsWith(first) && whole.endsWith(second);
}
