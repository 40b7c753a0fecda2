// A content's fingerprint, without Node's module for it.

import { sha256 } from "../core/text/sha256";
import type * as Node from "./hashContent";

export const hashContent: typeof Node.hashContent = sha256;
