// A workspace of two folders, each with sources and a draft: one corpus for both drafts, and
// corrections in the folder of the person's sources.
import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { clickOn, placeOf, runCommand, until } from "./drive";
import { START_PATIENCE, useDesk } from "./drivenDesk";

const article = (title: string, day: string, text: string): string =>
  `---\ntitle: ${title}\nauthor: Ines Calder\ndate: ${day}\n---\n\n${text}\n`;

const desk = useDesk("folders", "light", {
  "both.code-workspace": JSON.stringify({ folders: [{ path: "north" }, { path: "south" }] }),
  "north/draft.md": "# North\n\n“The ferry will run through the summer,” Captain Tobias Lind said.\n",
  "north/sources/crane.txt": article(
    "A second crane",
    "2024-04-05",
    "“The harbor needs a second crane,” Harbor Board Chair Amara Okoro said on Friday.",
  ),
  "south/draft.md": "# South\n\n“The harbor needs a third crane,” Harbor Board Chair Amara Okoro said.\n",
  "south/sources/ferry.txt": article(
    "The ferry stays",
    "2024-03-05",
    "“The ferry will run through the winter,” Captain Tobias Lind said on Tuesday.",
  ),
});

const row = (words: string): Locator => desk.page.locator(".sidebar .monaco-list-row", { hasText: words }).first();
const choice = (words: string): Locator =>
  desk.page.locator(".quick-input-widget .monaco-list-row", { hasText: words }).first();
const misquote = (): Locator => desk.page.locator(".statusbar-item", { hasText: "1 misquote" }).first();
/** A wrong number is an error, another word a warning. */
const underlined = (path: string): Locator =>
  desk.page.locator(`.monaco-editor[data-uri$="/${path}"] :is(.squiggly-error, .squiggly-warning)`).first();

test("the list has the sources of both", async () => {
  await desk.page.locator(".statusbar-item", { hasText: "2 sources" }).first().waitFor({ timeout: START_PATIENCE });
  await runCommand(desk.page, "View: Show Verbatim");
  await row("A second crane").waitFor();
  await row("The ferry stays").waitFor();
});

test("each draft is held against the other folder's source, too", async () => {
  await misquote().waitFor();
  await underlined("north/draft.md").waitFor();
  await openFile("south/draft.md");
  await underlined("south/draft.md").waitFor();
  await row("“The harbor needs a third crane").waitFor();
  await misquote().waitFor();
});

test("Insert Quotation has what was said in both, with the folder in the source's name", async () => {
  await clickOn(desk.page, "South");
  await desk.page.keyboard.press("Control+End");
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.press("q");
  await choice("sources/crane.txt").waitFor();
  await desk.page.keyboard.type("ferry");
  await desk.page
    .locator(".quick-input-widget .monaco-list-row.focused", { hasText: "south/sources/ferry.txt" })
    .waitFor();
  await desk.page.keyboard.press("Enter");
  await placeOf(desk.page, "through the winter,” ");
});

test("a correction goes into the folder whose sources have the person", async () => {
  await correctName("Tobias Lind", "Tobias Lindt");
  assert.match(await correctionsOf("south"), /name: Tobias Lindt/);
  assert.ok(!existsSync(pathOf("north")), "written into the other folder");
  await correctName("Amara Okoro", "Amara Okonjo");
  assert.match(await correctionsOf("north"), /name: Amara Okonjo/);
  assert.ok(!(await correctionsOf("south")).includes("Okonjo"));
  await row("Tobias Lindt").waitFor();
  await row("Amara Okonjo").waitFor();
});

async function correctName(from: string, to: string): Promise<void> {
  const { page } = desk;
  await runCommand(page, "Verbatim: Correct Name…");
  await page.locator(".quick-input-widget .quick-input-title", { hasText: "Correct a Name" }).waitFor();
  await page.keyboard.type(from);
  await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: from }).waitFor();
  await page.keyboard.press("Enter");
  await page
    .locator(".quick-input-widget .quick-input-message", { hasText: `What is ${from} to be called?` })
    .waitFor();
  await page.locator(".quick-input-widget input").first().fill(to);
  await page.keyboard.press("Enter");
}

async function openFile(path: string): Promise<void> {
  await desk.page.keyboard.press("Control+p");
  await desk.page.locator(".quick-input-widget input").first().waitFor();
  await desk.page.keyboard.type(path);
  await desk.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: /draft\.md.*south/s }).waitFor();
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(`.monaco-editor[data-uri$="/${path}"] .view-line`).first().waitFor();
}

function pathOf(folder: string): string {
  return join(desk.folder, folder, ".verbatim", "corrections.yaml");
}

function correctionsOf(folder: string): Promise<string> {
  return until(
    `the corrections of ${folder}`,
    async () => (existsSync(pathOf(folder)) && readFileSync(pathOf(folder), "utf8")) || undefined,
  );
}
