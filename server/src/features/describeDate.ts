// A date in a hover: the day that was resolved, its weekday, and what the sources put on it.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DateMention } from "../core/dates/dateTypes";
import { t } from "../words/translate";
import { listDatesLike } from "./datesLike";
import { excerpt, oneLine, sentenceAround } from "./excerpt";
import { sayDate } from "./formatDate";
import { escapeMarkdown } from "./markdown";
import type { FileSpan, Links, TextView } from "./textView";

const MOST_EVENTS = 4;

export function describeDate(date: DateMention, view: TextView, links: Links): string {
  const words = escapeMarkdown(oneLine(view.text.slice(date.start, date.end)));
  if (date.isInvalid) {
    return t("**{0}** is no day of the calendar.", words);
  }
  if (date.edtf === null) {
    return "";
  }
  const parts = [`**${sayDate(date.edtf, "long")}** · ${date.edtf}${describeBasis(date, view)}`];
  if (date.isAmbiguous) {
    parts.push(t("Day and month could be either here; read as month first."));
  }
  const events = listEvents(date.edtf, view.corpus, links, { path: view.path, start: date.start, end: date.end });
  if (events) {
    parts.push(events);
  }
  return parts.join("\n\n");
}

/** What the sources put on a date, less the place that asks; empty where they put nothing. */
export function listEvents(edtf: string, corpus: CorpusSnapshot, links: Links, except: FileSpan | null): string {
  const events = listDatesLike(edtf, corpus).filter(
    (place) => !(except && place.source.path === except.path && place.date.start === except.start),
  );
  if (events.length === 0) {
    return "";
  }
  const lines = events.slice(0, MOST_EVENTS).map(({ source, date }) => {
    const sentence = excerpt(source.text, sentenceAround(source, date), date);
    return `- ${escapeMarkdown(sentence)} · ${links.linkTo({ path: source.path, start: date.start, end: date.end })}`;
  });
  const heading =
    events.length > lines.length
      ? t("In your sources ({0} of {1}):", lines.length, events.length)
      : t("In your sources:");
  return `${heading}\n${lines.join("\n")}`;
}

function describeBasis(date: DateMention, view: TextView): string {
  const day = anchorDay(view);
  return date.basis === "relative" && day ? `, ${t("counted from {0}", sayDate(day))}` : "";
}

/** What the text's relative and yearless dates are counted from. */
export function anchorDay(view: TextView): string | null {
  return view.kind === "draft" ? view.facts.day : view.facts.meta.published;
}
