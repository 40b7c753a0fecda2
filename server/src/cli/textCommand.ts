// `verbatim text`: a source's text byte for byte, as its spans count in it.

import type { SourceText } from "../core/corpus/sourceTypes";
import { indexFiles } from "../host/indexPool";
import { readFileBounded } from "../host/readFile";
import { findFormat } from "../readers/formats";
import { readSource } from "../readers/readSource";
import { CliError, EXIT } from "./context";
import { print, printProblems } from "./output";

export async function runText(path: string): Promise<number> {
  const source = findFormat(path) ? await readInWorker(path) : await readHere(path);
  printProblems(source.problems.map(({ message }) => ({ path, message })));
  print(source.text);
  return EXIT.done;
}

async function readHere(path: string): Promise<SourceText> {
  const read = await readFileBounded(path);
  if ("problem" in read) {
    throw new CliError(`${path}: ${read.problem}`);
  }
  return readSource(path, read.bytes);
}

async function readInWorker(path: string): Promise<SourceText> {
  let source: SourceText | undefined;
  let problem = "was not read";
  await indexFiles([{ path }], (file) => {
    if ("source" in file) {
      ({ source } = file);
    } else if ("problem" in file) {
      ({ problem } = file);
    }
  });
  if (!source) {
    throw new CliError(`${path}: ${problem}`);
  }
  return source;
}
