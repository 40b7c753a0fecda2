// The composition root: sources in, a running server on standard input and output out. Ends when its input does.

import { candidateTables } from "../features/completion/quotationItems";
import { runInTurns } from "../host/runInTurns";
import { SourceSet } from "../host/sourceSet";
import { surviveBrokenCache } from "../host/surviveBrokenCache";
import type { CheckSettings } from "../rules/ruleTypes";
import { RpcConnection } from "./jsonRpc";
import { McpServer, type McpOptions } from "./mcpServer";
import { SourceDesk } from "./sourceDesk";

/** Resolves when the input has ended. */
export function startMcp(
  paths: readonly string[],
  settings: CheckSettings,
  useCache: boolean,
  options: McpOptions,
): Promise<void> {
  surviveBrokenCache();
  // Standard output is the protocol's; whatever a library has to say goes elsewhere.
  console.log = console.error;
  const tell = (words: string): void => void process.stderr.write(`${words}\n`);
  const tellFault = (error: unknown): void =>
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const sources = new SourceSet(paths, useCache);
  let isOpen = true;
  const desk = new SourceDesk(sources, settings, () => {
    for (const { path, message } of sources.problems) {
      tell(`${path}: ${message}`);
    }
    tell(`verbatim: ${sources.corpus.sources.size} sources are read`);
    // The first search need not wait for it, then.
    runInTurns(candidateTables.readAll(sources.corpus), () => isOpen).catch(() => undefined);
  });
  return new Promise((resolve) => {
    const connection = new RpcConnection(process.stdout, (message) => server.take(message));
    const server = new McpServer(connection, () => desk.open(), options, tellFault);
    connection.listen(process.stdin, () => {
      isOpen = false;
      resolve();
    });
  });
}
