// Word's, OpenDocument's and EPUB files from a few lines of text, as their programs write them.

import { strToU8, zipSync } from "fflate";

export function makeZip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `body`: Word's XML of the paragraphs. */
export function makeWord(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="Eigen"><w:name w:val="My Own"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`,
    ...more,
  });
}

export function wordParagraph(text: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** `body`: OpenDocument's XML of the paragraphs. */
export function makeOpenDocument(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}

/** `chapters`: XHTML of each body. */
export function makeBook(chapters: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="text/${i}%20x.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  return makeZip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`,
    "OEBPS/content.opf": `<package><metadata><dc:title>The Lock Keepers</dc:title><dc:creator>Ines Calder</dc:creator><dc:date>2019-03-04</dc:date><dc:language>en</dc:language><dc:publisher>Thornby Press</dc:publisher></metadata><manifest>${items.join("")}</manifest><spine>${refs.join("")}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((body, i) => [
        `OEBPS/text/${i} x.xhtml`,
        `<html><head><title>Not this</title></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  });
}
