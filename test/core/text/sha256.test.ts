import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sha256 } from "../../../server/src/core/text/sha256";

test("as Node's, for every length around its blocks, and for text", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
    assert.equal(sha256(bytes), createHash("sha256").update(bytes).digest("base64"), `${length} bytes`);
  }
  const text = "“Tomorrow”, said Åse Ødegård 🙂. ".repeat(1000);
  assert.equal(sha256(text), createHash("sha256").update(text).digest("base64"));
  assert.equal(
    sha256(new TextEncoder().encode(text).subarray(3)),
    createHash("sha256").update(Buffer.from(text).subarray(3)).digest("base64"),
  );
});
