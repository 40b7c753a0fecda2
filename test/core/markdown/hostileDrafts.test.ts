// Drafts that no person wrote: each is read in time that grows with its length, and nothing throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDraft } from "../../../server/src/core/markdown/parseDraft";
import { cpuTime } from "../../support/cpuTime";

/** ms; a parser that is quadratic in these takes minutes, and the machine may be busy. */
const LONGEST = 5_000;

const DRAFTS: Readonly<Record<string, string>> = {
  "10,000 quotations": "“We will not sign,” she said.\n\n".repeat(10_000),
  "10,000 quotations in one paragraph": "“We will not sign,” *she* said. ".repeat(10_000),
  "deep quotations": ">".repeat(100_000) + " x",
  "deep lists": "- ".repeat(100_000) + "x",
  "a list that steps to the right": Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(2 * i)}- x`).join("\n"),
  "open brackets": "[".repeat(100_000),
  "references to nothing": "[a] ".repeat(100_000),
  "broken links": "[a](".repeat(50_000),
  "nested emphasis": "**a ".repeat(50_000) + "b**".repeat(50_000),
  "nested emphasis, as deep as is read": "**a ".repeat(1_200) + "b**".repeat(1_200),
  "backticks of every length": Array.from({ length: 2_000 }, (_, i) => "`".repeat(i + 1)).join(" "),
  "open comments": "x <!-- ".repeat(50_000),
  footnotes: Array.from({ length: 5_000 }, (_, i) => `[^${i}]: x\n`).join(""),
  addresses: "www.a.example a@b.example ".repeat(50_000),
  "one word": "a".repeat(1_000_000),
  "a wide table": `${"|a".repeat(10_000)}|\n${"|-".repeat(10_000)}|\n`,
  "surrogates cut in half": "\ud83d“\udc00 ".repeat(10_000),
};

for (const [name, draft] of Object.entries(DRAFTS)) {
  test(name, () => {
    const began = cpuTime();
    const { prose } = parseDraft("d.md", draft);
    assert.ok(prose.text.length <= draft.length);
    const took = cpuTime() - began;
    assert.ok(took < LONGEST, `${took} ms`);
  });
}
