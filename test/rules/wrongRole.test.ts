// Titles of a draft against those that the sources give: what is the same in other words, and what is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFindings, checkFixture } from "./checkRules";

function check(source: string, draft: string, ...expected: string[]): void {
  checkFindings(
    `@@ sources/a.txt\n---\ntitle: Notes\ndate: 2025-03-04\n---\n\n${source}\n@@ draft.md\n---\ndate: 2025-03-05\n---\n\n${draft}\n`,
    expected.map((title) => `wrong-role warning: ${title}`),
  );
}

test("another rank", () => {
  check("Tom Baines, the deputy director, spoke.", "Tom Baines, the director, spoke.", "director");
  check("Lt. Gov. Mira Holt signed it.", "Gov. Mira Holt signed it.", "Gov.");
});

test("another body, or another office", () => {
  check("The mayor of Brell, Dan Orr, spoke.", "The mayor of Orren, Dan Orr, spoke.", "mayor of Orren");
  check("Sen. Dan Orr left.", "Representative Dan Orr left.", "Representative");
  check("Dan Orr, the minority leader, left.", "Dan Orr, the majority leader, left.", "majority leader");
});

test("an office that is over, and one that is not", () => {
  check("Former Mayor Mira Holt left.", "Mayor Mira Holt left.", "Mayor");
  check("Treasury Secretary Mira Holt left.", "Former Treasury Secretary Mira Holt left.", "Former Treasury Secretary");
  check("Former Mayor Mira Holt left.", "When she was mayor, Mira Holt left.");
});

test("the same office in other words", () => {
  check("Sen. Dan Orr left. Chairwoman Mira Holt stayed.", "Senator Dan Orr left. Mira Holt, the chair, stayed.");
  check("Dan Orr, the foreign minister of Austria, left.", "Austrian Foreign Minister Dan Orr left.");
});

/** The first fix of the one finding. */
function fixOf(source: string, draft: string): string | undefined {
  const { result } = checkFixture(
    `@@ sources/a.txt\n---\ntitle: Notes\ndate: 2025-03-04\n---\n\n${source}\n@@ draft.md\n---\ndate: 2025-03-05\n---\n\n${draft}\n`,
  );
  return result.findings[0]?.fixes[0]?.edits[0]?.newText;
}

test("the fix has the plainest title of the sources that fits", () => {
  const minister =
    "Austria's Prime Minister Dan Orr spoke. Later Mr. Orr became the first Austrian prime minister to go there. Dan Orr, the prime minister, left.";
  assert.equal(fixOf(minister, "Foreign Minister Dan Orr spoke."), "Prime Minister");
  assert.equal(fixOf(minister, "Dan Orr, the foreign minister, spoke."), "prime minister");
  assert.equal(fixOf("Brell's Mayor Mira Holt spoke.", "Mayor Mira Holt of Orren spoke."), undefined);
  assert.equal(
    fixOf("Mira Holt, the mayor of Brell, spoke.", "Mira Holt, the mayor of Orren, spoke."),
    "mayor of Brell",
  );
  assert.equal(fixOf("Former Mayor Mira Holt left.", "Mayor Mira Holt left."), "Former Mayor");
});

test("silent where a title is quoted, is held beside another one, or is over like the one before it", () => {
  check("The senator spoke. Sen. Dan Orr left.", "The crowd cheered “President Dan Orr” on the pier.");
  check("“President Dan Orr!” the crowd cheered.", "Sen. Dan Orr left.");
  check("Budget Committee Chairman Dan Orr left.", "Rep. Dan Orr left.");
  check("Former Mayor Mira Holt left.", "Former prosecutor and Mayor Mira Holt left.");
  check("Justice Mira Holt died in May.", "They mourn the late Justice Mira Holt.");
  check("Former Mayor Mira Holt left.", "Previous Mayor Mira Holt left.");
});
