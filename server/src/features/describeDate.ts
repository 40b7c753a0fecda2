// A date in a hover: the day that was resolved, its weekday, and what the sources put on it.

import type { DateMention } from "../core/dates/dateTypes";
import { listDatesLike } from "./datesLike";
import { excerpt, oneLine, sentenceAround } from "./excerpt";
import { formatDate } from "./formatDate";
import { escapeMarkdown } from "./markdown";
import type { Links, TextView } from "./textView";

const MOST_EVENTS = 4;

export function describeDate(date: DateMention, view: TextView, links: Links): string {
  const words = escapeMarkdown(oneLine(view.text.slice(date.start, date.end)));
  if (date.isInvalid) return `**${words}** is no day of the calendar.`;
  if (date.edtf === null) return "";
  const parts = [`**${formatDate(date.edtf, "long")}** · ${date.edtf}${describeBasis(date, view)}`];
  if (date.isAmbiguous) parts.push("Day and month could be either here; read as month first.");
  const events = listDatesLike(date.edtf, view.corpus).filter((event) => event.source.path !== view.path || event.date.start !== date.start);
  if (events.length > 0) {
    const lines = events.slice(0, MOST_EVENTS).map(({ source, date: place }) => {
      const sentence = excerpt(source.text, sentenceAround(source, place), place);
      return `- ${escapeMarkdown(sentence)} · ${links.linkTo({ path: source.path, start: place.start, end: place.end })}`;
    });
    const more = events.length > lines.length ? ` (${lines.length} of ${events.length})` : "";
    parts.push(`In your sources${more}:\n${lines.join("\n")}`);
  }
  return parts.join("\n\n");
}

function describeBasis(date: DateMention, view: TextView): string {
  const day = view.kind === "draft" ? view.facts.day : view.facts.meta.published;
  return date.basis === "relative" && day ? `, counted from ${formatDate(day)}` : "";
}
