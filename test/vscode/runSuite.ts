// Runs the mocha suite inside a real extension host: VS Code for the desktop where one is named
// (VSCODE_EXECUTABLE) or can be downloaded, else code-server's workbench in Chromium, and says which.
// VERBATIM_EDITOR=electron or code-server asks for one of them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "node:util";
import { build } from "esbuild";
import { openBrowser, openFolder, startWorkbench, toRemoteUri, WRITERS_BUILT_IN } from "./workbench";

/** Milliseconds for the whole suite; it takes 10 to 20 seconds. */
const SUITE_TIMEOUT = 300_000;

const NETWORK_ERRORS = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENETUNREACH",
  "EHOSTUNREACH",
];

export interface SuiteReport {
  readonly passed: number;
  readonly failed: number;
  /** What was measured on the way, in milliseconds. */
  readonly measures: Readonly<Record<string, number>>;
}

interface Run {
  readonly root: string;
  readonly entry: string;
  readonly desk: string;
  readonly report: string;
}

const root = join(__dirname, "..", "..");

export async function runSuite(): Promise<SuiteReport & { readonly editor: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-suite-")));
  try {
    const run: Run = {
      root,
      entry: await buildSuite(),
      desk: join(folder, "desk"),
      report: join(folder, "report.json"),
    };
    cpSync(join(__dirname, "desk"), run.desk, { recursive: true });
    const editor = await runInEditor(run);
    // A killed extension host reports success too, so only the report that the suite writes last counts.
    if (!existsSync(run.report)) {
      throw new Error("the suite did not come to its end: the extension host wrote no report");
    }
    const report = JSON.parse(readFileSync(run.report, "utf8")) as SuiteReport;
    if (report.passed + report.failed === 0) {
      throw new Error("the suite ran no test");
    }
    return { ...report, editor };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The tests as the extension host can load them; mocha itself comes from node_modules. */
async function buildSuite(): Promise<string> {
  const outdir = join(root, "out", "suite");
  await build({
    entryPoints: [join(__dirname, "suite", "index.ts")],
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return join(outdir, "index.js");
}

async function runInEditor(run: Run): Promise<string> {
  const wanted = process.env.VERBATIM_EDITOR ?? "auto";
  if (wanted === "code-server") {
    return runInCodeServer(run);
  }
  const electron = await import("@vscode/test-electron");
  let executable = process.env.VSCODE_EXECUTABLE;
  if (!executable) {
    try {
      executable = await electron.downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? "stable" });
    } catch (error) {
      const code = networkErrorOf(error);
      if (wanted === "electron" || !code) {
        throw error;
      }
      console.log(`VS Code cannot be downloaded here (${code}): running the same suite in code-server's workbench`);
      return runInCodeServer(run);
    }
  }
  const status = await electron
    .runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: run.root,
      extensionTestsPath: run.entry,
      extensionTestsEnv: { VERBATIM_SUITE_REPORT: run.report },
      launchArgs: [run.desk, "--disable-extensions", "--disable-workspace-trust"],
    })
    .catch((error: unknown) => {
      // A failed test ends the host with a status; the report tells which and how many.
      if (!existsSync(run.report)) {
        throw error;
      }
      return 1;
    });
  return `VS Code (status ${status})`;
}

async function runInCodeServer(run: Run): Promise<string> {
  const workbench = await startWorkbench({ builtIn: WRITERS_BUILT_IN, env: { VERBATIM_SUITE_REPORT: run.report } });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // The workbench calls these two by name: the log of the extension host, and the end of the tests.
    await page.exposeFunction("codeAutomationLog", (_level: string, args: readonly unknown[]) => log(args));
    const end = new Promise<number>((done, fail) => {
      const timer = setTimeout(() => fail(new Error("the suite took too long")), SUITE_TIMEOUT);
      page.on("crash", () => fail(new Error("the page with the workbench crashed")));
      page.exposeFunction("codeAutomationExit", (status: number) => (clearTimeout(timer), done(status))).catch(fail);
    });
    await openFolder(page, workbench, run.desk, [
      ["extensionDevelopmentPath", toRemoteUri(workbench, run.root)],
      ["extensionTestsPath", toRemoteUri(workbench, run.entry)],
    ]);
    try {
      await end;
    } catch (error) {
      mkdirSync(join(root, "shots"), { recursive: true });
      await page.screenshot({ path: join(root, "shots", "suite-failed.png") }).catch(() => undefined);
      console.error(workbench.log().slice(-3000));
      throw error;
    }
    return "code-server in Chromium";
  } finally {
    await browser.close().catch(() => undefined);
    await workbench.stop();
  }
}

/** The suite marks its own lines, so that the workbench's chatter stays out. */
function log(args: readonly unknown[]): void {
  const [first, ...rest] = args;
  const line = format(typeof first === "string" ? first.replace(/^%c/, "") : first, ...rest);
  if (process.env.VERBATIM_DEBUG || /^(\s*(✔|✖|\d+\)|#)|\[suite\])/.test(line)) {
    console.log(line.replace("[suite] ", ""));
  }
}

function networkErrorOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code && NETWORK_ERRORS.includes(code)) {
      return code;
    }
  }
  return undefined;
}

if (require.main === module) {
  runSuite().then(
    (report) => {
      console.log(JSON.stringify(report.measures));
      console.log(`${report.passed} passed, ${report.failed} failed (${report.editor})`);
      process.exitCode = report.failed ? 1 : 0;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
