// The tools as an agent is told of them: what each is for, what it takes, what it
// answers. Models read the descriptions.

import type { ToolName } from "../features/agents/agentTools";
import {
  CHECK_DRAFT,
  CHECK_QUOTATION,
  FILL_DRAFT,
  FIND_QUOTATIONS,
  LIST_SOURCES,
  READ_SOURCE,
  WHO_IS,
  type Schema,
} from "./toolSchemas";

export interface ToolDescription {
  readonly name: ToolName;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: Schema;
  readonly outputSchema: Schema;
  readonly annotations: Schema;
}

/** Nothing is written anywhere, and nothing outside this machine is asked. */
const READ_ONLY: Schema = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const CURSOR: Schema = { type: "string", description: '"next" of the page before; leave it out for the first page.' };

function limit(usual: number, most: number): Schema {
  return { type: "integer", minimum: 1, maximum: most, description: `Items on a page; ${usual} where it is left out.` };
}

function input(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

const DAY = "a day (2024-04-05), a month (2024-04) or a year";

export const TOOL_LIST: readonly ToolDescription[] = [
  {
    name: "check_draft",
    title: "Check a draft against its sources",
    description:
      "Checks every quotation, speaker, name, title and date of a Markdown draft against the source articles, " +
      "word by word: altered, cut, joined or invented quotations, words given to the wrong person, misspelled " +
      "names, wrong dates. Call it before you hand over any text with quotations, also after small changes. " +
      "Each finding has its place, the source's words and fixes.",
    inputSchema: input({
      text: { type: "string", description: "The whole draft, as Markdown." },
      cursor: CURSOR,
      limit: limit(50, 200),
    }),
    outputSchema: CHECK_DRAFT,
    annotations: READ_ONLY,
  },
  {
    name: "check_quotation",
    title: "Check one quotation",
    description:
      "Says whether words were said as they are written, and by whom: the verdict, what differs from the source " +
      "word by word, who said it, when and where it was published, the passage in its sentence with its id, and " +
      "the words to write instead.",
    inputSchema: input(
      {
        words: { type: "string", description: "The quotation, with or without its quotation marks." },
        speaker: { type: "string", description: "Who is said to have said it, as a name." },
      },
      ["words"],
    ),
    outputSchema: CHECK_QUOTATION,
    annotations: READ_ONLY,
  },
  {
    name: "find_quotations",
    title: "Find quotations in the sources",
    description:
      "Finds what people said in the sources, to be quoted word for word: by words of it, by speaker, by topic " +
      "words (in the quotation, its paragraph or the source's title) and by days of publication; all that are " +
      "given must fit. Each comes with an id for fill_draft. Quote nothing that this or check_quotation has not " +
      "given you.",
    inputSchema: input({
      words: {
        type: "string",
        description: "Words of the quotation, in any order; the beginnings of words are enough.",
      },
      speaker: { type: "string", description: "A name, or a part of one." },
      topic: { type: "string", description: "Words of what it is about." },
      from: { type: "string", description: `The first day of publication: ${DAY}.` },
      to: { type: "string", description: `The last day of publication: ${DAY}.` },
      cursor: CURSOR,
      limit: limit(10, 50),
    }),
    outputSchema: FIND_QUOTATIONS,
    annotations: READ_ONLY,
  },
  {
    name: "who_is",
    title: "Say who somebody is",
    description:
      "Says who a person, organisation or place is by the sources: full name, other names, and each title with " +
      "the days and sources that give it, since titles change.",
    inputSchema: input({ name: { type: "string", description: "A name, or a part of one." } }, ["name"]),
    outputSchema: WHO_IS,
    annotations: READ_ONLY,
  },
  {
    name: "list_sources",
    title: "List the sources",
    description:
      "Lists the source articles, the newest first: path, title, byline, publisher, day, length, and what is " +
      "wrong with a file.",
    inputSchema: input({
      words: { type: "string", description: "Only sources with these words in path, title, publisher or byline." },
      cursor: CURSOR,
      limit: limit(50, 200),
    }),
    outputSchema: LIST_SOURCES,
    annotations: READ_ONLY,
  },
  {
    name: "read_source",
    title: "Read a source",
    description:
      "Gives a stretch of one source's text: from its start, around a line, around a quotation's id, or from a " +
      "character on.",
    inputSchema: input({
      path: { type: "string", description: "As list_sources has it." },
      id: { type: "string", description: "A quotation's id, in the place of a path." },
      line: { type: "integer", minimum: 1, description: "A line to read around." },
      start: {
        type: "integer",
        minimum: 0,
        description: 'The character to begin with, such as "next" of the call before.',
      },
      length: {
        type: "integer",
        minimum: 1,
        maximum: 20_000,
        description: "Characters to give; 4000 where it is left out.",
      },
    }),
    outputSchema: READ_SOURCE,
    annotations: READ_ONLY,
  },
  {
    name: "fill_draft",
    title: "Fill a draft with quotations",
    description:
      "Puts the sources' own words, in quotation marks, in the place of each {{quote ID}} of a draft, or of " +
      "{{quote ID | some of its words}} for a part. Ids come from find_quotations. Write drafts so: then no " +
      "quotation can be wrong. Gives the text back; writes no file.",
    inputSchema: input({ text: { type: "string", description: "The whole draft, as Markdown, with placeholders." } }, [
      "text",
    ]),
    outputSchema: FILL_DRAFT,
    annotations: READ_ONLY,
  },
];
