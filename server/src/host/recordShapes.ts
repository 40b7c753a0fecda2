// What the parts of a source's record hold: each field of the annotations, so that
// the cache on disk can be held against them.

import type { EntityTally, SourceIndex, SourceMeta, SourcePlace } from "../core/corpus/sourceTypes";
import type { DateMention, NamedWeekday } from "../core/dates/dateTypes";
import type { LocalEntity, Mention, RoleMention } from "../core/names/nameTypes";
import type { Cue, Quotation, Speaker } from "../core/quotations/quotationTypes";
import type { Block } from "../core/text/prose";
import type { Span } from "../core/text/span";
import {
  checkColumns,
  checkRecord,
  flag,
  isRecord,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  demand,
  share,
  text,
  texts,
  upTo,
  type Check,
  type ShapeOf,
} from "./checkShape";

const LARGEST = 2 ** 31 - 1;
const DAYS = 7;

const ENTITY: ShapeOf<LocalEntity> = {
  type: oneOf("person", "organization", "place"),
  name: text,
  aliases: texts,
  gender: oneOf("f", "m", null),
};
const TALLY: ShapeOf<EntityTally> = { mentions: upTo(LARGEST), titles: texts };
const META: { readonly [K in keyof SourceMeta]-?: Check } = {
  kind: oneOf("article", "transcript", "document"),
  title: orNull(text),
  byline: texts,
  publisher: orNull(text),
  published: orNull(text),
  updated: orNull(text),
  url: orNull(text),
  credits: texts,
  lang: orNull(text),
  speaker: orNull(text),
  numericOrder: oneOf("monthFirst", "dayFirst", null),
};

/** @param units no offset is past it. @throws BrokenCache */
export function checkHead(head: unknown, units: number): void {
  checkRecord(
    head,
    {
      path: text,
      version: text,
      words: upTo(units),
      meta: isRecord,
      problems: Array.isArray,
      readAs: orNull(text),
      entities: upTo(units),
    },
    "head",
  );
  const { meta, problems } = head as { meta: unknown; problems: SourceIndex["problems"] };
  checkRecord(meta, META, "meta");
  for (const problem of problems) {
    checkRecord(problem, { message: text, start: orAbsent(upTo(units)), end: orAbsent(upTo(units)) }, "problem");
  }
}

/** @throws BrokenCache */
export function checkNamed(value: unknown, count: number): void {
  demand(isRecord(value), "entities");
  const { entities, tallies } = value;
  checkColumns(entities, ENTITY, "entities");
  checkColumns(tallies, TALLY, "tallies");
  demand(entities.length === count && tallies.length === count, "entities");
}

/** @throws BrokenCache */
export function checkProse(value: unknown, units: number): void {
  demand(isRecord(value) && orNull(text)(value["text"]), "prose");
  const { blocks, pieces } = value;
  const at = upTo(units);
  checkColumns(blocks, { kind: text, start: at, end: at } satisfies ShapeOf<Block>, "blocks");
  checkColumns(pieces, { derived: at, original: at }, "pieces");
  const derived = pieces.columns["derived"];
  demand(
    !Array.isArray(derived) || derived.every((value: number, i) => (i === 0 ? value === 0 : value > derived[i - 1])),
    "pieces",
  );
}

/** @throws BrokenCache */
export function checkFacts(value: unknown, units: number, entities: number): void {
  demand(isRecord(value), "facts");
  const at = upTo(units);
  const entity = upTo(entities - 1);
  const span: ShapeOf<Span> = { start: at, end: at };
  const speaker: ShapeOf<Speaker> = {
    span: { rows: span },
    entity: orNull(entity),
    name: text,
    isAnonymous: flag,
    basis: text,
    confidence: share,
  };
  checkColumns(value["mentions"], { ...span, form: text, entity } satisfies ShapeOf<Mention>, "mentions");
  checkColumns(
    value["roles"],
    {
      ...span,
      title: text,
      office: text,
      of: orNull(text),
      status: orNull(text),
      entity,
    } satisfies ShapeOf<RoleMention>,
    "roles",
  );
  checkColumns(
    value["dates"],
    {
      ...span,
      edtf: orNull(text),
      basis: text,
      weekdays: orAbsent(
        listOf({ start: at, end: at, day: upTo(DAYS), of: oneOf("first", "last") } satisfies ShapeOf<NamedWeekday>),
      ),
      isInvalid: orAbsent(flag),
      isAmbiguous: orAbsent(flag),
    } satisfies ShapeOf<DateMention>,
    "dates",
  );
  checkColumns(
    value["quotations"],
    {
      ...span,
      form: text,
      speech: flag,
      speaker: { rows: speaker },
      cue: { rows: { ...span, lemma: text, stance: text } satisfies ShapeOf<Cue> },
      group: at,
      isClosed: flag,
    } satisfies ShapeOf<Quotation>,
    "quotations",
  );
  const seconds: Check = (time) => typeof time === "number" && time >= 0;
  checkColumns(
    value["places"],
    {
      start: at,
      page: orNull(text),
      count: orNull(upTo(LARGEST)),
      time: orNull(seconds),
    } satisfies ShapeOf<SourcePlace>,
    "places",
  );
}
