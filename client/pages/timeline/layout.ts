// Where the events of a row are drawn: in lanes, so that none covers another and there is
// room for words. Pure; knows no document.

import type { PageEvent } from "../../../server/src/features/timeline/timelineData";

export interface PlacedEvent {
  readonly event: PageEvent;
  /** Index among the row's events. */
  readonly index: number;
  /** From 0, the topmost. */
  readonly lane: number;
  /** In px, of the plot: where the event begins, and where its last day ends. */
  readonly x: number;
  readonly end: number;
  /** As many words as there is room for behind it; empty where there is none. */
  readonly label: string;
}

export interface PlacedRow {
  readonly events: readonly PlacedEvent[];
  readonly lanes: number;
}

/** px. */
export const SHAPE = 12;
const LABEL_GAP = 5;
/** Room that an event takes where a lane is free. */
const WANTED = 130;
/** An average letter at 11 px. */
const LETTER = 5.8;
const FEWEST_LETTERS = 8;
const MOST_LETTERS = 60;
/** More events at one time lie over each other. */
const MOST_LANES = 6;

/** `events` by start; `toX` gives a day's place. What ends left of 0 or begins right of `width` is left out. Linear. */
export function placeEvents(events: readonly PageEvent[], toX: (day: number) => number, width: number): PlacedRow {
  const lanes: number[] = [];
  const placed: Omit<PlacedEvent, "label">[] = [];
  events.forEach((event, index) => {
    const x = toX(event.start);
    const end = event.end - event.start > 1 ? Math.max(x + SHAPE, toX(event.end)) : x + SHAPE;
    if (end < 0 || x > width) {
      return;
    }
    const lane = pickLane(lanes, x);
    lanes[lane] = Math.max(end, SHAPE);
    placed.push({ event, index, lane, x, end });
  });
  const nextInLane = new Map<number, number>();
  const labelled: PlacedEvent[] = [];
  for (const each of placed.reverse()) {
    const room = (nextInLane.get(each.lane) ?? width) - labelStart(each.end) - LABEL_GAP;
    labelled.push({ ...each, label: cutLabel(each.event.words, room) });
    nextInLane.set(each.lane, each.x);
  }
  return { events: labelled.reverse(), lanes: Math.max(1, lanes.length) };
}

/** Where the words behind an event begin, in px. */
export function labelStart(end: number): number {
  return Math.max(end, SHAPE) + LABEL_GAP;
}

/** The first that leaves room for words, else a new one, else the one that is free for longest. */
function pickLane(lanes: readonly number[], x: number): number {
  const roomy = lanes.findIndex((end) => end + WANTED <= x);
  if (roomy >= 0) {
    return roomy;
  }
  return lanes.length < MOST_LANES ? lanes.length : lanes.indexOf(Math.min(...lanes));
}

export function cutLabel(words: string, room: number): string {
  const letters = Math.min(MOST_LETTERS, Math.floor(room / LETTER));
  if (letters < FEWEST_LETTERS) {
    return "";
  }
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;
}

/** Of all events, this share makes the days that most events are in. */
const DENSE = 0.7;
/** Of these days, beside them: words stand behind their events. */
const MARGIN_BEFORE = 0.08;
const MARGIN_BEHIND = 0.22;
/** Days. */
const LEAST_MARGIN = 2;

/**
 * The shortest time that most events are in: what a timeline opens with, where a few lie far off. At least one event.
 */
export function listDenseDays(events: readonly Pick<PageEvent, "start">[]): readonly [number, number] {
  const days = events.map(({ start }) => start).sort((a, b) => a - b);
  const size = Math.max(1, Math.ceil(DENSE * days.length));
  let best = 0;
  const lengthAt = (first: number): number => days[first + size - 1]! - days[first]!;
  for (let first = 1; first + size <= days.length; first++) {
    if (lengthAt(first) < lengthAt(best)) {
      best = first;
    }
  }
  const [from, length] = [days[best]!, lengthAt(best)];
  return [
    from - Math.max(LEAST_MARGIN, MARGIN_BEFORE * length),
    from + length + Math.max(2 * LEAST_MARGIN, MARGIN_BEHIND * length),
  ];
}
