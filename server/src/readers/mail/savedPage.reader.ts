// A page that a browser saved with all it needs, as MHTML: the page itself, which is read like any other.

import { decode, decodeWindows1252 } from "../decode";
import { Unreadable, type FormatReader } from "../extracted";

const NO_PAGE = "This file holds no page that could be read; open it in a browser and save its text as a .txt file.";
/** Bytes of a part's head, and parts that are looked at. */
const LONGEST_HEAD = 64 * 1024;
const MOST_PARTS = 2000;

export const reader: FormatReader = {
  read: (bytes) => {
    const whole = new TextDecoder("latin1").decode(bytes);
    const { headers, body } = splitPart(whole);
    const page = findPage(headers, body);
    if (!page) {
      throw new Unreadable(NO_PAGE);
    }
    const { text, problem } = decodePage(page);
    const url = headers.get("snapshot-content-location") ?? page.headers.get("content-location") ?? null;
    return {
      html: text,
      url: url !== null && /^https?:/i.test(url) ? url : null,
      problems: problem === null ? [] : [{ message: problem }],
    };
  },
};

interface Part {
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** As written, a letter a byte. */
  readonly body: string;
}

function splitPart(text: string): Part {
  const start = /^\s*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
  const gap = /\r?\n\r?\n/.exec(text.slice(start, start + LONGEST_HEAD));
  const end = gap ? start + gap.index : start;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(start, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) {
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
  }
  return { headers, body: gap ? text.slice(end + gap[0].length) : text.slice(start) };
}

/** The first page of the parts: what it frames stands behind it. */
function findPage(headers: ReadonlyMap<string, string>, body: string): Part | undefined {
  const type = headers.get("content-type") ?? "";
  if (isPage(type)) {
    return { headers, body };
  }
  const boundary = /\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) {
    return undefined;
  }
  for (const [i, piece] of body.split(`--${mark}`, MOST_PARTS).entries()) {
    const part = splitPart(piece.replace(/^\r?\n/, ""));
    if (i > 0 && isPage(part.headers.get("content-type") ?? "")) {
      return part;
    }
  }
  return undefined;
}

function isPage(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

function decodePage({ headers, body }: Part): ReturnType<typeof decode> {
  const bytes = toBytes(body, (headers.get("content-transfer-encoding") ?? "").toLowerCase());
  const label = /\bcharset="?([\w.:-]{2,40})/i.exec(headers.get("content-type") ?? "")?.[1];
  if (!label || /^utf-?8$/i.test(label)) {
    return decode(bytes, true);
  }
  if (/^(?:windows-1252|iso-8859-1|us-ascii)$/i.test(label)) {
    return { text: decodeWindows1252(bytes), problem: null };
  }
  try {
    return { text: new TextDecoder(label).decode(bytes), problem: null };
  } catch {
    return decode(bytes, true);
  }
}

function toBytes(body: string, encoding: string): Uint8Array {
  if (encoding === "quoted-printable") {
    const plain = body
      .replace(/=[ \t]{0,20}\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return toUnits(plain);
  }
  if (encoding === "base64") {
    try {
      return toUnits(atob(body.replace(/[^A-Za-z\d+/]/g, "")));
    } catch {
      return new Uint8Array();
    }
  }
  return toUnits(body);
}

function toUnits(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
