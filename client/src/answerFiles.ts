// Reads the workspace's files for a server that has no disk: through the editor, which knows what lies where.

import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  LIST_FOLDER,
  READ_FILE,
  STAT_FILE,
  type FileAnswer,
  type FileContent,
  type FileFailure,
  type FileKind,
  type FileParams,
  type FileStat,
  type FolderEntry,
} from "../../server/src/protocol/fileMessages";

export function answerFiles(client: BaseLanguageClient): void {
  const answer = <T>(method: string, read: (uri: Uri) => PromiseLike<T>): void => {
    const handler = ({ uri }: FileParams): Promise<FileAnswer<T>> =>
      Promise.resolve(read(Uri.parse(uri))).catch(toFailure);
    client.onRequest(method, handler as (params: FileParams) => Promise<object>);
  };
  answer<FileStat>(STAT_FILE, async (uri) => {
    const { type, size } = await workspace.fs.stat(uri);
    return { ...toKind(type), size };
  });
  answer<readonly FolderEntry[]>(LIST_FOLDER, async (uri) =>
    (await workspace.fs.readDirectory(uri)).map(([name, type]) => ({ name, ...toKind(type) })),
  );
  answer<FileContent>(READ_FILE, async (uri) => ({ bytes: await workspace.fs.readFile(uri) }));
}

function toKind(type: FileType): { readonly kind: FileKind; readonly isLink: boolean } {
  const isLink = (type & FileType.SymbolicLink) !== 0;
  if (type & FileType.File) {
    return { kind: "file", isLink };
  }
  return { kind: type & FileType.Directory ? "folder" : "other", isLink };
}

const CODES: Readonly<Record<string, FileFailure["code"]>> = {
  FileNotFound: "ENOENT",
  FileNotADirectory: "ENOTDIR",
  FileIsADirectory: "EISDIR",
  NoPermissions: "EACCES",
};

function toFailure(error: unknown): FileFailure {
  const code = error instanceof FileSystemError ? CODES[error.code] : undefined;
  return { code: code ?? "EIO", message: error instanceof Error ? error.message : String(error) };
}
