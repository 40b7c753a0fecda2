// The corrections' file: what can be read of it, what is told of the rest, and that an edit keeps what a person wrote.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseCorrections } from "../../../server/src/core/corpus/corrections/correctionsFile";
import { editCorrections, type CorrectionEdit } from "../../../server/src/core/corpus/corrections/editCorrections";

test("people and quotations are read", () => {
  const { people, quotations, problems } = parseCorrections(`# by hand
people:
  - name: Mira Holt
    also: Mira Jansson
    in: [sources/a.txt]
    roles:
      Prime Minister: Deputy Prime Minister
      Spokeswoman:
quotations:
  - source: sources/a.txt
    words: "We will: not wait."
    speaker: ~
`);
  assert.deepEqual(problems, []);
  assert.deepEqual(people, [
    {
      index: 0,
      line: 3,
      name: "Mira Holt",
      also: ["Mira Jansson"],
      in: ["sources/a.txt"],
      roles: new Map([
        ["Prime Minister", "Deputy Prime Minister"],
        ["Spokeswoman", null],
      ]),
    },
  ]);
  assert.deepEqual(quotations, [
    { index: 0, line: 10, source: "sources/a.txt", words: "We will: not wait.", speaker: null },
  ]);
});

const BROKEN: readonly (readonly [string, string, string, number])[] = [
  [
    "a list where a mapping should be",
    "- a\n- b\n",
    "1: the file must hold `people:` or `quotations:`, each with a list below",
    0,
  ],
  ["a person without a name", "people:\n  - also: [X]\n  - name: Y\n", "2: a person needs a `name:`", 1],
  [
    "a misspelt key",
    "people:\n  - name: Y\n    allso: [X]\n",
    "3: `allso:` means nothing here; there may be `name:`, `also:`, `in:`, `roles:`",
    1,
  ],
  ["a quotation without words", "quotations:\n  - source: a.txt\n", "2: a quotation needs `source:` and `words:`", 0],
  [
    "a quotation without a speaker",
    "quotations:\n  - source: a.txt\n    words: Yes.\n",
    "2: a quotation needs a `speaker:`, left empty where nobody is known to have said it",
    0,
  ],
  [
    "roles as a list",
    "people:\n  - name: Y\n    roles: [Minister]\n",
    "3: `roles:` needs lines of a title as read, a colon, and the title as it should be",
    1,
  ],
];
for (const [name, text, told, kept] of BROKEN) {
  test(`${name} is told with its line, and the rest counts`, () => {
    const { people, problems } = parseCorrections(text);
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message}`),
      [told],
    );
    assert.equal(people.length, kept);
  });
}

test("no text breaks the reader", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(
            fc.constantFrom(
              "people:",
              "\n",
              "  - ",
              "name: ",
              "also",
              ": ",
              "[",
              "]",
              "&a",
              "*a",
              "{",
              "}",
              "~",
              "x",
              "|",
              "!!js",
            ),
            { maxLength: 40 },
          )
          .map((parts) => parts.join("")),
      ),
      (text) => {
        parseCorrections(text);
      },
    ),
    { numRuns: 2000 },
  );
});

const SCENES: readonly (readonly [string, string, readonly CorrectionEdit[], string])[] = [
  [
    "a merge begins the file",
    "",
    [{ kind: "join", from: "Mira Jansson", into: "Mira Holt" }],
    `# What you corrected of what was read from your sources. It applies everywhere; change or delete what you like.

people:
  - name: Mira Holt
    also:
      - Mira Jansson
`,
  ],
  [
    "a merge into a known person, comments kept",
    "people:\n  # twice married\n  - name: Mira Holt\n    also: [Mira Jansson]\n",
    [{ kind: "join", from: "M. Roos", into: "Mira Holt" }],
    "people:\n  # twice married\n  - name: Mira Holt\n    also: [ Mira Jansson, M. Roos ]\n",
  ],
  [
    "a merged person renamed",
    "people:\n  - name: Mira Holt\n    also: [Mira Jansson]\n",
    [{ kind: "join", from: "Mira Holt", into: "Mira Holt-Roos" }],
    "people:\n  - name: Mira Holt-Roos\n    also: [ Mira Jansson, Mira Holt ]\n",
  ],
  [
    "two merged persons are one",
    "people:\n  - name: Mira Holt\n    also: [Mira Jansson]\n  - name: Mia Roos\n    also: [Mia Berg]\n    roles:\n      Envoy:\n",
    [{ kind: "join", from: "Mia Roos", into: "Mira Holt" }],
    "people:\n  - name: Mira Holt\n    also: [ Mira Jansson, Mia Roos, Mia Berg ]\n    roles:\n      Envoy: null\n",
  ],
  [
    "told apart in some sources",
    "people: []\n",
    [{ kind: "split", from: ["Oke Brandt"], name: "Oke Brandt (crew)", sources: ["sources/b.txt"] }],
    "people:\n  - name: Oke Brandt (crew)\n    also:\n      - Oke Brandt\n    in:\n      - sources/b.txt\n",
  ],
  [
    "a title put right, then put right again, then put back",
    "people:\n  - name: Mira Holt\n    also: [X Y]\n",
    [
      { kind: "role", name: "Mira Holt", titles: ["Prime Minister"], role: "Minister" },
      { kind: "role", name: "Mira Holt", titles: ["Minister"], role: "Deputy Prime Minister" },
    ],
    "people:\n  - name: Mira Holt\n    also: [ X Y ]\n    roles:\n      Prime Minister: Deputy Prime Minister\n",
  ],
  [
    "a speaker, and another",
    "",
    [
      { kind: "speaker", source: "sources/a.txt", words: "Yes:\n no.", speaker: "Mira Holt" },
      { kind: "speaker", source: "sources/a.txt", words: "Yes: no.", speaker: null },
    ],
    `# What you corrected of what was read from your sources. It applies everywhere; change or delete what you like.

quotations:
  - source: sources/a.txt
    words: "Yes: no."
    speaker: null
`,
  ],
  [
    "taken back, the last one leaves nothing",
    "",
    [
      { kind: "join", from: "Mira Jansson", into: "Mira Holt" },
      { kind: "remove", entry: { list: "people", index: 0, also: "Mira Jansson" } },
    ],
    "",
  ],
  [
    "taken back, the others stay",
    "people:\n  - name: Mira Holt\n    also: [A B, C D]\n    roles:\n      Envoy: Minister\n",
    [
      { kind: "remove", entry: { list: "people", index: 0, also: "A B" } },
      { kind: "remove", entry: { list: "people", index: 0, role: "Envoy" } },
    ],
    "people:\n  - name: Mira Holt\n    also: [ C D ]\n",
  ],
];
for (const [name, before, edits, after] of SCENES) {
  test(`edit: ${name}`, () => {
    const text = edits.reduce(editCorrections, before);
    assert.equal(text, after);
    assert.deepEqual(parseCorrections(text).problems, []);
  });
}

test("a file that is not in order is not written over", () => {
  assert.throws(
    () => editCorrections("people:\n  - name: [\n", { kind: "join", from: "A B", into: "C D" }),
    /^Error: line \d: not YAML/,
  );
});

test("hostile text of names comes back as it was", () => {
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 1 })
        .map((text) => text.trim())
        .filter((text) => text !== ""),
      fc
        .string({ minLength: 1 })
        .map((text) => text.trim())
        .filter((text) => text !== ""),
      (from, into) => {
        fc.pre(from !== into);
        const [person] = parseCorrections(editCorrections("", { kind: "join", from, into })).people;
        assert.deepEqual([person!.name, person!.also], [into, [from]]);
      },
    ),
    { numRuns: 500 },
  );
});
