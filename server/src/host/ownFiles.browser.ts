// Files that belong to the program, as the client has handed them over.

import type { BrowserStart } from "../protocol/fileMessages";
import type * as Node from "./ownFiles";

let own: BrowserStart | undefined;

export function setOwnFiles(files: BrowserStart): void {
  own = files;
}

function ownFiles(): BrowserStart {
  if (!own) {
    throw new Error("The program's own files were not handed over.");
  }
  return own;
}

export const readNameModelFile: typeof Node.readNameModelFile = () => ownFiles().nameModel;
export const readTimelineFile: typeof Node.readTimelineFile = () => ownFiles().timeline;
/** The client sends those of its own language alone. */
export const readTextsFile: typeof Node.readTextsFile = () => ownFiles().texts;
export const findRulesPage: typeof Node.findRulesPage = () => ownFiles().rulesPage;
