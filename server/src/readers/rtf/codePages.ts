// The bytes of RTF as letters: in the code page of the document, or of the font that stands there.

import { decodeWindows1252 } from "../decode";

/** By a font's charset, as Windows numbers them. */
const OF_CHARSETS: Readonly<Record<string, string>> = {
  "128": "shift_jis",
  "129": "euc-kr",
  "134": "gbk",
  "136": "big5",
  "161": "windows-1253",
  "162": "windows-1254",
  "163": "windows-1258",
  "177": "windows-1255",
  "178": "windows-1256",
  "186": "windows-1257",
  "204": "windows-1251",
  "222": "windows-874",
  "238": "windows-1250",
};
const OF_PAGES: Readonly<Record<string, string>> = {
  "437": "ibm866",
  "866": "ibm866",
  "874": "windows-874",
  "932": "shift_jis",
  "936": "gbk",
  "949": "euc-kr",
  "950": "big5",
  "10000": "macintosh",
  "65001": "utf-8",
};

export const WESTERN = "windows-1252";

/** Undefined where the charset is the document's own, or not known. */
export function labelOfCharset(charset: number): string | undefined {
  return Object.hasOwn(OF_CHARSETS, charset) ? OF_CHARSETS[charset] : undefined;
}

export function labelOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) {
    return `windows-${page}`;
  }
  return (Object.hasOwn(OF_PAGES, page) ? OF_PAGES[page] : undefined) ?? WESTERN;
}

export function decodeBytes(bytes: Uint8Array, label: string): string {
  try {
    return label === WESTERN ? decodeWindows1252(bytes) : new TextDecoder(label).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
