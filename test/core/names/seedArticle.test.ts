// The article that the project starts from, where it lies beside the checkout.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { annotateNames } from "../../../server/src/core/names/annotateNames";
import { readNameModel } from "../../../server/src/host/readNameModel";
import { readSource } from "../../../server/src/readers/readSource";

const ARTICLE = join(__dirname, "..", "..", "..", "..", "shared", "seed", "nato-asia-pacific.txt");

test("the seed article's people, acronyms and places", (context) => {
  if (!existsSync(ARTICLE)) {
    context.diagnostic("the seed article is not beside this checkout: nothing was tested");
    return;
  }
  const { entities, roles } = annotateNames(readSource("a.txt", readFileSync(ARTICLE)).prose, readNameModel());
  const listNames = (type: string) => entities.filter((e) => e.type === type).map((e) => e.name);
  assert.deepEqual(listNames("person").sort(), [
    "Anders Fogh Rasmussen",
    "Anthony Albanese",
    "Chris Hipkins",
    "Fumio Kishida",
    "Jens Stoltenberg",
    "Joe Biden",
    "Shinzo Abe",
    "Yoon Suk Yeol",
  ]);
  const aliasesOf = (name: string) => entities.find((e) => e.type === "organization" && e.name === name)?.aliases;
  assert.deepEqual(aliasesOf("Chinese Communist Party"), ["CCP"]);
  assert.deepEqual(aliasesOf("North Atlantic Council"), ["NAC"]);
  assert.deepEqual(aliasesOf("Asia-Pacific Economic Cooperation"), ["APEC"]);
  assert.ok(aliasesOf("NATO"));
  for (const place of ["Japan", "South Korea", "Washington", "Vilnius", "Taiwan Strait"]) {
    assert.ok(listNames("place").includes(place), place);
  }
  const titlesOf = (name: string) =>
    new Set(roles.filter((r) => entities[r.entity]!.name === name).map((r) => r.title.replace("’", "'")));
  assert.ok(titlesOf("Jens Stoltenberg").has("NATO Secretary-General"));
  assert.ok(titlesOf("Anders Fogh Rasmussen").has("then NATO Secretary-General"));
  assert.ok(titlesOf("Fumio Kishida").has("Japanese Prime Minister"));
  assert.ok(titlesOf("Yoon Suk Yeol").has("South Korea's President"));
  assert.ok(titlesOf("Shinzo Abe").has("Prime Minister of Japan"));
});
