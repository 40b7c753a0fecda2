// One file's bytes from the client, with the same bound and the same sentences as from a disk.

import { clientFiles, stat } from "./disk.browser";
import type * as Node from "./readFile";
import { LARGEST_FILE, toGrownProblem, toReadProblem, toStatProblem } from "./readProblems";

export const readFileBounded: typeof Node.readFileBounded = async (path, limit = LARGEST_FILE) => {
  try {
    const problem = toStatProblem(await stat(path), limit);
    if (problem !== null) {
      return { problem };
    }
    const bytes = await clientFiles().read(path);
    return bytes.length > limit ? { problem: toGrownProblem(limit) } : { bytes };
  } catch (error) {
    return { problem: toReadProblem(error) };
  }
};
