// Quotations and speakers, a case a rule: the text, the names found in it, a line a quotation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { annotateQuotations } from "../../../server/src/core/quotations/annotateQuotations";
import { ARTICLE, check, toNames, toProse } from "./quotationCheck";

const NAMES = `
  f Ana Ruiz = Ruiz
  m Tom Abel = Abel
  org Harbour Board`;

test("every kind of mark opens and closes a quotation", () => {
  check("“The bridge is safe,” Ana Ruiz said.", NAMES, ["[The bridge is safe,] Ana Ruiz by Ana Ruiz, cueAfter said"]);
  check('"The bridge is safe," said Ana Ruiz, the mayor.', NAMES, [
    "[The bridge is safe,] Ana Ruiz by Ana Ruiz, inverted said",
  ]);
  check("''The bridge is safe,'' Ms. Ruiz said. ``It was tested,'' she added.", NAMES, [
    "[The bridge is safe,] Ana Ruiz by Ms. Ruiz, cueAfter said",
    "[It was tested,] Ana Ruiz by she, cueAfter added",
  ]);
  check("«The bridge is safe,» Ana Ruiz told reporters.", NAMES, [
    "[The bridge is safe,] Ana Ruiz by Ana Ruiz, cueAfter told",
  ]);
});

test("single marks are told from apostrophes", () => {
  check("‘The workers’ bridge isn’t safe,’ Ana Ruiz said, ‘and won’t be.’", NAMES, [
    "[The workers’ bridge isn’t safe,] Ana Ruiz by Ana Ruiz, cueAfter said",
    "[and won’t be.] Ana Ruiz by Ana Ruiz, between said",
  ]);
  check("'The workers' bridge isn't safe,' Ana Ruiz said.", NAMES, [
    "[The workers' bridge isn't safe,] Ana Ruiz by Ana Ruiz, cueAfter said",
  ]);
  check("The workers’ union met in the ’90s. Rock ’n’ roll was ’em all’s favourite, the Joneses’ too.", NAMES, []);
});

test("nested marks belong to the quotation around them", () => {
  check("“He called it ‘a wreck’ and left,” Ana Ruiz said.", NAMES, [
    "[He called it ‘a wreck’ and left,] Ana Ruiz by Ana Ruiz, cueAfter said",
  ]);
  check('"He called it "a wreck" and left," Ana Ruiz said.', NAMES, [
    '[He called it "a wreck" and left,] Ana Ruiz by Ana Ruiz, cueAfter said',
  ]);
});

test("inches and markup are no quotations", () => {
  check('The post is 6\'2" tall and 3" wide. See <a href="x.html">here</a>.', NAMES, []);
});

test("a long quotation opens on each paragraph and closes on the last", () => {
  check("Ana Ruiz said: “The bridge is safe.\n\n“It was tested in May.\n\n“It will be tested again.”", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, colon said",
    "[It was tested in May.] Ana Ruiz by Ana Ruiz, carriedOn said",
    "[It will be tested again.] Ana Ruiz by Ana Ruiz, carriedOn said",
  ]);
});

test("a missing mark ends with its block or the next mark, and swallows nothing behind", () => {
  check("Ana Ruiz said “the bridge is safe. It stands.\n\n“It is old,” Tom Abel said.", NAMES, [
    "[the bridge is safe. It stands.] Ana Ruiz by Ana Ruiz, cueBefore said",
    "[It is old,] Tom Abel by Tom Abel, cueAfter said",
  ]);
  check("Ana Ruiz said “the bridge is safe. It stands.\n\nNobody came.", NAMES, [
    "[the bridge is safe. It stands.] Ana Ruiz by Ana Ruiz, cueBefore said, unclosed",
  ]);
  check("“It was tested. “It is old,” she said. Nobody came.", "f Ana Ruiz", [
    "[It was tested.] she* by she, carriedOn said, unclosed",
    "[It is old,] she* by she, cueAfter said",
  ]);
});

test("the halves of an interrupted quotation share a group", () => {
  const groups = (text: string) => {
    const prose = toProse(text);
    return annotateQuotations(prose, toNames(prose.text, NAMES), ARTICLE).quotations.map((q) => q.group);
  };
  assert.deepEqual(groups("“The bridge,” Ana Ruiz said, “is safe.”\n\n“It is old,” Tom Abel said."), [0, 0, 1]);
  assert.deepEqual(
    groups("“The bridge is safe,” said Ana Ruiz. “It was tested.” Tom Abel called it “a wreck.”"),
    [0, 0, 1],
  );
  assert.deepEqual(groups("Ana Ruiz said: “The bridge is safe.\n\n“It was tested.”"), [0, 0]);
});

