// A source as judging reads it: its prose, which stretches of it are somebody's words, and which words are names.
// Derived once for each source index; knows no draft.

import type { Block } from "../../text/prose";
import { lowerBound, type Span } from "../../text/span";
import type { SourceToken } from "./alignWords";
import { OUTSIDE, PROSE } from "./alignWords";
import { tokenizeForJudging } from "./judgeTokens";

/** A quotation of the source, in prose offsets. */
export interface Utterance extends Span {
  /** Parts of one quotation, and the paragraphs of one, share it. */
  readonly group: number;
  /** Null where unknown. Equal where the same. */
  readonly speaker: string | null;
}

export interface SourceView {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Speech only; ordered and disjoint. */
  readonly utterances: readonly Utterance[];
  /** Ordered, disjoint. */
  readonly names: readonly Span[];
}

const STAGE = new Set([
  "applause",
  "laughter",
  "inaudible",
  "crosstalk",
  "cheers",
  "sic",
  "unintelligible",
  "indiscernible",
]);

/**
 * Windows whose tokens are kept: those of a quotation that is being typed, which are asked for with every keystroke.
 */
const MOST_WINDOWS = 64;
const windows: {
  readonly view: SourceView;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly SourceToken[];
}[] = [];

/** Tokens of text[from, to). With no speech there, all of it is prose; else prose between is OUTSIDE. */
export function readSourceTokens(view: SourceView, from: number, to: number): readonly SourceToken[] {
  const known = windows.find((window) => window.view === view && window.from === from && window.to === to);
  if (known) {
    return known.tokens;
  }
  const tokens = tokenizeSource(view, from, to);
  if (windows.length === MOST_WINDOWS) {
    windows.shift();
  }
  windows.push({ view, from, to, tokens });
  return tokens;
}

function tokenizeSource(view: SourceView, from: number, to: number): SourceToken[] {
  const first = firstTouching(view.utterances, from);
  const hasSpeech = first < view.utterances.length && view.utterances[first]!.start < to;
  const narration = hasSpeech ? OUTSIDE : PROSE;
  let at = first;
  return tokenizeForJudging(view.text, from, to).map((token) => {
    while (at < view.utterances.length && view.utterances[at]!.end <= token.start) {
      at++;
    }
    const utterance = view.utterances[at];
    const group = utterance && utterance.start <= token.start ? utterance.group : narration;
    return isNote(view.text, token) ? { ...token, utterance: group, isNote: true } : { ...token, utterance: group };
  });
}

export function findUtterance(view: SourceView, offset: number): Utterance | undefined {
  const utterance = view.utterances[firstTouching(view.utterances, offset)];
  return utterance && utterance.start <= offset ? utterance : undefined;
}

/** All that overlap the span. */
export function listUtterances({ utterances }: SourceView, { start, end }: Span): readonly Utterance[] {
  const first = firstTouching(utterances, start);
  return utterances.slice(first, Math.max(first, lowerBound(utterances, end)));
}

export function isName(view: SourceView, span: Span): boolean {
  const name = view.names[firstTouching(view.names, span.start)];
  return name !== undefined && name.start < span.end;
}

/** First span whose end is beyond `offset`. */
function firstTouching(sorted: readonly Span[], offset: number): number {
  let at = lowerBound(sorted, offset);
  while (at > 0 && sorted[at - 1]!.end > offset) {
    at--;
  }
  return at;
}

function isNote(text: string, token: Span & { readonly key: string }): boolean {
  const before = text[token.start - 1];
  const after = text[token.end];
  if (before === "[" && after === "]") {
    return /^\d{1,3}$/.test(token.key) || STAGE.has(token.key);
  }
  return before === "(" && (after === ")" || after === ".") && STAGE.has(token.key);
}
