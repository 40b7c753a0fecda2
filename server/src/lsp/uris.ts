// Documents' URIs and the paths that the rest of the server knows them by.

import { URI } from "vscode-uri";

/** A file's absolute path; for what is no file (an untitled draft), the URI itself. */
export function toPath(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : uri;
}

export function toUri(path: string): string {
  return isUri(path) ? path : URI.file(path).toString();
}

export function isFileUri(uri: string): boolean {
  return URI.parse(uri).scheme === "file";
}

/** A scheme of two letters and more: "C:" is a drive. */
function isUri(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path);
}
