// The desk in the editor: views and commands, with what they share.

import { commands, Disposable, l10n, window, type ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { DraftQuotationRow, PersonDetail, PersonRow, Place } from "../../server/src/protocol/deskMessages";
import { registerAgentTools } from "./agents/agentTools";
import { registerMcpServer } from "./agents/mcpServer";
import { watchPastedText } from "./agents/pastedText";
import { addSourceFromClipboard, addSourceFromFile } from "./commands/addSource";
import { checkPasted } from "./commands/checkPasted";
import { compareSources } from "./commands/compareSources";
import { fillQuotations } from "./commands/fillQuotations";
import { findSourceOfSelection } from "./commands/findSource";
import { findEditor, insertQuotation } from "./commands/insertQuotation";
import { OPEN_LINE, openReport } from "./commands/openReport";
import { openTimeline } from "./commands/openTimeline";
import { registerCorrections } from "./corrections/correctPeople";
import { offerSuggestions } from "./firstMinutes/offerSuggestions";
import type { IndexStates } from "./indexStates";
import { openLine, openOriginal, openPlace } from "./openPlace";
import { createSourcePeek } from "./peek/peekSource";
import { watchActiveDraft } from "./views/activeDraft";
import type { DeskContext } from "./views/deskContext";
import { watchDraftQuotations } from "./views/draftQuotations";
import { showDraftStatus } from "./views/draftStatus";
import { showPeople } from "./views/peopleView";
import { showQuotations } from "./views/quotationsView";
import { showSources } from "./views/sourcesView";

/** Welcome views wait for these: that there are no sources is said only when that is known. */
const READY_CONTEXT = "verbatim.isReady";
const DRAFT_CONTEXT = "verbatim.hasDraft";

/** The workspace's memory keeps how the lists are shown here, the extension's own what the person was asked. */
export function openDesk(client: LanguageClient, states: IndexStates, extension: ExtensionContext): Disposable {
  const { workspaceState: workspaceMemory, globalState: memory } = extension;
  const draft = watchActiveDraft();
  const context: DeskContext = { client, states, draft };
  const quotations = watchDraftQuotations(context);
  const peek = createSourcePeek(context);
  const pasted = watchPastedText();
  const setReady = (): void =>
    void commands.executeCommand("setContext", READY_CONTEXT, states.current.state === "ready");
  const setDraft = (): void => void commands.executeCommand("setContext", DRAFT_CONTEXT, draft.document !== undefined);
  setReady();
  setDraft();
  return Disposable.from(
    draft,
    quotations,
    states.onDidChange(setReady),
    draft.onDidChange(setDraft),
    showSources(context, workspaceMemory),
    showPeople(context),
    showQuotations(context, quotations, peek),
    showDraftStatus(quotations),
    peek,
    registerCorrections(context),
    offerSuggestions(states, draft, memory),
    registerAgentTools(client, extension),
    registerMcpServer(extension),
    pasted,
    commands.registerCommand("verbatim.checkPasted", () => checkPasted(context, pasted)),
    commands.registerCommand("verbatim.fillQuotations", () => fillQuotations(context)),
    commands.registerCommand("verbatim.insertQuotation", () => insertQuotation(context)),
    commands.registerCommand("verbatim.findSource", () => findSourceOfSelection(context)),
    commands.registerCommand("verbatim.addSourceFromClipboard", () => addSourceFromClipboard(context)),
    commands.registerCommand("verbatim.addSourceFromFile", () => addSourceFromFile(context)),
    commands.registerCommand("verbatim.compareSources", (row, selected) => compareSources(context, row, selected)),
    commands.registerCommand("verbatim.openTimeline", () => openTimeline(context)),
    commands.registerCommand("verbatim.openReport", () => openReport(context)),
    commands.registerCommand("verbatim.openPlace", (place: Place) => openPlace(place)),
    commands.registerCommand(OPEN_LINE, openLine),
    commands.registerCommand("verbatim.openOriginal", openOriginal),
    commands.registerCommand("verbatim.insertName", (person: PersonRow) => insertName(context, person)),
    commands.registerCommand("verbatim.insertThisQuotation", (detail: PersonDetail) =>
      detail.place ? insertQuotation(context, detail.place) : undefined,
    ),
    commands.registerCommand("verbatim.peekSource", (row?: DraftQuotationRow) => peek.show(row)),
  );
}

async function insertName(context: DeskContext, { name }: PersonRow): Promise<void> {
  const editor = findEditor(context);
  if (!editor) {
    return void window.showInformationMessage(
      l10n.t("Open the draft that the name should go into, and put the cursor there."),
    );
  }
  const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
  await shown.edit((edit) => shown.selections.forEach((selection) => edit.replace(selection, name)));
}
