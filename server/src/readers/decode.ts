// Bytes to text: UTF-8, UTF-16, what a page declares, else what its letters tell, or Windows-1252, with a problem
// noted. A leading byte-order mark is not text. Never throws; a file that is no text at all gives an empty text and a
// problem.

import { guessEncoding, tellWide } from "./guessEncoding";

export interface Decoded {
  readonly text: string;
  readonly problem: string | null;
}

/** How much of a file is looked at to tell whether it is text, in units. */
const SAMPLE = 65_536;
/** Share of control characters above which a file is binary: text has none, archives and pictures 5 to 12%. */
const BINARY_SHARE = 0.005;
/** Control characters that text may have: backspace, tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([8, 9, 10, 12, 13, 27]);
const NOT_TEXT = "This is not a text file (it has binary content); nothing of it was read.";
/** 0x80 to 0x9F; the five that are not assigned stay as they are. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
/** Bytes in which a page declares its encoding. The standard says 1,024; pages with long scripts above it need more. */
const PRESCAN = 16_384;
/** Of the letters beyond ASCII, the share that may be broken in a text that is UTF-8 all the same. */
const BROKEN_SHARE = 0.1;

/** Bytes as found on disk, or an open buffer's text. A page may declare its own encoding, where it is not UTF-8. */
export function decode(content: Uint8Array | string, isPage = false): Decoded {
  if (typeof content === "string") {
    return checkText(content.charCodeAt(0) === 0xfeff ? content.slice(1) : content, null);
  }
  if (content[0] === 0xff && content[1] === 0xfe) {
    return checkText(new TextDecoder("utf-16le").decode(content), null);
  }
  if (content[0] === 0xfe && content[1] === 0xff) {
    return checkText(new TextDecoder("utf-16be").decode(content), null);
  }
  const wide = tellWide(content);
  if (wide !== undefined) {
    return checkText(new TextDecoder(wide).decode(content), null);
  }
  try {
    return checkText(new TextDecoder("utf-8", { fatal: true }).decode(content), null);
  } catch {
    const mended = decodeBroken(content);
    if (mended !== undefined) {
      return checkText(mended, null);
    }
    const declared = isPage ? decodeAsDeclared(content) : undefined;
    if (declared !== undefined) {
      return checkText(declared, null);
    }
    const guessed = guessEncoding(content);
    const text = guessed ? new TextDecoder(guessed.label).decode(content) : decodeWindows1252(content);
    return checkText(text, tellGuess(guessed?.name ?? "Windows-1252"));
  }
}

/** UTF-8 in which few bytes are wrong: a cut in the middle of a letter, a line pasted from elsewhere. */
function decodeBroken(content: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(content);
  let broken = 0;
  let beyond = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    broken += code === 0xfffd ? 1 : 0;
    beyond += code > 127 ? 1 : 0;
  }
  return broken <= BROKEN_SHARE * beyond ? text : undefined;
}

function tellGuess(name: string): string {
  return `This file is not UTF-8; it was read as ${name}. If letters look wrong, save it as UTF-8.`;
}

function decodeAsDeclared(content: Uint8Array): string | undefined {
  const head = decodeWindows1252(content.subarray(0, PRESCAN));
  const label = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  if (!label || /^utf-?8$/i.test(label)) {
    return undefined;
  }
  if (/^(?:windows-1252|cp1252|iso-8859-1|latin-?1|us-ascii)$/i.test(label)) {
    return decodeWindows1252(content);
  }
  try {
    return new TextDecoder(label).decode(content);
  } catch {
    return undefined;
  }
}

/** Node 20 reads "windows-1252" as Latin-1, and loses quotation marks and dashes. */
export function decodeWindows1252(content: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(content)
    .replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!);
}

function checkText(text: string, problem: string | null): Decoded {
  return isBinary(text) ? { text: "", problem: NOT_TEXT } : { text, problem };
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && !TEXT_CONTROLS.has(code)) {
      controls++;
    }
  }
  return controls > length * BINARY_SHARE;
}
