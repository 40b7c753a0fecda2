// The corrections' file of a workspace folder, on disk: read with its paths made whole. Never throws.

import { realpath } from "node:fs/promises";
import { isAbsolute, join, normalize } from "node:path";
import { parseCorrections, type CorrectionsFile } from "../core/corpus/corrections/correctionsFile";
import { toWordsKey, type Corrections, type QuotationCorrection } from "../core/corpus/corrections/correctionTypes";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { decode } from "../readers/decode";
import { isBelow, isMissing } from "./deskPaths";
import { readFileBounded } from "./readFile";

/** Below a workspace folder. */
export const CORRECTIONS_FILE = ".verbatim/corrections.yaml";

export interface FolderCorrections {
  readonly path: string;
  /** Empty where there is no file. */
  readonly text: string;
  readonly file: CorrectionsFile;
  readonly corrections: LocatedCorrections;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

interface LocatedCorrections extends Corrections {
  readonly quotations: readonly LocatedQuotation[];
}

interface LocatedQuotation extends QuotationCorrection {
  readonly line: number;
  /** The source's path as the file has it. */
  readonly written: string;
}

const NONE: CorrectionsFile = { people: [], quotations: [], problems: [] };

/** @param toSourcePath what the corpus calls the source of that absolute path */
export async function readCorrections(root: string, toSourcePath: (path: string) => string = (path) => path): Promise<FolderCorrections> {
  const path = join(root, CORRECTIONS_FILE);
  const read = await readWithin(root, path);
  if ("problem" in read) {
    const problems = (await isMissing(path)) ? [] : [{ path, message: read.problem }];
    return { path, text: "", file: NONE, corrections: { people: [], quotations: [] }, problems };
  }
  const { text } = decode(read.bytes);
  const file = parseCorrections(text);
  const problems = file.problems.map(({ line, message }) => toProblem(path, line, message));
  const toPath = (written: string, line: number): string[] => {
    const whole = normalize(join(root, written));
    if (!isAbsolute(written) && isBelow(whole, normalize(root))) return [toSourcePath(whole)];
    problems.push(toProblem(path, line, `"${written}" is not below the workspace folder; write the source's path from there, such as sources/article.txt`));
    return [];
  };
  const people = file.people.map(({ name, also, roles, in: within, line }) => ({ name, also, roles, within: within && new Set(within.flatMap((each) => toPath(each, line))) }));
  const quotations = file.quotations.flatMap(({ source, words, speaker, line }) => toPath(source, line).map((whole): LocatedQuotation => ({ source: whole, words, speaker, line, written: source })));
  return { path, text, file, corrections: { people, quotations }, problems };
}

/** Corrections of quotations that are no longer there: a source was changed or taken away. Reads those sources. */
export function listUnused({ path, corrections }: FolderCorrections, { sources }: CorpusSnapshot): readonly FileProblem[] {
  return corrections.quotations.flatMap(({ source: name, words, line, written }) => {
    const source = sources.get(name);
    if (!source) return [toProblem(path, line, `there is no source ${written} (any more); delete the entry, or write the path it has now`)];
    const key = toWordsKey(words);
    const isThere = source.quotations.some(({ start, end }) => toWordsKey(source.text.slice(start, end)) === key);
    return isThere ? [] : [toProblem(path, line, `${written} has no quotation of these words (any more); delete the entry, or copy the words anew`)];
  });
}

function toProblem(path: string, line: number, message: string): FileProblem {
  return { path, message: `line ${line}: ${message}` };
}

/** A link that leads out of the folder is not followed. */
async function readWithin(root: string, path: string): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    if (!isBelow(await realpath(path), await realpath(root))) return { problem: "leads out of the workspace folder, and was not read" };
  } catch {
    // Missing, or not to be looked at: reading says which.
  }
  return readFileBounded(path);
}
