// A part of a source may turn out to be broken wherever it is first asked for: also in a
// timer, where nobody waits for an answer.

import { BrokenCache } from "./checkShape";

/**
 * For a program that goes on: what is broken has been told by then, and is read anew. Every other error ends the
 * program, as it would without.
 */
export function surviveBrokenCache(): void {
  const judge = (error: unknown): void => {
    if (error instanceof BrokenCache) {
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  };
  process.on("uncaughtException", judge);
  process.on("unhandledRejection", judge);
}
