// Files whose names say text and that hold something else, and copies of whole browser windows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../server/src/readers/readSource";
import { expandWikitext } from "../../server/src/readers/wikitext/expandWikitext";

const LEAD =
  "The vote on the new quay was put off on Friday, the mayor said, after three of the nine members of the council stayed away from the meeting in protest at the cost.";
const SECOND = "“We will not sign anything,” Lena Marsh told reporters at the harbour, and left.";
const PAGE = `<!DOCTYPE html>\n<html><head><title>Three empty chairs stop the quay</title></head><body><h1>Three empty chairs stop the quay</h1><p class="byline">By Ines Calder</p><p>${LEAD}</p><p>${SECOND}</p></body></html>`;

test("a page in a file named as text is read as a page", () => {
  for (const path of ["a.txt", "a.text", "a.doc", "a"]) {
    const { readAs, text, meta } = readSource(path, PAGE);
    assert.equal(readAs, "page", path);
    assert.equal(text, `Three empty chairs stop the quay\n\n${LEAD}\n\n${SECOND}`);
    assert.deepEqual(meta.byline, ["Ines Calder"]);
  }
});

test("a piece of a page is one, too", () => {
  const { readAs, text } = readSource("a.txt", `<div class="story"><p>${LEAD}</p>\n<p>${SECOND}</p></div>`);
  assert.deepEqual([readAs, text], ["page", `${LEAD}\n\n${SECOND}`]);
});

test("pages under the names of a server's programs are pages", () => {
  for (const path of ["a.xhtml", "a.aspx", "a.php", "A.SHTML"]) {
    assert.ok(readSource(path, PAGE).text.includes(LEAD), path);
    assert.ok(!readSource(path, PAGE).text.includes("<p>"), path);
  }
});

test("a text or Markdown that speaks of elements stays what it is", () => {
  const text = `The <p> element begins a paragraph. ${LEAD}`;
  assert.deepEqual([readSource("a.txt", text).readAs, readSource("a.txt", text).text], [null, text]);
  assert.equal(readSource("a.md", `<p>${LEAD}</p>\n<p>${SECOND}</p>`).readAs, null);
});

test("RTF in a file named as text, and as the old Word format", () => {
  const rtf = `{\\rtf1\\ansi {\\b Three empty chairs}\\par ${LEAD}\\par The mayor of Str\\'f6mstad left.\\par}`;
  for (const path of ["a.txt", "a.doc"]) {
    const { readAs, text } = readSource(path, new TextEncoder().encode(rtf));
    assert.equal(readAs, "rtf");
    assert.equal(text, `Three empty chairs\n\n${LEAD}\n\nThe mayor of Strömstad left.`);
  }
});

test("wikitext: links, templates, tables, references", () => {
  const wiki = `{{Short description|A vote}}
{{date|March 5, 2024}}
[[File:Quay.jpg|thumb|The [[quay]] at night]]
The '''Norhaven vote''' was put off on [[Friday]], mayor [[Lena Marsh|Marsh]] said.<ref>{{cite web|url=http://a.example}}</ref> She spoke to [http://b.example reporters] of the {{lang|fr|Courrier}}.

== What comes next ==
* Find the ''money''
{{quote|The sea does not wait for us.|Otto Brandt}}
{| class="wikitable"
| a || b
|}
Nobody &amp; nothing moved.
== References ==
* [http://c.example A list]
[[Category:Ports]]`;
  const { readAs, text, meta, prose } = readSource("a.txt", wiki);
  assert.equal(readAs, "wikitext");
  assert.equal(meta.published, "2024-03-05");
  assert.deepEqual(text.split("\n\n"), [
    "The Norhaven vote was put off on Friday, mayor Marsh said. She spoke to reporters of the Courrier.",
    "What comes next",
    "Find the money",
    "The sea does not wait for us.",
    "Nobody & nothing moved.",
  ]);
  assert.deepEqual(prose.blocks.map(({ kind }) => kind).slice(1, 4), ["heading", "listItem", "quote"]);
});

test("wikitext that nothing closes loses no words, and deep nesting takes no time", () => {
  assert.match(expandWikitext("The [[quay and {{w|the mayor").text, /quay and w\|the mayor$/);
  assert.equal(expandWikitext("{{".repeat(50_000)).title, null);
  assert.ok(expandWikitext(`${"[[".repeat(50_000)}quay${"]]".repeat(50_000)}`).text.includes("quay"));
});

test("a copy of a whole browser window: title, byline and day below the menus", () => {
  const menu =
    "Skip to content\nThe Norhaven Post\nMenu\nNews\nSport\nWeather\nFerries today\nSign in\nMost read today in Norhaven\nHome\nLocal\nHarbour";
  for (const head of [
    "Three empty chairs stop the quay\nProtest at the cost of the harbour's largest plan in a century\nBy Ines Calder, Harbour Correspondent\nPublished 5 April 2024, 10:02\nShare",
    "Three empty chairs stop the quay\nIt is the harbour's largest plan in a century.\nInes Calder\nApril 5, 2024 | 7:08pm\nShare this with",
    "Drei leere Stühle stoppen den Kai\nVon Ines Calder\n5. April 2024, 10:02 Uhr Lesedauer: 4 Minuten",
  ]) {
    const { meta, prose } = readSource("a.txt", `${menu}\n\n${head}\n${LEAD}\n\n${SECOND}\n`);
    assert.deepEqual(
      [meta.title, meta.byline, meta.published],
      [head.split("\n")[0], ["Ines Calder"], "2024-04-05"],
      head,
    );
    assert.ok(!prose.text.includes("Weather") && prose.text.includes(LEAD), head);
  }
});

test("a list that opens an article is no menu", () => {
  const list = "Bread\nMilk\nSalt\nTwo apples\nSugar\nOil\nThe list of a long and quiet winter";
  assert.ok(readSource("a.txt", `${list}\n\n${LEAD}\n\n${SECOND}`).prose.text.includes("Milk"));
});
