// Whether a draft says in its own words what a cut left out of a quotation.

import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import { tokenizeForJudging } from "../core/locate/judging/judgeTokens";
import { CONDITIONS, HEDGES, NEGATIONS } from "../core/locate/judging/judgeWords";
import type { Clip } from "../core/locate/judging/judgementTypes";
import type { Span } from "../core/text/span";
import { toSourceView } from "./sourceViews";

/** How far the sentence around a quotation is read, in units. */
const REACH = 240;
const SENTENCE_BREAK = /[.?!]["'”’)\]]*\s|\n/g;

const DENIED =
  /^(?:den(?:y|ied|ies|ying)|doubt(?:s|ed)?|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|rul(?:ed|es|ing)|lack(?:s|ed|ing)?|absen(?:t|ce)|missing|unwilling|unable|instead|rather|stop(?:s|ped)?|fail(?:s|ed)?|against|oppos(?:e|es|ed)|dismiss(?:es|ed)?)$/;
const CONDITIONED =
  /^(?:otherwise|then|else|when|whenever|after|should|case|condition|conditions|conditional|depend|depends|depended|depending|assuming|assumes|long|only|exception|exceptions|subject)$/;
const HEDGED =
  /^(?:thinks|thought|believes|believed|hopes|hoped|suspects|suspected|guessed|supposed|guesses|assumes|assumed|whether|if|possible|possibility|risk|chance|seems|seemed|appears|appeared|theory|principle|normally|usually|generally|typically|asked|wonders|wondered|knows|knew|opinion|view)$/;
/** Words of saying, which restate no more than that somebody spoke. */
const PLAIN = /^(?:said|says|that)$/;

/** `parts`: of the quotation, in the draft's prose. */
export function isRestated(clip: Clip, parts: readonly Span[], draft: DraftIndex, source: SourceIndex): boolean {
  const words = tokenizeForJudging(sentenceAround(draft.prose.text, parts)).map((token) => token.key);
  const frame = tokenizeForJudging(toSourceView(source).text, clip.governor.start, clip.governor.end).map(
    (token) => token.key,
  );
  switch (clip.governor.kind) {
    case "negation":
      return words.some((word) => NEGATIONS.has(word) || DENIED.test(word));
    case "condition":
      return words.some((word) => CONDITIONS.has(word) || CONDITIONED.test(word));
    case "hedge":
      return words.some((word) => HEDGES.has(word) || HEDGED.test(word));
    case "report":
      return frame.some((word) => word.length > 3 && words.includes(word) && !PLAIN.test(word));
  }
}

/** The sentence in which parts of a text stand, without them. Bounded. */
export function sentenceAround(text: string, parts: readonly Span[]): string {
  const first = parts[0]!.start;
  const last = parts[parts.length - 1]!.end;
  const before = text.slice(Math.max(0, first - REACH), first);
  const breaks = [...before.matchAll(SENTENCE_BREAK)].pop();
  const between = parts.slice(1).map((part, i) => text.slice(parts[i]!.end, part.start));
  return [before.slice(breaks ? breaks.index + breaks[0].length : 0), ...between, restOfSentence(text, last)].join(" ");
}

/** A full stop inside the closing mark ends the sentence; behind "“Why?”" it may go on. */
function restOfSentence(text: string, end: number): string {
  const after = text.slice(end, end + REACH);
  const isEnded =
    /[.…]\s*$/.test(text.slice(Math.max(0, end - 3), end)) && /^["'”’)\]]*\s+["“‘(]?[\p{Lu}\p{N}]/u.test(after);
  if (isEnded) {
    return "";
  }
  const next = /[.?!]["'”’)\]]*(?:\s|$)|\n/.exec(after);
  return next ? after.slice(0, next.index) : after;
}
