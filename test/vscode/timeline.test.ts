// The timeline in the editor: opened from the palette, filtered, and clicked through to the source's line.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { FrameLocator } from "playwright-core";
import { runCommand, until } from "./drive";
import { useDesk } from "./drivenDesk";

const desk = useDesk("timeline", "dark");

test("the timeline shows people and leads to a source's line", async () => {
  await runCommand(desk.page, "Verbatim: Open Timeline");
  const page = timeline();
  await page.locator("svg.plot .event").first().waitFor();
  await page.locator("input[type=search]").fill("morishige");
  await page.locator("svg.plot text", { hasText: "Jens Stoltenberg" }).waitFor({ state: "detached" });
  await page.locator("svg.plot .event").first().click();
  await page.locator(".detail .who", { hasText: "Morishige" }).waitFor();
  await page.locator(".detail button.link").first().click();
  const tab = await until("the source's tab", async () => {
    const tabs = await desk.page.locator(".tab.active").allInnerTexts();
    return tabs.find((text) => /hearing|repair|cable/.test(text));
  });
  assert.ok(tab);
});

function timeline(): FrameLocator {
  return desk.page.frameLocator("iframe.webview").last().frameLocator("iframe#active-frame");
}
