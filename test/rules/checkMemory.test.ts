// Incremental equals fresh: after any edits of a draft, of its sources and of the settings, a check
// with its memory says what one without says.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { DraftIndex } from "../../server/src/core/corpus/sourceTypes";
import { compareSpans } from "../../server/src/core/text/span";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { CheckMemory } from "../../server/src/rules/checkMemory";
import { checkPortion } from "../../server/src/rules/checkPortion";
import { cutDraft, type Portion } from "../../server/src/rules/portions";
import { DIAGNOSTIC_CODES } from "../../server/src/rules/codes";
import type { CheckSettings, Finding } from "../../server/src/rules/ruleTypes";
import { toProseSpan } from "../../server/src/rules/sourceViews";
import { indexText } from "../support/desk";

const SOURCES: readonly string[] = [
  `“We will not close the ferry to the island this winter, whatever the harbor board decides, and I said so to the mayor,” said Maria Okoro, president of the harbor board.

Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on March 3, 2024.

The island has lost a third of its people since the cannery shut and the last school bus stopped.`,
  `“The bridge costs twelve million, and nobody’s told the island who’d pay for it in the end,” Daniel Lund said. “Is that fair? I would only do it if the council asked us.”

Peter Okoro, a skipper, and Ines Calder met at the Brell Courier on March 5, 2024. “Nobody asked the skippers whether they want a bridge at all,” Ines Calder said.`,
  `---
lang: nl
---
Tom Hale zei dat de brug er niet komt, en Ines Calder zweeg.`,
  `The council of the island, which meets twice a year, has not paid for a bridge since the storm took the last one away.

“It is a sad day for all of us who live by the water,” said Anna Lund, Daniel Lund's sister.`,
];
/** Put into a source in turn. */
const SOURCE_LINES: readonly string[] = [
  "“We will close the ferry to the island this winter, whatever the harbor board decides,” said Peter Okoro.",
  "Daniel Lund opened the new ferry terminal at Brell harbor with Maria Okoro on March 7, 2024.",
  "Danjel Lundt came later. Ines Calder, governor of Brell, spoke first.",
  "Nothing else happened that week.",
];

const PARAGRAPHS: readonly string[] = [
  "“We will not close the ferry to the island this winter, whatever the harbor board decides,” said Maria Okoro, mayor of Brell.",
  "“We will close the ferry to the island this winter, whatever the board decides,” Okoro said.",
  "“We will not close the ferry to the island,” said Maria Okoro. “Whatever the harbor board decides, I said so to the mayor.”",
  "“The bridge costs twelve million, and somebody told the island who pays for it in the end,” said Ines Calder, chancellor of Brell, who spoke in Dutch.",
  "“I would only do it,” Daniel Lund said, “since nobody has told the island.\n\n“Who pays for it in the end?” he asked.",
  '“I would do it … if the council asked us,” Lund said. "Nobody asked the skippers whether they want a bridge."',
  "“The council of the island has not paid for a bridge since the storm took the last one away,” said Peter Okoro.",
  "> “Nobody asked the skippers whether they want a ferry at all.”\n>\n> “It is a sad day for all of us who live by the sea.”\n> — Ines Calder",
  "Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on Tuesday, March 4, 2024.",
  "- Maria Okoro opened the new\n- ferry terminal at Brell harbor with Daniel Lund on March 3, 2024.\n- The island has lost a third of its people since the cannery shut and the last school bus stopped",
  "The island has lost a third of its people since the cannery shut and the last school bus stopped.[^1]",
  "The island has lost a *third of its people* since the cannery shut and the last school bus stopped, says [the Courier](https://courier.example).",
  "Okoro was there on Feb. 30, and Danjel Lund. Calderr came later. Lund left.",
  "<!-- verbatim-ignore misspelled-name: hers -->\nMaria Okorro of the harbor board “hopes” so.",
  "| who | what |\n|---|---|\n| Danjel Lund | “a sad day for all of us who live” |",
  "## Danjel Lund and the ferry",
  "“This was never said by anyone we have ever met or read,” said Tom Hale. “This was never said by anyone,” a spokesman said.",
];
/** What an edit puts in: words, marks and lines that change what stands around them. */
const PIECES: readonly string[] = [
  " a",
  " not",
  " Okoro",
  " Peter Okoro",
  "Maria ",
  " Lund",
  "Daniel ",
  " on March 4, 2024",
  " Friday,",
  "“",
  "”",
  '"',
  "’",
  "'",
  "…",
  "...",
  ",” she said. “",
  " she said: ",
  ".",
  "?",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\n\n> ",
  "\n- ",
  "\n\n## ",
  "*",
  "**",
  "`",
  "\n```\n",
  "[",
  "](https://a.example)",
  "[^1]",
  "\n\n[^1]: The Courier.\n",
  "<!-- verbatim-ignore: all -->",
  "<!-- verbatim-ignore-file wrong-date -->\n",
  "<!-- ",
  " -->",
  "&amp;",
  "|",
  "(translated) ",
  "é",
];

