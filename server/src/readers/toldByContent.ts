// What a file holds whose name says text, or the legacy Word format: pages, RTF and wikitext are saved under such
// names. Told by how the file begins, and by marks that no other text has.

/** How a file is read whose name says something else. */
export type ReadAs = "page" | "rtf" | "wikitext";

/** UTF-16 units that are looked at. */
const START = 4_000;
const SAMPLE = 40_000;
const PAGE_BEGINS = /^(?:<\?xml\b[^>]{0,200}>\s*|<!--[^]{0,500}?-->\s*){0,3}<(?:!doctype\s+html|html|head)\b/i;
/** A piece of a page, as it is copied from a browser's tools: it begins with an element, and paragraphs end in it. */
const PIECE_BEGINS = /^<(?:body|main|article|section|div|header|h1|p|table|meta|span)(?:\s[^<>]{0,500})?>/i;
const PIECE_ENDS = /<\/(?:p|div|h[1-6]|article|section|li|td|main|body)\s*>/gi;
const FEWEST_ENDS = 2;
const RTF_BEGINS = /^\{\\rtf/;
const WIKI_LINK = /\[\[[^[\]\n]{1,200}\]\]/g;
const WIKI_MARKS: readonly RegExp[] = [
  /^={2,5}[^=\n][^\n]{0,200}?={2,5}[ \t]*$/m,
  /'''[^'\n]{1,200}'''/,
  /\{\{[\p{L}][^{}]{0,300}\}\}/u,
  /<ref[\s>/]/i,
];
const FEWEST_LINKS = 2;
/** Of the marks beside links that must be there: notes in other programs have links of this kind, too. */
const FEWEST_MARKS = 2;

/** Null where it is the text that its name says. Costs the file's beginning. */
export function tellContent(text: string): ReadAs | null {
  const start = text.slice(0, START).trimStart();
  if (RTF_BEGINS.test(start)) {
    return "rtf";
  }
  if (PAGE_BEGINS.test(start)) {
    return "page";
  }
  const sample = text.slice(0, SAMPLE);
  if (PIECE_BEGINS.test(start) && (sample.match(PIECE_ENDS)?.length ?? 0) >= FEWEST_ENDS) {
    return "page";
  }
  const isWiki =
    (sample.match(WIKI_LINK)?.length ?? 0) >= FEWEST_LINKS &&
    WIKI_MARKS.filter((mark) => mark.test(sample)).length >= FEWEST_MARKS;
  return isWiki ? "wikitext" : null;
}
