// What stands in the way of reading a file, in words that follow its name.

/** Bytes. The largest source that is read; the job asks for 20 MB of text, and a book is 1 MB. */
export const LARGEST_FILE = 32 * 1024 * 1024;

export type ReadBytes = { readonly bytes: Uint8Array } | { readonly problem: string };

/** What `stat` tells of a file's kind and size. */
export interface FoundFile extends FoundKind {
  readonly size: number;
  isDirectory(): boolean;
}

export interface FoundKind {
  isFIFO(): boolean;
  isSocket(): boolean;
  isBlockDevice(): boolean;
  isCharacterDevice(): boolean;
}

/** Null for a file that may be read. */
export function toStatProblem(found: FoundFile, limit: number): string | null {
  if (found.isDirectory()) {
    return "is a folder, not a file";
  }
  return (
    toKindProblem(found) ??
    (found.size > limit
      ? `is too large to be read (${megabytes(found.size)} MB; at most ${megabytes(limit)} MB)`
      : null)
  );
}

/** What of a folder's content is neither a file nor a folder, and is not read; null for all others. */
export function toKindProblem(found: FoundKind): string | null {
  if (found.isFIFO()) {
    return "is a named pipe, not a file, and was left out";
  }
  if (found.isSocket()) {
    return "is a socket, not a file, and was left out";
  }
  return found.isBlockDevice() || found.isCharacterDevice() ? "is a device, not a file, and was left out" : null;
}

export function toGrownProblem(limit: number): string {
  return `is too large to be read (it grew past ${megabytes(limit)} MB)`;
}

export const NOT_UTF8 = "has a name that is not UTF-8, and was left out; rename it";

/** Stands in a name for bytes that are not UTF-8. */
export const REPLACEMENT = "\uFFFD";

/** What a person can act on, for an error of the file system. */
export function toReadProblem(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "EACCES":
    case "EPERM":
      return "cannot be read: permission denied";
    case "ELOOP":
      return "cannot be read: its links lead in a circle";
    case "EISDIR":
      return "is a folder, not a file";
    case "ENOTDIR":
      return "there is no such file or folder (a part of the path is a file)";
    case "EMFILE":
    case "ENFILE":
      return "cannot be read: too many files are open";
    default:
      return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
