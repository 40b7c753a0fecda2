// Text and a new name in, text out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NameChange } from "../../server/src/features/rename/nameChange";
import { listRenames, narrowToWord, refuseName, renameTargetAt } from "../../server/src/features/rename/rename";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { FERRY, UNION } from "../support/ferryDesk";
import { openView } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

function rename(marked: string, name: string, sources = SOURCES): string {
  const { view, cursor } = openView(`${sources}@@ draft.md\n${marked}`);
  const target = renameTargetAt(view, cursor);
  assert.ok("person" in target && view.kind === "draft", JSON.stringify(target));
  return applyEdits(view.text, listRenames(target, name, view)).trimEnd();
}

function refusal(fixture: string): string {
  const { view, cursor } = openView(fixture);
  const target = renameTargetAt(view, cursor);
  return "refusal" in target ? target.refusal : `not refused: ${target.written}`;
}

/** The ways of writing a name after a change of `from` to `to`. */
function changed(
  from: string,
  to: string,
  mentions: readonly string[],
  full = from,
  shorts: readonly string[] = [],
): string[] {
  const split = (name: string): string[] => name.split(" ");
  const change = new NameChange(split(from), split(to), split(full), shorts.map(split));
  return mentions.map((mention) => {
    const words = split(mention);
    for (const { from: at, to: until, words: next } of [...change.apply(words)].reverse()) {
      words.splice(at, until - at, ...next);
    }
    return words.join(" ");
  });
}

test("a whole name: the short ones follow, by what of it changed", () => {
  const forms = [
    "Amara Okoro",
    "Okoro",
    "Amara",
    "Amara N. Okoro",
    "A. Okoro",
    "OKORO",
    "Amara Okoro Jr.",
    "Okoro Amara",
    "Mayor Pete",
  ];
  assert.deepEqual(changed("Amara Okoro", "Amara Okafor", forms), [
    "Amara Okafor",
    "Okafor",
    "Amara",
    "Amara N. Okafor",
    "A. Okafor",
    "OKAFOR",
    "Amara Okafor Jr.",
    "Okafor Amara",
    "Mayor Pete",
  ]);
  assert.deepEqual(changed("Amara Okoro", "Nia Okoro", forms), [
    "Nia Okoro",
    "Okoro",
    "Nia",
    "Nia N. Okoro",
    "N. Okoro",
    "OKORO",
    "Nia Okoro Jr.",
    "Okoro Nia",
    "Mayor Pete",
  ]);
  assert.deepEqual(changed("Amara Okoro", "Nia van der Berg", forms.slice(0, 4)), [
    "Nia van der Berg",
    "van der Berg",
    "Nia",
    "Nia N. van der Berg",
  ]);
  assert.deepEqual(changed("Amara Okoro", "Okafor", forms.slice(0, 4)), [
    "Okafor",
    "Okafor",
    "Amara",
    "Amara N. Okafor",
  ]);
});

test("a surname: wherever it stands; a whole name in its place is not said twice", () => {
  assert.deepEqual(changed("Okoro", "Okafor", ["Okoro", "Amara Okoro", "Amara"], "Amara Okoro"), [
    "Okafor",
    "Amara Okafor",
    "Amara",
  ]);
  assert.deepEqual(changed("Okoro", "Amara Okafor", ["Okoro", "Amara Okoro"], "Amara Okoro"), [
    "Amara Okafor",
    "Amara Okafor",
  ]);
  assert.deepEqual(changed("Okoro", "Okafor", ["Okoro", "Ms. Okoro"], "Okoro"), ["Okafor", "Ms. Okafor"]);
});

test("a given name, one of two, and names of several words", () => {
  assert.deepEqual(changed("Amara", "Nia", ["Amara Okoro", "Okoro"], "Amara Okoro"), ["Nia Okoro", "Okoro"]);
  assert.deepEqual(changed("Anna", "Hanna", ["Anna Maria Schmidt", "Schmidt"], "Anna Maria Schmidt"), [
    "Hanna Maria Schmidt",
    "Schmidt",
  ]);
  const shorts = ["García Márquez", "Márquez"];
  assert.deepEqual(
    changed("García Márquez", "García Lorca", ["Gabriel García Márquez", "Gabriel"], "Gabriel García Márquez", shorts),
    ["Gabriel García Lorca", "Gabriel"],
  );
  assert.deepEqual(
    changed(
      "Gabriel Garcia Marquez",
      "Gabriel García Márquez",
      ["Garcia Marquez", "Marquez", "Gabriel Marquez"],
      undefined,
      ["Garcia Marquez"],
    ),
    ["García Márquez", "Márquez", "Gabriel Marquez"],
  );
  assert.deepEqual(
    changed("Kishida", "Kishimoto", ["Kishida Fumio", "Fumio Kishida", "Fumio"], "Kishida Fumio", ["Kishida"]),
    ["Kishimoto Fumio", "Fumio Kishimoto", "Fumio"],
  );
});

