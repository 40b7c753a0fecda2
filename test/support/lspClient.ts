// An LSP client that is no editor: for tests of the server over its protocol, in this process.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { Lifecycle } from "../../server/src/lsp/lifecycle";
import { startServer } from "../../server/src/lsp/startServer";
import { toUri } from "../../server/src/lsp/uris";
import {
  INDEX_STATE,
  SERVER_FAULT,
  type IndexStateParams,
  type ServerFaultParams,
} from "../../server/src/protocol/messages";

/** What a client has to have for pulled diagnostics, settings and watched files. */
export const FULL_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown"] },
    definition: { linkSupport: true },
    completion: { completionItem: { documentationFormat: ["markdown"], insertReplaceSupport: false } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
    rename: { prepareSupport: true },
  },
};

/** Knows neither pull, configuration, watching nor links. */
export const PLAIN_CLIENT: ClientCapabilities = {};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** The language of the client's user; one process speaks one language at a time. */
  readonly locale?: string;
  /** Names of folders below the desk; default the desk itself. */
  readonly folders?: readonly string[];
}

/** A desk in a temporary folder, and a client that has opened it. */
export class LspClient {
  readonly states: IndexStateParams[] = [];
  readonly faults: ServerFaultParams[] = [];
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly registered: { readonly method: string; readonly options: unknown }[] = [];
  /** Sections that the server asked settings of. */
  readonly asked: unknown[] = [];
  refreshes = 0;
  /** Other refreshes that were asked for, by method. */
  readonly refreshed: string[] = [];
  initialized: InitializeResult | undefined;
  settings: unknown;
  private version = 1;

  private constructor(
    readonly root: string,
    readonly connection: ProtocolConnection,
  ) {}

  /** `files` are paths to texts or bytes, below the desk. */
  static async start(
    files: Readonly<Record<string, string | Uint8Array>>,
    options: ClientOptions = {},
  ): Promise<LspClient> {
    const root = mkdtempSync(join(tmpdir(), "verbatim-lsp-"));
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(
      createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), {
        messageStrategy: new Lifecycle(),
      }),
    );
    const client = new LspClient(
      root,
      createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    );
    for (const [path, text] of Object.entries(files)) {
      client.write(path, text);
    }
    await client.open(options);
    return client;
  }

  uri(path: string): string {
    return path.startsWith("untitled:") ? path : toUri(join(this.root, path));
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  async ready(after = 0): Promise<IndexStateParams> {
    for (let i = 0; i < 1000; i++) {
      const found = this.states.slice(after).find(({ state }) => state === "ready");
      if (found) {
        return found;
      }
      await new Promise((done) => setTimeout(done, 5));
    }
    throw new Error("never ready");
  }

  /**
   * Tells the server, as an editor's watcher would; type 1 created, 2 changed, 3 deleted.
   * Resolves when the server is ready again.
   */
  async changed(...changes: readonly (readonly [path: string, type: 1 | 2 | 3])[]): Promise<void> {
    const after = this.states.length;
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })),
    });
    await this.ready(after);
  }

  async openText(
    path: string,
    text: string,
    languageId = path.endsWith(".txt") ? "plaintext" : "markdown",
  ): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: this.uri(path), languageId, version: this.version, text },
    });
  }

  async changeText(path: string, text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri(path), version: ++this.version },
      contentChanges: [{ text }],
    });
  }

  async closeText(path: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
  }

  /** Sends a request about the place of `<|>`, or any position. */
  async ask<R>(method: string, path: string, position?: Position, extra: object = {}): Promise<R> {
    return this.connection.sendRequest(method, {
      textDocument: { uri: this.uri(path) },
      ...(position && { position }),
      ...extra,
    });
  }

  async close(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }

  private async open({
    capabilities = FULL_CLIENT,
    settings,
    initializationOptions,
    locale,
    folders = ["."],
  }: ClientOptions): Promise<void> {
    const { connection } = this;
    this.settings = settings;
    connection.onNotification(INDEX_STATE, (state: IndexStateParams) => void this.states.push(state));
    connection.onNotification(SERVER_FAULT, (fault: ServerFaultParams) => void this.faults.push(fault));
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => void this.pushed.set(uri, diagnostics),
    );
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => {
      this.asked.push(...items);
      return items.map(() => this.settings ?? null);
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      return null;
    });
    for (const method of [
      "workspace/codeLens/refresh",
      "workspace/inlayHint/refresh",
      "workspace/semanticTokens/refresh",
    ]) {
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        return null;
      });
    }
    connection.onRequest(
      "client/registerCapability",
      ({ registrations }: { registrations: readonly { method: string; registerOptions: unknown }[] }) => {
        this.registered.push(
          ...registrations.map(({ method, registerOptions }) => ({ method, options: registerOptions })),
        );
        return null;
      },
    );
    connection.onRequest("client/unregisterCapability", () => null);
    connection.listen();
    const workspaceFolders = folders.map((name) => ({ name, uri: toUri(join(this.root, name)) }));
    this.initialized = await connection.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders,
      capabilities,
      initializationOptions,
      locale,
    });
    await connection.sendNotification("initialized", {});
  }
}

/** `<|>` out of a text: the text without it, and where it was. */
export function cursorOf(marked: string): {
  readonly text: string;
  readonly offset: number;
  readonly position: Position;
} {
  const offset = marked.indexOf("<|>");
  if (offset < 0) {
    throw new Error("no <|> in the text");
  }
  const before = marked.slice(0, offset);
  const line = before.split("\n").length - 1;
  return {
    text: before + marked.slice(offset + 3),
    offset,
    position: { line, character: offset - (before.lastIndexOf("\n") + 1) },
  };
}
