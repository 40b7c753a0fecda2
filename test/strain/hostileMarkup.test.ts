// Hostile pages, texts and names of files: nothing throws, no span points beside its text, and nothing of them becomes
// markup, a link or a control character in what a person is shown. A run prints its seed; SEED=… chooses others, RUNS=…
// how many of each kind (10,000 before a release).
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { GFM, parser } from "@lezer/markdown";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import { findNewestDay, indexDraft } from "../../server/src/core/corpus/indexDraft";
import type { SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { parseDraft } from "../../server/src/core/markdown/parseDraft";
import { describeItem } from "../../server/src/features/completion/describeItem";
import { hoverAt } from "../../server/src/features/hover";
import { toPlainText } from "../../server/src/features/markdown";
import { buildReport } from "../../server/src/features/report/buildReport";
import { reportToHtml } from "../../server/src/features/report/reportToHtml";
import { reportToMarkdown } from "../../server/src/features/report/reportToMarkdown";
import type { DraftView, Links, SourceView } from "../../server/src/features/textView";
import { readNameModel } from "../../server/src/host/readNameModel";
import type { Session } from "../../server/src/lsp/session";
import { toLinks } from "../../server/src/lsp/toLsp";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";

const SEED = Number(process.env["SEED"] ?? 1);
const RUNS = Number(process.env["RUNS"] ?? 400);
console.log(`SEED=${SEED} RUNS=${RUNS}`);

const TAGS = [
  "p",
  "div",
  "span",
  "a",
  "b",
  "i",
  "li",
  "ul",
  "td",
  "tr",
  "table",
  "blockquote",
  "q",
  "h1",
  "h2",
  "script",
  "style",
  "title",
  "textarea",
  "svg",
  "math",
  "template",
  "noscript",
  "iframe",
  "time",
  "figcaption",
  "br",
  "img",
  "meta",
  "link",
  "base",
  "html",
  "body",
  "head",
  "article",
  "section",
  "option",
  "select",
  "x-y",
];
const ATTRIBUTES = [
  "href",
  "src",
  "onclick",
  "style",
  "class",
  "id",
  "hidden",
  "aria-hidden",
  "itemprop",
  "rel",
  "datetime",
  "name",
  "property",
  "content",
  "type",
  "is",
];
const WORDS = [
  "Maria Okoro",
  "the mayor of Brell",
  "said",
  "“We will not wait,”",
  '"The money is there,"',
  "‘so it is’",
  "on May 5, 2024",
  "Monday",
  "1/2/2024",
  "By Ines Calder",
  "Q:",
  "MR. VOSS:",
  "http://x.example",
  "www.x.example",
  "a@x.example",
  "javascript:alert(1)",
  "command:x",
  "\u202e",
  "\u0000",
  "\u001b[2J",
  "\u2028",
  "\ud800",
  "😀",
  "é",
  "\r",
  "\n\n",
  "    ",
  "\t",
  "&amp;",
  "&#x202e;",
  "&#0;",
  "&nosuch;",
  "&lt;script&gt;",
  "<",
  ">",
  '"',
  "'",
  "`",
  "``",
  "*",
  "**",
  "_",
  "[",
  "](",
  "![",
  "[x](javascript:y)",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "|",
  "\\",
  "~~",
  "#",
  "- ",
  "1. ",
  "===",
  "---",
  '{"@type":"NewsArticle","headline":"<b>"}',
];

const word = fc.constantFrom(...WORDS);
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom("", "=", "=x", '="', "='", '="x"'), word)
  .map(([name, equals, value]) => ` ${name}${equals}${value}`);
const tag = fc
  .tuple(
    fc.constantFrom("<", "</", "< ", "<//"),
    fc.constantFrom(...TAGS),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom(">", "/>", "", " >"),
  )
  .map(([open, name, attributes, close]) => open + name + attributes.join("") + close);
const page = fc
  .array(
    fc.oneof(
      tag,
      word,
      word.map((w) => ` ${w} `),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));
const text = fc
  .array(fc.oneof(word, fc.constant(" "), fc.constant("\n")), { maxLength: 40 })
  .map((pieces) => pieces.join(""));
