// Quotations whose words a source in another language has: never checked word for word, never called wrong.

import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import { toProseSpan } from "./sourceViews";

const LANGUAGES =
  "Arabic|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|Dutch|Estonian|Farsi|Finnish|Flemish|French|German|Greek|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Italian|Japanese|Korean|Latvian|Lithuanian|Malay|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Slovak|Slovenian|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Turkish|Ukrainian|Urdu|Vietnamese";
const MARKS = new RegExp(
  `\\btranslat(?:ed|ion|or)\\b|\\b(?:in|speaking|spoke) (?:${LANGUAGES})(?=[,.;:)]|\\s+(?:on|at|to|during|after|before|that)\\b|\\s*$)|\\bthrough (?:an|his|her) interpreter\\b`,
);
/** How far from the quotation the remark may stand, in units. */
const REACH = 160;

export function isTranslated(draft: DraftIndex, quotation: Quotation, source: SourceIndex | null): boolean {
  const lang = source?.meta.lang;
  if (lang && lang.slice(0, 2).toLowerCase() !== (draft.lang ?? "en").slice(0, 2).toLowerCase()) {
    return true;
  }
  const { start, end } = toProseSpan(draft.prose.map, quotation);
  const text = draft.prose.text;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const paragraph = before.slice(before.lastIndexOf("\n\n") + 1);
  const lead = paragraph.slice(Math.max(paragraph.lastIndexOf(". "), 0));
  const tail = after.slice(0, /\n\n|[.?!]\s(?!\()/.exec(after)?.index ?? REACH);
  return MARKS.test(lead) || MARKS.test(tail);
}
