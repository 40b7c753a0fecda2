// The timeline's page: its policy lets in its own program and style alone, and what a source says stays data.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildTimeline } from "../../../server/src/features/timeline/buildTimeline";
import { runToEnd } from "../../../server/src/features/runToEnd";
import { timelineToHtml } from "../../../server/src/features/timeline/timelineToHtml";
import { openDesk } from "../../support/desk";
import { parsePage, type PageTree } from "../report/parsePage";

const PAGES = join(__dirname, "..", "..", "..", "client", "pages");
const HOSTILE = `
@@ sources/a.txt
---
title: wall
date: 2025-03-14
---

“We will </script><script>alert(1)</script> <!-- not <img src=x onerror=alert(2)> wait for the storm,” said Maria Okoro, the mayor of Brell.
`;

function pageOf(nonce?: string): { readonly html: string; readonly page: PageTree } {
  const { corpus } = openDesk(HOSTILE);
  const html = timelineToHtml(runToEnd(buildTimeline(corpus, undefined)), {
    corpus,
    draft: undefined,
    nameOf: (path) => path,
    addressOf: (path) => path,
    script: "start();",
    ...(nonce && { nonce }),
  });
  return { html, page: parsePage(html) };
}

test("nothing of a source becomes markup, and the data has all of it", () => {
  const { page } = pageOf();
  assert.equal(page.querySelectorAll("script").length, 2);
  assert.equal(page.querySelectorAll("img").length, 0);
  const data = JSON.parse(page.getElementById("data")!.textContent);
  assert.match(data.rows[0].events[0].words, /<\/script><script>alert\(1\)<\/script> <!-- not <img/);
});

test("a file's policy names the program's and the style's hashes, an editor's the nonce", () => {
  const policyOf = (page: PageTree): string =>
    page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  const hash = createHash("sha256").update("start();").digest("base64");
  const file = policyOf(pageOf().page);
  assert.ok(file.startsWith("default-src 'none'; style-src 'sha256-"), file);
  assert.ok(file.includes(`script-src 'sha256-${hash}';`), file);
  const { html, page } = pageOf("abcdefghijklmnop");
  assert.ok(policyOf(page).includes("script-src 'nonce-abcdefghijklmnop';"));
  assert.ok(html.includes('<script nonce="abcdefghijklmnop">start();</script>'));
  assert.ok(!/https?:\/\//.test(html), "something is fetched");
});

test("the page's own code sets no markup", () => {
  const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  assert.ok(files.length > 4);
  for (const name of files) {
    const text = readFileSync(join(PAGES, name), "utf8");
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.html\(|eval\(/, name);
  }
});
