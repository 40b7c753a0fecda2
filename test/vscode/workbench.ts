// Starts the workbench that comes with code-server, in a folder of its own, and a Chromium to show it in.
// Must not know the extension's features, only how to bring it in: from a VSIX or as a folder under development.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureCodeServer, ensureTools } from "./setup";

/** Milliseconds for the server to answer; it takes 300 on an idle machine. */
const START_TIMEOUT = 60_000;
const POLL = 100;

/** Quiet: no welcome page, no telemetry, no look-ups outside. */
const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  // In a browser VS Code saves after a second by itself; on the desktop it does not,
  // and the tests tell buffer and disk apart.
  "files.autoSave": "off",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
};

/** Chromium in a container without a sandbox or a graphics card, and without its own calls home. */
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Of the editor's hundred own extensions, those that a writer's window shows: with these alone it opens a fifth sooner.
 */
export const WRITERS_BUILT_IN: readonly string[] = [
  "configuration-editing",
  "html",
  "json",
  "markdown-basics",
  "markdown-language-features",
  "references-view",
  "search-result",
  "theme-defaults",
  "theme-seti",
  "yaml",
];

/** Of the file that names a workspace's folders. */
export const WORKSPACE_ENDING = ".code-workspace";

export interface WorkbenchOptions {
  /** Installed before the start. */
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Names of the editor's own extensions that it is to have; all when not given. */
  readonly builtIn?: readonly string[];
  /** Where settings and logs are kept; a temporary folder, removed at the end, when not given. */
  readonly home?: string;
}

export interface Workbench {
  readonly origin: string;
  /** Ends the server and removes its temporary folder. */
  readonly stop: () => Promise<void>;
  readonly log: () => string;
}

export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { node, serverMain } = ensureCodeServer();
  const home = options.home ?? mkdtempSync(join(tmpdir(), "verbatim-workbench-"));
  const data = join(home, "data");
  const extensions = join(home, "extensions");
  mkdirSync(join(data, "User"), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(
    join(data, "User", "settings.json"),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );

  const folders = ["--user-data-dir", data, "--server-data-dir", data, "--extensions-dir", extensions];
  const base = [serverMain, "--accept-server-license-terms", "--disable-telemetry", ...folders];
  const env = {
    ...cleanEnvironment(),
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    EXTENSIONS_GALLERY: "{}",
    ...options.env,
  };

  if (options.vsix) {
    await installVsix(node, [...base, "--install-extension", resolve(options.vsix), "--force"], env);
  }

  const port = await findFreePort();
  const server = spawn(
    node,
    // Without the smoke-test driver a built workbench ignores the extension under test that the address names.
    [
      ...base,
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--without-connection-token",
      "--disable-workspace-trust",
      "--enable-smoke-test-driver",
      ...(options.builtIn ? ["--builtin-extensions-dir", linkBuiltIn(serverMain, home, options.builtIn)] : []),
    ],
    { env, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  let log = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (data: Buffer) => (log += data.toString()));
  }
  let ended: string | undefined;
  server.on("exit", (code, signal) => (ended = `the server ended with ${code ?? signal}`));
  server.on("error", (error) => (ended = String(error)));

  // The server starts children; as leader of its own group it takes them along.
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (server.pid) {
        process.kill(-server.pid, signal);
      }
    } catch {
      // gone already
    }
  };
  const onExit = (): void => kill("SIGKILL");
  process.once("exit", onExit);
  const stop = async (): Promise<void> => {
    kill("SIGTERM");
    for (let waited = 0; ended === undefined && waited < 5000; waited += POLL) {
      await sleep(POLL);
    }
    kill("SIGKILL");
    process.off("exit", onExit);
    if (!options.home) {
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };

  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await answers(`${origin}/version`))) {
    if (ended === undefined && Date.now() < deadline) {
      await sleep(POLL);
      continue;
    }
    await stop();
    throw new Error(`${ended ?? "the server does not answer"}\n${log}`);
  }
  return { origin, stop, log: () => log };
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureTools().chromium, headless: true, args: CHROMIUM_ARGUMENTS });
}

/**
 * Or a workspace, by its file. `payload` is how the workbench is told what to open and which extension to test: pairs
 * of a key and a remote address.
 */
export async function openFolder(
  page: Page,
  workbench: Workbench,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
): Promise<void> {
  const query = new URLSearchParams({
    [folder.endsWith(WORKSPACE_ENDING) ? "workspace" : "folder"]: folder,
    payload: JSON.stringify(payload),
  });
  // Whoever opens it waits for what he needs to see.
  await page.goto(`${workbench.origin}/?${query.toString()}`, { waitUntil: "commit", timeout: START_TIMEOUT });
}

export function toRemoteUri(workbench: Workbench, path: string): string {
  return `vscode-remote://${new URL(workbench.origin).host}${path}`;
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A folder of links to them. */
function linkBuiltIn(serverMain: string, home: string, names: readonly string[]): string {
  const folder = join(home, "built-in");
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    symlinkSync(join(dirname(serverMain), "..", "extensions", name), join(folder, name));
  }
  return folder;
}

async function installVsix(node: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const run = spawn(node, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [run.stdout, run.stderr]) {
    stream.on("data", (data: Buffer) => (output += data.toString()));
  }
  const status = await new Promise<number | null>((done) => run.on("exit", done));
  if (status !== 0) {
    throw new Error(`the VSIX could not be installed\n${output}`);
  }
}

/** A test run from VS Code's own terminal must not talk to that VS Code. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|PORT$)/.test(name)),
  );
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const request = get(address, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    request.on("error", () => done(false));
    request.setTimeout(5000, () => request.destroy());
  });
}
