// Insert Quotation: every quotation of the sources to choose from, by words or speaker, put in with its attribution.

import { QuickPickItemKind, Selection, ThemeIcon, window, type QuickInputButton, type QuickPickItem, type TextEditor } from "vscode";
import { SEARCH_QUOTATIONS, type DeskAnswer, type InsertableQuotation, type Place, type SearchQuotationsParams } from "../../../server/src/protocol/deskMessages";
import { openPlace, toRange } from "../openPlace";
import { describeIndexing } from "../indexStates";
import type { DeskContext } from "../views/deskContext";

interface Choice extends QuickPickItem {
  readonly quotation?: InsertableQuotation;
}

const OPEN_SOURCE: QuickInputButton = { iconPath: new ThemeIcon("go-to-file"), tooltip: "Open the Source Beside" };

/** With `within`, only what stands in that place of a source: put in at once where that is one quotation. */
export async function insertQuotation(context: DeskContext, within?: Place): Promise<void> {
  const editor = findEditor(context);
  if (!editor) return void window.showInformationMessage("Open the draft that the quotation should go into, and put the cursor there.");
  const search = (query: string): Promise<DeskAnswer<InsertableQuotation>> => context.client.sendRequest(SEARCH_QUOTATIONS, {
    draft: editor.document.uri.toString(), selection: { start: editor.selection.start, end: editor.selection.end }, query, ...(within && { within }),
  } satisfies SearchQuotationsParams);
  const only = within && (await search("")).rows;
  const chosen = only?.length === 1 ? only[0] : await choose(search, describeIndexing(context.states.current));
  if (chosen) await insert(editor, chosen);
}

/** Shown at once, and filled when the server answers: what is typed meanwhile must not land in the draft. */
function choose(search: (query: string) => Promise<DeskAnswer<InsertableQuotation>>, indexing: string): Promise<InsertableQuotation | undefined> {
  const pick = window.createQuickPick<Choice>();
  pick.title = indexing ? `Insert Quotation. ${indexing}` : "Insert Quotation";
  pick.placeholder = "Type words of the quotation, or who said it";
  let latest: Promise<DeskAnswer<InsertableQuotation>>;
  const ask = async (query: string): Promise<void> => {
    pick.busy = true;
    const mine = (latest = search(query));
    const { rows } = await mine;
    if (mine !== latest) return;
    pick.items = rows.length > 0 ? rows.map(toChoice) : [{ label: "No quotation of your sources has these words", kind: QuickPickItemKind.Separator }];
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(ask);
    pick.onDidTriggerItemButton(({ item }) => {
      if (item.quotation?.place) void openPlace(item.quotation.place, { isBeside: true, preserveFocus: true });
    });
    pick.onDidAccept(async () => {
      // Enter may come before the answer to the last letter: the list in sight is then about fewer letters.
      resolve(pick.busy ? (await latest).rows[0] : pick.selectedItems[0]?.quotation);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void ask("");
  });
}

function toChoice(quotation: InsertableQuotation): Choice {
  const { label, detail, sourceName } = quotation;
  return { label, detail: [detail, sourceName].filter(Boolean).join(" · "), alwaysShow: true, quotation, buttons: [OPEN_SOURCE] };
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
  if (!document) return undefined;
  return window.activeTextEditor?.document === document ? window.activeTextEditor : window.visibleTextEditors.find((editor) => editor.document === document);
}
