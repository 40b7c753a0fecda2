// What a page's tags and JSON-LD give as text, though it was written as HTML: "Fields &amp; Sons", "<em>Harbour</em>
// vote".

import { parsePage, textOf } from "./pageTree";

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,12}\d{0,2});/i;
const TAG = /<\/?[a-z][^<>]{0,300}>/i;
/** UTF-16 units: titles, names and days are shorter. */
const LONGEST = 2_000;

/** White space as one space, references and tags resolved; null for nothing. */
export function toPlainValue(written: string | null | undefined): string | null {
  if (written == null) {
    return null;
  }
  const short = written.slice(0, LONGEST);
  const root = REFERENCE.test(short) || TAG.test(short) ? parsePage(short) : short;
  const text = (typeof root === "string" ? root : textOf(root)).replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
}
