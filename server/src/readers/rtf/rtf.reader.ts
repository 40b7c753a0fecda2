// RTF: paragraphs, headings, footnotes, tracked changes as if accepted; without comments, headers, footers and
// pictures.

import type { BlockKind } from "../../core/text/prose";
import { Unreadable, type Extracted, type FormatReader } from "../extracted";
import { ParagraphWriter, withoutPages } from "../office/paragraphs";
import { toDocumentMeta, type Properties } from "../office/properties";
import { decodeBytes, labelOfCharset, labelOfCodePage, WESTERN } from "./codePages";

const CHANGES = "This document has tracked changes; it was read as if all were accepted.";
const NO_RTF = "This file is no RTF, whatever its name says; save its text as a .txt file.";
const TOO_DEEP = "This file is nested too deeply to be read; save its text as a .txt file.";
/** Groups within groups. */
const DEEPEST = 2000;

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gy;
/** Groups of which nothing is text. One that opens with "\*" and is not known is another. */
const GONE = new Set(
  "fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atnref atrfstart atrfend fldinst themedata colorschememapping datastore latentstyles xmlnstbl info nonshppict template private filetbl operator".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  emdash: "\u2014",
  endash: "\u2013",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201c",
  rdblquote: "\u201d",
  bullet: "\u2022",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};
const ENDS = new Set(["par", "sect", "page", "column", "cell", "nestcell", "row"]);

interface State {
  readonly kind: "body" | "note" | "gone" | "fonts" | "styles" | "info" | keyof Properties;
  isHidden: boolean;
  isDeleted: boolean;
  /** How many letters stand for one that \u tells. */
  stands: number;
  encoding: string;
}

