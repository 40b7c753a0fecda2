// PDFs: text in reading order, what stands around it left out, the page of every
// stretch, and what the file says of itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceText } from "../../server/src/core/corpus/sourceTypes";
import { toSource, Unreadable } from "../../server/src/readers/extracted";
import { reader } from "../../server/src/readers/pdf/pdf.reader";
import { makePdf, setLines, type PdfParts, type PdfWords } from "../support/makePdf";
import { hasGroff, setBook, writeBook } from "../support/setBook";

const read = async (bytes: Uint8Array): Promise<SourceText> => toSource("a.pdf", "1", await reader.read(bytes));
const readParts = (parts: PdfParts): Promise<SourceText> => read(makePdf(parts));
/** As printed and as counted, of the first place of these words. */
function pageOf({ text, places }: SourceText, words: string): readonly [string | null, number | null] {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  const place = places.filter(({ start }) => start <= at).at(-1);
  return [place?.page ?? null, place?.count ?? null];
}

const LEFT =
  "The commission heard that the quay at Brell had been closed for eleven weeks, and that no notice was given to the crews who depend on it. Nobody had asked the harbour master, who learned of it from a neighbour on the evening before.";
const RIGHT =
  "Ines Karadou, who mends nets, told the members that she had lost half of her income, and that the letters which she wrote to the ministry were never answered. She asked the commission to visit the quay before it decides.";

test("two columns are read one behind the other, below what reaches across them", async () => {
  const { text } = await readParts({
    pages: [
      [
        { text: "Hearing on the closed quay of Brell and its long consequences", x: 60, y: 740, size: 16 },
        ...setLines(LEFT, { x: 60, y: 700, width: 42 }),
        ...setLines(RIGHT, { x: 320, y: 700, width: 40 }),
      ],
    ],
  });
  assert.deepEqual(text.split("\n\n"), ["Hearing on the closed quay of Brell and its long consequences", LEFT, RIGHT]);
});

test("a paragraph goes on over columns and pages, and a divided word is one again", async () => {
  const first = setLines(LEFT, { x: 60, y: 100, width: 60 });
  const page = (number: number, words: readonly PdfWords[]): PdfWords[] => [
    { text: "The Harbour Papers", x: 60, y: 760 },
    { text: String(number), x: 500, y: 760 },
    ...words,
  ];
  const cut = "which depends on the tide and on what the har-";
  const source = await readParts({
    pages: [
      page(211, [...first.slice(0, 2), { text: cut, x: 60, y: 76 }]),
      page(212, [
        { text: "bour master calls luck, as she has said for years", x: 60, y: 700 },
        { text: "and will say again.", x: 60, y: 688 },
      ]),
      page(213, setLines(RIGHT, { x: 60, y: 700, width: 60 })),
    ],
  });
  assert.match(
    source.text,
    /on what the harbour master calls luck, as she has said for years and will say again\.\n\n/,
  );
  assert.ok(!source.text.includes("Papers") && !/\d/.test(source.text), source.text);
  assert.deepEqual(pageOf(source, "The commission heard"), ["211", 1]);
  assert.deepEqual(pageOf(source, "bour master calls"), ["212", 2]);
  assert.deepEqual(pageOf(source, "Ines Karadou"), ["213", 3]);
});

test("the numbers of lines in the margin are no words", async () => {
  const lines = setLines(`${LEFT} ${RIGHT}`, { x: 100, y: 700, width: 50 });
  const numbers = lines.map(({ y }, i) => ({ text: String(i + 1), x: 60, y }));
  const { text } = await readParts({ pages: [[...numbers, ...lines]] });
  assert.equal(text, `${LEFT} ${RIGHT}`);
});

