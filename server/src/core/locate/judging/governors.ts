// What governs words that a quotation cuts out of their sentence: a negation, a condition, a hedge, or somebody else's
// saying. High precision: only what stands right at the cut, in the same sentence and utterance.

import type { SourceToken } from "./alignWords";
import { CONDITIONS, NEGATIONS, SWALLOWED_HEDGES } from "./judgeWords";
import type { Clip, Governor, GovernorKind } from "./judgementTypes";
import type { SourceView } from "./sourceView";

const THINKING = new Set("say says said think thinks thought believe believes believed claim claims claimed suggest suggests mean means know knows agree accept expect promise guarantee argue argues feel imply pretend imagine see".split(" "));
const REPORTING = new Set("say says said claim claims claimed argue argues argued insist insists suggest suggests suggested think thinks thought believe believes believed allege alleges alleged".split(" "));
const DENYING = new Set("deny denies denied denying doubt doubts doubted reject rejects rejected dispute disputes disputed refuse refuses refused".split(" "));
const OWN_HEDGES = new Set("think believe guess suppose suspect hope wish assume imagine".split(" "));
const HEDGE_ADVERBS = new Set("perhaps maybe possibly probably allegedly reportedly supposedly almost nearly".split(" "));
const HEDGE_MODALS = new Set("may might could would should".split(" "));
const CONDITIONALS = new Set("if unless once until provided providing assuming".split(" "));
const NEGATIVE = new Set("not n't never hardly scarcely barely no without neither nor".split(" "));
const UNCERTAIN = new Set("true clear certain sure likely case evidence proof reason sign guarantee chance way".split(" "));
const SELF = new Set("i we".split(" "));
const CLAUSE_SUBJECTS = new Set("i we you he she it they there this that these those the a an our my your his her its their all no some every".split(" "));
const AUXILIARIES = new Set("is are was were am do does did have has had will would can could may might must should shall".split(" "));
const PARENTHETICAL = new Set("which who whose where as like including such and".split(" "));
/** How far back a frame may begin, in words. */
const FRAME_REACH = 8;
/** How long a conditional clause before the words may be. */
const CONDITION_REACH = 25;

/** What governs tokens[first, last] from just outside them. */
export function findEdgeClips(view: SourceView, tokens: readonly SourceToken[], first: number, last: number): Clip[] {
  const clips: Clip[] = [];
  const before = findBefore(view, tokens, first);
  if (before) clips.push({ place: "before", governor: before, written: null });
  const after = findAfter(view, tokens, last);
  if (after) clips.push({ place: "after", governor: after, written: null });
  return clips;
}

/** What tokens[from, to), swallowed by an ellipsis, took along. Whole sentences in between govern nothing, unless they open with a condition. */
export function findSwallowed(view: SourceView, tokens: readonly SourceToken[], from: number, to: number): Governor | undefined {
  if (isParenthesis(view, tokens, from, to)) return undefined;
  let sentence = from;
  const sentences: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (i + 1 === to || isSentenceEnd(view, tokens, i)) {
      sentences.push([sentence, i + 1]);
      sentence = i + 1;
    }
  }
  const startsInside = from > 0 && !isSentenceEnd(view, tokens, from - 1);
  const endsInside = to < tokens.length && !isSentenceEnd(view, tokens, to - 1);
  for (const [index, [start, end]] of sentences.entries()) {
    const isAttached = (index === 0 && startsInside) || (index === sentences.length - 1 && endsInside);
    const reach = isAttached ? end : Math.min(end, start + 3);
    for (let i = start; i < reach; i++) {
      const token = tokens[i]!;
      if (token.utterance !== tokens[from]!.utterance && token.utterance < 0) continue;
      const kind = swallowedKind(token.key);
      if (kind && (isAttached || kind === "condition")) return toGovernor(kind, token, token);
    }
  }
  return undefined;
}

function swallowedKind(key: string): GovernorKind | undefined {
  if (NEGATIONS.has(key)) return "negation";
  if (CONDITIONS.has(key) || key === "but") return "condition";
  return SWALLOWED_HEDGES.has(key) ? "hedge" : undefined;
}

/** ", which may take years," is set apart and governs nothing outside. */
function isParenthesis(view: SourceView, tokens: readonly SourceToken[], from: number, to: number): boolean {
  return from > 0 && to < tokens.length && PARENTHETICAL.has(tokens[from]!.key) && gapText(view, tokens, from - 1).includes(",") && gapText(view, tokens, to - 1).includes(",");
}

