// Damaged files of every format that has a reader: bits turned, cut off, pieces doubled. Each is read or told, and
// nothing is thrown. FUZZED_FILES says how many of each format; 60 where it says nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom, type Random } from "../bench/random";
import { makeBook, makeOpenDocument, makeWord, makeZip, wordParagraph } from "../support/makeDocuments";
import { readFile } from "../support/readFormat";

const COUNT = Number(process.env["FUZZED_FILES"] ?? 60);
const SAYING = "“We will not close the lock this winter,” Mary Holm said on Friday.";

const LINES = Array.from({ length: 20 }, (_, i) => `${SAYING} It was gate number ${i}.`);
const MAIL = `From: Mary Holm <mary.holm@thornby.example>\r\nSubject: =?utf-8?Q?The_lock?=\r\nDate: Fri, 5 Apr 2024 23:30:00 -0400\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${LINES.join("</p><blockquote><p>")}</p>`).toString("base64")}\r\n--x\r\nContent-Type: text/plain\r\n\r\nOn Fri, Apr 5, 2024 at 2:05 PM Karl Benn <kbenn@norhaven.example> wrote:\r\n> ${LINES.join("\r\n>> ")}\r\n--x--\r\n`;
const SUBTITLES = LINES.map(
  (line, i) => `${i + 1}\r\n00:00:${10 + i},000 --> 00:00:${11 + i},000\r\n<v Mary Holm>HOLM: ${line}</v>`,
).join("\r\n\r\n");

const FILES: Readonly<Record<string, Uint8Array>> = {
  "a.docx": makeWord(LINES.map((line) => wordParagraph(line, '<w:pStyle w:val="Zitat"/>')).join("")),
  "a.odt": makeOpenDocument(LINES.map((line) => `<text:p>${line}</text:p>`).join("")),
  "a.epub": makeBook(LINES.map((line) => `<h1>One</h1><p>${line}</p>`)),
  "a.rtf": Buffer.from(
    String.raw`{\rtf1\ansi{\fonttbl{\f1\fcharset204 A;}}{\stylesheet{\s1 heading 1;}}${LINES.map((line) => String.raw`\pard\s1 ${line.replace("“", String.raw`\u8220?`)}{\footnote x\par}\bin3 abc\par`).join("\n")}}`,
    "latin1",
  ),
  "a.eml": Buffer.from(MAIL),
  "a.mhtml": Buffer.from(MAIL.replace("multipart/mixed", "multipart/related")),
  "a.srt": Buffer.from(SUBTITLES),
  "a.vtt": Buffer.from(`WEBVTT\r\n\r\n${SUBTITLES}`),
};

function damage(bytes: Uint8Array, { below }: Random): Uint8Array {
  const kind = below(4);
  if (kind === 0) {
    return bytes.subarray(0, below(bytes.length));
  }
  const damaged = Uint8Array.from(bytes);
  if (kind === 1) {
    const from = below(bytes.length);
    const piece = damaged.slice(from, from + below(2000));
    return Buffer.concat([damaged.subarray(0, from), piece, piece, piece, damaged.subarray(from)]);
  }
  for (let i = kind === 2 ? 1 : 40; i > 0; i--) {
    const at = below(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8));
  }
  return damaged;
}

for (const [path, bytes] of Object.entries(FILES)) {
  test(`${COUNT} damaged files like ${path}`, async () => {
    assert.ok((await readFile(path, bytes)).text.includes("Mary Holm"), "the whole file is read");
    const random = seedRandom(path.length * 7919 + path.charCodeAt(2));
    for (let i = 0; i < COUNT; i++) {
      const { text, prose, problems, places } = await readFile(path, damage(bytes, random));
      assert.ok(text !== "" || problems.length > 0, `file ${i} is neither read nor told`);
      assert.ok(prose.blocks.every(({ start, end }) => start < end && prose.map.toOriginal(end - 1) < text.length));
      assert.ok(places.every(({ start }, k) => start < text.length && start >= (places[k - 1]?.start ?? 0)));
    }
  });
}

test("what is nested without end", async () => {
  const deep = 20_000;
  const nested: Readonly<Record<string, Uint8Array | string>> = {
    "a.rtf": `{\\rtf1 ${"{".repeat(deep)}x`,
    "a.docx": makeWord(`${"<w:p><w:r><w:txbxContent>".repeat(deep)}x`),
    "a.odt": makeOpenDocument(`${"<text:list><text:list-item><text:p>".repeat(deep)}x`),
    "a.epub": makeBook(["<div><blockquote>".repeat(deep)]),
    "b.epub": makeZip({ "META-INF/container.xml": "<a ".repeat(deep) }),
    "a.eml": `From: a <a@b.example>\nContent-Type: text/html\n\n${"<blockquote>".repeat(deep)}x`,
    "b.eml": `From: a <a@b.example>\n\n${">".repeat(deep)} x\n${"On Fri,\n".repeat(deep)}`,
    "a.vtt": `WEBVTT\n\n${"00:01.000 --> 00:02.000\n<v x>\n".repeat(deep)}`,
  };
  for (const [path, content] of Object.entries(nested)) {
    const { text, problems } = await readFile(path, content);
    assert.ok(text.length < 50 * deep && (text !== "" || problems.length > 0), path);
  }
});
