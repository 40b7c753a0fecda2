// What governs words that a quotation cuts out of their sentence: a negation, a condition, a hedge,
// or somebody else's saying. High precision: only what stands right at the cut, in the same sentence
// and utterance, or right before the marks.

import type { SourceToken } from "./alignWords";
import { clauseStart, findLast, gapText, isSentenceEnd, keysOf, sentenceStart, toGovernor } from "./clauses";
import { findFrontedFrame } from "./frontedFrames";
import {
  AUXILIARIES,
  AVOIDING,
  BE,
  BEFORE_NAMES,
  BEING,
  CLAUSE_SUBJECTS,
  CONDITIONALS,
  DENYING,
  DENYING_VERBS,
  EXCEPTIONS,
  HEDGE_ADVERBS,
  HEDGE_MODALS,
  JOINING,
  NAMING,
  NEGATIVE,
  NOT_DENIED,
  OWN_HEDGES,
  POSSIBLE,
  RECEIVING,
  REFUSING,
  REPORT_NOUNS,
  REPORTING,
  RESTATING,
  SEEMING,
  SELF,
  SUBORDINATING,
  THINKING,
  UNCERTAIN,
} from "./governorWords";
import type { Clip, Governor } from "./judgementTypes";
import { PRONOUNS } from "./judgeWords";
import type { SourceView } from "./sourceView";

