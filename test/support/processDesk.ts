// A small desk for tests of the server as a process, and all that is asked of it.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../bench/random";
import type { ServerProcess } from "./builtServer";

export const FILES = 60;

/** Returns the root. */
export function makeDesk(root: string): string {
  mkdirSync(join(root, "sources"), { recursive: true });
  for (let i = 0; i < FILES; i++) {
    writeFileSync(join(root, "sources", `${i}.txt`), articleText(i));
  }
  return root;
}

/** So long that, read by one thread, a cache is worth its while. */
export function addLongArticles(root: string): void {
  for (let i = 0; i < 300; i++) {
    writeFileSync(
      join(root, "sources", `long-${i}.txt`),
      Array.from({ length: 80 }, (_, k) => articleText(i * 80 + k)).join("\n"),
    );
  }
}

const NAMES = ["Maria Okoro", "Amara Okoro", "Tomas Lindqvist", "Ines Barreto", "Kenji Morishige"];

export function articleText(i: number): string {
  const name = NAMES[i % NAMES.length]!;
  return `${name}, the mayor of Brell, spoke on April ${1 + (i % 28)}, 2024.\n\n“We will build ${i} houses before the winter of ${i % 9} storms,” ${name} said.\n`;
}

/** Six quotations, half of them altered. */
export function draftText(random: Random): string {
  const lines = Array.from({ length: 6 }, () => {
    const i = random.below(FILES);
    return `“We will build ${i} houses ${random.pick(["before", "after"])} the winter of ${i % 9} storms,” ${random.pick(NAMES)} said on April ${1 + random.below(28)}, 2024.`;
  });
  return `# Notes\n\n${lines.join("\n\n")}\n`;
}

/** Resolves when the server is ready with so many sources. */
export async function settled(server: ServerProcess, total: number, patience = 90_000): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; ) {
    const last = server.states.at(-1);
    if (last?.state === "ready" && last.total === total) {
      return;
    }
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.fail(`not settled: ${JSON.stringify(server.states.at(-1))}`);
}

const LINES = [2, 4, 6, 8];
const CHARACTERS = [3, 20, 62];
/** Each request for a completion reads sources for two milliseconds: after so many, all are read. */
const ROUNDS = 8;

/** What a server says of the draft and the sources, at many places, once completion has read them all. */
export async function answersOf(server: ServerProcess): Promise<unknown> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const line of LINES) {
      for (const character of CHARACTERS) {
        await server.ask("textDocument/completion", "draft.md", { position: { line, character } });
      }
    }
  }
  const answers: unknown[] = [
    await server.pull("draft.md"),
    await server.connection.sendRequest("workspace/symbol", { query: "o" }),
  ];
  for (const line of LINES) {
    for (const character of CHARACTERS) {
      for (const method of ["hover", "completion", "definition", "references"]) {
        answers.push(
          await server.ask(`textDocument/${method}`, "draft.md", {
            position: { line, character },
            context: { includeDeclaration: true },
          }),
        );
      }
    }
  }
  return answers;
}
