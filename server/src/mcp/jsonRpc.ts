// JSON-RPC 2.0 over standard input and output, a message a line, as the Model Context Protocol has it. What is no
// message is answered with an error; the program lives on.

import type { Readable, Writable } from "node:stream";

export type RequestId = string | number;

export interface Message {
  /** Absent in a notification. */
  readonly id?: RequestId;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const CODES = {
  parse: -32700,
  request: -32600,
  method: -32601,
  params: -32602,
  internal: -32603,
  resource: -32002,
} as const;

/** An answer that is an error of the protocol. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** UTF-16 units of one line: a draft of the longest kind, escaped. */
const LONGEST_LINE = 16_000_000;

export class RpcConnection {
  private parts: string[] = [];
  private length = 0;

  constructor(
    private readonly output: Writable,
    private readonly onMessage: (message: Message) => void,
  ) {}

  /** Reads until the input ends; then calls `onEnd`. */
  listen(input: Readable, onEnd: () => void): void {
    input.setEncoding("utf8");
    input.on("data", (chunk: string) => this.take(chunk));
    input.on("end", onEnd);
  }

  answer(id: RequestId, result: unknown): void {
    this.send({ id, result });
  }

  /** `id` is null where the message could not be read so far. */
  refuse(id: RequestId | null, code: number, message: string): void {
    this.send({ id, error: { code, message } });
  }

  private send(message: object): void {
    this.output.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }

  private take(chunk: string): void {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      this.add(chunk.slice(start, end));
      this.endLine();
      start = end + 1;
    }
    this.add(chunk.slice(start));
  }

  /** The rest of a line that is too long is not kept. */
  private add(part: string): void {
    this.length += part.length;
    if (part !== "" && this.length <= LONGEST_LINE) {
      this.parts.push(part);
    }
  }

  private endLine(): void {
    const line = this.parts.join("").trim();
    const isTooLong = this.length > LONGEST_LINE;
    this.parts = [];
    this.length = 0;
    if (isTooLong) {
      this.refuse(null, CODES.request, `a message may have ${LONGEST_LINE} characters`);
    } else if (line !== "") {
      this.read(line);
    }
  }

  private read(line: string): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.refuse(null, CODES.parse, "this line is not JSON");
      return;
    }
    if (!isRecord(value)) {
      this.refuse(null, CODES.request, "a message is one object; lists of messages are not read");
      return;
    }
    const { id, method, params } = value;
    // An answer to what was never asked.
    if (method === undefined && ("result" in value || "error" in value)) {
      return;
    }
    const known = typeof id === "string" || typeof id === "number" ? id : undefined;
    if (value["jsonrpc"] !== "2.0" || typeof method !== "string" || (id !== undefined && known === undefined)) {
      this.refuse(
        known ?? null,
        CODES.request,
        'a message needs "jsonrpc": "2.0", a method, and a string or number as id',
      );
      return;
    }
    if (params !== undefined && !isRecord(params)) {
      if (known !== undefined) {
        this.refuse(known, CODES.params, "params must be an object");
      }
      return;
    }
    this.onMessage({ method, params: params ?? {}, ...(known !== undefined && { id: known }) });
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
