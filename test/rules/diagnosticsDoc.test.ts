// docs/diagnostics.md explains every code, in the registry's order, with an example.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DIAGNOSTIC_CODES, RULES } from "../../server/src/rules/registry";

const sections = readFileSync("docs/diagnostics.md", "utf8").split(/^## /m).slice(1);

test("one section for every code, in order", () => {
  assert.deepEqual(
    sections.map((section) => section.slice(0, section.indexOf("\n"))),
    DIAGNOSTIC_CODES,
  );
});

test("each with an example", () => {
  for (const section of sections) {
    assert.match(section, /^ {4}\S/m, section.slice(0, 40));
  }
});

test("every rule has a code of the list, once", () => {
  const codes = RULES.map((rule) => rule.code);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of DIAGNOSTIC_CODES) {
    assert.ok(code === "unused-ignore" || codes.includes(code), code);
  }
});
