import assert from "node:assert/strict";
import { test } from "node:test";
import { checksumOf, judgeSpeakers, type GoldQuotation, type ListedQuotation } from "./speakerScore";

const TEXT =
  "“The weir holds,” said Ines Aldoma, an engineer. A diver called the pump “a toy.” They call the hill “the Throne.”";

function read(words: string, judged: Omit<GoldQuotation, "start" | "end" | "check">): GoldQuotation {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, check: checksumOf(words), ...judged };
}

function list(words: string, speakerName: string | null, more: Partial<ListedQuotation> = {}): ListedQuotation {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, speech: true, speakerName, otherNames: [], ...more };
}

function judge(gold: GoldQuotation, ...listed: readonly ListedQuotation[]): string | undefined {
  return judgeSpeakers(TEXT, [gold], listed)[0]?.outcome;
}

const WEIR = read("The weir holds,", { speaker: "Ines Aldoma" });
const TOY = read("a toy.", { speaker: null, anonymous: "a diver" });
const THRONE = read("the Throne.", { speech: false });

test("the same person is right by full name, surname or another name in the sources", () => {
  assert.equal(judge(WEIR, list("The weir holds,", "Ines Aldoma")), "right");
  assert.equal(judge(WEIR, list("The weir holds,", "Aldoma")), "right");
  assert.equal(judge(WEIR, list("The weir holds,", "I. A.", { otherNames: ["Inés Aldoma"] })), "right");
});

test("a relative and another person are wrong; nobody and a description are none", () => {
  assert.equal(judge(WEIR, list("The weir holds,", "Marc Aldoma")), "wrong");
  assert.equal(judge(WEIR, list("The weir holds,", "Piet Oss")), "wrong");
  assert.equal(judge(WEIR, list("The weir holds,", null)), "none");
  assert.equal(judge(WEIR, list("The weir holds,", "the engineer")), "none");
});

test("an unnamed speaker is answered by nobody, a description or the words that stand there, not by a name", () => {
  assert.equal(judge(TOY, list("a toy.", null)), "right");
  assert.equal(judge(TOY, list("a toy.", "A Catalan diver")), "right");
  assert.equal(judge({ ...TOY, anonymous: "Q" }, list("a toy.", "Q")), "right");
  assert.equal(judge(TOY, list("a toy.", "Ines Aldoma")), "wrong");
});

test("any of several accepted answers is right", () => {
  const either = read("The weir holds,", { speaker: ["Ines Aldoma", "River Board", null] });
  assert.equal(judge(either, list("The weir holds,", "The River Board")), "right");
  assert.equal(judge(either, list("The weir holds,", null)), "right");
  assert.equal(judge(either, list("The weir holds,", "Piet Oss")), "wrong");
});

test("what is no speech counts only where a speaker is named for it", () => {
  assert.equal(judge(THRONE), "unspoken");
  assert.equal(judge(THRONE, list("the Throne.", null)), "unspoken");
  assert.equal(judge(THRONE, list("the Throne.", "Ines Aldoma", { speech: false })), "unspoken");
  assert.equal(judge(THRONE, list("the Throne.", "Ines Aldoma")), "falselySpoken");
});

test("a quotation with other bounds is the same one; one that only touches it is not", () => {
  assert.equal(judge(WEIR, list("The weir holds,” said", "Ines Aldoma")), "right");
  assert.equal(judge(WEIR, list("holds,” said Ines Aldoma, an engineer.", "Ines Aldoma")), "unlisted");
  assert.equal(judge(WEIR, list("a toy.", "Ines Aldoma")), "unlisted");
});

test("a text that has changed since it was read is not scored", () => {
  assert.equal(judge({ ...WEIR, check: checksumOf("The weir held,") }, list("The weir holds,", "Piet Oss")), "changed");
});
