// The frame of a page of ours: one style sheet, no script, nothing fetched.

import { language } from "../../words/translate";
import { escapeHtml } from "./escapeHtml";
import { REPORT_POLICY, REPORT_STYLE } from "./reportStyle";

/** `body`: markup in which every word of a source or draft has gone through `escapeHtml`. */
export function toPage(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
