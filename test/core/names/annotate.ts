// Names of a text whose blocks are apart by blank lines.

import { annotateNames } from "../../../server/src/core/names/annotateNames";
import type { NameAnnotations } from "../../../server/src/core/names/nameTypes";
import { OffsetMap } from "../../../server/src/core/text/offsetMap";
import type { Block } from "../../../server/src/core/text/prose";
import { readNameModel } from "../../../server/src/host/readNameModel";

export function annotate(text: string): NameAnnotations {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    blocks.push({ kind: "paragraph", start: match.index, end: match.index + match[0].length });
  }
  return annotateNames({ text, blocks, map: OffsetMap.identity() }, readNameModel());
}

/** One line an entity: type, name, gender where known, other names in brackets. */
export function describe(text: string): string {
  const { entities } = annotate(text);
  return entities
    .map(
      (e) =>
        `${e.type} ${e.name}${e.gender ? ` ${e.gender}` : ""}${e.aliases.length > 0 ? ` (${e.aliases.join(", ")})` : ""}`,
    )
    .join("\n");
}
