// What a server without a disk of its own asks its client: the browser's server, whose client reads through the editor.

/** What lies at a URI. */
export const STAT_FILE = "verbatim/files/stat";
/** A folder's entries. */
export const LIST_FOLDER = "verbatim/files/list";
/** A file's content. */
export const READ_FILE = "verbatim/files/read";

export interface FileParams {
  readonly uri: string;
}

export type FileKind = "file" | "folder" | "other";

export interface FileStat {
  readonly kind: FileKind;
  readonly isLink: boolean;
  /** Bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
  readonly isLink: boolean;
}

/** Handed over as it is: messages between a page's workers are copied by structure, not written as JSON. */
export interface FileContent {
  readonly bytes: Uint8Array;
}

/** By Node's names, which the server makes sentences of. */
export interface FileFailure {
  readonly code: "ENOENT" | "ENOTDIR" | "EISDIR" | "EACCES" | "EIO";
  readonly message: string;
}

export type FileAnswer<T> = T | FileFailure;

/** The first message to the browser's server, before any of the protocol: what it cannot read beside itself. */
export interface BrowserStart {
  /** The name tagger's model. */
  readonly nameModel: Uint8Array;
  /** The program of the timeline's page. */
  readonly timeline: string;
  /** The translated texts of the editor's language, as JSON. */
  readonly texts?: string;
  /** The URI of the page that explains the rules. */
  readonly rulesPage: string;
}
