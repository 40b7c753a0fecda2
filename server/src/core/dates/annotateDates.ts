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
import { resolveDate } from "./resolveDates";
import type { Resolved } from "./resolved";

/** Spans in prose offsets, by start, never overlapping. Linear in the text; never throws on content. */
export function annotateDates(prose: Prose, anchor: DateAnchor): readonly DateMention[] {
  const day = parseEdtf(anchor.day ?? "")?.from;
  const published = day?.precision === "day" ? toDayNumber(day as CivilDay) : null;
  const story = new DateStory();
  const mentions: DateMention[] = [];
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
        numericOrder: anchor.numericOrder,
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
  const span = { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end };
  const day = tokens.length > 1 ? tokens.find((token) => token.kind === "W") : undefined;
  const weekday = day && tokens.some((token) => token.kind === "d" || token.kind === "o") ? { weekday: { day: day.value, start: day.start, end: day.end } } : {};
  switch (resolved.kind) {
    case "unknown": return { ...span, edtf: null, basis: "relative", ...weekday };
    case "invalid": return { ...span, edtf: null, basis: "absolute", ...weekday, isInvalid: true };
    case "date": {
      const basis = resolved.isAbsolute ? "absolute" : "relative";
      return { ...span, edtf: formatEdtf(resolved.date), basis, ...weekday, ...(resolved.isAmbiguous ? { isAmbiguous: true } : {}) };
    }
  }
}