type Edit = { readonly at: number } & (
  | { readonly kind: "put"; readonly piece: string }
  | { readonly kind: "cut"; readonly size: number }
  | { readonly kind: "paragraph"; readonly paragraph: string }
  | { readonly kind: "move"; readonly to: number }
  | { readonly kind: "undo" | "breaks" | "front" }
  | { readonly kind: "source"; readonly path: number; readonly line: string }
  | { readonly kind: "settings"; readonly settings: CheckSettings }
);

const SETTINGS: readonly CheckSettings[] = [
  { style: "ap", severities: {} },
  { style: "reuters", severities: { misquote: "off" } },
  { style: "nyt", severities: { "wrong-date": "hint", "unused-ignore": "off" } },
];
const SHARE = fc.double({ min: 0, max: 1, noNaN: true });
const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant("put" as const), at: SHARE, piece: fc.constantFrom(...PIECES) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("cut" as const), at: SHARE, size: fc.nat(40) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("paragraph" as const),
      at: SHARE,
      paragraph: fc.constantFrom(...PARAGRAPHS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), at: SHARE, to: SHARE }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("undo" as const, "undo" as const, "breaks" as const, "front" as const),
      at: SHARE,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("source" as const),
      at: SHARE,
      path: fc.nat(SOURCES.length - 1),
      line: fc.constantFrom(...SOURCE_LINES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("settings" as const), at: SHARE, settings: fc.constantFrom(...SETTINGS) }),
  },
);

/** Of the draft; other edits leave it. */
function apply(edit: Edit, text: string, before: string): string {
  const start = Math.floor(edit.at * text.length);
  const insert = (into: string, where: number, what: string): string => into.slice(0, where) + what + into.slice(where);
  switch (edit.kind) {
    case "put":
      return insert(text, start, edit.piece);
    case "cut":
      return text.slice(0, start) + text.slice(start + edit.size);
    case "paragraph":
      return insert(text, text.indexOf("\n\n", start) + 1, `\n${edit.paragraph}\n`);
    case "undo":
      return before;
    case "breaks":
      return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text.replaceAll("\n", "\r\n");
    case "front":
      return text.startsWith("---")
        ? text.replace(/^---[^]*?---\n+/, "")
        : `---\ndate: 2024-03-1${Math.floor(edit.at * 9)}\nlang: ${edit.at < 0.5 ? "en" : "nl"}\n---\n\n${text}`;
    case "move": {
      const first = text.lastIndexOf("\n\n", start) + 2;
      const next = text.indexOf("\n\n", first);
      const paragraph = text.slice(first, next < 0 ? text.length : next + 2);
      const rest = text.slice(0, first) + text.slice(first + paragraph.length);
      return insert(rest, rest.indexOf("\n\n", Math.floor(edit.to * rest.length)) + 2, paragraph);
    }
    default:
      return text;
  }
}

function readLines(path: string, text: string) {
  const front = /^---[^]*?---\n+/.exec(text)?.[0] ?? "";
  return {
    path,
    source: indexSource(
      readSource(path, `${front}Harbor news\n\nMarch 10, 2024\n\n${text.slice(front.length)}\n`),
      readNameModel(),
    ),
  };
}

const seen = new Set<string>();

function tell(
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
  isAll: boolean,
  memory?: CheckMemory,
): string {
  const result = checkDraft(draft, corpus, settings, memory);
  for (const { code } of result.findings) {
    seen.add(code);
  }
  return JSON.stringify(
    [result.findings.map((finding) => toPlain(finding, isAll)), isAll ? result.quotations : []],
    null,
    1,
  );
}

/** Fixes are made when they are asked for. */
function toPlain(finding: Finding, isAll: boolean): object {
  const { code, severity, start, end, message, source } = finding;
  return { code, severity, start, end, message, source, fixes: isAll ? finding.fixes : [] };
}

function wholeOf(draft: DraftIndex): Portion {
  const { text, prose, mentions, roles, dates, quotations } = draft;
  const citations = draft.citations.map((citation) => toProseSpan(prose.map, citation)).sort(compareSpans);
  return {
    start: 0,
    end: text.length,
    prose: { start: 0, end: prose.text.length },
    blocks: prose.blocks,
    mentions,
    roles,
    dates,
    quotations,
    citations,
  };
}

function tellPortions(
  portions: readonly Portion[],
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
): string {
  const checked = portions.map((portion) => checkPortion(portion, { draft, corpus, settings }));
  return JSON.stringify(
    [
      checked.flatMap(({ findings }) => findings.map((finding) => toPlain(finding, false))),
      checked.flatMap(({ quotations }) => quotations),
    ],
    null,
    1,
  );
}

