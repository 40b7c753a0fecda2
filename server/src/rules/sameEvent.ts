// Which event a date of the draft is of, and whether a source dates the same one otherwise. Compares words, names,
// people and numbers of the two clauses; knows no wording.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { DateMention } from "../core/dates/dateTypes";
import { isSharingDays, parseEdtf, rangeOfPoint, type EdtfDate, type EdtfPoint } from "../core/dates/edtf";
import type { Mention } from "../core/names/nameTypes";
import { paragraphAround } from "../core/text/paragraph";
import type { Span } from "../core/text/span";
import { toContentWords, toStem } from "./contentWords";
import { dateZone } from "./dateZone";
import type { DatedSentence } from "./datedSentences";
import type { RuleContext } from "./rule";
import { SnapshotMemory } from "./snapshotMemory";
import { listWithin } from "./spanIndex";

/** What a word that both sentences have says for one event: a name and a large number more than another word. */
const NAME_WEIGHT = 1.5;
const NUMBER_WEIGHT = 2;
const WORD_WEIGHT = 1;
/** A word of so many of the sentences that are looked at, as a share, tells half as much. */
const COMMON = 0.25;
const LEAST_COMMON = 4;
/** At least so much is shared, and at least this share (0 to 1) of what the draft's clause says. */
const SAME_EVENT = 4;
const SAME_SHARE = 0.4;
/** Of a short clause less is shared, but nearly all. */
const SHORT_EVENT = 3;
/** So much and such a share leave no doubt. */
const SURE_EVENT = 8;
const SURE_SHARE = 0.65;
/** Where no person and no large number is shared. */
const RARE_SHARE = 0.55;
/** A second event that shares nearly as much makes the first one doubtful. */
const RIVAL = 1;
/** Words before and behind a date that tell what was done then. */
const BESIDE = 5;
/** Clauses whose words are remembered; they are the same for every snapshot. */
const MOST_REMEMBERED = 2_000;
const contentWords = new SnapshotMemory<ReadonlySet<string>>(MOST_REMEMBERED, (words) => words);

/** What the draft tells with a date. All words are stems. */
export interface Told {
  readonly date: DateMention;
  readonly parsed: EdtfDate;
  /** What the date tells of: its sentence, or its clause. */
  readonly span: Span;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Who is named there, and in all of the paragraph. */
  readonly people: readonly Person[];
  readonly known: readonly Person[];
  /** What is done: of the words beside the date those that are in no name. */
  readonly act: readonly string[];
}

/** A source's date; `score`: what the two clauses share, by weight. */
export interface Candidate {
  readonly dated: DatedSentence;
  readonly parsed: EdtfDate;
  readonly score: number;
}

/** A text, which may be a source's, and the part of it around a date. */
export interface EventContext extends Pick<RuleContext, "corpus"> {
  readonly draft: Pick<DraftIndex, "text" | "dates" | "mentions" | "entities">;
}

/** Undefined where the date cannot be compared or nothing tells which event it is of. */
export function readEvent(date: DateMention, { draft, corpus }: EventContext): Told | undefined {
  const parsed = toComparable(date, draft.text);
  if (!parsed) {
    return undefined;
  }
  const span = dateZone(draft.text, date, draft.dates);
  const key = draft.text.slice(span.start, span.end);
  const words = contentWords.get(corpus, key, () => toContentWords(draft.text, span));
  const names = new Set(
    listWithin(draft.mentions, span)
      .filter(isNameMention)
      .flatMap((mention) => stemsOf(draft.text, mention)),
  );
  const act = [...wordsBeside(draft.text, date, span, { before: BESIDE, behind: BESIDE })].filter(
    (word) => !names.has(word),
  );
  // Not the portion: what else hangs together with the paragraph does not tell who is meant here.
  const known = listPeople(draft, paragraphAround(draft.text, date.start));
  return { date, parsed, span, words, names, people: listPeople(draft, span), known, act };
}

function stemsOf(text: string, { start, end }: Span): readonly string[] {
  return toNameStems(text.slice(start, end));
}

/** Stems of a name's words. */
export function toNameStems(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(toStem);
}

/** Content words among the few words before and behind the date. Titles and names have capitals and tell of no act. */
export function wordsBeside(
  text: string,
  date: Span,
  { start, end }: Span,
  count: { readonly before: number; readonly behind: number },
): ReadonlySet<string> {
  const before = listSmallWords(text.slice(start, date.start)).slice(-count.before);
  const behind = listSmallWords(text.slice(date.end, end)).slice(0, count.behind);
  const words = [...before, ...behind].join(" ");
  return toContentWords(words, { start: 0, end: words.length });
}

function listSmallWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => !/^\p{Lu}/u.test(word));
}

/**
 * The one event that the draft's words are told of, with another date. `among`: where words are common or rare. Linear
 * in both.
 */
export function findSameEvent(
  told: Told,
  near: readonly DatedSentence[],
  among: readonly DatedSentence[] = near,
): Candidate | undefined {
  const count = countAmong(among, told.words);
  const limit = Math.max(LEAST_COMMON, COMMON * among.length);
  const weigh = (word: string): number => weightOf(word, told, count(word) > limit);
  const all = sum(told.words, weigh);
  const candidates = near.flatMap((dated): Candidate[] => {
    const parsed = toComparable(dated.date, dated.source.text);
    return parsed ? [{ dated, parsed, score: sum(shared(told.words, dated.words), weigh) }] : [];
  });
  const best = candidates.reduce<Candidate | undefined>((top, c) => (!top || c.score > top.score ? c : top), undefined);
  if (!best || !isEnough(best.score, all) || !isSameCase(told, best, all, count)) {
    return undefined;
  }
  const isDoubtful = candidates.some((c) => c.score > best.score - RIVAL && isRival(c, best, told));
  return isDoubtful || !isSameAct(told, best, all) || !isTellingApart(told, best) ? undefined : best;
}

function isEnough(score: number, all: number): boolean {
  return (score >= SAME_EVENT && score >= SAME_SHARE * all) || (score >= SHORT_EVENT && score >= SURE_SHARE * all);
}

/** A like event on yet another day, or one that the draft's date may be of. */
function isRival({ dated }: Candidate, best: Candidate, told: Told): boolean {
  return !isSharingDays(dated.date.edtf!, best.dated.date.edtf!) || isAgreeing(told, dated);
}

/**
 * The same people do many things in one place: half of the other words beside the date must be the same, a large
 * number, or nearly all.
 */
function isSameAct({ words, act }: Told, { dated, score }: Candidate, all: number): boolean {
  const same = act.filter((word) => dated.words.has(word));
  const isAct = same.length > 0 && 2 * same.length >= act.length;
  return isAct || shared(words, dated.words).some(isLargeNumber) || (score >= SURE_EVENT && score >= SURE_SHARE * all);
}

/**
 * A like form of words is used of many events. So both must tell of one person, with no other first name, or of one
 * large number; or of names that few of the sentences have, where nobody is told of whom the draft's paragraph does not
 * name.
 */
function isSameCase(told: Told, { dated, score }: Candidate, all: number, count: (word: string) => number): boolean {
  const both = shared(told.words, dated.words);
  if (both.some(isLargeNumber)) {
    return true;
  }
  const others = listPeople(dated.source, dated.span);
  const known = others.filter((other) => told.known.some((person) => isSamePerson(person, other)));
  if (told.people.length > 0) {
    return known.length > 0 && told.people.every((person) => isTold(person, told.words, dated.words));
  }
  const rare = both.filter((word) => told.names.has(word) && count(word) <= LEAST_COMMON);
  return known.length === others.length && rare.length > 1 && score >= SURE_EVENT && score >= RARE_SHARE * all;
}

export type Person = readonly string[];

/** Stems of the names of the people who are named in the span. */
function listPeople(text: EventContext["draft"], span: Span): readonly Person[] {
  const mentions = listWithin(text.mentions, span).filter(isNameMention);
  return mentions
    .filter(({ entity }) => text.entities[entity]?.type === "person")
    .map((mention) => stemsOf(text.text, mention));
}

function isNameMention({ form }: Mention): boolean {
  return form === "full" || form === "short" || form === "acronym";
}

/** True where the surname is too short to be among the words. */
function isTold(person: Person, words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const surname = person[person.length - 1]!;
  return !words.has(surname) || others.has(surname);
}

/** The same surname, and no other first name. */
export function isSamePerson(person: Person, other: Person): boolean {
  const hasOneWord = person.length === 1 || other.length === 1;
  return person[person.length - 1] === other[other.length - 1] && (hasOneWord || person[0] === other[0]);
}

