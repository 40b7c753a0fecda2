// Quotations of a draft, judged: the passage it is taken to be, what differs, its
// verdict. The rules only put this into words.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import { tokenizeForJudging } from "../core/locate/judging/judgeTokens";
import type { Clip, QuoteEdit, WordChange } from "../core/locate/judging/judgementTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Span } from "../core/text/span";
import type { Candidate, Piece } from "./candidates";
import { findCandidates } from "./findCandidates";
import { findMending } from "./mending";
import { isRestated } from "./restated";
import type { CheckSettings, Verdict } from "./ruleTypes";
import { toProseSpan } from "./sourceViews";
import { compareSpeakers, toDraftSpeaker, type SpeakerRef } from "./speakers";
import { findStyleRule, STYLES, type StyleName, type StyleRule } from "./styles";
import { findTerm, isInMarks } from "./terms";
import { isTranslated } from "./translated";

/** A stretch of a draft's quotation: where it stands in the joined text, in the draft's prose and in its file. */
export interface JudgedPart {
  readonly quotation: Quotation;
  /** Its start in the joined text. */
  readonly offset: number;
  readonly prose: Span;
}

export interface StyledEdit extends QuoteEdit {
  readonly style: StyleRule;
}

export interface JudgedQuotation {
  readonly parts: readonly JudgedPart[];
  /** The parts' prose, joined by LF. */
  readonly text: string;
  readonly words: number;
  readonly isSpeech: boolean;
  readonly speaker: SpeakerRef | null;
  readonly verdict: Verdict;
  readonly found: Candidate | null;
  /** All candidates, best first. */
  readonly candidates: readonly Candidate[];
  readonly changes: readonly WordChange[];
  readonly clips: readonly Clip[];
  readonly allowed: readonly StyledEdit[];
  /** Edits that the style does not allow. */
  readonly refused: readonly StyledEdit[];
  /** The stretches that stand apart in the sources, in the quotation's order, where it joins any. */
  readonly splice: Splice | null;
}

export type Splice = readonly [SplicePart, SplicePart, ...SplicePart[]];

export interface SplicePart {
  /** In the quotation's text. */
  readonly written: Span;
  readonly source: SourceIndex;
  /** In the source's file. */
  readonly span: Span;
}

/** In a run shorter than this, words alone tell neither a speaker nor an invention. */
export const FEW_WORDS = 5;

/** `all`: whole groups of the draft, in order. */
export function judgeQuotations(
  all: readonly Quotation[],
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
): JudgedQuotation[] {
  const groups = new Map<number, Quotation[]>();
  for (const quotation of all) {
    const group = groups.get(quotation.group);
    if (group) {
      group.push(quotation);
    } else {
      groups.set(quotation.group, [quotation]);
    }
  }
  return [...groups.values()].flatMap((quotations) => judgeGroup(quotations, draft, corpus, settings));
}

/** Parts of one interrupted quotation are one; where that gives no clean passage, each may be one of its own. */
function judgeGroup(
  quotations: readonly Quotation[],
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
): JudgedQuotation[] {
  const speakers = quotations.find((q) => q.speaker !== null)?.speaker ?? null;
  const speaker = speakers && toDraftSpeaker(draft, speakers, corpus);
  const whole = judgeParts(quotations, speaker, draft, corpus, settings);
  if (quotations.length === 1 || whole.verdict === "verbatim" || whole.verdict === "edited") {
    return [whole];
  }
  const each = quotations.map((q) => judgeParts([q], speaker, draft, corpus, settings));
  const isBetter =
    each.every((j) => j.verdict === "verbatim" || j.verdict === "edited" || j.words < 2) ||
    (!whole.found && each.some((j) => j.found));
  return isBetter ? each : [whole];
}

