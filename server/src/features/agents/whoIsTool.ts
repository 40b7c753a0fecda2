// The tool `who_is`: people, organisations and places as the sources know them, each
// title with the sources and days that give it.

import type { Entity, EntityRole } from "../../core/corpus/corpusTypes";
import { introduction } from "../definition";
import { excerpt, sentenceAround } from "../excerpt";
import { lineAt } from "../report/reportSource";
import { listRoles, type DatedRole } from "../roles";
import { AgentArguments } from "./agentArguments";
import { DATA_NOTICE, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { LONGEST_NAME } from "./checkQuotationTool";
import { listNamed } from "./quotationSearch";

const MOST_ENTITIES = 5;
const MOST_ROLES = 12;
/** Sources named for one title. */
const MOST_PLACES = 5;
const MOST_ALIASES = 20;
/** Reading the sources that mention somebody, before others have their turn; in ms. */
const STEP_MS = 5;

export function* whoIsTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const name = new AgentArguments(value, ["name"]).requiredText("name", LONGEST_NAME).trim();
  const all = listNamed(name, desk.corpus);
  const entities: DescribedEntity[] = [];
  for (const entity of all.slice(0, MOST_ENTITIES)) {
    yield* read(entity);
    entities.push(describe(entity, desk));
  }
  const structured = { schema: 1, notice: DATA_NOTICE, total: all.length, entities };
  return { structured, text: toText(name, entities, all.length) };
}

function* read(entity: Entity): Steps<void> {
  for (let began = performance.now(); !entity.readOn(); ) {
    if (performance.now() - began > STEP_MS) {
      yield;
      began = performance.now();
    }
  }
}

interface RolePlace {
  readonly path: string;
  readonly line: number;
  readonly published: string | null;
  /** As that source writes it. */
  readonly title: string;
}

interface DescribedEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly quotations: number;
  readonly introduction: {
    readonly path: string;
    readonly line: number;
    readonly published: string | null;
    readonly words: string;
  } | null;
  /** The most given first. `from` and `to`: EDTF, the first and last that the sources date it to. */
  readonly roles: readonly {
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
    readonly places: readonly RolePlace[];
  }[];
}

function describe(entity: Entity, desk: AgentDesk): DescribedEntity {
  const { corpus } = desk;
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases.slice(0, MOST_ALIASES),
    mentions: entity.mentionCount,
    quotations: corpus.listQuotationsBy(entity.id).length,
    introduction: introduce(entity, desk),
    roles: listRoles(entity, corpus)
      .slice(0, MOST_ROLES)
      .map((role) => ({
        title: role.title,
        from: role.from,
        to: role.to,
        count: role.count,
        places: listPlaces(role, entity.roles, desk),
      })),
  };
}

function introduce(entity: Entity, desk: AgentDesk): DescribedEntity["introduction"] {
  const place = introduction(entity);
  const source = place && desk.corpus.sources.get(place.path);
  if (!source) {
    return null;
  }
  const words = excerpt(source.text, sentenceAround(source, place), place);
  return { path: desk.nameOf(source.path), line: lineAt(source, place.start), published: source.meta.published, words };
}

/** One for each source, the newest first. */
function listPlaces({ titles }: DatedRole, roles: readonly EntityRole[], desk: AgentDesk): readonly RolePlace[] {
  const bySource = new Map<string, EntityRole>();
  for (const role of roles) {
    if (titles.includes(role.title) && !bySource.has(role.path)) {
      bySource.set(role.path, role);
    }
  }
  return [...bySource.values()]
    .reverse()
    .slice(0, MOST_PLACES)
    .flatMap(({ path, start, published, title }) => {
      const source = desk.corpus.sources.get(path);
      return source ? [{ path: desk.nameOf(path), line: lineAt(source, start), published, title }] : [];
    });
}

function toText(asked: string, entities: readonly DescribedEntity[], total: number): string {
  if (entities.length === 0) {
    return `No source knows "${asked}".`;
  }
  const lines = entities.flatMap(({ name, type, aliases, mentions, quotations, introduction: first, roles }) => [
    `${name} (${type}), ${mentions} mentions, ${quotations} quotations${aliases.length > 0 ? `; also ${aliases.join(", ")}` : ""}`,
    ...roles.map(
      ({ title, from, to, places }) =>
        `- ${title}${from === null ? "" : ` (${from === to ? from : `${from} to ${to}`})`}: ${places.map(describePlace).join("; ")}`,
    ),
    ...(roles.length === 0 && first ? [`- first named in ${first.path}:${first.line}: “${first.words}”`] : []),
  ]);
  const more = total > entities.length ? [`${total - entities.length} more of that name: ask with a fuller one.`] : [];
  return [DATA_NOTICE, ...lines, ...more].join("\n");
}

function describePlace({ path, line, published }: RolePlace): string {
  return `${path}:${line}${published === null ? "" : `, ${published}`}`;
}