test("over a draft: full and short, with possessive and markup, over a line break; quotations, code, front matter and link targets stay", () => {
  const draft = [
    "---",
    "title: Okoro",
    "---",
    "",
    "# What Okoro wants",
    "",
    "Amara Oko<|>ro’s board met. Ms. Okoro and **Amara** *Okoro* and Amara",
    "Okoro [voted, Okoro said](https://example.invalid/Okoro) `Okoro`.",
    "",
    "“I, Amara Okoro, will not wait,” Okoro said.",
    "",
    "> Okoro did it.",
    "",
  ].join("\n");
  const expected = draft
    .replace("<|>", "")
    .replace("# What Okoro", "# What Okafor")
    .replace("Amara Okoro’s", "Amara Okafor’s")
    .replace("Ms. Okoro", "Ms. Okafor")
    .replace("*Okoro*", "*Okafor*")
    .replace("\nOkoro [voted, Okoro", "\nOkafor [voted, Okafor")
    .replace("” Okoro said", "” Okafor said")
    .trimEnd();
  assert.equal(rename(draft, "Amara Okafor"), expected);
});

test("the dot of Jr. is not doubled", () => {
  assert.equal(
    rename("Martin King<|> Jr. spoke. King left with Martin King Jr.\n", "Martin Queen Jr."),
    "Martin Queen Jr. spoke. Queen left with Martin Queen Jr.",
  );
});

test("a word of a name alone, for an editor that asks no name first", () => {
  const { view, cursor } = openView(`${SOURCES}@@ draft.md\nAmara Oko<|>ro left. Amara and Okoro are one.\n`);
  const target = renameTargetAt(view, cursor);
  assert.ok("person" in target && view.kind === "draft");
  assert.equal(narrowToWord(target, "Okafor", view, cursor).written, "Okoro");
  assert.equal(
    applyEdits(view.text, listRenames(narrowToWord(target, "Okafor", view, cursor), "Okafor", view)),
    "Amara Okafor left. Amara and Okafor are one.\n",
  );
  assert.equal(narrowToWord(target, "Nia Okafor", view, cursor), target);
});

test("another of the same surname stays, and so does everybody else", () => {
  const draft = "Amara Oko<|>ro met Dana Whitlock. Okoro left. Tomas Okoro stayed.\n";
  assert.equal(rename(draft, "Amara Okafor"), "Amara Okafor met Dana Whitlock. Okafor left. Tomas Okoro stayed.");
});

test("somebody whom no source names", () => {
  assert.equal(
    rename("Peter Quell<|>mann spoke. Then Quellmann left for Port Halden.\n", "Peter Kwellmann"),
    "Peter Kwellmann spoke. Then Kwellmann left for Port Halden.",
  );
  assert.equal(rename("Peter Quell<|>mann spoke.\n", "Peter Kwellmann", ""), "Peter Kwellmann spoke.");
});

test("refused where nothing may be renamed, and said why", () => {
  const draft = (text: string): string => refusal(`${SOURCES}@@ draft.md\n${text}`);
  assert.match(draft("“We, Amara Oko<|>ro, will not wait,” she said.\n"), /^What was said stays/);
  assert.match(draft("It was the wea<|>ther.\n"), /no person's name/);
  assert.match(draft("The Seafarers Un<|>ion met.\n"), /no person's name/);
  assert.match(draft("---\nauthor: Amara Oko<|>ro\n---\n\nIt rained.\n"), /no person's name/);
  assert.match(draft("See `Amara Oko<|>ro`.\n"), /no person's name/);
  assert.match(draft("See [it](https://example.invalid/Oko<|>ro).\n"), /no person's name/);
  assert.match(refusal(`@@ sources/ferry.txt\n${FERRY.replace("Amara Ok", "Amara<|> Ok")}`), /^Sources stay/);
  assert.match(
    refusal(
      `@@ sources/ferry.txt\n${FERRY}\n@@ sources/c.txt\nApril 7, 2024\n\nUche Okoro, a painter, came. “I paint,” Okoro said.\n@@ draft.md\nThen Oko<|>ro left.\n`,
    ),
    /^Okoro may be several people/,
  );
});

test("a new name is a name on one line", () => {
  assert.equal(refuseName(" "), "The new name is empty.");
  assert.equal(refuseName("Amara\nOkoro"), "A name stands on one line.");
  assert.equal(refuseName(" Amara Okoro "), undefined);
});
