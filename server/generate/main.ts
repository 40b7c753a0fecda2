// `npm run generate`: writes what is made from rules and styles, and names the files that changed.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listGenerated, ROOT } from "./generated";

async function main(): Promise<void> {
  for (const { path, text } of await listGenerated()) {
    const file = join(ROOT, path);
    if (readFileSync(file, "utf8") !== text) {
      writeFileSync(file, text);
      console.log(path);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
