// An alignment to named differences: changes of words, edits that a style may allow, cuts and joins.

import type { Span } from "../../text/span";
import { OUTSIDE, type AlignOp, type SourceToken } from "./alignWords";
import { readBetween } from "./betweenParts";
import { bracketChange, classifyChange, isAcronymAgainstWord, kindOfForm, type ChangedWord } from "./changeClass";
import type { DraftItem } from "./draftItems";
import type { Clip, EditKind, Join, Judgement, QuoteEdit, WordChange } from "./judgementTypes";
import type { JudgeToken } from "./judgeToken";
import { FILLERS, NEGATIONS, PRONOUNS } from "./judgeWords";
import { findUtterance, isName, type SourceView } from "./sourceView";
import { growEnd, growStart } from "./growEnds";
import { isSpellingVariant } from "./spellings";
import { findSwallowed } from "./swallowed";

export interface Alignment {
  readonly written: string;
  readonly items: readonly DraftItem[];
  readonly tokens: readonly SourceToken[];
  readonly view: SourceView;
  readonly ops: readonly AlignOp[];
}

export type Differences = Omit<Judgement, "passage" | "endMark"> & { readonly first: number; readonly last: number };

/** A bracket stands for a noun phrase, not for more. */
const LONGEST_REPLACED = 8;

export function readDifferences(alignment: Alignment): Differences | undefined {
  return new DifferenceReader(alignment).read();
}

class DifferenceReader {
  private readonly changes: WordChange[] = [];
  private readonly edits: QuoteEdit[] = [];
  private readonly clips: Clip[] = [];
  private readonly joins: Join[] = [];
  private matched = 0;
  private outside = 0;
  private first = -1;
  private last = -1;
  private lastItem = -1;
  /** The last token of a change at the quotation's end. */
  private grownTo = -1;

  constructor(private readonly a: Alignment) {}

  read(): Differences | undefined {
    const { ops, items, tokens } = this.a;
    for (let at = 0; at < ops.length; ) {
      const op = ops[at]!;
      if (op.op === "match") {
        this.readMatch(op);
        at++;
      } else if (op.op === "gap") {
        this.readGap(op, at);
        at++;
      } else {
        let end = at + 1;
        while (end < ops.length && (ops[end]!.op === "replace" || ops[end]!.op === "add" || ops[end]!.op === "omit")) {
          end++;
        }
        this.readRun(at, end);
        at = end;
      }
    }
    if (this.first < 0) {
      return undefined;
    }
    this.checkTornEnd();
    const words = items.reduce((n, item) => n + (item.kind === "word" ? 1 : 0), 0);
    const { changes, edits, clips, joins, matched, outside, first, last } = this;
    return {
      words,
      matched,
      outside,
      changes,
      edits: dedupe(edits),
      clips,
      joins,
      first,
      last: Math.min(last, tokens.length - 1),
    };
  }

  private readMatch(op: Extract<AlignOp, { op: "match" }>): void {
    const { items, tokens } = this.a;
    const item = items[op.item]!;
    const token = tokens[op.token]!;
    this.step(op.item, op.token);
    this.matched += op.items;
    if (token.utterance < 0) {
      this.outside += op.items;
    }
    this.last = op.token + op.tokens - 1;
    this.lastItem = op.item + op.items - 1;
    if (item.kind !== "word" || op.items > 1 || op.tokens > 1) {
      return;
    }
    this.compareForms(op, item.token, token);
  }

  /** Between the last word that stood and this one: did the speaker change? */
  private step(item: number, token: number): void {
    if (this.first < 0) {
      this.first = token;
    } else {
      this.checkJoin(this.last, token, this.lastItem, item);
    }
  }

  private checkJoin(before: number, after: number, itemBefore: number, itemAfter: number): void {
    const { tokens } = this.a;
    const a = tokens[before]!;
    const b = tokens[after]!;
    const { outside, isAttribution } = readBetween(this.a.view, tokens, {
      before,
      after,
      isMarked: this.a.items.slice(itemBefore + 1, itemAfter).some(({ kind }) => kind === "ellipsis"),
    });
    const written = { start: Math.max(0, this.itemSpan(itemBefore).end - 1), end: this.itemSpan(itemAfter).start + 1 };
    if (a.utterance === b.utterance) {
      if (outside > 0 && a.utterance >= 0) {
        this.edits.push({ kind: "speakerBetween", written, source: { start: a.end, end: b.start } });
      }
      return;
    }
    if (a.utterance < 0 || b.utterance < 0) {
      return;
    }
    const [x, y] = [findUtterance(this.a.view, a.start), findUtterance(this.a.view, b.start)];
    const isSame = x && y && (x.speaker === y.speaker || (outside === 0 && (x.speaker === null || y.speaker === null)));
    if (isSame && outside === after - before - 1 && isAttribution) {
      if (outside > 0) {
        this.edits.push({ kind: "speakerBetween", written, source: { start: a.end, end: b.start } });
      }
      return;
    }
    this.joins.push({ written, before: spanOf(a), after: spanOf(b) });
  }

