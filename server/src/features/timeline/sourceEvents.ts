// The events of one source: its quotations at their days, and what its dated
// sentences tell of people. Knows no other source.

import type { Entity } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { stretchAround } from "../../core/dates/dateStretches";
import type { DateMention } from "../../core/dates/dateTypes";
import type { Quotation } from "../../core/quotations/quotationTypes";
import { isOverlapping, type Span } from "../../core/text/span";
import { dateZone } from "../../rules/dateZone";
import { isQuoted } from "../../rules/isQuoted";
import { listWithin } from "../../rules/spanIndex";
import { toDays, type Days } from "../edtfDays";
import { excerpt } from "../excerpt";
import type { EventKind } from "./timelineTypes";

/** An event before it is known whose row it is in. */
export interface SourceEvent extends Span {
  readonly kind: EventKind;
  readonly days: Days;
  readonly edtf: string;
  readonly words: string;
  /** Local entities that it is told of. */
  readonly entities: readonly number[];
  readonly who: string;
}

export interface SourceEvents {
  readonly events: readonly SourceEvent[];
  /** Quotations without a day. */
  readonly undated: number;
}

/** UTF-16 units of a quotation or sentence that are kept. */
const LONGEST_WORDS = 280;
/** A title or a word in quotation marks is no event. UTF-16 units. */
const SHORTEST_QUOTATION = 12;
/** Days: a decade tells no when. */
const LONGEST_TIME = 366;
/** Days from publication within which somebody has spoken who is quoted with a date. */
const RECENT = 400;

const bySource = new WeakMap<SourceIndex, SourceEvents>();

/** Linear in the source's annotations, the first time. */
export function listSourceEvents(source: SourceIndex): SourceEvents {
  let known = bySource.get(source);
  if (!known) {
    known = readEvents(source);
    bySource.set(source, known);
  }
  return known;
}

function readEvents(source: SourceIndex): SourceEvents {
  const events: SourceEvent[] = [];
  /** Dates that tell when something was said. */
  const spoken = new Set<DateMention>();
  let undated = 0;
  for (const parts of groupSpeech(source.quotations)) {
    const date = parts.map((part) => dateOf(part, source)).find((each) => each !== undefined);
    if (date) {
      spoken.add(date);
    }
    const edtf = date?.edtf ?? source.meta.published;
    const days = edtf === null ? undefined : toDays(edtf);
    if (edtf === null || !days) {
      undated++;
    } else {
      events.push(toSaid(parts, source, edtf, days));
    }
  }
  for (const date of source.dates) {
    const days = date.edtf === null ? undefined : toDays(date.edtf);
    if (days && days.end - days.start <= LONGEST_TIME && !spoken.has(date) && !isQuoted(date, source)) {
      events.push(toDone(date, source, days));
    }
  }
  return { events, undated };
}

function groupSpeech(quotations: readonly Quotation[]): readonly (readonly Quotation[])[] {
  const groups = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    if (quotation.speech && quotation.end - quotation.start >= SHORTEST_QUOTATION) {
      const group = groups.get(quotation.group);
      if (group) {
        group.push(quotation);
      } else {
        groups.set(quotation.group, [quotation]);
      }
    }
  }
  return [...groups.values()];
}

/** The day beside the words that say who speaks: "she said on Friday"; not one that is spoken of, nor one to come. */
function dateOf({ cue, start, end }: Quotation, source: SourceIndex): DateMention | undefined {
  if (!cue) {
    return undefined;
  }
  const sentence = stretchAround(source.text, cue);
  const published = source.meta.published === null ? undefined : toDays(source.meta.published);
  const near = listWithin(source.dates, sentence).filter((date) => {
    const days = date.edtf === null ? undefined : toDays(date.edtf);
    const isDay = days !== undefined && days.end - days.start === 1;
    const isRecent = isDay && (!published || (days.start <= published.start && days.start > published.start - RECENT));
    return isRecent && !isOverlapping(date, { start, end }) && !isQuoted(date, source);
  });
  return near.sort((a, b) => distance(a, cue) - distance(b, cue))[0];
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

function toSaid(parts: readonly Quotation[], source: SourceIndex, edtf: string, days: Days): SourceEvent {
  const first = parts[0]!;
  const speaker = parts.find((part) => part.speaker !== null)?.speaker ?? null;
  const words = parts.map((part) => excerpt(source.text, part, undefined, LONGEST_WORDS)).join(" … ");
  const isKnown = speaker !== null && speaker.entity !== null;
  return {
    kind: "said",
    start: first.start,
    end: first.end,
    edtf,
    days,
    words,
    entities: isKnown ? [speaker.entity!] : [],
    who: isKnown ? "" : (speaker?.name ?? ""),
  };
}

function toDone(date: DateMention, source: SourceIndex, days: Days): SourceEvent {
  const zone = dateZone(source.text, date, source.dates);
  const people = listWithin(source.mentions, zone).filter(({ entity, start }) => {
    const isPerson = source.entities[entity]?.type === "person";
    return isPerson && !isQuoted({ start, end: start + 1 }, source);
  });
  return {
    kind: "done",
    start: date.start,
    end: date.end,
    edtf: date.edtf!,
    days,
    // The mark that closes the sentence before.
    words: excerpt(source.text, stretchAround(source.text, date), date, LONGEST_WORDS).replace(/^[”’"')\s]+/, ""),
    entities: [...new Set(people.map(({ entity }) => entity))],
    who: "",
  };
}

/** People, and organisations by whom somebody speaks. */
export function hasRow(entity: Entity, kind: EventKind): boolean {
  return entity.type === "person" || (kind === "said" && entity.type === "organization");
}
