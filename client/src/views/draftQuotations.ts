// The quotations of the draft as the server has judged them, for the view and the
// status bar: asked for once, told to both.

import { EventEmitter, type Disposable, type Event } from "vscode";
import {
  LIST_DRAFT_QUOTATIONS,
  type DeskAnswer,
  type DeskParams,
  type DraftQuotationRow,
} from "../../../server/src/protocol/deskMessages";
import { draftUri, type DeskContext } from "./deskContext";

export interface DraftQuotations extends Disposable {
  /** Undefined until the sources are read, and where no draft is open. */
  readonly rows: readonly DraftQuotationRow[] | undefined;
  readonly onDidChange: Event<void>;
}

export function watchDraftQuotations(context: DeskContext): DraftQuotations {
  const emitter = new EventEmitter<void>();
  let rows: readonly DraftQuotationRow[] | undefined;
  let run = 0;
  /** The last question's answer wins. */
  const refresh = async (): Promise<void> => {
    const mine = ++run;
    const draft = draftUri(context);
    const answer =
      draft === null
        ? undefined
        : await context.client.sendRequest<DeskAnswer<DraftQuotationRow>>(LIST_DRAFT_QUOTATIONS, {
            draft,
          } satisfies DeskParams);
    if (mine !== run) {
      return;
    }
    rows = answer?.isReady ? answer.rows : undefined;
    emitter.fire();
  };
  const refreshSafely = (): void => void refresh().catch(() => undefined);
  const listeners = [context.draft.onDidChange(refreshSafely), context.states.onDidChange(refreshSafely)];
  refreshSafely();
  return {
    get rows() {
      return rows;
    },
    onDidChange: emitter.event,
    dispose: () => [emitter, ...listeners].forEach((d) => d.dispose()),
  };
}
