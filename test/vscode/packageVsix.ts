// Makes the VSIX from a production build and refuses one that has grown too large: `npm run package`.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOTICES, writeNotices } from "../release/notices";

export const MEGABYTE = 1_000_000;

/** The room an extension may take, in bytes: without the name model's data and the readers of other formats 2 MB. */
const SIZE_LIMIT = 2 * MEGABYTE;
const SIZE_LIMIT_WITH_MODEL = 6 * MEGABYTE;

const root = join(__dirname, "..", "..");

export interface Vsix {
  readonly path: string;
  readonly bytes: number;
  readonly limit: number;
}

export function vsixPath(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return join(root, `${name}-${version}.vsix`);
}

export function packageVsix(): Vsix {
  const path = vsixPath();
  run(["esbuild.mjs", "--production"]);
  writeNotices(root, join(root, "dist"));
  const readme = join("dist", "README.md");
  writeFileSync(join(root, readme), withoutPictures(readFileSync(join(root, "README.md"), "utf8")));
  run([
    join("node_modules", "@vscode", "vsce", "vsce"),
    "package",
    "--no-dependencies",
    "--no-rewrite-relative-links",
    "--readme-path",
    readme,
    "--out",
    path,
  ]);
  // A zip file names its files in plain bytes.
  if (!readFileSync(path).includes(`extension/dist/${NOTICES}`)) {
    throw new Error(`${path} lacks ${NOTICES}`);
  }
  const hasModel = existsSync(join(root, "dist", "data"));
  return { path, bytes: statSync(path).size, limit: hasModel ? SIZE_LIMIT_WITH_MODEL : SIZE_LIMIT };
}

/**
 * The pictures stay in the repository: they would be half of the VSIX, and VS Code shows none that lie beside the page.
 */
function withoutPictures(markdown: string): string {
  return markdown.replace(/<picture>[\s\S]*?<\/picture>\n\n/g, "");
}

function run(args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

if (require.main === module) {
  const { path, bytes, limit } = packageVsix();
  console.log(`${path}: ${(bytes / MEGABYTE).toFixed(2)} MB of ${limit / MEGABYTE} allowed`);
  if (bytes > limit) {
    console.error("the VSIX is too large");
    process.exitCode = 1;
  }
}
