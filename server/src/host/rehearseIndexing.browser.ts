// Nothing is rehearsed in the browser: all sources are read in this thread, so what reads them has run.

import type * as Node from "./rehearseIndexing";

export const rehearseIndexing: typeof Node.rehearseIndexing = function* () {};
