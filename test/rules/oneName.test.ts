// Who is one person by the name: nicknames, generations, initials, syllables of given names.

import { test } from "node:test";
import { checkFindings } from "./checkRules";

const SAID = "We mend the weir with our own hands";

function check(source: string, draft: string, expected: readonly string[]): void {
  checkFindings(`@@ sources/a.txt\n${source}\n@@ draft.md\n${draft}\n`, expected);
}

test("a nickname is part of the name, and its marks quote nobody", () => {
  for (const name of ["Margaret “Peg” Tolland", 'Margaret "Peg" Tolland']) {
    check(
      `“${SAID},” said ${name}, 61, who runs the mill.\n\nThe mill was shut in April. “Nobody asked us,” Tolland said.`,
      `“${SAID},” Tolland said.`,
      [],
    );
  }
});

test("Jr. is not Sr., and a left-out initial is no other person", () => {
  const wrong = [`misattributed-quote error: ${SAID},`];
  check(
    `Owen Tarr Jr., the miller, and Owen Tarr Sr., his father, came. “${SAID},” Owen Tarr Sr. said. “I only watch,” Owen Tarr Jr. said.`,
    `“${SAID},” Owen Tarr Jr. said.`,
    wrong,
  );
  check(
    `Owen Tarr Jr., the miller, and Owen Tarr Sr., his father, came. “${SAID},” Owen Tarr Sr. said. “I only watch,” Owen Tarr Jr. said.`,
    `“${SAID},” Owen Tarr Sr. said.`,
    [],
  );
  check(`“${SAID},” said Owen K. Tarr, the miller.`, `“${SAID},” said Owen Tarr.`, []);
});

test("a syllable in common makes no one person", () => {
  check(
    `“${SAID},” said Han Seo-yun, a miller.\n\nNam Seo-jin, a skipper, disagreed.`,
    `“${SAID},” said Nam Seo-jin.`,
    [`misattributed-quote error: ${SAID},`],
  );
});
