// A quotation is judged by one passage of one voice: prose by prose, a speaker's words by that speaker's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { Finding } from "../../server/src/rules/ruleTypes";
import { openDesk } from "../support/desk";

function check(
  sources: string,
  draft: string,
): {
  readonly findings: readonly Finding[];
  readonly fixed: string | undefined;
  readonly speakers: readonly (string | null)[];
} {
  const desk = openDesk(`@@ sources/a.txt\n${sources}\n@@ draft.md\n${draft}\n`);
  const { findings, quotations } = checkDraft(desk.draft, desk.corpus, { style: "ap", severities: {} });
  const safe = findings.flatMap(({ fixes }) => fixes).find((fix) => fix.safe);
  return {
    findings,
    fixed: safe && applyEdits(desk.draft.text, safe.edits).trim(),
    speakers: quotations.map(({ speakerName }) => speakerName),
  };
}

function codesOf({ findings }: { readonly findings: readonly Finding[] }): string {
  return findings.map(({ code }) => code).join();
}

test("prose quoted as prose is judged by the prose beside speech that is like it", () => {
  const sources =
    "Under the new rules, no dog is allowed on the beach before the first of October.\n\n“No cat is permitted on this beach before the first of October,” said Lena Moor, the warden.";
  const result = check(
    sources,
    "The rules say that “no dog is allowed on the long beach before the first of October.”",
  );
  assert.equal(codesOf(result), "misquote");
  assert.equal(result.fixed, "The rules say that “no dog is allowed on the beach before the first of October.”");
});

test("words left out of prose are told, with speech near", () => {
  const sources =
    "Under the new rules, a dog is never allowed on the beach before the first of October.\n\n“We will see to it,” said Lena Moor, the warden.";
  assert.equal(
    codesOf(check(sources, "The rules say that “a dog is allowed on the beach before the first of October.”")),
    "unmarked-omission",
  );
});

test("a sentence that nobody said is not mended with what the source tells behind it", () => {
  const sources =
    "“We will open the lock at dawn and keep it open all day,” said Lena Moor, the warden. She left the hall without taking any questions.";
  const result = check(
    sources,
    "“We will open the lock at dawn and keep it open all day. We will not take any questions,” Lena Moor said.",
  );
  assert.ok(result.findings.length > 0);
  assert.ok(!result.fixed?.includes("She left"), result.fixed);
});

test("of passages as near, the one that the draft's speaker said", () => {
  const say = (number: string, who: string): string =>
    `“The new ferry has cut the crossing by ${number} minutes in good weather,” said ${who}.`;
  const sources = [
    say("twelve", "Olaf Brandt, who runs the north pier"),
    say("thirty", "Vera Klein, who runs the south pier"),
  ].join("\n\n");
  for (const [who, right] of [
    ["Brandt", "twelve"],
    ["Klein", "thirty"],
  ] as const) {
    const result = check(sources, say("nine", who).replace("said", "Mr").replace(`Mr ${who}`, `${who} said`));
    assert.equal(codesOf(result), "misquote");
    assert.ok(result.fixed?.includes(right), result.fixed);
  }
});

test("one speaker's half and another's are a splice", () => {
  const sources =
    "“We will open the lock at dawn on Monday,” said Lena Moor, the warden.\n\n“Every boat will be counted by hand this year,” said Ivo Lang, the pilot.";
  assert.equal(
    codesOf(
      check(
        sources,
        "“We will open the lock at dawn on Monday. Every boat will be counted by hand this year,” Lena Moor said.",
      ),
    ),
    "spliced-quote",
  );
});

const NARRATED = "She unfolded a map of the harbor and pinned it to the wall.";
const JOINED: readonly (readonly [title: string, between: string, draft: string, codes: string])[] = [
  ["a narrated sentence between", `,” said Lena Moor. ${NARRATED} “`, "A. B", "spliced-quote"],
  ["a narrated paragraph between", `,” said Lena Moor.\n\n${NARRATED}\n\n“`, "A. B", "spliced-quote"],
  ["a narrated sentence behind a cry", `!” ${NARRATED} “`, "A! B", "spliced-quote"],
  ["narration where the draft marks the cut", `,” said Lena Moor. ${NARRATED} “`, "A ... B", ""],
  ["narration in the draft, too", `,” said Lena Moor. ${NARRATED} “`, "A,” Moor said. She had a map. “B", ""],
  ["the speaker's name and title alone", ",” said Mrs. Lena Moor, the warden of St. Anne's. “", "A. B", ""],
  ["the speaker who goes on", ",” said Lena Moor. She then added: “", "A. B", ""],
];
for (const [title, between, draft, codes] of JOINED) {
  test(`two sayings of one speaker as one: ${title}`, () => {
    const say = (text: string): string =>
      text.replace("A", "We will open the lock at dawn").replace("B", "The old gate is unsafe");
    assert.equal(
      codesOf(check(`${say(`“A${between}B`)},” Lena Moor said.`, `“${say(draft)},” Lena Moor said.`)),
      codes,
    );
  });
}
