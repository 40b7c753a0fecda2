// Beside the text, what it leaves open: the day that "Friday" is, and who "she" is that said it.

import { isOverlapping, lowerBound, type Span } from "../core/text/span";
import { DOUBTFUL_SPEAKER } from "../core/quotations/confidence";
import type { DateMention } from "../core/dates/dateTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import { t } from "../words/translate";
import { anchorDay } from "./describeDate";
import { oneLine } from "./excerpt";
import { sayDate } from "./formatDate";
import { paragraphAround } from "../core/text/paragraph";
import { listEntitiesOf } from "./resolveMention";
import type { TextView } from "./textView";
import { listUnquotedDates } from "./unquotedDates";

export interface InlayHint {
  /** Behind which it stands. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Words that tell a day from the one told last. Not so "six years later": that is in another year by what it says. */
const STORY_WORDS = /\b(?:later|earlier|before|after|following|previous|next|same|that)\b/i;
const YEARS = /\b(?:year|decade)/i;
/** "To this day" is no day. */
const NO_DAY = /\bthis day$/i;
/** "The ministers" are no one person. */
const PLURAL = /[^s]s$|^they$/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Days counted from another. Those of quoted speech are of the speaker's day, which the text seldom tells: they have
 * none. Nor has "Jan. 31" below "in January 2023" where it was counted into another year: the reader knows better.
 */
export function listDateHints(view: TextView, range: Span): readonly InlayHint[] {
  const day = anchorDay(view);
  const unquoted = listUnquotedDates(view);
  return unquoted.flatMap((date, i): InlayHint[] => {
    const { edtf, end } = date;
    if (edtf === null || date.basis !== "relative" || !isIn(range, end)) {
      return [];
    }
    if (NO_DAY.test(view.text.slice(date.start, end)) || isOfAnotherYear(view.text, date, edtf, unquoted.slice(0, i))) {
      return [];
    }
    return [{ offset: end, label: sayDate(edtf), tooltip: day ? t("Counted from {0}", sayDate(day)) : "" }];
  });
}

/**
 * `before` are the dates before it. A month is read with its paragraph's last whole date, what
 * goes on from a story with the last of all.
 */
function isOfAnotherYear(text: string, date: Span, edtf: string, before: readonly DateMention[]): boolean {
  const words = text.slice(date.start, date.end);
  const isStory = STORY_WORDS.test(words) && !YEARS.test(words);
  if (!isStory && !MONTH.test(words)) {
    return false;
  }
  const told = before.findLast(({ basis }) => basis === "absolute");
  if (!told?.edtf || (!isStory && told.end <= paragraphAround(text, date.start).start)) {
    return false;
  }
  const years = (told.edtf.match(/\d{4}/g) ?? []).map(Number);
  const year = Number(edtf.slice(0, 4));
  return years.length > 0 && (year < Math.min(...years) || year > Math.max(...years));
}

/**
 * Where words other than a name tell who speaks; once for each such words, and only where it is sure enough for the
 * rules. A single word is too often no name ("Ferry", of a heading), and would tell little.
 */
export function listSpeakerHints(view: TextView, range: Span): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const told = new Set<number>();
  for (const quotation of view.facts.quotations) {
    const { speaker, speech } = quotation;
    if (!speech || !speaker?.span || speaker.entity === null || speaker.confidence < DOUBTFUL_SPEAKER) {
      continue;
    }
    if (told.has(speaker.span.start) || isNamedIn(view, speaker.span)) {
      continue;
    }
    told.add(speaker.span.start);
    const offset = behindMark(view.text, quotation);
    const entities = listEntitiesOf(view, speaker.entity);
    const name = entities.length === 1 ? entities[0]!.name : speaker.name;
    if (!name.includes(" ")) {
      continue;
    }
    const written = oneLine(view.text.slice(speaker.span.start, speaker.span.end));
    if (isIn(range, offset) && !PLURAL.test(written)) {
      hints.push({ offset, label: name, tooltip: t("Who is meant by “{0}”", written) });
    }
  }
  return hints;
}

function isNamedIn({ facts: { mentions } }: TextView, span: Span): boolean {
  for (
    let i = Math.max(0, lowerBound(mentions, span.start) - 1);
    i < mentions.length && mentions[i]!.start < span.end;
    i++
  ) {
    const mention = mentions[i]!;
    if (mention.form !== "pronoun" && mention.form !== "role" && isOverlapping(mention, span)) {
      return true;
    }
  }
  return false;
}

function behindMark(text: string, { end, isClosed, form }: Quotation): number {
  return isClosed && form === "inline" && /^[”"’'»]/.test(text.slice(end, end + 1)) ? end + 1 : end;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
