// A passage of a source that a quotation may be, judged: what is known of it, and how near it is.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { Judgement } from "../core/locate/judging/judgementTypes";
import { foldTokens } from "../core/locate/foldTokens";
import { findUtterance } from "../core/locate/judging/sourceView";
import type { FindOptions, Passage } from "../core/locate/locateTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Span } from "../core/text/span";
import { findAttributedPart, listQuotationsAt, toSourceView } from "./sourceViews";
import { findSourceSpeaker, type SpeakerRef } from "./speakers";

export interface Candidate {
  readonly source: SourceIndex;
  readonly judgement: Judgement;
  /** Offsets in the source's file. */
  readonly span: Span;
  /** True where more of the words are in quotations or turns than not. */
  readonly isSpeech: boolean;
  /** Where the source says who spoke. */
  readonly attribution: Quotation | null;
  readonly speaker: SpeakerRef | null;
  /** What differs, in words; 0 for the same words. */
  readonly weight: number;
}

/** A stretch of the quotation that stands word for word in some source, though no passage has them all. */
export interface Piece {
  /** Offsets in the quotation's text. */
  readonly written: Span;
  readonly source: SourceIndex;
  readonly span: Span;
  readonly isSpeech: boolean;
}

export interface Candidates {
  /** Best first. */
  readonly list: readonly Candidate[];
  /** Two or more where the quotation can only be put together from several places. */
  readonly pieces: readonly Piece[];
  /** Every look-up that this rests on. */
  readonly lookUps: readonly LookUp[];
}

export class LookUp {
  private known: Int32Array | undefined;

  constructor(
    readonly words: string,
    readonly options: FindOptions | undefined,
    readonly passages: readonly Passage[],
  ) {}

  /** Of the folded words; made when first asked for, after an edit. */
  get hashes(): Int32Array {
    this.known ??= foldTokens(this.words).hashes;
    return this.known;
  }
}

/**
 * The same candidates, their speakers as this snapshot knows them: most are who they
 * were, and so is all that was told from them.
 */
export function withSpeakers(known: Candidates, corpus: CorpusSnapshot): Candidates {
  const list = known.list.map((candidate) => {
    const speaker = toSpeaker(candidate.source, candidate.attribution, corpus);
    return speaker === candidate.speaker ? candidate : { ...candidate, speaker };
  });
  return list.every((candidate, i) => candidate === known.list[i]) ? known : { ...known, list };
}

function toSpeaker(source: SourceIndex, attribution: Quotation | null, corpus: CorpusSnapshot): SpeakerRef | null {
  return attribution && findSourceSpeaker(source, attribution, corpus);
}

export function toCandidate(source: SourceIndex, judgement: Judgement, corpus: CorpusSnapshot): Candidate {
  const isSpeech = judgement.outside * 2 < Math.max(1, judgement.matched);
  const attribution = isSpeech ? findAttribution(source, judgement.passage) : null;
  const span = source.prose.map.toOriginalSpan(judgement.passage);
  return {
    source,
    judgement,
    isSpeech,
    attribution,
    span,
    speaker: toSpeaker(source, attribution, corpus),
    weight: weigh(judgement),
  };
}

function findAttribution(source: SourceIndex, passage: Span): Quotation | null {
  const view = toSourceView(source);
  const start = source.prose.map.toOriginal(
    (findUtterance(view, passage.start) ?? findUtterance(view, passage.end - 1) ?? passage).start,
  );
  const quotation = listQuotationsAt(source, { start, end: start + 1 }).find((q) => q.speech);
  if (!quotation) {
    return null;
  }
  return quotation.speaker ? quotation : (findAttributedPart(source, quotation.group) ?? null);
}

function weigh(j: Judgement): number {
  const omitted = j.changes.reduce((n, c) => n + (c.kind === "omitted" ? 1 : 0), 0);
  return (
    j.words -
    j.matched +
    omitted +
    j.changes.length * 0.5 +
    j.joins.length * 3 +
    j.clips.length * 0.5 +
    j.edits.length * 0.01 +
    (j.endMark ? 0.05 : 0)
  );
}

/** Near enough to be the passage meant: most words of a short quotation, or a long run of a long one. */
export function isNear(j: Judgement): boolean {
  if (j.words < 5) {
    return j.matched === j.words ? j.changes.length === 0 || j.words > 2 : j.matched >= 3;
  }
  return (j.matched >= 4 && j.matched >= 0.6 * j.words) || (j.matched >= 10 && j.matched >= 0.4 * j.words);
}

export function compareCandidates(a: Candidate, b: Candidate): number {
  return a.weight - b.weight || Number(b.isSpeech) - Number(a.isSpeech);
}
