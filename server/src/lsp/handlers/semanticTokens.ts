import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from "vscode-languageserver/node";
import { listQuotationTokens, TOKEN_VERDICTS, type TokenVerdict } from "../../features/quotationTokens";
import { handle } from "../handle";
import type { Session } from "../session";
import { toRange, toSpan } from "../toLsp";

/** One type of our own, told apart by the verdict. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ["quotation"], tokenModifiers: [...TOKEN_VERDICTS] };

interface Token {
  readonly range: Range;
  readonly verdict: TokenVerdict;
}

export function answerSemanticTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  /** What was last answered, by URI: the next answer says only what differs. */
  const builders = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => builders.delete(document.uri));

  semanticTokens.on(
    handle<SemanticTokensParams, SemanticTokens>(
      session,
      "textDocument/semanticTokens/full",
      { data: [] },
      async ({ textDocument: { uri } }) => {
        const tokens = await listTokens(session, uri);
        const builder = new SemanticTokensBuilder();
        builders.set(uri, builder);
        return push(builder, tokens).build();
      },
    ),
  );
  semanticTokens.onDelta(
    handle<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      session,
      "textDocument/semanticTokens/full/delta",
      { data: [] },
      async ({ textDocument: { uri }, previousResultId }) => {
        const tokens = await listTokens(session, uri);
        const builder = builders.get(uri) ?? new SemanticTokensBuilder();
        builders.set(uri, builder);
        builder.previousResult(previousResultId);
        return push(builder, tokens).buildEdits();
      },
    ),
  );
  semanticTokens.onRange(
    handle<SemanticTokensRangeParams, SemanticTokens>(
      session,
      "textDocument/semanticTokens/range",
      { data: [] },
      async ({ textDocument: { uri }, range }) => {
        return { data: push(new SemanticTokensBuilder(), await listTokens(session, uri, range)).build().data };
      },
    ),
  );
}

/** None until the sources are read, and in a source. */
async function listTokens(session: Session, uri: string, range?: Range): Promise<readonly Token[]> {
  const open = await session.openView(uri);
  if (open?.view.kind !== "draft" || !session.isCheckable(open.view.path)) {
    return [];
  }
  const { view, lines } = open;
  return listQuotationTokens(view, range && toSpan(lines, range)).map((token) => ({
    range: toRange(lines, token),
    verdict: token.verdict,
  }));
}

function push(builder: SemanticTokensBuilder, tokens: readonly Token[]): SemanticTokensBuilder {
  for (const {
    range: { start, end },
    verdict,
  } of tokens) {
    builder.push(start.line, start.character, end.character - start.character, 0, 1 << TOKEN_VERDICTS.indexOf(verdict));
  }
  return builder;
}
