// Finds the dates of a text and gives each its value: sentences with a word or figure that may belong to a date are cut into tokens,
// read by the grammar, and resolved in order, so that "the next day" knows the day before. Knows no entities and no files.

import type { Prose } from "../text/prose";
import { toDayNumber, type CivilDay } from "./calendar";
import type { DateExpression } from "./dateExpression";
import { findDateAt } from "./dateGrammar";
import { DateStory } from "./dateStory";
import { listDateStretches } from "./dateStretches";
import { findComparing, findTense } from "./dateTense";
import type { DateToken } from "./dateToken";
import { lexDates } from "./dateTokens";
import type { DateAnchor, DateMention } from "./dateTypes";
import { formatEdtf, parseEdtf } from "./edtf";
import { isNoDate } from "./notDates";
import { findNumericOrder } from "./numericOrder";
import { resolveDate } from "./resolveDates";
import type { Resolved } from "./resolved";

/** Spans in prose offsets, by start, never overlapping. Linear in the text; never throws on content. */
export function annotateDates(prose: Prose, anchor: DateAnchor): readonly DateMention[] {
  const day = parseEdtf(anchor.day ?? "")?.from;
  const published = day?.precision === "day" ? toDayNumber(day as CivilDay) : null;
  const story = new DateStory();
  const mentions: DateMention[] = [];
  let order: { readonly is: DateAnchor["numericOrder"] } | undefined;
  for (const stretch of listDateStretches(prose.text)) {
    const sentence = lexDates(prose.text, stretch.start, stretch.end);
    let at = 0;
    let done = 0;
    while (at < sentence.tokens.length) {
      const found = findDateAt(sentence, at, done);
      if (!found || isNoDate(sentence, at, found.to, found.expression)) {
        at++;
        continue;
      }
      const resolved = resolveDate(found.expression, {
        anchor: published,
        findNumericOrder: () => (order ??= { is: anchor.numericOrder ?? findNumericOrder(prose.text) }).is,
        story,
        findTense: () => findTense(sentence.tokens, found.from, found.to),
        findComparing: () => findComparing(sentence.tokens),
      });
      if (resolved) {
        const tokens = sentence.tokens.slice(found.from, found.to);
        mentions.push(toMention(tokens, resolved));
        if (resolved.kind === "date") story.tell(resolved.date.from, isCompared(found.expression));
      }
      at = done = found.to;
    }
  }
  return mentions;
}

/** Told beside another period ("the year-ago quarter"), it is not what the text is about. */
function isCompared(words: DateExpression): boolean {
  return words.kind === "period" || words.kind === "yearBefore" || (words.kind === "point" && "part" in words.point && words.point.year !== null && words.point.year.kind !== "written");
}

function toMention(tokens: readonly DateToken[], resolved: Resolved): DateMention {
  const start = tokens[0]!.start;
  const end = tokens[tokens.length - 1]!.end;
  const mention = toPlainMention(start, end, resolved);
  const weekday = tokens.length > 1 ? tokens.find((token) => token.kind === "W") : undefined;
  // A weekday alone, or one of "last week", is the date itself.
  if (!weekday || !tokens.some((token) => token.kind === "d" || token.kind === "o")) return mention;
  return { ...mention, weekday: { day: weekday.value, start: weekday.start, end: weekday.end } };
}

function toPlainMention(start: number, end: number, resolved: Resolved): DateMention {
  switch (resolved.kind) {
    case "unknown": return { start, end, edtf: null, basis: "relative" };
    case "invalid": return { start, end, edtf: null, basis: "absolute", isInvalid: true };
    case "date": {
      const basis = resolved.isAbsolute ? "absolute" : "relative";
      const edtf = formatEdtf(resolved.date);
      return resolved.isAmbiguous ? { start, end, edtf, basis, isAmbiguous: true } : { start, end, edtf, basis };
    }
  }
}
