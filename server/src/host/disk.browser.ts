// The file system as the client reads it for us, in the shape of Node's.

import type { FileKind, FileStat, FolderEntry } from "../protocol/fileMessages";
import type * as Node from "./disk";
import type { FoundFile } from "./readProblems";

/** What the browser's program gets from its client. All reject with an error whose `code` is Node's. */
export interface ClientFiles {
  stat(path: string): Promise<FileStat>;
  list(path: string): Promise<readonly FolderEntry[]>;
  read(path: string): Promise<Uint8Array>;
}

export const READS_ANY_SCHEME: typeof Node.READS_ANY_SCHEME = true;

let client: ClientFiles | undefined;

export function setClientFiles(files: ClientFiles): void {
  client = files;
}

/** @throws before the client is known: a fault of the program */
export function clientFiles(): ClientFiles {
  if (!client) {
    throw new Error("There is no client to read files from.");
  }
  return client;
}

class Found implements FoundFile {
  constructor(
    private readonly kind: FileKind | "link",
    readonly name: string,
    readonly size: number,
  ) {}

  isFile = (): boolean => this.kind === "file";
  isDirectory = (): boolean => this.kind === "folder";
  isSymbolicLink = (): boolean => this.kind === "link";
  // An editor does not tell what else there is; it cannot be read, which is told then.
  isFIFO = (): boolean => false;
  isSocket = (): boolean => false;
  isBlockDevice = (): boolean => false;
  isCharacterDevice = (): boolean => false;
}

export async function stat(path: string): Promise<Found> {
  const { kind, size } = await clientFiles().stat(path);
  return new Found(kind, path, size);
}

export async function lstat(path: string): Promise<Found> {
  const { kind, isLink, size } = await clientFiles().stat(path);
  return new Found(isLink ? "link" : kind, path, size);
}

/** An editor does not say where a link leads: each path is its own, and links are never followed. */
export async function realpath(path: string): Promise<string> {
  await clientFiles().stat(path);
  return path;
}

export async function* opendir(path: string): AsyncGenerator<Found> {
  for (const { name, kind, isLink } of await clientFiles().list(path)) {
    yield new Found(isLink ? "link" : kind, name, 0);
  }
}

/** Nothing can be looked at at once: what changed is read when its events have come. */
export const isWritten: typeof Node.isWritten = () => false;

/** That a page stands beside its folder of parts is seen when the folder is listed, and not from one event. */
export const isThereNow: typeof Node.isThereNow = () => false;

export const listNotUtf8: typeof Node.listNotUtf8 = async () => new Set();
