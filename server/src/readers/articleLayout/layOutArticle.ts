// A plain article from its lines: title, byline, dates, captions and their credits, subheadings, paragraphs. What is no
// text of the article is left out; in doubt a line stays, for a quotation that was thrown away cannot be found.

import type { SourceMeta, SourceProblem } from "../../core/corpus/sourceTypes";
import { parseWrittenDay } from "../../core/markdown/writtenDay";
import { ProseBuilder, type BlockKind, type Prose } from "../../core/text/prose";
import { findCaptions } from "./captions";
import { findFurniture } from "./furniture";
import { findHead } from "./head";
import type { ArticleDate, KnownMeta, Layout, Line, Recogniser } from "./layoutTypes";
import { findMenus } from "./menus";
import { findNumericOrder } from "./numericOrder";
import { findRecordMarks } from "./recordMarks";
import { findSubheadings } from "./subheadings";
import { findTimes } from "./times";
import { findTurns } from "./turns";

/** In this order: what is certain by its words first, so that the head does not take it for a title or a name. */
const RECOGNISERS: readonly Recogniser[] = [
  findRecordMarks,
  findFurniture,
  findMenus,
  findCaptions,
  // Needs the two above: it reads on over them.
  findHead,
  findTimes,
  // Joins wrapped lines to paragraphs, too.
  findTurns,
  // Last: what still has no role may be a heading by its neighbours.
  findSubheadings,
];

export type ArticleMeta = Pick<
  SourceMeta,
  "kind" | "title" | "byline" | "publisher" | "published" | "updated" | "credits" | "numericOrder"
>;

export interface Article {
  readonly meta: ArticleMeta;
  readonly prose: Prose;
  readonly problems: readonly SourceProblem[];
}

const DROPPED = new Set<Line["role"]>(["byline", "date", "label", "credit", "furniture", "repeat"]);

/** `lines` of `text`, in order; spans of the result count in `text`. Linear. */
export function layOutArticle(text: string, lines: readonly Line[], known: KnownMeta): Article {
  const layout: Layout = {
    text,
    lines,
    known,
    title: null,
    publisher: null,
    byline: [],
    dates: [],
    credits: [],
    isTranscript: false,
  };
  for (const recognise of RECOGNISERS) {
    recognise(layout);
  }
  const publisher = known.publisher ?? layout.publisher;
  const numericOrder = findNumericOrder(text, publisher);
  const problems: SourceProblem[] = [];
  return {
    prose: toProse(layout),
    problems,
    meta: {
      kind: layout.isTranscript ? "transcript" : "article",
      title: known.title ?? layout.title,
      byline: known.byline.length > 0 ? known.byline : layout.byline,
      publisher,
      published: settle("published", known.published, layout.dates, numericOrder, problems),
      updated: settle("updated", known.updated, layout.dates, numericOrder, problems),
      credits: layout.credits,
      numericOrder,
    },
  };
}

/** What the file says of itself wins; then the first date published, the last one updated. */
function settle(
  role: ArticleDate["role"],
  known: string | null,
  dates: readonly ArticleDate[],
  order: SourceMeta["numericOrder"],
  problems: SourceProblem[],
): string | null {
  if (known !== null) {
    return known;
  }
  const found = dates.filter((date) => date.role === role);
  const date = role === "published" ? found[0] : found[found.length - 1];
  const day = date && parseWrittenDay(date.written, order);
  if (!date || !day) {
    return null;
  }
  if (day.isAmbiguous) {
    const message = `"${date.written}" could be month or day first, and nothing in the source tells; the month was taken first (${day.edtf}). A front matter with "date: 2024-04-05" settles it.`;
    problems.push({ message, start: date.start, end: date.end });
  }
  return day.edtf;
}

function toProse(layout: Layout): Prose {
  const builder = new ProseBuilder(layout.text);
  let open: { kind: BlockKind; end: number } | undefined;
  const close = (): void => {
    if (open) {
      builder.endBlock(open.kind);
    }
    open = undefined;
  };
  for (const line of layout.lines) {
    if (line.role === "mark") {
      continue;
    }
    if (DROPPED.has(line.role)) {
      close();
      continue;
    }
    const { start, end } = line.prose ?? line;
    const kind = kindOf(line);
    if (open && line.isJoined && (line.role === null || kind === open.kind)) {
      // A hyphen at a line's end stays, and no space comes behind it: "Asia-" + "Pacific".
      if (!/[\p{L}]-$/u.test(layout.text.slice(open.end - 2, open.end))) {
        builder.addText(" ", open.end);
      }
      open.end = end;
    } else {
      close();
      open = { kind, end };
    }
    builder.add(start, end);
  }
  close();
  return builder.build();
}

function kindOf(line: Line): BlockKind {
  const role = line.role as BlockKind | null;
  return role ?? line.hint ?? "paragraph";
}
