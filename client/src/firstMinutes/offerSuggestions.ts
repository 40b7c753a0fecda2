// VS Code suggests nothing by itself in Markdown: where a draft has sources, that is offered
// to be turned on, and never done unasked.

import { ConfigurationTarget, l10n, window, workspace, type Disposable, type Memento, type TextDocument } from "vscode";
import type { IndexStates } from "../indexStates";
import type { ActiveDraft } from "../views/activeDraft";

/** When it may be asked again, in ms since 1970. */
const NEXT_KEY = "verbatim.offerSuggestionsAgain";
const NEVER = Number.MAX_SAFE_INTEGER;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const SETTING = "quickSuggestions";
const ON = { other: "on", comments: "off", strings: "on" };

/** `memory` is the person's, not the workspace's: who was asked in one is not asked in another. */
export function offerSuggestions(states: IndexStates, draft: ActiveDraft, memory: Memento): Disposable {
  let isAsked = false;
  const consider = (): void => {
    const { document } = draft;
    const { state, total } = states.current;
    if (
      isAsked ||
      !document ||
      state !== "ready" ||
      total === 0 ||
      hasDecided(document) ||
      Date.now() < memory.get(NEXT_KEY, 0)
    ) {
      return;
    }
    isAsked = true;
    void ask(memory);
  };
  const listeners = [states.onDidChange(consider), draft.onDidChange(consider)];
  consider();
  return { dispose: () => listeners.forEach((listener) => listener.dispose()) };
}

/** Who has set it for Markdown, on or off, has decided; and who has it on already needs no offer. */
function hasDecided({ uri }: TextDocument): boolean {
  const settings = workspace.getConfiguration("editor", { uri, languageId: "markdown" });
  const set = settings.inspect(SETTING);
  if (
    set?.globalLanguageValue !== undefined ||
    set?.workspaceLanguageValue !== undefined ||
    set?.workspaceFolderLanguageValue !== undefined
  ) {
    return true;
  }
  const value = settings.get<boolean | { readonly other?: boolean | string }>(SETTING);
  const other = typeof value === "object" ? value.other : value;
  return other !== undefined && other !== false && other !== "off" && other !== "inline";
}

async function ask(memory: Memento): Promise<void> {
  const on = l10n.t("Turn On");
  const notNow = l10n.t("Not Now");
  const never = l10n.t("Don't Ask Again");
  // Kept before the answer: a window that is closed over the question has been asked, too.
  await memory.update(NEXT_KEY, Date.now() + WEEK_MS);
  const answer = await window.showInformationMessage(
    l10n.t(
      "Suggest names, dates and quotations while you type? VS Code keeps suggestions in Markdown off; this turns them on in your settings.",
    ),
    on,
    notNow,
    never,
  );
  if (answer === on) {
    await workspace
      .getConfiguration("editor", { languageId: "markdown" })
      .update(SETTING, ON, ConfigurationTarget.Global, true);
  }
  if (answer === on || answer === never) {
    await memory.update(NEXT_KEY, NEVER);
  }
}
