// Files that belong to the program, as the client has handed them over.

import type * as Node from "./ownFiles";

export interface OwnFiles {
  readonly nameModel: Uint8Array;
  readonly timeline: string;
  readonly texts?: string;
  readonly rulesPage: string;
}

let own: OwnFiles | undefined;

export function setOwnFiles(files: OwnFiles): void {
  own = files;
}

function ownFiles(): OwnFiles {
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
