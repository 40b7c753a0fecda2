// Files that the extension itself wrote are told to the server by itself: the editor's watcher often misses what is
// written into a folder made just before.

import type { Uri } from "vscode";
import { DidChangeWatchedFilesNotification, FileChangeType, type LanguageClient } from "vscode-languageclient/node";

/**
 * Also where the file was taken away: the server looks for itself, and one that is not
 * running will when it starts. Never rejects.
 */
export function tellWritten(client: LanguageClient, uri: Uri): Promise<void> {
  const uriOfServer = client.code2ProtocolConverter.asUri(uri);
  return client
    .sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOfServer, type: FileChangeType.Changed }],
    })
    .catch(() => undefined);
}
