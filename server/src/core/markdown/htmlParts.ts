// HTML as it stands within Markdown, cut into tags, comments and text with their
// places. Tolerant, linear, knows no tree.

import type { BlockKind } from "../text/prose";
import type { Span } from "../text/span";

export interface HtmlTag extends Span {
  readonly kind: "tag";
  /** In small letters. */
  readonly name: string;
  readonly isClose: boolean;
}

export interface HtmlText extends Span {
  readonly kind: "text";
}

export interface HtmlComment extends Span {
  readonly kind: "comment";
}

/** A script, a style, code: the whole element. */
export interface HtmlHidden extends Span {
  readonly kind: "hidden";
}

export type HtmlPart = HtmlTag | HtmlText | HtmlComment | HtmlHidden;

/** Elements whose content is no text that anybody reads. */
const HIDDEN = new Set(
  "script style template textarea svg math iframe object noscript select title head code pre kbd samp".split(" "),
);
/** Elements that end the paragraph before them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);
/** What the text of an element is; a paragraph otherwise. */
export const HTML_KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name): [string, BlockKind] => [name, "heading"]),
  ["li", "listItem"],
]);

export function isBlockTag(name: string): boolean {
  return BLOCKS.has(name);
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
/** UTF-16 units of a tag; a longer one is no tag that a person wrote. */
const LONGEST_TAG = 2_000;

/** The tag that begins at `at`, else undefined. */
export function readTag(text: string, at: number, end = text.length): HtmlTag | undefined {
  const written = text.slice(at, Math.min(end, at + LONGEST_TAG));
  TAG.lastIndex = 0;
  const match = TAG.exec(written);
  return match
    ? {
        kind: "tag",
        start: at,
        end: at + match[0].length,
        name: match[2]?.toLowerCase() ?? "",
        isClose: match[1] === "/",
      }
    : undefined;
}

/**
 * Behind the closing tag of a hidden element that `tag` opens; undefined where it
 * opens none. `end` where it is never closed.
 */
export function endOfHidden(text: string, tag: HtmlTag, end: number): number | undefined {
  if (tag.isClose || !HIDDEN.has(tag.name) || text[tag.end - 2] === "/") {
    return undefined;
  }
  const match = new RegExp(`</${tag.name}\\s*>`, "i").exec(text.slice(tag.end, end));
  return match ? tag.end + match.index + match[0].length : end;
}

/** Parts of text[start, end) in order, all of it. Linear. */
export function listHtmlParts(text: string, start: number, end: number): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let from = start;
  const closeText = (to: number): void => {
    if (to > from) {
      parts.push({ kind: "text", start: from, end: to });
    }
  };
  for (let at = text.indexOf("<", start); at >= 0 && at < end; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) {
      closeText(at);
      const close = text.indexOf("-->", at + 4);
      from = close < 0 || close + 3 > end ? end : close + 3;
      parts.push({ kind: "comment", start: at, end: from });
      at = from;
      continue;
    }
    const tag = readTag(text, at, end);
    if (!tag) {
      at++;
      continue;
    }
    closeText(at);
    const hidden = endOfHidden(text, tag, end);
    parts.push(hidden === undefined ? tag : { kind: "hidden", start: at, end: hidden });
    from = hidden ?? tag.end;
    at = from;
  }
  closeText(end);
  return parts;
}
