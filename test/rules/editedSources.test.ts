// A check after edits of the sources is the check of those sources read afresh: nothing stale is carried over.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { DraftIndex, SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { indexText } from "../support/desk";

const SETTINGS = { style: "ap", severities: {} } as const;

/** Each line is of one kind: what the draft quotes, dates, copies and names, as it is and a little otherwise. */
const LINES: readonly string[] = [
  "“We will not close the ferry to the island this winter, whatever the harbor board decides,” said Maria Okoro, president of the harbor board.",
  "“We will close the ferry to the island this winter, whatever the harbor board decides,” said Maria Okoro.",
  "“We will not close the ferry to the island this winter, whatever the harbor board decides,” Daniel Lund said.",
  "We will not close the ferry to the island this winter, whatever the harbor board decides.",
  "“We will not close the ferry to the island,” said Maria Okoro. “This winter we wait, whatever the harbor board decides.”",
  "“The bridge costs twelve million, and nobody has told the island who pays for it in the end,” Daniel Lund said.",
  "“The bridge costs twenty million, and somebody has told the island who pays for it in the end,” Daniel Lund said.",
  "Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on March 3, 2024.",
  "Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on March 4, 2024.",
  "Maria Okoro and Daniel Lund opened the new terminal of the ferry at Brell harbor on May 9, 2024.",
  "Daniel Lund opened the terminal at Brell harbor on March 3, 2024.",
  "The island has lost a third of its people since the cannery shut and the last school bus stopped.",
  "The island has lost a third of its people since the cannery shut and the doctor moved to Brell.",
  "Maria Okoro, chancellor of the harbor board, spoke first.",
  "Peter Okoro came late.",
  "Daniel Lundt came later.",
  "The danjel was closed.",
  "Nothing else happened that week.",
  "The board meets again on May 2, 2024.",
];
const DRAFT = `# Ferry

“We will not close the ferry to the island this winter, whatever the harbor board decides,” said Maria Okoro, mayor of Brell.

“We will not close the ferry … this winter,” Daniel Lund said.

“The bridge costs twelve million, and somebody has told the island who pays,” Daniel Lund said.

Maria Okoro opened the new ferry terminal at Brell harbor with Daniel Lund on March 5, 2024.

The island has lost a third of its people since the cannery shut and the last school bus stopped. Okoro was there, and Danjel Lund.
`;
/**
 * So many sources date the terminal that two more are one too many to be read; and
 * more quote the board than are judged.
 */
const CROWD = 99;

const known = new Map<string, SourceIndex>();

/** Anew each time where it is edited, as a file on disk is. */
function source(path: string, lines: readonly string[]): SourceIndex {
  return indexSource(readSource(path, `Harbor news\n\nMarch 10, 2024\n\n${lines.join("\n\n")}\n`), readNameModel());
}

function kept(path: string, lines: readonly string[]): SourceIndex {
  const key = `${path} ${lines.join()}`;
  const made = known.get(key) ?? source(path, lines);
  known.set(key, made);
  return made;
}

function tell(draft: DraftIndex, corpus: CorpusSnapshot): string {
  const { findings, quotations } = checkDraft(draft, corpus, SETTINGS);
  return JSON.stringify(
    {
      findings: findings.map(({ code, severity, start, end, message, source, fixes }) => ({
        code,
        severity,
        start,
        end,
        message,
        source,
        fixes: fixes.map(({ title, edits }) => ({ title, edits })),
      })),
      quotations,
    },
    null,
    1,
  );
}

interface Edit {
  readonly path: number;
  readonly at: number;
  readonly removed: number;
  readonly added: readonly number[];
  readonly isGone: boolean;
}

const LINE = fc.nat(LINES.length - 1);
const EDIT: fc.Arbitrary<Edit> = fc
  .record({
    path: fc.nat(5),
    at: fc.nat(5),
    removed: fc.nat(2),
    added: fc.array(LINE, { maxLength: 2 }),
    isGone: fc.boolean(),
  })
  .map((edit) => ({ ...edit, isGone: edit.isGone && edit.at === 5 }));

function checkEdits(
  crowd: readonly SourceIndex[],
  first: readonly (readonly number[])[],
  batches: readonly (readonly Edit[])[],
): void {
  const host = new CorpusHost();
  const lines = new Map<string, readonly string[]>(
    first.map((own, i) => [`sources/${i}.txt`, own.map((line) => LINES[line]!)]),
  );
  host.apply(
    [...crowd, ...Array.from(lines, ([path, own]) => source(path, own))].map((s) => ({ path: s.path, source: s })),
  );
  const draft = indexText("draft.md", DRAFT, host.snapshot);
  const told = [tell(draft, host.snapshot)];
  const states = [new Map(lines)];
  for (const batch of batches) {
    const paths = new Set<string>();
    for (const { path, at, removed, added, isGone } of batch) {
      const name = `sources/${path}.txt`;
      paths.add(name);
      const own = [...(lines.get(name) ?? [])];
      own.splice(Math.min(at, own.length), removed, ...added.map((line) => LINES[line]!));
      if (isGone) {
        lines.delete(name);
      } else {
        lines.set(name, own);
      }
    }
    host.apply([...paths].map((path) => ({ path, source: lines.has(path) ? source(path, lines.get(path)!) : null })));
    told.push(tell(draft, host.snapshot));
    states.push(new Map(lines));
  }
  // Only now: a snapshot of another host in between, and nothing would be carried over.
  states.forEach((state, i) => {
    const corpus = new CorpusHost().apply(
      [...crowd, ...Array.from(state, ([path, own]) => kept(path, own))].map((s) => ({ path: s.path, source: s })),
    );
    assert.equal(told[i], tell(draft, corpus), `after ${i} edits`);
  });
}

const FIRST = fc.array(fc.array(LINE, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
const BATCHES = fc.array(fc.array(EDIT, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 });

test("property: after any edits of the sources a check is that of the sources read afresh", () => {
  fc.assert(
    fc.property(FIRST, BATCHES, (first, batches) => checkEdits([], first, batches)),
    { numRuns: Number(process.env["RUNS"] ?? 25) },
  );
});

test("property: so it is where more sources date an event than are read, and just not", () => {
  const crowd = Array.from({ length: CROWD }, (_, i) => kept(`sources/crowd/${i}.txt`, [LINES[7]!, LINES[0]!]));
  fc.assert(
    fc.property(FIRST, BATCHES, (first, batches) => checkEdits(crowd, first, batches)),
    { numRuns: Number(process.env["RUNS"] ?? 8) },
  );
});
