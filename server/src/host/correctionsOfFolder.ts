// The corrections' file of a workspace folder, on disk: read with its paths made whole. Never throws.

import { dirname, isAbsolute, join, normalize } from "node:path";
import { parseCorrections, type CorrectionsFile } from "../core/corpus/corrections/correctionsFile";
import { toWordsKey, type Corrections, type QuotationCorrection } from "../core/corpus/corrections/correctionTypes";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { decode } from "../readers/decode";
import { isBelow, isMissing } from "./deskPaths";
import { realpath } from "./disk";
import { readFileBounded } from "./readFile";

/** Below a workspace folder. */
export const CORRECTIONS_FILE = ".verbatim/corrections.yaml";

const LEADS_OUT = "leads out of the workspace folder, and was not read";
const MOST_TOLD = 50;

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
export async function readCorrections(
  root: string,
  toSourcePath: (path: string) => string = (path) => path,
): Promise<FolderCorrections> {
  const path = join(root, CORRECTIONS_FILE);
  const read = await readWithin(root, path);
  if ("problem" in read) {
    const problems = read.problem !== LEADS_OUT && (await isMissing(path)) ? [] : [{ path, message: read.problem }];
    return { path, text: "", file: NONE, corrections: { people: [], quotations: [] }, problems };
  }
  const { text } = decode(read.bytes);
  const file = parseCorrections(text);
  const problems = file.problems.map(({ line, message }) => toProblem(path, line, message));
  const toPath = (written: string, line: number): string[] => {
    const whole = normalize(join(root, written));
    if (!isAbsolute(written) && isBelow(whole, normalize(root))) {
      return [toSourcePath(whole)];
    }
    problems.push(
      toProblem(
        path,
        line,
        `"${written}" is not below the workspace folder; write the source's path from there, such as sources/article.txt`,
      ),
    );
    return [];
  };
  const people = file.people.map(({ name, also, roles, in: within, line }) => ({
    name,
    also,
    roles,
    within: within && new Set(within.flatMap((each) => toPath(each, line))),
  }));
  const quotations = file.quotations.flatMap(({ source, words, speaker, line }) =>
    toPath(source, line).map((whole): LocatedQuotation => ({ source: whole, words, speaker, line, written: source })),
  );
  return { path, text, file, corrections: { people, quotations }, problems: keepFirst(path, problems) };
}

/**
 * Corrections of quotations that are no longer there: a source was changed or taken
 * away. Reads those sources, each once.
 */
export function listUnused(
  { path, corrections }: FolderCorrections,
  { sources }: CorpusSnapshot,
): readonly FileProblem[] {
  const known = new Map<string, ReadonlySet<string>>();
  const problems: FileProblem[] = [];
  for (const { source: name, words, line, written } of corrections.quotations) {
    const source = sources.get(name);
    if (!source) {
      problems.push(
        toProblem(
          path,
          line,
          `there is no source ${written} (any more); delete the entry, or write the path it has now`,
        ),
      );
      continue;
    }
    const keys =
      known.get(name) ?? new Set(source.quotations.map(({ start, end }) => toWordsKey(source.text.slice(start, end))));
    known.set(name, keys);
    if (!keys.has(toWordsKey(words))) {
      problems.push(
        toProblem(
          path,
          line,
          `${written} has no quotation of these words (any more); delete the entry, or copy the words anew`,
        ),
      );
    }
  }
  return keepFirst(path, problems);
}

/** A person mends one after the other: a file of mistakes does not flood an editor. */
function keepFirst(path: string, problems: readonly FileProblem[]): readonly FileProblem[] {
  const more = problems.length - MOST_TOLD;
  return more <= 0
    ? problems
    : [
        ...problems.slice(0, MOST_TOLD),
        { path, message: `${more} more lines of it have something wrong; mend the ones told first` },
      ];
}

function toProblem(path: string, line: number, message: string): FileProblem {
  return { path, message: `line ${line}: ${message}` };
}

/** A link that leads out of the folder is not followed. */
async function readWithin(root: string, path: string): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    // Of a file that is not there, its folder: what is written later is to be read.
    const target = (await isMissing(path)) ? dirname(path) : path;
    if (!isBelow(await realpath(target), await realpath(root))) {
      return { problem: LEADS_OUT };
    }
  } catch {
    // Missing, or not to be looked at: reading says which.
  }
  return readFileBounded(path);
}
