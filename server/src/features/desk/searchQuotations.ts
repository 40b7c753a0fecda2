// Every quotation of the sources for one place of a draft, by words or speaker: ready
// to be inserted, in the draft's own marks.

import type { Span } from "../../core/text/span";
import type { Completion } from "../completion/completionTypes";
import { foldWords } from "../completion/foldWord";
import { listQuotationItems } from "../completion/quotationItems";
import { readPlace } from "../completion/readPlace";
import type { DraftView, FileSpan } from "../textView";

type QuotationPlace = Parameters<typeof listQuotationItems>[1];

export interface QuotationSearch {
  /** Best first. */
  readonly found: readonly Completion[];
  /** False where not every source has been read yet: the newest come first, and each search reads more. */
  readonly isComplete: boolean;
}

/** Of reading sources anew at one search: a letter is to show within 50 ms. */
const READ_MS = 10;

/** At most `limit`; costs what `listQuotationItems` does. */
export function searchQuotations(
  view: DraftView,
  selection: Span,
  query: string,
  limit: number,
  within?: FileSpan,
): QuotationSearch {
  const place: QuotationPlace = { ...placeAt(view.text, selection), typed: foldWords(query).join(" ") };
  const { items, isAll } = listQuotationItems(view, place, { most: limit, readMs: READ_MS, ...(within && { within }) });
  return { found: items.map(({ item }) => item), isComplete: isAll };
}

/** As if the writer had just typed an opening mark there; inside an open quotation, what is typed of it is replaced. */
function placeAt(text: string, selection: Span): QuotationPlace {
  const { start, end } = withMarks(text, selection);
  if (start === end) {
    const typed = readPlace(text, start);
    if (typed.kind === "quotation") {
      return typed;
    }
  }
  const marked = readPlace(`${text.slice(0, start)}“${text.slice(end)}`, start + 1);
  const around = marked.kind === "quotation" ? marked : { isInSentence: false, isFollowed: false };
  return {
    kind: "quotation",
    replace: { start, end },
    mark: "“",
    typed: "",
    isInSentence: around.isInSentence,
    isFollowed: around.isFollowed,
    words: [],
  };
}

/** Words selected between marks are replaced with them: what comes has its own. */
function withMarks(text: string, { start, end }: Span): Span {
  const pair = `${text[start - 1] ?? ""}${text[end] ?? ""}`;
  return end > start && (pair === "“”" || pair === '""') ? { start: start - 1, end: end + 1 } : { start, end };
}
