// What a feature is given: the text at hand with its facts, and one snapshot of the corpus. No LSP, no files.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import type { Span } from "../core/text/span";
import type { CheckResult } from "../rules/ruleTypes";

interface ViewBase {
  readonly path: string;
  readonly text: string;
  readonly corpus: CorpusSnapshot;
}

export interface DraftView extends ViewBase {
  readonly kind: "draft";
  readonly facts: DraftIndex;
  /** Computed when first asked for. */
  readonly check: () => CheckResult;
}

export interface SourceView extends ViewBase {
  readonly kind: "source";
  readonly facts: SourceIndex;
}

export type TextView = DraftView | SourceView;

/** A stretch of a file. */
export interface FileSpan extends Span {
  readonly path: string;
}

/** How files are called in Markdown, and what opens them at a place. */
export interface Links {
  nameOf(path: string): string;
  /** A Markdown link to the line of this offset, such as `[nato.txt:12](file:///desk/sources/nato.txt#L12)`. */
  linkTo(place: FileSpan): string;
  /** A message with the files' names in the place of their paths. */
  shorten(message: string): string;
  /** What a Markdown link in the file `from` has to say to lead to the file `to`. */
  hrefFrom(from: string, to: string): string;
}
