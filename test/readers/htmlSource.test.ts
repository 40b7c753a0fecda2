// Pages saved from the browser: the text that spans count in, and what the page says of itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../server/src/readers/readSource";
import { cpuTime } from "../support/cpuTime";

const LEAD =
  "The vote on the new quay was put off on Friday, the mayor said, after three of the nine members of the council stayed away from the meeting in protest at the cost, which has doubled since the plan was first shown.";
const JSON_LD = `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Harbour vote put off","author":[{"@type":"Person","name":"Ines Calder"},{"name":"Tom Field"}],"datePublished":"2024-04-05T23:30:00-04:00","dateModified":"2024-04-06","publisher":{"name":"The Norhaven Post"}}]}`;

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a><a href="/w">World</a></nav>${body}<footer>© 2024 Someone</footer></body></html>`;
}

function show(html: string): string {
  const { prose } = readSource("a.html", html);
  return prose.blocks.map((block) => `${block.kind}: ${prose.text.slice(block.start, block.end)}`).join("\n");
}

test("an article with JSON-LD", () => {
  const html = page(
    `<title>x</title><link rel="canonical" href="https://a.example/quay"><script type="application/ld+json">${JSON_LD}</script><script>throw new Error("ran")</script>`,
    `
    <article><h1>Harbour vote put off</h1><p class="byline">By Ines Calder and Tom Field</p>
    <figure><img src="q.jpg" alt="quay"><figcaption>Workers led by Ida Brandt inspect the quay on Monday. (Ann Roe/AFP)</figcaption></figure>
    <p>${LEAD}</p><p>&ldquo;We will <em>not</em> sign&nbsp;anything,&rdquo; Lena Marsh<svg></svg> said. She called it <q>a stunt</q>.</p>
    <h2>What comes next</h2><p>The council meets again<br>on May 3.<br><br>Nobody minds.</p>
    <blockquote><p>The sea does not wait for us, and neither does the price of steel.</p></blockquote>
    <ul><li>Find the money</li></ul><p>Share this article</p></article>`,
  );
  assert.equal(
    show(html),
    `
title: Harbour vote put off
caption: Workers led by Ida Brandt inspect the quay on Monday.
paragraph: ${LEAD}
paragraph: “We will not sign\u00a0anything,” Lena Marsh said. She called it “a stunt”.
heading: What comes next
paragraph: The council meets again on May 3.
paragraph: Nobody minds.
quote: The sea does not wait for us, and neither does the price of steel.
listItem: Find the money`.trim(),
  );
  const { meta, text } = readSource("a.html", html);
  assert.deepEqual(
    [meta.title, meta.byline, meta.publisher, meta.published, meta.updated, meta.url, meta.lang, meta.credits],
    [
      "Harbour vote put off",
      ["Ines Calder", "Tom Field"],
      "The Norhaven Post",
      "2024-04-05",
      "2024-04-06",
      "https://a.example/quay",
      "en-GB",
      ["Ann Roe", "AFP"],
    ],
  );
  assert.ok(text.startsWith("Harbour vote put off\n\n"));
  assert.ok(text.includes(`\n\n${LEAD}\n\n`));
});

test("an article with meta tags alone", () => {
  const { meta } = readSource(
    "a.htm",
    page(
      `<title>Harbour vote put off | Norhaven Post</title><meta property="og:site_name" content="Norhaven Post"><meta name="author" content="Ines Calder">
    <meta property="article:published_time" content="2024-04-05T01:00:00Z"><meta property="article:modified_time" content="2024-04-06T01:00:00Z"><meta property="og:url" content="https://a.example/quay">`,
      `<p>${LEAD}</p><p>${LEAD}</p>`,
    ),
  );
  assert.deepEqual(
    [meta.title, meta.byline, meta.publisher, meta.published, meta.updated, meta.url],
    ["Harbour vote put off", ["Ines Calder"], "Norhaven Post", "2024-04-05", "2024-04-06", "https://a.example/quay"],
  );
});

test("an article with <time> and rel=author", () => {
  const { meta } = readSource(
    "a.html",
    page(
      "<title>Harbour vote put off</title>",
      `<article><a rel="author" href="/i">Ines Calder</a><time datetime="2024-04-05T10:00">two days ago</time><p>${LEAD}</p></article>`,
    ),
  );
  assert.deepEqual([meta.byline, meta.published, meta.updated], [["Ines Calder"], "2024-04-05", null]);
});

test("a page that says nothing of itself invents nothing", () => {
  const { meta } = readSource("a.html", `<p>${LEAD}</p>`);
  assert.deepEqual(
    [meta.title, meta.byline, meta.publisher, meta.published, meta.updated, meta.url, meta.lang],
    [null, [], null, null, null, null, null],
  );
});

test("broken JSON-LD, and one with other types, is passed over", () => {
  for (const json of [
    "{",
    "null",
    "[]",
    '{"@type":[1],"headline":2}',
    '{"@type":"Article","headline":3,"author":4,"datePublished":{}}',
    `${"[".repeat(50_000)}`,
  ]) {
    const { meta } = readSource(
      "a.html",
      page(`<title>Harbour vote put off</title><script type="application/ld+json">${json}</script>`, `<p>${LEAD}</p>`),
    );
    assert.deepEqual([meta.title, meta.byline, meta.published], ["Harbour vote put off", [], null]);
  }
});

test("short pages and fragments are read whole", () => {
  assert.equal(show("<p>Lena Marsh spoke.</p><script>no()</script>"), "paragraph: Lena Marsh spoke.");
  assert.equal(show("Lena Marsh &amp; Tom Field"), "paragraph: Lena Marsh & Tom Field");
});

test("pages that would exhaust the parser are refused or read, in time", () => {
  const pages: Record<string, string> = {
    deep: "<div>".repeat(200_000),
    "deep enough": `${"<div>".repeat(1_500)}hello there`,
    wide: `<p>${LEAD}</p>`.repeat(3_000),
    unclosed: "<p>".repeat(30_000),
    "open tags": "<a ".repeat(50_000),
    lt: "<".repeat(100_000),
    gt: ">".repeat(100_000),
    references: "&amp;".repeat(300_000),
    "too many": "<p>a".repeat(500_000),
    half: "a <html b",
    "half, attributes": `<html a="${LEAD}`,
    attributes: `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>${LEAD}</p>`,
    "a long name": `<meta property="${" ".repeat(200_000)}x"><p>${LEAD}</p>`,
    blocks: `<pre>a b c\r</pre>`.repeat(20_000),
    picture: `<img src="data:image/png;base64,${"A".repeat(5_000_000)}"><p>${LEAD}</p>`,
  };
  for (const [name, html] of Object.entries(pages)) {
    const began = cpuTime();
    const source = readSource("a.html", html);
    const took = cpuTime() - began;
    assert.ok(took < 8_000, `${name}: ${took} ms`);
    assert.ok(source.text !== "" || source.problems.length > 0, name);
  }
});
