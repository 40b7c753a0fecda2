// Standard output and standard error. Results to the one, progress and problems to the other.
// Text of files is untrusted: what is printed for people goes through `toLine`, and JSON through `toSafeJson`.

import { showControls } from "../core/text/showControls";
import { CliError } from "./context";

export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Work shorter than this shows no progress line. */
const QUIET_MS = 700;
const REDRAW_MS = 100;

/**
 * A line for a terminal or a build's log: no control character, no line break, and nothing that a build server takes
 * for a command of its own ("::error::" at a line's beginning, "##[error]" and "##vso[...]" anywhere).
 */
export function toLine(text: string): string {
  return showControls(text)
    .replace(/^(\s*):(?=:)/, "$1\\u003a")
    .replace(BUILD_COMMAND, "\\u0023#");
}

const BUILD_COMMAND = /##(?=[a-z]*\[)/gi;

export function printLines(lines: readonly string[]): void {
  print(lines.map((line) => `${toLine(line)}\n`).join(""));
}

export function printProblems(problems: readonly Problem[]): void {
  for (const { path, message } of problems) {
    process.stderr.write(`${toLine(`${path}: ${message}`)}\n`);
  }
}

export function print(text: string): void {
  process.stdout.write(text);
}

/**
 * The same value to whoever parses it, and harmless to a terminal that shows it: JSON itself
 * escapes no more than the first 32 characters.
 */
function toSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, showControls)
    .replace(BUILD_COMMAND, "\\u0023#");
}

/**
 * An object as JSON, an item a line: its arrays may together be longer than the longest string.
 */
export function printJson(value: Readonly<Record<string, unknown>>): void {
  const fields = Object.entries(value);
  print("{\n");
  fields.forEach(([key, field], i) => {
    print(`${JSON.stringify(key)}: `);
    if (Array.isArray(field) && field.length > 0) {
      print("[\n");
      field.forEach((item, j) => print(` ${toSafeJson(item)}${j + 1 < field.length ? "," : ""}\n`));
      print("]");
    } else {
      print(toSafeJson(field));
    }
    print(i + 1 < fields.length ? ",\n" : "\n");
  });
  print("}\n");
}

/** A line on a terminal's standard error that says how far it is; nothing where there is no terminal. */
export function startProgress(what: string): { step(done: number, total: number): void; end(): void } {
  if (!process.stderr.isTTY) {
    return { step: () => {}, end: () => {} };
  }
  const began = Date.now();
  let drawn = 0;
  return {
    step(done, total) {
      const now = Date.now();
      if (now - began < QUIET_MS || now - drawn < REDRAW_MS) {
        return;
      }
      drawn = now;
      process.stderr.write(`\r\u001b[K${what} ${done} of ${total}`);
    },
    end() {
      if (drawn > 0) {
        process.stderr.write("\r\u001b[K");
      }
    },
  };
}

export function requireSome(count: number, message: string): void {
  if (count === 0) {
    throw new CliError(message);
  }
}
