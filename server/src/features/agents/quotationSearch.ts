// The sources' quotations by words, speaker, topic and day. All of them count: what
// is not read yet is read first, in steps.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import type { Span } from "../../core/text/span";
import { HONORIFICS, TITLES } from "../../core/names/nameCues";
import { toContentWords } from "../../rules/contentWords";
import { foldWord, foldWords } from "../completion/foldWord";
import type { Candidate, CandidateSegment, CandidateSpeaker } from "../completion/candidateTable";
import { candidateTables } from "../completion/quotationItems";
import { compareNewest, SourceFacts } from "../completion/readNewest";
import { findByWholeName } from "../resolveMention";
import { paragraphAround } from "../../core/text/paragraph";
import { AgentError, type AgentDesk, type Steps } from "./agentDesk";
import { toAgentPassage, type AgentPassage } from "./agentPassage";

/** Steps are this long, in ms. */
const STEP_MS = 5;
/** Sources whose paragraphs are looked at for a topic, at most. */
const MOST_TOPIC_SOURCES = 200;
/** Terms of a topic, or of words nobody said, that are searched for. */
const MOST_TERMS = 8;
/** Shorter words stand everywhere. */
const SHORTEST_TERM = 4;

export interface FoundQuotation extends AgentPassage {
  /** False for what is quoted but not said: titles, terms. */
  readonly isSpeech: boolean;
}

export interface QuotationQuery {
  readonly words: string | undefined;
  readonly speaker: string | undefined;
  readonly topic: string | undefined;
  /** Days, months or years, both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface Match {
  readonly candidate: Candidate;
  /** 3 begins with the words, 2 has them in a row, 1 has each of them. */
  readonly match: number;
  /** It has the topic's words itself, not only its surroundings. */
  readonly isOfTopic: boolean;
}

/** Best first, then the newest. */
export function* searchQuotations(query: QuotationQuery, desk: AgentDesk): Steps<readonly Candidate[]> {
  const { corpus } = desk;
  yield* readAll(corpus);
  const segments = candidateTables.read(corpus, 0).list();
  const ofTopic = query.topic === undefined ? new Set<Candidate>() : listWithWords(toTerms(query.topic), segments);
  const isWanted = toFilter(query, ofTopic, corpus);
  const words = foldWords(query.words ?? "");
  const found: Match[] = [];
  let began = performance.now();
  for (const segment of segments) {
    collect(segment, words, (candidate, match) => {
      if (isWanted(candidate)) {
        found.push({ candidate, match, isOfTopic: ofTopic.has(candidate) });
      }
    });
    if (performance.now() - began > STEP_MS) {
      yield;
      began = performance.now();
    }
  }
  return found.sort(compareMatches).map(({ candidate }) => candidate);
}

export function toFoundQuotation(
  { source, start, end, isSpeech, speaker }: Candidate,
  desk: AgentDesk,
): FoundQuotation {
  const entity = speaker?.key == null ? undefined : desk.corpus.findEntity(desk.corpus.resolveKey(speaker.key));
  return { ...toAgentPassage(desk, source, { start, end }, entity?.name ?? speaker?.name ?? null), isSpeech };
}

/**
 * Quotations that share the most content words of some text: what may have been
 * meant. None where fewer than two are shared.
 */
export function* listNearQuotations(text: string, desk: AgentDesk, most: number): Steps<readonly FoundQuotation[]> {
  const { corpus } = desk;
  const terms = [...toContentWords(text, { start: 0, end: text.length })]
    .map(foldWord)
    .filter((word) => word.length >= SHORTEST_TERM)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_TERMS);
  if (terms.length < 2) {
    return [];
  }
  yield* readAll(corpus);
  const shared = new Map<Candidate, number>();
  for (const segment of candidateTables.read(corpus, 0).list()) {
    for (const term of terms) {
      segment.matchRow([term], (at) => {
        const candidate = segment.all[at]!;
        // The line that was searched has the speaker's name, too.
        if (segment.foldedOf(at).includes(` ${term}`)) {
          shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
        }
      });
    }
    yield;
  }
  return [...shared]
    .filter(([candidate, count]) => count > 1 && candidate.isSpeech)
    .sort(([a, x], [b, y]) => y - x || compareNewest(a.source, b.source))
    .slice(0, most)
    .map(([candidate]) => toFoundQuotation(candidate, desk));
}

/**
 * People, organisations and places that a name may mean, a title before it left out; those of
 * the whole name alone where there are any.
 */
export function listNamed(name: string, corpus: CorpusSnapshot): readonly Entity[] {
  for (const each of new Set([name, withoutTitles(name)])) {
    const whole = findByWholeName(corpus, each);
    const found = whole.length > 0 ? whole : corpus.listByName(each);
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

const TITLE_WORDS: ReadonlySet<string> = new Set(`${HONORIFICS} ${TITLES}`.split(/\s+/));

/** "Deputy Mayor Salome Achterberg" gives "Salome Achterberg"; the last word stays. */
function withoutTitles(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word, i) => i === words.length - 1 || !isTitle(word));
  return words.slice(Math.max(0, first)).join(" ");
}

function isTitle(word: string): boolean {
  const small = word.toLowerCase();
  return TITLE_WORDS.has(small) || TITLE_WORDS.has(small.replace(/\.$/, ""));
}

function* readAll(corpus: CorpusSnapshot): Steps<void> {
  let began = performance.now();
  for (const _ of candidateTables.readAll(corpus)) {
    if (performance.now() - began > STEP_MS) {
      yield;
      began = performance.now();
    }
  }
}

function collect(
  segment: CandidateSegment,
  words: readonly string[],
  take: (candidate: Candidate, match: number) => void,
): void {
  const visit = (at: number, match: number): void => take(segment.all[at]!, match);
  segment.matchRow(words, visit);
  segment.matchWords(words, visit);
}

