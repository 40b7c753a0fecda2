// What pasting a web page leaves behind: advertisement marks, share lines, invitations, rights. Whole lines only.

import { FURNITURE, LONGEST_FURNITURE } from "./layoutWords";
import type { Layout, Line } from "./layoutTypes";

const REPORTERS =
  /^\((?:(?:additional )?reporting|writing|editing|compiled|written|reported|with reporting)\b[^()]{0,300}\)\.?$/i;
const REPORTING_BY = /^\((?:reporting|writing|written|reported)(?: and \w+)? by ([^;()]{4,120})/i;
const RIGHTS_HOLDER =
  /^(?:©|\(c\)|copyright(?: ©| \(c\))?)\s*(?:\d{4}(?:-\d{2,4})?)?,?\s*(?:by\s+)?(?:the\s+)?(\p{Lu}[\p{L}&.'’ -]{2,40}?)(?:\.|,|\s\d{4}|\s+(?:all|inc|llc|ltd)\b|$)/iu;

export function findFurniture(layout: Layout): void {
  for (const line of layout.lines) {
    if (
      line.role !== null ||
      line.text.length > LONGEST_FURNITURE * 2 ||
      line.hint === "title" ||
      line.hint === "quote"
    ) {
      continue;
    }
    if (line.text.charCodeAt(0) === 40 && REPORTERS.test(line.text)) {
      const by = REPORTING_BY.exec(line.text);
      if (by && layout.byline.length === 0) {
        layout.byline.push(...listReporters(by[1]!));
      }
      line.role = "byline";
    } else if (isFurniture(line)) {
      line.role = "furniture";
      layout.publisher ??= findRightsHolder(line.text);
    }
  }
}

function isFurniture(line: Line): boolean {
  return line.text.length <= LONGEST_FURNITURE && FURNITURE.some((pattern) => pattern.test(line.text));
}

function findRightsHolder(text: string): string | null {
  const holder = RIGHTS_HOLDER.exec(text)?.[1]?.trim();
  return holder && !/\b(?:rights|reserved|copyright)\b/i.test(holder) ? holder : null;
}

function listReporters(names: string): string[] {
  return names
    .split(/\s*,\s*|\s+and\s+/)
    .map((name) => name.replace(/\s+(?:in|for)\s.*$/, "").trim())
    .filter((name) => /^\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){1,4}$/u.test(name));
}
