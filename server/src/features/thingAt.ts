// What the cursor is on: a person, organisation or place, a date, or a quotation, in that order,
// since the first ones stand inside the last.

import type { Entity } from "../core/corpus/corpusTypes";
import type { DateMention } from "../core/dates/dateTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Span } from "../core/text/span";
import { findAt } from "./findAt";
import { findKnownNameAt, listEntitiesAt } from "./resolveMention";
import type { TextView } from "./textView";

export type Thing =
  /** More than one where the name is shared. Never empty. */
  | { readonly kind: "entity"; readonly span: Span; readonly entities: readonly Entity[] }
  | { readonly kind: "date"; readonly span: Span; readonly date: DateMention }
  /** `index` into the view's quotations. */
  | { readonly kind: "quotation"; readonly span: Span; readonly quotation: Quotation; readonly index: number };

export function thingAt(view: TextView, offset: number): Thing | undefined {
  const named = listEntitiesAt(view, offset);
  if (named) {
    return { kind: "entity", ...named };
  }
  const date = findAt(view.facts.dates, offset);
  if (date) {
    return { kind: "date", span: date, date };
  }
  const known = findKnownNameAt(view, offset);
  if (known) {
    return { kind: "entity", ...known };
  }
  const quotation = findAt(view.facts.quotations, offset);
  if (quotation) {
    return { kind: "quotation", span: quotation, quotation, index: view.facts.quotations.indexOf(quotation) };
  }
  return undefined;
}
