// A draft's prose, block by block: text in, text out. `kind: text` a line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDraft } from "../../../server/src/core/markdown/parseDraft";

function show(draft: string): string {
  const { prose } = parseDraft("draft.md", draft);
  return prose.blocks.map((block) => `${block.kind}: ${prose.text.slice(block.start, block.end)}`).join("\n");
}

function check(name: string, draft: string, expected: string): void {
  test(name, () => assert.equal(show(draft), expected));
}

check(
  "headings and paragraphs",
  "# The *quay*\n\nLena Marsh spoke.\n\nOther\n=====\n",
  "heading: The quay\nparagraph: Lena Marsh spoke.\nheading: Other",
);
check("emphasis is taken out", "She said **we _will_ sign** ~~not~~.", "paragraph: She said we will sign not.");
check(
  "lines of a paragraph are one",
  "One line  \ntwo lines\\\nthree\n  four",
  "paragraph: One line two lines three four",
);
check("CR LF", "One\r\ntwo\r\n\r\nthree\r\n", "paragraph: One two\nparagraph: three");
check(
  "link text stays, its target goes",
  '[Lena Marsh](http://a.example/x "t") spoke, see <http://b.example> or http://c.example/y.',
  "paragraph: Lena Marsh spoke, see or.",
);
check(
  "reference links",
  "[Lena Marsh][m] and [quay][] and [vote] met.\n\n[m]: http://a.example\n[Quay]: http://b.example\n[vote]: <http://c.example>",
  "paragraph: Lena Marsh and quay and vote met.",
);
check(
  "brackets of a quotation are no link",
  "“[The council] will [sic] sign,” she said [twice][of three].",
  "paragraph: “[The council] will [sic] sign,” she said [twice][of three].",
);
check("pictures go", "Before ![the quay](q.png) after", "paragraph: Before after");
check(
  "code goes",
  'Run `make "x"` now.\n\n    indented "code"\n\n```js\n"fenced"\n```\n\nAfter',
  "paragraph: Run now.\nparagraph: After",
);
check(
  "HTML goes, its text stays, its line break is one",
  'One<br>two <span class="x">three</span>\n\n<div>\n“block”\n</div>\n',
  "paragraph: One two three\nparagraph: “block”",
);
check(
  "comments go",
  "One <!-- “not this” --> two\n\n<!-- nor\n\nthis -->\n\nthree",
  "paragraph: One two\nparagraph: three",
);
check(
  "character references and escapes",
  "AT&amp;T &ldquo;caf&eacute;&rdquo; &#8212; &#x1F600; \\*star\\* &unknown;",
  "paragraph: AT&T “café” — 😀 *star* &unknown;",
);
check(
  "block quotations",
  "She wrote:\n\n> We will *not*\n> sign.\n>\n> Not ever.\n\n— Lena Marsh",
  "paragraph: She wrote:\nquote: We will not sign.\nquote: Not ever.\nattribution: — Lena Marsh",
);
check("a quotation within a quotation, and a list in one", "> > deep\n>\n> - item", "quote: deep\nquote: item");
check(
  "lists and tasks",
  "- one\n- [ ] two\n\n  more\n1. three",
  "listItem: one\nlistItem: two\nlistItem: more\nlistItem: three",
);
check("tables", "| a | “b” |\n|---|:-:|\n| c *d* | |\n", "paragraph: a\nparagraph: “b”\nparagraph: c d");
check(
  "footnotes",
  "She said so.[^1] Twice[^two].\n\n[^1]: In the *Post*.\n[^two]: On air.\n\n    And again.",
  "paragraph: She said so. Twice.\nparagraph: In the Post.\nparagraph: On air.\nparagraph: And again.",
);
check(
  "citation keys",
  "She said so [@post2024, p. 3]; he not [see @times; -@wire]. Mail a@b.example.",
  "paragraph: She said so; he not. Mail.",
);
check("front matter", "---\ntitle: “Not prose”\n---\n\nProse", "paragraph: Prose");
check("a rule is no front matter", "---\n\nProse\n\n---\n\nMore", "paragraph: Prose\nparagraph: More");
check("an empty draft", "", "");
check("white space alone", " \n\t\r\n", "");
check(
  "text behind a comment on its line",
  "<!-- verbatim-ignore misquote: so --> She said so.",
  "paragraph: She said so.",
);
check("words keep apart where code stood, and not more", "a `b` c `d`, e", "paragraph: a c, e");

