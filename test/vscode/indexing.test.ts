// While sources are read for the first time: every list, Insert Quotation and the report say so, and nothing half-known is shown as the whole.
// VERBATIM_VSIX names the VSIX; without it one is made.
import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { makeDesk } from "../support/madeDesk";
import { openDesk, runCommand, shoot, type Desk } from "./drive";
import { packageVsix } from "./packageVsix";

/** A core reads some 800 a second: long enough to look around. */
const SIZE = { sources: 8_000 * cpus().length, quotationsEach: 6, people: 2000 };
const READ_PATIENCE = 300_000;
const READING = /Reading your sources/;
const SHOTS = join(__dirname, "..", "..", "shots");

let folder = "";
let desk: Desk;
let shots = 0;

before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-indexing-")));
  for (const [path, text] of Object.entries({ ...makeDesk(SIZE), "draft.md": "# Ferry\n\n“The harbor needs a second crane,” she said.\n\n" })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const vsix = process.env.VERBATIM_VSIX || packageVsix().path;
  desk = await openDesk({ folder, file: "draft.md", vsix, theme: "dark" });
});

afterEach(async (context) => {
  await shoot(desk.page, join(SHOTS, `indexing-${++shots}-${context.name.replace(/[^a-z]+/gi, "-")}.png`)).catch(() => undefined);
});

after(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every list says that sources are being read, and so does Insert Quotation; no report is made", async () => {
  const { page } = desk;
  await runCommand(page, "View: Show Verbatim");
  for (const name of ["Draft Quotations", "People", "Sources"]) await message(name).filter({ hasText: READING }).waitFor();
  assert.equal(await page.locator(".sidebar", { hasText: "There are no sources yet" }).count(), 0);
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("q");
  await page.locator(".quick-input-widget .quick-input-title", { hasText: READING }).waitFor();
  await page.keyboard.press("Escape");
  await runCommand(page, "Verbatim: Open Report");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  assert.ok(await page.locator(".statusbar-item", { hasText: /Verbatim \d+\/\d+/ }).first().isVisible(), "the sources were read before all was looked at");
  assert.equal(await page.locator(".tab", { hasText: "Report:" }).count(), 0);
});

test("when they are read, no list says so any more", async () => {
  await desk.page.locator(".statusbar-item", { hasText: `${SIZE.sources} sources` }).first().waitFor({ timeout: READ_PATIENCE });
  for (const name of ["Draft Quotations", "People", "Sources"]) await message(name).filter({ hasText: READING }).waitFor({ state: "hidden" });
});

function message(pane: string): Locator {
  return desk.page.locator(`.sidebar .pane:has(.pane-header[aria-label^="${pane}"]) .message`);
}
