// The tools `list_sources` and `read_source`: which sources there are, and a stretch of one. Only what the corpus has
// is read: no path leads to a file.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { LineIndex } from "../../core/text/lineIndex";
import { foldWords } from "../completion/foldWord";
import { listNewest, SourceFacts } from "../completion/readNewest";
import { listSourceProblems } from "../desk/sourceRows";
import { lineAt } from "../report/reportSource";
import { AgentArguments } from "./agentArguments";
import {
  AgentError,
  cutPage,
  DATA_NOTICE,
  withoutHidden,
  type AgentDesk,
  type Steps,
  type ToolAnswer,
} from "./agentDesk";
import { findQuotation, isQuotationId } from "./quotationIds";

const PAGE = 50;
const LARGEST_PAGE = 200;
const LONGEST_WORDS = 300;
const LONGEST_PATH = 1_000;
/** UTF-16 units of a source that one call gives. */
const WINDOW = 4_000;
const LARGEST_WINDOW = 20_000;
/** A window around a place begins so far before it. */
const LEAD = 600;
const MOST_LIKE = 3;

export function* listSourcesTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const given = new AgentArguments(value, ["words", "cursor", "limit"]);
  const words = foldWords(given.text("words", LONGEST_WORDS) ?? "");
  const limit = given.count("limit", 1, LARGEST_PAGE) ?? PAGE;
  const cursor = given.text("cursor", 20);
  yield;
  const all = listNewest(desk.corpus).filter((source) => isCalled(source, words));
  const page = cutPage(all, cursor, limit);
  const sources = page.items.map((source) => describeSource(source, desk));
  const lines = sources.map(
    ({ path, title, publisher, published, words: count }) =>
      `- ${[path, title === null ? null : `“${title}”`, publisher, published ?? "no date", `${count} words`].filter(Boolean).join(", ")}`,
  );
  return {
    structured: { schema: 1, notice: DATA_NOTICE, total: all.length, sources, next: page.next },
    text: [
      `${all.length === 1 ? "1 source" : `${all.length} sources`}, the newest first. ${DATA_NOTICE}`,
      ...lines,
      ...(page.next === null ? [] : [`More: the same call with cursor "${page.next}".`]),
    ].join("\n"),
  };
}

function describeSource(source: SourceIndex, desk: AgentDesk) {
  const { path, meta, words, text } = source;
  return {
    path: desk.nameOf(path),
    kind: meta.kind,
    title: meta.title,
    byline: meta.byline,
    publisher: meta.publisher,
    published: meta.published,
    url: meta.url,
    words,
    characters: text.length,
    problems: listSourceProblems(source, desk.corpus, (twin) => desk.nameOf(twin)).map(({ message }) => message),
  };
}

/** Each word begins a word of its file's or folder's name, title, publisher or byline. */
function isCalled(source: SourceIndex, words: readonly string[]): boolean {
  return words.every((word) => called.of(source).some((other) => other.startsWith(word)));
}

const called = new SourceFacts(({ path, meta }) => {
  const names = path.split(/[/\\]/).slice(-2).join(" ").replace(/[._]/g, " ");
  return foldWords([names, meta.title, meta.publisher, ...meta.byline].filter(Boolean).join(" "));
});

export function* readSourceTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const given = new AgentArguments(value, ["path", "id", "line", "start", "length"]);
  const path = given.text("path", LONGEST_PATH);
  const id = given.text("id", LONGEST_PATH)?.trim();
  const line = given.count("line", 1, 10_000_000);
  const from = given.count("start", 0, 100_000_000);
  const length = given.count("length", 1, LARGEST_WINDOW) ?? WINDOW;
  yield;
  const { source, offset } = id === undefined ? findPlace(path, line, desk) : findQuoted(id, desk);
  const start = from ?? Math.max(0, offset === 0 ? 0 : offset - LEAD);
  if (start > source.text.length) {
    throw new AgentError(`The source has ${source.text.length} characters: start lies behind its end.`);
  }
  const end = Math.min(source.text.length, start + length);
  const text = withoutHidden(source.text.slice(start, end));
  const first = lineAt(source, start);
  const { title, publisher, published, byline } = source.meta;
  const next = end < source.text.length ? end : null;
  const name = desk.nameOf(source.path);
  return {
    structured: {
      schema: 1,
      notice: DATA_NOTICE,
      path: name,
      title,
      byline,
      publisher,
      published,
      characters: source.text.length,
      start,
      end,
      line: first,
      text,
      next,
    },
    text: [
      `${name}, characters ${start} to ${end} of ${source.text.length}. ${DATA_NOTICE} Each of its lines begins with its number and a bar.`,
      ...text.split(/\r\n|\r|\n/).map((each, i) => `${first + i}| ${each}`),
      ...(next === null ? [] : [`More: the same call with start ${next}.`]),
    ].join("\n"),
  };
}

interface SourcePlace {
  readonly source: SourceIndex;
  readonly offset: number;
}

function findPlace(path: string | undefined, line: number | undefined, desk: AgentDesk): SourcePlace {
  if (path === undefined) {
    throw new AgentError("Give the path of a source as list_sources has it, or the id of a quotation.");
  }
  const source = findSource(path, desk);
  if (!source) {
    const like = listLike(path, desk);
    throw new AgentError(
      `There is no source "${path}".${like.length > 0 ? ` There is ${like.join(", ")}.` : " list_sources names them."}`,
    );
  }
  const offset = line === undefined ? 0 : new LineIndex(source.text).toOffset({ line: line - 1, column: 0 });
  return { source, offset };
}

export function findSource(name: string, { corpus, nameOf }: AgentDesk): SourceIndex | undefined {
  const direct = corpus.sources.get(name);
  if (direct && nameOf(name) === name) {
    return direct;
  }
  for (const source of corpus.sources.values()) {
    if (nameOf(source.path) === name) {
      return source;
    }
  }
  return undefined;
}

function findQuoted(id: string, desk: AgentDesk): SourcePlace {
  const found = isQuotationId(id) ? findQuotation(id, desk.corpus) : undefined;
  if (!found) {
    throw new AgentError(
      `No source has a quotation with the id "${id}". Ids come from find_quotations; the source may have changed since.`,
    );
  }
  return { source: found.source, offset: found.start };
}

function listLike(path: string, { corpus, nameOf }: AgentDesk): readonly string[] {
  const file = path.split(/[/\\]/).pop()!.toLowerCase();
  return [...corpus.sources.keys()]
    .map((each) => nameOf(each))
    .filter((name) => name.toLowerCase().endsWith(file))
    .slice(0, MOST_LIKE);
}
