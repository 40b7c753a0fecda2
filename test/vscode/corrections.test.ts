// People put right in the installed extension: two entries merged by keyboard and parted again with one click, a
// speaker corrected, all of it in a file of the workspace.
import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { runCommand, until } from "./drive";
import { useDesk } from "./drivenDesk";

const desk = useDesk("corrections", "light");

const person = (words: string): Locator =>
  desk.page
    .locator(".sidebar .pane", { has: desk.page.locator(".pane-header", { hasText: /^People$/ }) })
    .locator(".monaco-list-row", { hasText: words });
/** An entry of the list; what stands below one is `person` alone. */
const entry = (name: string): Locator => person(name).and(desk.page.locator('[aria-level="1"]')).first();
/** The workbench keeps notifications to their list while it is driven. */
const notice = async (words: string): Promise<Locator> => {
  const item = desk.page.locator(".notifications-center .notification-list-item", { hasText: words }).first();
  await until(`the notification “${words}”`, async () => {
    if (!(await item.isVisible())) {
      await runCommand(desk.page, "Notifications: Show Notifications");
    }
    return item.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
  return item;
};

test("two people are merged by keyboard alone", async () => {
  await runCommand(desk.page, "Verbatim: Focus on People View");
  await entry("Tobias Renqvist").waitFor();
  await merge("Tobias Renqvist", "Hana Morishige");
  await entry("Tobias Renqvist").waitFor({ state: "detached" });
  assert.match(corrections(), /name: Hana Morishige\n    also:\n      - Tobias Renqvist\n/);
});

test("below the one that is left stands the correction, with what both said", async () => {
  await entry("Hana Morishige").click();
  await person("Also “Tobias Renqvist”").waitFor();
  // His and hers.
  await person("Captain").first().waitFor();
  await person("director of the Suruga Cable").first().waitFor();
});

test("one click parts them again, and takes the file with it", async () => {
  await (await notice("“Hana Morishige” and “Tobias Renqvist” are one person now"))
    .getByText("Undo", { exact: true })
    .click();
  await entry("Tobias Renqvist").waitFor();
  await until("the file to be gone", async () => (corrections() === "" ? true : undefined));
});

test("a correction is taken back from its row, too", async () => {
  await merge("Tobias Renqvist", "Hana Morishige");
  await entry("Tobias Renqvist").waitFor({ state: "detached" });
  const row = person("Also “Tobias Renqvist”");
  await until("the row of the correction", async () => {
    if (!(await row.isVisible())) {
      await entry("Hana Morishige").click();
    }
    return row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => undefined,
    );
  });
  await row.hover();
  await row.locator(".action-label").first().click();
  await until("both people", async () => (corrections() === "" ? true : undefined));
});

/** The better known name is offered first, and stays. */
async function merge(one: string, other: string): Promise<void> {
  await runCommand(desk.page, "Verbatim: Merge People…");
  await pick("Merge People", one);
  await pick(`Merge “${one}” with…`, other);
  await pick("One Person, Two Names", other);
}

async function pick(title: string, words: string): Promise<void> {
  await desk.page.locator(".quick-input-widget .quick-input-title", { hasText: title }).waitFor();
  await desk.page.keyboard.type(words);
  await desk.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: words }).waitFor();
  await desk.page.keyboard.press("Enter");
}

/** Empty where there is no such file. */
function corrections(): string {
  const path = join(desk.folder, ".verbatim", "corrections.yaml");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