test("a footnote's mark is dropped, and its text does not cut the sentence that it stands below", async () => {
  const { text } = await readParts({
    pages: [
      [
        { text: "The ministry paid for the ferry until late in the spring.", x: 60, y: 112 },
        { text: "1", x: 292, y: 116, size: 6 },
        { text: "Then it was found that the money had been meant for", x: 60, y: 100 },
        { text: "1 Minutes of the council, third sitting.", x: 60, y: 60, size: 7 },
      ],
      [{ text: "the lighthouse, whose keeper had gone without.", x: 60, y: 700 }],
    ],
  });
  assert.equal(
    text,
    "The ministry paid for the ferry until late in the spring. Then it was found that the money had been meant for the lighthouse, whose keeper had gone without.\n\n1 Minutes of the council, third sitting.",
  );
});

test("title, author and day are the first page's; what the properties alone say is doubted", async () => {
  const page: PdfWords[] = [
    { text: "What the Tide Took", x: 60, y: 740, size: 18 },
    { text: "Tomas Velde", x: 60, y: 710 },
    { text: "4 March 2031", x: 60, y: 690 },
    ...setLines(LEFT, { x: 60, y: 660, width: 80 }),
  ];
  const shown = await readParts({
    pages: [page],
    info: { Title: "Microsoft Word - draft7.doc", Author: "Tomas Velde", CreationDate: "D:20350101000000Z" },
  });
  assert.equal(shown.meta.title, "What the Tide Took");
  assert.deepEqual(shown.meta.byline, ["Tomas Velde"]);
  assert.equal(shown.meta.published, "2031-03-04");
  assert.deepEqual(shown.problems, []);

  const hidden = await readParts({
    pages: [page.slice(3)],
    info: { Title: "Tides of Brell", Author: "Pell Harkonen", CreationDate: "D:20350101000000Z" },
  });
  assert.equal(hidden.meta.title, "Tides of Brell");
  assert.deepEqual(hidden.meta.byline, ["Pell Harkonen"]);
  assert.equal(hidden.meta.published, "2035-01-01");
  assert.deepEqual(
    hidden.problems.map(({ message }) => message),
    [
      "The title “Tides of Brell” is the one in the PDF's properties; its first page does not show it.",
      "The author “Pell Harkonen” is the one in the PDF's properties; its first page does not name them.",
      "The day 2035-01-01 is that on which the PDF was made; its first page shows no date.",
    ],
  );
});

test("scans, passwords and damage are said", async () => {
  await assert.rejects(
    readParts({ pages: [[], []] }),
    (error) => error instanceof Unreadable && /scan/.test(error.message),
  );
  const locked =
    "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "41".repeat(32) + ">/U<" + "42".repeat(32) + ">>>/ID[<00><00>]";
  await assert.rejects(
    readParts({ pages: [[{ text: "x", x: 60, y: 60 }]], trailer: locked }),
    (error) => error instanceof Unreadable && /password/.test(error.message),
  );
  await assert.rejects(read(new TextEncoder().encode("%PDF-1.7\n")), /damaged/);
  const some = await readParts({ pages: [[{ text: "Only this page has words.", x: 60, y: 60 }], [], []] });
  assert.match(some.problems[0]?.message ?? "", /^2 of 3 pages have no text/);
});

test("of a set book nearly every quotation stands as it was written, on its page", {
  skip: !hasGroff() && "groff is not installed",
}, async () => {
  for (const columns of [1, 2] as const) {
    const book = writeBook(40 + columns, columns);
    const source = await read(setBook(book));
    const found = book.quotations.filter((words) => source.text.includes(words.replaceAll("'", "’")));
    assert.ok(book.quotations.length > 100);
    assert.ok(found.length >= 0.99 * book.quotations.length, `${found.length} of ${book.quotations.length}`);
    assert.equal(source.meta.title, book.title);
    assert.deepEqual(source.meta.byline, [book.author]);
    assert.equal(source.meta.published, "2031-03-04");
    assert.ok(source.places.length > 10);
    assert.ok(source.places.every(({ page, count }) => page === String(count)));
    assert.ok(!source.text.includes("Minutes and Testimony"));
    assert.equal(source.text.split(book.title).length, 2, "the running head is gone");
  }
});
