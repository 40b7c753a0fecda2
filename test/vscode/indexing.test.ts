// While sources are read for the first time: every list, Insert Quotation and the report say so, and
// nothing half-known is shown as the whole.
import { strict as assert } from "node:assert";
import { cpus } from "node:os";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { makeDesk } from "../support/madeDesk";
import { runCommand } from "./drive";
import { useDesk } from "./drivenDesk";

/**
 * A core reads some 800 a second: long enough to look around. More than these cores would take
 * longer to write the files than to read them.
 */
const MOST_CORES = 4;
const SIZE = { sources: 8_000 * Math.min(cpus().length, MOST_CORES), quotationsEach: 6, people: 2000 };
const READ_PATIENCE = 300_000;
const READING = /Reading your sources/;

const desk = useDesk("indexing", "dark", {
  ...makeDesk(SIZE),
  "draft.md": "# Ferry\n\n“The harbor needs a second crane,” she said.\n\n",
});

test("every list says that sources are being read, and so does Insert Quotation; no report is made", async () => {
  const { page } = desk;
  await runCommand(page, "View: Show Verbatim");
  for (const name of ["Draft Quotations", "People", "Sources"]) {
    await message(name).filter({ hasText: READING }).waitFor();
  }
  assert.equal(await page.locator(".sidebar", { hasText: "There are no sources yet" }).count(), 0);
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("q");
  await page.locator(".quick-input-widget .quick-input-title", { hasText: READING }).waitFor();
  await page.keyboard.press("Escape");
  await runCommand(page, "Verbatim: Open Report");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  assert.ok(
    await page
      .locator(".statusbar-item", { hasText: /Verbatim \d+\/\d+/ })
      .first()
      .isVisible(),
    "the sources were read before all was looked at",
  );
  assert.equal(await page.locator(".tab", { hasText: "Report:" }).count(), 0);
});

test("when they are read, no list says so any more", async () => {
  await desk.page
    .locator(".statusbar-item", { hasText: `${SIZE.sources} sources` })
    .first()
    .waitFor({ timeout: READ_PATIENCE });
  for (const name of ["Draft Quotations", "People", "Sources"]) {
    await message(name).filter({ hasText: READING }).waitFor({ state: "hidden" });
  }
});

function message(pane: string): Locator {
  return desk.page.locator(`.sidebar .pane:has(.pane-header[aria-label^="${pane}"]) .message`);
}
