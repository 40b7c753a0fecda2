// Front matter and corrections that nobody would write: each is told with its line, and costs no more than its length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCorrections } from "../../../server/src/core/corpus/corrections/correctionsFile";
import { editCorrections } from "../../../server/src/core/corpus/corrections/editCorrections";
import { toCorrector } from "../../../server/src/core/corpus/corrections/corrector";
import { parseFrontMatter } from "../../../server/src/core/markdown/frontMatter";

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** What the parser itself would recurse on, compare each with each, or unfold. */
const DEEP: Readonly<Record<string, string>> = {
  "dashes, a line each": lines(300, (i) => `${" ".repeat(i)}-`),
  "dashes in one line": `${"- ".repeat(1_000)}x`,
  "keys, a line each": lines(300, (i) => `${" ".repeat(i)}a:`),
  "question marks": `${"? ".repeat(1_000)}x`,
  brackets: `people: ${"[".repeat(1_000)}`,
  "braces and brackets": `people: ${"{a: [".repeat(500)}`,
  "brackets that close in texts": `people: ${'["]", '.repeat(500)}`,
  "dashes below brackets below dashes": lines(40, (i) => `${" ".repeat(2 * i)}- ${i % 2 === 0 ? "? " : ""}-`),
};

for (const [name, text] of Object.entries(DEEP)) {
  test(`deep: ${name}`, () => {
    const { problems, people } = parseCorrections(text);
    assert.deepEqual(people, []);
    assert.match(
      problems.map(({ message }) => message).join("\n"),
      /nested too deeply, and was left out; take this line out/,
    );
    assert.ok(problems[0]!.line >= 1 && problems[0]!.line <= text.split("\n").length);
    const front = parseFrontMatter(`---\ntitle: A\n${text}\n---\nThe text.\n`);
    assert.match(front.problems[0]!.message, /^Front matter, line \d+: The front matter is nested too deeply/);
    assert.ok(front.end > text.length, "the text below is read");
    assert.throws(
      () => editCorrections(text, { kind: "join", from: "A. B", into: "C. D" }),
      /line \d+: the file is nested/,
    );
  });
}

test("a thousand levels, which end the engine's regular expressions where the parser meets them", () => {
  for (const mark of ["-", "a:", "? -"]) {
    assert.match(
      parseCorrections(lines(1_000, (i) => " ".repeat(mark.length * i) + mark)).problems[0]!.message,
      /nested too deeply|longer than/,
    );
  }
});

test("the line where it is too deep is the one that is told", () => {
  const { problems } = parseCorrections(`people:\n  - name: Mira Holt\n${lines(40, (i) => `${" ".repeat(i + 4)}-`)}\n`);
  assert.ok(problems[0]!.line > 15 && problems[0]!.line < 30, String(problems[0]!.line));
});

test("more keys in one mapping than a person writes, and one key twice", () => {
  const keys = lines(20_000, (i) => `k${i}: v`);
  assert.match(parseCorrections(keys).problems[0]!.message, /too many/);
  const roles = `people:\n  - name: Mira Holt\n    roles: {${lines(2_000, (i) => `      k${i}: v,`)}}`;
  assert.deepEqual(parseCorrections(roles).problems, [
    {
      line: 3,
      message: "too many keys stand together here, and the file was left out; delete those that you no longer need",
    },
  ]);
  const front = parseFrontMatter(`---\n${lines(6_000, (i) => `k${i}: {}`)}\n---\n`);
  assert.match(
    front.problems[0]!.message,
    /Front matter, line \d+: The front matter (?:has too many keys|is too long)/,
  );
  assert.match(
    parseCorrections("people:\n  - name: A. Bell\n    also: [B]\n    name: C\n").problems[0]!.message,
    /^not YAML \(Map keys must be unique/,
  );
  assert.equal(parseCorrections("people:\n  - name: A. Bell\n    also: [B]\n    name: C\n").problems[0]!.line, 4);
});

test("a file of thousands of entries is read, brackets and all", () => {
  const { people, problems } = parseCorrections(
    `people:\n${lines(5_000, (i) => `  - name: Person Number${i}\n    also: [Other ${i}]`)}\n`,
  );
  assert.deepEqual([people.length, problems], [5_000, []]);
  assert.match(
    parseCorrections(`people:\n${lines(50_000, (i) => `  - name: P${i}`)}\n`).problems[0]!.message,
    /too many entries/,
  );
  assert.match(parseCorrections(" ".repeat(1_000_001)).problems[0]!.message, /longer than 1000000 characters/);
});

test("aliases are names and nothing more", () => {
  const bomb = `a: &a [x, x]\n${lines(30, (i) => `b${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`}, *a]`)}\npeople:\n  - name: Mira Holt\n    also: *b29\n  - name: *a\n`;
  const { people, problems } = parseCorrections(bomb);
  assert.deepEqual(
    people.map(({ name, also }) => [name, also]),
    [["Mira Holt", []]],
  );
  assert.ok(problems.length >= 2);
  assert.deepEqual(parseFrontMatter("---\ntitle: &t A title\nauthor: *t\npublisher: {}\n---\n").values, {
    title: "A title",
  });
});

test("a tag asks for no other type", () => {
  assert.deepEqual(
    parseFrontMatter("---\ndate: !!timestamp 2024-03-01\ntitle: !!binary aGFyYm91cg==\npublisher: !!float 12e3\n---\n")
      .values,
    { date: "2024-03-01", title: "aGFyYm91cg==", publisher: "12e3" },
  );
  const [person] = parseCorrections(
    "%YAML 1.1\n---\npeople:\n  - name: !!timestamp 2024-03-01\n    also: [!!binary aGk=, yes]\n",
  ).people;
  assert.deepEqual([person?.name, person?.also], ["2024-03-01", ["aGk=", "yes"]]);
});

test("a second document is told", () => {
  assert.deepEqual(parseCorrections("people:\n  - name: A. Bell\n    also: [B]\n---\nquotations: []\n").problems, [
    { line: 4, message: "a second document begins here, and the file was left out; take the line of dashes out" },
  ]);
  assert.equal(parseCorrections("# Ours\n---\npeople:\n  - name: A. Bell\n    also: [B]\n").people.length, 1);
});

test("of corrections for the same words the last counts, however many there are", () => {
  const { quotations } = parseCorrections(
    `quotations:\n${lines(5_000, (i) => `  - { source: a.txt, words: We will wait., speaker: Person N${i} }`)}\n`,
  );
  assert.equal(quotations.length, 5_000);
  const corrector = toCorrector({ people: [], quotations });
  assert.deepEqual([...corrector.paths], ["a.txt"]);
});

test("a file is not changed into one that cannot be read", () => {
  assert.throws(
    () => editCorrections("#\u2028", { kind: "join", from: "Jonas Hald", into: "J. Hald" }),
    /change it by hand/,
  );
});
