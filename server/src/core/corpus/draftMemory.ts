// What is kept of a draft's last version, so that its next one is read and annotated where it differs. One for each open draft; what comes
// out is the same as without.

import type { WrittenDate } from "../dates/readDates";
import type { MarkdownMemory } from "../markdown/markdownParser";
import type { TaggedBlock } from "../names/tagBlocks";
import { BlockMemory } from "../text/blockMemory";
import type { AnnotationMemory } from "./annotate";

export class DraftMemory implements MarkdownMemory, AnnotationMemory {
  last: MarkdownMemory["last"];
  readonly tags = new BlockMemory<TaggedBlock>();
  readonly dates = new BlockMemory<readonly WrittenDate[]>();

  /** Begins the draft's next version. */
  turn(): void {
    this.tags.turn();
    this.dates.turn();
  }
}
