// The tools for agents as the editor has them: registered from the manifest, answered by the language server.
import { strict as assert } from "node:assert";
import { suite, test } from "mocha";
import * as vscode from "vscode";
import { deskUri, eventually, openDocument, positionOf } from "./editor";

interface ToolResult {
  readonly content: readonly { readonly value?: string }[];
}

/** Newer than the types that we build with. */
interface LanguageModels {
  readonly tools?: readonly { readonly name: string }[];
  readonly invokeTool?: (
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ) => Thenable<ToolResult>;
}

const models = vscode.lm as unknown as LanguageModels;

async function invoke(name: string, input: object): Promise<string> {
  // Under test, the editor's confirmations are taken as given.
  const { content } = await models.invokeTool!(name, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => value ?? "").join("");
}

suite("agents", () => {
  test("the editor knows the tools", async () => {
    await openDocument("draft.md");
    assert.ok(models.invokeTool, "this editor has tools for agents");
    const names = await eventually("the tools", () => {
      const own = (models.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith("verbatim_"));
      return own.length > 0 ? own.sort() : undefined;
    });
    assert.deepEqual(
      names,
      ["check_draft", "check_quotation", "fill_draft", "find_quotations", "list_sources", "read_source", "who_is"].map(
        (name) => `verbatim_${name}`,
      ),
    );
  });

  test("one is driven: a quotation that lost its “not” is caught, and mended", async () => {
    const text = await invoke("verbatim_check_quotation", {
      words: "We will open the bridge before the bearings are replaced",
      speaker: "Marisol Quennell",
    });
    assert.match(text, /^Verdict: altered\./);
    assert.match(
      text,
      /Write: “We will not open the bridge before the bearings are replaced,?” Marisol Quennell said\./,
    );
  });

  test("a draft is checked by its path in the workspace, and no file outside it is read", async () => {
    assert.match(await invoke("verbatim_check_draft", { file: "draft.md" }), /^Findings: \d+\. Quotations: /);
    await assert.rejects(invoke("verbatim_check_draft", { file: "/etc/hostname" }));
  });

  test("an id in the draft becomes the words of the source", async () => {
    const found = await invoke("verbatim_find_quotations", { words: "cheaper than one accident" });
    const id = /\[([^\]]+#[0-9a-f]{8})\]/.exec(found)?.[1];
    assert.ok(id, found);
    const draft = await openDocument("draft.md");
    const before = draft.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, positionOf(draft, "Her employer agrees. ", 0), `{{quote ${id}}} Quennell said.\n\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand("verbatim.fillQuotations");
    assert.match(draft.getText(), /“Every week of waiting is cheaper than one accident,” Quennell said\./);
    const back = new vscode.WorkspaceEdit();
    back.replace(deskUri("draft.md"), new vscode.Range(0, 0, draft.lineCount, 0), before);
    assert.ok(await vscode.workspace.applyEdit(back));
  });
});