  private compareForms(
    { item: index, token }: { readonly item: number; readonly token: number },
    own: JudgeToken,
    its: SourceToken,
  ): void {
    const { written, view, tokens } = this.a;
    const pair = { written: own.whole ?? spanOf(own), source: its.whole ?? spanOf(its) };
    // The other side of a contraction is two words: "did not" for "didn't".
    if (own.whole && !its.whole && own.start > own.whole.start) {
      pair.source = union(spanOf(tokens[token - 1] ?? its), its);
    }
    if (its.whole && !own.whole && its.start > its.whole.start && index > 0) {
      pair.written = union(this.itemSpan(index - 1), own);
    }
    if (own.key !== its.key) {
      this.edits.push({ kind: kindOfForm(own, its), ...pair });
      return;
    }
    if (own.isFirstLetterBracketed && !its.isFirstLetterBracketed) {
      this.edits.push({ kind: "bracketedLetter", ...pair });
      return;
    }
    const [x, y] = [written[own.start]!, view.text[its.start]!];
    if (x === y) {
      return;
    }
    const [raw, source] = [written.slice(own.start, own.end), view.text.slice(its.start, its.end)];
    if (raw.toLowerCase() !== source.toLowerCase() || raw === source) {
      return;
    }
    if (isAcronymAgainstWord(raw, source)) {
      this.changes.push({ kind: "replaced", class: "name", ...pair });
      return;
    }
    const isStart = index === 0 || this.isSentenceStart(index);
    this.edits.push({ kind: isStart ? "firstLetter" : "capitals", ...pair });
  }

  private readGap(op: Extract<AlignOp, { op: "gap" }>, at: number): void {
    const { items, tokens, view, ops } = this.a;
    const item = items[op.item]! as Exclude<DraftItem, { kind: "word" }>;
    const written = { start: item.start, end: item.end };
    const source =
      op.tokens === 0
        ? this.placeAfter(op.token)
        : { start: tokens[op.token]!.start, end: tokens[op.token + op.tokens - 1]!.end };
    if (item.kind === "ellipsis") {
      if (this.first < 0 || !ops.slice(at + 1).some((o) => o.op === "match")) {
        this.edits.push({ kind: "ellipsisAtEnd", written, source });
      } else if (op.tokens > 0) {
        this.edits.push({ kind: "ellipsis", written, source });
        const governor = findSwallowed(view, tokens, op.token, op.token + op.tokens);
        if (governor) {
          this.clips.push({ place: "inside", governor, written });
        }
      }
      return;
    }
    const own = item.inner.filter((token) => token.key !== "sic").map((token) => this.toOwnWord(token, false));
    const its = tokens.slice(op.token, op.token + op.tokens).map((token) => this.toItsWord(token));
    const kind = bracketChange(own, its);
    if (kind) {
      this.changes.push({ kind: its.length === 0 ? "added" : "replaced", class: kind, written, source });
    } else if (its.length > LONGEST_REPLACED) {
      this.changes.push({ kind: "replaced", class: "other", written, source });
    } else if (this.first < 0 && its.length === 0 && this.isPronounBefore(at)) {
      this.edits.push({ kind: "bracketReplaced", written, source });
    } else if (item.replaces && its.length !== 1) {
      this.changes.push({ kind: "added", class: "other", written, source });
    } else {
      this.edits.push({ kind: its.length === 0 ? "bracketAdded" : "bracketReplaced", written, source });
    }
  }

  /** An opening bracket stands for the pronoun right before the first word that stood. */
  private isPronounBefore(at: number): boolean {
    const { ops, tokens } = this.a;
    const next = ops.slice(at + 1).find((op) => op.op === "match");
    const before = next?.op === "match" ? tokens[next.token - 1] : undefined;
    return (
      before !== undefined &&
      PRONOUNS.has(before.key) &&
      before.utterance === tokens[(next as { token: number }).token]!.utterance
    );
  }

