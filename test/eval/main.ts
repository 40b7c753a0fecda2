// `npm run eval`: one table of what the annotators and the check score on the annotated sets beside the project, with
// bar and aim. The sets are not ours and not in the repository; where they are missing, it says so and that is all.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join("..", "shared", "eval");
interface Row {
  readonly name: string;
  readonly bar: number;
  readonly aim: number;
  /** True where less is better. */
  readonly isCost?: true;
  read(scores: unknown): unknown;
}

interface Section {
  readonly title: string;
  readonly command: readonly string[];
  readonly rows: readonly Row[];
}

/** A value in a scorer's answer, by its keys. */
const at =
  (...keys: readonly string[]) =>
  (scores: unknown): unknown =>
    keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], scores);

function listSections(): readonly Section[] {
  const set = (name: string): string => join(FOLDER, name);
  const score = (task: string): readonly string[] => [set("score.mjs"), task, set(`${task}.dev.jsonl.gz`)];
  return [
    {
      title: "quotations, quotes.dev",
      command: score("quotes"),
      rows: [
        { name: "found", bar: 98, aim: 99, read: at("found") },
        { name: "speech precision", bar: 95, aim: 98, read: at("speechPrecision") },
        { name: "attributed, F1", bar: 80, aim: 90, read: at("attributed", "f1") },
      ],
    },
    {
      title: "dates, dates.dev",
      command: score("dates"),
      rows: [{ name: "value, F1", bar: 81, aim: 88, read: at("value", "f1") }],
    },
    {
      title: "names, names.dev",
      command: score("names"),
      rows: [
        { name: "people, F1", bar: 91, aim: 94, read: at("person", "f1") },
        { name: "all, F1", bar: 79, aim: 86, read: at("all", "f1") },
      ],
    },
    {
      title: "checking, quotes.train",
      command: [set("misquotes.mjs"), set("quotes.train.jsonl.gz"), "--json"],
      rows: [
        { name: "false alarms, %", bar: 0.5, aim: 0, isCost: true, read: at("falseAlarms") },
        { name: "located, %", bar: 98, aim: 99.5, read: at("located") },
        ...[
          "word changed",
          "word dropped",
          "word added",
          "negation lost",
          "negation added",
          "number changed",
          "two words swapped",
        ].map((kind): Row => ({ name: `${kind}, %`, bar: 95, aim: 99, read: at("byKind", kind, "flagged") })),
        ...["other speaker, same article", "other speaker, elsewhere"].map(
          (kind): Row => ({ name: `${kind}, %`, bar: 90, aim: 97, read: at("byKind", kind, "flagged") }),
        ),
      ],
    },
  ];
}

function main(): void {
  if (!existsSync(FOLDER)) {
    console.log(
      `The annotated sets are not here (${FOLDER}): nothing to score. The project's own set is part of npm test.`,
    );
    return;
  }
  let missed = 0;
  for (const { title, command, rows } of listSections()) {
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 28 });
    console.log(`\n${title}`);
    if (status !== 0) {
      console.log(`  the scorer failed: ${stderr.trim().split("\n").at(-1)} (run npm run build first)`);
      missed++;
      continue;
    }
    const scores: unknown = JSON.parse(stdout.slice(stdout.indexOf("{")));
    for (const { name, bar, aim, isCost, read } of rows) {
      const value = read(scores);
      const isReached = typeof value === "number" && (isCost ? value <= bar : value >= bar);
      if (!isReached) {
        missed++;
      }
      console.log(
        `  ${name.padEnd(36)} ${String(value ?? "-").padStart(6)}   bar ${String(bar).padStart(4)}   aim ${String(aim).padStart(4)}   ${isReached ? "" : "BELOW THE BAR"}`.trimEnd(),
      );
    }
  }
  if (missed > 0) {
    process.exitCode = 1;
  }
}

main();
