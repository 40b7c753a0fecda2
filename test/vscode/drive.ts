// A person at the workbench: opens a desk, rests the mouse on words, types, presses keys, and sees what is on the
// screen. Used by the driven test and by the program that takes the pictures; must not decide what is right.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openBrowser, openFolder, sleep, startWorkbench, toRemoteUri, WRITERS_BUILT_IN } from "./workbench";

/** Milliseconds to wait for something to appear; on an idle machine all comes within one or two hundred. */
const PATIENCE = 30_000;
const POLL = 50;

/** Milliseconds the mouse rests before VS Code asks for a hover; taken off when the latency is told. */
export const HOVER_DELAY = 100;

export type Theme = "light" | "dark";

const THEMES: Readonly<Record<Theme, string>> = { light: "Default Light Modern", dark: "Default Dark Modern" };

/** A plain window: what is shown is the draft. Nothing here changes how suggestions or quick fixes come. */
const PLAIN_WINDOW = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 15,
  "editor.hover.delay": HOVER_DELAY,
  "editor.lineHeight": 24,
  "editor.minimap.enabled": false,
  // Else Ctrl+. turns what the mouse rests on into a link for as long as the menu is open.
  "editor.multiCursorModifier": "ctrlCmd",
  "editor.renderLineHighlight": "none",
  "editor.wordWrap": "bounded",
  "editor.wordWrapColumn": 96,
  "explorer.openEditors.visible": 0,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  // VS Code's own default, set: who has set it is not asked whether to turn suggestions on.
  "[markdown]": { "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" } },
};

export interface DeskOptions {
  readonly folder: string;
  /** A document in it. */
  readonly file: string;
  /** A workspace's file in it, where more than the folder itself is to be opened. */
  readonly workspace?: string;
  readonly vsix: string;
  readonly theme: Theme;
  /** Besides those of a plain window. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Desk {
  readonly page: Page;
  /** The copy of the folder that is open. */
  readonly folder: string;
  readonly close: () => Promise<void>;
  readonly log: () => string;
}

/** Opens a copy of the folder, so that whatever is typed is thrown away with it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-desk-")));
  const folder = join(scratch, "desk");
  cpSync(options.folder, folder, { recursive: true });
  const workbench = await startWorkbench({
    vsix: options.vsix,
    builtIn: WRITERS_BUILT_IN,
    settings: { ...PLAIN_WINDOW, "workbench.colorTheme": THEMES[options.theme], ...options.settings },
  });
  const browser = await openBrowser();
  const close = async (): Promise<void> => {
    await browser.close().catch(() => undefined);
    await workbench.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 760 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await openFolder(page, workbench, join(folder, options.workspace ?? ""), [
      ["openFile", toRemoteUri(workbench, join(folder, options.file))],
    ]);
    await page
      .locator(`.monaco-editor[data-uri$="/${options.file}"] .view-line`)
      .first()
      .waitFor({ timeout: 2 * PATIENCE });
    return { page, folder, close, log: workbench.log };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function shoot(page: Page, path: string): Promise<void> {
  mkdirSync(join(path, ".."), { recursive: true });
  // Fonts and fades settle; a picture is no measurement.
  await sleep(500);
  await page.screenshot({ path });
}

/** Where the words stand on the screen. They must stand in one line of the window. */
export async function placeOf(
  page: Page,
  words: string,
): Promise<{ readonly x: number; readonly y: number; readonly right: number }> {
  return until(`“${words}” on the screen`, () =>
    page.evaluate<{ x: number; y: number; right: number } | undefined>(`(${FIND_ON_SCREEN})(${JSON.stringify(words)})`),
  );
}

/**
 * Rests the mouse on the words; the hover, and the milliseconds from the mouse's rest
 * to its text beyond VS Code's own delay.
 */
