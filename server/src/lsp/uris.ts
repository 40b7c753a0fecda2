// Documents' URIs and the paths that the rest of the server knows them by.

import { URI } from "vscode-uri";

/** Folders that are on no disk of ours, where the client reads files for us: scheme and authority of their files. */
let roots: readonly URI[] = [];

/** In the browser: the workspace's folders, by which paths become URIs again. */
export function setRoots(uris: readonly string[]): void {
  roots = uris.map((uri) => URI.parse(uri));
}

/** A file's absolute path; for what is no file (an untitled draft), the URI itself. */
export function toPath(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme === "file") {
    return parsed.fsPath;
  }
  return isOfRoot(parsed) ? parsed.path : uri;
}

export function toUri(path: string): string {
  if (isUri(path)) {
    return path;
  }
  const root = roots.find((each) => path === each.path || path.startsWith(withSlash(each.path))) ?? roots[0];
  return (root ? root.with({ path, query: "", fragment: "" }) : URI.file(path)).toString();
}

export function isFileUri(uri: string): boolean {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" || isOfRoot(parsed);
}

function isOfRoot({ scheme, authority }: URI): boolean {
  return roots.some((root) => root.scheme === scheme && root.authority === authority);
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}

/** A scheme of two letters and more: "C:" is a drive. */
function isUri(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path);
}
