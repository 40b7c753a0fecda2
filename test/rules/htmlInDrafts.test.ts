// Quotations in a draft's HTML are checked like Markdown's own; what no reader sees is never text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFixture, tellFindings } from "./checkRules";

const TOLD =
  "@@ sources/a.txt\n“We counted every eel in the weir,” said Lena Marsh, the bailiff.\n\n“The mill stands still,” said Owen Tarr, the miller.\n@@ draft.md\n";

function find(draft: string): string[] {
  return tellFindings(checkFixture(TOLD + draft));
}

test("quotations in elements of every kind are checked, and told at their place in the file", () => {
  for (const draft of [
    "<blockquote>We counted every pike in the weir</blockquote>",
    "<blockquote>\n<p>We counted every <em>pike</em> in\nthe weir</p>\n</blockquote>",
    "<p>“We counted every pike in the weir,” Lena Marsh said.</p>",
    '<div class="a">\n  <p>“We counted <b>every</b> pike in the weir,” Lena Marsh said.</p>\n</div>',
    "<q>We counted every pike in the weir,</q> Lena Marsh said.",
    "Lena Marsh said <q>we counted every pike in the weir</q>.",
    "<p><q>We counted every pike in the weir,</q> Lena Marsh said.</p>",
    "<ul><li>“We counted every pike in the weir,” Lena Marsh said.</li></ul>",
    "<table><tr><td>“We counted every pike in the weir,” Lena Marsh said.</td></tr></table>",
    "<details>\n<summary>Eels</summary>\n\n“We counted every pike in the weir,” Lena Marsh said.\n\n</details>",
    "> <p>We counted every pike in the weir</p>",
    "> <blockquote>We counted every pike\n> in the weir</blockquote>",
    "<blockquote>\n\nWe counted every pike in the weir\n\n</blockquote>",
    "<p>&ldquo;We counted every pike in the weir,&rdquo; Lena Marsh said.</p>",
    "Before that <blockquote>We counted every pike in the weir</blockquote> and so on.",
  ]) {
    assert.deepEqual(find(`Notes.\n\n${draft}\n`), ["misquote warning: pike"], draft);
  }
});

test("attributes, scripts, styles, code and comments are no text", () => {
  const words = "“We counted every pike in the weir,” Lena Marsh said.";
  for (const draft of [
    `<p title='${words}'>Eels.</p>`,
    `<script>\nconst said = ${words};\n</script>`,
    `<div><script>${words}</script><style>${words}</style>Eels.</div>`,
    `<p>Eels.<!-- ${words} --></p>`,
    `<pre>${words}</pre>`,
    `Eels are <code>${words}</code> back.`,
    `<p>Eels are <code>${words}</code> back.</p>`,
    `<textarea>${words}</textarea>`,
    `<p>Eels.\n<p data-a="${words.replace(/[“”]/g, "'")}">More.`,
  ]) {
    assert.deepEqual(find(`Notes.\n\n${draft}\n`), [], draft);
  }
});

test("an element that is never closed makes nothing behind it a quotation", () => {
  assert.deepEqual(find("Notes.\n\n<blockquote>\n\nThe weir was built by monks long before the mill was.\n"), []);
  assert.deepEqual(find("Notes.\n\n</blockquote>\n\nThe weir was built by monks long before the mill was.\n"), []);
});

test("an ignore comment within HTML silences its block", () => {
  assert.deepEqual(
    find(
      "<div>\n<!-- verbatim-ignore misquote: so -->\n<p>“We counted every pike in the weir,” Lena Marsh said.</p>\n</div>\n",
    ),
    [],
  );
});

test("hostile HTML is read in step with its length", () => {
  for (const piece of [
    "<blockquote>",
    "</blockquote>",
    "<q>",
    "<cite>x",
    "<script>",
    "<a '",
    "<!--",
    "&amp;",
    "<p>“x",
    "<code>",
    "<div>\n",
  ]) {
    const [short, long] = [2_000, 16_000].map((times) => {
      const began = process.cpuUsage().user;
      find(`<div>${piece.repeat(times)}\n`);
      return process.cpuUsage().user - began;
    });
    assert.ok(long! < 400_000 + 40 * short!, `${piece}: ${short} and ${long} µs`);
  }
});
