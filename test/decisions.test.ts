// docs/decisions/README.md lists every decision by its number and title.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const folder = join(__dirname, "..", "docs", "decisions");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

test("every decision is listed with its title, in order", () => {
  const pages = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort();
  const rows = pages.map((name) => {
    const heading = /^# (\d{4}) (.+)$/m.exec(read(name));
    assert.ok(heading && name.startsWith(heading[1]!), `${name} begins with "# NNNN Title"`);
    return `| [${heading[1]}](${name}) | ${heading[2]} |`;
  });
  const listed = read("README.md")
    .split("\n")
    .filter((line) => line.startsWith("| [0"));
  assert.ok(rows.length > 10);
  assert.deepEqual(listed, rows);
});
