// What VS Code calls inside the extension host: runs the tests below with mocha and writes the report, last of all.
import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import { measures } from "./measures";

/** Milliseconds for one test; a watcher's news of a change on disk may take some seconds. */
const TEST_TIMEOUT = 60_000;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", timeout: TEST_TIMEOUT, reporter: LineReporter });
  // The tests are in this bundle: their globals must be there when they are first read.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./activation.test");
  await import("./features.test");
  await import("./unasked.test");
  await import("./agents.test");
  await import("./files.test");

  const counts = await new Promise<{ passed: number; failed: number }>((done) => {
    const runner = mocha.run((failed) => done({ passed: runner.stats?.passes ?? 0, failed }));
  });
  const report = process.env.VERBATIM_SUITE_REPORT;
  if (report) {
    writeFileSync(report, JSON.stringify({ ...counts, measures }));
  }
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} of ${counts.failed + counts.passed} tests failed`);
  }
}

/** One marked line a test: the runner tells them by the mark from what the workbench logs. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on("pass", (test) => console.log(`[suite] ✔ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on("fail", (test, error: Error) => {
      console.log(`[suite] ✖ ${test.fullTitle()}`);
      for (const line of (error.stack ?? String(error)).split("\n")) {
        console.log(`[suite]     ${line}`);
      }
    });
  }
}
