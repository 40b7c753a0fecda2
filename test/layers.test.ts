// The house's walls: who may import whom (docs/architecture.md), no cycle, no file past its room.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { test } from "node:test";

const root = join(__dirname, "..");

/** Room -> rooms it may import (its own always); "node" stands for node:* and packages that touch the system. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  client: ["protocol", "files"],
  protocol: [],
  files: [],
  browser: ["protocol", "lsp", "host"],
  lsp: ["protocol", "features", "rules", "readers", "host", "words", "core"],
  mcp: ["features", "rules", "host", "core"],
  cli: ["protocol", "features", "rules", "readers", "host", "files", "lsp", "mcp", "core"],
  features: ["rules", "words", "core"],
  rules: ["words", "core"],
  words: ["core"],
  readers: ["core"],
  host: ["protocol", "readers", "files", "core"],
  "core/corpus": ["core/locate", "core/quotations", "core/names", "core/dates", "core/markdown", "core/text"],
  "core/locate": ["core/names", "core/dates", "core/markdown", "core/text"],
  "core/quotations": ["core/names", "core/dates", "core/markdown", "core/text"],
  "core/names": ["core/text"],
  "core/dates": ["core/text"],
  "core/markdown": ["core/text"],
  "core/text": [],
};

interface SourceFile {
  readonly name: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = [...list("client/src"), ...list("server/src")].map(read);

test("imports keep to the walls", () => {
  const broken = files.flatMap((file) =>
    file.imports.flatMap((target) =>
      target.startsWith(".") ? judgeOwnImport(file, target) : judgePackageImport(file, target),
    ),
  );
  assert.deepEqual(broken, []);
});

function judgePackageImport(file: SourceFile, target: string): string[] {
  const broken: string[] = [];
  if (file.room.startsWith("core/") && /^(node:|vscode)/.test(target)) {
    broken.push(`${file.name}: core must not import ${target}`);
  }
  if (!["lsp", "client", "browser"].includes(file.room) && /^vscode-language(server|client)(\/|$)/.test(target)) {
    broken.push(`${file.name}: only lsp/ knows LSP, not ${target}`);
  }
  if (file.room !== "client" && target === "vscode") {
    broken.push(`${file.name}: only the client knows vscode`);
  }
  return broken;
}

function judgeOwnImport(file: SourceFile, target: string): string[] {
  const room = roomOf(resolve(file.name, target));
  const allowed = ALLOWED[file.room];
  assert.ok(allowed, `${file.name} is in no known room`);
  const isAllowed = room === file.room || allowed.some((a) => a === room || (a === "core" && room.startsWith("core/")));
  return isAllowed ? [] : [`${file.name}: ${file.room} must not import ${room} (${target})`];
}

test("nothing of Node is reached in the browser, where x.browser.ts stands for x.ts", () => {
  const seen = new Set<string>();
  const open = ["client/src/extension.ts", "server/src/browser/main.ts"];
  const broken: string[] = [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) {
      continue;
    }
    seen.add(name);
    for (const target of withoutTypes(files.find((file) => file.name === name)?.text ?? "")) {
      if (target.startsWith(".")) {
        open.push(inBrowser(resolve(name, target)));
      } else if (target.startsWith("node:") && !/^node:path(\/posix)?$/.test(target)) {
        broken.push(`${name}: ${target} is not there in the browser`);
      }
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(seen.has("server/src/host/disk.browser.ts") && !seen.has("server/src/host/disk.ts"));
});

test("whatever is there for the browser alone stands beside what it replaces", () => {
  const lonely = files
    .filter(({ name }) => name.endsWith(".browser.ts"))
    .filter(({ name }) => !files.some((file) => file.name === name.replace(".browser.ts", ".ts")))
    .map(({ name }) => name);
  assert.deepEqual(lonely, []);
});

test("core has no clock, no console, no process", () => {
  const broken = files
    .filter((f) => f.room.startsWith("core/"))
    .filter((f) =>
      /\b(console\.|Date\.now|new Date\(\)|process\.|performance\.now|Math\.random)/.test(withoutComments(f.text)),
    )
    .map((f) => f.name);
  assert.deepEqual(broken, []);
});

test("no import cycle", () => {
  const graph = new Map(
    files.map((f) => [f.name, f.imports.filter((i) => i.startsWith(".")).map((i) => resolve(f.name, i))]),
  );
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const at = path.indexOf(name);
    assert.equal(at, -1, `cycle: ${[...path.slice(at), name].join(" -> ")}`);
    if (done.has(name)) {
      return;
    }
    path.push(name);
    for (const next of graph.get(name) ?? []) {
      visit(next);
    }
    path.pop();
    done.add(name);
  };
  for (const name of graph.keys()) {
    visit(name);
  }
});

test("no file is past 600 lines without a reason", () => {
  const long = files.filter((f) => f.text.split("\n").length > 600).map((f) => f.name);
  assert.deepEqual(long, []);
});

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)).split(sep).join("/"))
    .filter((name) => name.endsWith(".ts"));
}

function read(name: string): SourceFile {
  const text = readFileSync(join(root, name), "utf8");
  const imports = [...withoutComments(text).matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)].map(
    (m) => m[1]!,
  );
  return { name, room: roomOf(name), text, imports };
}

/** What stays of a file's imports when its types are gone. */
function withoutTypes(text: string): readonly string[] {
  const code = withoutComments(text).replace(/\b(?:import|export) type [^;]*;|as typeof import\([^)]*\)/g, "");
  return [...code.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

function inBrowser(name: string): string {
  const twin = name.replace(/\.ts$/, ".browser.ts");
  return files.some((file) => file.name === twin) ? twin : name;
}

function roomOf(name: string): string {
  const parts = name.replace(/^server\/src\//, "").split("/");
  if (name.startsWith("client/")) {
    return "client";
  }
  return parts[0] === "core" ? `core/${parts[1]}` : parts[0]!;
}

function resolve(from: string, target: string): string {
  const base = normalize(join(dirname(from), target))
    .split(sep)
    .join("/");
  const found = [`${base}.ts`, `${base}/index.ts`, base].find((candidate) => existsSync(join(root, candidate)));
  assert.ok(found, `${from} imports ${target}, which is not there`);
  return relative(root, join(root, found)).split(sep).join("/");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
