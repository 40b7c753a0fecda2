// The sources' quotations to complete, inserted word for word, with their speaker and
// "said" where the sentence begins with them.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { toEntityKeys } from "../../core/corpus/entityKeys";
import type { Quotation, Speaker } from "../../core/quotations/quotationTypes";
import { excerpt, listSentences, oneLine, proseOf } from "../excerpt";
import { sayDate } from "../formatDate";
import type { DraftView, FileSpan } from "../textView";
import { BestOf } from "./bestOf";
import { CandidateSegment, CandidateTable, type Candidate, type CandidateSpeaker, type Match } from "./candidateTable";
import type { Completion } from "./completionTypes";
import { DraftUse, MOST_USE_RANK } from "./draftUse";
import { foldWords } from "./foldWord";
import { shortName } from "./nameFacts";
import { lazily, type RankedItem } from "./rankedItem";
import { detectStyle, styleInside, type MarkStyle } from "./quotationStyle";
import { Readings, SourceFacts } from "./readNewest";
import type { TypedPlace } from "./readPlace";

type QuotationPlace = Extract<TypedPlace, { kind: "quotation" }>;

/** Longer quotations (turns of a transcript) are offered sentence by sentence. UTF-16 units; about 60 words. */
const LONGEST_WHOLE = 360;
/** Shorter sentences of a long turn ("Yes.") are no quotation anyone looks for. */
const FEWEST_WORDS = 4;
const LONGEST_LABEL = 120;
/** How the typed words match counts for more than who speaks. */
const MATCH_RANK = 4e9;
const SPEECH_RANK = 0.5;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who)$/i;

export interface QuotationItems {
  readonly items: readonly RankedItem[];
  /** False where not every source has been read yet: asked again, more have been. */
  readonly isAll: boolean;
}

export interface QuotationWish {
  /** The best so many are given. */
  readonly most: number;
  /** Milliseconds of reading sources anew. */
  readonly readMs?: number;
  /** Only what stands in this place of a source. */
  readonly within?: FileSpan;
}

/**
 * Best first. Reads sources anew for a few milliseconds; else linear in their quotations,
 * of which only the best are put into words.
 */
export function listQuotationItems(
  view: DraftView,
  place: QuotationPlace,
  { most, readMs, within }: QuotationWish,
): QuotationItems {
  const { corpus } = view;
  const typed = foldWords(place.typed);
  const use = new DraftUse(view, place.replace);
  const rankSpeaker = toSpeakerRank(use, corpus);
  const isUsed = findUsed(view.text);
  const best = new BestOf<Candidate>(most);
  const table = within ? undefined : candidateTables.read(corpus, readMs);
  const segments = table?.list() ?? [listWithin(corpus, within!)];
  const visitIn =
    (segment: CandidateSegment) =>
    (at: number, match: Match): void => {
      const candidate = segment.all[at]!;
      const bare = match * MATCH_RANK + (candidate.isSpeech ? SPEECH_RANK : -2e9);
      // Most fall behind, whatever their speaker is worth.
      if (bare + MOST_USE_RANK <= best.lowest) {
        return;
      }
      const rank = bare + rankSpeaker(candidate.speaker?.key ?? null);
      if (rank <= best.lowest) {
        return;
      }
      best.add(candidate, isUsed(segment.foldedOf(at)) ? rank - 3e9 : rank);
    };
  for (const segment of segments) {
    segment.matchRow(typed, visitIn(segment));
  }
  // Where enough have them in a row, words apart are not looked for.
  if (MATCH_RANK + SPEECH_RANK + MOST_USE_RANK > best.lowest) {
    for (const segment of segments) {
      segment.matchWords(typed, visitIn(segment));
    }
  }
  const style = detectStyle(view.text.slice(0, place.replace.start) + view.text.slice(place.replace.end), place.mark);
  return {
    items: best
      .list()
      .map(({ value, rank }) => lazily(rank, () => toItem(value, place, style, speakerOf(view, value, use), corpus))),
    isAll: table?.isAll ?? true,
  };
}

/** By how near the draft speaks of the speaker with a key; each key is looked up once. */
function toSpeakerRank(use: DraftUse, corpus: CorpusSnapshot): (key: string | null) => number {
  const ranks = new Map<string, number>();
  return (key) => {
    if (key === null || use.isEmpty) {
      return 0;
    }
    let rank = ranks.get(key);
    if (rank === undefined) {
      rank = use.rankOf(corpus.resolveKey(key));
      ranks.set(key, rank);
    }
    return rank;
  };
}

/** Of each line of the draft that was asked about last, the folded words: a keystroke changes one. */
let foldedLines: ReadonlyMap<string, string> = new Map();

/** Whether the draft has these folded words, with a space on either side, already. */
function findUsed(text: string): (folded: string) => boolean {
  const lines = new Map<string, string>();
  const all = text.split("\n");
  for (const line of all) {
    if (!lines.has(line)) {
      lines.set(line, foldedLines.get(line) ?? foldWords(line).join(" "));
    }
  }
  foldedLines = lines;
  const whole = ` ${all.flatMap((line) => lines.get(line) || []).join(" ")} `;
  return (folded) => whole.includes(folded);
}

