// Text in, Markdown out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hoverAt } from "../../server/src/features/hover";
import { FERRY, UNION } from "../support/ferryDesk";
import { openView } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

function hover(draft: string, sources = SOURCES): string {
  const { view, cursor, links } = openView(`${sources}@@ draft.md\n${draft}`);
  return hoverAt(view, cursor, links)?.markdown ?? "";
}

test("a person: name, role with its time, words, places", () => {
  assert.equal(
    hover("Amara Ok<|>oro was clear."),
    [
      "**Amara Okoro** (Okoro) · person",
      "Harbor Board Chair (sources: April 5, 2024) · [ferry.txt:7]",
      "Said:\n- “The ferry is not a luxury.” · [ferry.txt:9], April 5, 2024\n- “We will not wait for another winter,” · [ferry.txt:9], April 5, 2024",
      "Mentioned 3 times in 2 sources:\n- PORT HALDEN — Harbor Board Chair Amara Okoro said on Friday that the Port Halden ferry will run through the winter. · [ferry.txt:7], April 5, 2024",
    ].join("\n\n"),
  );
});

test("an office of then is that of later, and a post abroad stays its country's", () => {
  const sources = `@@ sources/a.txt
Council of Ports meets in Brell

May 6, 2014

In 2013 then Council of Ports Secretary-General Lena Marsh visited Brell. Council of Ports Secretary-General Lena Marsh met the mayor on May 2, 2014.

Denmark’s ambassador to Peru, Tom Hale, came with her.
`;
  const marsh = hover("Lena Ma<|>rsh came.", sources);
  assert.match(marsh, /\n\nCouncil of Ports Secretary-General \(sources: 2013 to May 2, 2014\)/);
  assert.doesNotMatch(marsh, /\bthen\b .*\(sources/);
  assert.match(hover("Tom Ha<|>le came.", sources), /\n\nDenmark’s ambassador to Peru \(sources/);
});

test("a surname alone, a possessive, and a name in a heading", () => {
  for (const draft of ["Then Oko<|>ro left.", "It was Okoro<|>’s idea.", "# What Ok<|>oro wants"]) {
    assert.match(hover(draft), /^\*\*Amara Okoro\*\*/, draft);
  }
});

test("an organization and a place", () => {
  assert.match(hover("The Seafarers Un<|>ion met."), /^\*\*Seafarers Union\*\*.* · organization/);
  assert.match(hover("In Port Hal<|>den it rained."), /^\*\*Port Halden\*\*.* · place/);
});

test("a date: the resolved day, its weekday, what the sources put on it", () => {
  assert.equal(
    hover("It voted on March<|> 12."),
    "**Tuesday, March 12, 2024** · 2024-03-12, counted from April 9, 2024\n\nIn your sources:\n- The board voted on March 12, 2024, to set aside $2 million for repairs. · [ferry.txt:11]",
  );
});

test("a quotation: verdict, the source's sentence, speaker, line", () => {
  const verbatim = hover("“We will not wait for <|>another winter,” Okoro said.");
  assert.match(verbatim, /^\*\*Verbatim\*\*/);
  assert.match(verbatim, /Amara Okoro, \[ferry\.txt:9\], April 5, 2024/);
  assert.match(
    hover("“We will wait for <|>another winter,” Okoro said."),
    /^\*\*Differs from the source\*\*[\s\S]*We will not wait/,
  );
});

test("where a finding is shown, the hover adds what it lacks, in a line", () => {
  assert.match(
    hover("“We will wa<|>it for another winter,” Okoro said."),
    /^Amara Okoro, \[ferry\.txt:9\], April 5, 2024$/,
  );
  assert.equal(hover("“All my cats are <|>grey at night,” Okoro said."), "");
});

test("no verdict on the words stands above a finding about their speaker", () => {
  const told = hover("“We will not wait for <|>another winter,” Lindqvist said.");
  assert.doesNotMatch(told, /Verbatim/);
  assert.match(told, /^Amara Okoro, \[ferry\.txt:9\]/);
});

test("a quotation in a source: who said it", () => {
  const { view, cursor, links } = openView(`@@ sources/ferry.txt\n${FERRY.replace("two good", "two <|>good")}`);
  assert.match(hoverAt(view, cursor, links)!.markdown, /\*\*Tomas Lindqvist\*\*, April 5, 2024/);
});

test("a speaker who is not sure is told with how he or she was found", () => {
  const source =
    "Ferry Talk\n\nApril 5, 2024\n\nAmara Okoro, the harbor chief, wanted to “close the old pier to the public in the winter of this year.”\n";
  const { view, cursor, links } = openView(`@@ sources/ferry.txt\n${source.replace("old pier", "old <|>pier")}`);
  assert.match(
    hoverAt(view, cursor, links)!.markdown,
    /\*\*Amara Okoro\*\* \(speaker not sure: from the verb before the quotation\), April 5, 2024/,
  );
});

test("plain words, and anything where there are no sources: nothing", () => {
  assert.equal(hover("The wea<|>ther was fine."), "");
  assert.equal(hover("Amara Ok<|>oro left on March 12, 2024.", ""), "");
  assert.equal(hover("On March <|>12, 2024.", ""), "");
});

test("a source's text is never taken for markup", () => {
  const sources =
    "@@ sources/a.txt\nApril 5, 2024\n\n“See <b>this</b> [link](http://x.example) *now*,” said Amara Okoro, the mayor of Halden.\n";
  const markdown = hover("Amara Ok<|>oro spoke.", sources);
  assert.ok(markdown.includes("\\<b\\>this\\</b\\> \\[link\\](http\\://x.example) \\*now\\*"), markdown);
});
