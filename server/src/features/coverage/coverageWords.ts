// A coverage in words: for the report's pages and the terminal.

import { t } from "../../words/translate";
import { sayDate } from "../formatDate";
import type { CoveredKind, CoveredSource, Coverage, SoleFact } from "./buildCoverage";

/** "642 words, 18% of them in quotations that your sources have." */
export function tellQuoted({ words, quoted }: Coverage): string {
  return t("{0} words, {1}% of them in quotations that your sources have.", words, toPercent(quoted));
}

export function tellPart({ quotations, facts, share }: CoveredSource): string {
  return t("quotations: {0}, names and dates: {1}, {2}% of the words", quotations, facts, toPercent(share));
}

/** "Brell Courier, March 14, 2025"; empty where nothing is known. */
export function tellOrigin({ publisher, published }: CoveredSource): string {
  return [publisher, published && sayDate(published)].filter(Boolean).join(", ");
}

export function nameCoveredKind(kind: CoveredKind): string {
  switch (kind) {
    case "quotation":
      return t("quotation");
    case "name":
      return t("name");
    case "date":
      return t("date");
  }
}

export function tellSole({ kind, text }: SoleFact): string {
  return kind === "quotation" ? t("“{0}”", text) : text;
}

export function toPercent(share: number): number {
  return Math.round(100 * share);
}
