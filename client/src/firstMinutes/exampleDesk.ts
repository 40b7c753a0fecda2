// The example desk: copied to where the person wants it, opened with the walkthrough
// beside, and what can be tried there.

import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type Position,
  type TextEditor,
} from "vscode";
import { findHome } from "./findHome";

const FOLDER_NAME = "verbatim-example";
const DRAFT = "draft.md";
/** Tells the example from other desks. */
const OWN_SOURCE = "sources/cable-dock.md";
/** The copy that the next window is to show; in the state that windows share. */
const OPENING_KEY = "verbatim.openingExample";
const WALKTHROUGH = "firstMinutes";
/** The walkthrough's first step is done where this is set: the window that ran the command is gone by then. */
const SHOWN_CONTEXT = "verbatim.isExample";

/** Where in the draft something is to be seen. */
const SHOWN_WORDS = { hover: "Stoltenberg", fix: "open the dock" } as const;

export function registerExampleDesk(context: ExtensionContext): Disposable {
  void welcome(context);
  return Disposable.from(
    commands.registerCommand("verbatim.openExample", () => openExample(context)),
    commands.registerCommand("verbatim.tryHover", () => tryAt(SHOWN_WORDS.hover, "editor.action.showHover")),
    commands.registerCommand("verbatim.tryFix", () => tryAt(SHOWN_WORDS.fix, "editor.action.quickFix", askForFixes)),
    commands.registerCommand("verbatim.tryInsert", tryInsert),
  );
}

/** Nothing is ever written over: the copy is a new folder. */
async function openExample(context: ExtensionContext): Promise<void> {
  const home = findHome();
  const picked = await window.showOpenDialog({
    title: l10n.t("Choose where the folder {0} is to be made", FOLDER_NAME),
    openLabel: l10n.t("Put the Example Here"),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(home && { defaultUri: home }),
  });
  if (!picked?.[0]) {
    return;
  }
  const target = await freeFolder(picked[0]);
  try {
    await workspace.fs.copy(Uri.joinPath(context.extensionUri, "examples", "desk"), target, { overwrite: false });
  } catch (error) {
    return void window.showErrorMessage(
      l10n.t("The example could not be put there: {0}", error instanceof Error ? error.message : String(error)),
    );
  }
  await context.globalState.update(OPENING_KEY, target.toString());
  await commands.executeCommand("vscode.openFolder", target, {
    forceNewWindow: workspace.workspaceFolders !== undefined,
  });
}

async function freeFolder(parent: Uri): Promise<Uri> {
  for (let i = 1; ; i++) {
    const uri = Uri.joinPath(parent, i === 1 ? FOLDER_NAME : `${FOLDER_NAME}-${i}`);
    if (!(await exists(uri))) {
      return uri;
    }
  }
}

/** In the window that was opened for the example: the draft, and the next steps beside it. */
async function welcome(context: ExtensionContext): Promise<void> {
  const opening = context.globalState.get<string>(OPENING_KEY);
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === opening);
  if (!folder) {
    return;
  }
  await context.globalState.update(OPENING_KEY, undefined);
  await window.showTextDocument(Uri.joinPath(folder.uri, DRAFT), { preview: false });
  await commands.executeCommand(
    "workbench.action.openWalkthrough",
    { category: `${context.extension.id}#${WALKTHROUGH}`, step: "hover" },
    true,
  );
  // Not before: VS Code takes no notice of what is set while it reads the walkthrough.
  await commands.executeCommand("setContext", SHOWN_CONTEXT, true);
}

/** The command at the end of the words, where VS Code shows it as it would for the person's own mouse or key. */
async function tryAt(
  words: string,
  command: string,
  prepare: (editor: TextEditor, position: Position) => Promise<void> = async () => undefined,
): Promise<void> {
  const editor = await showExample();
  if (!editor) {
    return;
  }
  const at = editor.document.getText().indexOf(words);
  if (at < 0) {
    return void window.showInformationMessage(l10n.t("The draft does not have these words any more: “{0}”.", words));
  }
  const position = editor.document.positionAt(at + 1);
  await prepare(editor, position);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
  await commands.executeCommand(command);
}

/**
 * Has the fixes there before the menu is opened. The editor asks for them again a quarter of a second after the cursor
 * moved, and then drops a menu whose fixes are still on their way.
 */
async function askForFixes({ document }: TextEditor, position: Position): Promise<void> {
  await commands.executeCommand("vscode.executeCodeActionProvider", document.uri, new Range(position, position));
}

/** In a new paragraph at the end. */
async function tryInsert(): Promise<void> {
  const editor = await showExample();
  if (!editor) {
    return;
  }
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const trailing = /\n*$/.exec(document.getText())![0].length;
  await editor.edit((edit) => edit.insert(end, "\n".repeat(Math.max(0, 2 - trailing))));
  const last = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new Selection(last, last);
  editor.revealRange(editor.selection);
  await commands.executeCommand("verbatim.insertQuotation");
}

/** Undefined where the example is not open: then it is offered. */
async function showExample(): Promise<TextEditor | undefined> {
  const draft = await findDraft();
  if (draft) {
    const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === draft.toString());
    return window.showTextDocument(draft, { viewColumn: shown?.viewColumn ?? ViewColumn.One, preview: false });
  }
  const open = l10n.t("Open Example…");
  const answer = await window.showInformationMessage(l10n.t("This is tried in the example: open it first."), open);
  if (answer === open) {
    await commands.executeCommand("verbatim.openExample");
  }
  return undefined;
}

async function findDraft(): Promise<Uri | undefined> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    if (await exists(Uri.joinPath(uri, OWN_SOURCE))) {
      return Uri.joinPath(uri, DRAFT);
    }
  }
  return undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
