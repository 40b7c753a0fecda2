// The views and commands of the installed extension, used as a person uses them, and mostly by keyboard.
import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FrameLocator, Locator } from "playwright-core";
import { goToNewParagraph, openDesk, placeOf, runCommand, until, type Desk } from "./drive";
import { look, lookAfterEach, START_PATIENCE, testVsix } from "./drivenDesk";
import { DESK_FOLDER, DRAFT, offerFix, UNUSED_QUOTATION } from "./scenes";
import { sleep } from "./workbench";

const ARTICLE = `Ferry keeps its winter timetable

By Ines Calder

April 5, 2024

PORT HALDEN — The ferry will run through the winter, Harbor Board Chair Amara Okoro said on Friday.

“We will not wait for another winter,” Okoro said.
`;

let desk: Desk;
/** As the first report has it. */
let toMend = 0;

before(async () => {
  desk = await openDesk({ folder: DESK_FOLDER, file: DRAFT, vsix: testVsix(), theme: "dark" });
});

lookAfterEach("views", () => desk.page);

after(() => desk?.close());

/** There as soon as the sources are read and the draft is judged. */
const statusItem = (): Locator => desk.page.locator(".statusbar-item", { hasText: /\d+ exact/ }).first();
const row = (words: string): Locator => desk.page.locator(".sidebar .monaco-list-row", { hasText: words }).first();
/** A row of the list of people, or below one of them. */
const person = (words: string): Locator =>
  desk.page
    .locator(".sidebar .pane", { has: desk.page.locator(".pane-header", { hasText: /^People$/ }) })
    .locator(".monaco-list-row", { hasText: words })
    .first();

test("the lists show the draft's quotations, the people and the sources", async () => {
  await statusItem().waitFor({ timeout: START_PATIENCE });
  await runCommand(desk.page, "View: Show Verbatim");
  await row("Misquoted").waitFor();
  await row("We will open the dock before").waitFor();
  await row("Jens Stoltenberg").waitFor();
  await row("Port Ellery Weighs a Dock").waitFor();
  assert.match(await row("Port Ellery Weighs a Dock").innerText(), /June 12, 2024 · used \d times/);
});

test("the status bar counts the quotations of the draft", async () => {
  assert.match((await statusItem().innerText()).trim(), /^\d+ exact, \d+ misquotes?, \d+ wrongly used, \d+ unsourced$/);
});

test("a click on a quotation goes to it", async () => {
  await row("We will open the dock before").click();
  await until("the selection", async () =>
    (await desk.page.locator(".editor-instance .selected-text").count()) > 0 ? true : undefined,
  );
});

