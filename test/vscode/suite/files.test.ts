// Sources that change while VS Code runs, outside it and inside it: the answers follow without a restart.
import { strict as assert } from "node:assert";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { suite, test } from "mocha";
import * as vscode from "vscode";
import {
  awaitDiagnostic,
  awaitNoDiagnostic,
  deskUri,
  eventually,
  hoverText,
  openDocument,
  positionOf,
  replaceText,
} from "./editor";

const ARTICLE = `Harbor Pilots Ask for More Light

By Anneke Vossberg
5/20/2024

“The eastern mole is dark after nine in the evening,” pilot Ruben Castellane said.
`;

suite("files", () => {
  let draft: vscode.TextDocument;

  test("a draft that nothing supports yet", async () => {
    writeFileSync(
      deskUri("pilots.md").fsPath,
      "“The eastern mole is dark after nine in the evening,” pilot Ruben Castellane said.\n",
    );
    draft = await openDocument("pilots.md");
    await awaitDiagnostic(draft.uri, "unsourced-quote");
  });

  test("a source created outside", async () => {
    writeFileSync(deskUri("sources/pilots.txt").fsPath, ARTICLE);
    await awaitNoDiagnostic(draft.uri, "unsourced-quote");
    await eventually("its hover", async () =>
      (await hoverText(draft, positionOf(draft, "Castellane"))).includes("pilots.txt") ? true : undefined,
    );
  });

  test("edited outside", async () => {
    writeFileSync(deskUri("sources/pilots.txt").fsPath, ARTICLE.replace("nine", "ten"));
    await awaitDiagnostic(draft.uri, "misquote");
  });

  test("renamed outside", async () => {
    renameSync(deskUri("sources/pilots.txt").fsPath, deskUri("sources/harbor-pilots.txt").fsPath);
    await eventually("the new name", async () =>
      (await hoverText(draft, positionOf(draft, "Castellane"))).includes("harbor-pilots.txt") ? true : undefined,
    );
    await awaitDiagnostic(draft.uri, "misquote");
  });

  test("deleted outside", async () => {
    rmSync(deskUri("sources/harbor-pilots.txt").fsPath);
    await awaitDiagnostic(draft.uri, "unsourced-quote");
  });

  test("an open buffer beats the disk", async () => {
    writeFileSync(deskUri("sources/harbor-pilots.txt").fsPath, ARTICLE.replace("nine", "ten"));
    await awaitDiagnostic(draft.uri, "misquote");
    const source = await openDocument("sources/harbor-pilots.txt");
    await replaceText(source, "after ten", "after nine");
    assert.ok(source.isDirty);
    await vscode.window.showTextDocument(draft);
    await awaitNoDiagnostic(draft.uri, "misquote");
    // Thrown away again, the disk's words hold.
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await eventually("the article as it is on the disk", () =>
      source.getText().includes("after ten") ? true : undefined,
    );
    await vscode.window.showTextDocument(draft);
    await awaitDiagnostic(draft.uri, "misquote");
  });

  // The editor tells of the folder alone, which a pattern for files does not match.
  test("folders moved in and deleted as a whole", async () => {
    const settings = vscode.workspace.getConfiguration("verbatim");
    await settings.update("sources", ["sources/**/*.txt"], vscode.ConfigurationTarget.Workspace);
    writeFileSync(
      deskUri("lamps.md").fsPath,
      "“The lamps of the western mole were never lit,” pilot Ruben Castellane said.\n",
    );
    const lamps = await openDocument("lamps.md");
    await awaitDiagnostic(lamps.uri, "unsourced-quote");
    moveIn("sources/late", {
      "lamps.txt": ARTICLE.replace(
        "eastern mole is dark after nine in the evening",
        "lamps of the western mole were never lit",
      ),
    });
    await awaitNoDiagnostic(lamps.uri, "unsourced-quote");
    moveIn(".verbatim", {
      "corrections.yaml": "people:\n  - name: Ruben Castellan\n    also:\n      - Ruben Castellane\n",
    });
    await eventually("the corrected name", async () => (await isCalled(lamps, /Ruben Castellan\b/)) || undefined);
    rmSync(deskUri(".verbatim").fsPath, { recursive: true });
    await eventually(
      "the name as the source has it",
      async () => !(await isCalled(lamps, /Ruben Castellan\b/)) || undefined,
    );
    rmSync(deskUri("sources/late").fsPath, { recursive: true });
    await awaitDiagnostic(lamps.uri, "unsourced-quote");
    await settings.update("sources", undefined, vscode.ConfigurationTarget.Workspace);
  });
});

async function isCalled(document: vscode.TextDocument, name: RegExp): Promise<boolean> {
  return name.test(await hoverText(document, positionOf(document, "Castellane")));
}

function moveIn(folder: string, files: Readonly<Record<string, string>>): void {
  const prepared = deskUri("prepared").fsPath;
  mkdirSync(prepared);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(`${prepared}/${name}`, text);
  }
  renameSync(prepared, deskUri(folder).fsPath);
}