interface NamedSpeaker {
  /** As it is written here: in full on first use; null where unknown. */
  readonly name: string | null;
  readonly fullName: string | null;
}

const NOBODY: NamedSpeaker = { name: null, fullName: null };

function speakerOf({ corpus }: DraftView, { speaker }: Candidate, use: DraftUse): NamedSpeaker {
  if (!speaker) {
    return NOBODY;
  }
  const entity = speaker.key === null ? undefined : corpus.findEntity(corpus.resolveKey(speaker.key));
  if (!entity) {
    return PRONOUN.test(speaker.name) ? NOBODY : { name: speaker.name, fullName: speaker.name };
  }
  return {
    name: use.isIntroduced(entity.id) && entity.type === "person" ? shortName(entity) : entity.name,
    fullName: entity.name,
  };
}

/** A short name that two people of the sources bear would say nothing. */
function isShared(name: string, corpus: CorpusSnapshot): boolean {
  return corpus.listByName(name).filter((entity) => entity.type === "person").length > 1;
}

function toItem(
  candidate: Candidate,
  place: QuotationPlace,
  style: MarkStyle,
  speaker: NamedSpeaker,
  corpus: CorpusSnapshot,
): Completion {
  const { source, words } = candidate;
  const name = speaker.name !== null && isShared(speaker.name, corpus) ? speaker.fullName : speaker.name;
  const newText = toInsertion(words, place, style, name);
  const published = source.meta.published ? sayDate(source.meta.published) : "";
  return {
    label: `${style.open}${excerpt(words, { start: 0, end: words.length }, { start: 0, end: 1 }, LONGEST_LABEL)}${style.close}`,
    detail: [speaker.fullName, published].filter(Boolean).join(", "),
    kind: "quotation",
    filter: place.mark + toFilter(words, place.typed, speaker.fullName),
    replace: place.replace,
    newText,
    origin: { kind: "quotation", path: source.path, start: candidate.start, end: candidate.end },
  };
}

/** Editors match from the front, and not far: so the words come first from where the typed ones stand. */
function toFilter(words: string, typed: string, speaker: string | null): string {
  const at = typed.trim() === "" ? 0 : Math.max(0, words.toLowerCase().indexOf(typed.trim().toLowerCase()));
  return `${words.slice(at)} ${speaker ?? ""} ${words.slice(0, at)}`.trim();
}

/** `“We will not wait,” Okoro said.` where a sentence begins; in a sentence the quotation alone. */
function toInsertion(words: string, place: QuotationPlace, style: MarkStyle, speaker: string | null): string {
  const inside = styleInside(words, style);
  const quoted = (text: string): string => `${style.open}${text}${style.close}`;
  if (place.isFollowed) {
    return quoted(inside.replace(/\.$/, ","));
  }
  if (speaker === null || place.isInSentence) {
    return quoted(inside.replace(/,$/, "."));
  }
  const closed = /[?!…—-]$/.test(inside) ? inside : `${inside.replace(/[.,;:]$/, "")},`;
  return `${quoted(closed)} ${speaker} said.`;
}

/** What can be inserted of a source. */
export const insertable = new SourceFacts(readCandidates);

export const candidateTables = new Readings((sources) => new CandidateTable(sources, insertable));

function listWithin(corpus: CorpusSnapshot, { path, start, end }: FileSpan): CandidateSegment {
  const source = corpus.sources.get(path);
  return new CandidateSegment(
    [],
    source ? readCandidates(source).filter((candidate) => candidate.start >= start && candidate.end <= end) : [],
  );
}

function readCandidates(source: SourceIndex): readonly Candidate[] {
  const speakers = new Map<string, CandidateSpeaker>();
  return source.quotations.flatMap((quotation) =>
    listPieces(
      source,
      quotation,
      quotation.speech && quotation.speaker ? toSpeaker(source, quotation.speaker, speakers) : null,
    ),
  );
}

function toSpeaker(
  source: SourceIndex,
  { name, entity }: Speaker,
  known: Map<string, CandidateSpeaker>,
): CandidateSpeaker {
  const id = `${entity} ${name}`;
  let speaker = known.get(id);
  if (!speaker) {
    speaker = { name, key: entity === null ? null : toEntityKeys(source.entities[entity]!).key };
    known.set(id, speaker);
  }
  return speaker;
}

function listPieces(source: SourceIndex, quotation: Quotation, speaker: CandidateSpeaker | null): readonly Candidate[] {
  const isLong =
    quotation.end - quotation.start > LONGEST_WHOLE ||
    /\n\s*\n/.test(source.text.slice(quotation.start, quotation.end));
  const spans = isLong ? listSentences(source, quotation) : [{ start: quotation.start, end: quotation.end }];
  return spans.flatMap(({ start, end }) => {
    const words = oneLine(proseOf(source, { start, end }));
    const folded = foldWords(words);
    if (folded.length === 0 || (isLong && folded.length < FEWEST_WORDS)) {
      return [];
    }
    return [{ start, end, source, words, isSpeech: quotation.speech, speaker }];
  });
}
