// What a person does on the example desk, scene by scene, each ending with something worth a look: the driven test
// asserts on it, the picture taker photographs it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { goTo, goToNewParagraph, hoverOver, openQuickFixes, suggestion, type Position } from "./drive";

export const DESK_FOLDER = join(__dirname, "..", "..", "examples", "desk");
export const DRAFT = "draft.md";

/** A quotation of the desk's sources that the draft does not use yet. */
export const UNUSED_QUOTATION = "We lifted it on the first try, which surprised even the crew";

const FIX_TITLE = "Use the source's words";

export function hoverPerson(page: Page): Promise<{ readonly text: string; readonly latency: number }> {
  return hoverOver(page, "Jens Stoltenberg", "Stoltenberg");
}

export function hoverMisquote(page: Page): Promise<{ readonly text: string; readonly latency: number }> {
  return hoverOver(page, "open the dock", "open the dock");
}

/** Types a mark in a new paragraph: the list of the sources' quotations is open. */
export async function offerQuotations(page: Page, mark: string): Promise<void> {
  await goToNewParagraph(page);
  await page.keyboard.type(mark);
  await suggestion(page, "“");
}

/** Types on until one quotation is left, and the one that Enter takes: until the list has followed, that is another. */
export async function narrowQuotations(page: Page): Promise<void> {
  await page.keyboard.type("we lifted", { delay: 40 });
  await page
    .locator(".suggest-widget.visible .monaco-list-row.focused", { hasText: UNUSED_QUOTATION.slice(0, 20) })
    .first()
    .waitFor();
}

/** Types the beginning of a name and asks for suggestions. */
export async function offerPerson(page: Page): Promise<Locator> {
  await goToNewParagraph(page);
  await page.keyboard.type("Renq");
  await page.keyboard.press("Control+Space");
  return suggestion(page, "Tobias Renqvist");
}

/** The cursor in a quotation that lost its "not", and the menu open. */
export async function offerFix(page: Page): Promise<void> {
  await goTo(page, placeInDraft("open the dock"));
  await openQuickFixes(page, FIX_TITLE);
}

/** Counted from 1, in the draft as it ships. */
function placeInDraft(words: string): Position {
  const lines = readFileSync(join(DESK_FOLDER, DRAFT), "utf8").split("\n");
  const line = lines.findIndex((each) => each.includes(words));
  return { line: line + 1, column: lines[line]!.indexOf(words) + 1 };
}
