// The report as plain data, for other programs. Additions keep the schema's number.

import type { Report } from "./reportTypes";

/** The draft's text stays out: spans count in the file's text. */
export function reportToJson({ text: _text, ...report }: Report): Record<string, unknown> {
  return { ...report };
}
