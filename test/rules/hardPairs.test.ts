// The table of hard pairs: verdict, code, severity, and what the fix makes of it. Applying a safe fix removes its
// finding and raises no other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { CheckResult, Finding } from "../../server/src/rules/ruleTypes";
import type { StyleName } from "../../server/src/rules/styles";
import { buildCorpus, indexText } from "../support/desk";
import { CHANGED_WORDS } from "./hardPairs/changedWords";
import { CUTS_AND_JOINS } from "./hardPairs/cutsAndJoins";
import { FAIR_EDITS } from "./hardPairs/fairEdits";
import type { HardPair } from "./hardPairs/pair";
import { STYLE_PAIRS } from "./hardPairs/styles";

const TABLES = [...CHANGED_WORDS, ...FAIR_EDITS, ...CUTS_AND_JOINS, ...STYLE_PAIRS];

/** The article around what was said. Whole paragraphs bring their own marks. */
function toArticle(said: string): string {
  const paragraph = said.includes("“") ? said : `“${said.replace(/\.$/, ",")}” said Maria Okoro, the harbor chief.`;
  return `Harbor Chief Speaks\n\nPORT LUNE — Maria Okoro met the press on Friday.\n\n${paragraph}\n\nThe meeting lasted an hour.\n`;
}

function toDraft(written: string): string {
  const comma = /[.?!]$/.test(written) ? "" : ",";
  return `# Notes\n\n“${written}${comma}” Maria Okoro said.\n`;
}

function check(corpus: ReturnType<typeof buildCorpus>, draft: string, style: StyleName): CheckResult {
  return checkDraft(indexText("draft.md", draft, corpus), corpus, { style, severities: {} });
}

function tell({ findings, quotations }: CheckResult): string {
  const [finding] = findings;
  return `${quotations[0]?.verdict}${finding ? ` ${findings.map((f) => f.code).join("+")} ${finding.severity}` : ""}`;
}

/** What stands between the draft's first marks. */
function readQuotation(draft: string): string {
  return /“(.*?),?” Maria Okoro said/s.exec(draft)?.[1] ?? draft;
}

function checkFixes(
  findings: readonly Finding[],
  draft: string,
  corpus: ReturnType<typeof buildCorpus>,
  style: StyleName,
  fixed: string | undefined,
): void {
  for (const finding of findings) {
    for (const fix of finding.fixes.filter((f) => !f.title.startsWith("Ignore") && !f.title.startsWith("Attribute"))) {
      const after = applyEdits(draft, fix.edits);
      const left = check(corpus, after, style).findings;
      const raised = left.filter((f) => !findings.some((before) => before.code === f.code && before !== finding));
      assert.deepEqual(
        raised.map((f) => `${f.code}: ${f.message}`),
        [],
        `after “${fix.title}”: ${after}`,
      );
      if (fix.safe && fixed !== undefined) {
        assert.equal(readQuotation(after), fixed);
      }
    }
  }
}

for (const { title, style = "ap", pairs } of TABLES) {
  test(`${style}: ${title}`, async (t) => {
    for (const [said, written, expected, fixed] of pairs as readonly HardPair[]) {
      await t.test(`${written} <- ${said.slice(0, 60)}`, () => {
        const corpus = buildCorpus([{ path: "sources/a.txt", text: toArticle(said) }]);
        const draft = toDraft(written);
        const result = check(corpus, draft, style);
        assert.equal(tell(result), expected, result.findings.map((f) => f.message).join("\n"));
        checkFixes(result.findings, draft, corpus, style, fixed);
      });
    }
  });
}

test("there are 300 pairs and more", () => {
  assert.ok(TABLES.reduce((n, table) => n + table.pairs.length, 0) >= 300);
});
