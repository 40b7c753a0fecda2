// A text's lines without the blank ones. Knows LF, CR LF and lone CR. Linear, at the pace of indexOf.

import type { BlockKind } from "../../core/text/prose";
import type { Line } from "./layoutTypes";

export function splitLines(text: string, from: number, to = text.length, hint: BlockKind | null = null): Line[] {
  const lines: Line[] = [];
  const hasCarriageReturn = text.includes("\r");
  let isAfterBlank = true;
  for (let at = from; at < to; ) {
    let stop = text.indexOf("\n", at);
    if (stop < 0 || stop > to) stop = to;
    let next = stop + 1;
    if (hasCarriageReturn) {
      const carriage = text.indexOf("\r", at);
      if (carriage >= 0 && carriage < stop) {
        next = carriage + 1 === stop ? stop + 1 : carriage + 1;
        stop = carriage;
      }
    }
    const raw = text.slice(at, stop);
    const content = raw.trim();
    if (content === "") isAfterBlank = true;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = at + indent;
      lines.push({ start, end: start + content.length, text: content, isAfterBlank, indent, hint, role: null, prose: null, isJoined: false });
      isAfterBlank = false;
    }
    at = next;
  }
  return lines;
}
