// What the engine does for programs that run otherwise than ours: a keystroke is short, the next one
// runs the same code on a new version of the draft, and there may be two cores only, for the editor,
// for us and for the engine's own threads.

import { setFlagsFromString } from "node:v8";

/**
 * For a process of our own, before it works; worker threads share what is set.
 * - Node 20 compiles a function anew so soon, and throws the code away so often, that half of a keystroke's processor
 *   time goes into it: here it waits until twelve
 *   times as much has run. Newer engines count otherwise, wait of their own, and know no such flag.
 * - An engine that has seen that what is made in some place lives long makes it among the old objects from then on.
 *   Ours live until the next keystroke, some of them until the
 * block is edited: one old object of a version that is gone keeps all that it refers to, and
 * the young collections copy whole drafts.
 */
export function tuneEngine(): void {
  if (process.versions.v8.startsWith("11.3.")) {
    setFlagsFromString("--interrupt-budget=800000");
  }
  setFlagsFromString("--no-allocation-site-pretenuring");
}
