// What the built programs load while they run: Node's own modules, VS Code's in the extension, bundles that lie beside
// them, and nothing else. Whatever else they named would be looked for in every folder above the installation, and
// whoever may write to one of these could have it run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

const DIST = join(__dirname, "..", "..", "dist");
/** Each bundle with what else it may load. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  "extension.js": ["vscode"],
  "server.js": [],
  "cli.js": [],
  "worker.js": [],
  ...Object.fromEntries(listReaders().map((name) => [`readers/${name}`, []])),
};

function listReaders(): string[] {
  const folder = join(DIST, "readers");
  assert.ok(existsSync(folder), `${folder} is missing: run npm run build first`);
  return readdirSync(folder).filter((name) => name.endsWith(".js"));
}

/**
 * What a program's text loads, as a parser sees it; a call that does not write out what it loads is told as it stands.
 */
async function listLoaded(text: string): Promise<string[]> {
  const loaded = new Set<string>();
  const { warnings } = await build({
    stdin: { contents: text, loader: "js" },
    bundle: true,
    write: false,
    platform: "node",
    logLevel: "silent",
    logOverride: {
      "unsupported-require-call": "warning",
      "indirect-require": "warning",
      "require-resolve-not-external": "silent",
      "direct-eval": "warning",
    },
    plugins: [
      {
        name: "listen",
        setup: (told) =>
          told.onResolve({ filter: /.*/ }, ({ path, kind }) => {
            if (kind !== "entry-point") {
              loaded.add(path);
            }
            return { path, external: true };
          }),
      },
    ],
  });
  for (const { location, text: told } of warnings) {
    loaded.add(`${told}: ${location?.lineText.trim().slice(0, 100)}`);
  }
  for (const [made] of text.matchAll(/new Function\b|\bFunction\(|createRequire\(/g)) {
    loaded.add(made);
  }
  return [...loaded];
}

for (const [name, others] of Object.entries(BUNDLES)) {
  test(`${name} loads Node's own modules${others.map((other) => ` and ${other}`).join("")} only`, async () => {
    const file = join(DIST, name);
    assert.ok(existsSync(file), `${file} is missing: run npm run build first`);
    const loaded = await listLoaded(readFileSync(file, "utf8"));
    // A reader may need nothing but what it holds.
    const isSelfContained = name.startsWith("readers/");
    assert.ok(loaded.includes("node:fs") || loaded.includes("node:path") || isSelfContained, "the bundle was read");
    assert.deepEqual(
      loaded.filter((each) => !isBuiltin(each) && !others.includes(each) && !isOurs(each)),
      [],
    );
  });
}

/** A path that begins with a dot is looked for in that place alone. */
function isOurs(name: string): boolean {
  return name === "./server.js" || listReaders().some((reader) => name === `./readers/${reader}`);
}

test("a page's program loads nothing, and asks for nothing from the network", async () => {
  const text = readFileSync(join(DIST, "timeline.js"), "utf8");
  assert.deepEqual(await listLoaded(text), []);
  assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|importScripts/);
});

test("what is not to be loaded is found", async () => {
  const text =
    'require("canvas"); import("x"); require(b); c = new Function("return 1"); require.resolve("e"); eval(f); "require(\\"g\\")";';
  const loaded = await listLoaded(text);
  assert.deepEqual(loaded.filter((each) => ["canvas", "x", "e", "g", "new Function"].includes(each)).sort(), [
    "canvas",
    "e",
    "new Function",
    "x",
  ]);
  assert.equal(loaded.length, 6, loaded.join("\n"));
});

test("a module that lies above the installation is not run", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-above-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, "installed", "dist");
  cpSync(DIST, program, { recursive: true });
  mkdirSync(join(folder, "work"));
  const seen = join(folder, "seen.txt");
  for (const name of ["canvas", "vscode", "tsx", "supports-color", "bufferutil", "utf-8-validate"]) {
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
    writeFileSync(
      join(folder, "node_modules", name, "index.js"),
      `require("node:fs").appendFileSync(${JSON.stringify(seen)}, ${JSON.stringify(name)});`,
    );
  }
  const page =
    "<html><body><h1>Harbour</h1><canvas></canvas><p>The harbour opens again on Monday, the port of Brell said.</p></body></html>";
  writeFileSync(join(folder, "work", "page.html"), page);
  const run = spawnSync(process.execPath, [join(program, "cli.js"), "text", "page.html"], {
    cwd: join(folder, "work"),
    encoding: "utf8",
  });
  assert.match(run.stdout, /The harbour opens again/);
  assert.equal(existsSync(seen), false, existsSync(seen) ? readFileSync(seen, "utf8") : "");
});
