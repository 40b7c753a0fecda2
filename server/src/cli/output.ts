// Standard output and standard error. Results to the one, progress and problems to the other.

import { CliError } from "./context";

export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Work shorter than this shows no progress line. */
const QUIET_MS = 700;
const REDRAW_MS = 100;

export function printProblems(problems: readonly Problem[]): void {
  for (const { path, message } of problems) process.stderr.write(`${path}: ${message}\n`);
}

export function print(text: string): void {
  process.stdout.write(text);
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
      field.forEach((item, j) => print(` ${JSON.stringify(item)}${j + 1 < field.length ? "," : ""}\n`));
      print("]");
    } else print(JSON.stringify(field));
    print(i + 1 < fields.length ? ",\n" : "\n");
  });
  print("}\n");
}

/** A line on a terminal's standard error that says how far it is; nothing where there is no terminal. */
export function startProgress(what: string): { step(done: number, total: number): void; end(): void } {
  if (!process.stderr.isTTY) return { step: () => {}, end: () => {} };
  const began = Date.now();
  let drawn = 0;
  return {
    step(done, total) {
      const now = Date.now();
      if (now - began < QUIET_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      process.stderr.write(`\r\u001b[K${what} ${done} of ${total}`);
    },
    end() {
      if (drawn > 0) process.stderr.write("\r\u001b[K");
    },
  };
}

export function requireSome(count: number, message: string): void {
  if (count === 0) throw new CliError(message);
}
