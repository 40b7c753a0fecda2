// The draft's text with its entries marked and numbered, as HTML.

import { compareSpans, type Span } from "../../core/text/span";
import { escapeHtml } from "./escapeHtml";
import type { Report, ReportEntry } from "./reportTypes";
import { nameStanding } from "./reportWords";

interface Mark extends Span {
  readonly entry: ReportEntry;
  readonly isFirst: boolean;
}

/** Marks may stand in each other; one that crosses another's end is cut there. O(n log n). */
export function markCopy({ text, entries }: Report, prefix: string): string {
  const marks = entries
    .flatMap((entry) =>
      entry.places.map((place, i): Mark => ({ start: place.start, end: place.end, entry, isFirst: i === 0 })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || compareSpans(a.entry, b.entry));
  const open: Mark[] = [];
  let html = "";
  let at = 0;
  const writeTo = (offset: number): void => {
    html += escapeHtml(text.slice(at, offset));
    at = Math.max(at, offset);
  };
  const closeTo = (offset: number): void => {
    while (open.length > 0 && open[open.length - 1]!.end <= offset) {
      const mark = open.pop()!;
      writeTo(mark.end);
      html += `</mark>${toNumber(mark, prefix)}`;
    }
  };
  for (const mark of marks) {
    closeTo(mark.start);
    writeTo(mark.start);
    const around = open[open.length - 1];
    const end = around ? Math.min(mark.end, around.end) : mark.end;
    html += `<mark class="${mark.entry.standing}" title="${nameStanding(mark.entry.standing)}">`;
    open.push({ ...mark, end });
  }
  closeTo(text.length);
  writeTo(text.length);
  return html;
}

function toNumber({ entry, isFirst }: Mark, prefix: string): string {
  return `<sup><a${isFirst ? ` id="${prefix}c${entry.number}"` : ""} href="#${prefix}n${entry.number}">${entry.number}</a></sup>`;
}
