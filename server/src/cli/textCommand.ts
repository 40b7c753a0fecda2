// `verbatim text`: a source's text byte for byte, as its spans count in it.

import { readFileBounded } from "../host/readFile";
import { readSource } from "../readers/readSource";
import { CliError, EXIT } from "./context";
import { print, printProblems } from "./output";

export async function runText(path: string): Promise<number> {
  const read = await readFileBounded(path);
  if ("problem" in read) {
    throw new CliError(`${path}: ${read.problem}`);
  }
  const source = readSource(path, read.bytes);
  printProblems(source.problems.map(({ message }) => ({ path, message })));
  print(source.text);
  return EXIT.done;
}
