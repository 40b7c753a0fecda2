// What a completion is, before it is LSP's.

import type { EntityType } from "../../core/names/nameTypes";
import type { Span } from "../../core/text/span";

/** What the documentation is made from, when the item is looked at. Plain data: it travels to the editor and back. */
export type ItemOrigin =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "date"; readonly edtf: string }
  | { readonly kind: "quotation"; readonly path: string; readonly start: number; readonly end: number }
  | { readonly kind: "source"; readonly path: string };

export interface Completion {
  readonly label: string;
  /** A person's role, a date's weekday, a quotation's speaker. */
  readonly detail: string;
  readonly kind: EntityType | "date" | "quotation" | "source";
  /** What the editor holds against the text in `replace`: begins with the typed mark, if there is one. */
  readonly filter: string;
  readonly replace: Span;
  readonly newText: string;
  readonly origin: ItemOrigin;
}

export interface CompletionList {
  /** Best first. */
  readonly items: readonly Completion[];
  /** True where more would fit: ask again after the next letter. */
  readonly isIncomplete: boolean;
}
