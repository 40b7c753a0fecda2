// Written documents: Word, OpenDocument, EPUB, RTF, saved pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import type { SourceText } from "../../server/src/core/corpus/sourceTypes";
import { makeBook, makeOpenDocument, makeWord, makeZip, wordParagraph } from "../support/makeDocuments";
import { indexFile, readFile, tellBlocks, tellQuotations } from "../support/readFormat";

const CHANGES = "This document has tracked changes; it was read as if all were accepted.";

function problems({ problems: found }: SourceText): readonly string[] {
  return found.map(({ message }) => message);
}

test("Word: styles, lists, notes, properties", async () => {
  const body = [
    wordParagraph("The Lock in Winter", '<w:pStyle w:val="Titel"/>'),
    wordParagraph("What the board decided", '<w:pStyle w:val="Eigen"/>'),
    `<w:p><w:r><w:t xml:space="preserve">“We will </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>not</w:t></w:r><w:r><w:t xml:space="preserve"> close the lock,” Mary Holm said on Friday</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
    wordParagraph("The sea does not wait for us.", '<w:pStyle w:val="Zitat"/>'),
    wordParagraph("Find the money", "<w:numPr/>"),
    `<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three&amp;four</w:t><w:noBreakHyphen/><w:t>five</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>`,
    `<w:tbl><w:tr><w:tc>${wordParagraph("In a table it stands.")}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph("In a box it stands.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph("In a box it stands.")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ].join("");
  const source = await indexFile(
    "a.docx",
    makeWord(body, {
      "word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">${wordParagraph("So the minutes of the board.")}</w:footnote></w:footnotes>`,
      "word/comments.xml": `<w:comments>${wordParagraph("Is this true?")}</w:comments>`,
      "docProps/core.xml": `<cp:coreProperties><dc:title>Template</dc:title><dc:creator>Ines Calder</dc:creator></cp:coreProperties>`,
    }),
  );
  assert.equal(
    tellBlocks(source),
    `title: The Lock in Winter
heading: What the board decided
paragraph: “We will not close the lock,” Mary Holm said on Friday.
quote: The sea does not wait for us.
listItem: Find the money
paragraph: One\ttwo three&four-five
paragraph: In a table it stands.
paragraph: In a box it stands.
paragraph: So the minutes of the board.`,
  );
  assert.deepEqual([source.meta.title, source.meta.byline], ["The Lock in Winter", ["Ines Calder"]]);
  assert.match(tellQuotations(source), /^Mary Holm: We will not close the lock,$/m);
  assert.deepEqual([problems(source), source.places], [[], []]);
});

test("Word: tracked changes as if accepted, pages where Word shows them", async () => {
  const body = [
    `<w:p><w:r><w:t xml:space="preserve">We will </w:t></w:r><w:ins w:author="x"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins><w:del w:author="x"><w:r><w:delText xml:space="preserve">never </w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:t>close it.</w:t></w:r></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">It was one </w:t></w:r></w:p>`,
    wordParagraph("sentence all along."),
    `<w:p><w:r><w:t xml:space="preserve">The first page ends </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>here on the second.</w:t></w:r></w:p>`,
  ].join("");
  const source = await readFile("a.docx", makeWord(body));
  assert.equal(
    source.text,
    "We will not close it.\n\nIt was one sentence all along.\n\nThe first page ends here on the second.",
  );
  assert.deepEqual(problems(source), [CHANGES]);
  assert.deepEqual(
    source.places.map(({ start, page, count }) => [source.text.slice(start, start + 8), page, count]),
    [
      ["We will ", "1", 1],
      ["here on ", "2", 2],
    ],
  );
});

test("OpenDocument: styles, notes, spaces, changes, pages", async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">The Lock in Winter</text:p>
<text:h text:outline-level="1">What the board decided</text:h>
<text:p>“We will <text:span>not</text:span><text:s/>close the lock,” Mary Holm said<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So the minutes.</text:p></text:note-body></text:note>.<office:annotation><text:p>Is this true?</text:p></office:annotation></text:p>
<text:p text:style-name="P2">The sea does not wait for us.</text:p>
<text:list><text:list-item><text:p>Find the money</text:p></text:list-item></text:list>
<text:p>It ends<text:soft-page-break/> here.</text:p>`;
  const source = await indexFile(
    "a.odt",
    makeOpenDocument(body, { "meta.xml": "<m><meta:initial-creator>kbenn</meta:initial-creator></m>" }),
  );
  assert.equal(
    tellBlocks(source),
    `title: The Lock in Winter
heading: What the board decided
paragraph: “We will not close the lock,” Mary Holm said.
quote: The sea does not wait for us.
listItem: Find the money
paragraph: It ends here.
paragraph: So the minutes.`,
  );
  assert.deepEqual([source.meta.byline, problems(source)], [[], [CHANGES]]);
  assert.equal(source.places.at(-1)?.page, "2");
});

test("EPUB: chapters in the order of the spine, and who wrote it", async () => {
  const source = await readFile(
    "a.epub",
    makeBook([
      "<h1>One</h1><p>The river rose\n  on <em>Friday</em>.<br/>Nobody slept.</p><script>x</script><blockquote><p>The sea does not wait.</p></blockquote>",
      "<section><h2>Two</h2><div>“We will not close it,” Mary Holm said.</div></section>",
    ]),
  );
  assert.equal(
    source.text,
    "One\n\nThe river rose on Friday.\nNobody slept.\n\nThe sea does not wait.\n\nTwo\n\n“We will not close it,” Mary Holm said.",
  );
  const { title, byline, published, lang, publisher, kind } = source.meta;
  assert.deepEqual(
    [title, byline, published, lang, publisher, kind],
    ["The Lock Keepers", ["Ines Calder"], "2019-03-04", "en", "Thornby Press", "document"],
  );
  const locked = makeBook(["<p>x</p>"], {
    "META-INF/encryption.xml": `<encryption><enc:CipherReference URI="OEBPS/text/0.xhtml"/></encryption>`,
  });
  assert.deepEqual(problems(await readFile("a.epub", locked)), [
    "This book is protected by its seller and cannot be read; save what you need of it as a .txt file.",
  ]);
});

test("RTF: letters of any code page, notes, headings, changes", async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}{\f1\fcharset204 Arial;}}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}}{\info{\title The Lock}{\author Ines Calder}}{\*\generator Word}
{\header not this\par}
\pard\s2 The Lock in Winter\par
\pard\s1 What was decided\par
\pard\s0 \'93We will {\b not} close\u8201?the lock,\'94 Mary Holm said{\footnote\pard So the minutes.\par}.\par
{\f1 \'cf\'f0\'e8\'e2\'e5\'f2} caf\'e9 \{x\}\~y{\v hidden}{\deleted gone}{\*\unknown this, too}{\pict 00ff}\par
One\line two\emdash three\'
}`;
  const source = await indexFile("a.rtf", rtf);
  assert.equal(
    tellBlocks(source),
    `title: The Lock in Winter
heading: What was decided
paragraph: “We will not close\u2009the lock,” Mary Holm said.
paragraph: Привет café {x}\u00a0y
paragraph: One two—three
paragraph: So the minutes.`,
  );
  assert.deepEqual([source.meta.title, source.meta.byline], ["The Lock in Winter", ["Ines Calder"]]);
  assert.deepEqual(problems(source), [CHANGES]);
  assert.deepEqual(problems(await readFile("b.rtf", "Just a text.")), [
    "This file is no RTF, whatever its name says; save its text as a .txt file.",
  ]);
});

test("MHTML: the page itself, with its address", async () => {
  const html = `<html><head><title>Harbour vote put off</title></head><body><article><h1>Harbour vote put off</h1><p>The vote on the new quay was put off on Friday, the mayor said, after three of the nine members of the council stayed away from the meeting in protest at the cost, which has doubled since.</p><p>“We will not sign anything,” Lena Marsh said.</p></article></body></html>`;
  const encoded = html.replace(/=/g, "=3D").replace(/“/g, "=E2=80=9C").replace(/”/g, "=E2=80=9D");
  const text = `From: <Saved by Blink>
Snapshot-Content-Location: https://norhaven.example/quay
Subject: x
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----b"

------b
Content-Type: text/css

p { color: red }
------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://norhaven.example/quay

${encoded.replace(/(.{70})(?!=)/g, (part) => (/=.?$/.test(part) ? part : `${part}=\n`))}
------b
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>Buy this now</p>
------b--
`.replace(/\n/g, "\r\n");
  for (const path of ["a.mhtml", "a.mht"]) {
    const source = await indexFile(path, text);
    assert.deepEqual([source.meta.title, source.meta.url], ["Harbour vote put off", "https://norhaven.example/quay"]);
    assert.equal(tellQuotations(source), "Lena Marsh: We will not sign anything,");
    assert.ok(!source.text.includes("Buy this"));
  }
});

const TOO_LARGE = "This file unpacks to more than can be read; save its text as a .txt file.";
const DAMAGED = "This file is damaged and could not be unpacked; open it in its program and save it anew.";

test("bombs, passwords and what is no document are told", async () => {
  const zeros = new Uint8Array(4 * 1024 * 1024);
  const bomb = zipSync({ "word/document.xml": zeros, "content.xml": zeros, "META-INF/container.xml": zeros });
  for (const path of ["a.docx", "a.odt", "a.epub"]) {
    assert.deepEqual(problems(await readFile(path, bomb)), [TOO_LARGE], path);
    assert.deepEqual(problems(await readFile(path, "no zip at all")), [DAMAGED], path);
    assert.deepEqual(problems(await readFile(path, makeZip({ "x.txt": "x" }))), [DAMAGED], path);
    assert.deepEqual(
      problems(await readFile(path, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))),
      ["This file is protected by a password; save it without one, or save its text as a .txt file."],
      path,
    );
  }
  // A header that lies about the size.
  const small = zipSync({ "word/document.xml": zeros });
  const view = new DataView(small.buffer, small.byteOffset);
  for (let at = 0; at + 46 < small.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 1000, true);
    }
  }
  const source = await readFile("a.docx", small);
  assert.ok(source.text.length < 10_000);
  // What is not wanted is not unpacked.
  const pictures = zipSync({
    "word/media/a.png": zeros,
    "word/document.xml": strToU8(`<w:p><w:r><w:t>Yes.</w:t></w:r></w:p>`),
  });
  assert.equal((await readFile("a.docx", pictures)).text, "Yes.");
});
