// The tool `fill_draft`: placeholders of a draft, {{quote ID}} or {{quote ID | some of its words}}, become the sources'
// own words in quotation marks. An assistant that writes so cannot change a word of a quotation.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { Span } from "../../core/text/span";
import { applyEdits } from "../../rules/applyFixes";
import { foldWord } from "../completion/foldWord";
import { detectStyle, styleInside, type MarkStyle } from "../completion/quotationStyle";
import { AgentArguments } from "./agentArguments";
import { DATA_NOTICE, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { LONGEST_DRAFT } from "./checkDraftTool";
import { findQuotation, ID_PATTERN, listByFileName } from "./quotationIds";
import { toFoundQuotation } from "./quotationSearch";

/** No part of it can be read in two ways: linear. */
const PLACEHOLDER = new RegExp(`\\{\\{quote (${ID_PATTERN})(?: \\| ([^{}\\n]{1,2000}))?\\}\\}`, "gu");
/** What begins like one and is none is told, too. */
const BEGUN = /\{\{quote\b[^{}\n]{0,300}/g;
const ELLIPSIS = /\s*(?:…|\. ?\. ?\.)\s*/;

export interface FilledPlace extends Span {
  /** What takes its place. */
  readonly newText: string;
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly speaker: string | null;
}

export interface UnfilledPlace extends Span {
  readonly id: string;
  readonly reason: string;
}

export function* fillDraftTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const text = new AgentArguments(value, ["text"]).requiredText("text", LONGEST_DRAFT);
  const { filled, unfilled } = yield* fillPlaceholders(text, desk);
  const written = applyEdits(text, filled);
  return {
    structured: { schema: 1, notice: DATA_NOTICE, text: written, filled, unfilled },
    text: [
      `Filled: ${filled.length}. Left: ${unfilled.length}. ${DATA_NOTICE}`,
      ...unfilled.map(({ id, reason }) => `- ${id}: ${reason}`),
      "",
      written,
    ].join("\n"),
  };
}

interface Filling {
  readonly filled: readonly FilledPlace[];
  readonly unfilled: readonly UnfilledPlace[];
}

function* fillPlaceholders(text: string, desk: AgentDesk): Steps<Filling> {
  const filled: FilledPlace[] = [];
  const unfilled: UnfilledPlace[] = [];
  const style = detectStyle(text, "“");
  const seen = new Set<number>();
  for (const found of text.matchAll(PLACEHOLDER)) {
    const [whole, id = "", part] = found;
    const span = { start: found.index, end: found.index + whole.length };
    seen.add(span.start);
    yield;
    const quotation = findQuotation(id, desk.corpus);
    const words = quotation && (part === undefined ? quotation.words : pickWords(quotation.words, part));
    if (!quotation || words === undefined) {
      const reason = quotation
        ? `These are not words of it in a row: “${part?.trim()}”. It reads: “${quotation.words}”`
        : whyMissing(id, desk.corpus);
      unfilled.push({ ...span, id, reason });
      continue;
    }
    const { path, line, speaker } = toFoundQuotation(quotation, desk);
    filled.push({ ...insertInto(text, span, words, style), id, path, line, speaker });
  }
  for (const begun of text.matchAll(BEGUN)) {
    if (!seen.has(begun.index)) {
      const span = { start: begun.index, end: begun.index + begun[0].length };
      unfilled.push({
        ...span,
        id: begun[0].slice(0, 60),
        reason: "A placeholder is {{quote ID}} or {{quote ID | some of its words}}.",
      });
    }
  }
  return { filled, unfilled: unfilled.sort((a, b) => a.start - b.start) };
}

function whyMissing(id: string, corpus: CorpusSnapshot): string {
  const isThere = listByFileName(id.slice(0, id.lastIndexOf("#")), corpus).length > 0;
  return isThere ? "The source has no such quotation (any more)." : "There is no such source.";
}

/**
 * The words between marks. A full stop or comma of the draft right behind goes inside them (American style), in the
 * place of the source's; where the sentence goes on, a full stop of the source becomes a comma.
 */
function insertInto(
  text: string,
  { start, end }: Span,
  words: string,
  style: MarkStyle,
): Span & { readonly newText: string } {
  const inside = styleInside(words, style);
  const next = text[end] ?? "";
  const isStrong = /[?!…—-]$/.test(inside);
  if (next === "." || next === ",") {
    const bare = inside.replace(/[.,;:]$/, "");
    const mark = isStrong ? "" : next;
    return { start, end: end + 1, newText: `${style.open}${bare}${mark}${style.close}` };
  }
  const goesOn = /^[ \t]+[\p{L}(]/u.test(text.slice(end, end + 10));
  const ended = goesOn ? inside.replace(/\.$/, ",") : inside.replace(/,$/, ".");
  return { start, end, newText: `${style.open}${ended}${style.close}` };
}

/**
 * The source's own writing of some of its words, stretches left out at an ellipsis.
 * Undefined where they do not stand there in a row.
 */
function pickWords(words: string, part: string): string | undefined {
  const all = listWords(words);
  const picked: string[] = [];
  let at = 0;
  for (const stretch of part.split(ELLIPSIS)) {
    const wanted = listWords(stretch).map(({ folded }) => folded);
    if (wanted.length === 0) {
      continue;
    }
    const first = findRun(all, wanted, at);
    if (first < 0) {
      return undefined;
    }
    picked.push(words.slice(all[first]!.start, all[first + wanted.length - 1]!.end));
    at = first + wanted.length;
  }
  return picked.length === 0 ? undefined : picked.join(" … ");
}

interface PlacedWord extends Span {
  readonly folded: string;
}

/** Marks around a word are not in its span. */
function listWords(text: string): readonly PlacedWord[] {
  const pieces = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    word,
    index,
  }));
  return pieces.map(({ word, index }) => ({ start: index, end: index + word.length, folded: foldWord(word) }));
}

/** The first place from `from` on; -1 where there is none. */
function findRun(all: readonly PlacedWord[], wanted: readonly string[], from: number): number {
  for (let i = from; i + wanted.length <= all.length; i++) {
    if (wanted.every((word, k) => all[i + k]!.folded === word)) {
      return i;
    }
  }
  return -1;
}
