// YAML front matter: the block between a first line `---` and the next `---` or `...`. Values are text, never code or
// Dates. A block that does not parse is told with its place, and what could be read of it still counts.

import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from "yaml";
import type { Span } from "../text/span";
import { openYaml, type Obstacle, type YamlBounds } from "./boundedYaml";
import { parseWrittenDay } from "./writtenDay";

export interface FrontMatterValues {
  readonly title?: string;
  readonly author?: readonly string[];
  /** EDTF. */
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly speaker?: string;
  readonly kind?: "article" | "transcript" | "document";
  readonly lang?: string;
}

export interface FrontMatter {
  /** Where the body begins; 0 without front matter. */
  readonly end: number;
  readonly values: FrontMatterValues;
  readonly problems: readonly ({ readonly message: string } & Span)[];
}

const NONE: FrontMatter = { end: 0, values: {}, problems: [] };
const FENCE = /^---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
/** More is no front matter that a person wrote. */
const BOUNDS: YamlBounds = { length: 65_536, lexemes: 20_000 };
const MOST_TOLD = 20;
/** What is told of front matter beyond a bound. */
const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  length: "The front matter is too long to be read; the text below it is read.",
  lexemes: "The front matter is too long to be read; the text below it is read.",
  levels: "The front matter is nested too deeply to be read; the text below it is read.",
  keys: "The front matter has too many keys to be read; the text below it is read.",
  documents: "The front matter is more than one YAML document, and cannot be read; the text below it is read.",
};
/** A line that a mapping has: what tells broken front matter from text between two rules. */
const KEY_LINE = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|\r?$)/m;

export function parseFrontMatter(text: string): FrontMatter {
  const open = FENCE.exec(text.slice(0, 64));
  if (!open) {
    return NONE;
  }
  const start = open[0].length;
  CLOSE.lastIndex = start;
  const close = CLOSE.exec(text);
  if (!close) {
    return NONE;
  }
  const yaml = text.slice(start, close.index);
  if (!KEY_LINE.test(yaml) && yaml.trim() !== "") {
    return NONE;
  }
  const lineEnd = text.indexOf("\n", close.index);
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  return { end, ...readValues(yaml, start) };
}

type Problem = FrontMatter["problems"][number];
/** A key's texts, and where they stand in the YAML. */
interface Entry extends Span {
  readonly key: string;
  readonly texts: readonly string[];
}

function readValues(yaml: string, offset: number): { values: FrontMatterValues; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = (start: number, end: number, message: string): void => {
    if (problems.length === MOST_TOLD) {
      return;
    }
    // The fence is line 1.
    const line = yaml.slice(0, start).split("\n").length + 1;
    problems.push({ message: `Front matter, line ${line}: ${message}`, start: offset + start, end: offset + end });
  };
  const plain = yaml.length > BOUNDS.length ? null : listPlain(yaml);
  const opened = plain ? NO_YAML : openYaml(yaml, "failsafe", BOUNDS);
  if ("obstacle" in opened) {
    const { start, end } = toLineRest(yaml, opened.at);
    tell(start, end, OBSTACLES[opened.obstacle]);
    return { values: {}, problems };
  }
  const { document } = opened;
  // Only the first: one mistake in YAML makes many errors.
  for (const error of document.errors.slice(0, 1)) {
    const { start, end } = toLineRest(yaml, Math.min(error.pos[0], yaml.length));
    tell(start, end, toSentence(error.message));
  }
  const pairs = isMap(document.contents) ? listPairs(document.contents.items) : [];
  const entries = plain ?? (document.errors.length > 0 ? listLines(yaml) : pairs);
  const values: { -readonly [K in keyof FrontMatterValues]: FrontMatterValues[K] } = {};
  for (const { key, texts, start, end } of entries) {
    const first = texts[0];
    if (first === undefined) {
      continue;
    }
    switch (key) {
      case "author":
        values.author = texts;
        break;
      case "title":
        values.title = first;
        break;
      case "publisher":
        values.publisher = first;
        break;
      case "url":
        values.url = first;
        break;
      case "speaker":
        values.speaker = first;
        break;
      case "lang":
        values.lang = first;
        break;
      case "date": {
        const day = parseWrittenDay(first);
        if (day) {
          values.date = day.edtf;
        } else {
          tell(start, end, `"${first}" is not a date that can be read; write it as 2024-04-05.`);
        }
        break;
      }
      case "kind":
        if (isKind(first)) {
          values.kind = first;
        } else {
          tell(start, end, `"${first}" is no kind of source; it is article, transcript or document.`);
        }
        break;
    }
  }
  return { values, problems };
}

