// A page's program from the disk: beside the bundle, or in dist when run from the source tree.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PLACES = [join(__dirname, "timeline.js"), join(__dirname, "..", "..", "..", "dist", "timeline.js")];

let script: string | undefined;

/**
 * Read when first asked for, then kept; it can stand in a script element. @throws where the
 * file is missing: the installation is broken
 */
export function readTimelineScript(): string {
  if (script === undefined) {
    const place = PLACES.find((path) => existsSync(path));
    if (place === undefined) {
      throw new Error(`The timeline's program is missing: ${PLACES[0]} is not there. Build or install Verbatim anew.`);
    }
    script = readFileSync(place, "utf8")
      .replace(/<\/(script)/gi, "<\\/$1")
      .replace(/<!--/g, "<\\!--");
  }
  return script;
}
