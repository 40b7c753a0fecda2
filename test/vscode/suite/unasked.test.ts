// Code lenses, inlay hints, semantic tokens, folds, links and rename, as VS Code asks for them.
import { strict as assert } from "node:assert";
import { suite, test } from "mocha";
import * as vscode from "vscode";
import {
  awaitDiagnostic,
  completionsAt,
  deskUri,
  eventually,
  labelOf,
  openDocument,
  positionOf,
  replaceText,
} from "./editor";

const everything = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("verbatim").update(name, value, vscode.ConfigurationTarget.Workspace);
}

suite("unasked", () => {
  test("a lens over a heading shows the list of the draft's quotations", async () => {
    const draft = await openDocument("draft.md");
    const lenses = (): Thenable<vscode.CodeLens[]> =>
      vscode.commands.executeCommand("vscode.executeCodeLensProvider", draft.uri);
    assert.deepEqual(await lenses(), []);
    await set("codeLens.enable", true);
    const [lens] = await eventually("a lens", async () => ((await lenses()).length > 0 ? lenses() : undefined));
    assert.match(lens!.command!.title, /^1 (?:exact|misquote) · 1 person$/);
    const { command } = lens!.command!;
    assert.ok((await vscode.commands.getCommands()).includes(command), command);
    await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand("workbench.view.explorer");
    await set("codeLens.enable", undefined);
  });

  test("the day and the speaker that a source leaves open", async () => {
    const source = await openDocument("sources/bridge.txt");
    await set("inlayHints.dates", true);
    await set("inlayHints.speakers", true);
    const labels = await eventually("hints", async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        source.uri,
        everything(source),
      );
      return hints.length > 1 ? hints.map(({ label }) => String(label)) : undefined;
    });
    assert.ok(labels.includes("April 3, 2024") && labels.includes("Teodor Brandvik"), labels.join(", "));
    await set("inlayHints.dates", undefined);
    await set("inlayHints.speakers", undefined);
  });

  test("a misquote has a token of its own", async () => {
    const draft = await openDocument("draft.md");
    if (draft.getText().includes("will not open")) {
      await replaceText(draft, "will not open", "will open");
    }
    await awaitDiagnostic(draft.uri, "unmarked-omission");
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      draft.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      draft.uri,
    );
    assert.deepEqual(legend.tokenTypes, ["quotation"]);
    assert.equal(draft.lineAt(4).text.indexOf("We will"), 1);
    assert.deepEqual(
      [...tokens.data],
      [
        4,
        1,
        "We will open the bridge before the bearings are replaced,".length,
        0,
        1 << legend.tokenModifiers.indexOf("altered"),
      ],
    );
  });

  test("a person is renamed in an open and in a closed draft, and both are undone as one", async () => {
    const closed = deskUri("closed.md");
    const text = "Quennell waits. “Quennell waits,” Brandvik said.\n";
    await vscode.workspace.fs.writeFile(closed, Buffer.from(text));
    const draft = await openDocument("draft.md");
    const before = draft.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      draft.uri,
      positionOf(draft, "Marisol Quennell"),
      "Marisol Quennel",
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split("/").pop())
        .sort(),
      ["closed.md", "draft.md"],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      draft.getText(),
      before.replace("Marisol Quennell", "Marisol Quennel").replace("” Quennell", "” Quennel"),
    );
    const other = await vscode.workspace.openTextDocument(closed);
    assert.equal(other.getText(), "Quennel waits. “Quennell waits,” Brandvik said.\n");
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand("undo");
    assert.equal(draft.getText(), before);
    await vscode.workspace.saveAll(false);
    await vscode.workspace.fs.delete(closed);
  });

  test("a quotation is not renamed, and says why", async () => {
    const draft = await openDocument("draft.md");
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand("vscode.prepareRename", draft.uri, positionOf(draft, "open the bridge")),
      ),
      /What was said stays as it was said/,
    );
  });

  test("an empty draft offers the snippets and nothing that buries them", async () => {
    const draft = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    await vscode.window.showTextDocument(draft);
    const labels = (await completionsAt(draft, new vscode.Position(0, 0))).map(labelOf);
    for (const prefix of ["draft", "said", "verbatim-ignore"]) {
      assert.ok(labels.includes(prefix), labels.join(", "));
    }
    assert.ok(!labels.includes("Teodor Brandvik"), labels.join(", "));
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  test("front matter folds, and a cited key leads to its source", async () => {
    const draft = await openDocument("draft.md");
    await replaceText(draft, "# A bridge", "---\ntitle: Bridge\n---\n\n# A bridge");
    await replaceText(draft, "to be patient.", "to be patient [@bridge].");
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      draft.uri,
    );
    assert.ok(
      folds.some(({ start, end }) => start === 0 && end === 2),
      JSON.stringify(folds),
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", draft.uri);
    assert.ok(
      links.some(
        ({ range, target }) => draft.getText(range) === "@bridge" && target?.path.endsWith("/sources/bridge.txt"),
      ),
      JSON.stringify(links),
    );
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
  });
});