function checkEdits(paragraphs: readonly string[], edits: readonly Edit[]): void {
  const host = new CorpusHost();
  const sources = SOURCES.map((text, i) => ({ path: `sources/${i}.md`, text }));
  host.apply(sources.map(({ path, text }) => readLines(path, text)));
  const memory = new CheckMemory();
  let settings = SETTINGS[0]!;
  let text = `${paragraphs.join("\n\n")}\n`;
  let before = text;
  let draft = indexText("draft.md", text, host.snapshot);
  tell(draft, host.snapshot, settings, true, memory);
  edits.forEach((edit, i) => {
    if (edit.kind === "settings") {
      settings = edit.settings;
    }
    if (edit.kind === "source") {
      const own = sources[edit.path]!;
      own.text += `\n\n${edit.line}`;
      host.apply([readLines(own.path, own.text)]);
    }
    [before, text] = [text, apply(edit, text, before)];
    draft = indexText("draft.md", text, host.snapshot);
    assert.equal(
      tellPortions(cutDraft(draft), draft, host.snapshot, settings),
      tellPortions([wholeOf(draft)], draft, host.snapshot, settings),
      `cut: ${JSON.stringify(text)}`,
    );
    // Most times nobody asks for more than the findings: each fix is tried on the whole draft.
    const isAll = i % 4 === 2 || i === edits.length - 1;
    assert.equal(
      tell(draft, host.snapshot, settings, isAll, memory),
      tell(draft, host.snapshot, settings, isAll),
      JSON.stringify(text),
    );
  });
}

/** A paragraph that is a date alone, beside one that tells of a source's day, and then another. */
const ALONE_WITH_A_DATE: [string[], Edit[]] = [
  [PARAGRAPHS[0]!, PARAGRAPHS[0]!],
  [
    { kind: "put", at: 0, piece: "\n\n" },
    { kind: "put", at: 0, piece: " on March 4, 2024" },
    { kind: "paragraph", at: 0, paragraph: PARAGRAPHS[7]! },
  ],
];

test("property: a check after any edits, and one that is not cut", () => {
  const paragraphs = fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 3, maxLength: 14 });
  fc.assert(fc.property(paragraphs, fc.array(EDIT, { minLength: 1, maxLength: 12 }), checkEdits), {
    // The same drafts each time: with others now and then no rule of a kind has something to say.
    seed: Number(process.env["SEED"] ?? 1),
    numRuns: Number(process.env["RUNS"] ?? 150),
    examples: [ALONE_WITH_A_DATE],
  });
  assert.deepEqual(
    DIAGNOSTIC_CODES.filter((code) => !seen.has(code)),
    [],
    "every rule had something to say",
  );
});

/**
 * What another part of the draft can change of a paragraph that stays as it is: each text a draft's next version, told
 * with memory and without; all differ.
 */
function checkSteps(sources: readonly string[], texts: readonly string[]): void {
  const corpus = new CorpusHost().apply(sources.map((text, i) => readLines(`sources/${i}.md`, text)));
  const memory = new CheckMemory();
  const told = texts.map((text) => {
    const draft = indexText("draft.md", text, corpus);
    assert.equal(
      tellPortions(cutDraft(draft), draft, corpus, SETTINGS[0]!),
      tellPortions([wholeOf(draft)], draft, corpus, SETTINGS[0]!),
    );
    assert.equal(tell(draft, corpus, SETTINGS[0]!, true, memory), tell(draft, corpus, SETTINGS[0]!, true));
    return checkDraft(draft, corpus, SETTINGS[0]!, memory)
      .findings.map(({ code, severity }) => `${code} ${severity}`)
      .join();
  });
  assert.equal(new Set(told).size, texts.length, told.join("\n"));
}

test("the words that name a speaker, a paragraph before", () => {
  const source =
    "“My sister keeps the books and I keep the boats, as every skipper here will tell you,” said Peter Okoro.\n\nMaria Okoro, his sister, did not speak.";
  const write = (name: string): string =>
    `Maria Okoro came. Okoro left.\n\n${name} said:\n\n> My sister keeps the books and I keep the boats, as every skipper here will tell you.\n`;
  checkSteps([source], [write("Maria Okoro"), write("Okoro")]);
});

test("the language in the front matter", () => {
  const write = (lang: string): string =>
    `---\nlang: ${lang}\n---\n\n# Ferry\n\n“Nothing of the kind was ever said by anyone here,” said Ines Calder.\n`;
  checkSteps([`---\nlang: nl\n---\n\nDe veerdienst blijft, zei Ines Calder.`], [write("en"), write("nl")]);
});

test("a sentence that goes over a blank line, as it does where lines end in CR LF", () => {
  const source = "Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on March 3, 2024.";
  const write = (name: string): string =>
    `Maria Okoro opened the new ferry terminal with ${name} at Brell harbor\r\n\r\non March 5, 2024.\r\n`;
  checkSteps([source], [write("Daniel Lund"), write("Tom Hale")]);
});

test("a name in full, elsewhere", () => {
  const sources = ["Maria Okoro spoke first.", "Peter Okoro came late."];
  checkSteps(sources, ["Okoro left.\n\nNobody saw it.\n", "Okoro left.\n\nPeter Okoro saw it.\n"]);
});
