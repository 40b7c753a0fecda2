// The server speaks the language of the client's locale: what belongs together is in one language, and what goes into
// the draft is English.
import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  CodeAction,
  CompletionList,
  DocumentDiagnosticReport,
  Hover,
  InlayHint,
} from "vscode-languageserver/node";
import {
  LIST_SOURCES,
  MAKE_REPORT,
  type DeskAnswer,
  type MadeReport,
  type SourceRow,
} from "../../server/src/protocol/deskMessages";
import { FILES } from "../support/ferryDesk";
import { cursorOf, LspClient } from "../support/lspClient";

const DRAFT =
  "# Ferry\n\nOn March 12, 2024, the board met.\n\n“We would not wait for another winter,” Oko<|>ro said on Friday.\n";
const UNREAD = { "sources/minutes.pptx": "PK", "sources/note.txt": "The ferry\n\nThe quay is quiet." } as const;

/** Everything that a writer reads of one draft. */
async function readDesk(locale: string | undefined) {
  const client = await LspClient.start(
    { ...FILES, ...UNREAD },
    {
      ...(locale !== undefined && { locale }),
      settings: { inlayHints: { dates: true, speakers: true }, codeLens: { enable: true } },
    },
  );
  try {
    const { problems } = await client.ready();
    const { text, position } = cursorOf(DRAFT);
    await client.openText("draft.md", text);
    const report = await client.ask<DocumentDiagnosticReport & { readonly kind: "full" }>(
      "textDocument/diagnostic",
      "draft.md",
    );
    const [finding] = report.items;
    assert.ok(finding, "a misquote is found");
    const fixes = await client.ask<CodeAction[]>("textDocument/codeAction", "draft.md", undefined, {
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    const all = { range: finding.range, context: { diagnostics: [finding], only: ["source.fixAll"] } };
    const fixAll = await client.ask<CodeAction[]>("textDocument/codeAction", "draft.md", undefined, all);
    const hover = await client.ask<Hover>("textDocument/hover", "draft.md", position);
    const day = await client.ask<Hover>("textDocument/hover", "draft.md", { line: 2, character: 5 });
    const quotation = await client.ask<Hover>("textDocument/hover", "draft.md", { line: 4, character: 3 });
    const hints = await client.ask<InlayHint[]>("textDocument/inlayHint", "draft.md", undefined, {
      range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } },
    });
    const { items } = await client.ask<CompletionList>("textDocument/completion", "draft.md", {
      line: 2,
      character: 6,
    });
    const made = await client.connection.sendRequest<MadeReport>(MAKE_REPORT, {
      draft: client.uri("draft.md"),
      command: "verbatim.openLine",
    });
    const sources = await client.connection.sendRequest<DeskAnswer<SourceRow>>(LIST_SOURCES, {
      draft: client.uri("draft.md"),
    });
    const refusal = await client
      .ask("textDocument/rename", "draft.md", { line: 4, character: 3 }, { newName: "A. Person" })
      .then(
        () => "",
        (error: Error) => error.message,
      );
    assert.deepEqual(client.faults, []);
    return {
      finding,
      fixes,
      fixAll,
      refusal,
      hover: markdownOf(hover),
      day: markdownOf(day),
      quotation: markdownOf(quotation),
      hints: hints.map(({ label }) => label),
      items,
      report: made.html,
      sources: sources.rows,
      problems: problems.map(({ message }) => message),
    };
  } finally {
    await client.close();
  }
}

function markdownOf({ contents }: Hover): string {
  return (contents as { readonly value: string }).value;
}

