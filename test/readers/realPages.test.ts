// Pages as newsrooms' systems write them: what stands around the text, where the headline, the authors and the day are
// told, and what of it all is the article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../server/src/readers/readSource";

const LEAD =
  "The vote on the new quay was put off on Friday, the mayor said, after three of the nine members of the council stayed away from the meeting in protest at the cost.";
const SECOND =
  "The plan had been praised when it was first shown in the spring, and the harbour's masters had already ordered the steel that it needs.";
const THIRD =
  "A new date has not been set, but the clerk said that nobody expected the members to come together before the end of the holidays.";
const BODY = `<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`;

function read(html: string): ReturnType<typeof readSource> {
  return readSource("a.html", html);
}

function textOf(html: string): readonly string[] {
  return read(html).text.split("\n\n");
}

function ld(json: object): string {
  return `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
}

test("the headline that readers see comes before the one for search engines", () => {
  const html = `<html><head><title>Quay vote: all you need to know | Post</title><meta property="og:title" content="Quay vote: all you need to know"><meta property="og:site_name" content="Post"></head><body><header><h1><span class="kicker">Harbour</span> Three empty chairs stop the quay</h1></header>${BODY}</body></html>`;
  assert.equal(read(html).meta.title, "Three empty chairs stop the quay");
});

test("a paper's name in an <h1> is no headline, and one in <title> is cut off", () => {
  const named = `<html><head><title>Vote on the quay put off - The Norhaven Post</title><meta property="og:site_name" content="The Norhaven Post"></head><body><h1>The Norhaven Post</h1><h2>Vote on the quay put off</h2>${BODY}</body></html>`;
  assert.equal(read(named).meta.title, "Vote on the quay put off");
  const barred = `<html><head><title>Vote on the quay put off | Norhaven Daily</title></head><body>${BODY}</body></html>`;
  assert.equal(read(barred).meta.title, "Vote on the quay put off");
});

test("references in what a page says of itself are resolved", () => {
  const html = `<html><head>${ld({ "@type": "NewsArticle", headline: "Marsh &amp; Field: &#8216;no&#8217; to the quay" })}</head><body>${BODY}</body></html>`;
  assert.equal(read(html).meta.title, "Marsh & Field: ‘no’ to the quay");
});

test("the article's authors come before the page's, by reference, in lists, and in JSON with raw line breaks", () => {
  const graph = {
    "@graph": [
      { "@type": "WebPage", author: { name: "Web Team" }, headline: "x", datePublished: "2020-01-01" },
      { "@type": "Person", "@id": "#ines", name: "Ines Calder", url: "/ines" },
      { "@type": "Article", headline: "Quay", author: [{ "@id": "#ines" }, { name: ["Tom Field"] }] },
    ],
  };
  assert.deepEqual(read(`<html><head>${ld(graph)}</head><body>${BODY}</body></html>`).meta.byline, [
    "Ines Calder",
    "Tom Field",
  ]);
  const broken = `<script type="application/ld+json">{"@type":"Article","headline":"Quay","description":"One\nline","author":{"name":"Ines Calder"},}</script>`;
  assert.deepEqual(read(`<html><head>${broken}</head><body>${BODY}</body></html>`).meta.byline, ["Ines Calder"]);
});

test("visible bylines in several languages and shapes", () => {
  const bylines: readonly (readonly [string, readonly string[]])[] = [
    [`<p class="byline">By Ines Calder and Tom Field, Staff Writers</p>`, ["Ines Calder", "Tom Field"]],
    [`<p class="byline">Von Jana Rot und Tim Blau</p>`, ["Jana Rot", "Tim Blau"]],
    [`<div class="meta">By <a href="/author/ines-calder/">Ines Calder</a> • March 5, 2024</div>`, ["Ines Calder"]],
    [`<span itemprop="author"><span itemprop="name">Ines Calder</span> | NRH</span>`, ["Ines Calder"]],
    [`<p>By Ines Calder</p>`, ["Ines Calder"]],
    [
      `<div><ul><li>Von: <a href="/jana">Jana ROT</a>, <a href="/tim">Tim BLAU</a></li></ul></div>`,
      ["Jana ROT", "Tim BLAU"],
    ],
    [
      `<div class="byline"><a href="/about/ines"><span class="byline-author"><span class="byline-name">Ines Calder</span><span>Editor</span></span></a></div>`,
      ["Ines Calder"],
    ],
    [
      `<div class="byline">by <a href="/authors/april-calder">April Calder</a><a href="/x">@calder</a></div>`,
      ["April Calder"],
    ],
    [`<div class="byline"><a rel="author" href="/author/calder">Calder</a></div>`, ["Calder"]],
  ];
  for (const [byline, names] of bylines) {
    const html = `<html><body><h1>Three empty chairs stop the quay</h1>${byline}${BODY}</body></html>`;
    assert.deepEqual(read(html).meta.byline, names, byline);
    assert.ok(!read(html).text.includes("Calder") && !read(html).text.includes("Rot und"), byline);
  }
});

test("other articles' authors and the paper are none of the article's", () => {
  const html = `<html><head><meta property="og:site_name" content="The Post">${ld({ "@type": "NewsArticle", headline: "Three empty chairs stop the quay", author: { "@type": "Organization", name: "The Post" } })}</head><body>
    <h1>Three empty chairs stop the quay</h1><div class="byline">By Ines Calder</div>${BODY}
    <div class="related"><a href="/b"><h3>Another story of the harbour and its masters</h3><span class="author">Otto Wrong</span></a></div>
    <div class="comments"><span class="author">Angry Reader</span><p>${SECOND}</p></div></body></html>`;
  assert.deepEqual(read(html).meta.byline, ["Ines Calder"]);
  assert.ok(!read(html).text.includes("Another story"));
});

test("authors whom tags name one by one, and in what a preview shows", () => {
  const cited = `<meta name="citation_author" content="Calder, Ines"><meta name="citation_author" content="Tom Field">`;
  assert.deepEqual(read(`<html><head>${cited}</head><body>${BODY}</body></html>`).meta.byline, [
    "Ines Calder",
    "Tom Field",
  ]);
  const shown = `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Calder"><meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="4 minutes">`;
  assert.deepEqual(read(`<html><head>${shown}</head><body>${BODY}</body></html>`).meta.byline, ["Ines Calder"]);
});

