// One way to answer a request: cancelled is never spelled as an empty answer, and a bug never ends the server.

import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver/node";
import { BrokenCache } from "../host/checkShape";
import type { Session } from "./session";

/** Thrown when the text has changed since the request was made: its answer would be about another text. */
export class Superseded extends Error {}

/** Thrown by long loops when the client no longer wants the answer. */
export class Cancelled extends Error {}

/** Thrown where what was asked for is not to be done: the client shows the message. */
export class Refused extends Error {}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new Cancelled();
  }
}

export interface DocumentParams {
  readonly textDocument?: { readonly uri: string };
}

/**
 * `neutral` is answered where our own code fails; the log gets the method, the file
 * and the stack, and the editor is told.
 */
export function handle<P, R>(
  session: Session,
  method: string,
  neutral: R,
  run: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    session.beginRequest();
    try {
      throwIfCancelled(token);
      const answer = await run(params, token);
      throwIfCancelled(token);
      return answer;
    } catch (error) {
      if (error instanceof Cancelled) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      }
      if (error instanceof Superseded) {
        throw new ResponseError(LSPErrorCodes.ServerCancelled, "the document changed", { retriggerRequest: true });
      }
      if (error instanceof BrokenCache) {
        throw new ResponseError(LSPErrorCodes.ServerCancelled, "the sources are read anew", { retriggerRequest: true });
      }
      if (error instanceof Refused) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      }
      session.reportFault(method, (params as DocumentParams).textDocument?.uri ?? "", error);
      return neutral;
    } finally {
      session.endRequest();
    }
  };
}
