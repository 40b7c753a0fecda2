import assert from "node:assert/strict";
import { test } from "node:test";
import { annotate } from "./annotate";

function check(text: string, ...expected: string[]): void {
  const { entities, roles } = annotate(text);
  assert.deepEqual(
    roles.map((role) => `${entities[role.entity]!.name}: ${role.title}`),
    expected,
  );
  for (const role of roles) {
    assert.equal(text.slice(role.start, role.end), role.title);
  }
}

test("a title before the name, with whose it is", () => {
  check(
    "Japanese Prime Minister Anna Keller met South Korea's President Tom Hale in Seoul.",
    "Anna Keller: Japanese Prime Minister",
    "Tom Hale: South Korea's President",
  );
  check(
    "In Brussels, NATO Secretary-General Tom Hale spoke. Then NATO Secretary General Anna Keller had left.",
    "Tom Hale: NATO Secretary-General",
    "Anna Keller: Then NATO Secretary General",
  );
  check(
    "Police arrested former deputy mayor Tom Hale and company spokeswoman Anna Keller.",
    "Tom Hale: former deputy mayor",
    "Anna Keller: company spokeswoman",
  );
  check(
    "Secretary of State Anna Keller and President-elect Tom Hale met on Friday.",
    "Anna Keller: Secretary of State",
    "Tom Hale: President-elect",
  );
});

test("a title behind the name", () => {
  check("Anna Keller, the finance minister of Austria, said so.", "Anna Keller: finance minister of Austria");
  check('"We agree," said Anna Keller, a spokeswoman for the ministry.', "Anna Keller: spokeswoman for the ministry");
  check("Tom Hale, 34, a nurse from Leeds, left. Tom Hale, who is tired, stayed.", "Tom Hale: nurse from Leeds");
});

test("a title set off before the name", () => {
  check("It pleased South Korea's President, Tom Hale, and his guests.", "Tom Hale: South Korea's President");
  check("The president of Austria, Anna Keller, said so.", "Anna Keller: president of Austria");
});

test("a title by a term of office", () => {
  check("Tom Hale's tenure as Prime Minister of Japan ended in May.", "Tom Hale: Prime Minister of Japan");
  check(
    "Anna Keller became president in 2001. Tom Hale was elected mayor of Boston.",
    "Anna Keller: president",
    "Tom Hale: mayor of Boston",
  );
});

test("honorifics, captions and lists give no title", () => {
  check("Mr. Hale and Dr. Anna Keller met in Vienna.");
  check("(L-R) Anna Keller and Tom Hale in Vienna.");
  check("Tom Hale, president Anna Keller and others left.", "Anna Keller: president");
});

test("a deputy's whole office, and an office that any noun has", () => {
  check("Mira Holt, the Deputy Prime Minister, opened the vote.", "Mira Holt: Deputy Prime Minister");
  check("Tom Baines, the deputy mayor of Brell, was there.", "Tom Baines: deputy mayor of Brell");
  check("Dan Orr, the board's chairman, sang.", "Dan Orr: chairman");
  check("Dan Orr, the board's guest, sang.");
});
