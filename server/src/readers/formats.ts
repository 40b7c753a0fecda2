// The formats whose text has to be extracted by a program of its own. Each reader is a bundle that is loaded when the
// first such file is read, in a worker that can be ended: what it needs costs nobody who has no such file, and what a
// file does to it costs that file.

import type { FormatReader } from "./extracted";
import { extensionOf } from "./fileNames";

export interface Format {
  /** As people call it. */
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly mime: string;
  /** False for files that an editor can show as they are. Spans count in the extracted text all the same. */
  readonly isBinary: boolean;
  /** The `require` of a `*.reader.ts`, written out: the bundler makes a bundle of its own of it. */
  load(): { readonly reader: FormatReader };
}

const FORMATS: readonly Format[] = [
  {
    name: "PDF",
    extensions: ["pdf"],
    mime: "application/pdf",
    isBinary: true,
    load: () => require("./pdf/pdf.reader") as typeof import("./pdf/pdf.reader"),
  },
  {
    name: "Subtitles",
    extensions: ["srt", "vtt"],
    mime: "text/vtt",
    isBinary: false,
    load: () => require("./subtitles/subtitles.reader") as typeof import("./subtitles/subtitles.reader"),
  },
  {
    name: "Mail",
    extensions: ["eml"],
    mime: "message/rfc822",
    isBinary: false,
    load: () => require("./mail/mail.reader") as typeof import("./mail/mail.reader"),
  },
  {
    name: "MHTML",
    extensions: ["mhtml", "mht"],
    mime: "multipart/related",
    isBinary: false,
    load: () => require("./mail/savedPage.reader") as typeof import("./mail/savedPage.reader"),
  },
  {
    name: "RTF",
    extensions: ["rtf"],
    mime: "application/rtf",
    isBinary: false,
    load: () => require("./rtf/rtf.reader") as typeof import("./rtf/rtf.reader"),
  },
  {
    name: "Word",
    extensions: ["docx", "docm"],
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isBinary: true,
    load: () => require("./office/word.reader") as typeof import("./office/word.reader"),
  },
  {
    name: "OpenDocument",
    extensions: ["odt"],
    mime: "application/vnd.oasis.opendocument.text",
    isBinary: true,
    load: () => require("./office/openDocument.reader") as typeof import("./office/openDocument.reader"),
  },
  {
    name: "EPUB",
    extensions: ["epub"],
    mime: "application/epub+zip",
    isBinary: true,
    load: () => require("./office/book.reader") as typeof import("./office/book.reader"),
  },
];

const BY_EXTENSION = new Map(FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format])));

/** Of all of them, without the dot. */
export const FORMAT_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

/** The format that this file's name tells; undefined for text, Markdown and pages, and for what is not read at all. */
export function findFormat(path: string): Format | undefined {
  return BY_EXTENSION.get(extensionOf(path));
}
