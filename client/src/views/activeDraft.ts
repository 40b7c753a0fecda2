// The Markdown document that views and commands are about: the one edited last, as long as it is open.

import {
  EventEmitter,
  languages,
  RelativePattern,
  window,
  workspace,
  type Disposable,
  type Event,
  type TextDocument,
} from "vscode";
import { fileSchemes } from "../fileSchemes";

/** After the last keystroke, in ms: a list beside the draft must not cost the typing anything. */
const PAUSE_MS = 400;

export interface ActiveDraft extends Disposable {
  readonly document: TextDocument | undefined;
  /** Another draft, or a pause after its text changed. */
  readonly onDidChange: Event<void>;
}

export function watchActiveDraft(): ActiveDraft {
  const emitter = new EventEmitter<void>();
  let document = pick(undefined);
  let timer: NodeJS.Timeout | undefined;
  const update = (): void => {
    const next = pick(document);
    if (next === document) {
      return;
    }
    document = next;
    emitter.fire();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    workspace.onDidCloseTextDocument(update),
    workspace.onDidChangeTextDocument(({ document: changed }) => {
      if (changed !== document) {
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => emitter.fire(), PAUSE_MS);
    }),
  ];
  return {
    get document() {
      return document;
    },
    onDidChange: emitter.event,
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) {
        listener.dispose();
      }
      emitter.dispose();
    },
  };
}

/** A view, a source or a settings page in front does not change what the lists are about. */
function pick(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isDraft(active)) {
    return active;
  }
  // A window may open with the cursor elsewhere.
  return before && !before.isClosed
    ? before
    : window.visibleTextEditors.find(({ document }) => isDraft(document))?.document;
}

/** As the settings say; a source may be Markdown, too. The server has the last word. */
function isDraft(document: TextDocument): boolean {
  if (document.languageId !== "markdown" || ![...fileSchemes(), "untitled"].includes(document.uri.scheme)) {
    return false;
  }
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) {
    return true;
  }
  const settings = workspace.getConfiguration("verbatim", document.uri);
  const isIn = (name: "sources" | "drafts"): boolean =>
    settings
      .get<string[]>(name, [])
      .some((glob) => languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0);
  return isIn("drafts") && !isIn("sources");
}
