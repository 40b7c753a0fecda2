// A text on its way from lines to an article. Recognisers give each line one role, in
// their order; what has none is body.

import type { BlockKind } from "../../core/text/prose";
import type { Span } from "../../core/text/span";

/**
 * What a line is. The block kinds are prose; the others are not. A paragraph may go on
 * behind a "mark": a page's number, a time.
 */
export type LineRole = BlockKind | "byline" | "date" | "label" | "credit" | "furniture" | "repeat" | "mark";

export interface Line {
  /** Into the text that is laid out; white space at both ends left out. Never empty. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isAfterBlank: boolean;
  /** White space units before the first letter. */
  readonly indent: number;
  /** What markup says of it, where there is markup. */
  readonly hint: BlockKind | null;
  role: LineRole | null;
  /** What is taken out of the prose at its ends: a credit behind a caption. In the text's offsets. */
  prose: Span | null;
  /** A paragraph goes on from the line before. */
  isJoined: boolean;
}

/** What the file says of itself outside its text: front matter, a page's tags. It wins over what is found. */
export interface KnownMeta {
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly isTranscript: boolean | null;
}

/** A date that stands as the article's own, not yet settled where day and month could be either. */
export interface ArticleDate extends Span {
  readonly role: "published" | "updated";
  readonly written: string;
}

export interface Layout {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly known: KnownMeta;
  title: string | null;
  publisher: string | null;
  readonly byline: string[];
  readonly dates: ArticleDate[];
  readonly credits: string[];
  isTranscript: boolean;
}

export type Recogniser = (layout: Layout) => void;
