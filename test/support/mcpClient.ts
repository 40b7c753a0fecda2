// The built server as agents start it, spoken to by the official clients of both generations, or line by line.

import { Client as FirstClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as FirstTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { Client as SecondClient } from "@modelcontextprotocol/client";
import { StdioClientTransport as SecondTransport } from "@modelcontextprotocol/client/stdio";
import assert from "node:assert/strict";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import type { TestContext } from "node:test";
import { CLI } from "./runCli";

const INFO = { name: "test", version: "0" };

export interface ToolResult {
  readonly structured: Record<string, unknown>;
  readonly text: string;
  readonly isError: boolean;
}

export interface AgentClient {
  readonly generation: string;
  listTools(): Promise<
    readonly { readonly name: string; readonly inputSchema: object; readonly outputSchema?: object | undefined }[]
  >;
  call(name: string, given: Record<string, unknown>): Promise<ToolResult>;
  listResources(): Promise<readonly { readonly uri: string; readonly name: string }[]>;
  readResource(uri: string): Promise<string>;
  prompt(name: string, given: Record<string, string>): Promise<string>;
}

type Started = FirstClient | SecondClient;

/** Of both generations, over the same folder. They validate each answer against its schema themselves. */
export async function connectBoth(
  context: TestContext,
  folder: string,
  sources = "sources",
): Promise<readonly AgentClient[]> {
  const server = {
    command: process.execPath,
    args: [CLI, "mcp", "--sources", sources, "--no-cache"],
    cwd: folder,
    stderr: "ignore" as const,
  };
  const first = new FirstClient(INFO);
  await first.connect(new FirstTransport(server));
  const second = new SecondClient(INFO);
  await second.connect(new SecondTransport(server));
  context.after(() => Promise.all([first.close(), second.close()]));
  return [toAgent("1.x", first), toAgent("2.x", second)];
}

function toAgent(generation: string, client: Started): AgentClient {
  return {
    generation,
    listTools: async () => (await client.listTools()).tools,
    call: async (name, given) => {
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
      const [first] = content as { readonly type: string; readonly text: string }[];
      assert.equal(first?.type, "text");
      return {
        structured: (structuredContent ?? {}) as Record<string, unknown>,
        text: first.text,
        isError: isError === true,
      };
    },
    listResources: async () => (await client.listResources()).resources,
    readResource: async (uri) =>
      String((await client.readResource({ uri })).contents.map((each) => ("text" in each ? each.text : ""))),
    prompt: async (name, given) => {
      const { messages } = await client.getPrompt({ name, arguments: given });
      return messages.map(({ content }) => ("text" in content ? content.text : "")).join("\n");
    },
  };
}

export interface Reply {
  readonly id: number | string | null;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Byte for byte, without a library between. */
export class RawServer {
  readonly replies: Reply[] = [];
  readonly ended: Promise<number | null>;
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly waiting = new Set<() => void>();
  private rest = "";

  constructor(context: TestContext, folder: string, ...args: readonly string[]) {
    this.server = spawn(process.execPath, [CLI, "mcp", "--no-cache", ...args], {
      cwd: folder,
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.ended = new Promise((done) => this.server.on("close", done));
    this.server.stderr.resume();
    this.server.stdout.setEncoding("utf8").on("data", (chunk: string) => this.take(chunk));
    context.after(() => this.server.kill());
  }

  write(text: string): void {
    this.server.stdin.write(text);
  }

  send(message: object): void {
    this.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }

  end(): void {
    this.server.stdin.end();
  }

  get processId(): number {
    return this.server.pid!;
  }

  /** The first reply that fits, as soon as it is there. */
  async reply(isMeant: (reply: Reply) => boolean): Promise<Reply> {
    for (;;) {
      const found = this.replies.find(isMeant);
      if (found) {
        return found;
      }
      await new Promise<void>((done) => this.waiting.add(done));
    }
  }

  async ask(id: number, method: string, params: object = {}): Promise<Reply> {
    this.send({ id, method, params });
    return this.reply((reply) => reply.id === id);
  }

  private take(chunk: string): void {
    const lines = (this.rest + chunk).split("\n");
    this.rest = lines.pop()!;
    for (const line of lines) {
      this.replies.push(JSON.parse(line) as Reply);
    }
    for (const done of this.waiting) {
      done();
    }
    this.waiting.clear();
  }
}
