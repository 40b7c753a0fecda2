// `verbatim fix`: applies the safe fixes until none is left, prints what that changes, writes it when asked.

import { createTwoFilesPatch } from "diff";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { findNewestDay, indexDraft } from "../core/corpus/indexDraft";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { parseDraft } from "../core/markdown/parseDraft";
import { showControls } from "../core/text/showControls";
import { replaceFile } from "../files/replaceFile";
import { readFileBounded } from "../host/readFile";
import { readNameModel } from "../host/readNameModel";
import { decode } from "../readers/decode";
import { applyEdits, pickSafeEdits } from "../rules/applyFixes";
import { checkDraft } from "../rules/checkDraft";
import { EXIT, type CommandContext } from "./context";
import { loadAll } from "./loadDrafts";
import { print, printLines, printProblems, requireSome, type Problem } from "./output";

/** A fix removes its finding and raises no other, so one pass does; more only where fixes overlapped. */
const MAX_PASSES = 5;

export async function runFix(
  draftPaths: readonly string[],
  sourcePaths: readonly string[],
  write: boolean,
  context: CommandContext,
): Promise<number> {
  const { corpus, drafts, problems } = await loadAll(draftPaths, sourcePaths, context.useCache);
  printProblems(problems);
  requireSome(drafts.length, `no draft to fix in ${draftPaths.join(", ")}: drafts are .md files`);
  let left = 0;
  const failures: Problem[] = [];
  for (const draft of drafts) {
    const fixed = fixDraft(draft, corpus, context);
    left += fixed.left;
    if (fixed.text === draft.text) {
      continue;
    }
    printPatch(
      createTwoFilesPatch(`a/${showControls(draft.path)}`, `b/${showControls(draft.path)}`, draft.text, fixed.text),
    );
    if (!write) {
      continue;
    }
    const { problem, note } = await writeDraft(draft, fixed.text);
    if (problem !== null) {
      failures.push({ path: draft.path, message: problem });
    }
    if (note !== null) {
      printProblems([{ path: draft.path, message: note }]);
    }
  }
  printProblems(failures);
  if (failures.length > 0) {
    return EXIT.unusable;
  }
  return left > 0 ? EXIT.findings : EXIT.done;
}

/**
 * Byte for byte, as another program applies it; on a terminal, where a person reads it, a
 * line at a time without control characters.
 */
function printPatch(patch: string): void {
  if (process.stdout.isTTY) {
    printLines(patch.replace(/\n$/, "").split("\n"));
  } else {
    print(patch);
  }
}

/** In the encoding that the file has, and only where it still holds the text that was checked. */
async function writeDraft(
  { path, text: checked }: DraftIndex,
  text: string,
): Promise<{ readonly problem: string | null; readonly note: string | null }> {
  const fail = (problem: string): { problem: string; note: null } => ({ problem, note: null });
  const read = await readFileBounded(path);
  if ("problem" in read) {
    return fail(`not written: ${read.problem}`);
  }
  const now = decode(read.bytes).text;
  if (now === text) {
    // Under another of its names it was fixed a moment ago.
    return { problem: null, note: null };
  }
  if (now !== checked) {
    return fail("has changed since it was checked, and was not written; run it again");
  }
  const bytes = encodeLike(read.bytes, text);
  if (bytes === null) {
    return fail("not written: it is not UTF-8 or UTF-16; save it as UTF-8 first");
  }
  const written = await replaceFile(path, bytes, { expected: read.bytes });
  return "problem" in written ? fail(written.problem) : { problem: null, note: written.note };
}

function encodeLike(before: Uint8Array, text: string): Uint8Array | null {
  const [a, b, c] = before;
  if (a === 0xff && b === 0xfe) {
    return Buffer.from(`\uFEFF${text}`, "utf16le");
  }
  if (a === 0xfe && b === 0xff) {
    return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(before);
  } catch {
    return null;
  }
  return Buffer.from(a === 0xef && b === 0xbb && c === 0xbf ? `\uFEFF${text}` : text);
}

function fixDraft(
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  { settings }: CommandContext,
): { text: string; left: number } {
  let now = draft;
  for (let pass = 0; ; pass++) {
    const { findings } = checkDraft(now, corpus, settings);
    const edits = pass < MAX_PASSES ? pickSafeEdits(findings) : [];
    if (edits.length === 0) {
      return { text: now.text, left: findings.filter((f) => f.severity !== "hint").length };
    }
    now = indexDraft(parseDraft(now.path, applyEdits(now.text, edits)), findNewestDay(corpus), readNameModel());
  }
}
