// Insert Quotation: every quotation of the sources to choose from, by words or speaker, put in with its attribution.

import { l10n, Selection, ThemeIcon, window, type QuickInputButton, type QuickPickItem, type TextEditor } from "vscode";
import {
  SEARCH_QUOTATIONS,
  type FoundQuotations,
  type InsertableQuotation,
  type Place,
  type SearchQuotationsParams,
} from "../../../server/src/protocol/deskMessages";
import { toRange } from "../openPlace";
import { describeIndexing, type IndexStates } from "../indexStates";
import type { DeskContext } from "../views/deskContext";
import { createSourcePreview, type SourcePreview } from "./sourcePreview";

interface Choice extends QuickPickItem {
  readonly quotation?: InsertableQuotation;
}

/** What a list of choices asks: words or a speaker, as typed so far. */
type Search = (query: string) => Promise<FoundQuotations>;

/** With `within`, only what stands in that place of a source: put in at once where that is one quotation. */
export async function insertQuotation(context: DeskContext, within?: Place): Promise<void> {
  const editor = findEditor(context);
  if (!editor) {
    return void window.showInformationMessage(
      l10n.t("Open the draft that the quotation should go into, and put the cursor there."),
    );
  }
  const search: Search = (query) =>
    context.client.sendRequest(SEARCH_QUOTATIONS, {
      draft: editor.document.uri.toString(),
      selection: { start: editor.selection.start, end: editor.selection.end },
      query,
      ...(within && { within }),
    } satisfies SearchQuotationsParams);
  const only = within && (await search("")).rows;
  if (only?.length === 1) {
    return insert(editor, only[0]!);
  }
  const preview = createSourcePreview(editor);
  const chosen = await choose(search, context.states, preview);
  if (chosen) {
    await insert(editor, chosen);
  }
  await preview.end();
  if (chosen) {
    editor.revealRange(editor.selection);
  }
}

/**
 * Shown at once, and filled when the server answers: what is typed meanwhile must not land in the draft. The preview
 * begins when a row is gone to, so that a list that is only typed into splits no window.
 */
function choose(search: Search, states: IndexStates, preview: SourcePreview): Promise<InsertableQuotation | undefined> {
  const openSource: QuickInputButton = {
    iconPath: new ThemeIcon("go-to-file"),
    tooltip: l10n.t("Open the Source Beside"),
  };
  // Best first, as the server has them: VS Code would sort rows by their letters. Its
  // API has the switch, its types have not.
  const pick = Object.assign(window.createQuickPick<Choice>(), { sortByLabel: false });
  pick.placeholder = l10n.t("Type words of the quotation, or who said it");
  let latest: Promise<FoundQuotations> | undefined;
  /** What the list in sight is about. */
  let shown: { readonly query: string; readonly rows: string } | undefined;
  const isCurrent = (): boolean => shown?.query === pick.value;
  /**
   * A row was gone to since the last letter: it stays, though an answer comes late or the
   * list grows while older sources are read.
   */
  let isMoved = false;
  const show = (rows: readonly InsertableQuotation[], isAll: boolean): void => {
    const before = shown;
    shown = { query: pick.value, rows: JSON.stringify(rows.length > 0 ? rows : [isAll, pick.value.trim() === ""]) };
    // Items that are set anew begin at the first row, even under an arrow key that is on its way.
    if (shown.rows === before?.rows) {
      return;
    }
    const gone = isMoved ? pick.activeItems[0]?.quotation : undefined;
    const items = rows.map((quotation) => toChoice(quotation, openSource));
    pick.keepScrollPosition = isMoved || shown.query === before?.query;
    const nothing =
      pick.value.trim() === ""
        ? l10n.t("Your sources have no quotations yet")
        : l10n.t("No quotation of your sources has these words");
    pick.items = items.length > 0 || !isAll ? items : [{ label: nothing, alwaysShow: true }];
    const kept = gone && items.find(({ quotation }) => quotation && toKey(quotation) === toKey(gone));
    if (kept) {
      pick.activeItems = [kept];
    } else {
      isMoved = false;
    }
  };
  const ask = async (query: string): Promise<void> => {
    pick.busy = true;
    for (;;) {
      const mine = search(query);
      latest = mine;
      const { rows, isReady, isComplete } = await mine;
      if (mine !== latest) {
        return;
      }
      show(rows, isReady && isComplete);
      if (isComplete) {
        break;
      }
    }
    pick.busy = false;
  };
  const askSafely = (query: string): void => void ask(query).catch(() => (pick.busy = false));
  const tell = (): void => {
    const indexing = describeIndexing(states.current);
    pick.title = indexing ? `${l10n.t("Insert Quotation")}. ${indexing}` : l10n.t("Insert Quotation");
  };
  tell();
  return new Promise((resolve) => {
    const listener = states.onDidChange(() => {
      tell();
      askSafely(pick.value);
    });
    pick.onDidChangeValue((query) => {
      isMoved = false;
      askSafely(query);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      if (item.quotation?.place) {
        void preview.keep(item.quotation.place);
      }
    });
    pick.onDidChangeActive(([item]) => {
      if (item && item !== pick.items[0]) {
        isMoved = true;
      }
      if (item?.quotation?.place && (isMoved || preview.isShown)) {
        preview.show(item.quotation.place);
      }
    });
    pick.onDidAccept(async () => {
      // Enter may come before the answer to the last letter, when the list in sight is about fewer letters, or with it,
      // when the chosen row has just been replaced and none is selected.
      resolve((isCurrent() || isMoved ? pick.selectedItems[0]?.quotation : undefined) ?? (await latest)?.rows[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      listener.dispose();
      preview.stop();
      latest = undefined;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    askSafely("");
  });
}

/** The same quotation in another answer. */
function toKey({ newText, place, sourceName }: InsertableQuotation): string {
  return JSON.stringify([newText, sourceName, place]);
}

function toChoice(quotation: InsertableQuotation, openSource: QuickInputButton): Choice {
  const { label, detail, sourceName } = quotation;
  return {
    label,
    detail: [detail, sourceName].filter(Boolean).join(" · "),
    alwaysShow: true,
    quotation,
    buttons: [openSource],
  };
}

async function insert(editor: TextEditor, { newText, replace }: InsertableQuotation): Promise<void> {
  const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
  await shown.edit((edit) => edit.replace(toRange(replace), newText));
  const end = shown.document.positionAt(shown.document.offsetAt(toRange(replace).start) + newText.length);
  shown.selection = new Selection(end, end);
}

/** The draft's editor, though a list has the focus. */
export function findEditor({ draft }: DeskContext): TextEditor | undefined {
  const { document } = draft;
  if (!document) {
    return undefined;
  }
  return window.activeTextEditor?.document === document
    ? window.activeTextEditor
    : window.visibleTextEditors.find((editor) => editor.document === document);
}
