// Runs the built command line, as a user does, in a folder made from a fixture string.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { parseFixture } from "./fixture";

export const CLI = join(__dirname, "..", "..", "dist", "cli.js");

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The files of a fixture in a new folder, removed after the test. */
export function writeDesk(context: TestContext, fixture: string): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of parseFixture(fixture).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function runCli(folder: string, ...args: readonly string[]): CliRun {
  assert.ok(existsSync(CLI), "dist/cli.js is missing: run npm run build first");
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
