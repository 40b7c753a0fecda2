// The licences of what the bundles hold, from esbuild's own list of the modules that it put in:
// dist/THIRD-PARTY-NOTICES.txt, which the VSIX ships. It is made with every VSIX and not committed: a copy in the
// repository would differ from the bundle after any change of the lockfile.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

export const NOTICES = "THIRD-PARTY-NOTICES.txt";

/**
 * Licences that ask for no more than their text beside the program. Any other stops
 * the VSIX until somebody has read it.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
]);
/**
 * Written by hand: who made the data, which no package holds, and what PDFium is made of, whose package names its own
 * makers only.
 */
export const HAND_WRITTEN: readonly string[] = [
  join("server", "data", "NOTICE.md"),
  join("server", "src", "readers", "pdf", "NOTICE.md"),
];
const RULE = "=".repeat(100);

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier of the list above. */
  readonly licence: string;
  /** The licence file, and the package's own notices behind it where it has some. */
  readonly text: string;
}

/**
 * Packages that gave at least a byte to an output, by name and version. Throws where a licence is not allowed or its
 * text is missing, naming every such package.
 */
export function listBundledPackages(metafile: Metafile, root: string): readonly BundledPackage[] {
  const folders = new Set<string>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = packageFolder(path);
      if (folder && bytesInOutput > 0) {
        folders.add(folder);
      }
    }
  }
  const packages = new Map<string, BundledPackage>();
  const refused: string[] = [];
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
      name: string;
      version: string;
      license?: unknown;
    };
    const text = readLicenceText(join(root, folder));
    if (typeof license !== "string" || !ALLOWED.has(license)) {
      refused.push(`${name} ${version}: its licence ${JSON.stringify(license)} is not on the list`);
    } else if (text === "") {
      refused.push(`${name} ${version}: it has no licence file`);
    } else {
      packages.set(`${name} ${version}`, { name, version, licence: license, text });
    }
  }
  if (refused.length > 0) {
    throw new Error(`Not to be shipped:\n${refused.sort().join("\n")}`);
  }
  return [...packages.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

export function formatNotices(packages: readonly BundledPackage[], dataNotice: string): string {
  const blocks = packages.map(
    ({ name, version, licence, text }) => `${RULE}\n${name} ${version} (${licence})\n\n${text}`,
  );
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n");
  return `Verbatim holds the work of others. Their licences follow.\n\n${list}\n\n${blocks.join("\n\n")}\n\n${RULE}\n${dataNotice}`;
}

/** Beside the bundles in `folder`, from the list of modules that the build left there. */
export function writeNotices(root: string, folder: string): void {
  const metafile = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8")) as Metafile;
  writeFileSync(
    join(folder, NOTICES),
    formatNotices(
      listBundledPackages(metafile, root),
      HAND_WRITTEN.map((path) => readFileSync(join(root, path), "utf8")).join("\n"),
    ),
  );
}

/** `node_modules/a/node_modules/@b/c` of a file below it. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function readLicenceText(folder: string): string {
  const files = readdirSync(folder);
  const licences = files.filter((file) => /^(licen[cs]e|copying)/i.test(file));
  if (licences.length === 0) {
    return "";
  }
  const notices = files.filter((file) => /^(third-?party-?)?notices?(\.|$)/i.test(file));
  return [...licences, ...notices]
    .map((file) => readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim())
    .join("\n\n");
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
