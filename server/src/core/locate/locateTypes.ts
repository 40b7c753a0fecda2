// Finding a quotation in the sources, and what was found. Passages are in prose offsets of their source.

import type { Span } from "../text/span";

/** A text that can be searched: the prose of one source. */
export interface SearchText {
  readonly path: string;
  readonly text: string;
}

export interface Passage extends Span {
  readonly path: string;
  /** Token edits (insertions, deletions, substitutions) between the quotation and this passage. */
  readonly distance: number;
  /** Tokens of the quotation. */
  readonly length: number;
  /** True where no other place of any source can be strictly better (the pigeonhole certificate). */
  readonly proved: boolean;
}

export interface FindOptions {
  /** At most this many passages, best first; equally good ones all count. Default 8. */
  readonly limit?: number;
  /** Give up on passages worse than this many token edits. Default: a third of the quotation's tokens, at least 1. */
  readonly maxDistance?: number;
  /**
   * Also list passages up to this many token edits worse than the best. Default 0:
   * only the best and those equally good.
   */
  readonly slack?: number;
}

/** A stretch of a text that sources have word for word; in the offsets of that text. */
export interface CopiedRun extends Span {
  /** The first by path, then start. */
  readonly passage: Passage;
  /** In how many places they stand. */
  readonly places: number;
}

export interface TogetherOptions {
  /** Terms that must stand in one stretch of a long sentence and what is near it, at least. */
  readonly wanted: number;
  /** Terms of which each must stand in that stretch, by index: makes the search much shorter. */
  readonly anchors?: readonly number[];
  readonly limit: number;
}

/** An immutable index over the sources' prose; `with` gives the next one and shares what did not change. */
export interface PassageIndex {
  readonly size: { readonly sources: number; readonly tokens: number; readonly bytes: number };
  /** A change's text may be a getter: it is read again when it is needed, and not kept. */
  with(changes: readonly { readonly path: string; readonly text: string | null }[]): PassageIndex;
  /** Best passages for these words. Never throws on content; empty for no words. */
  find(words: string, options?: FindOptions): readonly Passage[];
  /**
   * The longest runs of at least `shortest` words (three or more) that stand word for word in
   * some source. Costs the text and the runs.
   */
  listRuns(words: string, shortest: number): readonly CopiedRun[];
  /**
   * Paths of the sources where many of these terms, each a word in any of its forms, stand near each other; null where
   * more than `limit` have them. A text's own words alone tell whether it is one.
   */
  listTogether(terms: readonly (readonly string[])[], options: TogetherOptions): readonly string[] | null;
}
