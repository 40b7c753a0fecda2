// The paragraph around an offset: from blank line to blank line.

import type { Span } from "./span";

/** Linear in the paragraph. */
export function paragraphAround(text: string, offset: number): Span {
  let start = lineStart(text, offset);
  while (start > 0 && !isBlank(text, start)) {
    const before = lineStart(text, start - 1);
    if (isBlank(text, before)) {
      break;
    }
    start = before;
  }
  let end = lineEnd(text, offset);
  while (end < text.length && !isBlank(text, end + 1)) {
    end = lineEnd(text, end + 1);
  }
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}

function isBlank(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === "";
}
