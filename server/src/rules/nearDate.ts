// A slip in a date: no source has the draft's date for anything like what it tells, and one has, for what is told in
// like words, a date that differs from it in the day, the month or the year alone. So near a date needs fewer words in
// common than `sameEvent.ts` asks for.

import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import { isSharingDays, rangeOfPoint, type EdtfDate, type EdtfPoint } from "../core/dates/edtf";
import { trimSpan, type Span } from "../core/text/span";
import { toContentWords } from "./contentWords";
import { findDatedSentences, type DatedSentence } from "./datedSentences";
import { isOpening } from "./dateZone";
import type { RuleContext } from "./rule";
import {
  isSamePerson,
  isSupporting,
  toComparable,
  toNameStems,
  wordsBeside,
  type Person,
  type Candidate,
  type Told,
} from "./sameEvent";
import { listWithin } from "./spanIndex";

/** Words around the clause count half. */
const AROUND = 0.5;
const NAME_WEIGHT = 1.5;
const NUMBER_WEIGHT = 2;
/** So much must be shared for a slip of one sign or a few days, and for another day of the month. */
const ENOUGH_NEAR = 2.5;
const ENOUGH_FAR = 4;
/** Of which in the clauses themselves. */
const ENOUGH_WITHIN = 1.5;
/** Another date that shares nearly as much makes the first one doubtful. */
const RIVAL = 1;
/** Words before the date that tell what was done, and behind it; where it opens its sentence, as many behind. */
const BEFORE = 8;
const BEHIND = 4;
/** How far around a clause is read, in units. */
const REACH = 240;
/** Words that a source must have near a date for it to be looked at. */
const LEAST = 2;

interface Clause {
  readonly within: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** Those who are meant there, also by a pronoun. */
  readonly people: readonly Person[];
  /** Who is meant nearest to the date. */
  readonly nearest: Person | undefined;
}

interface OwnClause extends Clause {
  /** Words of what is done, in no name. */
  readonly act: readonly string[];
}

/**
 * `beside`: dated sentences that share a word with the date's own. Costs them and those that share two words with what
 * stands around it. Undefined where no date is surely a slip.
 */
