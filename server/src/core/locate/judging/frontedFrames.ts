// What stands set off at the head of a sentence and governs all of it: a condition, a hedge, a source of the claim.

import type { SourceToken } from "./alignWords";
import { gapText, keysOf, toGovernor } from "./clauses";
import {
  CLAUSE_SUBJECTS,
  CONDITIONALS,
  JOINING,
  SENTENCE_HEDGE_PHRASE,
  SENTENCE_HEDGES,
  SUBJECT_PRONOUNS,
} from "./governorWords";
import type { Governor } from "./judgementTypes";
import type { SourceView } from "./sourceView";

/** No "even": what holds even if something happens holds without it. */
const LEADS = new Set(["but", "and", "only", "so", "well", "now", "yes"]);
/** Words of "as far as I can tell", and two leads. */
const LONGEST_HEDGE = 8;
/** Words of "according to", and a name with its office. */
const LONGEST_ATTRIBUTION = 16;
/** From this many words on, a segment of a condition has its verb, and another subject opens the main clause. */
const WHOLE_SEGMENT = 4;

/** Of the sentence that begins at token `start`; the words cut out of it begin at `first`. */
export function findFrontedFrame(
  view: SourceView,
  tokens: readonly SourceToken[],
  start: number,
  first: number,
): Governor | undefined {
  if (JOINING.has(tokens[first]!.key)) {
    return undefined;
  }
  let opening = start;
  while (opening < first && LEADS.has(tokens[opening]!.key)) {
    opening++;
  }
  // The subject may have been cut, too: "If it rains, we [will stay]".
  let end = first;
  if (
    end - 1 > opening &&
    SUBJECT_PRONOUNS.has(tokens[end - 1]!.key) &&
    !gapText(view, tokens, end - 1).includes(",")
  ) {
    end--;
  }
  if (opening >= end || !gapText(view, tokens, end - 1).includes(",")) {
    return undefined;
  }
  const governor = (kind: Governor["kind"]): Governor => toGovernor(kind, tokens[opening]!, tokens[end - 1]!);
  if (CONDITIONALS.has(tokens[opening]!.key)) {
    return isOneCondition(view, tokens, opening, end) ? governor("condition") : undefined;
  }
  const phrase = end - opening <= LONGEST_HEDGE ? keysOf(tokens, opening, end) : "";
  if (SENTENCE_HEDGES.has(phrase) || SENTENCE_HEDGE_PHRASE.test(phrase)) {
    return governor("hedge");
  }
  const isAccording =
    tokens[opening]!.key === "according" && tokens[opening + 1]?.key === "to" && end - opening <= LONGEST_ATTRIBUTION;
  return isAccording ? governor("report") : undefined;
}

/**
 * Commas inside a condition set off asides and further conditions: "If they agree, and only if
 * all agree, …". A clause of its own ends it.
 */
function isOneCondition(view: SourceView, tokens: readonly SourceToken[], opening: number, end: number): boolean {
  let segment = opening;
  let isWhole = false;
  for (let i = opening; i < end; i++) {
    const gap = gapText(view, tokens, i);
    if (i + 1 < end && /[;:—–]/.test(gap)) {
      return false;
    }
    if (!gap.includes(",")) {
      continue;
    }
    if (segment > opening && opensMainClause(tokens, segment, isWhole)) {
      return false;
    }
    isWhole = isWhole || i + 1 - segment >= WHOLE_SEGMENT;
    segment = i + 1;
  }
  return true;
}

function opensMainClause(tokens: readonly SourceToken[], segment: number, isBehindWhole: boolean): boolean {
  const { key } = tokens[segment]!;
  if (JOINING.has(key)) {
    return false;
  }
  return SUBJECT_PRONOUNS.has(key) || (isBehindWhole && CLAUSE_SUBJECTS.has(key));
}
