// What is kept of a draft's last version, so that its next one is read and annotated where it differs. One for each open draft; what comes
// out is the same as without.

import type { WrittenDate } from "../dates/readDates";
import type { MarkdownMemory } from "../markdown/markdownParser";
import type { NameWords } from "../names/nameWords";
import type { TaggedBlock } from "../names/tagBlocks";
import type { QuotationMark } from "../quotations/quotationMarks";
import { TextMemory } from "../text/textMemory";
import type { AnnotationMemory } from "./annotate";

export class DraftMemory implements MarkdownMemory, AnnotationMemory {
  last: MarkdownMemory["last"];
  readonly names = { blocks: new TextMemory<TaggedBlock>(), words: new TextMemory<NameWords>() };
  readonly dates = new TextMemory<readonly WrittenDate[]>();
  readonly marks = new TextMemory<readonly QuotationMark[]>();

  /** Begins the draft's next version. */
  turn(): void {
    this.names.blocks.turn();
    this.names.words.turn();
    this.dates.turn();
    this.marks.turn();
  }
}