test("a German editor is told everything in German", async () => {
  const told = await readDesk("de");
  assert.match(
    String(told.finding.message),
    /^Falsch zitiert: in der Quelle steht „will“, nicht „would“ \(Modalverb geändert\)\.\nQuelle: „We will not wait for another winter/,
  );
  assert.equal(told.finding.code, "misquote");
  assert.deepEqual(
    told.fixes.map(({ title }) => title),
    ["Wortlaut der Quelle einsetzen: „will“", "Hier ignorieren (Begründung angeben)"],
  );
  assert.deepEqual(
    told.fixAll.map(({ title }) => title),
    ["Überall, wo es sicher ist, den Wortlaut der Quellen einsetzen"],
  );
  assert.match(
    told.hover,
    /^\*\*Amara Okoro\*\* \(Okoro\) · Person\n\n.*Chair.*\(Quellen: 5\. April 2024\).*\n\nZitate:\n- „The ferry is not a luxury\.“ .*, 5\. April 2024\n[^]*\n3-mal in 2 Quellen erwähnt:/,
  );
  assert.match(told.day, /^\*\*Dienstag, 12\. März 2024\*\* · 2024-03-12\n\nIn Ihren Quellen:\n- The board voted/);
  assert.match(told.quotation, /^\*\*Weicht von der Quelle ab\*\*\n\nFalsch zitiert/);
  assert.equal(told.refusal, "Gesagtes bleibt, wie es gesagt wurde: Namen in Zitaten werden nicht umbenannt.");
  assert.match(told.report, /^<!DOCTYPE html>\n<html lang="de">/);
  assert.match(told.report, /<title>Prüfbericht: Ferry<\/title>/);
  assert.match(told.report, /Prüfbericht zu draft\.md, Stand 9\. April 2024, geprüft anhand von 4 Quellen\./);
  assert.match(told.report, /<strong>1<\/strong> zu berichtigen/);
  assert.match(told.report, /Zu berichtigen: Falsch zitiert/);
  const shown = told.report.replace(
    /<style>.*?<\/style>|<div class="copy">.*?<\/div>|<p class="sentence">.*?<\/p>|<[^>]*>/gs,
    " ",
  );
  assert.doesNotMatch(
    shown,
    /\b(?:sources?|draft(?!\.md)|quotations?|line|dated|against|copy|matched|check|fix|source's words)\b(?!\/)/i,
  );
  assert.ok(
    told.problems.includes("PowerPoint wird noch nicht gelesen: Speichern Sie den Text daneben als „minutes.txt“."),
    told.problems.join("\n"),
  );
  const undated = told.sources.find(({ name }) => name === "sources/note.txt")!;
  assert.match(undated.problems[0]!.message, /^Die Quelle hat kein Datum/);
});

test("what goes into the draft is English whatever the editor speaks", async () => {
  const told = await readDesk("de");
  const day = told.items.find(({ textEdit }) => textEdit?.newText === "March 12, 2024");
  assert.equal(day?.label, "March 12, 2024");
  assert.equal(day?.detail, "Dienstag, 12. März 2024");
  const edits = [...told.fixes, ...told.fixAll]
    .flatMap(({ edit }) => Object.values(edit?.changes ?? {}).flat())
    .map(({ newText }) => newText);
  assert.deepEqual(edits, ["will", "<!-- verbatim-ignore misquote: reason -->\n", "will"]);
});

test("a region counts for its language; without a locale, in one that we do not have, and in what is no locale it is English", async () => {
  assert.match(String((await readDesk("de-AT")).finding.message), /^Falsch zitiert/);
  for (const locale of [undefined, "en-GB", "xx", "../../de", ""]) {
    const told = await readDesk(locale);
    assert.match(
      String(told.finding.message),
      /^Misquoted: the source has “will”, not “would” \(modal verb changed\)\.\nSource: “/,
      locale,
    );
    assert.equal(told.fixes[0]?.title, "Use the source's words: “will”");
    assert.match(told.hover, /· person\n\n[^]*\n\nSaid:\n- “The ferry is not a luxury\.”/);
    assert.match(told.report, /<html lang="en">[^]*Fact check of draft\.md, dated April 9, 2024, against 4 sources\./);
    assert.ok(
      told.problems.some((message) => message.startsWith("PowerPoint is not read yet")),
      locale,
    );
  }
});
