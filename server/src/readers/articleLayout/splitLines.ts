// A text's lines without the blank ones. Knows LF, CR LF and lone CR. Linear, at the pace of indexOf.

import type { BlockKind } from "../../core/text/prose";
import type { Line } from "./layoutTypes";

export function splitLines(text: string, from: number, to = text.length, hint: BlockKind | null = null): Line[] {
  const lines: Line[] = [];
  // A search that finds nothing ends with the part, not with the text: a page is split block by block.
  const part = text.slice(from, to);
  let isAfterBlank = true;
  // Each is looked for again when it has been passed, and only then: a text may have one of
  // the two everywhere and the other nowhere.
  let feed = -1;
  let carriage = -1;
  for (let at = 0; at < part.length; ) {
    if (feed < at) {
      feed = indexOrEnd(part, "\n", at);
    }
    if (carriage < at) {
      carriage = indexOrEnd(part, "\r", at);
    }
    const stop = Math.min(feed, carriage);
    const next = carriage + 1 === feed ? feed + 1 : stop + 1;
    const raw = part.slice(at, stop);
    const content = raw.trim();
    if (content === "") {
      isAfterBlank = true;
    } else {
      const indent = raw.length - raw.trimStart().length;
      const start = from + at + indent;
      lines.push({
        start,
        end: start + content.length,
        text: content,
        isAfterBlank,
        indent,
        hint,
        role: null,
        prose: null,
        isJoined: false,
      });
      isAfterBlank = false;
    }
    at = next;
  }
  return lines;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