  private readRun(from: number, to: number): void {
    const { ops, items, tokens } = this.a;
    const run = ops.slice(from, to);
    const [only] = run;
    if (run.length === 1 && only!.op === "replace" && this.isCutNumber(only!.item, only!.token)) {
      this.step(only!.item, only!.token);
      this.matched++;
      this.pass([only!.item], [only!.token]);
      return;
    }
    const ownItems = run.flatMap((op) => (op.op === "replace" || op.op === "add" ? [op.item] : []));
    // What another voice says in between was not replaced: nobody left it out.
    const itsTokens = run.flatMap((op) =>
      op.op === "replace" || (op.op === "omit" && (ownItems.length === 0 || !tokens[op.token]!.access))
        ? [op.token]
        : [],
    );
    if (ownItems.length === 0) {
      const isProse = this.isProseAround(to);
      const words = itsTokens.filter((t) => (isProse || tokens[t]!.utterance !== OUTSIDE) && !tokens[t]!.isNote);
      if (words.length === 0) {
        return;
      }
      const kind = this.loseKind(words);
      if (kind) {
        this.edits.push({ kind, written: this.placeBehindItem(), source: this.tokenSpan(words) });
        return;
      }
      this.pushChange("omitted", [], words, from, to);
      return;
    }
    if (ownItems.length === itsTokens.length && run.every((op) => op.op === "replace")) {
      const isSpelling = ownItems.every((i, k) => isSpellingVariant(keyOf(items[i]!), tokens[itsTokens[k]!]!.key));
      if (isSpelling) {
        ownItems.forEach((i, k) =>
          this.edits.push({ kind: "spelling", written: this.itemSpan(i), source: spanOf(tokens[itsTokens[k]!]!) }),
        );
        this.matched += ownItems.length;
        this.outside += itsTokens.filter((t) => tokens[t]!.utterance < 0).length;
        this.pass(ownItems, itsTokens);
        return;
      }
    }
    this.pushChange(itsTokens.length === 0 ? "added" : "replaced", ownItems, itsTokens, from, to);
    this.pass(
      run.flatMap((op) => (op.op === "replace" ? [op.item] : [])),
      run.flatMap((op) => (op.op === "replace" ? [op.token] : [])),
    );
    this.last = Math.max(this.last, this.grownTo);
  }

  /**
   * The words on both sides of a run stand outside of speech: what is missing between them is no speaker's name, but a
   * part of a title, or of prose.
   */
  private isProseAround(to: number): boolean {
    const { ops, tokens } = this.a;
    const next = ops[to];
    return (
      this.last >= 0 &&
      tokens[this.last]!.utterance === OUTSIDE &&
      next?.op === "match" &&
      tokens[next.token]!.utterance === OUTSIDE
    );
  }

  /** Replaced words belong to the passage, too. */
  private pass(items: readonly number[], tokens: readonly number[]): void {
    if (tokens.length === 0) {
      return;
    }
    if (this.first < 0) {
      this.first = tokens[0]!;
    }
    this.last = tokens[tokens.length - 1]!;
    this.lastItem = items[items.length - 1]!;
  }

  private pushChange(
    kind: WordChange["kind"],
    ownItems: readonly number[],
    itsTokens: readonly number[],
    from: number,
    to: number,
  ): void {
    const { items, tokens } = this.a;
    const own = ownItems.map((i) =>
      this.toOwnWord((items[i] as { token: JudgeToken }).token, i === 0 || this.isSentenceStart(i)),
    );
    const its = itsTokens.map((t) => this.toItsWord(tokens[t]!));
    let written =
      ownItems.length > 0
        ? { start: this.itemSpan(ownItems[0]!).start, end: this.itemSpan(ownItems[ownItems.length - 1]!).end }
        : this.placeBehindItem();
    let source =
      itsTokens.length > 0
        ? this.tokenSpan(this.growAtEnds(ownItems, itsTokens, from, to))
        : this.placeAfter(this.last + 1);
    const grown = this.growToWholeWords(written, source, from, to);
    if (grown) {
      [kind, written, source] = ["replaced", grown.written, grown.source];
    }
    this.changes.push({ kind, class: classifyChange(own, its), written, source });
  }

  /** What stands for words at the quotation's first or last place belongs to the passage to the end of its phrase. */
  private growAtEnds(
    ownItems: readonly number[],
    itsTokens: readonly number[],
    from: number,
    to: number,
  ): readonly number[] {
    const { ops, tokens, view } = this.a;
    const first = itsTokens[0]!;
    const last = itsTokens[itsTokens.length - 1]!;
    if (ownItems.length === 0) {
      return itsTokens;
    }
    const start = from === 0 ? growStart(view, tokens, first) : first;
    this.grownTo = to === ops.length ? growEnd(view, tokens, last, ownItems.length) : last;
    if (from === 0) {
      this.first = start;
    }
    return [start, this.grownTo];
  }

  /** The last word is half of a contraction: "Congress wo" of "Congress won't". */
  private checkTornEnd(): void {
    const its = this.a.tokens[this.last]!;
    const item = this.a.items[this.lastItem]!;
    if (item.kind !== "word" || item.token.whole || !its.whole || its.end >= its.whole.end) {
      return;
    }
    const rest = this.a.tokens[this.last + 1]!;
    if (!NEGATIONS.has(rest.key) || this.changes.some((c) => c.source.end >= its.end)) {
      return;
    }
    this.changes.push({
      kind: "replaced",
      class: "negation",
      written: this.itemSpan(this.lastItem),
      source: its.whole,
    });
  }

