// Gets ready, once, what the editor tests need where VS Code itself cannot be downloaded: a Chromium and, from the npm
// registry, Node 24 and code-server (the same workbench and extension host). Everything lies in a cache outside the
// repository: VERBATIM_TOOLS, else ~/.cache/verbatim-vscode. Must not know what is tested with it.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/**
 * The Node that this code-server is built for. Kept apart from code-server: one npm
 * folder for both prunes the other's files.
 */
const NODE_VERSION = "24.21.0";
const CODE_SERVER_VERSION = "4.139.1";

/** Milliseconds between two looks at a lock that another run holds. */
const LOCK_POLL = 500;

const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

export interface Tools {
  readonly node: string;
  /** VS Code's server, the workbench included; run by `node`. */
  readonly serverMain: string;
  readonly chromium: string;
}

export function toolsFolder(): string {
  return process.env.VERBATIM_TOOLS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "verbatim-vscode");
}

/**
 * Installs what is missing and says so; a second call finds everything there. Throws with
 * instructions when something cannot be had.
 */
export function ensureTools(): Tools {
  return { ...ensureCodeServer(), chromium: ensureChromium() };
}

/** The editor alone, for somebody who brings a browser. */
export function ensureCodeServer(): Omit<Tools, "chromium"> {
  if (process.platform !== "linux") {
    throw new Error(
      "code-server is set up on Linux only. Elsewhere let VS Code be downloaded, or set VSCODE_EXECUTABLE to an installed one.",
    );
  }
  const nodePackage = `node-linux-${process.arch}`;
  const nodeFolder = join(toolsFolder(), "n24");
  const serverFolder = join(toolsFolder(), "cs");
  const node = join(nodeFolder, "node_modules", nodePackage, "bin", "node");
  const vscode = join(serverFolder, "node_modules", "code-server", "lib", "vscode");
  const serverMain = join(vscode, "out", "server-main.js");

  const isReady = (): boolean =>
    existsSync(node) &&
    existsSync(serverMain) &&
    isStamped(nodeFolder, NODE_VERSION) &&
    isStamped(serverFolder, CODE_SERVER_VERSION);
  if (isReady()) {
    return { node, serverMain };
  }

  withLock(join(toolsFolder(), "lock"), () => {
    if (isReady()) {
      return; // another run was faster
    }
    say(`setting up the editor for tests in ${toolsFolder()}, once`);
    install(nodeFolder, nodePackage, NODE_VERSION);
    stamp(nodeFolder, NODE_VERSION);
    install(serverFolder, "code-server", CODE_SERVER_VERSION);
    say("installing the packages code-server's own lock file names");
    // No install scripts: the native modules they build are optional (without them the server only logs more).
    npm(vscode, ["install", "--omit=dev", "--ignore-scripts"]);
    const version = execFileSync(node, [serverMain, "--version"], { encoding: "utf8" }).split("\n")[0];
    stamp(serverFolder, CODE_SERVER_VERSION);
    say(`ready: code-server ${CODE_SERVER_VERSION}, which is VS Code ${version}`);
  });
  return { node, serverMain };
}

function ensureChromium(): string {
  const found = findChromium();
  if (found) {
    return found;
  }
  installDebianPackages(["chromium", "fonts-dejavu-core"], () => findChromium() !== undefined);
  const installed = findChromium();
  if (installed) {
    return installed;
  }
  throw new Error(
    "No Chromium found. Install one (Debian, Ubuntu: `sudo apt-get install --no-install-recommends chromium fonts-dejavu-core`) or set CHROMIUM to its path.",
  );
}

/** Where this is root on a Debian; elsewhere nothing happens. What came of it, `isThere` tells. */
export function installDebianPackages(packages: readonly string[], isThere: () => boolean): void {
  if (process.getuid?.() !== 0 || !findOnPath("apt-get")) {
    return;
  }
  withLock(join(toolsFolder(), "lock"), () => {
    if (isThere()) {
      return;
    }
    say(`installing Debian's ${packages.join(" and ")} with apt-get`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const run = (args: readonly string[]): number | null =>
      spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status;
    const installArgs = ["install", "-y", "--no-install-recommends", ...packages];
    // The package lists may be there already; they are only fetched when they do not do.
    if (run(installArgs) !== 0) {
      run(["update"]);
      run(installArgs);
    }
  });
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM is set to ${named}, which is not there`);
    }
    return named;
  }
  return CHROMIUM_NAMES.map(findOnPath).find((path) => path !== undefined);
}

export function findOnPath(name: string): string | undefined {
  const separator = process.platform === "win32" ? ";" : ":";
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  for (const folder of (process.env.PATH ?? "").split(separator)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path)) {
        return path;
      }
    }
  }
  return undefined;
}

function install(folder: string, name: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) {
    writeFileSync(manifest, JSON.stringify({ private: true }));
  }
  say(`npm install ${name}@${version} from ${npmRegistry()}`);
  npm(folder, ["install", "--ignore-scripts", "--save-exact", `${name}@${version}`]);
}

function npmRegistry(): string {
  return spawnSync("npm", ["config", "get", "registry"], { encoding: "utf8", env: npmEnvironment() }).stdout.trim();
}

function npm(folder: string, args: readonly string[]): void {
  const run = spawnSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    env: npmEnvironment(),
  });
  if (run.status !== 0) {
    throw new Error(`npm ${args.join(" ")} failed in ${folder} (status ${run.status}); see above`);
  }
}

/**
 * A script started by npm inherits settings that name this project's folder; the
 * cache folders are projects of their own.
 */
function npmEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  delete env.npm_config_prefix;
  delete env.npm_config_local_prefix;
  delete env.npm_config_workspace;
  return env;
}

/** The stamp is written last, so that an install that was broken off is begun again. */
function stamp(folder: string, version: string): void {
  writeFileSync(join(folder, ".installed"), version);
}

function isStamped(folder: string, version: string): boolean {
  const path = join(folder, ".installed");
  return existsSync(path) && readFileSync(path, "utf8") === version;
}

/** Runs `work` while no other process does; a lock whose holder is dead is taken over. */
export function withLock(path: string, work: () => void): void {
  mkdirSync(dirname(path), { recursive: true });
  let announced = false;
  // A symbolic link named after its holder is made and filled in one step, so no reader sees a lock without its holder.
  while (!tryLink(String(process.pid), path)) {
    const holder = readHolder(path);
    if (holder !== undefined && !isAlive(holder)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!announced) {
      say(`waiting for process ${holder}, which is setting up the same tools`);
    }
    announced = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL);
  }
  try {
    work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLink(target: string, path: string): boolean {
  try {
    symlinkSync(target, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
    return false;
  }
}

/** Undefined when the lock was given back meanwhile. */
function readHolder(path: string): number | undefined {
  try {
    return Number(readlinkSync(path));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function say(text: string): void {
  console.log(`[setup] ${text}`);
}

if (require.main === module) {
  try {
    const tools = ensureTools();
    say(`Chromium: ${tools.chromium}`);
    say(`editor: ${tools.serverMain}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
