// From spans to LSP's positions, and the links of our Markdown.

import { dirname, isAbsolute, relative, sep } from "node:path";
import type { LocationLink, Location, Range, WorkspaceEdit } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { findPlace } from "../core/corpus/findPlace";
import type { SourceIndex, SourcePlace } from "../core/corpus/sourceTypes";
import { LineIndex } from "../core/text/lineIndex";
import type { Span } from "../core/text/span";
import { escapeMarkdown } from "../features/markdown";
import type { FileSpan, Links } from "../features/textView";
import { findMedia } from "../host/mediaBeside";
import type { TextEdit } from "../rules/ruleTypes";
import { namePlace } from "../words/sayPlace";
import { t } from "../words/translate";
import type { Session } from "./session";
import { fromTextUri, isPlainText, toSourceUri } from "./sourceUris";
import { toPath, toUri } from "./uris";

export function toRange(lines: LineIndex, span: Span): Range {
  const start = lines.toLineColumn(span.start);
  const end = lines.toLineColumn(span.end);
  return { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } };
}

export function toOffset(lines: LineIndex, position: { readonly line: number; readonly character: number }): number {
  return lines.toOffset({ line: position.line, column: position.character });
}

export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
}

/** The edits of one file. Null as the version of a file that is not open. */
export interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly edits: readonly TextEdit[];
}

/** With versions where the client can, so that it refuses what is about another text. */
export function toWorkspaceEdit({ abilities }: Session, files: readonly FileEdits[]): WorkspaceEdit {
  const changes = files.map(({ uri, version, lines, edits }) => ({
    textDocument: { uri, version },
    edits: edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText })),
  }));
  return abilities.documentChanges
    ? { documentChanges: changes }
    : { changes: Object.fromEntries(changes.map(({ textDocument: { uri }, edits }) => [uri, edits])) };
}

const lineIndexes = new WeakMap<SourceIndex, LineIndex>();

export function linesOf(source: SourceIndex): LineIndex {
  let lines = lineIndexes.get(source);
  if (!lines) {
    lines = new LineIndex(source.text);
    lineIndexes.set(source, lines);
  }
  return lines;
}

/** Undefined where the source is gone. */
export function toLocation(session: Session, corpus: CorpusSnapshot, place: FileSpan): Location | undefined {
  const source = corpus.sources.get(place.path);
  if (!source) {
    return undefined;
  }
  // Without its extracted text, a page can only be opened at its start.
  const span = isPlainText(place.path, corpus) || session.abilities.textContent ? place : { start: 0, end: 0 };
  return { uri: toSourceUri(place.path, corpus, session.abilities), range: toRange(linesOf(source), span) };
}

/** The other way; the whole source where a place is in its page, and spans count in its text. */
export function toFileSpan(
  corpus: CorpusSnapshot,
  { uri, range }: { readonly uri: string; readonly range: Range },
): FileSpan {
  const path = fromTextUri(uri) ?? toPath(uri);
  const source = corpus.sources.get(path);
  if (!source || (!isPlainText(path, corpus) && fromTextUri(uri) === undefined)) {
    return { path, start: 0, end: Number.MAX_SAFE_INTEGER };
  }
  return { path, start: toOffset(linesOf(source), range.start), end: toOffset(linesOf(source), range.end) };
}

export function toLocationLink(location: Location, origin: Range): LocationLink {
  return {
    targetUri: location.uri,
    targetRange: location.range,
    targetSelectionRange: location.range,
    originSelectionRange: origin,
  };
}

/** What opens the file that somebody printed or recorded, at that page or time; null where the text is all there is. */
function toOriginal(path: string, at: SourcePlace | null): string | null {
  if (at?.count) {
    return `${toUri(path)}#page=${at.count}`;
  }
  const media = at !== null && at.time !== null ? findMedia(path) : undefined;
  return media === undefined ? null : `${toUri(media)}#t=${Math.floor(at?.time ?? 0)}`;
}

export function toLinks(session: Session, corpus: CorpusSnapshot): Links {
  const { abilities, nameOf, shorten } = session;
  return {
    nameOf,
    shorten,
    hrefFrom: (from, to) =>
      isAbsolute(from)
        ? encodeURI(relative(dirname(from), to).split(sep).join("/")).replace(/[()]/g, "\\$&")
        : toUri(to),
    linkTo: (place) => {
      const source = corpus.sources.get(place.path);
      const line = source ? linesOf(source).toLineColumn(place.start).line + 1 : 1;
      const at = source ? findPlace(source, place.start) : null;
      const name = escapeMarkdown(namePlace(nameOf(place.path), at, line));
      const original = toOriginal(place.path, at);
      if (original !== null && !abilities.textContent) {
        return `[${name}](${original})`;
      }
      const text = `[${name}](${toSourceUri(place.path, corpus, abilities)}#L${line})`;
      return original === null ? text : `${text} ([${t("original")}](${original}))`;
    },
  };
}
