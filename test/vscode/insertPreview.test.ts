// Insert Quotation with the sources beside the draft: the row that is gone to is shown in its source, and the window is
// put back when the list goes.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { placeOf, runCommand, until } from "./drive";
import { START_PATIENCE, useDesk } from "./drivenDesk";
import { sleep } from "./workbench";

const FILLER = Array.from(
  { length: 60 },
  (_, i) =>
    `Paragraph ${i + 1} says nothing, at a length that a narrow editor has to wrap more than once, so that lines go where they were not.`,
);
const PROSE = Array.from({ length: 60 }, (_, i) => `Mooring number ${i + 1} was painted green.`);
const STILL_MS = 300;
/** Below the thirtieth paragraph, empty. */
const LINE = 62;

const article = (title: string, day: string, quotation: string): string =>
  `---\ntitle: ${title}\nauthor: Ines Calder\ndate: ${day}\n---\n\n${[...PROSE.slice(0, 40), quotation, ...PROSE.slice(40)].join("\n\n")}\n`;

const desk = useDesk("preview", "dark", {
  "draft.md": `# The ferry\n\n${FILLER.join("\n\n")}\n`,
  "sources/crane.txt": article(
    "A second crane",
    "2024-04-05",
    "“The harbor needs a second crane,” Harbor Board Chair Amara Okoro said.",
  ),
  "sources/ferry.txt": article(
    "The ferry stays",
    "2024-03-05",
    "“The ferry will run through the winter,” Captain Tobias Lind said.",
  ),
  "sources/tide.txt": article(
    "The tide table",
    "2024-02-05",
    "“Nobody here reads the tide table,” pilot Mirela Voss said.",
  ),
  "sources/mast.txt": article("A new mast", "2024-01-05", "“Our mast came down this April,” keeper Jon Aldis said."),
});

interface Group {
  /** Of the tab in front. */
  readonly file: string;
  readonly tabs: readonly string[];
  /** In pixels. */
  readonly top: number;
  readonly width: number;
  /** A passage has a frame, and is in sight. */
  readonly isMarked: boolean;
}

test("typing alone opens nothing; a row that is gone to stands beside in its source, marked, and the list keeps the focus", async () => {
  await desk.page.locator(".statusbar-item", { hasText: "4 sources" }).first().waitFor({ timeout: START_PATIENCE });
  await goToMiddle();
  const before = await settled();
  await openList();
  assert.deepEqual(await settled(), before);
  const files = [await goOn("ArrowDown"), await goOn("ArrowDown"), await goOn("ArrowDown")];
  assert.deepEqual(files.sort(), ["crane.txt", "ferry.txt", "tide.txt"]);
  const [, source] = await groups();
  assert.equal(source!.tabs.length, 1, "each takes the place of the last");
  await desk.page.keyboard.press("Escape");
  await isPutBack(before);
  assert.equal(await focusedFile(), "draft.md");
});

test("what is chosen goes in, the source goes, and the cursor stands behind the quotation", async () => {
  await goToMiddle();
  const before = await settled();
  await openList();
  await goOn("ArrowDown");
  await desk.page.keyboard.press("Enter");
  await isPutBack(before);
  await placeOf(desk.page, "“");
  await desk.page.keyboard.type(" So it was.");
  await placeOf(desk.page, " So it was.");
  await runCommand(desk.page, "File: Save");
  await desk.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
});

test("a source that stood open beside stays, scrolled as it was, and so does a tab in preview", async () => {
  await runCommand(desk.page, "View: Split Editor Right");
  await until("two groups", async () => ((await groups()).length === 2 ? true : undefined));
  await openFile("ferry.txt");
  await runCommand(desk.page, "View: Keep Editor");
  await openFile("tide.txt");
  await goToMiddle();
  const before = await settled();
  assert.deepEqual(before[1]!.tabs, ["draft.md", "ferry.txt", "tide.txt"]);
  await openList();
  for (let i = 0; i < 3; i++) {
    await goOn("ArrowDown");
  }
  await desk.page.keyboard.press("Escape");
  await isPutBack(before);
  await runCommand(desk.page, "View: Close Editors in Other Groups");
});

test("a click into the source ends the list, and the source stays", async () => {
  await goToMiddle();
  await openList();
  const file = await goOn("ArrowDown");
  await desk.page.locator(`.monaco-editor[data-uri$="/${file}"] .view-lines`).first().click();
  await desk.page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
  await until("the focus in the source", async () => ((await focusedFile()) === file ? true : undefined));
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.press("Escape");
  assert.deepEqual(
    (await groups()).map((group) => group.file),
    ["draft.md", file],
  );
});

test("Find Source shows its rows in the same way, and Enter goes there", async () => {
  await runCommand(desk.page, "View: Focus First Editor Group");
  await runCommand(desk.page, "View: Close Editors in Other Groups");
  await goToMiddle();
  const before = await settled();
  await findSource("harbor needs a second crane");
  await isMarkedBeside("crane.txt");
  await desk.page.keyboard.press("Escape");
  await isPutBack(before);
  assert.equal(await focusedFile(), "draft.md");
  await findSource("harbor needs a second crane");
  await desk.page.keyboard.press("Enter");
  await until("the focus in the source", async () => ((await focusedFile()) === "crane.txt" ? true : undefined));
  assert.deepEqual(
    (await settled()).map(({ file }) => file),
    ["draft.md", "crane.txt"],
  );
});

