// The real Neovim with the configuration that docs/editors.md gives for its version.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { FILES } from "../support/ferryDesk";
import { readCodeBlock } from "./codeBlock";
import { ensureNeovim, makeEditorDesk } from "./ensureEditors";

// The second line is a copy that would be found, too: the documented settings turn that off.
const DRAFT =
  "The chair, Amara Okoro, was clear. 🗞️ “We would not wait for another winter,” Okoro said.\n\nThe board voted on March 12, 2024, to set aside $2 million for repairs.";

interface Seen {
  readonly problem?: string;
  readonly diagnostics?: readonly {
    readonly code?: string;
    readonly source?: string;
    readonly lnum: number;
    readonly col: number;
  }[];
  readonly underlined?: readonly string[];
  readonly shown?: string;
  readonly hover?: string;
  readonly before?: string;
  readonly offered?: readonly string[];
  readonly mended?: string;
  readonly undone?: string;
  readonly line?: string;
}

let neovim: string;
before(() => {
  neovim = ensureNeovim();
});

test("Neovim: hover, a misquote shown, mended and undone, and the way to its source", {
  timeout: 60_000,
}, (context) => {
  const [, minor] = /v0\.(\d+)/.exec(execFileSync(neovim, ["--version"], { encoding: "utf8" })) ?? [];
  const heading = Number(minor ?? Infinity) >= 11 ? "Neovim 0.11 and later" : "Neovim 0.7 to 0.10";
  const { root, at, env } = makeEditorDesk(context, {
    ...FILES,
    "draft.md": `${DRAFT}\n`,
    "init.lua": readCodeBlock(heading),
  });
  const found = at("seen.json");
  const driver = join(__dirname, "neovim.lua");
  const run = spawnSync(neovim, ["--headless", "-i", "NONE", "-u", at("init.lua"), at("draft.md"), "-S", driver], {
    cwd: root,
    env: { ...env, VERBATIM_SEEN: found },
    encoding: "utf8",
    timeout: 50_000,
  });
  assert.ok(existsSync(found), `Neovim wrote nothing: ${run.stderr}`);
  const seen = JSON.parse(readFileSync(found, "utf8")) as Seen;
  assert.equal(seen.problem, undefined, `${seen.problem}\n${run.stderr}`);

  assert.match(seen.hover!, /Amara Okoro/);
  assert.match(seen.hover!, /Harbor Board Chair/);
  assert.deepEqual(
    seen.diagnostics!.map(({ code, source }) => [code, source]),
    [["misquote", "verbatim"]],
  );
  // What is underlined stands behind signs that count otherwise in bytes, in UTF-16 and in code points.
  assert.deepEqual(seen.underlined, ["would"]);
  assert.match(seen.shown!, /ferry\.txt:9/);
  assert.equal(seen.before, DRAFT);
  assert.ok(seen.offered!.length > 1, seen.offered!.join());
  assert.equal(seen.mended, DRAFT.replace("would not", "will not"));
  assert.equal(seen.undone, DRAFT);
  assert.match(seen.line!, /“We will not wait for another winter,”/);
});
