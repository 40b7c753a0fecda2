// clipped-quote: exact words, but the cut removed a negation, condition, hedge or frame that governs them.

import { findUtterance } from "../core/locate/judging/sourceView";
import type { Span } from "../core/text/span";
import { listDefined, readSourceWords } from "./fixes";
import { toFileSpan, type JudgedQuotation } from "./judgeQuotations";
import { FIX_TITLES, quote, withSource, type Attribution } from "./messages";
import { toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { quotationSpan } from "./quotationSpan";
import { findSentence, readAround, tellSource } from "./sentences";
import { toSourceView } from "./sourceViews";
import type { Candidate } from "./candidates";
import type { Clip, GovernorKind } from "../core/locate/judging/judgementTypes";
import { t } from "../words/translate";

export const clippedQuote: Rule = {
  code: "clipped-quote",
  severity: "warning",
  order: 30,
  about: "quotation",
  label: () => t("clipped quote"),
  summary: "Exact words, but the cut drops a negation, condition or hedge that governs them.",
  documentation: `
    The words are exact, but the cut left out a negation, a condition, a hedge or somebody else's “they say”
    that governs them: before, after or inside an ellipsis. A denial may stand some words before the cut (“I
    would not call it …”, “they refuse to …”), or in the source's own words right before the marks (“should
    avoid looking like “a club””); a condition or a hedge may stand set off at the head of the sentence (“If all
    of them agree, …”, “Normally, …”). Review, not accusation: where your own sentence says it (“She would not
    say that …”), nothing is reported. Fixes to choose from: the sentence with what was cut, and, where it can
    stand alone, the words that govern the quotation (“not safe to sail”).

        “close the ferry this winter,” Okoro said.
  `,
  check: (context) => context.quotations.flatMap((judged) => checkOne(judged, context)),
};

function checkOne(judged: JudgedQuotation, { draft }: RuleContext): RuleFinding[] {
  const { found, splice } = judged;
  const clip = judged.clips[0];
  if (!found || !clip || splice || judged.changes.length > 0 || judged.verdict === "unchecked") {
    return [];
  }
  const governor = readSourceWords(found, clip.governor, draft);
  const { passage } = found.judgement;
  const around = { start: Math.min(passage.start, clip.governor.start), end: Math.max(passage.end, clip.governor.end) };
  return [
    {
      ...quotationSpan(judged, draft),
      message: wordClippedQuote(clip.governor.kind, governor, readAround(found, around), tellSource(found)),
      source: toPassage(found.source, found.source.prose.map.toOriginalSpan(around)),
      fixes: () =>
        clip.place === "inside"
          ? listDefined(restoreCut(judged, found, clip, draft))
          : listDefined(...restoreAround(judged, found, clip, draft)),
    },
  ];
}

/** The source's words in place of the ellipsis that swallowed them. */
function restoreCut(
  judged: JudgedQuotation,
  found: Candidate,
  clip: Clip,
  draft: RuleContext["draft"],
): Fix | undefined {
  const cut =
    clip.written && found.judgement.edits.find((e) => e.kind === "ellipsis" && e.written.start === clip.written!.start);
  if (!cut) {
    return undefined;
  }
  const { text } = toSourceView(found.source);
  const mark = /[.,;:?!]/.exec(text[cut.source.end] ?? "")?.[0] ?? "";
  const words = readSourceWords(found, { start: cut.source.start, end: cut.source.end + mark.length }, draft);
  const before = /\s/.test(judged.text[cut.written.start - 1] ?? " ") ? "" : " ";
  const after = /\s/.test(judged.text[cut.written.end] ?? " ") ? "" : " ";
  const edits = [{ ...toFileSpan(judged, draft, cut.written), newText: before + words + after }];
  return { title: FIX_TITLES.restoreCut(words), safe: false, edits };
}

/** More words than these make another quotation. */
const MOST_RESTORED = 30;

/**
 * The quotation, longer by what was cut at its end: the source's sentence to where it begins or ends, or no more than
 * what governs the words, where that stands right beside them. A choice for the writer, whose sentence goes on around
 * it.
 */
function restoreAround(
  judged: JudgedQuotation,
  found: Candidate,
  clip: Clip,
  draft: RuleContext["draft"],
): readonly (Fix | undefined)[] {
  const { passage } = found.judgement;
  const { governor } = clip;
  const utterance = findUtterance(toSourceView(found.source), passage.start);
  if (!utterance || governor.start < utterance.start || governor.end > utterance.end) {
    return [];
  }
  const around = { start: Math.min(passage.start, governor.start), end: Math.max(passage.end, governor.end) };
  const sentence = findSentence(found, around);
  if (clip.place === "after") {
    return [append(judged, found, { start: passage.end, end: sentence.end }, draft)];
  }
  const whole = prepend(judged, found, { start: sentence.start, end: passage.start }, draft);
  const near =
    governor.start > sentence.start && standsAlone(toSourceView(found.source).text, governor, passage.start)
      ? prepend(judged, found, { start: governor.start, end: passage.start }, draft)
      : undefined;
  return /^\p{Ll}/u.test(judged.text) ? [near, whole] : [whole, near];
}

/** “not safe to sail”, but no “said that the boat is safe”: whole words, no clause that lacks its subject. */
function standsAlone(text: string, governor: Span, before: number): boolean {
  return (
    /\s/.test(text[governor.start - 1] ?? " ") &&
    !/\bthat$/.test(text.slice(governor.start, governor.end)) &&
    text.slice(governor.end, before).trim() === ""
  );
}

function prepend(judged: JudgedQuotation, found: Candidate, cut: Span, draft: RuleContext["draft"]): Fix | undefined {
  // A letter that the writer fitted to the new start is the source's again.
  const fitted = found.judgement.edits.find(
    ({ kind, written }) => written.start === 0 && (kind === "firstLetter" || kind === "bracketedLetter"),
  );
  const words = readSourceWords(found, { start: cut.start, end: fitted?.source.end ?? cut.end }, draft);
  if (countWords(words) > MOST_RESTORED) {
    return undefined;
  }
  const at = toFileSpan(judged, draft, fitted?.written ?? { start: 0, end: 0 });
  const isUpper = /^\p{Lu}/u.test(judged.text) && fitted === undefined;
  const newText = `${isUpper ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words}${fitted ? "" : " "}`;
  return { title: FIX_TITLES.restoreAround(words), safe: false, edits: [{ ...at, newText }] };
}

/** Before the mark that ends the quotation, which stays the writer's. */
function append(judged: JudgedQuotation, found: Candidate, cut: Span, draft: RuleContext["draft"]): Fix | undefined {
  const words = readSourceWords(found, cut, draft).replace(/[.,;:…\s]+$/, "");
  if (countWords(words) > MOST_RESTORED) {
    return undefined;
  }
  const end = judged.text.trimEnd().replace(/[.,;:…]+$/, "").length;
  const at = toFileSpan(judged, draft, { start: end - 1, end }).end;
  const lead = /^\p{L}|^\d/u.test(words) ? " " : "";
  return {
    title: FIX_TITLES.restoreAround(words),
    safe: false,
    edits: [{ start: at, end: at, newText: lead + words }],
  };
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function wordClippedQuote(kind: GovernorKind, governor: string, sentence: string, from: Attribution): string {
  return withSource(tellClip(kind, quote(governor)), sentence, from);
}

function tellClip(kind: GovernorKind, governor: string): string {
  switch (kind) {
    case "negation":
      return t("The words are exact, but the cut drops the negation that governs them: {0}.", governor);
    case "condition":
      return t("The words are exact, but the cut drops the condition that governs them: {0}.", governor);
    case "hedge":
      return t("The words are exact, but the cut drops the hedge that governs them: {0}.", governor);
    case "report":
      return t("The words are exact, but the cut drops the words that say whose view this is: {0}.", governor);
  }
}
