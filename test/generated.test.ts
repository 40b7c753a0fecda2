// Generated files are as `npm run generate` would write them, and say what they should.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listGenerated } from "../server/generate/generated";
import { DIAGNOSTIC_CODES } from "../server/src/rules/codes";
import { STYLE_NAMES } from "../server/src/rules/styles";

const root = join(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test("no generated file is stale", async () => {
  const stale = (await listGenerated()).filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
  assert.deepEqual(stale, [], "run `npm run generate`");
});

test("every code is in the documentation with an example, in the README and in German", () => {
  const sections = read("docs/diagnostics.md").split(/^## /m).slice(1);
  assert.deepEqual(
    sections.map((section) => section.slice(0, section.indexOf("\n"))),
    DIAGNOSTIC_CODES,
  );
  for (const section of sections) {
    assert.match(section, /^ {4}\S/m, section.slice(0, 40));
  }
  const readme = read("README.md");
  const german = JSON.parse(read("package.nls.de.json")) as Readonly<Record<string, string>>;
  for (const code of DIAGNOSTIC_CODES) {
    assert.ok(readme.includes(`| \`${code}\` |`), code);
    assert.ok(german[`rule.${code}`], code);
  }
});

test("every style is in the manifest and in the README", () => {
  const manifest = JSON.parse(read("package.json")) as {
    contributes: { configuration: { properties: Readonly<Record<string, { enum?: readonly string[] }>> } };
  };
  assert.deepEqual(manifest.contributes.configuration.properties["verbatim.style"]!.enum, STYLE_NAMES);
  const row = /^\| `verbatim\.style` .*$/m.exec(read("README.md"))![0];
  for (const name of STYLE_NAMES) {
    assert.ok(row.includes(`\`${name}\``), name);
  }
});