/** In how many of the sentences each of the draft's words stands. */
function countAmong(near: readonly DatedSentence[], words: ReadonlySet<string>): (word: string) => number {
  const counts = new Map([...words].map((word) => [word, near.filter((dated) => dated.words.has(word)).length]));
  return (word) => counts.get(word) ?? 0;
}

function weightOf(word: string, { names }: Told, isCommon: boolean): number {
  const named = names.has(word) ? NAME_WEIGHT : WORD_WEIGHT;
  const full = isLargeNumber(word) ? NUMBER_WEIGHT : named;
  return isCommon ? full / 2 : full;
}

function isLargeNumber(word: string): boolean {
  return /^\d[\d.,]{3,}$/.test(word);
}

function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => others.has(word));
}

function sum(words: Iterable<string>, weigh: (word: string) => number): number {
  let total = 0;
  for (const word of words) {
    total += weigh(word);
  }
  return total;
}

/**
 * Days, months and years named by number or month, alone or as a range: what a guess at the tense cannot have moved.
 */
export function toComparable(date: DateMention, text: string): EdtfDate | undefined {
  const parsed = date.edtf === null ? undefined : parseEdtf(date.edtf);
  if (!parsed || date.isAmbiguous || !COMPARED.has(parsed.from.precision)) {
    return undefined;
  }
  const isNamed = parsed.from.month !== undefined && NAMED_MONTH.test(text.slice(date.start, date.end));
  return date.basis === "absolute" || isNamed ? parsed : undefined;
}

const COMPARED: ReadonlySet<string> = new Set(["day", "month", "year"]);
const NAMED_MONTH =
  /^(?:\p{L}+\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;

/** True where the sentence fits the draft's date, and is as exact. */
export function isSupporting(told: Told, other: DatedSentence): boolean {
  return !isCoarser(other, told) && isAgreeing(told, other);
}

/** "2024" supports no day of that year by itself. */
function isCoarser({ date }: DatedSentence, { parsed }: Told): boolean {
  const other = parseEdtf(date.edtf!);
  return other !== undefined && lengthOf(other) > lengthOf(parsed) && lengthOf(other) > LONGEST_RANGE;
}

/** Days. */
function lengthOf({ from, to }: EdtfDate): number {
  return rangeOfPoint(to ?? from).end - rangeOfPoint(from).start;
}

/** Days: a range of a few days says as much as one day does. */
const LONGEST_RANGE = 14;

function isAgreeing({ date, parsed }: Told, { date: other, source }: DatedSentence): boolean {
  if (parsed.to === null || !other.edtf!.includes("/")) {
    if (isSharingDays(date.edtf!, other.edtf!)) {
      return true;
    }
  } else if (date.edtf === other.edtf) {
    return true;
  }
  // A yearless date's year was guessed: the day and month alone may tell.
  const point = parseEdtf(other.edtf!)?.from;
  const isGuessed = date.basis === "relative" || isGuessedYear(other, source.meta.published);
  return isGuessed && parsed.from.month !== undefined && isSameDayOfYear(parsed.from, point);
}

/** Near the day of publication a yearless date is of the year that it was resolved to. */
function isGuessedYear({ basis, edtf }: DateMention, published: string | null): boolean {
  const day = published === null ? undefined : parseEdtf(published);
  const date = parseEdtf(edtf!);
  if (basis === "absolute" || !day || !date) {
    return basis === "relative";
  }
  return Math.abs(rangeOfPoint(date.from).start - rangeOfPoint(day.from).start) > NEAR_PUBLICATION;
}

/** Days. */
const NEAR_PUBLICATION = 120;

function isSameDayOfYear(point: EdtfPoint, other: EdtfPoint | undefined): boolean {
  return (
    other?.month === point.month && (other?.day === undefined || point.day === undefined || other.day === point.day)
  );
}

/**
 * Where a year was guessed, only another month or day speaks; a day and a year alone are not held against each other.
 */
function isTellingApart({ date, parsed: { from } }: Told, { dated, parsed: { from: other } }: Candidate): boolean {
  if (date.basis === "absolute" && dated.date.basis === "absolute") {
    return true;
  }
  // "in July" may be of the day's own year or another, and tells too little.
  if (from.day !== undefined && other.day === undefined) {
    return false;
  }
  if (from.month === undefined || other.month === undefined) {
    return false;
  }
  return from.month !== other.month || (from.day !== undefined && other.day !== undefined && from.day !== other.day);
}
