// What every view and command of the desk is given.

import type { LanguageClient } from "vscode-languageclient/node";
import type { IndexStates } from "../indexStates";
import type { ActiveDraft } from "./activeDraft";

export interface DeskContext {
  readonly client: LanguageClient;
  readonly states: IndexStates;
  readonly draft: ActiveDraft;
}

export function draftUri({ draft }: DeskContext): string | null {
  return draft.document?.uri.toString() ?? null;
}