test("a caption is text where it names or quotes somebody whom the text does not name", () => {
  const caption = (text: string): boolean =>
    read(
      `<html><body><article><p>${LEAD}</p><figure><img src="a.jpg"><figcaption>${text}</figcaption></figure><p>${SECOND}</p><p>${THIRD}</p></article></body></html>`,
    ).text.includes(text.slice(0, 25));
  assert.ok(caption("The harbour's master, Otto Brandt, walks over the old quay on a morning in May."));
  assert.ok(caption("“We will not pay,” one of the boards says that were set up along the old quay."));
  assert.ok(!caption("Boats lie beside the old quay of the town on a morning in May. (Photo: Ann Roe)"));
  assert.ok(!caption("Boats lie beside the old quay of the town on a morning in May."));
});

test("lines that lead to other pages by a label in capitals or an arrow are no text", () => {
  const lines = `<p>MORE ON THIS | <a href="/b">Five things to know of the harbour</a></p><p>→ more of the harbour</p><p>We may earn a commission from links on this page.</p>`;
  assert.deepEqual(
    textOf(`<html><body><article><p>${LEAD}</p><p>${SECOND}</p>${lines}<p>${THIRD}</p></article></body></html>`),
    [LEAD, SECOND, THIRD],
  );
});

test("the day that readers see comes before a stamp in universal time", () => {
  const page = (stamp: string, shown: string): string =>
    `<html><head><meta property="article:published_time" content="${stamp}"></head><body><h1>Three empty chairs stop the quay</h1><time>${shown}</time>${BODY}</body></html>`;
  assert.equal(read(page("2024-04-06T02:30:00Z", "April 5, 2024")).meta.published, "2024-04-05");
  assert.equal(read(page("2024-04-05T23:30:00-04:00", "April 6, 2024")).meta.published, "2024-04-05");
  assert.equal(read(page("2024-04-06T02:30:00Z", "March 1, 2019")).meta.published, "2024-04-06");
  assert.equal(read(page("Fri, 05 Apr 2024 10:00:00 +0200", "")).meta.published, "2024-04-05");
});

