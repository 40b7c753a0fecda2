// Configurations are tested as docs/editors.md has them, not as copies.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = join(__dirname, "..", "..", "docs", "editors.md");

/** The first code block below this heading. Throws where there is none. */
export function readCodeBlock(heading: string): string {
  const section = readFileSync(PAGE, "utf8")
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`));
  const block = section && /^```\w+\n([\s\S]*?)^```$/m.exec(section)?.[1];
  if (!block) {
    throw new Error(`docs/editors.md has no code below "${heading}"`);
  }
  return block;
}
