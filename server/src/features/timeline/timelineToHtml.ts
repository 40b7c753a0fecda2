// The timeline as one page: its data, its style and its program in it, nothing fetched. Words of sources are in the
// data alone, which the program shows as text.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { sha256 } from "../../core/text/sha256";
import { language, t } from "../../words/translate";
import { sayDate } from "../formatDate";
import { escapeHtml } from "../report/escapeHtml";
import { placeOf } from "../placeOf";
import { lineAt } from "../report/reportSource";
import type { NameOf } from "../report/reportTypes";
import type { DraftView, FileSpan } from "../textView";
import { toLines } from "../../rules/passages";
import type { PageData, PageEvent, PagePlace, PageSource, PageTexts } from "./timelineData";
import { TIMELINE_STYLE } from "./timelineStyle";
import type { Timeline, TimelineEvent } from "./timelineTypes";

export interface TimelinePageOptions {
  readonly corpus: CorpusSnapshot;
  readonly draft: DraftView | undefined;
  readonly nameOf: NameOf;
  /** Of a source or the draft: a link from the page, or the editor's address. */
  readonly addressOf: (path: string) => string;
  /** The page's program, as it was built. */
  readonly script: string;
  /** By which the page's policy lets the program in; where none is given, by its hash. */
  readonly nonce?: string;
}

export function timelineToHtml(timeline: Timeline, options: TimelinePageOptions): string {
  const { script, nonce } = options;
  const data = toPageData(timeline, options);
  const allowed = nonce === undefined ? `'sha256-${sha256(script)}'` : `'nonce-${nonce}'`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256(TIMELINE_STYLE)}'; script-src ${allowed}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(data.texts.title)}</title>
<style>${TIMELINE_STYLE}</style>
</head>
<body>
<script type="application/json" id="data">${toEmbedded(data)}</script>
<script${nonce === undefined ? "" : ` nonce="${nonce}"`}>${script}</script>
</body>
</html>
`;
}

/** JSON that ends no script and begins no comment. */
function toEmbedded(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function toPageData(timeline: Timeline, { corpus, draft, nameOf, addressOf }: TimelinePageOptions): PageData {
  const indexes = new Map<string, number>();
  const sources: PageSource[] = [];
  const toPlace = ({ path, start }: FileSpan): PagePlace => {
    let index = indexes.get(path);
    if (index === undefined) {
      index = sources.push({ name: nameOf(path), address: addressOf(path) }) - 1;
      indexes.set(path, index);
    }
    const source = corpus.sources.get(path);
    if (source) {
      const place = placeOf(source, start);
      return { source: index, line: lineAt(source, start), ...(place !== null && { place }) };
    }
    return { source: index, line: draft ? toLines(draft).toLineColumn(start).line + 1 : 1 };
  };
  const toEvent = ({ kind, days, edtf, words, who, places }: TimelineEvent): PageEvent => ({
    kind,
    start: days.start,
    end: days.end,
    when: sayDate(edtf),
    words,
    who,
    places: places.map(toPlace),
  });
  return {
    language: language(),
    texts: sayTexts(timeline, draft, nameOf),
    sources,
    rows: timeline.rows.map(({ person, events }) => ({
      name: person?.name ?? t("Nobody named"),
      role: person?.role ?? "",
      events: events.map(toEvent),
    })),
    marks: timeline.marks.map(({ days, edtf, words, place }) => ({
      start: days.start,
      end: days.end,
      when: sayDate(edtf),
      words,
      place: toPlace(place),
    })),
  };
}

function sayTexts(timeline: Timeline, draft: DraftView | undefined, nameOf: NameOf): PageTexts {
  return {
    title: draft ? t("Timeline: {0}", nameOf(draft.path).replace(/^.*[/\\]/, "")) : t("Timeline of your sources"),
    basis: tellBasis(timeline),
    filter: t("Show only people with these letters in their names"),
    filterShort: t("Filter people"),
    said: t("Said"),
    done: t("Done"),
    marks: t("Dates of the draft"),
    zoomIn: t("Zoom in"),
    zoomOut: t("Zoom out"),
    zoomAll: t("Show all"),
    exportSvg: t("Save as SVG"),
    list: t("The same as a list"),
    when: t("When"),
    who: t("Who"),
    what: t("What"),
    where: t("Where"),
    inDraft: t("In the draft"),
    hint: t(
      "Arrow keys go from event to event, Enter opens the source; plus and minus zoom, 0 shows all. Dragging moves the time, Ctrl and the wheel zoom.",
    ),
    empty: t(
      "Nothing has a day yet: add date: to the front matter of your sources, or put articles with their dates into the sources folder.",
    ),
    noMatch: t("No event fits: change the letters above, or what is shown."),
    plot: t("People as rows, time from left to right"),
  };
}

function tellBasis({ rows, sources, undated, leftOut }: Timeline): string {
  const count = rows.reduce((sum, { events }) => sum + events.length, 0);
  const parts = [
    sources === 1 ? t("{0} events from 1 source.", count) : t("{0} events from {1} sources.", count, sources),
    undated > 0 ? t("{0} quotations have no day, since their sources have none.", undated) : "",
    leftOut > 0 ? t("{0} older events are left out.", leftOut) : "",
  ];
  return parts.filter(Boolean).join(" ");
}
