// Every safe fix, applied: the quotation that it stands on has no finding left, and nothing outside it is other than
// before. Over random rewritings of what invented people say, in the frames that Markdown knows, and over the drafts of
// ../shared/eval where they are. SEED and RUNS (rewritings) choose others and more.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import type { DraftIndex } from "../../server/src/core/corpus/sourceTypes";
import { isOverlapping, type Span } from "../../server/src/core/text/span";
import { applyEdits, pickSafeEdits } from "../../server/src/rules/applyFixes";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { CheckResult, Finding, TextEdit } from "../../server/src/rules/ruleTypes";
import { seedRandom, type Random } from "../bench/random";
import { buildCorpus, indexText } from "../support/desk";
import { CHANGED_WORDS } from "./hardPairs/changedWords";
import { CUTS_AND_JOINS } from "./hardPairs/cutsAndJoins";

const SEED = Number(process.env["SEED"] ?? 1);
const RUNS = Number(process.env["RUNS"] ?? 400);
const EVAL = join("..", "shared", "eval");

interface Read {
  readonly draft: DraftIndex;
  readonly result: CheckResult;
}

function read(text: string, corpus: CorpusSnapshot): Read {
  const draft = indexText("draft.md", text, corpus);
  return { draft, result: checkDraft(draft, corpus, { style: "ap", severities: {} }) };
}

/** Tries every safe fix of a draft alone, and all of them together. How many there were. */
function checkSafeFixes(text: string, corpus: CorpusSnapshot): number {
  const before = read(text, corpus);
  let count = 0;
  for (const finding of before.result.findings) {
    for (const { edits } of finding.fixes.filter(({ safe }) => safe)) {
      count++;
      checkApplied(text, edits, toPlaces([finding], before.result), before, corpus);
    }
  }
  const all = pickSafeEdits(before.result.findings);
  if (all.length > 0) {
    const fixed = before.result.findings.filter(({ fixes }) =>
      fixes.some(({ safe, edits }) => safe && edits.every((edit) => all.includes(edit))),
    );
    checkApplied(text, all, toPlaces(fixed, before.result), before, corpus);
  }
  return count;
}

/** The quotations that findings stand on; the finding itself where it stands on none. */
function toPlaces(findings: readonly Finding[], { quotations }: CheckResult): readonly Span[] {
  return findings.flatMap((finding): readonly Span[] => {
    const own = quotations.filter((quotation) => isOverlapping(quotation, finding));
    return own.length > 0 ? own : [finding];
  });
}

function checkApplied(
  text: string,
  edits: readonly TextEdit[],
  places: readonly Span[],
  before: Read,
  corpus: CorpusSnapshot,
): void {
  const fixed = applyEdits(text, edits);
  const after = read(fixed, corpus);
  const shown = `\n--- draft\n${text}\n--- after\n${fixed}`;
  for (const edit of edits) {
    assert.ok(
      places.some((place) => place.start <= edit.start && edit.end <= place.end),
      `an edit outside: ${JSON.stringify(edit)}${shown}`,
    );
  }
  assert.deepEqual(
    after.draft.prose.blocks.map(({ kind }) => kind),
    before.draft.prose.blocks.map(({ kind }) => kind),
    `other blocks${shown}`,
  );
  assert.equal(after.result.quotations.length, before.result.quotations.length, `other quotations${shown}`);
  const moved = places.map((place) => toFixed(place, edits));
  const left = after.result.findings.filter((finding) => moved.some((place) => isOverlapping(place, finding)));
  assert.deepEqual(
    left.map(({ code, message }) => `${code}: ${message}`),
    [],
    shown,
  );
  const outside = ({ findings }: CheckResult, own: readonly Span[]): readonly string[] =>
    findings.filter((finding) => !own.some((place) => isOverlapping(place, finding))).map(({ code }) => code);
  // One that is gone had the same cause: a name misspelled is nobody's who speaks.
  const known = outside(before.result, places);
  const fresh = outside(after.result, moved).filter((code) => !known.includes(code));
  assert.deepEqual(fresh, [], `other findings${shown}`);
  const verdicts = after.result.quotations.filter((each) => moved.some((place) => isOverlapping(place, each)));
  assert.ok(
    verdicts.every(({ verdict }) => verdict === "verbatim" || verdict === "edited" || verdict === "notSpeech"),
    `${verdicts.map(({ verdict }) => verdict).join()}${shown}`,
  );
}

