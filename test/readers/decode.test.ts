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
  assert.match(decode(utf16("No mark stands here", true)).problem!, /not a text file/);
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
