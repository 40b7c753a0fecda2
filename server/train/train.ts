// `npm run train [FOLDER]`: bundles the trainer, which then runs three times as fast
// as through the loader, and runs it.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const folder = join(__dirname, "..", "..", "node_modules", ".cache", "verbatim");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, "trainNames.cjs");
buildSync({
  entryPoints: [join(__dirname, "trainNames.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  packages: "external",
  logLevel: "warning",
  define: { __dirname: JSON.stringify(__dirname) },
});
require(outfile);