function judgeParts(
  quotations: readonly Quotation[],
  speaker: SpeakerRef | null,
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
): JudgedQuotation {
  let offset = 0;
  const parts = quotations.map((quotation): JudgedPart => {
    const prose = toProseSpan(draft.prose.map, quotation);
    const part = { quotation, offset, prose };
    offset += prose.end - prose.start + 1;
    return part;
  });
  const text = parts.map((p) => draft.prose.text.slice(p.prose.start, p.prose.end)).join("\n");
  const isSpeech = quotations.some((q) => q.speech);
  const { list, pieces } = findCandidates(text, settings.style === "reuters", corpus);
  const words = list[0]?.judgement.words ?? tokenizeForJudging(text).length;
  const isPlain = (c: Candidate): boolean =>
    c.weight < 1 ||
    (words >= FEW_WORDS && (isSpeech || ((c.isSpeech || isInMarks(c)) && c.judgement.matched >= 0.8 * words)));
  const plain = list.filter(isPlain);
  const term =
    plain.length === 0 && words < FEW_WORDS
      ? findTerm(
          text,
          settings.style === "reuters",
          isSpeech ? list : [],
          { draft, parts: parts.map((p) => p.prose), speaker },
          corpus,
        )
      : null;
  const candidates = term ? [term] : plain;
  const found = pick(candidates, speaker);
  const splice = findSplice(found, text, pieces);
  // One shape for all, which the rules read many times a keystroke.
  const toJudged = (
    verdict: Verdict,
    changes: readonly WordChange[],
    clips: readonly Clip[],
    allowed: readonly StyledEdit[],
    refused: readonly StyledEdit[],
  ): JudgedQuotation => ({
    parts,
    text,
    words,
    isSpeech,
    speaker,
    verdict,
    found,
    candidates,
    changes,
    clips,
    allowed,
    refused,
    splice,
  });
  if (splice && isSpeech) {
    return toJudged("altered", [], [], [], []);
  }
  if (!found) {
    return toJudged(missingVerdict({ parts, isSpeech, words, speaker }, draft, corpus), [], [], [], []);
  }
  const { allowed, refused, changes } = applyStyle(found, text, settings.style, corpus);
  const clips = found.judgement.clips.filter(
    (clip) =>
      !isRestated(
        clip,
        parts.map((part) => part.prose),
        draft,
        found.source,
      ),
  );
  const isAltered = changes.length + clips.length > 0 || refused.some((e) => e.kind !== "ellipsisAtEnd");
  if (isAltered) {
    const isOfTranslation = isTranslated(draft, parts[0]!.quotation, found.source);
    return toJudged(isOfTranslation ? "unchecked" : "altered", changes, clips, allowed, refused);
  }
  const rightVerdict = allowed.length + refused.length > 0 ? "edited" : "verbatim";
  const verdict = isAmbiguous(candidates, speaker) ? "ambiguous" : rightVerdict;
  return toJudged(verdict, changes, clips, allowed, refused);
}

/** What a style makes of a passage's edits and changes. */
interface Styled {
  readonly style: StyleName;
  readonly allowed: readonly StyledEdit[];
  readonly refused: readonly StyledEdit[];
  readonly changes: readonly WordChange[];
}

/** A candidate is one of one text and one snapshot: all that it comes to hangs on it. */
const styledCandidates = new WeakMap<Candidate, Styled>();

function applyStyle(found: Candidate, text: string, style: StyleName, corpus: CorpusSnapshot): Styled {
  const known = styledCandidates.get(found);
  if (known?.style === style) {
    return known;
  }
  const styled = found.judgement.edits.map(
    (edit): StyledEdit => ({
      ...edit,
      style: findStyleRule(style, edit.kind, found.isSpeech || found.source.meta.kind === "transcript"),
    }),
  );
  const mended = new Map<WordChange, StyledEdit>();
  if (STYLES[style].typo.isAllowed || STYLES[style].agreement.isAllowed) {
    for (const change of found.judgement.changes) {
      const kind = findMending(change, text, found, corpus);
      if (kind && STYLES[style][kind].isAllowed) {
        mended.set(change, { kind, written: change.written, source: change.source, style: STYLES[style][kind] });
      }
    }
  }
  const made = {
    style,
    allowed: [...styled.filter((e) => e.style.isAllowed), ...mended.values()],
    refused: styled.filter((e) => !e.style.isAllowed),
    changes:
      mended.size > 0 ? found.judgement.changes.filter((change) => !mended.has(change)) : found.judgement.changes,
  };
  styledCandidates.set(found, made);
  return made;
}

/**
 * Joined within one source near each other, or put together from pieces that are speech somewhere;
 * few words changed are a misquote rather.
 */
function findSplice(found: Candidate | null, text: string, pieces: readonly Piece[]): Splice | null {
  if (found && found.judgement.joins.length > 0 && found.weight < 3 * found.judgement.joins.length + 2) {
    return cutAtJoins(found, text);
  }
  const [first, second, ...more] = pieces;
  if (!first || !second || !pieces.every((p) => p.isSpeech) || (found && found.weight <= pieces.length)) {
    return null;
  }
  return [first, second, ...more];
}

function cutAtJoins({ source, judgement: { joins, passage } }: Candidate, text: string): Splice {
  const { map } = source.prose;
  const parts = [...joins, null].map((next, i): SplicePart => {
    const last = joins[i - 1];
    return {
      source,
      written: { start: last ? last.written.end - 1 : 0, end: next ? next.written.start + 1 : text.length },
      span: map.toOriginalSpan({
        start: last ? last.after.start : passage.start,
        end: next ? next.before.end : passage.end,
      }),
    };
  });
  const [first, second, ...more] = parts;
  return [first!, second!, ...more];
}

