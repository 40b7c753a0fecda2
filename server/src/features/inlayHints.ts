// Beside the text, what it leaves open: the day that "Friday" is, and who "she" is that said it.

import { isOverlapping, lowerBound, type Span } from "../core/text/span";
import { DOUBTFUL_SPEAKER } from "../core/quotations/confidence";
import type { Quotation } from "../core/quotations/quotationTypes";
import { anchorDay } from "./describeDate";
import { oneLine } from "./excerpt";
import { formatDate } from "./formatDate";
import { listEntitiesOf } from "./resolveMention";
import type { TextView } from "./textView";

export interface InlayHint {
  /** Behind which it stands. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Days counted from another. Those that a draft quotes are of the speaker's day, which the draft does not tell: they have none. */
export function listDateHints(view: TextView, range: Span): readonly InlayHint[] {
  const day = anchorDay(view);
  const quoted = view.kind === "draft" ? view.facts.quotations.filter(({ speech }) => speech) : [];
  return view.facts.dates.flatMap((date): InlayHint[] => {
    const { edtf, end } = date;
    if (edtf === null || date.basis !== "relative" || !isIn(range, end) || quoted.some((quotation) => isOverlapping(quotation, date))) return [];
    return [{ offset: end, label: formatDate(edtf), tooltip: day ? `Counted from ${formatDate(day)}` : "" }];
  });
}

/**
 * Where words other than a name tell who speaks; once for each such words, and only where it is sure enough for the rules. A single word is
 * too often no name ("Ferry", of a heading), and would tell little.
 */
export function listSpeakerHints(view: TextView, range: Span): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const told = new Set<number>();
  for (const quotation of view.facts.quotations) {
    const { speaker, speech } = quotation;
    if (!speech || !speaker?.span || speaker.entity === null || speaker.confidence < DOUBTFUL_SPEAKER) continue;
    if (told.has(speaker.span.start) || isNamedIn(view, speaker.span)) continue;
    told.add(speaker.span.start);
    const offset = behindMark(view.text, quotation);
    const entities = listEntitiesOf(view, speaker.entity);
    const name = entities.length === 1 ? entities[0]!.name : speaker.name;
    if (!name.includes(" ")) continue;
    const written = oneLine(view.text.slice(speaker.span.start, speaker.span.end));
    if (isIn(range, offset)) hints.push({ offset, label: name, tooltip: `Who is meant by “${written}”` });
  }
  return hints;
}

function isNamedIn({ facts: { mentions } }: TextView, span: Span): boolean {
  for (let i = Math.max(0, lowerBound(mentions, span.start) - 1); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const mention = mentions[i]!;
    if (mention.form !== "pronoun" && mention.form !== "role" && isOverlapping(mention, span)) return true;
  }
  return false;
}

function behindMark(text: string, { end, isClosed, form }: Quotation): number {
  return isClosed && form === "inline" && /^[”"’'»]/.test(text.slice(end, end + 1)) ? end + 1 : end;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
