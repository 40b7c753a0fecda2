// The command line as it ships, built into a folder of its own and run as a process:
// for what a test in this process cannot see.

import { execFile, spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { toUri } from "../../server/src/lsp/uris";
import { INDEX_STATE, type IndexStateParams } from "../../server/src/protocol/messages";
import { FULL_CLIENT } from "./lspClient";

/** Returns the program's file. Built as it ships, but for its names. */
export async function buildServer(folder: string): Promise<string> {
  await promisify(execFile)(process.execPath, ["esbuild.mjs", `--outdir=${folder}`]);
  return join(folder, "cli.js");
}

export interface ProcessOptions {
  readonly cacheFolder: string;
  /** Globs; default every file of the desk's folder `sources`. */
  readonly sources?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program and its arguments that starts the server in our place. */
  readonly startedBy?: readonly string[];
  /**
   * The server ends when this process does, which it asks for by a signal: a server without the
   * right to send one would end within seconds.
   */
  readonly endsWithUs?: boolean;
}

const running = new Set<ServerProcess>();

/** For `afterEach`: a server that a failed test has left would keep the whole run from ending. */
export function killServers(): void {
  for (const server of running) {
    server.kill();
  }
}

export class ServerProcess {
  readonly states: IndexStateParams[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly root: string,
    readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  static async start(
    program: string,
    root: string,
    {
      cacheFolder,
      sources = ["sources/**"],
      nodeArguments = [],
      env = {},
      startedBy = [],
      endsWithUs = true,
    }: ProcessOptions,
  ): Promise<ServerProcess> {
    const [command, ...commandArguments] = [
      ...startedBy,
      process.execPath,
      ...nodeArguments,
      program,
      "lsp",
      "--stdio",
    ];
    const child = spawn(command!, commandArguments, {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...env },
    });
    const reader = new StreamMessageReader(child.stdout!);
    // Else a server that is killed within a message leaves a timer that keeps the test's process from ending.
    reader.partialMessageTimeout = 0;
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin!));
    const server = new ServerProcess(root, child, connection);
    running.add(server);
    child.once("exit", () => running.delete(server));
    connection.onNotification(INDEX_STATE, (state: IndexStateParams) => void server.states.push(state));
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({ sources })),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("client/unregisterCapability", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => null);
    connection.onError(() => undefined);
    connection.listen();
    const uri = toUri(root);
    await connection.sendRequest("initialize", {
      processId: endsWithUs ? process.pid : null,
      rootUri: uri,
      workspaceFolders: [{ name: "desk", uri }],
      capabilities: FULL_CLIENT,
      initializationOptions: { cacheFolder },
    });
    await connection.sendNotification("initialized", {});
    return server;
  }

  async ready(after = 0, patience = 60_000): Promise<IndexStateParams> {
    for (const until = Date.now() + patience; Date.now() < until; ) {
      const found = this.states.slice(after).find(({ state }) => state === "ready");
      if (found) {
        return found;
      }
      await new Promise((done) => setTimeout(done, 2));
    }
    throw new Error("never ready");
  }

  uri(path: string): string {
    return toUri(join(this.root, path));
  }

  /** 1 created, 2 changed, 3 deleted. */
  async tell(paths: readonly string[], type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: paths.map((path) => ({ uri: this.uri(path), type })),
    });
  }

  async setText(path: string, text: string): Promise<void> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    const uri = this.uri(path);
    if (version === 1) {
      await this.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version, text },
      });
    } else {
      await this.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    }
  }

  /** As an editor sends a keystroke, in an open document. */
  async insert(path: string, position: Position, text: string): Promise<void> {
    const version = this.versions.get(path)! + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  }

  /** Nothing where it is not open. */
  async closeText(path: string): Promise<void> {
    if (this.versions.delete(path)) {
      await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
    }
  }

  ask<R>(method: string, path: string, extra: object = {}): Promise<R> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...extra });
  }

  async pull(path: string): Promise<readonly Diagnostic[]> {
    return (await this.ask<{ items?: Diagnostic[] }>("textDocument/diagnostic", path)).items ?? [];
  }

  /** Seconds of processor time so far. Linux. */
  get processorTime(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  /** Megabytes: the most so far ("VmHWM") or now ("VmRSS"). Linux. */
  memory(which: "VmHWM" | "VmRSS"): number {
    return (
      Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${this.child.pid}/status`, "utf8"))?.[1]) / 1024
    );
  }

  kill(): void {
    this.connection.dispose();
    this.child.kill("SIGKILL");
  }

  /** The process's exit code. */
  async close(): Promise<number | null> {
    const exit = new Promise<number | null>((done) => this.child.once("exit", done));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await exit;
    this.connection.dispose();
    return code;
  }
}
