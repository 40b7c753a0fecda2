// What a hover says: a person's roles and words, a date's weekday and events, a quotation's verdict. Short Markdown.

import type { Entity, QuotationRef } from "../core/corpus/corpusTypes";
import type { Span } from "../core/text/span";
import { t } from "../words/translate";
import { excerpt, sentenceAround } from "./excerpt";
import { describeDoubt } from "./describeDoubt";
import { describeDate } from "./describeDate";
import { describeQuotation } from "./describeQuotation";
import { sayDate } from "./formatDate";
import { escapeMarkdown, quoteMarkdown } from "./markdown";
import { nameType } from "./nameType";
import { describeRole, listRoles } from "./roles";
import type { Links, TextView } from "./textView";
import { thingAt } from "./thingAt";

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** A hover stays shorter than a screen: at most this many of each. */
const MOST_ROLES = 3;
const MOST_QUOTATIONS = 3;
const MOST_MENTIONS = 3;
const MOST_ENTITIES = 3;

/** Undefined where the cursor is on nothing that the sources know. */
export function hoverAt(view: TextView, offset: number, links: Links): Hover | undefined {
  if (view.corpus.sources.size === 0) {
    return undefined;
  }
  const thing = thingAt(view, offset);
  if (!thing) {
    return undefined;
  }
  const markdown = describeThing(thing, offset, view, links);
  return markdown ? { span: { start: thing.span.start, end: thing.span.end }, markdown } : undefined;
}

function describeThing(
  thing: NonNullable<ReturnType<typeof thingAt>>,
  offset: number,
  view: TextView,
  links: Links,
): string | undefined {
  switch (thing.kind) {
    case "entity":
      return thing.entities
        .slice(0, MOST_ENTITIES)
        .map((entity) => describeEntity(entity, view, links))
        .join("\n\n---\n\n");
    case "date":
      return describeDate(thing.date, view, links);
    default:
      return describeQuotation(thing, offset, view, links);
  }
}

export function describeEntity(entity: Entity, view: Pick<TextView, "corpus">, links: Links): string {
  const parts = [describeHeading(entity)];
  const roles = listRoles(entity, view.corpus).slice(0, MOST_ROLES);
  if (roles.length > 0) {
    parts.push(roles.map((role) => `${escapeMarkdown(describeRole(role))} · ${links.linkTo(role.first)}`).join("  \n"));
  }
  const said = view.corpus.listQuotationsBy(entity.id);
  if (said.length > 0) {
    parts.push(listSaid(said, links));
  }
  const mentions = listMentions(entity, view, links, said.length > 0 ? 1 : MOST_MENTIONS);
  if (mentions) {
    parts.push(mentions);
  }
  return parts.join("\n\n");
}

function describeHeading(entity: Entity): string {
  const aliases = entity.aliases.length > 0 ? ` (${entity.aliases.map(escapeMarkdown).join(", ")})` : "";
  return `**${escapeMarkdown(entity.name)}**${aliases} · ${nameType(entity.type)}`;
}

/** The newest first. */
function listSaid(said: readonly QuotationRef[], links: Links): string {
  const newest = [...said].reverse().slice(0, MOST_QUOTATIONS);
  const lines = newest.map(({ source, index }) => {
    const quotation = source.quotations[index]!;
    const place = { path: source.path, start: quotation.start, end: quotation.end };
    return `- ${quoteMarkdown(excerpt(source.text, quotation))} · ${links.linkTo(place)}${describeDay(source.meta.published)}${describeDoubt(quotation.speaker)}`;
  });
  const heading = said.length > newest.length ? t("Said ({0} of {1}):", newest.length, said.length) : t("Said:");
  return `${heading}\n${lines.join("\n")}`;
}

function listMentions(entity: Entity, view: Pick<TextView, "corpus">, links: Links, most: number): string {
  const named = entity.mentions.filter((mention) => mention.form !== "pronoun");
  const files = new Set(named.map((mention) => mention.path));
  const firstOfEach = [...files].slice(0, most).map((path) => named.find((mention) => mention.path === path)!);
  const lines = firstOfEach.flatMap((mention) => {
    const source = view.corpus.sources.get(mention.path);
    if (!source) {
      return [];
    }
    return [
      `- ${escapeMarkdown(excerpt(source.text, sentenceAround(source, mention), mention))} · ${links.linkTo(mention)}${describeDay(source.meta.published)}`,
    ];
  });
  if (lines.length === 0) {
    return "";
  }
  return `${countMentions(named.length, files.size)}\n${lines.join("\n")}`;
}

function countMentions(mentions: number, sources: number): string {
  if (mentions === 1) {
    return t("Mentioned once in one source:");
  }
  if (mentions === 2) {
    return sources === 1 ? t("Mentioned twice in one source:") : t("Mentioned twice in {0} sources:", sources);
  }
  return sources === 1
    ? t("Mentioned {0} times in one source:", mentions)
    : t("Mentioned {0} times in {1} sources:", mentions, sources);
}

function describeDay(published: string | null): string {
  return published ? `, ${sayDate(published)}` : "";
}
