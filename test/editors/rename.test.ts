// A person renamed in the real Neovim and the real Emacs: in the open draft and in one that
// is only on disk, and never what was said.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { FILES } from "../support/ferryDesk";
import { readCodeBlock } from "./codeBlock";
import { ensureEmacs, ensureNeovim, makeEditorDesk } from "./ensureEditors";

const DRAFT = "The chair, Amara Okoro, was clear. 🗞️ “We would not wait for another winter,” Okoro said.\n";
const CLOSED = "“I, Amara Okoro, stay,” Amara Okoro said. 🗞️ Ms. Okoro’s board agreed.\n";
const RENAMED = DRAFT.replaceAll("Okoro", "Okafor");

interface Seen {
  readonly problem?: string;
  readonly draft: string;
  readonly closed: string;
  readonly refused: string;
  readonly after: string;
}

function drive(
  context: TestContext,
  configuration: Readonly<Record<string, string>>,
  program: string,
  toArguments: (at: (path: string) => string) => readonly string[],
): Seen {
  const { root, at, env } = makeEditorDesk(context, {
    ...FILES,
    "draft.md": DRAFT,
    "closed.md": CLOSED,
    ...configuration,
  });
  const found = at("seen.json");
  const run = spawnSync(program, toArguments(at), {
    cwd: root,
    env: { ...env, VERBATIM_DRAFT: at("draft.md"), VERBATIM_SEEN: found, LC_ALL: "C.UTF-8" },
    encoding: "utf8",
    timeout: 50_000,
  });
  assert.ok(existsSync(found), `${program} wrote nothing: ${run.stderr}`);
  const seen = JSON.parse(readFileSync(found, "utf8")) as Seen;
  assert.equal(seen.problem, undefined, `${seen.problem}\n${run.stderr}`);
  return seen;
}

function judge({ draft, closed, refused, after }: Seen): void {
  assert.equal(draft.trimEnd(), RENAMED.trimEnd());
  assert.equal(closed.trimEnd(), "“I, Amara Okoro, stay,” Amara Okafor said. 🗞️ Ms. Okafor’s board agreed.");
  assert.match(refused, /What was said stays as it was said/);
  assert.equal(after, draft);
}

test("Neovim renames in every draft", { timeout: 60_000 }, (context) => {
  const neovim = ensureNeovim();
  const [, minor] = /v0\.(\d+)/.exec(execFileSync(neovim, ["--version"], { encoding: "utf8" })) ?? [];
  const heading = Number(minor ?? Infinity) >= 11 ? "Neovim 0.11 and later" : "Neovim 0.7 to 0.10";
  judge(
    drive(context, { "init.lua": readCodeBlock(heading) }, neovim, (at) => [
      "--headless",
      "-i",
      "NONE",
      "-u",
      at("init.lua"),
      at("draft.md"),
      "-S",
      join(__dirname, "rename.lua"),
    ]),
  );
});

test("Emacs renames in every draft", { timeout: 60_000 }, (context) => {
  const emacs = ensureEmacs();
  judge(
    drive(context, { "init.el": readCodeBlock("Emacs, eglot") }, emacs, (at) => [
      "--batch",
      "--funcall",
      "package-activate-all",
      "--load",
      at("init.el"),
      "--load",
      join(__dirname, "rename.el"),
    ]),
  );
});
