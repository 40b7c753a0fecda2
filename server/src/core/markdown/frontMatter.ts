// YAML front matter: the block between a first line `---` and the next `---` or `...`. Values are text, never code or Dates.
// A block that does not parse is told with its place, and what could be read of it still counts.

import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from "yaml";
import type { Span } from "../text/span";
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
/** UTF-16 units; more is no front matter that a person wrote, and is not given to the YAML parser. */
const LONGEST = 65_536;
const KINDS = new Set(["article", "transcript", "document"]);
/** A line that a mapping has: what tells broken front matter from text between two rules. */
const KEY_LINE = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|\r?$)/m;

export function parseFrontMatter(text: string): FrontMatter {
  const open = FENCE.exec(text.slice(0, 64));
  if (!open) return NONE;
  const start = open[0].length;
  CLOSE.lastIndex = start;
  const close = CLOSE.exec(text);
  if (!close) return NONE;
  const yaml = text.slice(start, close.index);
  if (!KEY_LINE.test(yaml) && yaml.trim() !== "") return NONE;
  const lineEnd = text.indexOf("\n", close.index);
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  if (yaml.length > LONGEST) {
    return { end, values: {}, problems: [{ message: "The front matter is too long to be read; the text below it is read.", start: 0, end: 3 }] };
  }
  return { end, ...readValues(yaml, start) };
}

function readValues(yaml: string, offset: number): { values: FrontMatterValues; problems: ({ message: string } & Span)[] } {
  const problems: ({ message: string } & Span)[] = [];
  const lineOf = (at: number): number => yaml.slice(0, at).split("\n").length + 1;
  const tell = (at: number, end: number, message: string): void => {
    problems.push({ message: `Front matter, line ${lineOf(at)}: ${message}`, start: offset + at, end: offset + Math.max(at + 1, end) });
  };
  const values: { -readonly [K in keyof FrontMatterValues]: FrontMatterValues[K] } = {};
  let pairs: readonly Pair[];
  try {
    const document = parseDocument(yaml, { schema: "failsafe", prettyErrors: false, strict: true, logLevel: "silent" });
    for (const error of document.errors.slice(0, 3)) tell(Math.min(error.pos[0], yaml.length), Math.min(error.pos[1], yaml.length), error.message.split("\n")[0]!);
    pairs = isMap(document.contents) ? document.contents.items : [];
  } catch {
    // The parser recurses on nesting: thousands of open brackets exhaust the stack.
    tell(0, 1, "it is nested too deeply to be read.");
    return { values, problems };
  }
  for (const pair of pairs) {
    const key = isScalar(pair.key) ? String(pair.key.value).trim().toLowerCase() : "";
    const node = pair.value as Node | null;
    if (!node?.range) continue;
    const list = listTexts(node);
    const first = list[0];
    if (first === undefined) continue;
    switch (key) {
      case "author": values.author = list; break;
      case "title": values.title = first; break;
      case "publisher": values.publisher = first; break;
      case "url": values.url = first; break;
      case "speaker": values.speaker = first; break;
      case "lang": values.lang = first; break;
      case "date": {
        const day = parseWrittenDay(first);
        if (day) values.date = day.edtf;
        else tell(node.range[0], node.range[1], `"${first}" is not a date that can be read; write it as 2024-04-05.`);
        break;
      }
      case "kind":
        if (KINDS.has(first)) values.kind = first as "article" | "transcript" | "document";
        else tell(node.range[0], node.range[1], `"${first}" is no kind of source; it is article, transcript or document.`);
        break;
    }
  }
  return { values, problems };
}

/** The texts of a scalar, of a list of scalars, or of a list of `name: ...` mappings; empty ones left out. */
function listTexts(node: Node): string[] {
  if (isScalar(node)) {
    const text = String(node.value ?? "").trim();
    return text === "" ? [] : [text];
  }
  if (isSeq(node)) return (node.items as Node[]).flatMap((item) => (isSeq(item) ? [] : listTexts(item)));
  if (isMap(node)) {
    const name = node.get("name", true);
    return isScalar(name) ? listTexts(name) : [];
  }
  return [];
}