function listWithWords(words: readonly string[], segments: readonly CandidateSegment[]): Set<Candidate> {
  const found = new Set<Candidate>();
  for (const segment of segments) {
    collect(segment, words, (candidate) => found.add(candidate));
  }
  return found;
}

/** @throws AgentError where there is no word */
function toTerms(topic: string): readonly string[] {
  const terms = foldWords(topic).slice(0, MOST_TERMS);
  if (terms.length === 0) {
    throw new AgentError('"topic" must have a word.');
  }
  return terms;
}

type Filter = (candidate: Candidate) => boolean;

function toFilter(
  { speaker, topic, from, to }: QuotationQuery,
  ofTopic: ReadonlySet<Candidate>,
  corpus: CorpusSnapshot,
): Filter {
  const filters: Filter[] = [];
  if (from !== undefined || to !== undefined) {
    filters.push(({ source }) => isWithinDays(source.meta.published, from, to));
  }
  if (speaker !== undefined) {
    filters.push(toSpeakerFilter(speaker, corpus));
  }
  if (topic !== undefined) {
    filters.push(toTopicFilter(toTerms(topic), ofTopic, corpus));
  }
  return (candidate) => filters.every((isFit) => isFit(candidate));
}

/** An undated source is within no days. A month lies within its year. */
function isWithinDays(published: string | null, from: string | undefined, to: string | undefined): boolean {
  if (published === null) {
    return false;
  }
  return (
    (from === undefined || published.slice(0, from.length) >= from) &&
    (to === undefined || published.slice(0, to.length) <= to)
  );
}

function toSpeakerFilter(name: string, corpus: CorpusSnapshot): Filter {
  const ids = new Set(listNamed(name, corpus).map(({ id }) => id));
  const folded = ` ${foldWords(name).join(" ")} `;
  // One object for all that a source says of one speaker.
  const answers = new Map<CandidateSpeaker, boolean>();
  const isMeant = (key: string | null, written: string): boolean => {
    if (key !== null && ids.has(corpus.resolveKey(key))) {
      return true;
    }
    // "a senior official" is nobody's name.
    return ids.size === 0 && ` ${foldWords(written).join(" ")} `.includes(folded);
  };
  return ({ speaker }) => {
    if (!speaker) {
      return false;
    }
    let answer = answers.get(speaker);
    if (answer === undefined) {
      answer = isMeant(speaker.key, speaker.name);
      answers.set(speaker, answer);
    }
    return answer;
  };
}

/** Each word of the topic begins a word of the quotation, of its paragraph or of the source's title. */
function toTopicFilter(terms: readonly string[], own: ReadonlySet<Candidate>, corpus: CorpusSnapshot): Filter {
  const together = corpus.passages.listTogether(
    terms.map((term) => [term]),
    { wanted: terms.length, limit: MOST_TOPIC_SOURCES },
  );
  const near = new Set(together ?? []);
  const starts = terms.map((term) => ` ${term}`);
  const isTitled = (source: SourceIndex): boolean => starts.some((start) => titles.of(source).includes(start));
  // The quotations of one source follow each other.
  let last: { readonly source: SourceIndex; readonly isNear: boolean } | undefined;
  const isNear = (source: SourceIndex): boolean => {
    if (last?.source !== source) {
      last = { source, isNear: near.has(source.path) || isTitled(source) };
    }
    return last.isNear;
  };
  const isAbout = toAboutFilter(starts);
  return (candidate) => own.has(candidate) || (isNear(candidate.source) && isAbout(candidate));
}

const titles = new SourceFacts((source) => toLine(source.meta.title ?? ""));

/**
 * Folding paragraphs is what a search by topic costs: each is folded once for all of its quotations, and not at all
 * where a search of its letters tells that a word is missing.
 */
function toAboutFilter(starts: readonly string[]): Filter {
  let source: SourceIndex | undefined;
  let left: readonly string[] = [];
  let paragraph: Span = { start: 0, end: 0 };
  let isAbout = false;
  return (candidate) => {
    if (candidate.source !== source) {
      source = candidate.source;
      const title = titles.of(source);
      left = starts.filter((start) => !title.includes(start));
      paragraph = { start: 0, end: 0 };
    }
    if (candidate.start < paragraph.start || candidate.start >= paragraph.end) {
      paragraph = paragraphAround(source.text, candidate.start);
      isAbout = left.length === 0 || hasAll(source.text.slice(paragraph.start, paragraph.end), left);
    }
    return isAbout;
  };
}

/** Letters and marks that folding changes by their case alone, or leaves out. */
const PLAIN_TEXT = /^[\x20-\x7e\n\r\t“”‘’–—…]*$/;

function hasAll(text: string, starts: readonly string[]): boolean {
  if (PLAIN_TEXT.test(text)) {
    // Folding takes marks out of a word ("O'Neill"): without any, each word's letters stand in a row.
    const letters = text.toLowerCase().replace(/[^a-z0-9]+/g, "");
    if (!starts.every((start) => letters.includes(start.slice(1)))) {
      return false;
    }
  }
  const line = toLine(text);
  return starts.every((start) => line.includes(start));
}

function toLine(text: string): string {
  return ` ${text
    .split(/[\s\-–—/]+/u)
    .map(foldWord)
    .join(" ")}`;
}

function compareMatches(a: Match, b: Match): number {
  return (
    Number(b.candidate.isSpeech) - Number(a.candidate.isSpeech) ||
    b.match - a.match ||
    Number(b.isOfTopic) - Number(a.isOfTopic) ||
    compareNewest(a.candidate.source, b.candidate.source) ||
    a.candidate.start - b.candidate.start
  );
}