export function findNearDate(
  told: Told,
  beside: readonly DatedSentence[],
  { draft, corpus }: RuleContext,
): Candidate | undefined {
  const act = [
    ...wordsBeside(draft.text, told.date, told.span, {
      before: BEFORE,
      behind: isOpening(draft.text, told.span, told.date) ? BEFORE : BEHIND,
    }),
  ].filter((word) => !told.names.has(word));
  const own = { ...readClause(draft, told.date, told.span), act };
  const words = new Set([...own.within, ...own.around]);
  const wide = findDatedSentences(words, NO_NAMES, Math.min(LEAST, words.size), corpus);
  const near = wide && [...new Set([...beside, ...wide])];
  if (!near || isDateline(told.date, draft.text) || near.some((other) => isSupporting(told, other))) {
    return undefined;
  }
  const others = listWithin(draft.dates, paragraphOf(draft, told.span))
    .filter((date) => date !== told.date)
    .map(({ edtf }) => edtf);
  const slips = near.flatMap((dated) => (others.includes(dated.date.edtf) ? [] : toSlip(told, dated)));
  if (slips.length === 0) {
    return undefined;
  }
  const weigh = toWeight(told, near, words);
  const candidates = slips.map(
    ({ dated, parsed, missing }): Candidate => ({
      dated,
      parsed,
      score: compareClauses(own, told, dated, weigh) - missing,
    }),
  );
  const best = candidates.reduce<Candidate | undefined>((top, c) => (!top || c.score > top.score ? c : top), undefined);
  if (!best || best.score < ENOUGH_NEAR) {
    return undefined;
  }
  const isRival = candidates.some(
    (c) => c.score > best.score - RIVAL && !isSharingDays(c.dated.date.edtf!, best.dated.date.edtf!),
  );
  return isRival ? undefined : best;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** `missing`: what a date that is not so near or not so exact lacks. */
interface Slip extends Omit<Candidate, "score"> {
  readonly missing: number;
}

function toSlip(told: Told, dated: DatedSentence): readonly Slip[] {
  const parsed = toComparable(dated.date, dated.source.text);
  const nearness = parsed && compareDates(told, parsed, dated);
  if (!parsed || !nearness) {
    return [];
  }
  const { precision } = parsed.from;
  const isCoarse = precision === "year" || (told.date.basis !== "absolute" && precision === "month");
  return [{ dated, parsed, missing: nearness === "other" || isCoarse ? ENOUGH_FAR - ENOUGH_NEAR : 0 }];
}

/** "WASHINGTON, Aug. 24 (Reuters)": the day of the report and of nothing in it. */
function isDateline({ end }: Span, text: string): boolean {
  return /^ ?\(\p{L}+\) ?[-–—]/u.test(text.slice(end, end + 24));
}

function readClause(text: DraftIndex | SourceIndex, date: Span, span: Span): Clause {
  const around = paragraphOf(text, span);
  const people: Person[] = [];
  let nearest: Person | undefined;
  let gap = Number.POSITIVE_INFINITY;
  for (const { entity, form, start, end } of listWithin(text.mentions, span)) {
    const { type, name } = text.entities[entity]!;
    if (type !== "person" || form === "role") {
      continue;
    }
    const person = toNameStems(name);
    people.push(person);
    // Who does something stands before its date.
    const distance = start > date.start ? 2 * (start - date.end) : date.start - end;
    if (distance < gap) {
      nearest = person;
      gap = distance;
    }
  }
  const wide = toContentWords(text.text, around);
  const words = toContentWords(text.text, span);
  return { within: words.size < FEW_WORDS ? wide : words, around: wide, people, nearest };
}

/** A clause of fewer words says nothing by itself: "So they did, on Oct. 8." */
const FEW_WORDS = 2;

const clauses = new WeakMap<DatedSentence, Clause>();

function clauseOf(dated: DatedSentence): Clause {
  let clause = clauses.get(dated);
  if (!clause) {
    const { source, span, date } = dated;
    clause = readClause(source, date, span);
    clauses.set(dated, clause);
  }
  return clause;
}

/**
 * Up to the blank lines around it, and no further than what is read. A span may end or begin with a line's end, which
 * is half of a blank line.
 */
function paragraphOf({ text }: { readonly text: string }, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  const from = Math.max(0, start - REACH);
  const before = [...text.slice(from, start).matchAll(BLANK_LINE)].at(-1);
  const behind = text.slice(end, end + REACH).search(BLANK_LINE);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: behind < 0 ? Math.min(text.length, end + REACH) : end + behind,
  };
}

const BLANK_LINE = /\n\r?\n/g;

type Weight = (word: string) => number;

/**
 * What both clauses and what stands around them have in common; 0 where they are of different people or of different
 * acts.
 */
function compareClauses(own: OwnClause, { parsed: { to } }: Told, dated: DatedSentence, weigh: Weight): number {
  const other = clauseOf(dated);
  if (isMissing(own.nearest, other) && isMissing(other.nearest, own)) {
    return 0;
  }
  if (own.act.length > 0 && to === null && !own.act.some((word) => findSame(word, other.within) !== undefined)) {
    return 0;
  }
  if (SEQUELS.some((word) => own.within.has(word) !== other.within.has(word))) {
    return 0;
  }
  let within = 0;
  let around = 0;
  for (const word of own.within) {
    if (findSame(word, other.within) !== undefined) {
      within += weigh(word);
    } else if (findSame(word, other.around) !== undefined) {
      around += weigh(word);
    }
  }
  for (const word of own.around) {
    if (!own.within.has(word) && findSame(word, other.within) !== undefined) {
      around += weigh(word);
    }
  }
  for (const person of own.people) {
    const isWord = own.within.has(person[person.length - 1]!);
    if (!isWord && other.people.some((each) => isSamePerson(person, each))) {
      within += NAME_WEIGHT;
    }
  }
  return within < ENOUGH_WITHIN ? 0 : within + AROUND * around;
}

/** Of two like events one is the later one. */
const SEQUELS = ["again", "another", "second", "later", "anew", "next", "last", "final"];