test("headings", () => {
  const { headings } = parseDraft("d.md", "# One *two*\n\n> ## Three &amp; four\n");
  assert.deepEqual(headings, [
    { level: 1, text: "One two", start: 0, end: 11 },
    { level: 2, text: "Three & four", start: 15, end: 34 },
  ]);
});

test("citations lead to what they name", () => {
  const text =
    "[a](http://x.example) [b][r] http://y.example <z@w.example> said.[^1] [@k; see @l.]\n\n[^1]: The *Post*, p. 2\n[^9]: unused\n\n[r]: http://z.example";
  const draft = parseDraft("d.md", text);
  assert.deepEqual(
    draft.citations.map((c) => [text.slice(c.start, c.end), c.target]),
    [
      ["[a](http://x.example)", "http://x.example"],
      ["[b][r]", "http://z.example"],
      ["http://y.example", "http://y.example"],
      ["<z@w.example>", "z@w.example"],
      ["[^1]", "The *Post*, p. 2"],
      ["[@k; see @l.]", "@k"],
      ["[@k; see @l.]", "@l"],
    ],
  );
});

test("the draft's day and language", () => {
  const draft = parseDraft("d.md", "---\ndate: April 5, 2024\nlang: en-GB\n---\nText");
  assert.deepEqual([draft.date, draft.lang], ["2024-04-05", "en-GB"]);
  assert.deepEqual([parseDraft("d.md", "Text").date, parseDraft("d.md", "Text").lang], [null, null]);
});

function ignores(text: string): string[] {
  return parseDraft("d.md", text).ignores.map(
    (i) => `${i.code ?? "all"} | ${i.reason} | ${text.slice(i.scope.start, i.scope.end)}`,
  );
}

test("an ignore comment silences the next block", () => {
  assert.deepEqual(ignores("<!-- verbatim-ignore misquote: he corrected it -->\n\nOne “two”.\n\nThree"), [
    "misquote | he corrected it | One “two”.",
  ]);
  assert.deepEqual(ignores("Zero\n<!-- verbatim-ignore wrong-date: so -->\nOne\ntwo\n\nThree"), [
    "wrong-date | so | One\ntwo",
  ]);
});

test("a quotation or a list is one block, and stacked comments share theirs", () => {
  assert.deepEqual(
    ignores("<!-- verbatim-ignore misquote: a -->\n<!-- verbatim-ignore wrong-role: b -->\n\n> One\n>\n> Two\n\nThree"),
    ["misquote | a | > One\n>\n> Two", "wrong-role | b | > One\n>\n> Two"],
  );
  assert.deepEqual(ignores("<!-- verbatim-ignore: a -->\n- One\n- Two\n"), ["all | a | - One\n- Two"]);
  assert.deepEqual(ignores("- One\n\n  <!-- verbatim-ignore misquote: a -->\n- Two\n- Three"), [
    "misquote | a | - Two",
  ]);
});

test("within a paragraph it silences that paragraph", () => {
  assert.deepEqual(ignores("Zero\n\nOne <!-- verbatim-ignore misquote: so --> two\n\nThree"), [
    "misquote | so | One <!-- verbatim-ignore misquote: so --> two",
  ]);
});

test("for a file, for all codes, for several, without a reason", () => {
  const text = "One\n\n<!-- verbatim-ignore-file misquote: so -->\n\nTwo";
  assert.deepEqual(ignores(text), [`misquote | so | ${text}`]);
  assert.deepEqual(ignores("<!-- verbatim-ignore -->\n\nOne"), ["all |  | One"]);
  assert.deepEqual(ignores("<!--verbatim-ignore misquote, wrong-date : a: b-->\n\nOne"), [
    "misquote | a: b | One",
    "wrong-date | a: b | One",
  ]);
  assert.deepEqual(ignores("<!-- verbatim-ignored misquote: x -->\n\nOne"), []);
  assert.deepEqual(ignores("<!-- please verbatim-ignore misquote -->\n\nOne"), []);
});

test("a comment at the end silences nothing but itself", () => {
  assert.deepEqual(ignores("One\n\n<!-- verbatim-ignore misquote: so -->"), [
    "misquote | so | <!-- verbatim-ignore misquote: so -->",
  ]);
});
