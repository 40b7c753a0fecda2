import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Range,
} from "vscode-languageserver/node";
import type { Span } from "../../core/text/span";
import { complete } from "../../features/completion/complete";
import type { Completion, ItemOrigin } from "../../features/completion/completionTypes";
import { describeItem } from "../../features/completion/describeItem";
import { handle } from "../handle";
import type { Session } from "../session";
import { toLinks, toOffset, toRange } from "../toLsp";
import { toMarkup } from "../toMarkup";

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  organization: CompletionItemKind.Module,
  place: CompletionItemKind.Constant,
  date: CompletionItemKind.Event,
  quotation: CompletionItemKind.Text,
  source: CompletionItemKind.Reference,
};

export const completionHandler = (session: Session) =>
  handle<CompletionParams, CompletionList | null>(
    session,
    "textDocument/completion",
    null,
    async ({ textDocument, position, context }) => {
      const open = await session.openView(textDocument.uri);
      if (open?.view.kind !== "draft") {
        return null;
      }
      const { view, lines } = open;
      const { items, isIncomplete } = complete(
        view,
        toOffset(lines, position),
        context?.triggerCharacter ?? null,
        toLinks(session, view.corpus),
      );
      const toReplaced = keepLast((span: Span) => toRange(lines, span));
      return { isIncomplete, items: items.map((item, rank) => toItem(item, rank, toReplaced(item.replace))) };
    },
  );

function toItem(
  { label, kind, detail, filter, newText, origin }: Completion,
  rank: number,
  range: Range,
): CompletionItem {
  const item: CompletionItem = {
    label: kind === "quotation" ? shortenLabel(label) : label,
    kind: KINDS[kind],
    detail,
    filterText: filter,
    sortText: String(rank).padStart(4, "0"),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText },
    data: origin,
  };
  // Who said it is what a quotation is chosen by: it stands in the list, not only beside the chosen line.
  if (kind === "quotation" && detail !== "") {
    item.labelDetails = { description: detail };
  }
  return item;
}

/**
 * So much of a quotation leaves room for its speaker in a list of the usual width; all of it stands beside the chosen
 * row. UTF-16 units.
 */
const LONGEST_LABEL = 34;

function shortenLabel(label: string): string {
  if (label.length <= LONGEST_LABEL) {
    return label;
  }
  const space = label.lastIndexOf(" ", LONGEST_LABEL - 1);
  return `${label.slice(0, space > 0 ? space : LONGEST_LABEL - 1)}…${label.slice(-1)}`;
}

/** Most items replace the same as the one before. */
function keepLast(toRangeOf: (span: Span) => Range): (span: Span) => Range {
  let last: { readonly span: Span; readonly range: Range } | undefined;
  return (span) => {
    if (last?.span.start !== span.start || last.span.end !== span.end) {
      last = { span, range: toRangeOf(span) };
    }
    return last.range;
  };
}

export const completionResolveHandler = (session: Session) =>
  handle<CompletionItem, CompletionItem>(session, "completionItem/resolve", { label: "" }, (item) => {
    const origin = item.data as ItemOrigin | undefined;
    if (!origin) {
      return item;
    }
    const corpus = session.desk.snapshot;
    const markdown = describeItem(origin, corpus, toLinks(session, corpus));
    return markdown ? { ...item, documentation: toMarkup(markdown, session.abilities.markdownDocumentation) } : item;
  });