export const reader: FormatReader = {
  read: (bytes): Extracted => {
    const text = new TextDecoder("latin1").decode(bytes);
    if (!/^\s{0,20}\{\\rtf/.test(text.slice(0, 40))) {
      throw new Unreadable(NO_RTF);
    }
    return new RtfReader(text).read();
  },
};

class RtfReader {
  private readonly body = new ParagraphWriter();
  private readonly notes = new ParagraphWriter();
  private readonly properties: Properties = { title: "", creator: "", created: "", language: "", publisher: "" };
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, BlockKind>();
  private readonly stack: State[] = [];
  private state: State = { kind: "body", isHidden: false, isDeleted: false, stands: 1, encoding: WESTERN };
  private codePage = WESTERN;
  private font = 0;
  private style = 0;
  private styleName = "";
  private isOptional = false;
  private isChanged = false;
  /** Letters to pass over behind a \u. */
  private passed = 0;
  private bytes: number[] = [];

  constructor(private readonly text: string) {}

  read(): Extracted {
    this.body.begin(null);
    this.notes.begin(null);
    TOKEN.lastIndex = 0;
    for (let at = 0; at < this.text.length; at = TOKEN.lastIndex) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(this.text);
      if (!token) {
        break;
      }
      const [, word, value, hex, sign, brace, plain] = token;
      if (hex !== undefined) {
        this.addByte(Number.parseInt(hex, 16));
      } else if (plain !== undefined) {
        this.addPlain(plain);
      } else {
        this.flush();
        if (word !== undefined) {
          this.readWord(word, value === undefined ? null : Number(value));
        } else if (brace !== undefined) {
          this.turnGroup(brace);
        } else if (sign !== undefined) {
          this.readSign(sign);
        }
      }
    }
    this.flush();
    const blocks = withoutPages([...this.body.finish(), ...this.notes.finish()]);
    return {
      blocks,
      meta: toDocumentMeta(this.properties, blocks),
      problems: this.isChanged ? [{ message: CHANGES }] : [],
    };
  }

  private get writer(): ParagraphWriter | null {
    const { kind, isHidden, isDeleted } = this.state;
    if (isHidden || isDeleted) {
      return null;
    }
    if (kind === "note") {
      return this.notes;
    }
    return kind === "body" ? this.body : null;
  }

  private turnGroup(brace: string): void {
    this.isOptional = false;
    this.passed = 0;
    if (brace === "{") {
      if (this.stack.length >= DEEPEST) {
        throw new Unreadable(TOO_DEEP);
      }
      this.stack.push(this.state);
      this.state = { ...this.state };
      return;
    }
    const above = this.stack.pop();
    if (above && this.state.kind === "note" && above.kind !== "note") {
      this.turnParagraph(this.notes);
    }
    this.state = above ?? this.state;
  }

  private readSign(sign: string): void {
    if (sign === "*") {
      this.isOptional = true;
    } else if (sign === "~") {
      this.add("\u00a0");
    } else if (sign === "_") {
      this.add("-");
    } else if (sign === "\\" || sign === "{" || sign === "}") {
      this.add(sign);
    } else if (sign === "\n" || sign === "\r") {
      this.endParagraph();
    }
  }

  private readWord(word: string, value: number | null): void {
    if (this.isOptional && word !== "footnote") {
      this.become("gone");
    }
    this.isOptional = false;
    if (Object.hasOwn(SIGNS, word)) {
      this.add(SIGNS[word] ?? "");
    } else if (ENDS.has(word)) {
      this.endParagraph();
    } else if (word === "u") {
      this.addCode(value ?? 0);
    } else if (word === "bin") {
      TOKEN.lastIndex += Math.max(0, value ?? 0);
    } else if (!this.turnKind(word)) {
      this.readProperty(word, value);
    }
  }

  /** What a group is begins with its first word. */
  private turnKind(word: string): boolean {
    const { kind } = this.state;
    if (kind === "info" && (word === "title" || word === "author")) {
      this.become(word === "title" ? "title" : "creator");
    } else if (word === "fonttbl") {
      this.become("fonts");
    } else if (word === "stylesheet") {
      this.become("styles");
    } else if (word === "info") {
      this.become("info");
    } else if (word === "footnote" && kind !== "gone") {
      this.become("note");
    } else if (GONE.has(word)) {
      this.become("gone");
    } else {
      return false;
    }
    return true;
  }

  private become(kind: State["kind"]): void {
    if (this.state.kind !== "gone") {
      this.state = { ...this.state, kind };
    }
  }

  private readProperty(word: string, value: number | null): void {
    const isOn = value !== 0;
    switch (word) {
      case "ansicpg":
        this.codePage = labelOfCodePage(value ?? 1252);
        this.state.encoding = this.codePage;
        break;
      case "mac":
        this.codePage = "macintosh";
        this.state.encoding = this.codePage;
        break;
      case "uc":
        this.state.stands = Math.min(8, Math.max(0, value ?? 1));
        break;
      case "f":
        this.font = value ?? 0;
        this.state.encoding = this.fonts.get(this.font) ?? this.codePage;
        break;
      case "fcharset":
        this.noteFont(value ?? 0);
        break;
      case "s":
        this.style = value ?? 0;
        this.writer?.hint(this.styles.get(this.style) ?? null);
        break;
      case "outlinelevel":
        this.tellHeading(value ?? 9);
        break;
      case "v":
        this.state.isHidden = isOn;
        break;
      case "plain":
        this.state.isHidden = false;
        this.state.isDeleted = false;
        break;
      case "deleted":
        this.state.isDeleted = isOn;
        this.isChanged ||= isOn;
        break;
      case "revised":
        this.isChanged ||= isOn;
        break;
      default:
    }
  }

  private noteFont(charset: number): void {
    const label = labelOfCharset(charset);
    if (this.state.kind === "fonts" && label) {
      this.fonts.set(this.font, label);
    }
  }

  private tellHeading(level: number): void {
    if (level < 9 && this.state.kind === "styles") {
      this.styles.set(this.style, "heading");
    } else if (level < 9) {
      this.writer?.hint("heading");
    }
  }

  private addPlain(plain: string): void {
    const rest = plain.slice(this.passed);
    this.passed = Math.max(0, this.passed - plain.length);
    // eslint-disable-next-line no-control-regex
    if (this.bytes.length === 0 && !/[\x80-\xff]/.test(rest)) {
      this.add(rest);
      return;
    }
    for (let i = 0; i < rest.length; i++) {
      this.bytes.push(rest.charCodeAt(i));
    }
  }

  private addByte(byte: number): void {
    if (this.passed > 0) {
      this.passed--;
    } else {
      this.bytes.push(byte);
    }
  }

  private flush(): void {
    if (this.bytes.length > 0) {
      this.add(decodeBytes(Uint8Array.from(this.bytes), this.state.encoding));
      this.bytes = [];
    }
  }

  private addCode(value: number): void {
    this.add(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.passed = this.state.stands;
  }

  private add(text: string): void {
    const { kind } = this.state;
    if (kind === "title" || kind === "creator") {
      this.properties[kind] = `${this.properties[kind]}${text}`.slice(0, 300);
    } else if (kind === "styles") {
      this.addStyleName(text);
    } else {
      this.writer?.add(text);
    }
  }

  /** "heading 1;" */
  private addStyleName(text: string): void {
    this.styleName = `${this.styleName}${text}`.slice(-60);
    if (!text.includes(";")) {
      return;
    }
    const name = this.styleName.trim().replace(/;.*$/, "").toLowerCase();
    if (/^heading [1-9]$/.test(name)) {
      this.styles.set(this.style, "heading");
    } else if (name === "title") {
      this.styles.set(this.style, "title");
    }
    this.styleName = "";
  }

  private endParagraph(): void {
    const { writer } = this;
    if (writer) {
      this.turnParagraph(writer);
    }
  }

  private turnParagraph(writer: ParagraphWriter): void {
    writer.end();
    writer.begin(null);
  }
}
