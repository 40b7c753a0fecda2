// `npm run bench`: every section, or those named behind `--`. Prints a table and writes bench-results.json. Exit status 1 where a goal is missed.
// Each section is bundled first as the programs are: what is measured is what ships, not what a test runner makes of it.

import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { isReached, type Measure, type RunSection } from "./benchTypes";

const folder = join("test", "bench");
const ENDING = ".bench.ts";

async function main(wanted: readonly string[]): Promise<void> {
  const sections = readdirSync(folder).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).sort();
  const unknown = wanted.filter((name) => !sections.includes(name));
  if (unknown.length > 0) {
    console.error(`no section ${unknown.join(", ")}; there are ${sections.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} x ${machine.processor}`);
  const results: Record<string, readonly Measure[]> = {};
  for (const name of sections) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n# ${name}`);
    const section = (await import(await bundle(name))) as { readonly run: RunSection };
    const measures: Measure[] = [];
    await section.run({
      heading: (text) => console.log(`\n${text}`),
      add: (measure, value, unit, goal) => {
        measures.push({ name: measure, value: Number(value.toPrecision(4)), unit, ...(goal ? { goal } : {}) });
        console.log(toRow(measures[measures.length - 1]!));
      },
    });
    results[name] = measures;
  }
  writeFileSync("bench-results.json", JSON.stringify({ ...machine, results }, null, 1));
  const missed = Object.values(results).flat().filter((measure) => !isReached(measure));
  console.log(missed.length === 0 ? "\nEvery goal is reached." : `\nMissed: ${missed.map((m) => m.name).join("; ")}`);
  if (missed.length > 0) process.exitCode = 1;
}

/** As deep below server/ as the sources are, which look for their data folder from where they stand. */
async function bundle(name: string): Promise<string> {
  const outfile = join("server", "out", "bench", `${name}.cjs`);
  await build({
    entryPoints: [join(folder, name + ENDING)], outfile, bundle: true, platform: "node", format: "cjs", packages: "external", keepNames: true, logLevel: "warning",
  });
  return pathToFileURL(outfile).href;
}

function toRow(measure: Measure): string {
  const goal = measure.goal ? `goal ${measure.goal.is} ${measure.goal.value} ${isReached(measure) ? "" : "MISSED"}` : "";
  return `  ${measure.name.padEnd(64)} ${String(measure.value).padStart(10)} ${measure.unit.padEnd(12)} ${goal}`.trimEnd();
}

void main(process.argv.slice(2));