const NO_YAML: { readonly document: Pick<Document, "errors" | "contents"> } = {
  document: { errors: [], contents: null },
};

/**
 * A line that YAML and everybody else reads the same way: `key: text` with nothing in the text that could mean
 * anything, or with the whole text between two quotation marks and none of them, nor a backslash, inside.
 */
const PLAIN_LINE = /^([A-Za-z][A-Za-z_-]*):[ ]+(?:"([^"\\\r\n\t]*)"[ ]*|([A-Za-z0-9][A-Za-z0-9 .,'()/;_-]*))$/;

/**
 * Front matter of such lines only, each key once, which most has: a hundred times as
 * quick as the YAML parser. Else null.
 */
function listPlain(yaml: string): Entry[] | null {
  const entries: Entry[] = [];
  const keys = new Set<string>();
  let lineStart = 0;
  for (const ended of yaml.split("\n")) {
    const line = ended.endsWith("\r") ? ended.slice(0, -1) : ended;
    if (line !== "") {
      const match = PLAIN_LINE.exec(line);
      if (!match || keys.has(match[1]!)) {
        return null;
      }
      const [, key, quoted, bare] = match;
      keys.add(key!);
      const written = quoted === undefined ? bare!.trimEnd() : `"${quoted}"`;
      const start = lineStart + line.indexOf(written, key!.length + 1);
      const text = (quoted ?? written).trim();
      entries.push({ key: key!.toLowerCase(), texts: text === "" ? [] : [text], start, end: start + written.length });
    }
    lineStart += ended.length + 1;
  }
  return entries;
}

function listPairs(pairs: readonly Pair[]): Entry[] {
  return pairs.flatMap(({ key, value }) => {
    const node = value as Node | null;
    if (!isScalar(key) || !node?.range) {
      return [];
    }
    return [
      { key: String(key.value).trim().toLowerCase(), texts: listTexts(node), start: node.range[0], end: node.range[1] },
    ];
  });
}

/** Where YAML fails, often for a colon in a title, lines of `key: value` still say what was meant. */
function listLines(yaml: string): Entry[] {
  return [...yaml.matchAll(/^([A-Za-z]{3,20}):[ \t]+([^\s?{}&*!|>%@`-][^\r\n]*)/gm)].map((match) => {
    const written = match[2]!.trimEnd();
    const start = match.index + match[0].length - match[2]!.length;
    const isList = /^\[.*\]$/.test(written);
    const texts = (isList ? written.slice(1, -1).split(",") : [written])
      .map((text) => text.trim().replace(/^["']|["']$/g, ""))
      .filter((text) => text !== "");
    return { key: match[1]!.toLowerCase(), texts, start, end: start + written.length };
  });
}

/** From `at` to its line's end; the whole line where nothing stands there. */
function toLineRest(yaml: string, at: number): Span {
  const end = at + /^[^\r\n]*/.exec(yaml.slice(at))![0].trimEnd().length;
  if (end > at) {
    return { start: at, end };
  }
  const lines = yaml.slice(0, at).trimEnd();
  return { start: lines.lastIndexOf("\n") + 1, end: Math.max(lines.length, 1) };
}

function toSentence(message: string): string {
  const line = message.split("\n")[0]!.trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function isKind(text: string): text is NonNullable<FrontMatterValues["kind"]> {
  return text === "article" || text === "transcript" || text === "document";
}

/** The texts of a scalar, of a list of scalars, or of a list of `name: ...` mappings; empty ones left out. */
function listTexts(node: Node): string[] {
  if (isScalar(node)) {
    const text = String(node.value ?? "").trim();
    return text === "" ? [] : [text];
  }
  if (isSeq(node)) {
    return (node.items as Node[]).flatMap((item) => (isSeq(item) ? [] : listTexts(item)));
  }
  if (isMap(node)) {
    const name = node.get("name", true);
    return isScalar(name) ? listTexts(name) : [];
  }
  return [];
}
