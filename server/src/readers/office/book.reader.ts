// Books in EPUB: their chapters in reading order.

import type { BlockKind } from "../../core/text/prose";
import { Unreadable, type Extracted, type ExtractedBlock, type FormatReader } from "../extracted";
import { ParagraphWriter, withoutPages } from "./paragraphs";
import { readProperties, toBookMeta } from "./properties";
import { readXml } from "./xml";
import { Zip } from "./zip";

const PROTECTED = "This book is protected by its seller and cannot be read; save what you need of it as a .txt file.";
const EMPTY = "This book has no text that could be read; save what you need of it as a .txt file.";
const PART = /\.(?:x?html?|xml|opf)$/i;
/** Fonts may be scrambled in a book that anybody can read. */
const PROTECTED_TEXT = /<(?:\w+:)?CipherReference\b[^>]{0,200}\.(?:x?html?|xml)["']/i;
const BLOCKS: Readonly<Record<string, BlockKind | null>> = {
  p: null,
  div: null,
  li: "listItem",
  dt: null,
  dd: null,
  td: null,
  th: null,
  pre: null,
  section: null,
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  figcaption: "caption",
};
const GONE = new Set(["head", "script", "style", "svg", "nav", "rt"]);

export const reader: FormatReader = {
  read: (bytes): Extracted => {
    const zip = Zip.open(bytes, (name) => PART.test(name));
    if (PROTECTED_TEXT.test(zip.text("META-INF/encryption.xml") ?? "")) {
      throw new Unreadable(PROTECTED);
    }
    const path = findPackage(zip.need("META-INF/container.xml"));
    const description = zip.need(path);
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const blocks = listChapters(description).flatMap((href) => {
      const chapter = zip.text(resolve(folder, href));
      return chapter === null ? [] : readChapter(chapter);
    });
    if (blocks.length === 0) {
      throw new Unreadable(EMPTY);
    }
    return { blocks, meta: toBookMeta(readProperties(description)), problems: [] };
  },
};

function findPackage(container: string): string {
  let path = "";
  readXml(container, {
    open: (name, attributes) => {
      if (name === "rootfile" && path === "") {
        path = attributes.get("full-path") ?? "";
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return path;
}

/** Each once, in the order of the spine. */
function listChapters(description: string): readonly string[] {
  const items = new Map<string, string>();
  const chapters = new Set<string>();
  readXml(description, {
    open: (name, attributes) => {
      if (name === "item") {
        items.set(attributes.get("id") ?? "", attributes.get("href") ?? "");
      } else if (name === "itemref") {
        const href = items.get(attributes.get("idref") ?? "");
        if (href) {
          chapters.add(href);
        }
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return [...chapters];
}

/** "../text/one.xhtml#start" below "OEBPS/content/". */
function resolve(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${decodeHref(href.split("#")[0] ?? "")}`.split("/")) {
    if (part === "..") {
      parts.pop();
    } else if (part !== "." && part !== "") {
      parts.push(part);
    }
  }
  return parts.join("/");
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function readChapter(xml: string): readonly ExtractedBlock[] {
  const writer = new ParagraphWriter();
  let gone = 0;
  let quotes = 0;
  const turn = (hint: BlockKind | null): void => {
    writer.end();
    writer.begin(quotes > 0 && hint === null ? "quote" : hint);
  };
  writer.begin(null);
  readXml(xml, {
    open: (name) => {
      if (GONE.has(name)) {
        gone++;
      } else if (gone > 0) {
        return;
      } else if (name === "blockquote") {
        quotes++;
        turn(null);
      } else if (Object.hasOwn(BLOCKS, name)) {
        turn(BLOCKS[name] ?? null);
      } else if (name === "br") {
        writer.add("\n");
      }
    },
    close: (name) => {
      if (GONE.has(name)) {
        gone = Math.max(0, gone - 1);
      } else if (name === "blockquote") {
        quotes = Math.max(0, quotes - 1);
        turn(null);
      } else if (Object.hasOwn(BLOCKS, name)) {
        turn(null);
      }
    },
    text: (text) => {
      if (gone === 0) {
        writer.add(text.replace(/\s+/g, " "));
      }
    },
  });
  return withoutPages(writer.finish());
}