test("the speaker stands before, after, inverted or behind a preposition", () => {
  check("According to Ana Ruiz, “the bridge is safe.”", NAMES, [
    "[the bridge is safe.] Ana Ruiz by Ana Ruiz, accordingTo According to",
  ]);
  check("The bridge is “as safe as houses,” according to Ana Ruiz.", NAMES, [
    "[as safe as houses,] Ana Ruiz by Ana Ruiz, accordingTo according to",
  ]);
  check("Ana Ruiz, the mayor of Leeds, who opposes the plan, said the bridge was “as safe as houses.”", NAMES, [
    "[as safe as houses.] Ana Ruiz by Ana Ruiz, cueBefore said",
  ]);
  check("The bridge was described by Ana Ruiz as “a wreck.”", NAMES, [
    "[a wreck.] Ana Ruiz by Ana Ruiz, cueBefore was described",
  ]);
  check("Ruiz’s claim that “nobody was hurt” was wrong.", NAMES, [
    "[nobody was hurt] Ana Ruiz by Ruiz, cueBefore claim",
  ]);
  check("Tom Abel said Ana Ruiz had called him “a coward” twice.", NAMES, [
    "[a coward] Ana Ruiz by Ana Ruiz, cueBefore had called",
  ]);
  check("The bridge is “an old friend” of the town, Tom Abel said.", NAMES, [
    "[an old friend] Tom Abel by Tom Abel, cueAfter said",
  ]);
  check("GENEVA, July 25 (AP) — Ana Ruiz said the bridge was “as safe as houses.”", NAMES, [
    "[as safe as houses.] Ana Ruiz by Ana Ruiz, cueBefore said",
  ]);
});

test("a name that the names annotator missed speaks all the same", () => {
  check("“The bridge is safe,” Zoltan Kerbecz said.", "", [
    "[The bridge is safe,] Zoltan Kerbecz* by Zoltan Kerbecz, cueAfter said",
  ]);
  check("Zoltan Kerbecz said: “The bridge is safe.”", "", [
    "[The bridge is safe.] Zoltan Kerbecz* by Zoltan Kerbecz, colon said",
  ]);
  check("According to Zoltan Kerbecz, “The bridge is safe.”", "", [
    "[The bridge is safe.] Zoltan Kerbecz* by Zoltan Kerbecz, accordingTo According to",
  ]);
  check("“The bridge is safe,” said Zoltan Kerbecz.", "", [
    "[The bridge is safe,] Zoltan Kerbecz* by Zoltan Kerbecz, inverted said",
  ]);
});

test("a quotation without words of saying goes on from the one before", () => {
  check("“The bridge is safe,” Ana Ruiz said. “It was tested.”", NAMES, [
    "[The bridge is safe,] Ana Ruiz by Ana Ruiz, cueAfter said",
    "[It was tested.] Ana Ruiz by Ana Ruiz, carriedOn said",
  ]);
  check("Ana Ruiz went on:\n\n“The bridge is safe.”", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, leadIn went on",
  ]);
});

test("block quotations have their lead-in or their dash line", () => {
  check("Ana Ruiz wrote in her letter:\n\n> The bridge is safe.\n\n> It was tested.\n\nThe board was silent.", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, leadIn wrote",
    "[It was tested.] Ana Ruiz by Ana Ruiz, carriedOn",
  ]);
  check("> The bridge is safe.\n> — Ana Ruiz, mayor", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, attributionLine",
  ]);
  check("“The bridge is safe.” — Ana Ruiz", NAMES, ["[The bridge is safe.] Ana Ruiz by Ana Ruiz, attributionLine"]);
});

test("a transcript's turns are quotations of their labels", () => {
  const text =
    "THE CHAIR: Good morning.\n\nANA RUIZ: The bridge is safe. He said “no” to me.\n\nIt was tested.\n\nQ: When?\n\nA: In May.";
  check(
    text,
    NAMES,
    [
      "[Good morning.] ?The Chair* by THE CHAIR, label",
      "[The bridge is safe. He said “no” to me.] Ana Ruiz by ANA RUIZ, label",
      "[It was tested.] Ana Ruiz by ANA RUIZ, carriedOn",
      "[When?] ?Q* by Q, label",
      "[In May.] Tom Abel by A, label",
    ],
    { kind: "transcript", speaker: "Tom Abel" },
  );
});