test("that no quotation has the words is said", async () => {
  await runCommand(desk.page, "View: Focus First Editor Group");
  await openList();
  await desk.page.keyboard.type("zebra");
  await desk.page
    .locator(".quick-input-widget .monaco-list-row", { hasText: "No quotation of your sources has these words" })
    .waitFor();
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
});

/** The words are asked for, since none are selected. */
async function findSource(words: string): Promise<void> {
  await runCommand(desk.page, "Verbatim: Find Source of Selection");
  await desk.page.locator(".quick-input-widget .quick-input-message", { hasText: "Words to find" }).waitFor();
  await desk.page.keyboard.type(words);
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: words }).waitFor();
}

/** In the middle of the draft, in a paragraph that is empty. */
async function goToMiddle(): Promise<void> {
  await runCommand(desk.page, "View: Focus First Editor Group");
  await runCommand(desk.page, "Go to Line/Column...");
  await desk.page.keyboard.type(String(LINE));
  await desk.page.keyboard.press("Enter");
  await desk.page
    .locator(".statusbar-item", { hasText: `Ln ${LINE}, Col 1` })
    .first()
    .waitFor();
}

/** The list is whole, and no answer will change it. */
async function openList(): Promise<void> {
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.press("q");
  await desk.page.locator(".quick-input-widget .quick-input-title", { hasText: /^Insert Quotation$/ }).waitFor();
  await desk.page.keyboard.type("the");
  // One of the four has only the first two letters.
  await until("three quotations", async () =>
    (await desk.page.locator(".quick-input-widget .quick-input-list .monaco-list-row").count()) === 3
      ? true
      : undefined,
  );
  await desk.page.locator(".quick-input-widget .monaco-progress-container.active").waitFor({ state: "hidden" });
}

/** The file that the next row is of, as soon as it stands beside. */
async function goOn(key: string): Promise<string> {
  const focused = desk.page.locator(".quick-input-widget .monaco-list-row.focused");
  const row = await focused.innerText();
  await desk.page.keyboard.press(key);
  const next = await until("the next row", async () =>
    (await focused.innerText()) === row ? undefined : focused.innerText(),
  );
  const file = /(\w+\.txt)/.exec(next)![1]!;
  await isMarkedBeside(file);
  assert.ok(await desk.page.locator(".quick-input-widget input:focus").count(), "the list has lost the focus");
  return file;
}

async function isMarkedBeside(file: string): Promise<void> {
  await until(`${file} beside, marked`, async () =>
    (await groups()).some((group) => group.file === file && group.isMarked) ? true : undefined,
  );
}

async function isPutBack(before: readonly Group[]): Promise<void> {
  let now: readonly Group[] = [];
  await until(
    "the window as it was",
    async () => {
      now = await groups();
      return JSON.stringify(now) === JSON.stringify(before) || undefined;
    },
    10_000,
  ).catch(() => assert.deepEqual(now, before));
}

/** From the list of files, in preview, in the group that had the focus last. */
async function openFile(file: string): Promise<void> {
  const row = (name: string): Locator =>
    desk.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first();
  if (!(await row(file).isVisible())) {
    await row("sources").click();
  }
  await row(file).click();
  await desk.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
}

function focusedFile(): Promise<string | undefined> {
  return desk.page.evaluate<string | undefined>(
    `document.querySelector(".editor-instance .monaco-editor.focused")?.dataset.uri?.split("/").at(-1)`,
  );
}

/** As soon as they stand still: what a jump to a line scrolls comes behind the jump. */
async function settled(): Promise<readonly Group[]> {
  let before = "";
  return until("the window to stand still", async () => {
    await sleep(STILL_MS);
    const now = await groups();
    const isStill = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill ? now : undefined;
  });
}

/** From left to right. */
function groups(): Promise<readonly Group[]> {
  return desk.page.evaluate<Group[]>(`(${FIND_GROUPS})()`);
}

/** Runs in the page. */
const FIND_GROUPS = `() => [...document.querySelectorAll(".editor-group-container")].map((group) => {
  const editor = group.querySelector(".editor-instance .monaco-editor[data-uri]");
  const box = group.getBoundingClientRect();
  const frames = [...group.querySelectorAll(".view-overlays .cdr[class*='ced-']")].filter((frame) => getComputedStyle(frame).borderTopStyle === "solid").map((frame) => frame.getBoundingClientRect());
  return {
    left: box.left,
    file: editor?.dataset.uri.split("/").at(-1) ?? "",
    tabs: [...group.querySelectorAll(".tab")].map((tab) => tab.dataset.resourceName),
    top: Math.round(parseFloat(editor?.querySelector(".lines-content")?.style.top ?? "0")),
    width: Math.round(box.width),
    isMarked: frames.length > 0 && frames.every((frame) => frame.top >= box.top && frame.bottom <= box.bottom),
  };
}).sort((a, b) => a.left - b.left).map(({ left, ...group }) => group)`;
