// Where text last came into each open draft in one piece, pasted or written by an assistant, and where it stands by now.

import { workspace, type Disposable, type TextDocument, type TextDocumentContentChangeEvent } from "vscode";

/** A change that brings fewer characters is typing. */
const FEWEST = 40;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface PastedText extends Disposable {
  /** In offsets of the document as it is; undefined where nothing came in since it was opened, or it is gone. */
  find(document: TextDocument): Stretch | undefined;
}

export function watchPastedText(): PastedText {
  const stretches = new WeakMap<TextDocument, Stretch>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (document.languageId !== "markdown") {
      return;
    }
    let stretch = stretches.get(document);
    // From the end to the start: so no change moves the next one.
    const changes = [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const change of changes) {
      // Undone and done again, it is no new text.
      stretch = takeChange(stretch, change, reason === undefined);
    }
    if (stretch && stretch.end > stretch.start) {
      stretches.set(document, stretch);
    } else {
      stretches.delete(document);
    }
  });
  return { find: (document) => stretches.get(document), dispose: () => void listener.dispose() };
}

/** An assistant's text comes in pieces: one that touches the stretch makes it longer, another long one takes its place. */
function takeChange(before: Stretch | undefined, change: TextDocumentContentChangeEvent, isNew: boolean): Stretch | undefined {
  const { rangeOffset: start, rangeLength, text } = change;
  const moved = before && move(before, change);
  if (!isNew || text.trim().length < FEWEST) {
    return moved;
  }
  const end = start + text.length;
  const isTouching = before !== undefined && start <= before.end && start + rangeLength >= before.start;
  return isTouching && moved ? { start: Math.min(moved.start, start), end: Math.max(moved.end, end) } : { start, end };
}

function move({ start, end }: Stretch, { rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent): Stretch {
  const by = text.length - rangeLength;
  const changeEnd = rangeOffset + rangeLength;
  if (changeEnd <= start) {
    return { start: start + by, end: end + by };
  }
  if (rangeOffset > end) {
    return { start, end };
  }
  return { start: Math.min(start, rangeOffset), end: Math.max(rangeOffset + text.length, end + by) };
}