/** How far back a frame may begin, in words. */
const FRAME_REACH = 8;
/** Words of an aside between a verb and its "that". */
const LONGEST_ASIDE = 25;
/** Words of the thing named, between the verb and its name: "call the whole thing [a farce]". */
const LONGEST_OBJECT = 4;
const OPENING_MARK = /["“‘«„]|``|''/;

/**
 * What governs tokens[first, last] from just outside them. `isSpeech`: they are somebody's words, not the source's own.
 */
export function findEdgeClips(
  view: SourceView,
  tokens: readonly SourceToken[],
  first: number,
  last: number,
  isSpeech: boolean,
): Clip[] {
  const clips: Clip[] = [];
  const before = (isSpeech ? findBefore(view, tokens, first) : undefined) ?? findBeforeMarks(view, tokens, first);
  if (before) {
    clips.push({ place: "before", governor: before, written: null });
  }
  const after = isSpeech ? findAfter(view, tokens, last) : undefined;
  if (after) {
    clips.push({ place: "after", governor: after, written: null });
  }
  return clips;
}

function findBefore(view: SourceView, tokens: readonly SourceToken[], first: number): Governor | undefined {
  const start = sentenceStart(view, tokens, first);
  if (start === first) {
    return undefined;
  }
  const fronted = findFrontedFrame(view, tokens, start, first);
  if (fronted) {
    return fronted;
  }
  if (/[;:—–,]/.test(gapText(view, tokens, first - 1))) {
    return undefined;
  }
  const near = tokens[first - 1]!;
  if (NEGATIVE.has(near.key) && !isNegationRestated(tokens, first)) {
    return toGovernor("negation", near, near);
  }
  if (HEDGE_ADVERBS.has(near.key) || HEDGE_MODALS.has(near.key) || near.key === "whether") {
    return toGovernor("hedge", near, near);
  }
  if (CONDITIONALS.has(near.key)) {
    return toGovernor("condition", near, near);
  }
  return (
    findClauseFrame(view, tokens, start, first) ?? findDenial(tokens, clauseStart(view, tokens, start, first), first)
  );
}

/** "I don't think that [the words]", "people are saying [the words]". */
function findClauseFrame(
  view: SourceView,
  tokens: readonly SourceToken[],
  start: number,
  first: number,
): Governor | undefined {
  const near = tokens[first - 1]!;
  const hasThat = near.key === "that";
  if (!hasThat && !isClauseStart(tokens, first)) {
    return undefined;
  }
  const at = hasThat ? findVerbOf(view, tokens, start, first - 1) : first - 1;
  if (at < start) {
    return undefined;
  }
  const verb = tokens[at]!;
  if (DENYING.has(verb.key)) {
    return toGovernor("negation", verb, near);
  }
  const reach = Math.max(start, at - FRAME_REACH, clauseStart(view, tokens, start, at));
  const negation = findLast(tokens, reach, at, (t) => NEGATIVE.has(t.key));
  if (
    (THINKING.has(verb.key) || (hasThat && UNCERTAIN.has(verb.key))) &&
    negation !== undefined &&
    negation >= at - 4
  ) {
    return toGovernor("negation", tokens[negation]!, near);
  }
  const subject = findLast(tokens, reach, at, (t) => SELF.has(t.key));
  if (OWN_HEDGES.has(verb.key) && subject !== undefined && subject >= at - 2) {
    return toGovernor("hedge", tokens[subject]!, near);
  }
  if (
    hasThat &&
    (SEEMING.has(verb.key) ||
      (POSSIBLE.has(verb.key) && findLast(tokens, Math.max(reach, at - 3), at, (t) => BE.has(t.key)) !== undefined))
  ) {
    return toGovernor("hedge", tokens[reach]!, near);
  }
  if (hasThat && REPORT_NOUNS.has(verb.key)) {
    return toGovernor("report", verb, near);
  }
  if (RECEIVING.has(verb.key) && subject !== undefined && subject >= at - 2) {
    return toGovernor("report", tokens[subject]!, near);
  }
  if (REPORTING.has(verb.key) && at > reach && subject === undefined) {
    return toGovernor("report", tokens[reach]!, near);
  }
  return undefined;
}

/** The word that "that" belongs to, over an aside: "We believe, based on what we saw, that …". */
function findVerbOf(view: SourceView, tokens: readonly SourceToken[], start: number, that: number): number {
  if (!gapText(view, tokens, that - 1).includes(",")) {
    return that - 1;
  }
  for (let i = that - 2; i >= Math.max(start, that - LONGEST_ASIDE); i--) {
    if (gapText(view, tokens, i).includes(",")) {
      return i;
    }
  }
  return that - 1;
}

/**
 * "I would not call it [a treaty]", "they refuse to [sell]", "no intention of [selling]":
 * the clause denies the words that end it.
 */
function findDenial(tokens: readonly SourceToken[], clause: number, first: number): Governor | undefined {
  return (
    findContrast(tokens, clause, first) ??
    findDeniedVerb(tokens, clause, first) ??
    findDeniedName(tokens, clause, first)
  );
}

/** "rather than [the words]". */
function findContrast(tokens: readonly SourceToken[], clause: number, first: number): Governor | undefined {
  if (first - 2 < clause) {
    return undefined;
  }
  const isContrast = /^(?:rather than|instead of|far from|short of)$/.test(keysOf(tokens, first - 2, first));
  return isContrast ? toGovernor("negation", tokens[first - 2]!, tokens[first - 1]!) : undefined;
}

/** "not going to [sell]", "refuse to [sell]", "no intention of [selling]". */
function findDeniedVerb(tokens: readonly SourceToken[], clause: number, first: number): Governor | undefined {
  const near = tokens[first - 1]!;
  const verb = tokens[first - 2];
  const opening = tokens[first]!.key;
  const leadsToVerb =
    near.key === "to"
      ? !CLAUSE_SUBJECTS.has(opening) && !PRONOUNS.has(opening)
      : (near.key === "of" || near.key === "from") && opening.endsWith("ing");
  if (!leadsToVerb || !verb || first - 2 < clause) {
    return undefined;
  }
  const denied = findNegation(tokens, Math.max(clause, first - FRAME_REACH), first - 1);
  if (denied === undefined) {
    return REFUSING.has(verb.key) ? toGovernor("negation", verb, near) : undefined;
  }
  if (near.key !== "to" && (tokens[denied]!.key !== "no" || denied < first - 4)) {
    return undefined;
  }
  return tokens.slice(denied, first).some((t) => NOT_DENIED.has(t.key))
    ? undefined
    : toGovernor("negation", tokens[denied]!, near);
}

/** A denied verb of naming, and what it names; "is not", "avoid being". */
function findDeniedName(tokens: readonly SourceToken[], clause: number, first: number): Governor | undefined {
  const verb = findLast(
    tokens,
    Math.max(clause, first - 2 - LONGEST_OBJECT),
    first,
    (t) => NAMING.has(t.key) || BEING.has(t.key),
  );
  if (verb === undefined) {
    return undefined;
  }
  const between = tokens.slice(verb + 1, first).map((t) => t.key);
  const isName = BEING.has(tokens[verb]!.key)
    ? between.every((key) => BEFORE_NAMES.has(key))
    : !between.some(
        (key, i) =>
          JOINING.has(key) || key === "to" || (SUBORDINATING.has(key) && !(key === "as" && i === between.length - 1)),
      );
  if (!isName) {
    return undefined;
  }
  const from =
    findLast(tokens, Math.max(clause, verb - 4), verb, (t) => AVOIDING.has(t.key)) ??
    findNegation(tokens, Math.max(clause, verb - 3), verb);
  return from === undefined ? undefined : toGovernor("negation", tokens[from]!, tokens[first - 1]!);
}

/**
 * A negation that reaches to the end of tokens[from, to): no clause of its own in
 * between, and nothing restated ("not only").
 */
function findNegation(tokens: readonly SourceToken[], from: number, to: number): number | undefined {
  const at = findLast(tokens, from, to, (t) => DENYING_VERBS.has(t.key));
  if (at === undefined) {
    return undefined;
  }
  return tokens
    .slice(at + 1, to)
    .some(({ key }) => RESTATING.has(key) || JOINING.has(key) || SUBORDINATING.has(key) || CONDITIONALS.has(key))
    ? undefined
    : at;
}

/** The reporter's words right before the marks deny what stands in them: "should avoid looking like “a club”". */
function findBeforeMarks(view: SourceView, tokens: readonly SourceToken[], first: number): Governor | undefined {
  if (
    first === 0 ||
    !OPENING_MARK.test(gapText(view, tokens, first - 1)) ||
    isSentenceEnd(view, tokens, first - 1) ||
    /[,;:—–]/.test(gapText(view, tokens, first - 1))
  ) {
    return undefined;
  }
  let start = first - 1;
  while (
    start > 0 &&
    tokens[start - 1]!.utterance === tokens[first - 1]!.utterance &&
    !isSentenceEnd(view, tokens, start - 1)
  ) {
    start--;
  }
  const near = tokens[first - 1]!;
  if (NEGATIVE.has(near.key) && !isNegationRestated(tokens, first)) {
    return toGovernor("negation", near, near);
  }
  const clause = clauseStart(view, tokens, start, first);
  return findContrast(tokens, clause, first) ?? findDeniedName(tokens, clause, first);
}

function findAfter(view: SourceView, tokens: readonly SourceToken[], last: number): Governor | undefined {
  const next = tokens[last + 1];
  if (
    next &&
    (next.key === "not" || next.key === "n't") &&
    AUXILIARIES.has(tokens[last]!.key) &&
    gapText(view, tokens, last).trim() === ""
  ) {
    return toGovernor("negation", next, next);
  }
  if (!next || next.utterance !== tokens[last]!.utterance || !/^[\s,—–-]*$/.test(gapText(view, tokens, last))) {
    return undefined;
  }
  const key = (k: number): string | undefined => tokens[last + k]?.key;
  const through = (k: number): Governor => toGovernor("condition", next, tokens[last + k]!);
  if (CONDITIONALS.has(next.key) && tokens[last + 2]?.utterance === next.utterance) {
    return through(1);
  }
  if (
    EXCEPTIONS.has(next.key) ||
    (/^(?:apart|aside)$/.test(next.key) && key(2) === "from") ||
    (next.key === "other" && key(2) === "than")
  ) {
    return through(1);
  }
  if (next.key === "but" && key(2) === "only") {
    return through(2);
  }
  if (next.key === "and" && key(2) === "only" && CONDITIONALS.has(key(3) ?? "")) {
    return through(3);
  }
  if (
    next.key === "only" &&
    (CONDITIONALS.has(key(2) ?? "") || /^(?:when|after|in|at|on|for|by|with)$/.test(key(2) ?? ""))
  ) {
    return through(2);
  }
  if ((next.key === "as" || next.key === "so") && key(2) === "long" && key(3) === "as") {
    return through(3);
  }
  if (next.key === "on" && (key(2) === "condition" || (key(2) === "the" && key(3) === "condition"))) {
    return through(2);
  }
  return gapText(view, tokens, last).includes(",") ? findHedgeAfter(tokens, last) : undefined;
}

/** "…, I think", "…, probably", "…, as far as I know". */
function findHedgeAfter(tokens: readonly SourceToken[], last: number): Governor | undefined {
  const next = tokens[last + 1]!;
  if (SELF.has(next.key) && OWN_HEDGES.has(tokens[last + 2]?.key ?? "")) {
    return toGovernor("hedge", next, tokens[last + 2]!);
  }
  if (HEDGE_ADVERBS.has(next.key)) {
    return toGovernor("hedge", next, next);
  }
  return /^as far as (?:i|we) know/.test(keysOf(tokens, last + 1, last + 6))
    ? toGovernor("hedge", next, tokens[last + 5]!)
    : undefined;
}

/** "not only [a victory]": nothing is denied. */
function isNegationRestated(tokens: readonly SourceToken[], first: number): boolean {
  return RESTATING.has(tokens[first]!.key) || tokens[first]!.key === "to" || NEGATIVE.has(tokens[first]!.key);
}

function isClauseStart(tokens: readonly SourceToken[], at: number): boolean {
  return CLAUSE_SUBJECTS.has(tokens[at]!.key) || (tokens[at + 1] !== undefined && AUXILIARIES.has(tokens[at + 1]!.key));
}