  /** A number before or behind an ellipsis may have lost its unit in it: "11.7 … people" of "11.7 million people". */
  private isCutNumber(item: number, token: number): boolean {
    const { items, tokens } = this.a;
    const key = keyOf(items[item]!);
    const its = tokens[token]!;
    if (its.number === undefined) {
      return false;
    }
    return (
      (items[item + 1]?.kind === "ellipsis" && its.key.startsWith(`${key} `)) ||
      (items[item - 1]?.kind === "ellipsis" && its.key.endsWith(` ${key}`))
    );
  }

  /** Half a contraction lost or gained changes the whole word: "do" for "don't". */
  private growToWholeWords(
    written: Span,
    source: Span,
    from: number,
    to: number,
  ): { written: Span; source: Span } | undefined {
    const { ops, items, tokens } = this.a;
    let isGrown = false;
    for (const op of [ops[from - 1], ops[to]]) {
      if (op?.op !== "match" || op.items !== 1 || op.tokens !== 1) {
        continue;
      }
      const own = (items[op.item] as { token: JudgeToken }).token;
      const its = tokens[op.token]!;
      const isTorn = (whole: Span | undefined, part: Span): boolean =>
        whole !== undefined && part.start < whole.end && part.end > whole.start && part.end > part.start;
      if (!isTorn(own.whole, written) && !isTorn(its.whole, source)) {
        continue;
      }
      isGrown = true;
      written = union(written.end > written.start ? written : undefined, own.whole ?? spanOf(own));
      source = union(source.end > source.start ? source : undefined, its.whole ?? spanOf(its));
    }
    return isGrown ? { written, source } : undefined;
  }

  private loseKind(words: readonly number[]): EditKind | undefined {
    const { tokens } = this.a;
    if (words.every((t) => FILLERS.has(tokens[t]!.key))) {
      return "filler";
    }
    const rest = words.filter((t) => !FILLERS.has(tokens[t]!.key));
    const end = words[words.length - 1]!;
    const isRepeated = (offset: number): boolean => rest.every((t) => tokens[t]!.key === tokens[t + offset]?.key);
    if (
      rest.length <= 4 &&
      rest.length === end - words[0]! + 1 &&
      (isRepeated(rest.length) || isRepeated(-rest.length))
    ) {
      return "repeatedStart";
    }
    return undefined;
  }

  private isSentenceStart(item: number): boolean {
    if (item === 0) {
      return true;
    }
    const before = this.a.items[item - 1]!;
    if (before.kind === "ellipsis") {
      return true;
    }
    const between = this.a.written.slice(this.itemSpan(item - 1).end, this.itemSpan(item).start);
    return /[.?!:]["'”’)]*\s|\n|["“‘]/.test(between);
  }

  private toOwnWord(token: JudgeToken, isFirst: boolean): ChangedWord {
    return { token, raw: this.a.written.slice(token.start, token.end), isFirst, isName: false };
  }

  private toItsWord(token: SourceToken): ChangedWord {
    const { view } = this.a;
    const before = view.text.slice(Math.max(0, token.start - 3), token.start);
    return {
      token,
      raw: view.text.slice(token.start, token.end),
      isFirst: /[.?!:\n"“‘]\s*["“‘]?$/.test(before) || token.start === 0,
      isName: isName(view, token) && /^\p{Lu}/u.test(view.text[token.start]!),
    };
  }

  private itemSpan(index: number): Span {
    const item = this.a.items[index]!;
    return item.kind === "word" ? spanOf(item.token) : { start: item.start, end: item.end };
  }

  private placeBehindItem(): Span {
    const at = this.lastItem >= 0 ? this.itemSpan(this.lastItem).end : 0;
    return { start: at, end: at };
  }

  private placeAfter(token: number): Span {
    const before = this.a.tokens[token - 1];
    const at = before ? before.end : (this.a.tokens[0]?.start ?? 0);
    return { start: at, end: at };
  }

  private tokenSpan(indexes: readonly number[]): Span {
    const { tokens } = this.a;
    return { start: tokens[indexes[0]!]!.start, end: tokens[indexes[indexes.length - 1]!]!.end };
  }
}

function keyOf(item: DraftItem): string {
  return item.kind === "word" ? item.token.key : "";
}

function spanOf(span: Span): Span {
  return { start: span.start, end: span.end };
}

function union(a: Span | undefined, b: Span): Span {
  return a ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : b;
}

/** Both halves of a contraction tell the same edit. */
function dedupe(edits: readonly QuoteEdit[]): QuoteEdit[] {
  return edits.filter(
    (edit, i) =>
      edit.kind !== edits[i + 1]?.kind ||
      edit.written.start !== edits[i + 1]!.written.start ||
      edit.source.start !== edits[i + 1]!.source.start,
  );
}