test("days in several languages", () => {
  for (const shown of [
    "5. April 2024, 10:02 Uhr",
    "le 5 avril 2024 à 10h",
    "5 de abril de 2024",
    "2024年4月5日",
    "05.04.2024",
    "5 апреля 2024",
  ]) {
    const html = `<html><body><h1>Three empty chairs stop the quay</h1><div class="date">${shown}</div>${BODY}</body></html>`;
    assert.equal(read(html).meta.published, "2024-04-05", shown);
  }
});

test("the standfirst is text; menus, share lines, notices and lists of other articles are not", () => {
  const html = `<html><head><title>Three empty chairs stop the quay</title></head><body>
    <div class="mega-menu"><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></div>
    <header class="article-header"><h1>Three empty chairs stop the quay</h1><p>Protest at the cost of the harbour's largest plan in a century</p><div class="share-tools">Share on Facebook</div></header>
    <div class="article-content"><p>${LEAD}</p><p><a href="/x">Five things to know of the harbour</a></p><div class="newsletter-box"><p>Get the day's news, sent to you each morning.</p></div>
    <p>${SECOND}</p><p>Sign up for our newsletter to get the latest from the harbour.</p><h3>Read more</h3><ul><li><a href="/y">A quay for the ages, and its price</a></li></ul><p>${THIRD}</p>
    <p>This article was originally published on the Harbour Wire.</p></div><div id="comments"><p>${SECOND} Never!</p></div></body></html>`;
  assert.deepEqual(textOf(html), [
    "Three empty chairs stop the quay",
    "Protest at the cost of the harbour's largest plan in a century",
    LEAD,
    SECOND,
    THIRD,
  ]);
});

test("a sentence of the news that speaks of newsletters or cookies stays", () => {
  const news = "The council's newsletter said that the privacy policy of the port would be changed by the summer.";
  const quoted = "“You can sign up for our newsletter,” the clerk said, “and we will tell you.”";
  const text = textOf(
    `<html><body><article><p>${LEAD}</p><p>${news}</p><p>${quoted}</p><p>${THIRD}</p></article></body></html>`,
  );
  assert.deepEqual(text, [LEAD, news, quoted, THIRD]);
});

test("a text that is cut into parts, each of which says that it is the text, is read whole", () => {
  const part = (text: string): string =>
    `<div class="grid"><div class="article-body"><p>${text}</p></div></div><div class="ad-slot">x</div>`;
  const html = `<html><body><main><h1>Three empty chairs stop the quay</h1>${part(LEAD)}${part(SECOND)}${part(THIRD)}</main></body></html>`;
  assert.deepEqual(textOf(html).slice(1), [LEAD, SECOND, THIRD]);
});

test("names that promise no article do not hide one", () => {
  for (const name of ["has-sidebar", "sponsored", "subscribe-wall", "comments-open"]) {
    const html = `<html><body class="${name}"><div class="${name}"><h1>Three empty chairs stop the quay</h1>${BODY}</div></body></html>`;
    assert.deepEqual(textOf(html).slice(1), [LEAD, SECOND, THIRD], name);
  }
});

test("<pre> keeps its lines", () => {
  const html = `<html><body><h1>Minutes of the council</h1><p>${LEAD}</p><pre>MAYOR: We begin.\nCLERK: Nine chairs.\nMAYOR: Three are empty.</pre></body></html>`;
  assert.ok(read(html).text.includes("MAYOR: We begin.\nCLERK: Nine chairs."));
  assert.equal(read(html).prose.blocks.length, 5);
});

test("a warning before <html> does not hide the page", () => {
  const html = `Warning: Undefined index on line 3<br><!doctype html><html><head><title>Three empty chairs stop the quay</title></head><body>${BODY}</body></html>`;
  assert.equal(read(html).meta.title, "Three empty chairs stop the quay");
  assert.ok(read(html).text.includes(LEAD));
});
