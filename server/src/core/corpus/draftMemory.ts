// What is kept of a draft's last version, so that its next one is read and annotated where it differs. One for each
// open draft; what comes out is the same as without.

import type { MarkdownMemory } from "../markdown/markdownParser";
import { NamesMemory } from "../names/namesByBlock";
import { TextMemory } from "../text/textMemory";
import { BlockMemory, type AnnotationMemory } from "./annotate";

export class DraftMemory implements MarkdownMemory, AnnotationMemory {
  last: MarkdownMemory["last"];
  readonly names = new NamesMemory();
  readonly blocks = new TextMemory((text) => new BlockMemory(text));
}
