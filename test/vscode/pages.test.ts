// Pages that stand for themselves, in a browser: what axe finds in them, and the timeline used by keyboard.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { compareSources } from "../../server/src/features/conflicts/compareSources";
import { comparisonToHtml } from "../../server/src/features/conflicts/comparisonToHtml";
import { buildCorpus } from "../support/desk";
import { openBrowser } from "./workbench";

const ROOT = join(__dirname, "..", "..");
const DESK = join(ROOT, "examples", "desk");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let folder: string;
let browser: Browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-pages-"));
  browser = await openBrowser();
  write("report.html", "report", join(DESK, "draft.md"), "--sources", join(DESK, "sources"));
  writeFileSync(join(folder, "comparison.html"), compareTwo());
  write("timeline.html", "timeline", join(DESK, "sources"), "--draft", join(DESK, "draft.md"));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function compareTwo(): string {
  const texts = ["We will not wait", "We cannot wait"].map(
    (words) =>
      `“${words} for the next storm to tell us what to do,” said Maria Okoro. “It is ${words.length} meters high and no more.”\n`,
  );
  const corpus = buildCorpus(texts.map((text, i) => ({ path: `sources/${i}.txt`, text })));
  const [first, second] = [...corpus.sources.values()];
  return comparisonToHtml(
    compareSources(corpus, first!, second!),
    (path) => path,
    ({ path }) => path,
  );
}

function write(name: string, ...args: readonly string[]): void {
  const cli = [join(ROOT, "dist", "cli.js"), ...args, "--output", join(folder, name)];
  const run = spawnSync(process.execPath, cli, { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
}

async function open(name: string, colorScheme: "light" | "dark", width: number, bypassCSP = false): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return page;
}

for (const name of ["report.html", "comparison.html", "timeline.html"]) {
  test(`axe finds nothing in ${name}, light and wide, dark and narrow`, async () => {
    // Each takes axe a while: colours differ by theme, the layout by width.
    for (const [scheme, width] of [
      ["light", 1280],
      ["dark", 800],
    ] as const) {
      // For axe alone, which is no part of the page.
      const page = await open(name, scheme, width, true);
      if (name === "timeline.html") {
        await page.locator(".event").first().waitFor();
        await page.locator("summary").click();
      }
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate("axe.run()")) as { readonly violations: readonly Violation[] };
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
        `${scheme}, ${width}`,
      );
      await page.close();
    }
  });
}

test("the timeline runs under its own policy: filtered, gone through by keys, saved as a picture", async () => {
  const page = await open("timeline.html", "light", 1280);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => errors.push(message.text()));
  await page.locator(".event").first().waitFor();
  await page.getByRole("searchbox").fill("valderrey");
  await page.locator("svg.plot text", { hasText: "Jens Stoltenberg" }).waitFor({ state: "detached" });
  await page.locator(".event[tabindex='0']").focus();
  const first = await page.locator(".detail .words").innerText();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.locator(".detail .words").innerText(), first);
  assert.match(await page.locator(".detail .who").innerText(), /^Ines Valderrey, .*2024$/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("Save as SVG").click()]);
  const file = join(folder, "timeline.svg");
  await download.saveAs(file);
  assert.match(readFileSync(file, "utf8"), /^<\?xml [^>]*>\s*<svg [\s\S]*Ines Valderrey/);
  await page.getByRole("searchbox").fill("nobody of this name");
  await page.getByText("No event fits").waitFor();
  assert.deepEqual(errors, []);
});
