// The first reading of a desk's sources in the browser: nothing is kept from one start to the next.

import { indexFiles } from "./indexPool";
import type * as Node from "./loadWithCache";

export const loadWithCache: typeof Node.loadWithCache = (paths, _use, _corpus, onFile) =>
  indexFiles(
    paths.map((path) => ({ path })),
    (file) => {
      // Without a hash that is known, no file is unchanged.
      if (!("isUnchanged" in file)) {
        onFile(file);
      }
    },
  );
