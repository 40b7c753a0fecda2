// What frames a block quotation and is not quoted: credits, labels, callouts' titles,
// in drafts and in Markdown sources.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../server/src/readers/readSource";
import { checkFixture, tellFindings } from "./checkRules";

const WORDS = "We counted every eel in the weir, and then we let them go.";
const TOLD = `@@ sources/a.txt\n“${WORDS}” said Lena Marsh, the bailiff of Thornby.\n\nOwen Tarr, a miller, watched.\n`;

/** W stands for the words, N for the name. */
const NAMED: readonly string[] = [
  "> W\n> — N",
  "> W\n> -- N",
  "> W\n> --- N, bailiff",
  "> W\n> – N, 2019",
  "> W\n> ― N",
  "> W\n> ~ N",
  "> W\n> - N",
  "> W\n>\n> — N",
  "> W\n>\n> N",
  "> W\n>\n> *N*",
  "> W\n> N",
  "> W\n> N, bailiff of Thornby",
  "> W\n> *— N, in the Courier, May 2019*",
  "> W\n> (N)",
  "> W\n> (N, 2019)",
  "> W\n> — [N](http://a.example/eels)",
  "> W\n> — N [@courier2019, p. 3]",
  "> W — N",
  "> W -- N, bailiff",
  "> W (N)",
  "> W (N, 2019, p. 3)",
  "> “W” — N",
  "> “W”\n> — N",
  '> "W" - N',
  "> W <cite>N</cite>",
  "> W\n> <cite>N</cite>",
  "> W\n> <footer>— N</footer>",
  "> W<br>— N",
  "> W\\\n> — N",
  "> W  \n> — N",
  "> “W” said N.",
  "> “W,” N said.",
  "> N said: “W”",
  "> **N:** W",
  "> **N**: W",
  "> **N** — W",
  "> **N**\n> W",
  "> **N, bailiff**\n>\n> W",
  "> N: W",
  "> N (bailiff): W",
  "> N said on Monday:\n> W",
  "> N\n> W",
  "> [!quote] N\n> W",
  "> [!quote]+ N, bailiff\n> W",
  "> [!cite]- N\n>\n> W",
  "> [!quote]\n> W\n> — N",
  "> W ^q1\n\n— N",
  "> W\n> — N ^q1",
  "> W\n\n— N",
  "> W\n\n(N)",
  "> W[^1]\n> — N\n\n[^1]: Courier, p. 3",
  "> > W\n> >\n> > — N",
  "<blockquote>W<br>— N</blockquote>",
  "<blockquote><p>W</p><footer>— <cite>N</cite></footer></blockquote>",
  "<blockquote>\n  <p>W</p>\n  <cite>N</cite>\n</blockquote>",
  "<figure><blockquote>W</blockquote><figcaption>— N</figcaption></figure>",
  "<blockquote>\n\nW\n\n— N\n\n</blockquote>",
];

/** Nobody is named, and no word of it is quoted. */
const UNNAMED: readonly string[] = [
  "> W",
  "> W ^q1",
  "> W\n> ^q1",
  "> W\n> [Eels of Thornby]",
  "> W [Courier, p. 3]",
  "> W (Courier, 2019)",
  "> W\n> Source: Eels of Thornby, 2019",
  "> W\n> — Eels of Thornby, 2019",
  "> W\n> — from the Courier",
  "> W\n> [Eels of Thornby](http://a.example/eels)",
  "> W\n> http://a.example/eels",
  "> W [@courier2019]",
  "> [!quote]\n> W",
  "> [!quote] On the weir\n> W",
  '<blockquote cite="http://a.example">W</blockquote>',
];

const fill = (shape: string, name: string, words = WORDS): string =>
  shape
    .replace("W", words)
    .replace("“" + WORDS + ",”", `“${WORDS.slice(0, -1)},”`)
    .replace(/N(?=\b)/, name);

test("in a draft they are not quoted, and give the speaker", () => {
  for (const shape of NAMED) {
    const { result, text } = checkFixture(`${TOLD}@@ draft.md\nNotes.\n\n${fill(shape, "Lena Marsh")}\n`);
    assert.deepEqual(tellFindings({ result, text }), [], shape);
    assert.deepEqual(
      result.quotations.map((q) => [q.verdict, q.speakerName, text.slice(q.start, q.end).replace(/\W+$/, "")]),
      [["verbatim", "Lena Marsh", WORDS.slice(0, -1)]],
      shape,
    );
  }
});

test("in a draft a wrong one is told", () => {
  for (const shape of NAMED) {
    const { result, text } = checkFixture(`${TOLD}@@ draft.md\nNotes.\n\n${fill(shape, "Owen Tarr")}\n`);
    assert.deepEqual(
      result.findings.map((f) => f.code),
      ["misattributed-quote"],
      `${shape}\n${tellFindings({ result, text }).join("\n")}`,
    );
  }
});

test("in a draft no speaker is made of a source's title", () => {
  for (const shape of UNNAMED) {
    const { result, text } = checkFixture(`${TOLD}@@ draft.md\nNotes.\n\n${fill(shape, "")}\n`);
    assert.deepEqual(tellFindings({ result, text }), [], shape);
    assert.deepEqual(
      result.quotations.map((q) => [q.verdict, text.slice(q.start, q.end)]),
      [["verbatim", WORDS]],
      shape,
    );
  }
});

