// What a client may ask at which time (LSP, "Server lifecycle"): nothing before `initialize`, nothing after `shutdown`.
// The library answers at any time, and answers a hover before `initialize` as if there were nothing to show.

import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
} from "vscode-languageserver/node";

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

/** A method of our own, to which a refused request is handed, so that the library answers it with the error. */
const REFUSED = "verbatim/refused";

/** For one connection: `messageStrategy` of its options. */
export class Lifecycle implements MessageStrategy {
  private state: "new" | "running" | "shutDown" = "new";

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) {
      const refusal = this.refusalOf(message);
      const refused: RequestMessage | undefined = refusal && { ...message, method: REFUSED, params: { ...refusal } };
      return next(refused ?? message);
    }
    if (!Message.isNotification(message) || this.isTaken(message)) {
      next(message);
    }
  }

  private refusalOf({ method }: RequestMessage): Refusal | undefined {
    if (this.state === "shutDown") {
      return { code: ErrorCodes.InvalidRequest, reason: `${method}: the server was shut down` };
    }
    if (method === "initialize") {
      if (this.state === "running") {
        return { code: ErrorCodes.InvalidRequest, reason: "initialize: the server was initialized before" };
      }
      this.state = "running";
      return undefined;
    }
    if (this.state === "new") {
      return { code: ErrorCodes.ServerNotInitialized, reason: `${method}: the server was not initialized` };
    }
    if (method === "shutdown") {
      this.state = "shutDown";
    }
    return undefined;
  }

  /** A notification that comes at the wrong time has no answer: it is dropped. */
  private isTaken({ method }: NotificationMessage): boolean {
    return this.state === "running" || method === "exit";
  }
}

export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, (params: Partial<Refusal> | undefined) => {
    throw new ResponseError(params?.code ?? ErrorCodes.MethodNotFound, params?.reason ?? REFUSED);
  });
}
