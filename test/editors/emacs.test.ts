// The real Emacs, with eglot and the configuration that docs/editors.md gives.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { FILES } from "../support/ferryDesk";
import { readCodeBlock } from "./codeBlock";
import { ensureEmacs, makeEditorDesk } from "./ensureEditors";

// The second line is a copy that would be found, too: the documented settings turn that off.
const DRAFT =
  "The chair, Amara Okoro, was clear. 🗞️ “We would not wait for another winter,” Okoro said.\n\nThe board voted on March 12, 2024, to set aside $2 million for repairs.\n";

interface Seen {
  readonly problem?: string;
  readonly mode?: string;
  readonly diagnostics?: readonly { readonly words: string; readonly text: string }[];
  readonly hover?: string;
  readonly before?: string;
  readonly offered?: readonly string[];
  readonly mended?: string;
  readonly undone?: string;
  readonly line?: string;
}

let emacs: string;
before(() => {
  emacs = ensureEmacs();
});

test("Emacs: hover, a misquote shown, mended and undone, and the way to its source", { timeout: 60_000 }, (context) => {
  const { root, at, env } = makeEditorDesk(context, {
    ...FILES,
    "draft.md": DRAFT,
    "init.el": readCodeBlock("Emacs, eglot"),
  });
  const found = at("seen.json");
  const run = spawnSync(
    emacs,
    ["--batch", "--funcall", "package-activate-all", "--load", at("init.el"), "--load", join(__dirname, "emacs.el")],
    {
      cwd: root,
      env: { ...env, VERBATIM_DRAFT: at("draft.md"), VERBATIM_SEEN: found, LC_ALL: "C.UTF-8" },
      encoding: "utf8",
      timeout: 50_000,
    },
  );
  assert.ok(existsSync(found), `Emacs wrote nothing: ${run.stderr}`);
  const seen = JSON.parse(readFileSync(found, "utf8")) as Seen;
  assert.equal(seen.problem, undefined, `${seen.problem}\n${run.stderr}`);

  assert.equal(seen.mode, "markdown-mode");
  assert.match(seen.hover!, /Amara Okoro/);
  assert.match(seen.hover!, /Harbor Board Chair/);
  // What is underlined stands behind signs that count otherwise in bytes, in UTF-16 and in code points.
  assert.deepEqual(
    seen.diagnostics!.map(({ words }) => words),
    ["would"],
  );
  assert.match(seen.diagnostics![0]!.text, /ferry\.txt:9/);
  assert.equal(seen.before, DRAFT);
  assert.ok(seen.offered!.length > 1, seen.offered!.join());
  assert.equal(seen.mended, DRAFT.replace("would not", "will not"));
  assert.equal(seen.undone, DRAFT);
  assert.match(seen.line!, /“We will not wait for another winter,”/);
});