test("a word that is wrong is told at its place, whatever the frame", () => {
  const wrong = WORDS.replace("eel", "pike");
  for (const shape of [...NAMED, ...UNNAMED]) {
    const { result, text } = checkFixture(
      `${TOLD}@@ draft.md\nNotes.\n\n${fill(shape.replace("“W,” N", "“W” N"), "Lena Marsh", wrong)}\n`,
    );
    assert.deepEqual(tellFindings({ result, text }), ["misquote warning: pike"], shape);
    const edits = result.findings
      .flatMap((f) => f.fixes)
      .filter((fix) => fix.safe)
      .flatMap((fix) => fix.edits);
    assert.deepEqual(
      edits.map((edit) => text.slice(edit.start, edit.end)).filter((words) => !wrong.includes(words)),
      [],
      shape,
    );
  }
});

test("in a Markdown source they give the speaker, and are no words of theirs", () => {
  for (const shape of NAMED) {
    const source = `@@ sources/a.md\n# Eels of Thornby\n\nThe weir was counted on Monday, and the eels are back.\n\n${fill(shape, "Lena Marsh")}\n\nOwen Tarr, a miller, watched.\n`;
    const right = checkFixture(`${source}@@ draft.md\n“${WORDS.slice(0, -1)},” Lena Marsh said.\n`);
    assert.deepEqual(tellFindings(right), [], shape);
    const wrong = checkFixture(`${source}@@ draft.md\n“${WORDS.slice(0, -1)},” Owen Tarr said.\n`);
    assert.deepEqual(
      wrong.result.findings.map((f) => f.code),
      ["misattributed-quote"],
      shape,
    );
  }
});

test("words that only look like a frame are quoted", () => {
  for (const words of [
    "Article 5: The parties agree to count the eels.",
    "We went on — Lena and Owen and all the rest of us — until the count was done.",
    "We will do three things: count, mark and release.",
    "Note: the count was done by hand (and at night).",
    "The count was done in 2019 (two years late).",
    "They counted (Laughter) the eels.",
  ]) {
    const { result, text } = checkFixture(
      `@@ sources/a.txt\nLena Marsh said: “${words}”\n@@ draft.md\nNotes.\n\n> ${words}\n`,
    );
    assert.deepEqual(
      result.quotations.map((q) => [q.verdict, text.slice(q.start, q.end)]),
      [["verbatim", words]],
      words,
    );
  }
});

test("a callout that does not quote is the writer's own", () => {
  for (const kind of ["note", "NOTE", "tip", "warning"]) {
    const { result, text } = checkFixture(
      `${TOLD}@@ draft.md\n> [!${kind}] Mind\n> We counted the eels twice ourselves. “${WORDS}” said Lena Marsh.\n`,
    );
    assert.deepEqual(
      result.quotations.map((q) => [q.verdict, text.slice(q.start, q.end)]),
      [["verbatim", WORDS]],
    );
  }
});

test("two framed quotations beside one another keep their own speakers", () => {
  const other = "I watched the eels from the mill until it was quite dark.";
  const told = `${TOLD}\n“${other}” said Owen Tarr.\n`;
  for (const draft of [
    `> ${WORDS}\n> — Lena Marsh\n\n> ${other}\n> — Owen Tarr`,
    `> **Lena Marsh:** ${WORDS}\n>\n> **Owen Tarr:** ${other}`,
    `> [!quote] Lena Marsh\n> ${WORDS}\n\n> [!quote] Owen Tarr\n> ${other}`,
  ]) {
    const { result } = checkFixture(`${told}@@ draft.md\nNotes.\n\n${draft}\n`);
    assert.deepEqual(result.findings, [], draft);
    assert.deepEqual(
      result.quotations.map((q) => q.speakerName),
      ["Lena Marsh", "Owen Tarr"],
      draft,
    );
  }
});

test("a page's credit below a quotation is no word of it", () => {
  for (const body of [
    `<blockquote><p>${WORDS}</p><footer>— Lena Marsh</footer></blockquote>`,
    `<blockquote>${WORDS}<br>— Lena Marsh, bailiff</blockquote>`,
    `<blockquote><p>${WORDS}</p><cite>Lena Marsh</cite></blockquote>`,
    `<figure><blockquote>${WORDS}</blockquote><figcaption>— Lena Marsh</figcaption></figure>`,
  ]) {
    const page = `<html><head><title>Eels of Thornby</title></head><body><article><h1>Eels of Thornby</h1><p>${"The weir was counted on Monday, and the eels are back in the river below it. ".repeat(8)}</p>${body}<p>${"Owen Tarr, a miller, watched them from the bank until it was dark. ".repeat(8)}</p></article></body></html>`;
    const source = readSource("a.html", page);
    const quoted = source.prose.blocks
      .filter((block) => block.kind === "quote")
      .map((block) => source.prose.text.slice(block.start, block.end));
    assert.deepEqual(quoted, [WORDS], body);
    const credits = source.prose.blocks
      .filter((block) => block.kind === "attribution")
      .map((block) => source.prose.text.slice(block.start, block.end));
    // The page reader throws footers away.
    if (!body.includes("footer")) {
      assert.match(credits.join("|"), /^(?:— )?Lena Marsh(?:, bailiff)?$/, body);
    }
  }
});
