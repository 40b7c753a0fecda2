// A page's program as it stands in the page.

import { readTimelineFile } from "./ownFiles";

let script: string | undefined;

/**
 * Read when first asked for, then kept; it can stand in a script element. @throws where the
 * file is missing: the installation is broken
 */
export function readTimelineScript(): string {
  script ??= readTimelineFile()
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
  return script;
}
