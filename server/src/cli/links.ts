// Links from a page that is written to the files that it is made from.

import { relative, resolve, sep } from "node:path";

/**
 * Relative to the folder of what is written, so that it and its sources may be moved together. `page`: of the file that
 * is led to, from 1.
 */
export function linkFrom(folder: string): (path: string, page?: number | null) => string {
  return (path, page) => {
    const href = relative(folder, resolve(path)).split(sep).map(encodeURIComponent).join("/");
    return page ? `${href}#page=${page}` : href;
  };
}
