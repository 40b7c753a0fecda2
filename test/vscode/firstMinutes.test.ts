// The first minutes of somebody who has just installed the extension: the example, the walkthrough's steps, the offer
// of suggestions.
import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { goToNewParagraph, suggestion, until } from "./drive";
import { lookAfterEach, START_PATIENCE, testVsix } from "./drivenDesk";
import { DESK_FOLDER, DRAFT } from "./scenes";
import {
  openBrowser,
  openFolder,
  sleep,
  startWorkbench,
  toRemoteUri,
  WRITERS_BUILT_IN,
  type Workbench,
} from "./workbench";

/** Milliseconds for a window to open and the sources to be read; 3 to 5 seconds on an idle machine. */
const EXAMPLE = "verbatim-example";
const OFFER = "Suggest names, dates and quotations while you type?";

const SLIDE_MS = 1_000;
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60 * 1000;
let home = "";
let workbench: Workbench;
let browser: Browser;
let context: BrowserContext;
let page: Page;

before(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-first-")));
  const vsix = testVsix();
  workbench = await startWorkbench({ vsix, home, builtIn: WRITERS_BUILT_IN });
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
  page = await openEmptyWindow();
});

lookAfterEach("first", () => page);

after(async () => {
  await browser?.close().catch(() => undefined);
  await workbench?.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const draftLine = (): Locator => page.locator(`.monaco-editor[data-uri$="/${EXAMPLE}/${DRAFT}"] .view-line`).first();
/** All that is in sight: a click goes to the middle. */
const draftLines = (): Locator => page.locator(`.monaco-editor[data-uri$="/${EXAMPLE}/${DRAFT}"] .view-lines`).first();
const link = (words: string): Locator =>
  page.locator(".gettingStartedContainer .monaco-button", { hasText: words }).first();
const step = (words: string): Locator =>
  page.locator(".gettingStartedContainer .getting-started-step", { hasText: words }).first();
const isDone = async (words: string): Promise<boolean> =>
  (await step(words).locator('[role="checkbox"][aria-checked="true"]').count()) > 0;
/** The workbench keeps notifications to their list while it is driven. */
const offer = (): Locator => page.locator(".notifications-center .notification-list-item", { hasText: OFFER }).first();
const readDraft = (folder: string): string => readFileSync(join(home, folder, DRAFT), "utf8");

test("the example is copied below the folder that is chosen, opened, and the walkthrough stands beside the draft", async () => {
  await putExample();
  await draftLine().waitFor({ timeout: START_PATIENCE });
  await step("Rest the mouse on a name").waitFor({ timeout: START_PATIENCE });
  await page
    .locator('.gettingStartedContainer .getting-started-step [role="checkbox"][aria-checked="true"]')
    .first()
    .waitFor({ timeout: START_PATIENCE });
  assert.equal(readDraft(EXAMPLE), readFileSync(join(DESK_FOLDER, DRAFT), "utf8"));
  assert.ok(existsSync(join(home, EXAMPLE, "sources", "cable-dock.md")));
});

test("after “Not Now” the offer of suggestions comes again when a week has gone, after “Don't Ask Again” never", async () => {
  const mine = page;
  // A person is a browser's memory.
  const person = await browser.newContext({ viewport: { width: 1400, height: 860 } });
  try {
    page = await person.newPage();
    page.setDefaultTimeout(60_000);
    const folder = join(home, EXAMPLE);
    await openFolder(page, workbench, folder, [["openFile", toRemoteUri(workbench, join(folder, DRAFT))]]);
    await isJudged();
    await showNotifications();
    await answerOffer("Not Now");
    await isRemembered(/offerSuggestionsAgain/);
    await openAgain();
    assert.equal(await offer().count(), 0);
    await makeOlder();
    await openAgain();
    await answerOffer("Don't Ask Again");
    await isRemembered(new RegExp(`offerSuggestionsAgain.*${Number.MAX_SAFE_INTEGER}`));
    await makeOlder();
    await openAgain();
    assert.equal(await offer().count(), 0);
    assert.ok(!readSettings().includes("quickSuggestions"));
  } finally {
    await person.close();
    page = mine;
  }
});

test("suggestions in Markdown are offered once there are sources, and turned on by a click alone", async () => {
  await isJudged();
  await showNotifications();
  await offer().waitFor({ timeout: START_PATIENCE });
  assert.ok(!readSettings().includes("quickSuggestions"));
  await answerOffer("Turn On");
  await until("the setting", async () => readSettings().includes("quickSuggestions") || undefined);
});

test("a step shows a hover in the draft", async () => {
  await link("Show a Hover").click();
  await page.locator(".monaco-hover:not(.hidden) .hover-contents", { hasText: "Stoltenberg" }).first().waitFor();
  await page.keyboard.press("Escape");
  await until("the step to be done", async () => (await isDone("Rest the mouse on a name")) || undefined);
});

test("a step opens the quick fixes of a misquote, and Enter puts it right", async () => {
  await page.locator(".squiggly-error").first().waitFor({ timeout: START_PATIENCE });
  await goToStep("Correct a misquote");
  await link("Show the Quick Fixes").click();
  await page.locator(".action-widget .monaco-list-row", { hasText: "Use the source's words" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page
    .locator(".view-line", { hasText: /We.will.not.open.the.dock/ })
    .first()
    .waitFor();
});

test("a step puts a quotation into the draft", async () => {
  await goToStep("Insert a quotation");
  await link("Insert Quotation…").click();
  await page.locator(".quick-input-widget input").first().fill("we lifted it");
  await page
    .locator(".quick-input-widget .monaco-list-row", { hasText: "We lifted it on the first try" })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
  await until("the step to be done", async () => (await isDone("Insert a quotation")) || undefined);
  await draftLines().click();
  await page.keyboard.press("Control+s");
  const text = await until("the saved draft", async () =>
    readDraft(EXAMPLE).includes("We lifted it on the first try") ? readDraft(EXAMPLE) : undefined,
  );
  assert.match(text, /We will not open the dock/);
});

test("with suggestions on, a name's beginning is enough, and nothing is asked again", async () => {
  await page.reload();
  await draftLine().waitFor({ timeout: START_PATIENCE });
  await isJudged();
  await draftLines().click();
  await goToNewParagraph(page);
  await page.keyboard.type("Renq", { delay: 60 });
  await suggestion(page, "Tobias Renqvist");
  await page.keyboard.press("Escape");
  await showNotifications();
  assert.equal(await offer().count(), 0);
  await page.keyboard.press("Escape");
});

test("asked for again, the example goes into another folder and leaves the first as it is", async () => {
  const before = readDraft(EXAMPLE);
  writeFileSync(join(home, EXAMPLE, "sources", "own.txt"), "Mine\n\nNot to be lost.\n");
  const opened = context.waitForEvent("page", { timeout: START_PATIENCE });
  await putExample();
  const other = await opened;
  await until("the second copy", async () => existsSync(join(home, `${EXAMPLE}-2`, DRAFT)) || undefined);
  assert.match(decodeURIComponent(other.url()), /verbatim-example-2/);
  assert.equal(readDraft(EXAMPLE), before);
  assert.ok(existsSync(join(home, EXAMPLE, "sources", "own.txt")));
  assert.ok(!existsSync(join(home, `${EXAMPLE}-2`, "sources", "own.txt")));
});

test("in a German window the extension speaks German", async () => {
  const german = await browser.newContext({ viewport: { width: 1400, height: 860 } });
  // As a language pack would tell it; the workbench's own words stay English without one.
  await german.addInitScript("globalThis._VSCODE_NLS_LANGUAGE = 'de'");
  page = await german.newPage();
  page.setDefaultTimeout(60_000);
  const folder = join(home, EXAMPLE);
  await openFolder(page, workbench, folder, [["openFile", toRemoteUri(workbench, join(folder, DRAFT))]]);
  await page
    .locator(".statusbar-item", { hasText: /\d+ wörtlich/ })
    .first()
    .waitFor({ timeout: START_PATIENCE });
  await runSlowly("Verbatim: Focus on Entwurfszitate View");
  await page.locator(".sidebar .monaco-list-row", { hasText: "Falsch zitiert" }).first().waitFor();
  await runSlowly("Problems: Focus on Problems View");
  await page
    .locator(".markers-panel .monaco-list-row", { hasText: /Quelle: „/ })
    .first()
    .waitFor();
});

async function answerOffer(answer: string): Promise<void> {
  await offer().waitFor({ timeout: START_PATIENCE });
  await offer().locator("a, button", { hasText: answer }).first().click();
  await offer().waitFor({ state: "detached" });
}

async function isJudged(): Promise<void> {
  await page
    .locator(".statusbar-item", { hasText: /\d+ exact/ })
    .first()
    .waitFor({ timeout: START_PATIENCE });
}

/** VS Code in a browser keeps what an extension remembers in the browser's own store, a while behind. */
async function isRemembered(pattern: RegExp): Promise<void> {
  await until("the answer to be kept", async () => (pattern.test(await memory()) ? true : undefined));
}

/** As if what is remembered had been written eight days ago. */
async function makeOlder(): Promise<void> {
  const now = await memory();
  const older = now.replace(
    /(offerSuggestionsAgain":)(\d+)/,
    (_, key: string, time: string) => `${key}${Number(time) - EIGHT_DAYS_MS}`,
  );
  assert.notEqual(older, now);
  await memory(older);
}

/** What the extension remembers for the person; written first where it is given. */
function memory(text?: string): Promise<string> {
  return page.evaluate<string>(`(${USE_MEMORY})(${JSON.stringify(text)})`);
}

/** An offer comes with the sources or not at all; the count of the draft's quotations comes behind them. */
async function openAgain(): Promise<void> {
  await page.reload();
  await isJudged();
  await showNotifications();
}

/** Runs in the page. */
const USE_MEMORY = `(text) => new Promise((done, fail) => {
  const opened = indexedDB.open("vscode-web-state-db-global");
  opened.onerror = () => fail(opened.error);
  opened.onsuccess = () => {
    const change = opened.result.transaction("ItemTable", "readwrite");
    const items = change.objectStore("ItemTable");
    if (text !== undefined) items.put(text, "verbatim.verbatim");
    const asked = items.get("verbatim.verbatim");
    change.onerror = () => fail(change.error);
    change.oncomplete = () => { opened.result.close(); done(String(asked.result ?? "")); };
  };
})`;

/** A step slides open, and takes the focus when it has: nobody finds its button sooner. */
async function goToStep(words: string): Promise<void> {
  await step(words).click();
  await sleep(SLIDE_MS);
}

async function openEmptyWindow(): Promise<Page> {
  const opened = await context.newPage();
  opened.setDefaultTimeout(60_000);
  await opened.goto(`${workbench.origin}/?ew=true`);
  await opened.locator(".monaco-workbench .statusbar").waitFor({ timeout: START_PATIENCE });
  return opened;
}

/** In the home folder, which is what the dialog proposes. */
async function putExample(): Promise<void> {
  await runSlowly("Verbatim: Open Example");
  const dialog = page.locator(".quick-input-widget", { hasText: "is to be made" }).first();
  await dialog.waitFor();
  await until("the proposed folder", async () =>
    (await dialog.locator("input").first().inputValue()).startsWith(home) ? true : undefined,
  );
  await dialog
    .locator("a, button", { hasText: "Put the Example Here" })
    .or(dialog.locator("a, button", { hasText: "OK" }))
    .first()
    .click();
}

/** A window that has just opened may not know the command yet, or take the focus from the list. */
async function runSlowly(title: string): Promise<void> {
  const row = page.locator(".quick-input-widget .monaco-list-row", { hasText: title }).first();
  await until(
    `the command “${title}”`,
    async () => {
      await page.keyboard.press("F1");
      try {
        await page.locator(".quick-input-widget input").first().fill(`>${title}`, { timeout: 5000 });
        await row.click({ timeout: 5000 });
        return true;
      } catch {
        await page.keyboard.press("Escape");
        return undefined;
      }
    },
    START_PATIENCE,
  );
}

async function showNotifications(): Promise<void> {
  await runSlowly("Notifications: Show Notifications");
  await page.locator(".notifications-center.visible").waitFor();
}

function readSettings(): string {
  return readFileSync(join(home, "data", "User", "settings.json"), "utf8");
}
