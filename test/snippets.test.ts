// The snippets as an editor inserts them: a draft that is read, a quotation whose
// speaker is found, codes that there are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseDraft } from "../server/src/core/markdown/parseDraft";
import { DIAGNOSTIC_CODES } from "../server/src/rules/codes";
import { openDraft } from "./support/view";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(join(__dirname, "..", "snippets", "markdown.json"), "utf8")) as Readonly<
  Record<string, Snippet>
>;

/** Every choice at its first, every placeholder as it stands, the day as VS Code would write one. */
function expand(name: string): string {
  const days: Readonly<Record<string, string>> = { CURRENT_YEAR: "2024", CURRENT_MONTH: "04", CURRENT_DATE: "05" };
  const held: string[] = [];
  return snippets[name]!.body.join("\n")
    .replace(/\$([A-Z_]+)/g, (_, variable: string) => days[variable]!)
    .replace(
      /\$\{(\d)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g,
      (_, number: string, text?: string, first?: string) => (held[Number(number)] = text ?? first!),
    )
    .replace(/\$(\d)/g, (_, number: string) => held[Number(number)] ?? "");
}

test("a new draft has a title and a day that are read, and its text below them", () => {
  const draft = parseDraft("draft.md", expand("New draft"));
  assert.equal(draft.date, "2024-04-05");
  assert.deepEqual(
    draft.headings.map(({ text }) => text),
    ["Title"],
  );
  assert.equal(draft.prose.text, "Title");
});

test("an attributed quotation has a speaker", () => {
  const { view } = openDraft(`@@ draft.md\n<|>${expand("Attributed quotation").replace("Name", "Amara Okoro")}\n`);
  assert.deepEqual(
    view.facts.quotations.map(({ speaker }) => speaker?.name),
    ["Amara Okoro"],
  );
});

test("an ignore comment offers every code that can be set aside", () => {
  const { ignores } = parseDraft("draft.md", `${expand("Ignore comment")}It rained.\n`);
  assert.deepEqual(
    ignores.map(({ code, reason }) => [code, reason]),
    [["misquote", "reason"]],
  );
  const offered = /\|([a-z,-]+)\|/.exec(snippets["Ignore comment"]!.body.join("\n"))![1]!.split(",");
  assert.deepEqual([...offered].sort(), DIAGNOSTIC_CODES.filter((code) => code !== "unused-ignore").sort());
});
