// Hover, completion, definition, references, diagnostics and fixes, as VS Code asks for them.
import { strict as assert } from "node:assert";
import { suite, test } from "mocha";
import * as vscode from "vscode";
import {
  awaitDiagnostic,
  awaitNoDiagnostic,
  completionsAt,
  deskUri,
  eventually,
  hoverText,
  labelOf,
  openDocument,
  positionOf,
} from "./editor";
import { measure } from "./measures";

suite("features", () => {
  test("hover over a person tells the role and the source", async () => {
    const draft = await openDocument("draft.md");
    const position = positionOf(draft, "Quennell");
    await eventually("a hover", async () => (await hoverText(draft, position)) || undefined);
    const text = await measure("hover, median of 21", 21, () => hoverText(draft, position));
    assert.match(text, /Marisol Quennell/);
    assert.match(text, /[Hh]arbor engineer/);
    assert.match(text, /bridge\.txt/);
  });

  test("hover over a quotation tells what the source says", async () => {
    const draft = await openDocument("draft.md");
    const text = await hoverText(draft, positionOf(draft, "before the bearings"));
    assert.match(text, /will not open the bridge/);
  });

  test("completion offers people by any part of the name", async () => {
    const draft = await openDocument("draft.md");
    const items = await completionsAt(draft, draft.lineAt(6).range.end);
    assert.ok(
      items.some((item) => labelOf(item).includes("Teodor Brandvik")),
      items.map(labelOf).join(", "),
    );
  });

  test("a quotation mark offers the sources' quotations", async () => {
    const document = await openDocument("draft.md");
    const editor = vscode.window.activeTextEditor!;
    const end = document.lineAt(6).range.end;
    await editor.edit((edit) => edit.insert(end, "“"));
    const items = await completionsAt(document, end.translate(0, 1), "“");
    assert.ok(
      items.some((item) => labelOf(item).startsWith("“The ferries can carry")),
      items.map(labelOf).join(", "),
    );
    await vscode.commands.executeCommand("undo");
  });

  test("definition leads from a quotation to its place in the source", async () => {
    const draft = await openDocument("draft.md");
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      draft.uri,
      positionOf(draft, "before the bearings"),
    );
    assert.equal(found.length, 1);
    const target = found[0]!;
    const [uri, range] = "targetUri" in target ? [target.targetUri, target.targetRange] : [target.uri, target.range];
    assert.ok(uri.path.endsWith("/sources/bridge.txt"), uri.path);
    const source = await vscode.workspace.openTextDocument(uri);
    assert.match(source.lineAt(range.start.line).text, /We will not open the bridge/);
  });

  test("references lead from the source to the draft", async () => {
    const source = await openDocument("sources/bridge.txt");
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      source.uri,
      positionOf(source, "Quennell"),
    );
    const files = new Set(found.map((location) => location.uri.path.split("/").pop()));
    assert.deepEqual([...files].sort(), ["bridge.txt", "draft.md"]);
  });

  test("a lost “not” is an error, and its fix puts back the source's words", async () => {
    const draft = await openDocument("draft.md");
    const finding = await awaitDiagnostic(draft.uri, "unmarked-omission");
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(finding.relatedInformation?.[0]?.location.uri.path.endsWith("/sources/bridge.txt"));

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      draft.uri,
      finding.range,
      "quickfix",
      50,
    );
    const fix = actions.find((action) => action.isPreferred);
    assert.ok(fix?.edit, actions.map((action) => action.title).join(", "));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(draft.getText(), /“We will not open the bridge before the bearings are replaced,” Quennell said/);
    await awaitNoDiagnostic(draft.uri, "unmarked-omission");
  });

  test("sources get no diagnostics", () => {
    assert.deepEqual(
      vscode.languages.getDiagnostics(deskUri("sources/bridge.txt")).filter((d) => d.source === "verbatim"),
      [],
    );
  });
});
