// Front matter: what is read of it, where the body begins, and what is told of one that is wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFrontMatter, type FrontMatterValues } from "../../../server/src/core/markdown/frontMatter";

function check(name: string, text: string, values: FrontMatterValues, body: string): void {
  test(name, () => {
    const front = parseFrontMatter(text);
    assert.deepEqual(front.values, values);
    assert.equal(text.slice(front.end), body);
    assert.deepEqual(front.problems, []);
  });
}

/** `told`: the words that each problem points at, and its message. */
function checkProblem(
  name: string,
  text: string,
  values: FrontMatterValues,
  told: readonly (readonly [string, RegExp])[],
  body: string,
): void {
  test(name, () => {
    const front = parseFrontMatter(text);
    assert.deepEqual(front.values, values);
    assert.equal(text.slice(front.end), body);
    assert.equal(front.problems.length, told.length, JSON.stringify(front.problems));
    for (const [i, [words, message]] of told.entries()) {
      const problem = front.problems[i]!;
      assert.match(problem.message, message);
      assert.equal(text.slice(problem.start, problem.end), words);
    }
  });
}

check(
  "every key",
  "---\ntitle: A day: in town\nauthor: [Ines Calder, Tom Field]\n---\nx".replace("A day: in town", '"A day: in town"'),
  { title: "A day: in town", author: ["Ines Calder", "Tom Field"] },
  "x",
);
check(
  "scalars stay text",
  "---\ndate: 2024-04-05\nTitle: 2024\nlang: en\nkind: transcript\nurl: https://a.example/x\npublisher: The Post\nspeaker: Lena Marsh\nother: 1\n---\n\nBody",
  {
    date: "2024-04-05",
    title: "2024",
    lang: "en",
    kind: "transcript",
    url: "https://a.example/x",
    publisher: "The Post",
    speaker: "Lena Marsh",
  },
  "\nBody",
);
check(
  "authors as a block list and as mappings",
  "---\nauthor:\n  - Ines Calder\n  - name: Tom Field\n    role: editor\n---\n",
  { author: ["Ines Calder", "Tom Field"] },
  "",
);
check("dates as people write them", "---\ndate: Friday, April 5, 2024 10:30 EDT\n---\n", { date: "2024-04-05" }, "");
check("a time zone never moves the day", "---\ndate: 2024-04-05T23:59:00-11:00\n---\n", { date: "2024-04-05" }, "");
check("CR LF and dots as the closing fence", "---\r\ntitle: A\r\n...\r\nBody", { title: "A" }, "Body");
check("empty front matter", "---\n---\nBody", {}, "Body");
check("empty values say nothing", '---\ntitle:\nauthor: []\ndate: ""\n---\nBody', {}, "Body");
check("no front matter", "Body\n---\ntitle: A\n---\n", {}, "Body\n---\ntitle: A\n---\n");
check("a fence that is never closed", "---\ntitle: A\n\nBody", {}, "---\ntitle: A\n\nBody");
check("text between two rules", "---\n\nBody text\n\n---\n\nMore", {}, "---\n\nBody text\n\n---\n\nMore");
check("a fence of four", "----\ntitle: A\n---\n", {}, "----\ntitle: A\n---\n");

checkProblem(
  "broken YAML is told with its line, and the rest is read",
  '---\nauthor: Ines Calder\ntitle: "never closed\nlang: en\n---\nBody',
  { author: ["Ines Calder"], title: "never closed", lang: "en" },
  [["lang: en", /^Front matter, line 4: Missing closing "quote/]],
  "Body",
);
checkProblem(
  "a colon in a title",
  "---\ntitle: Harbour: a history: two\ndate: 2024-04-05\n---\nBody",
  { title: "Harbour: a history: two", date: "2024-04-05" },
  [["Harbour: a history: two", /^Front matter, line 2: Nested mappings/]],
  "Body",
);
checkProblem(
  "a key that stands twice",
  "---\ntitle: A\ntitle: B\n---\n",
  { title: "B" },
  [["title: B", /line 3: Map keys must be unique/]],
  "",
);
checkProblem(
  "no date",
  "---\ntitle: A\ndate: yesterday\n---\nBody",
  { title: "A" },
  [["yesterday", /line 3: "yesterday" is not a date/]],
  "Body",
);
checkProblem("no such day", "---\ndate: 2023-02-29\n---\n", {}, [["2023-02-29", /not a date/]], "");
checkProblem("no such kind", "---\nkind: poem\n---\n", {}, [["poem", /article, transcript or document/]], "");
check("an alias is no value", "---\na: &a [x, x]\ntitle: *a\n---\n", {}, "");

test("nesting that would exhaust the parser is told", () => {
  for (const nested of [
    "[".repeat(30_000),
    "{a: ".repeat(10_000),
    "- ".repeat(30_000),
    "? ".repeat(10_000),
    "\n" + Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  ]) {
    const front = parseFrontMatter(`---\ntitle: ${nested}\nauthor: x\n---\nBody`);
    assert.equal(front.values.title, undefined);
    assert.ok(front.problems.length > 0 || nested.startsWith("\n"));
  }
});

test("front matter that no person wrote is left out whole", () => {
  const text = `---\ntitle: A\n${"x: y\n".repeat(20_000)}---\nBody`;
  const front = parseFrontMatter(text);
  assert.deepEqual(front.values, {});
  assert.equal(text.slice(front.end), "Body");
  assert.match(front.problems[0]!.message, /too long/);
});