const short = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(" ").replace(/[\r\n\u2028“”"]/g, " "));

function expectTold(source: SourceIndex, input: string): void {
  const isWithin = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= 0 && start <= end && end <= source.text.length;
  for (const spans of [source.mentions, source.quotations, source.dates, source.roles]) {
    for (const span of spans) {
      assert.ok(isWithin(span), JSON.stringify([input, span]));
    }
  }
  for (const { speaker, cue } of source.quotations) {
    assert.ok((!speaker?.span || isWithin(speaker.span)) && (!cue || isWithin(cue)), JSON.stringify(input));
  }
}

const check = (property: fc.IRawProperty<unknown>): void =>
  fc.assert(property as fc.IProperty<unknown>, { seed: SEED, numRuns: RUNS, endOnFailure: true });
const read = (path: string, content: string): SourceIndex => indexSource(readSource(path, content), readNameModel());

test("hostile pages are read without a throw, and every span lies in their text", { timeout: 1_200_000 }, () => {
  check(fc.property(page, (html) => expectTold(read("sources/a.html", html), html)));
});

test("hostile Markdown is read without a throw, as a source and as a draft", { timeout: 1_200_000 }, () => {
  const host = new CorpusHost();
  const corpus = host.apply([
    {
      path: "sources/b.txt",
      source: read("sources/b.txt", "“We will not wait for the storm,” said Maria Okoro, the mayor of Brell.\n"),
    },
  ]);
  check(
    fc.property(text, (markdown) => {
      expectTold(read("sources/a.md", markdown), markdown);
      const draft = indexDraft(parseDraft("a.md", markdown), null, readNameModel());
      for (const { start, end, fixes } of checkDraft(draft, corpus, { style: "ap", severities: {} }).findings) {
        assert.ok(start >= 0 && start <= end && end <= markdown.length, markdown);
        for (const edit of fixes.flatMap(({ edits }) => edits)) {
          assert.ok(edit.start >= 0 && edit.end <= markdown.length, markdown);
        }
      }
    }),
  );
});

const gfm = parser.configure(GFM);
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const NO_MARKUP = new Set([
  "Image",
  "HTMLTag",
  "HTMLBlock",
  "Comment",
  "CommentBlock",
  "ProcessingInstruction",
  "ProcessingInstructionBlock",
  "InlineCode",
  "FencedCode",
  "CodeBlock",
  "Table",
  "Autolink",
  "LinkReference",
  "Strikethrough",
  "Blockquote",
  "SetextHeading1",
  "SetextHeading2",
]);

/** As a reader of Markdown shows it: our own bold, lists and links, and nothing else. */
function expectOurs(markdown: string, isOurs: (url: string) => boolean): void {
  const lines = CONTROLS.exec(markdown);
  assert.equal(lines, null, JSON.stringify(markdown));
  gfm.parse(markdown).iterate({
    enter: (node) => {
      assert.ok(!NO_MARKUP.has(node.name), `${node.name} in ${JSON.stringify(markdown)}`);
      if (node.name !== "URL") {
        return;
      }
      const url = markdown.slice(node.from, node.to);
      assert.ok(node.node.parent?.name === "Link" && isOurs(url), `${url} in ${JSON.stringify(markdown)}`);
    },
  });
}

interface Desk {
  readonly corpus: CorpusSnapshot;
  readonly source: SourceIndex;
  readonly draft: DraftView;
  readonly links: Links;
}

/** The same hostile words as a file's name, a title, a quotation and a name. */
function makeDesk(name: string, title: string, words: string, who: string): Desk {
  const path = `/desk/sources/${name.replace(/[/\0\ud800-\udfff]/g, "_")}.txt`;
  const host = new CorpusHost();
  const source = read(
    path,
    `---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(who)}\ndate: 2024-05-05\n---\n\nThe mayor, Maria ${who} Okoro, spoke on May 5, 2024.\n\n“We will not wait ${words} for the next storm to come,” said Maria Okoro, the ${who} mayor of Brell.\n`,
  );
  const corpus = host.apply([{ path, source }]);
  const written = `“We will wait ${words} for the next storm to come,” Maria Okoro said on May 5, 2024.\n`;
  const facts = indexDraft(parseDraft("/desk/draft.md", written), findNewestDay(corpus), readNameModel());
  const draft: DraftView = {
    kind: "draft",
    path: "/desk/draft.md",
    text: written,
    corpus,
    facts,
    check: () => checkDraft(facts, corpus, { style: "ap", severities: {} }),
  };
  const session = {
    abilities: { textContent: true },
    nameOf: (file: string) => file.replace("/desk/", ""),
    shorten: (message: string) => message.replaceAll("/desk/", ""),
  };
  return { corpus, source, draft, links: toLinks(session as unknown as Session, corpus) };
}

test("nothing of a source becomes markup or a link in a hover, a completion or a report", {
  timeout: 1_200_000,
}, () => {
  const isFile = (url: string): boolean => /^(?:file|verbatim-text):\/\/\/desk\/sources\//.test(url);
  check(
    fc.property(short, short, short, short, (name, title, words, who) => {
      const { corpus, source, draft, links } = makeDesk(name, title, words, who);
      const view: SourceView = { kind: "source", path: source.path, text: source.text, corpus, facts: source };
      const told = [
        ...[3, draft.text.indexOf("Maria") + 1, draft.text.indexOf("May 5") + 1].map(
          (at) => hoverAt(draft, at, links)?.markdown,
        ),
        ...source.quotations.slice(0, 2).map((quotation) => hoverAt(view, quotation.start + 1, links)?.markdown),
        ...corpus.entities.slice(0, 3).map(({ id }) => describeItem({ kind: "entity", id }, corpus, links)),
        describeItem({ kind: "date", edtf: "2024-05-05" }, corpus, links),
        describeItem({ kind: "source", path: source.path }, corpus, links),
        ...source.quotations
          .slice(0, 1)
          .map(({ start, end }) => describeItem({ kind: "quotation", path: source.path, start, end }, corpus, links)),
      ].filter((markdown) => markdown !== undefined);
      assert.ok(told.length > 2);
      for (const markdown of told) {
        expectOurs(markdown, isFile);
        assert.doesNotMatch(toPlainText(markdown), CONTROLS);
      }
      const report = buildReport(draft);
      const hrefOf = ({ path }: { readonly path: string }): string =>
        path
          .split("/")
          .map((part) => encodeURIComponent(part.replace(/[\ud800-\udfff]/g, "_")))
          .join("/");
      expectOurs(reportToMarkdown([report], hrefOf), (url) => /^<?\/desk\/sources\//.test(url));
      assert.doesNotMatch(reportToHtml([report], hrefOf), /<(?:script|img|svg|iframe|a href="(?!#|\/desk\/))/i);
    }),
  );
});
