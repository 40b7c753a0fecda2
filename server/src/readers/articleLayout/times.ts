// What subtitles have between their lines: times, numbers, a head. Only where times with an arrow stand.

import type { Layout } from "./layoutTypes";

const TIMES = /^(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}(?:\s|$)/;

export function findTimes({ lines }: Layout): void {
  lines.forEach((line, i) => {
    if (!TIMES.test(line.text)) {
      return;
    }
    line.role = "furniture";
    const before = lines[i - 1];
    if (before && (/^\d{1,6}$/.test(before.text) || /^WEBVTT\b/.test(before.text))) {
      before.role = "furniture";
    }
    const above = lines[i - 2];
    if (above && /^WEBVTT\b/.test(above.text)) {
      above.role = "furniture";
    }
  });
}
