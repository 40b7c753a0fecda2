// A text from elsewhere as a well-formed source: front matter with what a reader has
// found in it, then the text, word for word.

import type { SourceMeta } from "../../core/corpus/sourceTypes";

export interface NewSource {
  /** For a file: lower case, dashes, no ending. */
  readonly name: string;
  readonly text: string;
}

const LONGEST_NAME = 60;
/** A first line longer than this is a paragraph. UTF-16 units; the longest headline read so far had 140. */
const LONGEST_TITLE = 160;

/** What could not be read is left empty, for the writer to fill in: never invented. */
export function proposeSource(text: string, meta: SourceMeta, name: string | null): NewSource {
  const body = text.replace(/\r\n?/g, "\n").trim();
  const title = meta.title ?? firstLine(body);
  if (hasFrontMatter(body)) {
    return { name: toFileName(title || name || "source"), text: `${body}\n` };
  }
  const url = meta.url ?? findAddress(body) ?? "";
  const fields = [
    ["title", quote(title)],
    ["author", meta.byline.length > 1 ? `[${meta.byline.map(quote).join(", ")}]` : quote(meta.byline[0] ?? "")],
    ["date", meta.published ?? ""],
    ["publisher", quote(meta.publisher ?? "")],
    ["url", quote(url)],
  ];
  return {
    name: toFileName(title || name || "source"),
    text: `---\n${fields.map(([key, value]) => `${key}: ${value}`.trimEnd()).join("\n")}\n---\n\n${body}\n`,
  };
}

function hasFrontMatter(text: string): boolean {
  return /^---[ \t]*\n/.test(text) && /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.test(text.slice(3));
}

function firstLine(text: string): string {
  const line = text.slice(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n")).trim();
  return line.length <= LONGEST_TITLE && !/[.!?]["”]?$/.test(line) && findAddress(line) === undefined ? line : "";
}

/** An address alone on its line. */
function findAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/m.exec(text)?.[0];
}

/** YAML takes JSON's strings. */
function quote(value: string): string {
  return value === "" ? "" : JSON.stringify(value);
}

function toFileName(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "") || "source";
}
