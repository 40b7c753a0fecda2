// Where a judged quotation stands in its draft: from its first part to its last.

import type { Span } from "../core/text/span";
import type { JudgedQuotation } from "./judgeQuotations";
import type { DraftIndex } from "../core/corpus/sourceTypes";

export function quotationSpan({ parts }: Pick<JudgedQuotation, "parts">, draft: DraftIndex): Span {
  const start = parts[0]!.quotation.start;
  const end = parts[parts.length - 1]!.quotation.end;
  return { start, end: Math.min(draft.text.length, Math.max(end, start + 1)) };
}