test("below a person are roles and words, and one of them is put into the draft", async () => {
  await goToEnd();
  await runCommand(desk.page, "Verbatim: Focus on People View");
  // A click opens the row.
  await person("Hana Morishige").click();
  const said = person(UNUSED_QUOTATION.slice(0, 24));
  await said.waitFor();
  await said.hover();
  await look(desk.page, "views-person");
  // The list may be drawn anew under the pointer, which then clicks what is no longer there.
  const last = await until("the quotation in the draft", async () => {
    await said.hover();
    await said.locator(".action-label").first().click();
    return savedLastLine(UNUSED_QUOTATION, 10_000).catch(() => undefined);
  });
  assert.deepEqual(last.match(/[“”"]/g), ["“", "”"], last);
});

test("Insert Quotation by keyboard alone: by speaker and words", async () => {
  await goToEnd();
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.press("q");
  await desk.page.locator(".quick-input-widget .quick-input-title", { hasText: "Insert Quotation" }).waitFor();
  await desk.page.keyboard.type("kishida ukraine");
  // The row that Enter takes: it stood further down before the letters were answered.
  await desk.page
    .locator(".quick-input-widget .monaco-list-row.focused", { hasText: "Ukraine today may be East Asia" })
    .waitFor();
  await look(desk.page, "views-insert-quotation");
  await desk.page.keyboard.press("Enter");
  const last = await savedLastLine("Ukraine today");
  assert.match(last, /^“Ukraine today may be East Asia tomorrow,” (?:Fumio )?Kishida said\.$/);
});

test("the list of people is filtered while letters are typed, and shows all again", async () => {
  const rows = person("");
  await rows.waitFor();
  await filterPeople("morish");
  await person("Fumio Kishida").waitFor({ state: "detached" });
  await person("Hana Morishige").waitFor();
  await desk.page
    .locator(".sidebar", { hasText: /2 of \d+ people match “morish”/ })
    .first()
    .waitFor();
  await look(desk.page, "views-filter");
  await desk.page.keyboard.press("Escape");
  await person("Fumio Kishida").waitFor();
  await filterPeople("secretary stolt");
  await desk.page.keyboard.press("Enter");
  await person("Fumio Kishida").waitFor({ state: "detached" });
  await runCommand(desk.page, "Verbatim: Clear People Filter");
  await person("Fumio Kishida").waitFor();
});

test("a name or a quotation dragged from the list is written where it is dropped", async () => {
  await goToEnd();
  await desk.page.keyboard.type("Thus spoke nobody yet.");
  await dragTo(person("Tobias Renqvist"), "nobody yet");
  assert.match(await savedLastLine("Renqvist"), /^Thus spoke Tobias Renqvist nobody yet\.$/);
  await goToEnd();
  await desk.page.keyboard.type("Here a quotation lands.");
  await runCommand(desk.page, "Verbatim: Focus on People View");
  const said = person("The last repair took us 63");
  await until("what Renqvist said", async () => {
    if (!(await said.isVisible())) {
      await person("Tobias Renqvist").click();
    }
    return said.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
  await dragTo(said, "quotation lands");
  const last = await savedLastLine("63 hours");
  assert.match(
    last,
    /^Here a “The last repair took us 63 hours, and 40 of them were spent waiting for a berth[.,]” quotation lands\.$/,
  );
});

test("sources are grouped by publisher, listed by date again, and cited", async () => {
  await runCommand(desk.page, "Verbatim: Group Sources by Publisher");
  await source("The Ellery Courier").waitFor();
  await look(desk.page, "views-publishers");
  await runCommand(desk.page, "Verbatim: List Sources by Date");
  await source("Port Ellery Weighs a Dock").click();
  await desk.page.locator('.tab.active[data-resource-name="cable-dock.md"]').waitFor();
  await desk.page.locator(`.tab[data-resource-name="${DRAFT}"]`).click();
  const item = desk.page.locator(".monaco-menu .action-item", { hasText: "Copy Citation" }).first();
  // A menu takes no click that comes right behind the one that opened it.
  await until("the citation", async () => {
    if (!(await item.isVisible())) {
      await source("Port Ellery Weighs a Dock").click({ button: "right" });
    }
    await item.click();
    return desk.page
      .locator(".statusbar-item", { hasText: "Copied:" })
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => undefined,
      );
  });
  assert.match(
    await desk.page.evaluate<string>("navigator.clipboard.readText()"),
    /“Port Ellery Weighs a Dock for Cable Ships,” The Ellery Courier, June 12, 2024/,
  );
});

test("the report opens beside the draft, and its link leads to the source", async () => {
  await runCommand(desk.page, "Verbatim: Open Report");
  const page = reportFrame();
  await page.locator("h1", { hasText: "A small dock between two oceans" }).waitFor();
  toMend = await countToMend();
  await look(desk.page, "views-report");
  await page.locator(".where a", { hasText: "cable-dock.md:12" }).first().click();
  await desk.page.locator('.tab.active[data-resource-name="cable-dock.md"]').waitFor();
  // A source in front is no draft, though it is Markdown: the list stays with the draft.
  await row("Misquoted").waitFor();
  assert.equal(await desk.page.locator(".sidebar", { hasText: "This draft has no quotations yet" }).count(), 0);
});

test("a misquote is mended with two keys, and the report has one less to fix", async () => {
  await runCommand(desk.page, "View: Focus First Editor Group");
  await runCommand(desk.page, "View: Close Editors in Other Groups");
  const misquotes = await countMisquotes();
  await offerFix(desk.page);
  await desk.page.keyboard.press("Enter");
  await until("one misquote less", async () => ((await countMisquotes()) === misquotes - 1 ? true : undefined));
  await runCommand(desk.page, "Verbatim: Open Report");
  await reportFrame().locator("h1", { hasText: "A small dock between two oceans" }).waitFor();
  assert.equal(await countToMend(), toMend - 1);
  await look(desk.page, "views-mended");
});

test("with no sources the view says what to do, and a source from the clipboard is shown before it is written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-empty-"));
  writeFileSync(join(folder, "draft.md"), "# The ferry\n\nNothing yet.\n");
  await desk.close();
  desk = await openDesk({ folder, file: "draft.md", vsix: testVsix(), theme: "light" });
  try {
    await desk.page.locator(".statusbar-item", { hasText: "0 sources" }).first().waitFor({ timeout: START_PATIENCE });
    await runCommand(desk.page, "View: Show Verbatim");
    await desk.page.locator(".sidebar", { hasText: "There are no sources yet" }).waitFor();
    await look(desk.page, "views-empty");
    await desk.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(ARTICLE)})`);
    await runCommand(desk.page, "Verbatim: Add Source from Clipboard");
    await desk.page.locator('.tab.active[data-resource-name="ferry-keeps-its-winter-timetable.txt"]').waitFor();
    await placeOf(desk.page, "Chair Amara");
    await look(desk.page, "views-add-source");
    const file = join(desk.folder, "sources", "ferry-keeps-its-winter-timetable.txt");
    assert.ok(!existsSync(file), "written before it was confirmed");
    // The workbench shows no notifications while it is driven: saving is the other way to confirm.
    await desk.page.keyboard.press("Control+s");
    const written = await until(
      "the source",
      async () => (existsSync(file) && readFileSync(file, "utf8")) || undefined,
    );
    assert.match(written, /^---\ntitle: "Ferry keeps its winter timetable"\nauthor: "Ines Calder"\ndate: 2024-04-05\n/);
    assert.deepEqual(readdirSync(join(desk.folder, "sources")), ["ferry-keeps-its-winter-timetable.txt"]);
    await row("Amara Okoro").waitFor();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function source(words: string): Locator {
  return desk.page
    .locator(".sidebar .pane", { has: desk.page.locator(".pane-header", { hasText: /^Sources$/ }) })
    .locator(".monaco-list-row", { hasText: words })
    .first();
}

async function filterPeople(words: string): Promise<void> {
  await runCommand(desk.page, "Verbatim: Filter People");
  await desk.page.locator(".quick-input-widget .quick-input-title", { hasText: "Filter People" }).waitFor();
  await desk.page.keyboard.type(words);
}

/** By the mouse, as a person drags: the words are where it is let go. */
async function dragTo(row: Locator, words: string): Promise<void> {
  const from = (await row.boundingBox())!;
  const to = await placeOf(desk.page, words);
  await desk.page.mouse.move(from.x + 60, from.y + from.height / 2);
  await desk.page.mouse.down();
  await desk.page.mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
  await desk.page.mouse.move(to.x + 1, to.y, { steps: 10 });
  await desk.page.mouse.up();
}

async function countMisquotes(): Promise<number> {
  return Number(/(\d+) misquote/.exec(await statusItem().innerText())?.[1] ?? 0);
}

async function countToMend(): Promise<number> {
  const summary = await reportFrame().locator(".summary").first().innerText();
  assert.match(summary, /\d+\s+to fix/);
  return Number(/(\d+)\s+to fix/.exec(summary)![1]);
}

/**
 * The draft's last line as soon as it is saved and has the words: what a command
 * inserts comes after a question to the server.
 */
async function savedLastLine(words: string, patience?: number): Promise<string> {
  return until(
    `“${words}” in the last line of the file`,
    async () => {
      await desk.page.keyboard.press("Control+s");
      const last = readFileSync(join(desk.folder, DRAFT), "utf8").trimEnd().split("\n").at(-1)!;
      return last.includes(words) ? last : undefined;
    },
    patience,
  );
}

async function goToEnd(): Promise<void> {
  await runCommand(desk.page, "View: Focus First Editor Group");
  await desk.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
  // What a click on a row selects may come later than the focus.
  await until("the cursor to stay at the end", async () => {
    await desk.page.keyboard.press("Control+End");
    await sleep(500);
    return (await desk.page.locator(".editor-instance .selected-text").count()) === 0 || undefined;
  });
  await goToNewParagraph(desk.page);
  await desk.page.locator(".statusbar-item", { hasText: /Ln \d+, Col 1$/ }).waitFor();
}

/** A web view is a frame in a frame. */
function reportFrame(): FrameLocator {
  return desk.page.frameLocator("iframe.webview").last().frameLocator("iframe#active-frame");
}
