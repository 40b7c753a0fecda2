// What server and client say to each other beyond LSP. Knows neither of them.

/**
 * Server to client: how far the sources are indexed. At least once before the first
 * "ready", and again after changes on disk.
 */
export const INDEX_STATE = "verbatim/indexState";

export interface IndexStateParams {
  readonly state: "indexing" | "ready";
  /** Files done and to be done in this run; when "ready", both are the number of sources. */
  readonly done: number;
  readonly total: number;
  /** What could not be read, or only in part, and what to do about it. Complete when "ready". */
  readonly problems: readonly SourceProblemNote[];
}

export interface SourceProblemNote {
  readonly path: string;
  readonly message: string;
}

/** Server to client: a request failed by the server's own fault. The log has the details. */
export const SERVER_FAULT = "verbatim/serverFault";

export interface ServerFaultParams {
  /** The request's method. */
  readonly method: string;
  readonly message: string;
}
