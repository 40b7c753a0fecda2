// What is kept of a draft's last version, so that its next one is read and annotated where it differs. One for each open draft; what comes
// out is the same as without.

import type { WrittenDate } from "../dates/readDates";
import type { MarkdownMemory } from "../markdown/markdownParser";
import { NamesMemory } from "../names/namesByBlock";
import type { QuotedBlock } from "../quotations/quotedBlock";
import { TextMemory } from "../text/textMemory";
import type { AnnotationMemory } from "./annotate";

export class DraftMemory implements MarkdownMemory, AnnotationMemory {
  last: MarkdownMemory["last"];
  readonly names = new NamesMemory();
  readonly dates = new TextMemory<readonly WrittenDate[]>();
  readonly quotations = new TextMemory<QuotedBlock>();

  /** Begins the draft's next version. */
  turn(): void {
    this.dates.turn();
    this.quotations.turn();
  }
}
