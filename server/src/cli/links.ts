// Links from a page that is written to the files that it is made from.

import { relative, resolve, sep } from "node:path";

/** Relative to the page's folder, so that the page and its sources may be moved together. */
export function linkFrom(folder: string): (path: string) => string {
  return (path) => relative(folder, resolve(path)).split(sep).map(encodeURIComponent).join("/");
}
