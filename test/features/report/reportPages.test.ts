// The report as a page and as Markdown: all of it is there, and nothing that a source says becomes markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { markCopy } from "../../../server/src/features/report/markCopy";
import { reportToHtml } from "../../../server/src/features/report/reportToHtml";
import { reportToJson } from "../../../server/src/features/report/reportToJson";
import { reportToMarkdown } from "../../../server/src/features/report/reportToMarkdown";
import type { Report, ReportEntry, Standing } from "../../../server/src/features/report/reportTypes";
import { parsePage } from "./parsePage";
import { reportOf } from "./reportOf";

const HOSTILE = `
@@ sources/a.txt
---
title: "<script>alert(1)</script> & <img src=x onerror=alert(1)>"
date: 2025-03-14
---

“We will <b>not</b> wait for </p><script>alert('the next storm')</script>,” said Maria Okoro, the mayor of Brell. “The money is _there_ * and nowhere else.”
@@ draft.md
# The <script>alert(2)</script> wall & more

“We will <b>not</b> wait for </p><script>alert('the next storm')</script>,” Maria Okoro said.
“The money is there and nowhere else,” Maria Okoro said.
“Javascript:alert(1) is not the answer to the question,” Maria Okoro said.
`;

const hrefOf = ({ path, line }: { path: string; line: number }): string => `${path}"><script>#L${line}`;

test("nothing of a source or draft becomes markup", () => {
  const html = reportToHtml([reportOf(HOSTILE)], hrefOf);
  const document = parsePage(html);
  assert.equal(document.querySelectorAll("script, img, iframe, object, link, form").length, 0);
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes) {
      assert.ok(!name.startsWith("on") && name !== "style", `${element.tagName} ${name}`);
    }
  }
  assert.ok(!/https?:\/\//.test(html), "something is fetched");
});

test("a policy lets in the page's own style sheet alone", () => {
  const document = parsePage(reportToHtml([reportOf(HOSTILE)], hrefOf));
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
  );
});

test("every entry has a row, and its number in the copy leads there and back", () => {
  const report = reportOf(HOSTILE);
  const document = parsePage(reportToHtml([report], hrefOf));
  assert.equal(document.querySelectorAll("tbody tr[id]").length, report.entries.length);
  for (const { number } of report.entries) {
    assert.ok(document.getElementById(`n${number}`), `row ${number}`);
    assert.ok(document.getElementById(`c${number}`), `number ${number} in the copy`);
  }
});

test("two drafts in one page keep their numbers apart", () => {
  const report = reportOf(HOSTILE);
  const document = parsePage(reportToHtml([report, report], hrefOf));
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

const entryIn = (length: number): fc.Arbitrary<ReportEntry> =>
  fc
    .record({
      at: fc.nat(length - 1),
      size: fc.integer({ min: 1, max: 12 }),
      standing: fc.constantFrom<Standing>("settled", "check", "mend"),
    })
    .map(({ at, size, standing }) => ({
      number: 1,
      kind: "quotation",
      text: "",
      verdict: "verbatim",
      standing,
      detail: "",
      findings: [],
      edits: [],
      setAside: null,
      source: null,
      start: at,
      end: Math.min(length, at + size),
      places: [{ start: at, end: Math.min(length, at + size), line: 1 }],
    }));

test("however marks cross, the copy keeps every letter and its tags are balanced", () => {
  const text = "a <b> & “c” \n\nd's e fgh <i>jk</i> lmn";
  fc.assert(
    fc.property(fc.array(entryIn(text.length), { maxLength: 12 }), (found) => {
      const entries = found.map((entry, i) => ({ ...entry, number: i + 1 }));
      const html = markCopy({ text, entries } as unknown as Report, "");
      const document = parsePage(`<html><body><div>${html}</div></body></html>`);
      for (const sup of document.querySelectorAll("sup")) {
        sup.remove();
      }
      assert.equal(document.querySelector("div")?.textContent, text);
      assert.equal(html.split("<mark").length, html.split("</mark>").length);
      assert.equal(html.split("<mark").length - 1, entries.length);
    }),
  );
});

test("Markdown says it all in words", () => {
  const markdown = reportToMarkdown([reportOf(HOSTILE)], ({ path }) => path);
  assert.match(markdown, /^# Fact check: The /);
  assert.match(markdown, /\*\*✓ Matched: Exact\.\*\* “The money/);
  assert.match(markdown, /\(\[sources\/a\.txt:6\]\(<sources\/a\.txt>\), March 14, 2025\)/);
  assert.ok(!/(^|[^\\])<script/.test(markdown));
});

test("JSON has the entries with the spans of the draft", () => {
  const report = reportOf(HOSTILE);
  const value = JSON.parse(JSON.stringify(reportToJson(report))) as Report;
  assert.equal(value.text, undefined);
  assert.deepEqual(value.entries, report.entries);
});
