// The tool `check_quotation`: one quotation, and who is said to have said it, held against the sources without a draft.

import { makeAgainBy } from "../../core/corpus/indexDraft";
import type { DraftIndex } from "../../core/corpus/sourceTypes";
import type { Quotation, Speaker } from "../../core/quotations/quotationTypes";
import { ProseBuilder } from "../../core/text/prose";
import type { Span } from "../../core/text/span";
import { applyEdits, pickSafeEdits } from "../../rules/applyFixes";
import { checkDraft } from "../../rules/checkDraft";
import type { Finding } from "../../rules/ruleTypes";
import { judgeQuotations, type JudgedQuotation } from "../../rules/judgeQuotations";
import { compareSpeakers } from "../../rules/speakers";
import { peekSource } from "../desk/peekSource";
import { AgentArguments } from "./agentArguments";
import { DATA_NOTICE, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { describePassage, toAgentPassage, type AgentPassage } from "./agentPassage";
import { listNearQuotations, type FoundQuotation } from "./quotationSearch";

/** UTF-16 units: about 800 words. */
export const LONGEST_QUOTATION = 5_000;
export const LONGEST_NAME = 200;
/** Places of the same words. */
const MOST_PASSAGES = 5;
/** What differs in a candidate that has the same words, at most (`Candidate.weight`). */
const SAME_WORDS = 0.5;
const MOST_NEAR = 3;

interface Difference {
  readonly kind: "changed" | "added" | "missing";
  readonly isAllowed: boolean;
  readonly written: string;
  readonly source: string;
}

export function* checkQuotationTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const given = new AgentArguments(value, ["words", "speaker"]);
  const words = withoutMarks(given.requiredText("words", LONGEST_QUOTATION));
  const speaker = given.text("speaker", LONGEST_NAME)?.trim();
  const draft = toDraft(words, speaker);
  const { corpus, settings } = desk;
  yield;
  const { findings, quotations } = checkDraft(draft, corpus, settings);
  const [judged] = judgeQuotations(draft.quotations, draft, corpus, settings);
  const verdict = quotations[0]?.verdict ?? "unchecked";
  const passages = judged ? listPassages(judged, desk) : [];
  const near =
    passages.length === 0 && verdict !== "unchecked" ? yield* listNearQuotations(words, desk, MOST_NEAR) : [];
  const found = judged?.found?.speaker ?? null;
  const structured = {
    schema: 1,
    notice: DATA_NOTICE,
    verdict,
    speaker: {
      asked: speaker ?? null,
      found: found?.name ?? null,
      isDoubtful: found?.isDoubtful ?? false,
      match: speaker === undefined ? "notAsked" : compareSpeakers(judged?.speaker ?? null, found),
    },
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message: desk.shorten(message) })),
    differences: listDifferences(draft, desk),
    passages,
    fixes: findings
      .flatMap(({ fixes }) => fixes)
      .filter(({ edits }) => edits.every(({ newText }) => !newText.includes("<!--")))
      .map(({ title, safe, edits }) => ({ title, safe, text: applyEdits(draft.text, edits) })),
    corrected: judged?.found ? correct(draft, findings, judged, desk) : null,
    near,
  };
  return { structured, text: toText(structured) };
}

/**
 * The quotation with all that is safe put right and the speaker that the source has; null where nothing is to be put
 * right, or where the outcome, checked again, would still be found fault with.
 */
