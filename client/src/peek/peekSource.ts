// Show Source Beside: the quotation under the cursor and its passage, both in the middle of their editors, with the
// words that differ marked. The marks go with what they are about: when the quotation is edited, when the cursor leaves
// it, when either editor closes.

import {
  Disposable,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
} from "vscode";
import {
  PEEK_SOURCE,
  type DraftQuotationRow,
  type PeekedQuotationRow,
  type PeekedSource,
  type PeekSourceParams,
} from "../../../server/src/protocol/deskMessages";
import { describeIndexing } from "../indexStates";
import { toRange } from "../openPlace";
import type { DeskContext } from "../views/deskContext";
import { createPeekMarks } from "./peekMarks";

/** How long the status bar says how much differs, in ms. */
const TOLD_MS = 10_000;

interface Peek {
  readonly draft: TextDocument;
  readonly source: TextDocument;
  /** Offsets of the quotation; they follow what is typed before it. */
  place: Offsets;
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

export interface SourcePeek extends Disposable {
  /** The quotation of the row, or the one that the cursor is in. */
  show(row?: DraftQuotationRow): Promise<void>;
}

export function createSourcePeek(context: DeskContext): SourcePeek {
  const marks = createPeekMarks();
  let peek: Peek | undefined;
  const end = (): void => {
    if (!peek) {
      return;
    }
    const { draft, source } = peek;
    peek = undefined;
    marks.clear(window.visibleTextEditors.filter(({ document }) => document === draft || document === source));
  };
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!peek || contentChanges.length === 0) {
        return;
      }
      if (document === peek.source) {
        return end();
      }
      if (document !== peek.draft) {
        return;
      }
      const moved = follow(peek.place, contentChanges);
      if (moved) {
        peek.place = moved;
      } else {
        end();
      }
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (
        peek &&
        textEditor.document === peek.draft &&
        !selections.some(({ active }) => isIn(peek!.place, peek!.draft.offsetAt(active)))
      ) {
        end();
      }
    }),
    window.onDidChangeVisibleTextEditors((editors) => {
      if (
        peek &&
        ![peek.draft, peek.source].every((document) => editors.some((editor) => editor.document === document))
      ) {
        end();
      }
    }),
  ];

  const show = async (row?: DraftQuotationRow): Promise<void> => {
    const editor = row ? await openDraft(row) : window.activeTextEditor;
    if (!editor) {
      return void window.showInformationMessage(l10n.t("Put the cursor into a quotation of your draft."));
    }
    const { document } = editor;
    const { version } = document;
    const { line, character } = editor.selection.active;
    const answer = await context.client.sendRequest<PeekedSource>(PEEK_SOURCE, {
      draft: document.uri.toString(),
      position: { line, character },
    } satisfies PeekSourceParams);
    if (!answer.isReady) {
      return void window.showInformationMessage(describeIndexing(context.states.current));
    }
    if (!answer.quotation) {
      return void window.showInformationMessage(l10n.t("Put the cursor into a quotation of your draft."));
    }
    const [passage] = answer.quotation.passages;
    if (!passage) {
      return void window.showInformationMessage(l10n.t("None of your sources has this quotation."));
    }
    const source = await workspace.openTextDocument(Uri.parse(passage.uri));
    const shown = window.visibleTextEditors.find(
      (other) => other.document === source && other.viewColumn !== editor.viewColumn,
    );
    const beside = await window.showTextDocument(source, {
      viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    if (document.version !== version) {
      return;
    }
    end();
    const written = toRange(answer.quotation.range);
    const place = toRange(passage.range);
    peek = {
      draft: document,
      source,
      place: { start: document.offsetAt(written.start), end: document.offsetAt(written.end) },
    };
    beside.selection = new Selection(place.start, place.start);
    marks.mark(editor, "draft", answer.quotation);
    marks.mark(beside, "source", answer.quotation);
    editor.revealRange(written, TextEditorRevealType.InCenter);
    beside.revealRange(place, TextEditorRevealType.InCenter);
    window.setStatusBarMessage(describeDifferences(answer.quotation), TOLD_MS);
  };
  return { show, dispose: () => [marks, ...listeners].forEach((d) => d.dispose()) };
}

/** With the cursor where the quotation begins; in the editor that has the draft already. */
async function openDraft({ place }: DraftQuotationRow): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  const { start } = toRange(place.range);
  editor.selection = new Selection(start, start);
  return editor;
}

/** Undefined where a change touched them. */
function follow({ start, end }: Offsets, changes: readonly TextDocumentContentChangeEvent[]): Offsets | undefined {
  let shift = 0;
  for (const { rangeOffset, rangeLength, text } of changes) {
    if (rangeOffset > end) {
      continue;
    }
    if (rangeOffset + rangeLength >= start) {
      return undefined;
    }
    shift += text.length - rangeLength;
  }
  return { start: start + shift, end: end + shift };
}

function isIn({ start, end }: Offsets, offset: number): boolean {
  return offset >= start && offset <= end;
}

function describeDifferences({ differences }: PeekedQuotationRow): string {
  const count = differences.filter(({ isAllowed }) => !isAllowed).length;
  if (count > 0) {
    return count === 1 ? l10n.t("1 difference from the source") : l10n.t("{0} differences from the source", count);
  }
  return differences.length > 0 ? l10n.t("Only edits that the style allows") : l10n.t("Exactly the source's words");
}