function toFixed({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const grown = (until: (edit: TextEdit) => boolean): number =>
    edits.filter(until).reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  return { start: start + grown((edit) => edit.end < start), end: end + grown((edit) => edit.end <= end) };
}

// What people say, one after another: some say nearly the same, and prose stands between.
const SPEAKERS = ["Maria Okoro", "Daniel Lund", "Ines Calloway", "Tobias Brandt", "Nora Whitfield"];
const NEAR: readonly string[] = [
  "We will open the gates on Saturday, and the crew will stay until the water falls.",
  "We will open the gates on Sunday, and the crew may stay until the water falls.",
  "The crew will not stay until the water falls unless the county pays for the boats.",
  "Some 1,200 families live below the dam, and 40 percent of them have no insurance.",
  "Some 1,400 families lived below the dam in 1998, and 40 percent of them had no insurance.",
  "It depends on the weather, the price of diesel and what the county decides in March.",
];
const SAID: readonly string[] = [
  ...NEAR,
  ...[...CHANGED_WORDS, ...CUTS_AND_JOINS].flatMap(({ pairs }) =>
    pairs.map(([said]) => said).filter((said) => !said.includes("“")),
  ),
];
const WORDS =
  "the a not never every some harbor ferry winter water three 45 must may will said council nobody quickly safe unless".split(
    " ",
  );

interface Said {
  readonly speaker: string;
  readonly words: string;
}

function makeArticle(random: Random): { readonly text: string; readonly said: readonly Said[] } {
  const said = Array.from({ length: 6 }, (_, i) => ({
    speaker: random.pick(SPEAKERS),
    words: i < 3 ? random.pick(NEAR) : random.pick(SAID),
  }));
  const paragraphs = said.map(({ speaker, words }) => {
    const inside = words.replace(/\.$/, ",");
    return random.pick([
      `“${inside}” said ${speaker}, who lives by the harbor.`,
      `${speaker} put it this way on Friday: “${words}”`,
      `“${inside}” ${speaker} said. The meeting lasted an hour, and the hall was cold.`,
    ]);
  });
  return { text: `Harbor notes\n\nMarch 10, 2024\n\n${paragraphs.join("\n\n")}\n`, said };
}

/** One change as a hurried writer makes it, or two. */
function rewrite(words: string, other: string, random: Random): string {
  let own = words.replace(/\.$/, "").split(" ");
  for (let n = 1 + random.below(2); n > 0; n--) {
    const at = random.below(own.length);
    const size = 1 + random.below(3);
    own = random.pick([
      () => own.toSpliced(at, size, ...Array.from({ length: 1 + random.below(3) }, () => random.pick(WORDS))),
      () => own.toSpliced(at, size),
      () => own.toSpliced(at, 0, random.pick(WORDS)),
      () => [...own.slice(0, at), "…", ...own.slice(Math.min(own.length - 1, at + size))],
      () => [...own.slice(0, Math.max(3, at)), ...other.replace(/\.$/, "").split(" ").slice(-4)],
      () => own.toSpliced(0, 2, ...Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS))),
      () => own.toSpliced(-2, 2, ...Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS))),
      () => own.toSpliced(at, 1, `**${own[at] ?? ""}**`),
      () => own.toSpliced(at, size, `_${own.slice(at, at + size).join(" ")}_`),
      () => own.toSpliced(at, 1, `[${own[at] ?? ""}](https://example.org/a_b)`),
    ])();
  }
  return own.join(" ");
}

function frame(words: string, speaker: string, random: Random): string {
  const half = Math.floor(words.split(" ").length / 2);
  const [first, second] = [words.split(" ").slice(0, half).join(" "), words.split(" ").slice(half).join(" ")];
  return random.pick([
    `“${words},” ${speaker} said.`,
    `"${words}," ${speaker} said. The rest was left for Monday.`,
    `${speaker} said that “${words}” before the vote.`,
    `“${first},” ${speaker} said, “${second}.”`,
    `> ${words}.\n>\n> — ${speaker}`,
    `> ${first}\n> ${second}.\n\n${speaker} said so on Friday.`,
    `- “${words},” ${speaker} said.\n- The hall was cold.`,
    `*“${words},”* ${speaker} said.`,
    `| Who | Words |\n|---|---|\n| ${speaker} | “${words}” |`,
    `<blockquote>${words}.</blockquote>\n\n${speaker} said so.`,
  ]);
}

test("over random rewritings", (t) => {
  t.diagnostic(`SEED=${SEED} RUNS=${RUNS}`);
  const random = seedRandom(SEED);
  let count = 0;
  for (let run = 0; run < RUNS; run += 4) {
    const { text, said } = makeArticle(random);
    const corpus = buildCorpus([{ path: "sources/a.txt", text }]);
    for (let i = 0; i < 4; i++) {
      const { speaker, words } = random.pick(said);
      const rewritten = rewrite(words, random.pick(said).words, random);
      const other = random.pick(said);
      const draft = `${frame(rewritten, speaker, random)}\n\nThe meeting was on Friday. “${other.words.replace(/\.$/, ",")}” ${other.speaker} said.\n`;
      count += checkSafeFixes(draft, corpus);
    }
  }
  t.diagnostic(`${count} safe fixes`);
  assert.ok(count > RUNS / 10, `only ${count} safe fixes of ${RUNS} rewritings`);
});

function readTexts(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => ({ path: `sources/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}

test("over the small cases", { skip: !existsSync(EVAL) && "no ../shared/eval here" }, () => {
  for (const name of readdirSync(join(EVAL, "cases"))) {
    const folder = join(EVAL, "cases", name);
    const { draft } = JSON.parse(readFileSync(join(folder, "expect.json"), "utf8")) as { readonly draft: string };
    checkSafeFixes(readFileSync(join(folder, draft), "utf8"), buildCorpus(readTexts(join(folder, "sources"))));
  }
});

test("over the desks' drafts with an error in them", { skip: !existsSync(EVAL) && "no ../shared/eval here" }, (t) => {
  let count = 0;
  for (const name of readdirSync(join(EVAL, "desks")).filter((desk) => /^\d+$/.test(desk))) {
    const folder = join(EVAL, "desks", name);
    if (!existsSync(join(folder, "edits.json"))) {
      continue;
    }
    const corpus = buildCorpus(readTexts(join(folder, "sources")));
    const correct = readFileSync(join(folder, "correct.md"), "utf8");
    const edits = JSON.parse(readFileSync(join(folder, "edits.json"), "utf8")) as readonly PlantedError[];
    for (const { find, replace, also = [] } of edits) {
      const text = [[find, replace] as const, ...also].reduce(
        (all, [from, to]) => all.replace(from, () => to),
        correct,
      );
      count += checkSafeFixes(text, corpus);
    }
  }
  t.diagnostic(`${count} safe fixes`);
});

interface PlantedError {
  readonly find: string;
  readonly replace: string;
  readonly also?: readonly (readonly [string, string])[];
}
