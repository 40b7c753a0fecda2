// All sources' events in rows by person, with the draft's dates beside them. What several sources tell is one event.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { toContentWords } from "../../rules/contentWords";
import { listNewest } from "../completion/readNewest";
import { toDays } from "../edtfDays";
import { oneLine } from "../excerpt";
import { mainRole } from "../report/factEntries";
import type { DraftView, FileSpan } from "../textView";
import { listUnquotedDates } from "../unquotedDates";
import { hasRow, listSourceEvents, type SourceEvent } from "./sourceEvents";
import type { Timeline, TimelineEvent, TimelineMark, TimelineRow } from "./timelineTypes";

/** What a page can show, and be read. */
const MOST_ROWS = 150;
const MOST_EVENTS = 4_000;
/** Of the content words that either telling has, this share is in both: then they tell of one event. */
const SAME_EVENT = 0.5;

interface GrowingRow {
  readonly entity: Entity | null;
  readonly events: GrowingEvent[];
  /** By kind and day. */
  readonly byDay: Map<string, GrowingEvent[]>;
}

interface GrowingEvent {
  readonly event: SourceEvent;
  readonly content: ReadonlySet<string>;
  readonly places: FileSpan[];
}

/** A step for each source, the newest first; of very many events, the newest are kept. */
export function* buildTimeline(corpus: CorpusSnapshot, draft: DraftView | undefined): Generator<void, Timeline> {
  const rows = new Map<string, GrowingRow>();
  let undated = 0;
  let count = 0;
  let leftOut = 0;
  for (const source of listNewest(corpus)) {
    const found = listSourceEvents(source);
    undated += found.undated;
    for (const event of found.events) {
      if (count >= MOST_EVENTS) {
        leftOut++;
        continue;
      }
      for (const row of listRows(event, source, corpus, rows)) {
        count += addEvent(row, event, source);
      }
    }
    yield;
  }
  const sorted = [...rows.values()].sort(compareRows);
  const named = sorted.filter(({ entity }) => entity !== null);
  for (const { events } of named.slice(MOST_ROWS)) {
    leftOut += events.length;
  }
  const shown = [...named.slice(0, MOST_ROWS), ...sorted.filter(({ entity }) => entity === null)];
  return {
    rows: shown.map((row) => toRow(row, corpus)),
    marks: draft ? listMarks(draft) : [],
    sources: corpus.sources.size,
    undated,
    leftOut,
  };
}

function listRows(
  event: SourceEvent,
  source: SourceIndex,
  corpus: CorpusSnapshot,
  rows: Map<string, GrowingRow>,
): readonly GrowingRow[] {
  const entities = event.entities.flatMap((local) => corpus.resolveLocal(source.path, local) ?? []);
  const own = new Set(entities.filter((entity) => hasRow(entity, event.kind)));
  return own.size > 0 ? [...own].map((entity) => rowOf(entity, rows)) : [rowOf(null, rows)];
}

function rowOf(entity: Entity | null, rows: Map<string, GrowingRow>): GrowingRow {
  const key = entity?.id ?? "";
  let row = rows.get(key);
  if (!row) {
    row = { entity, events: [], byDay: new Map() };
    rows.set(key, row);
  }
  return row;
}

/** How many events more there are. */
function addEvent(row: GrowingRow, event: SourceEvent, { path }: SourceIndex): number {
  const key = `${event.kind} ${event.edtf} ${event.who}`;
  const ofDay = row.byDay.get(key) ?? [];
  const content = toContentWords(event.words, { start: 0, end: event.words.length });
  const place = { path, start: event.start, end: event.end };
  const same = ofDay.find((other) => isSame(other.content, content));
  if (same) {
    if (same.places.every((other) => other.path !== path)) {
      same.places.push(place);
    }
    return 0;
  }
  const added = { event, content, places: [place] };
  ofDay.push(added);
  row.byDay.set(key, ofDay);
  row.events.push(added);
  return 1;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = [...a].filter((word) => b.has(word)).length;
  return both > 0 && both >= SAME_EVENT * (a.size + b.size - both);
}

function compareRows(a: GrowingRow, b: GrowingRow): number {
  if (a.entity === null || b.entity === null) {
    return Number(a.entity === null) - Number(b.entity === null);
  }
  return b.events.length - a.events.length || (a.entity.name < b.entity.name ? -1 : 1);
}

function toRow({ entity, events }: GrowingRow, corpus: CorpusSnapshot): TimelineRow {
  const role = entity?.type === "person" ? (mainRole(entity, corpus) ?? "") : "";
  return {
    person: entity && { id: entity.id, name: entity.name, role },
    events: events
      .map(
        ({ event: { kind, days, edtf, words, who }, places }): TimelineEvent => ({
          kind,
          days,
          edtf,
          words,
          who,
          places,
        }),
      )
      .sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end),
  };
}

function listMarks(draft: DraftView): readonly TimelineMark[] {
  const marks = listUnquotedDates(draft).flatMap((date): TimelineMark[] => {
    const { edtf, start, end } = date;
    const days = edtf === null ? undefined : toDays(edtf);
    const words = oneLine(draft.text.slice(start, end));
    return edtf !== null && days ? [{ days, edtf, words, place: { path: draft.path, start, end } }] : [];
  });
  return marks.sort((a, b) => a.days.start - b.days.start);
}