test("pronouns mean the person who fits, subjects before others", () => {
  check("Ana Ruiz met Tom Abel on Monday. “The bridge is safe,” she said.", NAMES, [
    "[The bridge is safe,] Ana Ruiz by she, cueAfter said",
  ]);
  check("Ana Ruiz met Tom Abel on Monday. “The bridge is safe,” he said.", NAMES, [
    "[The bridge is safe,] Tom Abel by he, cueAfter said",
  ]);
  check("Tom Abel met Max Orr on Monday. “The bridge is safe,” he said.", `${NAMES}\nm Max Orr`, [
    "[The bridge is safe,] Tom Abel by he, cueAfter said",
  ]);
});

test("a role means the person to whom the text gives it", () => {
  check(
    "The mayor, Ana Ruiz, opened the bridge with Tom Abel. “It is safe,” the mayor said.",
    "f Ana Ruiz\nrole mayor\nm Tom Abel",
    ["[It is safe,] Ana Ruiz by the mayor, cueAfter said"],
  );
  check(
    "The mayor, Ana Ruiz, opened the bridge with Tom Abel. “It is safe,” the mayors said.",
    "f Ana Ruiz\nrole mayor\nm Tom Abel",
    ["[It is safe,] the mayors* by the mayors, cueAfter said"],
  );
});

test("the unnamed stay unnamed and become nobody else", () => {
  check(
    "Ana Ruiz was there. “The bridge is safe,” said a senior official, who asked not to be named. “It was tested,” the official added. “Twice,” he said.",
    NAMES,
    [
      "[The bridge is safe,] ?a senior official* by a senior official, inverted said",
      "[It was tested,] ?a senior official* by the official, cueAfter added",
      "[Twice,] ?a senior official* by he, cueAfter said",
    ],
  );
});

test("titles, terms and scare quotes are no speech", () => {
  check(
    "She wrote the novel “The Silent Harbour” in 1990. The “smart” lamp broke. The film, titled “Night Ferry,” won.",
    NAMES,
    ["[The Silent Harbour] -", "[smart] -", "[Night Ferry,] -"],
  );
  check("The board signed the “Charter for the Safety of Bridges,” a key document.", NAMES, [
    "[Charter for the Safety of Bridges,] -",
  ]);
  check("Ana Ruiz called the bridge “a wreck.” Tom Abel dubbed it “Old Sorrow.”", NAMES, [
    "[a wreck.] Ana Ruiz by Ana Ruiz, cueBefore called",
    "[Old Sorrow.] Tom Abel by Tom Abel, cueBefore dubbed",
  ]);
});

test("mentions by role and pronoun come back for the speakers resolved", () => {
  const prose = toProse("Ana Ruiz met Tom Abel. “The bridge is safe,” she said.");
  const { mentions } = annotateQuotations(prose, toNames(prose.text, NAMES), ARTICLE);
  assert.deepEqual(
    mentions.map((m) => [prose.text.slice(m.start, m.end), m.form, m.entity]),
    [["she", "pronoun", 0]],
  );
});

test("who speaks is not who is spoken of, or who answers", () => {
  check("Ana Ruiz said of Tom Abel’s request: “The board has settled all of this long ago.”", NAMES, [
    "[The board has settled all of this long ago.] Ana Ruiz by Ana Ruiz, colon said",
  ]);
  check(
    "Ana Ruiz responded to Abel with, “Why now? We were on our way home.” Tom Abel then wrote back at length.",
    NAMES,
    ["[Why now? We were on our way home.] Ana Ruiz by Ana Ruiz, cueBefore responded"],
  );
  check("The town still talks of Tom Abel’s “if you like the pier, you can keep it” promise.", NAMES, [
    "[if you like the pier, you can keep it] Tom Abel by Tom Abel, cueBefore promise",
  ]);
});

test("verbs behind particles, letters in brackets and questions put", () => {
  check("Ana Ruiz (D-N.Y.) reacted to the news, saying: “It was never safe in winter.”", NAMES, [
    "[It was never safe in winter.] Ana Ruiz by Ana Ruiz, colon saying",
  ]);
  check("Ana Ruiz went on to say, “I know this to be true.”", NAMES, [
    "[I know this to be true.] Ana Ruiz by Ana Ruiz, cueBefore say",
  ]);
  check("“Why did it take so long to tell us?” Ana Ruiz questioned.", NAMES, [
    "[Why did it take so long to tell us?] Ana Ruiz by Ana Ruiz, cueAfter questioned",
  ]);
  check("Here’s Ana Ruiz in December: “The new road must be built on what we know.”", NAMES, [
    "[The new road must be built on what we know.] Ana Ruiz by Ana Ruiz, colon",
  ]);
});

