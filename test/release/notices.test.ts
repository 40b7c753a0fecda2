// The notices name what the bundles hold, and nothing is shipped under a licence that nobody has read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import type { Metafile } from "esbuild";
import { HAND_WRITTEN, listBundledPackages, NOTICES, writeNotices } from "./notices";

const root = join(__dirname, "..", "..");

function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-notices-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the notices name exactly the packages whose modules the bundles hold, each with its licence's text", (t) => {
  const folder = makeFolder(t);
  execFileSync(process.execPath, ["esbuild.mjs", `--outdir=${folder}`], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeNotices(root, folder);
  const notices = readFileSync(join(folder, NOTICES), "utf8");

  // A bundle that is not minified says of each module which file it was: a witness beside
  // the list that the notices are made from.
  const expected = new Map<string, string>();
  const bundles = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".js"));
  for (const file of bundles) {
    for (const [, path] of readFileSync(join(folder, file), "utf8").matchAll(
      /^ *\/\/ (\S*node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm,
    )) {
      const { name, version } = JSON.parse(readFileSync(join(root, path!, "package.json"), "utf8")) as {
        name: string;
        version: string;
      };
      expected.set(`${name} ${version}`, path!);
    }
  }
  const named = [...notices.matchAll(/^={100}\n(\S+ \S+) \(\S+\)$/gm)].map((match) => match[1]!);
  assert.ok(expected.size > 20, `only ${expected.size} packages`);
  assert.deepEqual([...named].sort(), [...expected.keys()].sort());
  for (const path of expected.values()) {
    const licence = readdirSync(join(root, path)).find((name) => /^licen[cs]e/i.test(name))!;
    assert.ok(
      notices.includes(
        readFileSync(join(root, path, licence), "utf8")
          .replace(/\r\n?/g, "\n")
          .trim(),
      ),
      path,
    );
  }
  for (const path of HAND_WRITTEN) {
    assert.ok(notices.includes(readFileSync(join(root, path), "utf8").trim()), path);
  }
});

/** A metafile of one module of a package that has these files. */
function makePackage(
  folder: string,
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>>,
  bytesInOutput = 10,
): Metafile {
  const path = `node_modules/${name}`;
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, "package.json"), JSON.stringify({ name, version: "1.2.3", ...manifest }));
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, path, file), text);
  }
  return {
    inputs: {},
    outputs: {
      "out.js": {
        bytes: 10,
        imports: [],
        exports: [],
        inputs: { [`${path}/index.js`]: { bytesInOutput }, "src/a.ts": { bytesInOutput: 5 } },
      },
    },
  };
}

test("a licence that is not on the list, and one without its text, stop the notices", (t) => {
  const folder = makeFolder(t);
  const text = { LICENSE: "Do as you like." };
  const refuse = (metafile: Metafile, reason: RegExp): void =>
    assert.throws(() => listBundledPackages(metafile, folder), reason);
  refuse(
    makePackage(folder, "@a/copyleft", { license: "GPL-3.0-only" }, text),
    /@a\/copyleft 1\.2\.3: its licence "GPL-3\.0-only"/,
  );
  refuse(makePackage(folder, "choice", { license: "(MIT OR GPL-2.0)" }, text), /choice/);
  refuse(makePackage(folder, "silent", {}, text), /silent 1\.2\.3: its licence undefined/);
  refuse(
    makePackage(folder, "textless", { license: "MIT" }, { "README.md": "MIT" }),
    /textless 1\.2\.3: it has no licence file/,
  );
  assert.deepEqual(
    listBundledPackages(makePackage(folder, "fine", { license: "MIT" }, { ...text, NOTICE: "Of A." }), folder),
    [{ name: "fine", version: "1.2.3", licence: "MIT", text: "Do as you like.\n\nOf A." }],
  );
  assert.deepEqual(
    listBundledPackages(makePackage(folder, "shaken-out", { license: "GPL-3.0-only" }, text, 0), folder),
    [],
  );
});
