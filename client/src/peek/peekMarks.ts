// How a quotation and its passage are marked side by side. The colours are those of a diff from the draft to the
// source; each kind has a shape of its own, too: underlined what was changed, struck out what the source lacks, framed
// what the draft lacks, dotted what the style allows.

import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  ThemeColor,
  window,
  type DecorationOptions,
  type DecorationRenderOptions,
  type Disposable,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
} from "vscode";
import type { PeekedQuotationRow, WordDifference } from "../../../server/src/protocol/deskMessages";
import { toRange } from "../openPlace";

const SIDES = ["draft", "source"] as const;
export type Side = (typeof SIDES)[number];
type Mark = "whole" | "changed" | "own" | "gap" | "allowed";

/** Where words are missing: what a proofreader writes there. */
const CARET = "‸";

export interface PeekMarks extends Disposable {
  mark(editor: TextEditor, side: Side, quotation: PeekedQuotationRow): void;
  clear(editors: readonly TextEditor[]): void;
}

export function createPeekMarks(): PeekMarks {
  const types = new Map<string, TextEditorDecorationType>();
  for (const side of SIDES) {
    for (const [mark, options] of Object.entries(toStyles(side))) {
      types.set(
        side + mark,
        window.createTextEditorDecorationType({ rangeBehavior: DecorationRangeBehavior.ClosedClosed, ...options }),
      );
    }
  }
  return {
    mark: (editor, side, quotation) => {
      const places = listPlaces(side, quotation);
      for (const mark of ["whole", "changed", "own", "gap", "allowed"] as const) {
        editor.setDecorations(
          types.get(side + mark)!,
          places.filter((place) => place.mark === mark).map(({ options }) => options),
        );
      }
    },
    clear: (editors) => {
      for (const editor of editors) {
        for (const type of types.values()) {
          editor.setDecorations(type, []);
        }
      }
    },
    dispose: () => {
      for (const type of types.values()) {
        type.dispose();
      }
    },
  };
}

function toStyles(side: Side): Readonly<Record<Mark, DecorationRenderOptions>> {
  const background = new ThemeColor(
    side === "draft" ? "diffEditor.removedTextBackground" : "diffEditor.insertedTextBackground",
  );
  const ruler = new ThemeColor(
    side === "draft" ? "diffEditorOverview.removedForeground" : "diffEditorOverview.insertedForeground",
  );
  return {
    whole: {
      border: "1px solid",
      borderColor: new ThemeColor("focusBorder"),
      overviewRulerColor: ruler,
      overviewRulerLane: OverviewRulerLane.Center,
    },
    changed: { backgroundColor: background, textDecoration: "underline 2px" },
    // The draft's own words would go, the source's own would come.
    own:
      side === "draft"
        ? { backgroundColor: background, textDecoration: "line-through" }
        : { backgroundColor: background, border: "1px solid" },
    gap: {
      before: {
        contentText: CARET,
        backgroundColor: background,
        fontWeight: "bold",
        border: "1px solid",
        margin: "0 1px",
      },
    },
    allowed: { textDecoration: "underline dotted" },
  };
}

function listPlaces(
  side: Side,
  { range, passages, differences }: PeekedQuotationRow,
): readonly { readonly mark: Mark; readonly options: DecorationOptions }[] {
  const wholes =
    side === "draft"
      ? [range]
      : passages.filter((passage) => passage.uri === passages[0]?.uri).map((passage) => passage.range);
  return [
    ...wholes.map((whole) => ({ mark: "whole" as const, options: { range: toRange(whole) } })),
    ...differences
      .filter((difference) => side === "draft" || difference.source.uri === passages[0]?.uri)
      .map((difference) => {
        const own = toRange(side === "draft" ? difference.written : difference.source.range);
        return { mark: toMark(difference, own), options: { range: own } };
      }),
  ];
}

function toMark({ kind, isAllowed }: WordDifference, own: Range): Mark {
  if (own.isEmpty) {
    return "gap";
  }
  if (isAllowed) {
    return "allowed";
  }
  return kind === "changed" ? "changed" : "own";
}
