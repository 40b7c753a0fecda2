// A content's fingerprint: an open buffer's text and the same text on disk (UTF-8) have the same one.

import { createHash } from "node:crypto";

export function hashContent(content: Uint8Array | string): string {
  return createHash("sha1").update(content).digest("base64");
}
