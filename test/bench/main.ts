// `npm run bench`: every section, or those named behind `--`. Prints a table and writes
// bench-results.json. Exit status 1 where a goal is missed. `--compare` sets each section beside the
// committed baseline.json; exit status 1 where a figure is worse by more than the section's ratio, goals
// aside. `--baseline` writes what was measured into baseline.json.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { isReached, type BenchRun, type Measure } from "./benchTypes";
import { compareSection, keepBetter, type Comparison } from "./compare";
import { runSection } from "./runSection";

const folder = join("test", "bench");
const ENDING = ".bench.ts";
const BASELINE = join(folder, "baseline.json");
/**
 * Two runs of the same program differ by up to half on a shared machine, even after
 * scaling. What is worse than that is looked into.
 */
const RATIO = 1.5;
/**
 * `quick` runs unattended in `npm test` on machines of any kind, where a false alarm costs more than a miss: it is
 * there for what got several times slower.
 */
const RATIOS: Readonly<Record<string, number>> = { quick: 2.5 };
/** A section in which something is worse runs again, and each figure counts with its best. */
const TRIES = 3;

async function main(words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => !word.startsWith("--"));
  const sections = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
  const unknown = [
    ...wanted.filter((name) => !sections.includes(name)),
    ...words.filter((word) => word.startsWith("--") && !["--compare", "--baseline"].includes(word)),
  ];
  if (unknown.length > 0) {
    console.error(
      `no section or option ${unknown.join(", ")}; there are ${sections.join(", ")}, --compare, --baseline`,
    );
    process.exitCode = 2;
    return;
  }
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} x ${machine.processor}, load ${loadavg()[0]!.toFixed(1)}`);
  const baseline = readBaseline();
  const results: Record<string, readonly Measure[]> = {};
  const compared: Record<string, readonly Comparison[]> = {};
  for (const name of sections) {
    if (wanted.length > 0 && !wanted.includes(name)) {
      continue;
    }
    console.log(`\n# ${name}`);
    results[name] = await runSection(name);
    if (words.includes("--compare")) {
      compared[name] = await compare(name, results[name], baseline);
    }
  }
  writeFileSync("bench-results.json", JSON.stringify({ ...machine, sections: results }, null, 1));
  if (words.includes("--baseline")) {
    writeFileSync(
      BASELINE,
      `${JSON.stringify({ ...machine, sections: { ...baseline?.sections, ...results } }, null, 1)}\n`,
    );
  }
  const missed = Object.values(results)
    .flat()
    .filter((measure) => !isReached(measure));
  console.log(missed.length === 0 ? "\nEvery goal is reached." : `\nMissed: ${missed.map((m) => m.name).join("; ")}`);
  if (words.includes("--compare")) {
    process.exitCode = printComparison(compared) ? 0 : 1;
  } else if (missed.length > 0) {
    process.exitCode = 1;
  }
}

function readBaseline(): BenchRun | undefined {
  return existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, "utf8")) as BenchRun) : undefined;
}

async function compare(
  name: string,
  first: readonly Measure[],
  baseline: BenchRun | undefined,
): Promise<readonly Comparison[]> {
  const before = baseline?.sections[name];
  if (!before) {
    return [];
  }
  let best = compareSection(first, before);
  for (let tries = 1; tries < TRIES && best.some(({ ratio }) => ratio > ratioOf(name)); tries++) {
    console.log(
      `\n# ${name}, again: ${best
        .filter(({ ratio }) => ratio > ratioOf(name))
        .map((c) => c.name)
        .join("; ")}`,
    );
    best = keepBetter(best, compareSection(await runSection(name), before));
  }
  return best;
}

/**
 * Whether nothing is worse. Nothing compared is not well either: texts or names may have changed,
 * and then the baseline must be written anew.
 */
function printComparison(compared: Readonly<Record<string, readonly Comparison[]>>): boolean {
  let isWell = true;
  for (const [name, comparisons] of Object.entries(compared)) {
    console.log(`\n# ${name} beside the baseline, scaled to this machine: worse is more than ${ratioOf(name)}`);
    for (const { name: measure, now, expected, unit, ratio } of comparisons) {
      const isWorse = !(ratio <= ratioOf(name));
      if (isWorse) {
        isWell = false;
      }
      console.log(
        `  ${measure.padEnd(64)} ${format(now)} for ${format(expected)} ${unit.padEnd(10)} ${ratio.toFixed(2)} ${isWorse ? "WORSE" : ""}`.trimEnd(),
      );
    }
    if (comparisons.length > 0) {
      continue;
    }
    console.log(`  nothing to compare: the baseline has no such figures of the same texts`);
    isWell = false;
  }
  return isWell;
}

function ratioOf(section: string): number {
  return RATIOS[section] ?? RATIO;
}

function format(value: number): string {
  return String(Number(value.toPrecision(4))).padStart(10);
}

void main(process.argv.slice(2));