test("what a participle hangs on speaks, and not whom it names", () => {
  check("An official speaking to the Harbour Board said, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] ?An official* by An official, cueBefore said",
  ]);
  check("An officer quoted by the Harbour Board said, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] ?An officer* by An officer, cueBefore said",
  ]);
  check("Ana Ruiz said the pier's fate reminds her of a play, adding, “It ends badly for all.”", NAMES, [
    "[It ends badly for all.] Ana Ruiz by Ana Ruiz, cueBefore adding",
  ]);
  check("Ana Ruiz said Tom Abel told her to wait, adding, “It ends badly for all.”", NAMES, [
    "[It ends badly for all.] Tom Abel by Tom Abel, cueBefore adding",
  ]);
});

test("a hearing says nothing; a verb behind its own subject does", () => {
  check("Ana Ruiz said in a letter before a Harbour Board hearing, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, cueBefore said",
  ]);
  check("Ana Ruiz sat down, thinking, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] Ana Ruiz by Ana Ruiz, cueBefore thinking",
  ]);
});

test("a noun of saying is its owner's, or whoever's who made it", () => {
  check("Ana Ruiz’s advice to her pilots was: “Stay away from the bridge.”", NAMES, [
    "[Stay away from the bridge.] Ana Ruiz by Ana Ruiz, colon advice",
  ]);
  check("Hours later, Ana Ruiz issued a short statement, “The bridge is not safe.”", NAMES, [
    "[The bridge is not safe.] Ana Ruiz by Ana Ruiz, cueBefore statement",
  ]);
  check("A statement was issued: “The bridge is not safe.”", NAMES, [
    "[The bridge is not safe.] ?A statement* by A statement, colon",
  ]);
});

test("whose campaign it is, the text does not say: it is none of those named before", () => {
  check("The Harbour Board met. Ana Ruiz left. Her campaign said, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] Her campaign* by Her campaign, cueBefore said",
  ]);
  check("The Harbour Board met. The group said, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] Harbour Board by The group, cueBefore said",
  ]);
});

test("a quotation in an opening clause is not said by whoever speaks behind it", () => {
  check(
    "But even as Ana Ruiz claimed on Friday that “the bridge was safe for all,” one of its builders said the case was closed.",
    NAMES,
    ["[the bridge was safe for all,] Ana Ruiz by Ana Ruiz, cueBefore claimed"],
  );
  check(
    "When the mayor, Ana Ruiz, said that the bridge was “not safe for anyone now,” Tom Abel said it was news.",
    NAMES,
    ["[not safe for anyone now,] Ana Ruiz by the mayor, cueBefore said"],
  );
  for (const opening of ["So for now", "Only in Leeds", "Perhaps because of that"]) {
    check(`${opening} “the bridge is safe for all of us,” Ana Ruiz said.`, NAMES, [
      "[the bridge is safe for all of us,] Ana Ruiz by Ana Ruiz, cueAfter said",
    ]);
  }
  check("As Ana Ruiz left, “the bridge is safe for all of us,” Tom Abel said.", NAMES, [
    "[the bridge is safe for all of us,] Tom Abel by Tom Abel, cueAfter said",
  ]);
  check("Ana Ruiz, citing “the spell of the old bridge,” said the builder could be right.", NAMES, [
    "[the spell of the old bridge,] Ana Ruiz by Ana Ruiz, cueBefore citing",
  ]);
});

test("what an opening phrase names is not who speaks behind it", () => {
  for (const opening of [
    "In a statement issued by her lawyer",
    "In an interview published by the Daily Post on Monday",
    "In a letter released by the court on Monday",
    "At a Harbour Board hearing in the old hall",
    "At a press briefing on Monday",
    "In her opening remarks at a Harbour Board hearing on Tuesday",
    "In a video posted by the club",
  ]) {
    check(`${opening} Ana Ruiz said, “The bridge is safe.”`, NAMES, [
      "[The bridge is safe.] Ana Ruiz by Ana Ruiz, cueBefore said",
    ]);
  }
  check("Asked about the claim made by Tom Abel the stoker said, “The bridge is safe.”", NAMES, [
    "[The bridge is safe.] the stoker* by the stoker, cueBefore said",
  ]);
});

test("what was said is the subject's, not what it answers or whom a line is of", () => {
  check("Ana Ruiz’s answer to Tom Abel’s question was, “The bridge is safe.”", NAMES, ["[The bridge is safe.] -"]);
  check("Ana Ruiz’s favourite quote was, “The bridge is safe.”", NAMES, ["[The bridge is safe.] -"]);
  check("“Come to the bridge now,” called Ana Ruiz from the pier.", NAMES, [
    "[Come to the bridge now,] Ana Ruiz by Ana Ruiz, inverted called",
  ]);
  check("“Come to the bridge now,” said Ana Ruiz being led away.", NAMES, [
    "[Come to the bridge now,] Ana Ruiz by Ana Ruiz, inverted said",
  ]);
});
