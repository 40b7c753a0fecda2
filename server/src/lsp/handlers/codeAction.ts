import { CodeActionKind, type CodeAction, type CodeActionParams, type Command } from "vscode-languageserver/node";
import { listFixesAt, listSafeEdits } from "../../features/fixes";
import { t } from "../../words/translate";
import { handle } from "../handle";
import type { Session } from "../session";
import { toDiagnostic } from "../toDiagnostic";
import { toSpan, toWorkspaceEdit } from "../toLsp";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.verbatim`;

export const codeActionHandler = (session: Session) =>
  handle<CodeActionParams, (Command | CodeAction)[] | null>(
    session,
    "textDocument/codeAction",
    null,
    async ({ textDocument, range, context }) => {
      const open = await session.openView(textDocument.uri);
      if (open?.view.kind !== "draft" || !session.isCheckable(open.view.path)) {
        return [];
      }
      const { view, lines } = open;
      const isWanted = (kind: string): boolean =>
        !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const actions: CodeAction[] = [];
      if (isWanted(CodeActionKind.QuickFix)) {
        for (const { finding, fix, isPreferred } of listFixesAt(view, toSpan(lines, range))) {
          actions.push({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [toDiagnostic(session, view.corpus, lines, finding)],
            ...(isPreferred && { isPreferred }),
            edit: toWorkspaceEdit(session, [{ ...open, edits: fix.edits }]),
          });
        }
      }
      // An editor asks for all actions wherever the cursor goes: every fix of the draft is
      // tried only for who asks for all of them.
      if (context.only && isWanted(FIX_ALL)) {
        const edits = listSafeEdits(view);
        if (edits.length > 0) {
          actions.push({
            title: t("Put back the sources' words everywhere it is safe"),
            kind: FIX_ALL,
            edit: toWorkspaceEdit(session, [{ ...open, edits }]),
          });
        }
      }
      return actions;
    },
  );
