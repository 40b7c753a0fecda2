// `npm start`: VS Code with the extension and the example desk. `npm start -- --report`: what the check says of that
// desk, no editor needed. The editor is the first of: VSCODE_EXECUTABLE, `code` on the path, VS Code downloaded,
// code-server from the npm registry.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageVsix } from "./packageVsix";
import { findOnPath, toolsFolder } from "./setup";
import { startWorkbench } from "./workbench";

const root = join(__dirname, "..", "..");
const desk = join(root, "examples", "desk");
const draft = join(desk, "draft.md");

async function main(): Promise<void> {
  if (process.argv.includes("--report")) {
    return report();
  }
  build();
  const executable = process.env.VSCODE_EXECUTABLE ?? findOnPath("code") ?? (await download());
  if (executable) {
    openDesktop(executable);
  } else {
    await openInBrowser();
  }
}

function report(): void {
  build();
  const drafts = readdirSync(desk).filter((name) => name.endsWith(".md"));
  const args = ["check", ...drafts, "--sources", "sources", "--fail-on", "never"];
  const run = spawnSync(process.execPath, [join(root, "dist", "cli.js"), ...args], {
    cwd: desk,
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = run.status ?? 1;
}

function build(): void {
  const run = spawnSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (run.status !== 0) {
    throw new Error("the build failed; see above");
  }
}

/** Undefined where the download is impossible. */
async function download(): Promise<string | undefined> {
  try {
    const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
    return await downloadAndUnzipVSCode({ version: "stable", cachePath: join(toolsFolder(), "vscode") });
  } catch (error) {
    console.log(
      `VS Code cannot be downloaded (${error instanceof Error ? error.message : String(error)}); taking code-server from the npm registry`,
    );
    return undefined;
  }
}

function openDesktop(executable: string): void {
  console.log(`opening ${desk} in ${executable}`);
  const args = [`--extensionDevelopmentPath=${root}`, "--disable-workspace-trust", "--new-window", desk, draft];
  // VS Code refuses root unless it is told where to keep root's files.
  if (process.getuid?.() === 0) {
    args.push("--no-sandbox", `--user-data-dir=${join(toolsFolder(), "user-data")}`);
  }
  const isScript = process.platform === "win32" && executable.endsWith(".cmd");
  spawn(executable, args, { stdio: "ignore", detached: true, shell: isScript }).unref();
}

async function openInBrowser(): Promise<void> {
  const home = join(toolsFolder(), "home");
  mkdirSync(home, { recursive: true });
  const workbench = await startWorkbench({ home, vsix: packageVsix().path });
  const payload = JSON.stringify([["openFile", `vscode-remote://${new URL(workbench.origin).host}${draft}`]]);
  console.log(
    `\nOpen this address in a browser (Ctrl+C ends the editor):\n\n  ${workbench.origin}/?${new URLSearchParams({ folder: desk, payload }).toString()}\n`,
  );
  const end = (): void => void workbench.stop().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
