// The language server in a web worker: the first message brings what it cannot read beside itself, all others are the
// protocol's. Files come from the client.

import "./setImmediate";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
} from "vscode-languageserver/browser";
import { setClientFiles } from "../host/disk.browser";
import { setOwnFiles } from "../host/ownFiles.browser";
import { startServer } from "../lsp/startServer";
import { toUri } from "../lsp/uris";
import {
  LIST_FOLDER,
  READ_FILE,
  STAT_FILE,
  type BrowserStart,
  type FileAnswer,
  type FileContent,
  type FileFailure,
  type FileParams,
  type FileStat,
  type FolderEntry,
} from "../protocol/fileMessages";

/** The worker's own scope; its types and Node's do not go together. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

type ReaderPort = ConstructorParameters<typeof BrowserMessageReader>[0];

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }): void => {
  // The others are the reader's.
  scope.onmessage = null;
  setOwnFiles(data as BrowserStart);
  const port = scope as unknown as ReaderPort;
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  readThrough(connection);
  // What it takes of a connection is the same for both.
  startServer(connection as unknown as Parameters<typeof startServer>[0]);
};

class FileError extends Error {
  readonly code: FileFailure["code"];

  constructor({ code, message }: FileFailure) {
    super(message);
    this.code = code;
  }
}

function readThrough(connection: Connection): void {
  const ask = async <T extends object>(method: string, path: string): Promise<T> => {
    const params: FileParams = { uri: toUri(path) };
    const answer = await connection.sendRequest<FileAnswer<T>>(method, params);
    if ("code" in answer) {
      throw new FileError(answer);
    }
    return answer;
  };
  setClientFiles({
    stat: (path) => ask<FileStat>(STAT_FILE, path),
    list: (path) => ask<readonly FolderEntry[]>(LIST_FOLDER, path),
    read: async (path) => (await ask<FileContent>(READ_FILE, path)).bytes,
  });
}
