// OpenDocument texts (.odt): paragraphs, headings, notes, tracked changes as if accepted; without comments.

import type { BlockKind } from "../../core/text/prose";
import { Unreadable, type Extracted, type FormatReader } from "../extracted";
import { ParagraphWriter, withoutPages } from "./paragraphs";
import { readProperties, toDocumentMeta } from "./properties";
import { readXml, type XmlAttributes } from "./xml";
import { Zip } from "./zip";

const CHANGES = "This document has tracked changes; it was read as if all were accepted.";
const PASSWORD = "This file is protected by a password; save it without one, or save its text as a .txt file.";
const PART = /^(?:content|meta|styles|META-INF\/manifest)\.xml$/;
/** Deleted text stands in "tracked-changes", apart from the text. */
const GONE = new Set(["tracked-changes", "annotation", "note-citation", "ruby-text", "sequence-decls", "forms"]);
const MOST_SPACES = 100;

export const reader: FormatReader = {
  read: (bytes): Extracted => {
    const zip = Zip.open(bytes, (name) => PART.test(name));
    if (/<(?:\w+:)?encryption-data\b/.test(zip.text("META-INF/manifest.xml") ?? "")) {
      throw new Unreadable(PASSWORD);
    }
    const content = zip.need("content.xml");
    const styles = new Map<string, BlockKind>();
    readStyles(zip.text("styles.xml") ?? "", styles);
    readStyles(content, styles);
    const part = new ContentReader(styles);
    readXml(content, part);
    const written = [...part.body.finish(), ...withoutPages(part.notes.finish())];
    const blocks = part.hasPages ? written : withoutPages(written);
    return {
      blocks,
      meta: toDocumentMeta(readProperties(zip.text("meta.xml")), blocks),
      problems: part.isChanged ? [{ message: CHANGES }] : [],
    };
  },
};

/** Adds what kind of block a style's paragraphs are. An automatic style has its parent's. */
function readStyles(xml: string, kinds: Map<string, BlockKind>): void {
  readXml(xml, {
    open: (name, attributes) => {
      const id = name === "style" ? attributes.get("name") : undefined;
      const parent = attributes.get("parent-style-name") ?? "";
      const kind = id === undefined ? null : (kindOfStyle(id) ?? kinds.get(parent) ?? kindOfStyle(parent));
      if (id !== undefined && kind) {
        kinds.set(id, kind);
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
}

function kindOfStyle(name: string): BlockKind | null {
  if (/^Title$/i.test(name)) {
    return "title";
  }
  if (/^(?:Quotations|Quote)$/i.test(name)) {
    return "quote";
  }
  return /^Heading(?:_20_\d{1,2})?$/i.test(name) ? "heading" : null;
}

class ContentReader {
  readonly body = new ParagraphWriter();
  readonly notes = new ParagraphWriter();
  hasPages = false;
  isChanged = false;
  private gone = 0;
  private inNote = 0;
  private inText = false;
  private lists = 0;

  constructor(private readonly styles: ReadonlyMap<string, BlockKind>) {}

  private get writer(): ParagraphWriter {
    return this.inNote > 0 ? this.notes : this.body;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (GONE.has(name)) {
      this.gone++;
      this.isChanged ||= name === "tracked-changes";
    } else if (name === "text") {
      this.inText = true;
    } else if (this.gone === 0 && this.inText) {
      this.openContent(name, attributes);
    }
  }

  private openContent(name: string, attributes: XmlAttributes): void {
    const style = this.styles.get(attributes.get("style-name") ?? "") ?? null;
    switch (name) {
      case "p":
        this.writer.begin(style ?? (this.lists > 0 ? "listItem" : null));
        break;
      case "h":
        this.writer.begin(style === "title" ? style : "heading");
        break;
      case "list":
        this.lists++;
        break;
      case "note-body":
        this.inNote++;
        break;
      case "s":
        this.writer.add(" ".repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes.get("c") ?? 1) || 1))));
        break;
      case "tab":
        this.writer.add("\t");
        break;
      case "line-break":
        this.writer.add("\n");
        break;
      case "soft-page-break":
        this.hasPages = true;
        this.body.breakPage();
        break;
      default:
    }
  }

  close(name: string): void {
    if (GONE.has(name)) {
      this.gone = Math.max(0, this.gone - 1);
    } else if (this.gone > 0 || !this.inText) {
      return;
    } else if (name === "p" || name === "h") {
      this.writer.end();
    } else if (name === "list") {
      this.lists = Math.max(0, this.lists - 1);
    } else if (name === "note-body") {
      this.inNote = Math.max(0, this.inNote - 1);
    }
  }

  text(text: string): void {
    if (this.gone === 0 && this.inText) {
      // White space of the file is one space; more are written as elements.
      this.writer.add(text.replace(/\s+/g, " "));
    }
  }
}
