// `npm test` and, with the word "check", `npm run check`: every part in turn, each one's tests counted, one closing
// line. A part that breaks before it can count is a failure of its own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageVsix } from "./vscode/packageVsix";
import { runSuite } from "./vscode/runSuite";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Part {
  readonly name: string;
  readonly run: () => Counts | Promise<Counts>;
}

const TSC = join("node_modules", "typescript", "bin", "tsc");
const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

const scratch = mkdtempSync(join(tmpdir(), "verbatim-test-"));
let vsix = "";

/** Need no editor: a minute or two together. */
const CHECK: readonly Part[] = [
  { name: "types", run: () => runProgram([TSC, "--noEmit"]) },
  { name: "types of the pages", run: () => runProgram([TSC, "--noEmit", "-p", join("client", "pages")]) },
  {
    name: "format and lint",
    run: () => runProgram([join("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "."]),
  },
  { name: "unused code", run: () => runProgram([join("node_modules", "knip", "bin", "knip.js"), "--no-progress"]) },
  { name: "build", run: () => runProgram(["esbuild.mjs"]) },
  { name: "layers, units, language server, command line", run: () => runNodeTests([]) },
  {
    name: "speed beside the baseline",
    run: () => runProgram(["--import", "tsx", join("test", "bench", "main.ts"), "quick", "--compare"]),
  },
];

const LONGER: readonly Part[] = [
  { name: "under strain", run: () => runNodeTests(["strain/"]) },
  { name: "other editors", run: () => runNodeTests(["editors/"]) },
  { name: "VSIX", run: checkVsix },
  { name: "in the extension host", run: runInExtensionHost },
  {
    name: "driven like a person, from the installed VSIX",
    run: () => runNodeTests(["vscode/"], { VERBATIM_VSIX: vsix }),
  },
];

function checkVsix(): Counts {
  const made = packageVsix();
  vsix = made.path;
  console.log(`${made.bytes} bytes of at most ${made.limit}`);
  return made.bytes <= made.limit ? PASSED : FAILED;
}

async function runInExtensionHost(): Promise<Counts> {
  const report = await runSuite();
  console.log(`ran in ${report.editor}; ${JSON.stringify(report.measures)}`);
  return report;
}

/**
 * The runner's own counts; a run that ends badly without a failed test (a file that does not load) is one failure more.
 */
function runNodeTests(words: readonly string[], env: NodeJS.ProcessEnv = {}): Counts {
  const file = join(mkdtempSync(join(scratch, "counts-")), "counts.json");
  const status = run([join("test", "run.mjs"), ...words], { ...env, TEST_COUNTS: file });
  if (!existsSync(file)) {
    return FAILED;
  }
  const counts = JSON.parse(readFileSync(file, "utf8")) as Counts;
  if (counts.passed + counts.failed === 0 || (status !== 0 && counts.failed === 0)) {
    return { ...counts, failed: counts.failed + 1 };
  }
  return counts;
}

function runProgram(args: readonly string[]): Counts {
  return run(args) === 0 ? PASSED : FAILED;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null {
  return spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } })
    .status;
}

async function main(): Promise<void> {
  const parts = process.argv.includes("check") ? CHECK : [...CHECK, ...LONGER];
  const rows: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const part of parts) {
    console.log(`\n== ${part.name}`);
    const start = Date.now();
    let counts: Counts;
    try {
      counts = await part.run();
    } catch (error) {
      console.error(error);
      counts = FAILED;
    }
    passed += counts.passed;
    failed += counts.failed;
    rows.push(
      `${part.name}: ${counts.passed} passed, ${counts.failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`,
    );
  }
  console.log(`\n${rows.join("\n")}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(scratch, { recursive: true, force: true }));
