// Bytes to text, whatever they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decode } from "../../server/src/readers/decode";

const TEXT = "“Café”, said Łukasz 😀\r\n";

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  }
  return bytes;
}

test("UTF-8, with and without a mark", () => {
  const bytes = new TextEncoder().encode(TEXT);
  assert.deepEqual(decode(bytes), { text: TEXT, problem: null });
  assert.deepEqual(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])), { text: TEXT, problem: null });
  assert.deepEqual(decode("\ufeff" + TEXT), { text: TEXT, problem: null });
});

test("UTF-16 with a mark, either way round", () => {
  assert.deepEqual(decode(utf16("\ufeff" + TEXT, true)), { text: TEXT, problem: null });
  assert.deepEqual(decode(utf16("\ufeff" + TEXT, false)), { text: TEXT, problem: null });
});

test("Windows-1252 is noted", () => {
  const decoded = decode(Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94]));
  assert.equal(decoded.text, "“Café”");
  assert.match(decoded.problem!, /not UTF-8.*Windows-1252/);
});

test("a page's own encoding", () => {
  const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
  const bytes = Uint8Array.from([...new TextEncoder().encode(head), 0xca, 0xe8, 0xe5, 0xe2]);
  assert.deepEqual(decode(bytes, true), { text: `${head}Киев`, problem: null });
  assert.notEqual(decode(bytes, false).problem, null);
  const unknown = Uint8Array.from([...new TextEncoder().encode("<meta charset=x-nothing>"), 0xe9]);
  assert.match(decode(unknown, true).text, /é$/);
});

test("binary files", () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0,
  ]);
  assert.equal(decode(png).text, "");
  assert.match(decode(png).problem!, /not a text file/);
  const sound = Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? i % 23 : 0));
  assert.match(decode(sound).problem!, /not a text file/);
});

test("a stray control character in a long text is no binary file", () => {
  const text = `${"The quay of Norhaven was built of stone. ".repeat(20)}\0`;
  assert.deepEqual(decode(text), { text, problem: null });
});

test("no bytes throw", () => {
  assert.deepEqual(decode(new Uint8Array()), { text: "", problem: null });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isPage) => {
      assert.equal(typeof decode(bytes, isPage).text, "string");
    }),
  );
});

test("a few broken bytes do not make UTF-8 another encoding", () => {
  const text = "“We wait,” said Zoë Brönte of Łódź. ".repeat(5);
  const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xe2]);
  assert.deepEqual(decode(bytes), { text: `${text}\ufffd`, problem: null });
});

test("a page tells its encoding behind a long head", () => {
  const head = `<html><head><script>${"x".repeat(5_000)}</script><meta charset="windows-1251"></head><body>`;
  const bytes = new Uint8Array([...new TextEncoder().encode(head), 0xcc, 0xe8, 0xf0]);
  assert.ok(decode(bytes, true).text.endsWith("Мир"));
});

test("UTF-16 without a mark", () => {
  const text = "Nobody knew what to say, and the mayor left.";
  const little = new Uint8Array(Buffer.from(text, "utf16le"));
  assert.equal(decode(little).text, text);
  assert.equal(decode(new Uint8Array(Buffer.from(text, "utf16le").swap16())).text, text);
});

test("UTF-16 without a mark in other alphabets", () => {
  for (const text of [
    "Никто не знал, что сказать, и мэр города ушёл домой.\nНа улице шёл дождь.",
    "市長は何も言わずに帰りました。\nそれから雨が降りはじめたので、みんなも帰りました。",
  ]) {
    assert.equal(decode(new Uint8Array(Buffer.from(text, "utf16le"))).text, text);
    assert.equal(decode(new Uint8Array(Buffer.from(text, "utf16le").swap16())).text, text);
  }
});

test("Cyrillic and Japanese texts that are not UTF-8 are guessed, and said", () => {
  // "Мэр сказал, что порт закрыт" and "それはもうおわった" by their bytes.
  const cyrillic = "cc fd f0 20 f1 ea e0 e7 e0 eb 2c 20 f7 f2 ee 20 ef ee f0 f2 20 e7 e0 ea f0 fb f2";
  const russian = decode(Uint8Array.from(cyrillic.split(" "), (hex) => Number.parseInt(hex, 16)));
  assert.equal(russian.text, "Мэр сказал, что порт закрыт");
  assert.match(russian.problem!, /read as Windows-1251/);
  const hiragana = "82 bb 82 ea 82 cd 82 e0 82 a4 82 a8 82 ed 82 c1 82 bd";
  const japanese = decode(Uint8Array.from(hiragana.split(" "), (hex) => Number.parseInt(hex, 16)));
  assert.equal(japanese.text, "それはもうおわった");
  assert.match(japanese.problem!, /read as Shift_JIS/);
});

test("a Western text with accents is none of these", () => {
  const bytes = Uint8Array.from(
    "Zo\xeb Br\xf6nte n'a pas r\xe9pondu \xe0 la question, dit-elle \x93enfin\x94.",
    (letter) => letter.charCodeAt(0),
  );
  const { text, problem } = decode(bytes);
  assert.match(text, /^Zoë Brönte .*“enfin”\.$/);
  assert.match(problem!, /read as Windows-1252/);
});
