// Wikitext, as a wiki's editor shows it: headings, paragraphs, lists and quotations; without templates, tables,
// references, pictures and categories.

import type { BlockKind } from "../../core/text/prose";
import type { Extracted, ExtractedBlock } from "../extracted";
import { findWrittenDay } from "../page/writtenDays";
import { toPlainValue } from "../page/plainValue";
import { expandWikitext } from "./expandWikitext";

/** UTF-16 units of a line whose references are resolved; longer ones are left as they are. */
const LONGEST_RESOLVED = 2_000;
const HEADING = /^(={1,6})\s*([^=].*?)\s*=+\s*$/;
/** UTF-16 units of a heading: what is longer is not looked at. */
const LONGEST_HEADING = 300;
const LIST_ITEM = /^[*#]+[:;]*\s*/;
const INDENT = /^[:;]+\s*/;
const RULE = /^-{4,}\s*$/;
/** Sections that hold no text. */
const LISTS =
  /^(?:references|notes|notes and references|footnotes|external links|see also|further reading|sources|bibliography|sister links|related news|einzelnachweise|weblinks|literatur|quellen|siehe auch|notes et références|voir aussi|liens externes|примечания|ссылки|литература)$/i;

/** Linear. Never throws. */
export function readWikitext(text: string): Extracted {
  const { text: expanded, title, dates } = expandWikitext(text.replace(/\r\n?/g, "\n"));
  const writer = new BlockWriter();
  for (const line of expanded.split("\n")) {
    writer.add(line);
  }
  const published = dates.map((date) => findWrittenDay(date)?.edtf).find((day) => day !== undefined) ?? null;
  return { blocks: writer.finish(), meta: { title, published }, problems: [] };
}

class BlockWriter {
  private readonly blocks: ExtractedBlock[] = [];
  private lines: string[] = [];
  private hint: BlockKind | null = null;
  private isQuoted = false;
  private isList = false;

  add(written: string): void {
    for (const part of written.split(/(<\/?blockquote[^<>]{0,200}>)/i)) {
      if (/^<\/?blockquote/i.test(part)) {
        this.close();
        this.isQuoted = !part.startsWith("</");
      } else {
        this.addLine(part);
      }
    }
  }

  private addLine(written: string): void {
    const line = toText(written);
    const heading = line.length <= LONGEST_HEADING ? HEADING.exec(line) : null;
    if (heading) {
      this.close();
      this.isList = LISTS.test(heading[2] ?? "");
      this.open("heading", heading[2] ?? "");
      this.close();
    } else if (line === "" || RULE.test(line)) {
      this.close();
    } else if (LIST_ITEM.test(line)) {
      this.close();
      this.open("listItem", line.replace(LIST_ITEM, ""));
    } else if (this.lines.length > 0 && this.hint !== "listItem" && !INDENT.test(line)) {
      this.lines.push(line);
    } else {
      this.close();
      this.open(this.isQuoted ? "quote" : null, line.replace(INDENT, ""));
    }
  }

  private open(hint: BlockKind | null, line: string): void {
    this.hint = hint;
    this.lines = line === "" ? [] : [line];
  }

  private close(): void {
    if (this.lines.length > 0 && !this.isList) {
      this.blocks.push({ text: this.lines.join("\n"), hint: this.hint });
    }
    this.lines = [];
    this.hint = null;
  }

  finish(): readonly ExtractedBlock[] {
    this.close();
    return this.blocks;
  }
}

function toText(written: string): string {
  const line = written
    .replace(/'{2,5}/g, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, "")
    .replace(/__[A-Z]{3,20}__/g, "")
    .trim();
  return /&[a-z#]/i.test(line) && line.length <= LONGEST_RESOLVED ? (toPlainValue(line) ?? "") : line;
}
