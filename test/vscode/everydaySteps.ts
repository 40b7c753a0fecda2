// What a writer does every few minutes, as tests of the desk that a file has opened: the same wherever the extension
// runs.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { leaveHover, runCommand, savedText, until, type Desk } from "./drive";
import { look } from "./drivenDesk";
import { DRAFT, hoverMisquote, hoverPerson, offerFix, offerPerson } from "./scenes";

/** On the example desk, whose misquote is right afterwards. */
export function testEverydaySteps(desk: Desk): void {
  test("resting the mouse on a person shows the roles and where they stand", async () => {
    const { text } = await hoverPerson(desk.page);
    assert.match(text, /Jens Stoltenberg/);
    assert.match(text, /secretary[ -]general/i);
    assert.match(text, /japan-and-nato\.txt/);
    await leaveHover(desk.page);
  });

  test("resting it on a misquote shows the source's words", async () => {
    const { text } = await hoverMisquote(desk.page);
    assert.match(text, /We will not open the dock/);
    await leaveHover(desk.page);
  });

  test("Ctrl+. and Enter on a misquote put back the source's words, and the underline goes", async () => {
    const before = await desk.page.locator(".squiggly-error").count();
    await offerFix(desk.page);
    await look(desk.page, "everyday-quick-fix");
    await desk.page.keyboard.press("Enter");
    await until("one error less", async () =>
      (await desk.page.locator(".squiggly-error").count()) < before ? true : undefined,
    );
    assert.match(
      await savedText(desk, DRAFT),
      /“We will not open the dock before the breakwater has been inspected,” she said/,
    );
  });

  test("a person is completed by any part of the name", async () => {
    await (await offerPerson(desk.page)).waitFor();
    await desk.page.keyboard.press("Enter");
    assert.match(await savedText(desk, DRAFT), /\nTobias Renqvist|\nRenqvist/);
  });
}

/** Our extension's row in the list of those that run. */
export async function showRunning({ page }: Desk): Promise<Locator> {
  await runCommand(page, "Developer: Show Running Extensions");
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Verbatim" }).first();
  await row.waitFor();
  return row;
}
