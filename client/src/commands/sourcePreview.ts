// A list's row in its source, beside the draft, while the list has the focus. What it opened and scrolled is put back
// when the list goes: it must leave the window as it found it, unless the person has gone over into the source.

import {
  DecorationRangeBehavior,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Position,
  type Tab,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
} from "vscode";
import type { Place } from "../../../server/src/protocol/deskMessages";
import { toRange } from "../openPlace";

/** After the last key, in ms: who holds an arrow key down wants the rows, not each source. */
const PAUSE_MS = 150;

export interface SourcePreview {
  readonly isShown: boolean;
  /** After a pause; the latest place counts. */
  show(place: Place): void;
  /** At once, and to stay open. */
  keep(place: Place): Promise<void>;
  /** From here on nothing is opened. */
  stop(): void;
  /** Resolves when all is as it was. */
  end(): Promise<void>;
}

/** What an editor group showed before anything was opened in it. */
interface GroupBefore {
  readonly document: TextDocument;
  readonly top: Position | undefined;
}

export function createSourcePreview(draft: TextEditor): SourcePreview {
  const beside = (draft.viewColumn ?? ViewColumn.One) + 1;
  const draftTop = topOf(draft);
  /** By column. */
  const before = new Map<ViewColumn, GroupBefore | undefined>();
  let mark: TextEditorDecorationType | undefined;
  let shown: TextEditor | undefined;
  /** The tab that is to go again. */
  let own: Tab | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  let last: Promise<void> = Promise.resolve();

  const open = async (place: Place, isKept: boolean): Promise<void> => {
    if (isEnded) {
      return;
    }
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    const tab = findTab(document.uri, beside, draft.viewColumn);
    const column = tab?.group.viewColumn ?? beside;
    if (!before.has(column)) {
      const inFront = window.visibleTextEditors.find(({ viewColumn }) => viewColumn === column);
      before.set(column, inFront && { document: inFront.document, top: topOf(inFront) });
    }
    // A group has one preview tab, and the next takes its place: one of the person's own is spared.
    const isSpared =
      !tab &&
      window.tabGroups.all.some(
        (group) => group.viewColumn === column && group.tabs.some((other) => other.isPreview && !isSame(other, own)),
      );
    const editor = await window.showTextDocument(document, {
      viewColumn: column,
      preserveFocus: true,
      preview: !isSpared,
    });
    const replaced = own;
    if (!tab) {
      own = findTab(document.uri, column, draft.viewColumn);
    }
    if (replaced && !isSame(replaced, own)) {
      await closeTab(replaced);
    }
    if (isKept) {
      own = undefined;
      before.delete(column);
    }
    mark ??= window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor("editor.rangeHighlightBackground"),
      border: "1px solid",
      borderColor: new ThemeColor("focusBorder"),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    });
    if (shown && shown !== editor) {
      shown.setDecorations(mark, []);
    }
    shown = editor;
    const range = toRange(place.range);
    editor.setDecorations(mark, [range]);
    if (isKept) {
      editor.selection = new Selection(range.start, range.end);
    }
    // Further up the list would lie over it.
    editor.revealRange(range, TextEditorRevealType.InCenter);
  };

  const putBack = async (): Promise<void> => {
    mark?.dispose();
    if (!shown) {
      return;
    }
    // A click into the source ends the list, too: then it is wanted.
    const gone = window.activeTextEditor?.viewColumn;
    if (gone !== undefined && gone !== draft.viewColumn && before.has(gone)) {
      return;
    }
    if (own) {
      await closeTab(own);
    }
    for (const [column, group] of before) {
      if (group) {
        await showAgain(group, column);
      }
    }
    reveal(
      window.visibleTextEditors.find(
        ({ document, viewColumn }) => document === draft.document && viewColumn === draft.viewColumn,
      ),
      draftTop,
    );
  };

  const stop = (): void => {
    clearTimeout(timer);
    isEnded = true;
  };
  const queue = (run: () => Promise<void>): Promise<void> => (last = last.then(run, run));
  return {
    get isShown() {
      return shown !== undefined;
    },
    show: (place) => {
      clearTimeout(timer);
      timer = setTimeout(() => void queue(() => open(place, false)).catch(() => undefined), PAUSE_MS);
    },
    keep: (place) => {
      clearTimeout(timer);
      return queue(() => open(place, true));
    },
    stop,
    end: () => {
      stop();
      return queue(putBack);
    },
  };
}

/** The file's tab that is not in the draft's group, in that column if it is there. */
function findTab(uri: Uri, column: ViewColumn, draftColumn: ViewColumn | undefined): Tab | undefined {
  const tabs = window.tabGroups.all
    .filter(({ viewColumn }) => viewColumn !== draftColumn)
    .flatMap((group) => group.tabs.filter((tab) => uriOf(tab)?.toString() === uri.toString()));
  return tabs.find(({ group }) => group.viewColumn === column) ?? tabs[0];
}

async function closeTab(tab: Tab): Promise<void> {
  const now = window.tabGroups.all.flatMap(({ tabs }) => tabs).find((other) => isSame(other, tab));
  if (now) {
    await window.tabGroups.close(now, true);
  }
}

/** A tab's object may be made anew. */
function isSame(one: Tab, other: Tab | undefined): boolean {
  return (
    uriOf(one) !== undefined &&
    uriOf(one)?.toString() === (other && uriOf(other)?.toString()) &&
    one.group.viewColumn === other?.group.viewColumn
  );
}

function uriOf({ input }: Tab): Uri | undefined {
  return (input as { readonly uri?: Uri } | undefined)?.uri;
}

async function showAgain({ document, top }: GroupBefore, column: ViewColumn): Promise<void> {
  const editor = window.visibleTextEditors.find((other) => other.document === document && other.viewColumn === column);
  reveal(
    editor ?? (await window.showTextDocument(document, { viewColumn: column, preserveFocus: true, preview: true })),
    top,
  );
}

function topOf({ visibleRanges }: TextEditor): Position | undefined {
  return visibleRanges[0]?.start;
}

function reveal(editor: TextEditor | undefined, top: Position | undefined): void {
  if (!editor || !top || topOf(editor)?.isEqual(top)) {
    return;
  }
  editor.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
}
