// `verbatim index`: what the sources hold, by the contract's JSON or for a person to read.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { EXIT, type CommandContext } from "./context";
import { toPlaceJson } from "../features/checkJson";
import { placeOf } from "../features/placeOf";
import { dayOfRole } from "../features/roles";
import { requireCorpus } from "./loadCorpus";
import { printJson, printLines, type Problem } from "./output";

export async function runIndex(
  paths: readonly string[],
  format: "text" | "json",
  { useCache }: CommandContext,
): Promise<number> {
  const { corpus, problems } = await requireCorpus(paths, useCache);
  if (format === "json") {
    printJson(toJson(corpus, problems));
  } else {
    printLines(toLines(corpus));
  }
  return EXIT.done;
}

function toJson(corpus: CorpusSnapshot, problems: readonly Problem[]): Record<string, unknown> {
  const sources = [...corpus.sources.values()];
  let groups = 0;
  return {
    schema: 1,
    sources: sources.map(({ path, meta, words, problems }) => ({
      path,
      kind: meta.kind,
      title: meta.title,
      byline: meta.byline,
      publisher: meta.publisher,
      published: meta.published,
      updated: meta.updated,
      url: meta.url,
      credits: meta.credits,
      words,
      problems,
    })),
    entities: corpus.entities.map((entity) => toEntityJson(entity, corpus)),
    dates: sources.flatMap(({ path, text, dates }) =>
      dates
        .filter((d) => d.edtf !== null)
        .map((d) => ({ path, start: d.start, end: d.end, text: text.slice(d.start, d.end), edtf: d.edtf })),
    ),
    quotations: sources.flatMap((source) => {
      const first = groups;
      return source.quotations.map((quotation) => {
        groups = Math.max(groups, first + quotation.group + 1);
        const { speaker, cue } = quotation;
        const entity = speaker?.entity == null ? undefined : corpus.resolveLocal(source.path, speaker.entity);
        return {
          path: source.path,
          start: quotation.start,
          end: quotation.end,
          ...toPlaceJson(source, quotation.start),
          text: source.text.slice(quotation.start, quotation.end),
          form: quotation.form,
          speech: quotation.speech,
          speaker: entity?.id ?? null,
          speakerName: speaker === null ? null : (entity?.name ?? speaker.name),
          speakerSpan: speaker?.span ? { start: speaker.span.start, end: speaker.span.end } : null,
          cue: cue && { start: cue.start, end: cue.end },
          group: first + quotation.group,
        };
      });
    }),
    problems,
  };
}

function toEntityJson(entity: Entity, corpus: CorpusSnapshot): Record<string, unknown> {
  const { id, type, name, aliases, roles, mentions } = entity;
  return {
    id,
    type,
    name,
    aliases,
    roles: roles.map((role) => {
      const { title, office, of, status, path, start, end } = role;
      return { title, office, of, status, day: dayOfRole(role, corpus), path, start, end };
    }),
    mentions: mentions.map(({ path, start, end, form }) => ({
      path,
      start,
      end,
      text: corpus.sources.get(path)!.text.slice(start, end),
      form,
    })),
  };
}

function toLines(corpus: CorpusSnapshot): readonly string[] {
  const sources = [...corpus.sources.values()];
  const lines = sources.flatMap(toSourceLines);
  for (const type of ["person", "organization", "place"] as const) {
    const entities = corpus.entities
      .filter((e) => e.type === type)
      .sort((a, b) => b.mentionCount - a.mentionCount || (a.name < b.name ? -1 : 1));
    if (entities.length === 0) {
      continue;
    }
    lines.push("", HEADINGS[type]);
    for (const entity of entities) {
      const roles = [...new Set(entity.roles.map((r) => r.title))];
      const aliases = entity.aliases.length > 0 ? ` (${entity.aliases.join(", ")})` : "";
      lines.push(
        `  ${entity.name}${aliases}${roles.length > 0 ? `: ${roles.join("; ")}` : ""}, ${plural(entity.mentionCount, "mention")}`,
      );
    }
  }
  const quotations = sources.flatMap((source) => source.quotations.filter((q) => q.speech).map((q) => ({ source, q })));
  if (quotations.length > 0) {
    lines.push("", "Quotations");
  }
  for (const { source, q } of quotations) {
    const entity = q.speaker?.entity == null ? undefined : corpus.resolveLocal(source.path, q.speaker.entity);
    const who = entity?.name ?? q.speaker?.name ?? "unknown speaker";
    const place = placeOf(source, q.start);
    const where = place ? `${source.path}, ${place}` : source.path;
    lines.push(`  ${who}: “${source.text.slice(q.start, q.end).replace(/\s+/g, " ")}” (${where})`);
  }
  return lines;
}

const HEADINGS = { person: "People", organization: "Organisations", place: "Places" } as const;

function toSourceLines({ path, meta, words, problems }: SourceIndex): string[] {
  const facts = [
    meta.title,
    meta.byline.join(", "),
    meta.publisher,
    meta.published ?? "no date",
    plural(words, "word"),
  ].filter(Boolean);
  return [path, `  ${facts.join(" · ")}`, ...problems.map((p) => `  problem: ${p.message}`)];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
