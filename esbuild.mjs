// Bundles the programs: the extension, the language server, the command line, and the worker thread of the last two.
// `--watch` rebuilds on change; `--production` minifies and leaves the source maps out (what the VSIX ships).
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

const options = {
  entryPoints: {
    extension: "client/src/extension.ts",
    server: "server/src/lsp/main.ts",
    cli: "server/src/cli/main.ts",
    worker: "server/src/host/indexWorker.ts",
  },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode", "canvas"],
  sourcemap: !production,
  minify: production,
  // Class and function names stay readable in a writer's bug report.
  keepNames: true,
  logLevel: "warning",
  logOverride: { "require-resolve-not-external": "silent" },
};

mkdirSync("dist", { recursive: true });
// The name tagger's model and the lexicons are data, read when first needed.
if (existsSync("server/data")) cpSync("server/data", "dist/data", { recursive: true });

if (watch) {
  const running = await context({ ...options, logLevel: "info" });
  await running.watch();
} else {
  await build(options);
}
