// Articles of our own with every date marked: what has been reached is not lost again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkDates } from "./checkDates";

const ARTICLES = readFileSync("test/fixtures/dates/harbor.txt", "utf8")
  .split(/^@@ /m)
  .filter((article) => article.trim() !== "");

test("there are articles", () => assert.ok(ARTICLES.length >= 2));

for (const article of ARTICLES) {
  const [day, ...lines] = article.split("\n");
  test(`dates of the article of ${day}`, () => checkDates(day!.trim(), lines.join("\n").trim()));
}
