// `verbatim mcp`: the sources for an agent, over the Model Context Protocol.

import { startMcp } from "../mcp/startMcp";
import { EXIT, type CommandContext } from "./context";

export async function runMcp(
  sourcePaths: readonly string[],
  version: string,
  hasTools: boolean,
  { settings, useCache }: CommandContext,
): Promise<number> {
  await startMcp(sourcePaths, settings, useCache, { version, hasTools });
  return EXIT.done;
}