/** Somebody is named by the date in one clause, and others are meant in the other one. */
function isMissing(nearest: Person | undefined, { people }: Clause): boolean {
  return nearest !== undefined && people.length > 0 && !people.some((person) => isSamePerson(nearest, person));
}

/** The word itself or another form of it: "resign" and "resignation". */
function findSame(word: string, words: ReadonlySet<string>): string | undefined {
  if (words.has(word) || word.length < SHORTEST_BEGINNING) {
    return words.has(word) ? word : undefined;
  }
  for (const other of words) {
    if (other.length >= SHORTEST_BEGINNING && (other.startsWith(word) || word.startsWith(other))) {
      return other;
    }
  }
  return undefined;
}

const SHORTEST_BEGINNING = 5;

/** A word of many of the sentences tells half as much. */
function toWeight({ names }: Told, near: readonly DatedSentence[], words: ReadonlySet<string>): Weight {
  const limit = Math.max(LEAST_COMMON, COMMON * near.length);
  const weights = new Map<string, number>();
  for (const word of words) {
    const named = names.has(word) ? NAME_WEIGHT : 1;
    const full = /^\d[\d.,]{3,}$/.test(word) ? NUMBER_WEIGHT : named;
    const count = near.filter((dated) => dated.words.has(word)).length;
    weights.set(word, count > limit ? full / 2 : full);
  }
  return (word) => weights.get(word) ?? 1;
}

/** As a share of the sentences, and as their number. */
const COMMON = 0.25;
const LEAST_COMMON = 4;

/**
 * "slip": one sign or a few days or months off. "other": the same month with another day, or the same day of another
 * month.
 */
function compareDates(told: Told, parsed: EdtfDate, { date }: DatedSentence): "slip" | "other" | undefined {
  const { from, to } = told.parsed;
  if (to === null && parsed.to === null && from.precision === "day" && parsed.from.precision === "month") {
    // The source does not say the day. "In July" alone may be of another year.
    const isNext = from.year === parsed.from.year && Math.abs(from.month! - parsed.from.month!) === 1;
    return isNext && date.basis === "absolute" ? "other" : undefined;
  }
  if ((to === null) !== (parsed.to === null) || from.precision !== parsed.from.precision) {
    return undefined;
  }
  const isYearKnown = told.date.basis === "absolute" && date.basis === "absolute";
  const first = comparePoints(from, parsed.from, isYearKnown);
  if (to === null || parsed.to === null || first === undefined) {
    return first === "same" ? undefined : first;
  }
  const last = comparePoints(to, parsed.to, isYearKnown);
  if (last === undefined || (first === "same" && last === "same")) {
    return undefined;
  }
  return first === "other" || last === "other" ? "other" : "slip";
}

type Nearness = "same" | "slip" | "other";

function comparePoints(a: EdtfPoint, b: EdtfPoint, isYearKnown: boolean): Nearness | undefined {
  const years = isYearKnown ? Math.abs(a.year - b.year) : 0;
  const isDay = a.day === b.day;
  const isMonth = a.month === b.month;
  if (years > 0) {
    return isDay && isMonth && years <= FEW_YEARS ? "slip" : undefined;
  }
  if (isDay && isMonth) {
    return "same";
  }
  if (isMonth) {
    return isSlip(a.day!, b.day!) ? "slip" : "other";
  }
  if (isDay) {
    return Math.abs(a.month! - b.month!) === 1 ? "slip" : "other";
  }
  // The end of a month and the beginning of the next.
  return a.day !== undefined &&
    b.day !== undefined &&
    Math.abs(rangeOfPoint(a).start - rangeOfPoint(b).start) <= FEW_DAYS
    ? "slip"
    : undefined;
}

const FEW_YEARS = 2;
const FEW_DAYS = 2;

/** A few days off, or one sign more, less or other: "6" for "16", "12" for "21". */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  const isSigns =
    x.length === y.length
      ? x[0] === y[0] || x[1] === y[1] || x === [...y].reverse().join("")
      : x.endsWith(y) || y.endsWith(x) || x.startsWith(y) || y.startsWith(x);
  return Math.abs(a - b) <= FEW_DAYS || isSigns;
}
