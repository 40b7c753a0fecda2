// Word's documents (.docx): paragraphs, headings, notes, tracked changes as if accepted; without comments, headers and
// footers.

import type { BlockKind } from "../../core/text/prose";
import type { Extracted, ExtractedBlock, FormatReader } from "../extracted";
import { ParagraphWriter, withoutPages } from "./paragraphs";
import { readProperties, toDocumentMeta } from "./properties";
import { readXml, type XmlAttributes } from "./xml";
import { Zip } from "./zip";

const CHANGES = "This document has tracked changes; it was read as if all were accepted.";
const PART = /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:document\d*|styles|footnotes|endnotes)\.xml)$/;
/** What is deleted, moved away, or shown in another place, too. */
const GONE = new Set(["del", "moveFrom", "Fallback"]);
const CHANGE = new Set(["ins", "del", "moveFrom", "moveTo"]);
/** What makes a change where it stands within a paragraph's or run's properties. */
const MARK = new Set(["del", "moveFrom"]);

export const reader: FormatReader = {
  read: (bytes): Extracted => {
    const zip = Zip.open(bytes, (name) => PART.test(name));
    const main = findMain(zip.text("_rels/.rels"));
    const styles = readStyles(zip.text("word/styles.xml"));
    const body = readPart(zip.need(main), styles);
    const notes = ["word/footnotes.xml", "word/endnotes.xml"].map((name) => readPart(zip.text(name) ?? "", styles));
    const blocks = [...body.blocks, ...notes.flatMap((part) => withoutPages(part.blocks))];
    const isChanged = [body, ...notes].some((part) => part.isChanged);
    return {
      blocks,
      meta: toDocumentMeta(readProperties(zip.text("docProps/core.xml")), blocks),
      problems: isChanged ? [{ message: CHANGES }] : [],
    };
  },
};

function findMain(relations: string | null): string {
  let main = "word/document.xml";
  readXml(relations ?? "", {
    open: (name, attributes) => {
      const target = attributes.get("Target")?.replace(/^\//, "");
      if (name === "Relationship" && /\/officeDocument$/.test(attributes.get("Type") ?? "") && target) {
        main = target;
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return main;
}

/** By a style's id: what kind of block its paragraphs are. */
function readStyles(xml: string | null): ReadonlyMap<string, BlockKind> {
  const kinds = new Map<string, BlockKind>();
  const parents = new Map<string, string>();
  let id = "";
  readXml(xml ?? "", {
    open: (name, attributes) => {
      const value = attributes.get("val") ?? "";
      if (name === "style") {
        id = attributes.get("styleId") ?? "";
      } else if (name === "name") {
        const kind = kindOfStyle(value);
        if (kind) {
          kinds.set(id, kind);
        }
      } else if (name === "outlineLvl" && Number(value) < 9) {
        kinds.set(id, "heading");
      } else if (name === "basedOn") {
        parents.set(id, value);
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  for (const [child, parent] of parents) {
    const kind = kinds.get(parent);
    if (kind && !kinds.has(child)) {
      kinds.set(child, kind);
    }
  }
  return kinds;
}

/** Word's own styles have their English names in every language. */
function kindOfStyle(name: string): BlockKind | null {
  if (/^heading [1-9]$/i.test(name)) {
    return "heading";
  }
  if (/^(?:intense )?quote$/i.test(name)) {
    return "quote";
  }
  return /^title$/i.test(name) ? "title" : null;
}

interface Part {
  readonly blocks: readonly ExtractedBlock[];
  readonly isChanged: boolean;
}

function readPart(xml: string, styles: ReadonlyMap<string, BlockKind>): Part {
  const part = new PartReader(styles);
  readXml(xml, part);
  return {
    blocks: part.hasPages ? part.writer.finish() : withoutPages(part.writer.finish()),
    isChanged: part.isChanged,
  };
}

class PartReader {
  readonly writer = new ParagraphWriter();
  hasPages = false;
  isChanged = false;
  /** How many elements are open of which nothing is read. */
  private gone = 0;
  /** Of the properties of a paragraph or run: a "del" there is a mark, and holds nothing. */
  private properties = 0;
  private isText = false;
  private isHidden = false;
  private isMarkDeleted = false;
  /** Of notes: separators have a type, and are no text. */
  private isSeparator = false;

  constructor(private readonly styles: ReadonlyMap<string, BlockKind>) {}

  open(name: string, attributes: XmlAttributes): void {
    if (CHANGE.has(name)) {
      this.isChanged = true;
    }
    if (this.properties > 0) {
      this.openProperty(name, attributes);
    } else if (GONE.has(name)) {
      this.gone++;
    } else if (name === "pPr" || name === "rPr") {
      this.properties = 1;
    } else if (this.gone === 0) {
      this.openContent(name, attributes);
    }
  }

  private openProperty(name: string, attributes: XmlAttributes): void {
    this.properties += name === "pPr" || name === "rPr" ? 1 : 0;
    if (this.gone > 0) {
      return;
    }
    const value = attributes.get("val") ?? "";
    if (name === "pStyle") {
      this.writer.hint(this.styles.get(value) ?? null);
    } else if (name === "numPr") {
      this.writer.hint("listItem");
    } else if (name === "vanish") {
      this.isHidden = value !== "0" && value !== "false";
    } else if (MARK.has(name) && this.properties > 1) {
      this.isMarkDeleted = true;
    }
  }

  private openContent(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "footnote":
      case "endnote":
        this.isSeparator = attributes.get("type") !== undefined && attributes.get("type") !== "normal";
        break;
      case "p":
        this.isMarkDeleted = false;
        this.writer.begin(null);
        break;
      case "r":
        this.isHidden = false;
        break;
      case "t":
        this.isText = !this.isHidden && !this.isSeparator;
        break;
      case "tab":
        this.writer.add("\t");
        break;
      case "br":
        this.openBreak(attributes.get("type"));
        break;
      case "cr":
        this.writer.add("\n");
        break;
      case "noBreakHyphen":
        this.writer.add("-");
        break;
      case "lastRenderedPageBreak":
        this.hasPages = true;
        this.writer.breakPage();
        break;
      default:
    }
  }

  /** A page that was broken by hand is told a second time where Word last showed it. */
  private openBreak(type: string | undefined): void {
    if (type !== "page" && type !== "column") {
      this.writer.add("\n");
    }
  }

  close(name: string): void {
    if (this.properties > 0) {
      this.properties -= name === "pPr" || name === "rPr" ? 1 : 0;
    } else if (GONE.has(name)) {
      this.gone = Math.max(0, this.gone - 1);
    } else if (name === "p" && this.gone === 0) {
      this.writer.end(this.isMarkDeleted);
      this.isMarkDeleted = false;
    } else if (name === "t") {
      this.isText = false;
    }
  }

  text(text: string): void {
    if (this.isText && this.gone === 0) {
      this.writer.add(text);
    }
  }
}
