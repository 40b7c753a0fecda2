// Hard-wrapped text (mail, old archives, `fmt`): its lines are joined to paragraphs. Text
// with a paragraph a line is left as it is.
//
// A wrapper breaks a line where the next word no longer fits. So a run of lines was wrapped if, for every line but its
// last, the line together with the next line's first word passes the width. Lists, tables and poems do not do that.

import type { Layout, Line } from "./layoutTypes";

/** UTF-16 units: what wrappers use. */
const NARROWEST = 40;
const WIDEST = 120;
/** UTF-16 units that a line may stay short of the width: wrappers that count sentence spaces or stretch words. */
const SLACK = 6;
/** Shares of a run's lines: as many must reach the width (some were edited since), and break off in mid-sentence. */
const FULL = 0.8;
const MID_SENTENCE = 0.5;
const LIST_ITEM = /^(?:[-*•·–—+]|--|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

/**
 * `opens`: where a paragraph begins although no blank line stands above, given the line and the
 * one before. Gives the lines that it joined.
 */
export function joinParagraphs(
  layout: Layout,
  opens: (line: Line, before: Line) => boolean = () => false,
): readonly Line[] {
  const joined: Line[] = [];
  const runs = listRuns(layout.lines, opens);
  const width = findWidth(runs);
  for (const run of runs) {
    if (!isWrapped(run, width)) {
      continue;
    }
    const base = Math.min(...run.slice(1).map((line) => line.indent));
    for (const line of run.slice(1)) {
      const wasJoined = line.isJoined;
      line.isJoined = !LIST_ITEM.test(line.text) && line.indent < base + 2;
      if (line.isJoined && !wasJoined) {
        joined.push(line);
      }
    }
  }
  return joined;
}

/** Body lines with no blank line, no other role and no markup between them. */
function listRuns(lines: readonly Line[], opens: (line: Line, before: Line) => boolean): Line[][] {
  const runs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const isBody = line.role === null || line.role === "paragraph";
    if (isBody) {
      const run = runs[runs.length - 1];
      const isSame =
        previous !== undefined &&
        !line.isAfterBlank &&
        line.hint === previous.hint &&
        line.role === null &&
        !opens(line, previous);
      if (run && isSame) {
        run.push(line);
      } else {
        runs.push([line]);
      }
    }
    previous = isBody ? line : undefined;
  }
  return runs.filter((run) => run.length > 1);
}

/** The width that long runs were wrapped to, null where there is none to tell. */
function findWidth(runs: readonly Line[][]): number | null {
  const widths = runs
    // A heading's lines or a list's have a width of their own.
    .filter((run) => run.length >= 3 && isWrapped(run, null))
    .map(widthOf)
    .filter((width) => width <= WIDEST)
    .sort((a, b) => a - b);
  return widths.length > 0 ? widths[widths.length >> 1]! : null;
}

function widthOf(run: readonly Line[]): number {
  let width = 0;
  for (const line of run) {
    width = Math.max(width, line.indent + line.text.length);
  }
  return width;
}

function isWrapped(run: readonly Line[], documentWidth: number | null): boolean {
  const own = widthOf(run);
  if (own > WIDEST) {
    return false;
  }
  const width = run.length >= 3 ? own : Math.max(own, documentWidth ?? 0);
  if (width < NARROWEST) {
    return false;
  }
  let full = 0;
  let breaks = 0;
  for (let i = 0; i + 1 < run.length; i++) {
    const line = run[i]!;
    const next = run[i + 1]!;
    const isFull = line.indent + line.text.length + 1 + firstWordLength(next.text) + SLACK > width;
    // An indented line opens a paragraph, and the one before it may end anywhere.
    if (isFull || next.indent >= line.indent + 2 || LIST_ITEM.test(next.text)) {
      full++;
    }
    if (!/[.!?]["”’)]*$/.test(line.text)) {
      breaks++;
    }
  }
  if (run.length === 2 && documentWidth === null) {
    return run[0]!.text.length >= NARROWEST && /^\p{Ll}/u.test(run[1]!.text);
  }
  return full >= FULL * (run.length - 1) && breaks >= MID_SENTENCE * (run.length - 1);
}

function firstWordLength(text: string): number {
  const space = text.search(/\s/);
  return space < 0 ? text.length : space;
}
