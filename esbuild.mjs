// Bundles the programs: the extension, the language server, the command line, the worker thread of the last two, the
// timeline page's program, and extension and server once more for the browser (`browser/`), where a file `x.browser.ts`
// takes the place of the `x.ts` beside it. Each format's reader (`*.reader.ts`) is a bundle of its own in readers/,
// which is loaded when first needed. `--watch` rebuilds on change; `--production` minifies and leaves the source maps
// out (what the VSIX ships); `--outdir=PATH` builds elsewhere than in dist/. meta.json beside the bundles says which
// modules went into them: the notices of licences are made from it.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");
const outdir = process.argv.find((word) => word.startsWith("--outdir="))?.slice("--outdir=".length) ?? "dist";

const READER = /[\\/]([\w-]+)\.reader(?:\.ts)?$/;
const readers = readdirSync("server/src/readers", { recursive: true })
  .filter((path) => READER.test(path))
  .map((path) => [`readers/${basename(path, ".reader.ts")}`, join("server/src/readers", path)]);

/** Whoever names a reader, or the language server, loads its bundle, which lies beside his own. */
const leaveOut = {
  name: "leave out what has a bundle of its own",
  setup: ({ onResolve }) => {
    onResolve({ filter: READER }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./readers/${READER.exec(path)[1]}.js`, external: true },
    );
    onResolve({ filter: /\/lsp\/main$/ }, () => ({ path: "./server.js", external: true }));
  },
};

/** A hash of all that the programs are made from; a cache tells by it which program wrote it. */
function stampBuild() {
  const sum = createHash("sha1");
  const sources = ["server/src", "server/data"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, path, name }) => join(parentPath ?? path, name)),
  );
  for (const path of [...sources.sort(), "esbuild.mjs", "package-lock.json"]) {
    sum.update(`${path}\n`).update(readFileSync(path));
  }
  return sum.digest("base64");
}

const options = {
  entryPoints: {
    extension: "client/src/extension.ts",
    server: "server/src/lsp/main.ts",
    cli: "server/src/cli/main.ts",
    worker: "server/src/host/indexWorker.ts",
    ...Object.fromEntries(readers),
  },
  outdir,
  metafile: true,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // Nothing but the editor's own module may be looked for when a program runs: Node would look in every folder above
  // the installation, and run what lies there.
  external: ["vscode"],
  plugins: [leaveOut],
  define: watch ? {} : { BUILD_STAMP: JSON.stringify(stampBuild()) },
  loader: { ".wasm": "file" },
  assetNames: "readers/[name]-[hash]",
  sourcemap: !production,
  // Names stay readable in a writer's bug report: they are left as they are. `keepNames` would put them back on every
  // function that is made while the program runs, which is slow.
  minifySyntax: production,
  minifyWhitespace: production,
  // Node 20 has them; esbuild would have a pattern with \p{…} made anew wherever it is used.
  supported: { "regexp-unicode-property-escapes": true },
  logLevel: "warning",
  logOverride: { "require-resolve-not-external": "silent" },
};

/** Runs in a page that has its text in it: in a function of its own, and nothing is loaded. */
const page = {
  entryPoints: { timeline: "client/pages/timeline/main.ts" },
  outdir,
  metafile: true,
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  minify: production,
  charset: "utf8",
  logLevel: "warning",
};

/** In the browser there is no Node: a module that is still looked for there is an error of the build. */
const inBrowser = {
  name: "in browser",
  setup: ({ onResolve, resolve: resolveAs }) => {
    onResolve({ filter: /^node:path(?:\/posix)?$/ }, () => ({ path: resolve("server/src/browser/posixPath.ts") }));
    onResolve({ filter: /^vscode-language(?:server|client)\/node$/ }, ({ path, resolveDir, kind }) =>
      resolveAs(path.replace("/node", "/browser"), { resolveDir, kind }),
    );
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
      const twin = join(resolveDir, `${path}.browser.ts`);
      return !importer.includes("node_modules") && existsSync(twin) ? { path: twin } : undefined;
    });
  },
};

const browser = {
  ...options,
  entryPoints: { "browser/extension": "client/src/extension.ts", "browser/server": "server/src/browser/main.ts" },
  platform: "browser",
  target: "es2022",
  plugins: [inBrowser],
  minifyIdentifiers: false,
  // Some packages ask which system they run on.
  define: { "process.platform": '"browser"' },
};

mkdirSync(outdir, { recursive: true });
rmSync(join(outdir, "readers"), { recursive: true, force: true });
// The name tagger's model and the lexicons are data, read when first needed.
if (existsSync("server/data")) {
  cpSync("server/data", join(outdir, "data"), { recursive: true });
}

if (watch) {
  const running = await context({ ...options, logLevel: "info" });
  await running.watch();
  await (await context({ ...page, logLevel: "info" })).watch();
  await (await context({ ...browser, logLevel: "info" })).watch();
} else {
  const metafiles = (await Promise.all([build(options), build(page), build(browser)])).map(({ metafile }) => metafile);
  const inputs = Object.assign({}, ...metafiles.map((each) => each.inputs));
  const outputs = Object.assign({}, ...metafiles.map((each) => each.outputs));
  writeFileSync(join(outdir, "meta.json"), JSON.stringify({ inputs, outputs }));
}
