// What a command is asked to write to a file, instead of standard output.

import { replaceFile } from "../files/replaceFile";
import { CliError } from "./context";
import { printProblems } from "./output";

/** `what`: "report". @throws CliError that says what hinders it */
export async function writeOutput(what: string, path: string, text: string): Promise<void> {
  const written = await replaceFile(path, Buffer.from(text));
  if ("problem" in written) {
    throw new CliError(`the ${what} is not written: ${path} ${written.problem}`);
  }
  if (written.note !== null) {
    printProblems([{ path, message: written.note }]);
  }
}