export async function hoverOver(
  page: Page,
  words: string,
  expected: string,
): Promise<{ readonly text: string; readonly latency: number }> {
  const place = await placeOf(page, words);
  const middle = (place.x + place.right) / 2;
  await page.mouse.move(middle - 2, place.y);
  await page.mouse.move(middle, place.y);
  const start = performance.now();
  const hover = page.locator(".monaco-hover:not(.hidden) .hover-contents", { hasText: expected }).first();
  await hover.waitFor();
  const latency = Math.max(0, performance.now() - start - HOVER_DELAY);
  return { text: await hover.innerText(), latency };
}

export async function leaveHover(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor({ state: "hidden" });
}

/** Puts the cursor into the words by a click. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const place = await placeOf(page, words);
  await page.mouse.click((place.x + place.right) / 2, place.y);
}

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The cursor at a place of the file, scrolled into sight. */
export async function goTo(page: Page, { line, column }: Position): Promise<void> {
  const input = page.locator(".quick-input-widget input").first();
  await page.keyboard.press("Control+g");
  await input.waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
}

/** The cursor in an empty paragraph at the end of the file. */
export async function goToNewParagraph(page: Page): Promise<void> {
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
}

/** The row of the open list of suggestions that holds the words. */
export async function suggestion(page: Page, words: string): Promise<Locator> {
  const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: words }).first();
  await row.waitFor();
  return row;
}

/**
 * Opens the quick fixes where the cursor is. The light bulb shows that they have been asked
 * for; before that, the menu may not open.
 */
export async function openQuickFixes(page: Page, expected: string): Promise<void> {
  await page.locator(".lightBulbWidget").first().waitFor();
  const row = page.locator(".action-widget .monaco-list-row", { hasText: expected }).first();
  await until(`the quick fix “${expected}”`, async () => {
    await page.keyboard.press("Control+.");
    try {
      await row.waitFor({ timeout: 3000 });
      return true;
    } catch {
      await page.keyboard.press("Escape");
      return undefined;
    }
  });
}

export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator(".quick-input-widget .monaco-list-row", { hasText: title }).first();
  // What was done before may take the focus only now, and the list of commands goes with it.
  await until(`the command “${title}”`, async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().waitFor();
    await page.keyboard.type(title);
    try {
      await row.waitFor({ timeout: PATIENCE / 3 });
      return true;
    } catch {
      await page.keyboard.press("Escape");
      return undefined;
    }
  });
  // The list is in the order of the alphabet: "Close All Editors" stands before "Close
  // Editor", and Enter takes the row in focus.
  const inFocus = page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: title });
  for (let steps = 0; steps < 20 && (await inFocus.count()) === 0; steps++) {
    await page.keyboard.press("ArrowDown");
    await sleep(POLL);
  }
  await page.keyboard.press("Enter");
}

/** The file as it is after saving. */
export async function savedText(desk: Desk, file: string): Promise<string> {
  const before = readFileSync(join(desk.folder, file), "utf8");
  await desk.page.keyboard.press("Control+s");
  await desk.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  return until("the saved file", async () => {
    const text = readFileSync(join(desk.folder, file), "utf8");
    return text === before ? undefined : text;
  });
}

export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null>,
  patience = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited ${patience} ms for ${what}`);
    }
    await sleep(POLL);
  }
}

/**
 * Runs in the page: the editor draws a line as many spans with hard spaces, so the
 * words are sought over a line's text nodes.
 */
const FIND_ON_SCREEN = `(words) => {
  for (const line of document.querySelectorAll(".editor-instance .view-line")) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data.replaceAll("\\u00a0", " ");
    }
    const at = text.indexOf(words);
    if (at < 0) continue;
    const placeAt = (offset) => {
      const { node, start } = nodes.findLast((n) => n.start <= offset);
      return [node, offset - start];
    };
    const range = document.createRange();
    range.setStart(...placeAt(at));
    const [endNode, endOffset] = placeAt(at + words.length - 1);
    range.setEnd(endNode, endOffset + 1);
    const box = range.getBoundingClientRect();
    return { x: box.left, y: box.top + box.height / 2, right: box.right };
  }
}`;
