// Files that belong to the program: from the disk, beside the bundle as beside the source tree. In the browser the
// client hands them over (ownFiles.browser.ts).

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAME_MODEL = [join(__dirname, "data", "names.bin"), join(__dirname, "..", "..", "data", "names.bin")];
const TIMELINE = [join(__dirname, "timeline.js"), join(__dirname, "..", "..", "..", "dist", "timeline.js")];

/** The name tagger's model. @throws where the file is missing: the installation is broken */
export function readNameModelFile(): Uint8Array {
  return readFileSync(findAmong(NAME_MODEL, "The name model"));
}

/** The program of the timeline's page. @throws where the file is missing: the installation is broken */
export function readTimelineFile(): string {
  return readFileSync(findAmong(TIMELINE, "The timeline's program"), "utf8");
}

/** The translated texts, as JSON; undefined for a language that there are none of. */
export function readTextsFile(language: string): string | undefined {
  const file = findAbove("l10n", `bundle.l10n.${language}.json`);
  return file === undefined ? undefined : readFileSync(file, "utf8");
}

/** The URI of the page that explains the rules. */
export function findRulesPage(): string | undefined {
  const file = findAbove("docs", "diagnostics.md");
  return file === undefined ? undefined : pathToFileURL(file).href;
}

function findAmong(places: readonly string[], what: string): string {
  const place = places.find((path) => existsSync(path));
  if (place === undefined) {
    throw new Error(`${what} is missing: ${places[0]} is not there. Build or install Verbatim anew.`);
  }
  return place;
}

function findAbove(folder: string, name: string): string | undefined {
  for (let above = __dirname; ; above = dirname(above)) {
    const file = join(above, folder, name);
    if (existsSync(file)) {
      return file;
    }
    if (dirname(above) === above) {
      return undefined;
    }
  }
}
