// A Markdown draft as the checks read it. Spans count in the file's text unless they say prose.

import type { Prose } from "../text/prose";
import type { Span } from "../text/span";

export interface IgnoreComment extends Span {
  /** Diagnostic code, or null for all codes. */
  readonly code: string | null;
  readonly reason: string;
  /** The block it silences; for an ignore-file comment, the whole file. */
  readonly scope: Span;
}

export interface DraftHeading extends Span {
  readonly level: number;
  readonly text: string;
}

/** A link, a footnote reference or a citation key near which a source is named. */
export interface Citation extends Span {
  readonly target: string;
}

export interface DraftText {
  readonly path: string;
  readonly text: string;
  /** Front matter's `date` (EDTF day), null where it has none. */
  readonly date: string | null;
  readonly lang: string | null;
  /** Code, front matter, HTML, comments and link targets are not in it; emphasis marks are taken out. */
  readonly prose: Prose;
  readonly headings: readonly DraftHeading[];
  readonly ignores: readonly IgnoreComment[];
  readonly citations: readonly Citation[];
}