function correct(
  draft: DraftIndex,
  findings: readonly Finding[],
  { found, speaker }: JudgedQuotation,
  { corpus, settings }: AgentDesk,
): string | null {
  const [{ start, end }] = draft.quotations as [Quotation];
  if (findings.length === 0) {
    return null;
  }
  const edits = pickSafeEdits(findings).filter((edit) => edit.start >= start && edit.end <= end);
  const words = applyEdits(
    draft.text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  const isOther = compareSpeakers(speaker, found?.speaker ?? null) === "different";
  const corrected = toDraft(words, isOther ? found?.speaker?.name : (speaker?.name ?? undefined));
  return checkDraft(corrected, corpus, settings).findings.length === 0 ? corrected.text : null;
}

function withoutMarks(words: string): string {
  return words
    .trim()
    .replace(/^["“”]+|["“”]+$/g, "")
    .trim();
}

/**
 * A draft of the quotation alone, as if annotators had read it: the words are taken as they are, Markdown or not, and
 * the speaker is who was named, whatever the name looks like.
 */
function toDraft(words: string, name: string | undefined): DraftIndex {
  const lead = `“${words}”`;
  return makeDraft(name === undefined ? lead : `${lead} ${name} said.`, words.length, name);
}

/** A text that a fix has made of such a draft; without its marks, it has no quotation. */
function makeAgain(text: string): DraftIndex {
  const close = text.startsWith("“") ? text.lastIndexOf("”") : -1;
  return makeDraft(text, close < 0 ? null : close - 1, /^ (.+) said\.$/su.exec(text.slice(close + 1))?.[1]);
}

/** @param length of the words; null where they stand in no marks */
function makeDraft(text: string, length: number | null, name: string | undefined): DraftIndex {
  const start = (length ?? 0) + 3;
  const nameSpan: Span = { start, end: start + (name?.length ?? 0) };
  const isName = length !== null && name !== undefined && /^\p{Lu}/u.test(name) && !/^(?:The|A|An)\s/.test(name);
  const speaker: Speaker | null =
    name === undefined
      ? null
      : {
          span: nameSpan,
          entity: isName ? 0 : null,
          name,
          isAnonymous: false,
          basis: "cueAfter",
          confidence: 1,
        };
  const quotations: readonly Quotation[] =
    length === null
      ? []
      : [
          {
            start: 1,
            end: 1 + length,
            form: "inline",
            speech: true,
            speaker,
            cue: null,
            group: 0,
            isClosed: true,
          },
        ];
  const draft: DraftIndex = {
    path: "quotation.md",
    text,
    date: null,
    day: null,
    lang: null,
    headings: [],
    ignores: [],
    citations: [],
    prose: new ProseBuilder(text).add(0, text.length).endBlock("paragraph").build(),
    entities: isName ? [{ type: "person", name, aliases: [], gender: null }] : [],
    mentions: isName ? [{ ...nameSpan, form: "full", entity: 0 }] : [],
    roles: [],
    dates: [],
    quotations,
  };
  return makeAgainBy(draft, makeAgain);
}

function listPassages({ found, splice, candidates }: JudgedQuotation, desk: AgentDesk): readonly AgentPassage[] {
  if (splice) {
    return splice.map(({ source, span }) => toAgentPassage(desk, source, span, null));
  }
  if (!found) {
    return [];
  }
  const same = candidates.filter((each) => each !== found && each.weight < SAME_WORDS);
  return [found, ...same]
    .slice(0, MOST_PASSAGES)
    .map(({ source, span, speaker }) => toAgentPassage(desk, source, span, speaker?.name ?? null));
}

function listDifferences(draft: DraftIndex, { corpus, settings }: AgentDesk): readonly Difference[] {
  const view = {
    kind: "draft" as const,
    path: draft.path,
    text: draft.text,
    corpus,
    facts: draft,
    check: () => checkDraft(draft, corpus, settings),
  };
  const peeked = peekSource(view, draft.quotations[0]!.start, settings);
  return (peeked?.differences ?? []).map(({ kind, isAllowed, written, source }) => ({
    kind,
    isAllowed,
    written: draft.text.slice(written.start, written.end),
    source: oneLineOf(corpus.sources.get(source.path)?.text.slice(source.start, source.end) ?? ""),
  }));
}

function oneLineOf(text: string): string {
  return text.replace(/\s+/g, " ");
}

interface CheckedAlone {
  readonly verdict: string;
  readonly speaker: { readonly asked: string | null; readonly found: string | null; readonly match: string };
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  readonly passages: readonly AgentPassage[];
  readonly corrected: string | null;
  readonly near: readonly FoundQuotation[];
}

function toText({ verdict, speaker, findings, passages, corrected, near }: CheckedAlone): string {
  return [
    `Verdict: ${verdict}.${speaker.match === "different" ? ` Speaker: ${speaker.found}, not ${speaker.asked}.` : ""} ${DATA_NOTICE}`,
    ...findings.map(({ code, severity, message }) => `- ${severity} ${code}: ${message.replace(/\s*\n\s*/g, " ")}`),
    ...passages.map((passage) => `Source: ${describePassage(passage)}`),
    ...(corrected === null ? [] : [`Write: ${corrected}`]),
    ...(verdict === "unsourced" ? ["Do not quote it. find_quotations gives what was said."] : []),
    ...near.map((each) => `What the sources do have: ${describePassage(each)}`),
  ].join("\n");
}
