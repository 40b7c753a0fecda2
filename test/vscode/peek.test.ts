// A quotation beside its source in the installed extension: both in the middle, the differing words marked, the marks
// gone with what they are about.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { clickOn, runCommand, until } from "./drive";
import { useDesk } from "./drivenDesk";

const LINE_HEIGHT = 24;

const desk = useDesk("peek", "light");

interface Framed {
  readonly file: string;
  readonly middle: number;
  /** Of words that differ: how their shape is drawn. */
  readonly shapes: readonly string[];
}

test("both are in the middle, at one height, with the missing word marked; the cursor stays in the draft", async () => {
  await peekAt("open the dock");
  const [draft, source] = await framed(2);
  assert.deepEqual([draft!.file, source!.file], ["draft.md", "cable-dock.md"]);
  assert.ok(
    Math.abs(draft!.middle - source!.middle) <= LINE_HEIGHT,
    `${draft!.middle} and ${source!.middle} pixels from the top`,
  );
  assert.ok(source!.shapes.includes("frame of its own"), source!.shapes.join());
  await difference("1 difference from the source");
  assert.equal(await focusedFile(), "draft.md");
});

test("typing in the quotation takes the marks away", async () => {
  await desk.page.keyboard.type("x");
  await framed(0);
  await desk.page.keyboard.press("Control+z");
});

test("changed words are underlined on both sides; leaving the quotation takes the marks away", async () => {
  await peekAt("last repair");
  const sides = await framed(2);
  for (const { file, shapes } of sides) {
    assert.ok(shapes.includes("underline"), `${file}: ${shapes.join()}`);
  }
  await clickOn(desk.page, "thinks of his crews");
  await framed(0);
});

test("a web page's text is a source as any other", async () => {
  await desk.page.keyboard.press("Control+End");
  await peekAt("which flag");
  const [, page] = await framed(2);
  assert.equal(page!.file, "repair-drill.html.txt");
  await difference("Exactly the source's words");
});

test("closing the source takes the marks away", async () => {
  await runCommand(desk.page, "View: Close Editors in Other Groups");
  await framed(0);
});

test("Alt+Enter in the list of quotations shows the source, Enter goes to the draft", async () => {
  await runCommand(desk.page, "View: Show Verbatim");
  const row = listed("We can build the whole quay");
  await row.waitFor();
  await listed("The last repair took us").click();
  await until("the focus in the draft", async () => ((await focusedFile()) === "draft.md" ? true : undefined));
  await runCommand(desk.page, "Verbatim: Focus on Draft Quotations View");
  await desk.page.locator(".sidebar .monaco-list.focused, .sidebar .monaco-list:focus").first().waitFor();
  // The list follows the cursor into the draft, which may take until now; a key before that starts from another row.
  await inFocus("The last repair took us").waitFor();
  await desk.page.keyboard.press("ArrowDown");
  await inFocus("We can build the whole quay").waitFor();
  await desk.page.keyboard.press("Alt+Enter");
  const [draft, source] = await framed(2);
  assert.ok(
    Math.abs(draft!.middle - source!.middle) <= LINE_HEIGHT,
    `${draft!.middle} and ${source!.middle} pixels from the top`,
  );
  assert.ok(source!.shapes.includes("frame of its own"), source!.shapes.join());
  assert.equal(await focusedFile(), "draft.md");
});

test("in a narrow window, too", async () => {
  await desk.page.setViewportSize({ width: 760, height: 560 });
  await runCommand(desk.page, "View: Toggle Primary Side Bar Visibility");
  await peekAt("whole quay");
  const [draft, source] = await framed(2);
  // Of few visible lines, what stands near the top of either file cannot be in the middle:
  // never further apart than half the window.
  assert.ok(
    Math.abs(draft!.middle - source!.middle) <= 4 * LINE_HEIGHT,
    `${draft!.middle} and ${source!.middle} pixels from the top`,
  );
});

/** With the cursor in the words, the two keys. */
async function peekAt(words: string): Promise<void> {
  await clickOn(desk.page, words);
  await desk.page
    .locator(".statusbar-item", { hasText: /Ln \d+, Col \d+/ })
    .first()
    .waitFor();
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.press("Shift+Q");
}

function listed(words: string): Locator {
  return desk.page.locator(".sidebar .monaco-list-row", { hasText: words }).first();
}

function inFocus(words: string): Locator {
  return desk.page.locator(".sidebar .monaco-list-row.focused", { hasText: words }).first();
}

async function difference(words: string): Promise<void> {
  await desk.page.locator(".statusbar-item", { hasText: words }).first().waitFor();
}

function focusedFile(): Promise<string | undefined> {
  return desk.page.evaluate<string | undefined>(
    `document.querySelector(".editor-instance .monaco-editor.focused")?.dataset.uri?.split("/").at(-1)`,
  );
}

/** The editors that have a framed passage, from left to right, as soon as there are so many and they stand still. */
async function framed(count: number): Promise<readonly Framed[]> {
  let before = "";
  return until(`${count} framed passages`, async () => {
    const found = await desk.page.evaluate<Framed[]>(`(${FIND_FRAMES})()`);
    const now = JSON.stringify(found);
    const isStill = now === before;
    before = now;
    return found.length === count && isStill ? found : undefined;
  });
}

/** Runs in the page. Our decorations have class names of their own; what they look like is asked of the browser. */
const FIND_FRAMES = `() => [...document.querySelectorAll(".editor-instance .monaco-editor[data-uri]")].flatMap((editor) => {
  const boxes = [...editor.querySelectorAll(".view-overlays .cdr[class*='ced-']")].filter((box) => getComputedStyle(box).borderTopStyle === "solid");
  if (boxes.length === 0) return [];
  const colors = new Set(boxes.map((box) => getComputedStyle(box).borderTopColor));
  const places = boxes.map((box) => box.getBoundingClientRect());
  const underlined = [...editor.querySelectorAll(".view-line span[class*='ced-']")].some((span) => /underline/.test(getComputedStyle(span).textDecorationLine));
  const top = Math.min(...places.map((place) => place.top));
  const bottom = Math.max(...places.map((place) => place.bottom));
  return [{
    file: decodeURIComponent(editor.dataset.uri).split("/").at(-1),
    left: editor.getBoundingClientRect().left,
    middle: Math.round((top + bottom) / 2),
    shapes: [...(colors.size > 1 ? ["frame of its own"] : []), ...(underlined ? ["underline"] : [])],
  }];
}).sort((a, b) => a.left - b.left)`;
