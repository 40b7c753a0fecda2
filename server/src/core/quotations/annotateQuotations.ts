import type { NameAnnotations } from "../names/nameTypes";
import type { Prose } from "../text/prose";
import type { QuotationAnnotations } from "./quotationTypes";

export interface QuotationContext {
  readonly kind: "article" | "transcript" | "document";
  /** Whose words the whole text is, by its front matter. */
  readonly speaker: string | null;
}

export function annotateQuotations(_prose: Prose, _names: NameAnnotations, _context: QuotationContext): QuotationAnnotations {
  return { quotations: [], mentions: [] };
}
