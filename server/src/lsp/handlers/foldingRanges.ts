import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from "vscode-languageserver/node";
import { listFoldingRanges, type FoldingRange as Folded } from "../../features/foldingRanges";
import { handle } from "../handle";
import type { Session } from "../session";
import { toRange } from "../toLsp";

const KINDS: Readonly<Partial<Record<Folded["kind"], FoldingRangeKind>>> = { ignored: FoldingRangeKind.Region };

/**
 * Whole lines: every client folds those. A draft's need no source: editors show no fold at all
 * until the last of their servers has answered.
 */
export const foldingRangesHandler = (session: Session) =>
  handle<FoldingRangeParams, FoldingRange[] | null>(
    session,
    "textDocument/foldingRange",
    null,
    async ({ textDocument: { uri } }) => {
      const open = session.viewNow(uri) ?? (await session.openView(uri));
      if (!open) {
        return null;
      }
      return listFoldingRanges(open.view).flatMap((folded): FoldingRange[] => {
        const { start, end } = toRange(open.lines, folded);
        const kind = KINDS[folded.kind];
        return end.line > start.line ? [{ startLine: start.line, endLine: end.line, ...(kind && { kind }) }] : [];
      });
    },
  );
