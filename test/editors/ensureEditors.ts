// The other editors that the tests drive: from the path, else from Debian's packages where this is root on a Debian.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { findOnPath, installDebianPackages } from "../vscode/setup";
import { CLI } from "../support/runCli";

/** The path of `nvim`. Throws with instructions where it cannot be had. */
export function ensureNeovim(): string {
  return ensureEditor("Neovim", ["neovim"], () => findOnPath("nvim"));
}

/**
 * The path of `emacs`; eglot is built in from Emacs 29 on, and a package of its own before. Throws with instructions.
 */
export function ensureEmacs(): string {
  return ensureEditor("Emacs with eglot and markdown-mode", ["emacs-nox", "elpa-eglot", "elpa-markdown-mode"], () => {
    const emacs = findOnPath("emacs");
    const asks = [
      "--batch",
      "--funcall",
      "package-activate-all",
      "--eval",
      "(progn (require 'eglot) (require 'markdown-mode))",
    ];
    return emacs && spawnSync(emacs, asks, { stdio: "ignore" }).status === 0 ? emacs : undefined;
  });
}

function ensureEditor(name: string, packages: readonly string[], find: () => string | undefined): string {
  const found = find();
  if (found) {
    return found;
  }
  installDebianPackages(packages, () => find() !== undefined);
  const installed = find();
  if (installed) {
    return installed;
  }
  throw new Error(
    `No ${name} found. Debian, Ubuntu: \`sudo apt-get install --no-install-recommends ${packages.join(" ")}\`; elsewhere put it on the path.`,
  );
}

export interface EditorDesk {
  /** The desk's folder. */
  readonly root: string;
  readonly at: (path: string) => string;
  /** What the editor is started with: `verbatim` on its path, and no person's own settings or caches. */
  readonly env: NodeJS.ProcessEnv;
}

/** A desk of these files in a new folder, removed after the test. */
export function makeEditorDesk(context: TestContext, files: Readonly<Record<string, string>>): EditorDesk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-editor-")));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const root = join(folder, "desk");
  const at = (path: string): string => join(root, path);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
  const bin = join(folder, "bin");
  const home = join(folder, "home");
  for (const made of [bin, home]) {
    mkdirSync(made);
  }
  writeFileSync(join(bin, "verbatim"), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 });
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, HOME: home };
  for (const name of ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"]) {
    env[name] = join(home, name);
  }
  return { root, at, env };
}