/**
 * The same words by the claimed speaker first, then speech, then where somebody says them (a
 * headline names no one), then the newest.
 */
function pick(candidates: readonly Candidate[], speaker: SpeakerRef | null): Candidate | null {
  if (candidates.length < 2) {
    return candidates[0] ?? null;
  }
  let best: Candidate | null = null;
  let least = 0;
  for (const candidate of candidates) {
    const isSaid = candidate.speaker !== null && !candidate.speaker.isDoubtful;
    const rank =
      Math.round(candidate.weight * 2) / 2 -
      (candidate.isSpeech ? 0.2 : 0) -
      (isSaid ? 0.1 : 0) -
      (compareSpeakers(speaker, candidate.speaker) === "same" ? 0.4 : 0);
    const order = best ? rank - least : -1;
    if (order < 0 || (order === 0 && (candidate.source.meta.published ?? "") > (best!.source.meta.published ?? ""))) {
      best = candidate;
      least = rank;
    }
  }
  return best;
}

/** Only where the answer would differ: the same words by two speakers, and the draft names none. */
function isAmbiguous(candidates: readonly Candidate[], speaker: SpeakerRef | null): boolean {
  if (speaker) {
    return false;
  }
  const clean = candidates.filter((c) => c.weight < 0.5 && c.speaker);
  return clean.some((c) => compareSpeakers(c.speaker, clean[0]!.speaker) === "different");
}

function missingVerdict(
  judged: Pick<JudgedQuotation, "parts" | "isSpeech" | "words" | "speaker">,
  draft: DraftIndex,
  corpus: CorpusSnapshot,
): Verdict {
  const isNamed =
    judged.speaker !== null &&
    judged.speaker.parts.size > 0 &&
    !judged.speaker.isAnonymous &&
    !judged.speaker.isDoubtful;
  if (!judged.isSpeech || (judged.words < FEW_WORDS && !isNamed)) {
    return "notSpeech";
  }
  if (isTranslated(draft, judged.parts[0]!.quotation, null)) {
    return "unchecked";
  }
  return hasForeignSource(judged.speaker, draft, corpus) ? "unchecked" : "unsourced";
}

const foreign = new WeakMap<
  CorpusSnapshot,
  { readonly sources: readonly SourceIndex[]; readonly answers: Map<string, boolean> }
>();

/** A source in another language may have the words, where it may know the speaker. */
function hasForeignSource(speaker: SpeakerRef | null, draft: DraftIndex, corpus: CorpusSnapshot): boolean {
  let known = foreign.get(corpus);
  if (!known) {
    known = { sources: [...corpus.sources.values()].filter((s) => s.meta.lang !== null), answers: new Map() };
    foreign.set(corpus, known);
  }
  const lang = draft.lang ?? "en";
  const question = [lang, ...(speaker?.parts ?? [])].join(" ");
  let answer = known.answers.get(question);
  if (answer === undefined) {
    answer = known.sources.some((source) => {
      if (sameLanguage(source.meta.lang!, lang)) {
        return false;
      }
      if (!speaker || speaker.parts.size === 0) {
        return true;
      }
      const text = source.text.toLowerCase();
      return [...speaker.parts].some((part) => text.includes(part));
    });
    known.answers.set(question, answer);
  }
  return answer;
}

function sameLanguage(a: string, b: string): boolean {
  return a.slice(0, 2).toLowerCase() === b.slice(0, 2).toLowerCase();
}

/**
 * Where a stretch of the joined text stands in the draft's file; one over several
 * parts runs from the first to the last.
 */
export function toFileSpan(judged: Pick<JudgedQuotation, "parts">, draft: DraftIndex, span: Span): Span {
  return draft.prose.map.toOriginalSpan(toProse(judged, span));
}

export function toProse(judged: Pick<JudgedQuotation, "parts">, span: Span): Span {
  return {
    start: proseOffset(judged, span.start),
    end: span.end > span.start ? proseOffset(judged, span.end - 1) + 1 : proseOffset(judged, span.start),
  };
}

function proseOffset({ parts }: Pick<JudgedQuotation, "parts">, offset: number): number {
  let at = parts.length - 1;
  while (at > 0 && parts[at]!.offset > offset) {
    at--;
  }
  const part = parts[at]!;
  return Math.min(part.prose.end, part.prose.start + offset - part.offset);
}
