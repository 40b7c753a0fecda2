// The extension in the browser's own extension host, its server in a web worker: what the desktop's does with the mouse
// and the keys, here without Node.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { leaveHover, runCommand, savedText, until } from "./drive";
import { useDesk } from "./drivenDesk";
import { DRAFT, hoverMisquote, hoverPerson, offerFix, offerPerson } from "./scenes";

const desk = useDesk("browser", "light", undefined, { "remote.extensionKind": { "verbatim.verbatim": ["web"] } });

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

test("Ctrl+. and Enter on a misquote put back the source's words", async () => {
  const before = await desk.page.locator(".squiggly-error").count();
  await offerFix(desk.page);
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

test("the extension runs in the browser", async () => {
  assert.ok(
    desk.page.workers().some((worker) => worker.url().startsWith("blob:")),
    "a web worker",
  );
  await runCommand(desk.page, "Developer: Show Running Extensions");
  const row = desk.page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Verbatim" }).first();
  await row.waitFor();
  assert.match(await row.innerText(), /Web ?Worker|Browser/i);
});
