import type {
  CancellationToken,
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { listRenames, narrowToWord, refuseName, renameTargetAt, type RenameTarget } from "../../features/rename/rename";
import { t } from "../../words/translate";
import { allDrafts } from "../allDrafts";
import { handle, Refused } from "../handle";
import type { OpenView, Session } from "../session";
import { toOffset, toRange, toWorkspaceEdit, type FileEdits } from "../toLsp";

export const prepareRenameHandler = (session: Session) =>
  handle<PrepareRenameParams, PrepareRenameResult | null>(
    session,
    "textDocument/prepareRename",
    null,
    async (params) => {
      const found = await findTarget(session, params);
      return found ? { range: toRange(found.open.lines, found.target.span), placeholder: found.target.written } : null;
    },
  );

/** Every draft of the workspace, open or not; undone in the editor as one change. */
export const renameHandler = (session: Session) =>
  handle<RenameParams, WorkspaceEdit | null>(
    session,
    "textDocument/rename",
    null,
    async (params, token: CancellationToken) => {
      const found = await findTarget(session, params);
      if (!found) {
        return null;
      }
      const refusal = refuseName(params.newName);
      if (refusal) {
        throw new Refused(refusal);
      }
      const { open, offset } = found;
      const target =
        session.abilities.prepareRename || open.view.kind !== "draft"
          ? found.target
          : narrowToWord(found.target, params.newName, open.view, offset);
      const files: FileEdits[] = [];
      for await (const { uri, lines, view } of allDrafts(session, token)) {
        const edits = listRenames(target, params.newName, view);
        if (edits.length > 0) {
          files.push({ uri, version: session.documents.get(uri)?.version ?? null, lines, edits });
        }
      }
      return toWorkspaceEdit(session, files);
    },
  );

interface Found {
  readonly open: OpenView;
  readonly offset: number;
  readonly target: RenameTarget;
}

/** Undefined in what is neither draft nor source. */
async function findTarget(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<Found | undefined> {
  const open = await session.openView(textDocument.uri);
  if (!open) {
    return undefined;
  }
  // Who is one person, the sources tell.
  if (!session.desk.isReady) {
    throw new Refused(t("The sources are still being read. Try again in a moment."));
  }
  const offset = toOffset(open.lines, position);
  const target = renameTargetAt(open.view, offset);
  if ("refusal" in target) {
    throw new Refused(target.refusal);
  }
  return { open, offset, target };
}
