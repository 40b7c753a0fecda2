// One section of the bench in a process of its own, so that none measures the heap that another left behind.
// It is bundled first as the programs are: what is measured is what ships, not what a test runner makes of it.

import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { isReached, type Measure, type RunSection } from "./benchTypes";
import { Calibration } from "./calibrate";

/** Prints each measure as it comes. Rejects where the section fails. */
export async function runSection(name: string): Promise<readonly Measure[]> {
  const program = await bundle(name);
  return new Promise((resolve, reject) => {
    let result: readonly Measure[] | undefined;
    const child = fork(program, { execArgv: [], stdio: "inherit" });
    child.on("message", (message) => (result = message as readonly Measure[]));
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      result && code === 0 ? resolve(result) : reject(new Error(`the section ${name} ended with ${signal ?? code}`)),
    );
  });
}

/** What the bundled section does in its process. */
export async function serve(run: RunSection): Promise<void> {
  const calibration = new Calibration();
  const measures: Measure[] = [];
  let under = "";
  await run({
    heading: (text) => {
      under = text;
      console.log(`\n${text}`);
    },
    add: (measure, value, unit, goal) => {
      measures.push({
        under,
        name: measure,
        value: round(value),
        unit,
        calibration: round(calibration.around()),
        ...(goal ? { goal } : {}),
      });
      console.log(toRow(measures[measures.length - 1]!));
    },
  });
  process.send!(measures, () => process.disconnect());
}

/** As deep below server/ as the sources are, which look for their data folder from where they stand. */
async function bundle(name: string): Promise<string> {
  const folder = join("server", "out", "bench");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.cjs`);
  const contents = `import { run } from "./${name}.bench"; import { serve } from "./runSection"; void serve(run);`;
  await build({
    stdin: { contents, resolveDir: join("test", "bench"), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}

function toRow(measure: Measure): string {
  const goal = measure.goal
    ? `goal ${measure.goal.is} ${measure.goal.value} ${isReached(measure) ? "" : "MISSED"}`
    : "";
  return `  ${measure.name.padEnd(64)} ${String(measure.value).padStart(10)} ${measure.unit.padEnd(12)} ${goal}`.trimEnd();
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
