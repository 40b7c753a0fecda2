// Which files can be added as sources, and what a clipboard's text is.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  canBeSource,
  DOCUMENTS,
  isMail,
  isText,
  listCopiedFiles,
  PAGES,
  TEXTS,
} from "../../client/src/commands/sourceFiles";
import { PAGE_EXTENSIONS, TEXT_EXTENSIONS } from "../../server/src/readers/fileNames";
import { FORMAT_EXTENSIONS } from "../../server/src/readers/formats";

test("what can be added is what is read", () => {
  assert.deepEqual([...TEXTS].sort(), [...TEXT_EXTENSIONS].sort());
  assert.deepEqual([...PAGES].sort(), [...PAGE_EXTENSIONS].sort());
  assert.deepEqual([...DOCUMENTS].sort(), [...FORMAT_EXTENSIONS].sort());
  assert.ok(canBeSource("Report.DOCM") && isText("a.TXT") && !isText("a.pdf"));
  assert.ok(!canBeSource("a.png") && !canBeSource("README"));
});

test("files that were copied, as file managers put them into a clipboard's text", () => {
  assert.deepEqual(listCopiedFiles("/home/ann/Quay vote.pdf\n/home/ann/b.eml\n"), [
    "/home/ann/Quay vote.pdf",
    "/home/ann/b.eml",
  ]);
  assert.deepEqual(listCopiedFiles("file:///home/ann/quay.docx"), ["file:///home/ann/quay.docx"]);
  assert.deepEqual(listCopiedFiles('"C:\\Users\\Ann\\quay.pdf"\r\n'), ["C:\\Users\\Ann\\quay.pdf"]);
  assert.deepEqual(listCopiedFiles("x-special/nautilus-clipboard\ncopy\nfile:///a.pdf"), ["file:///a.pdf"]);
  assert.deepEqual(listCopiedFiles("The quay was closed.\n/home/ann/a.pdf"), []);
  assert.deepEqual(listCopiedFiles("/home/ann/a.png"), []);
  assert.deepEqual(listCopiedFiles(""), []);
});

test("a mail's source is told from an article", () => {
  const mail =
    "Received: from a.example\n by b.example\nFrom: Ann Roe <ann@a.example>\nSubject: Quay\nMessage-ID: <1@a.example>\n\nWe wait.\n";
  assert.ok(isMail(mail));
  assert.ok(isMail(mail.replace(/\n/g, "\r\n")));
  assert.ok(!isMail("From: the harbour\nTo: the town\nSubject: ferries\n\nAn article."));
  assert.ok(!isMail("The mayor said: no.\n\nMime-version: what?"));
});