function findBefore(view: SourceView, tokens: readonly SourceToken[], first: number): Governor | undefined {
  const start = sentenceStart(view, tokens, first);
  if (start === first) return undefined;
  const gap = gapText(view, tokens, first - 1);
  const fronted = findFrontedCondition(view, tokens, start, first);
  if (fronted) return fronted;
  if (/[;:—–,]/.test(gap)) return undefined;
  let at = first - 1;
  const near = tokens[at]!;
  if (NEGATIVE.has(near.key) && !isNegationRestated(tokens, first)) return toGovernor("negation", near, near);
  if (HEDGE_ADVERBS.has(near.key) || HEDGE_MODALS.has(near.key)) return toGovernor("hedge", near, near);
  if (CONDITIONALS.has(near.key)) return toGovernor("condition", near, near);
  const hasThat = near.key === "that";
  if (hasThat) at--;
  if (at < start || (!hasThat && !isClauseStart(tokens, first))) return undefined;
  const verb = tokens[at]!;
  if (DENYING.has(verb.key)) return toGovernor("negation", verb, near);
  const reach = Math.max(start, at - FRAME_REACH, clauseStart(view, tokens, start, at));
  const negation = findLast(tokens, reach, at, (t) => NEGATIVE.has(t.key));
  if ((THINKING.has(verb.key) || (hasThat && UNCERTAIN.has(verb.key))) && negation !== undefined && negation >= at - 4) return toGovernor("negation", tokens[negation]!, near);
  const subject = findLast(tokens, reach, at, (t) => SELF.has(t.key));
  if (OWN_HEDGES.has(verb.key) && subject !== undefined && subject >= at - 2) return toGovernor("hedge", tokens[subject]!, near);
  if (REPORTING.has(verb.key) && at > reach && subject === undefined) return toGovernor("report", tokens[reach]!, near);
  return undefined;
}

/** "If the court allows it, [we will sign]". */
function findFrontedCondition(view: SourceView, tokens: readonly SourceToken[], start: number, first: number): Governor | undefined {
  if (first - start > CONDITION_REACH || !gapText(view, tokens, first - 1).includes(",")) return undefined;
  const opening = CONDITIONALS.has(tokens[start]!.key) ? start : start + 1 < first && (tokens[start]!.key === "but" || tokens[start]!.key === "only" || tokens[start]!.key === "and") && CONDITIONALS.has(tokens[start + 1]!.key) ? start + 1 : -1;
  if (opening < 0) return undefined;
  for (let i = opening; i < first - 1; i++) if (/[,;:—–]/.test(gapText(view, tokens, i))) return undefined;
  return toGovernor("condition", tokens[opening]!, tokens[first - 1]!);
}

function findAfter(view: SourceView, tokens: readonly SourceToken[], last: number): Governor | undefined {
  const next = tokens[last + 1];
  if (next && (next.key === "not" || next.key === "n't") && AUXILIARIES.has(tokens[last]!.key) && gapText(view, tokens, last).trim() === "") return toGovernor("negation", next, next);
  if (!next || next.utterance !== tokens[last]!.utterance || !/^[\s,—–-]*$/.test(gapText(view, tokens, last))) return undefined;
  const key = (k: number): string | undefined => tokens[last + k]?.key;
  const through = (k: number): Governor => toGovernor("condition", next, tokens[last + k]!);
  if (CONDITIONALS.has(next.key) && tokens[last + 2]?.utterance === next.utterance) return through(1);
  if ((next.key === "but" || next.key === "and") && key(2) === "only" && CONDITIONALS.has(key(3) ?? "")) return through(3);
  if (next.key === "only" && (CONDITIONALS.has(key(2) ?? "") || key(2) === "when" || key(2) === "after")) return through(2);
  if ((next.key === "as" || next.key === "so") && key(2) === "long" && key(3) === "as") return through(3);
  if (next.key === "on" && (key(2) === "condition" || (key(2) === "the" && key(3) === "condition"))) return through(2);
  if (gapText(view, tokens, last).includes(",")) {
    if (SELF.has(next.key) && OWN_HEDGES.has(key(2) ?? "")) return toGovernor("hedge", next, tokens[last + 2]!);
    if (HEDGE_ADVERBS.has(next.key)) return toGovernor("hedge", next, next);
  }
  return undefined;
}

/** "not only [a victory]": nothing is denied. */
function isNegationRestated(tokens: readonly SourceToken[], first: number): boolean {
  return /^(only|just|merely|simply|to)$/.test(tokens[first]!.key) || NEGATIVE.has(tokens[first]!.key);
}

function isClauseStart(tokens: readonly SourceToken[], at: number): boolean {
  return CLAUSE_SUBJECTS.has(tokens[at]!.key) || tokens[at + 1] !== undefined && /^(is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|did|does|do)$/.test(tokens[at + 1]!.key);
}

function sentenceStart(view: SourceView, tokens: readonly SourceToken[], from: number): number {
  let at = from;
  while (at > 0 && tokens[at - 1]!.utterance === tokens[from]!.utterance && !isSentenceEnd(view, tokens, at - 1)) at--;
  return at;
}

function clauseStart(view: SourceView, tokens: readonly SourceToken[], start: number, from: number): number {
  let at = from;
  while (at > start && !/[,;:—–]/.test(gapText(view, tokens, at - 1)) && !/^(and|but|because)$/.test(tokens[at - 1]!.key)) at--;
  return at;
}

function isSentenceEnd(view: SourceView, tokens: readonly SourceToken[], at: number): boolean {
  const gap = gapText(view, tokens, at);
  return /[.?!]["'”’)\]]*\s/.test(gap) || gap.includes("\n\n");
}

function gapText(view: SourceView, tokens: readonly SourceToken[], at: number): string {
  const token = tokens[at];
  return token ? view.text.slice(token.end, tokens[at + 1]?.start ?? token.end + 3) : "";
}

function findLast(tokens: readonly SourceToken[], from: number, to: number, test: (token: SourceToken) => boolean): number | undefined {
  for (let i = to - 1; i >= from; i--) if (test(tokens[i]!)) return i;
  return undefined;
}

function toGovernor(kind: GovernorKind, first: SourceToken, last: SourceToken): Governor {
  return { kind, start: first.start, end: last.end };
}
