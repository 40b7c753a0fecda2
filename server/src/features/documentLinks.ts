// Where a draft names a source, a way to it: links, citation keys, paths and addresses in the front matter. Only what
// really leads to one.

import { parseFrontMatter } from "../core/markdown/frontMatter";
import type { Span } from "../core/text/span";
import type { DraftView } from "./textView";

export interface DocumentLink extends Span {
  /** A source of the corpus. */
  readonly path: string;
  /** From 1; null where the link names none. */
  readonly line: number | null;
  /** The page of the file from 1, as "#page=14" says it; null where the link names none. */
  readonly page: number | null;
}

/** What a link says, as the file it means; undefined where it means none. */
export type ResolveLink = (href: string) => string | undefined;

/** A value of front matter: behind a key or a dash, in marks or not. */
const FRONT_VALUE = /^[ \t]*(?:(?:-|[\w-]{1,40}:)[ \t]+)+["']?([^\s"'][^"'\r\n]{0,500})/gm;

/** By start. Linear in the draft and in the sources. */
export function listDocumentLinks(view: DraftView, resolve: ResolveLink): readonly DocumentLink[] {
  const { sources } = view.corpus;
  const byKey = new Map<string, string | null>();
  const byUrl = new Map<string, string>();
  for (const { path, meta } of sources.values()) {
    const key = toKey(path);
    // Two sources of one name: the key leads to neither.
    byKey.set(key, byKey.has(key) ? null : path);
    if (meta.url) {
      byUrl.set(meta.url, path);
    }
  }
  const links: DocumentLink[] = [];
  const add = (span: Span, target: string, path: string | null | undefined): void => {
    if (path && sources.has(path)) {
      links.push({ ...span, path, line: numberIn(target, LINE), page: numberIn(target, PAGE) });
    }
  };
  const toFile = (target: string): string | undefined => resolve(target.split("#")[0]!);
  const front = view.text.slice(0, parseFrontMatter(view.text).end);
  for (const match of front.matchAll(FRONT_VALUE)) {
    const value = match[1]!.trimEnd();
    const start = match.index + match[0].length - match[1]!.length;
    add({ start, end: start + value.length }, value, byUrl.get(value) ?? toFile(value));
  }
  for (const { target, ...span } of view.facts.citations) {
    add(
      placeOf(view.text, span, target),
      target,
      target.startsWith("@") ? byKey.get(target.slice(1).toLowerCase()) : toFile(target),
    );
  }
  return links.sort((a, b) => a.start - b.start);
}

/** The target's own words where they stand in the link; else, by reference, the link. */
function placeOf(text: string, { start, end }: Span, target: string): Span {
  const at = text.slice(start, end).lastIndexOf(target);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + target.length };
}

/** A file's name without its ending. */
function toKey(path: string): string {
  return path
    .slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
    .replace(/\.[^.]*$/, "")
    .toLowerCase();
}

/** "a.txt#L12", as our own links say it. */
const LINE = /#L(\d{1,7})$/;
/** "a.pdf#page=14", as browsers understand it. */
const PAGE = /#page=(\d{1,6})$/i;

function numberIn(target: string, form: RegExp): number | null {
  const number = form.exec(target)?.[1];
  return number ? Number(number) : null;
}
