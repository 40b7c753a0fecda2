// Bytes to text: UTF-8, UTF-16 with a mark, else Windows-1252 with a problem noted. A leading byte-order mark is not text.
// Never throws; a file that is no text at all gives an empty text and a problem.

export interface Decoded {
  readonly text: string;
  readonly problem: string | null;
}

/** How much of a file is looked at to tell whether it is text, in units. */
const SAMPLE = 65_536;
/** Share of control characters (tab, line ends, form feed and backspace left out) above which a file is binary: text has none, archives and pictures 5 to 12%. */
const BINARY_SHARE = 0.005;
const NOT_TEXT = "This is not a text file (it has binary content); nothing of it was read.";

/** Bytes as found on disk, or an open buffer's text. */
export function decode(content: Uint8Array | string): Decoded {
  if (typeof content === "string") return checkText(withoutMark(content), null);
  if (content[0] === 0xff && content[1] === 0xfe) return checkText(decodeAs("utf-16le", content), null);
  if (content[0] === 0xfe && content[1] === 0xff) return checkText(decodeAs("utf-16be", content), null);
  try {
    return checkText(new TextDecoder("utf-8", { fatal: true }).decode(content), null);
  } catch {
    const problem = "This file is not UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8.";
    return checkText(decodeAs("windows-1252", content), problem);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function checkText(text: string, problem: string | null): Decoded {
  return isBinary(text) ? { text: "", problem: NOT_TEXT } : { text, problem };
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 8 && code !== 27) controls++;
  }
  return controls > 0 && controls / length > BINARY_SHARE;
}
