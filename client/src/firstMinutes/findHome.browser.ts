// In the browser, the editor's dialog knows best where it begins.

import type * as Node from "./findHome";

export const findHome: typeof Node.findHome = () => undefined;
