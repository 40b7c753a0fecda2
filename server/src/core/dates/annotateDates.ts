// Finds the dates of a text and gives each its value: each block is read for itself, then all dates are resolved in
// order, so that "the next day" knows the day before. Knows no entities and no files.

import type { Prose } from "../text/prose";
import { toDayNumber, type CivilDay } from "./calendar";
import type { DateExpression } from "./dateExpression";
import { DateStory } from "./dateStory";
import type { DateAnchor, DateMention } from "./dateTypes";
import { formatEdtf, parseEdtf } from "./edtf";
import { findNumericOrder } from "./numericOrder";
import { readDates, type WrittenDate } from "./readDates";
import { resolveDate } from "./resolveDates";
import type { Resolved } from "./resolved";

/** A block, and what was read in it before. */
export interface DatesBlock {
  readonly text: string;
  dates: readonly WrittenDate[] | undefined;
}

/**
 * Spans in prose offsets, by start, never overlapping. Linear in the text; never throws
 * on content. `known`: the prose's blocks.
 */
export function annotateDates(prose: Prose, anchor: DateAnchor, known?: readonly DatesBlock[]): readonly DateMention[] {
  const day = parseEdtf(anchor.day ?? "")?.from;
  const published = day?.precision === "day" ? toDayNumber(day as CivilDay) : null;
  const story = new DateStory();
  const mentions: DateMention[] = [];
  let order: { readonly is: DateAnchor["numericOrder"] } | undefined;
  const orderOfText = (): DateAnchor["numericOrder"] => {
    order ??= { is: anchor.numericOrder ?? findNumericOrder(prose.text) };
    return order.is;
  };
  for (let b = 0; b < prose.blocks.length; b++) {
    const block = prose.blocks[b]!;
    const own = known?.[b];
    story.startParagraph();
    if (own) {
      own.dates ??= readDates(own.text);
    }
    for (const written of own?.dates ?? readDates(prose.text.slice(block.start, block.end))) {
      const resolved = resolveDate(written.expression, {
        anchor: published,
        findNumericOrder: orderOfText,
        story,
        findTense: written.findTense,
        findComparing: written.findComparing,
      });
      if (!resolved) {
        continue;
      }
      mentions.push(toMention(written, block.start, resolved));
      if (resolved.kind === "date") {
        story.tell(resolved.date.from, isCompared(written.expression), resolved.isAbsolute);
      }
    }
  }
  return mentions;
}

/** Told beside another period ("the year-ago quarter"), it is not what the text is about. */
function isCompared(words: DateExpression): boolean {
  return (
    words.kind === "period" ||
    words.kind === "yearBefore" ||
    (words.kind === "point" &&
      "part" in words.point &&
      words.point.year !== null &&
      words.point.year.kind !== "written")
  );
}

function toMention({ start, end, weekdays }: WrittenDate, shift: number, resolved: Resolved): DateMention {
  const mention = toPlainMention(start + shift, end + shift, resolved);
  if (weekdays.length === 0) {
    return mention;
  }
  return {
    ...mention,
    weekdays: weekdays.map((weekday) => ({ ...weekday, start: weekday.start + shift, end: weekday.end + shift })),
  };
}

function toPlainMention(start: number, end: number, resolved: Resolved): DateMention {
  switch (resolved.kind) {
    case "unknown":
      return { start, end, edtf: null, basis: "relative" };
    case "invalid":
      return { start, end, edtf: null, basis: "absolute", isInvalid: true };
    case "date": {
      const basis = resolved.isAbsolute ? "absolute" : "relative";
      const edtf = formatEdtf(resolved.date);
      return resolved.isAmbiguous ? { start, end, edtf, basis, isAmbiguous: true } : { start, end, edtf, basis };
    }
  }
}
