// How files are called that can be sources. The readers' own lists, which are beyond the wall: a test compares them.

/** Shown as a proposed source, with what was found in their text. */
export const TEXTS: readonly string[] = ["txt", "text", "md", "markdown"];
/** Put among the sources as they are: the server extracts their text. */
export const PAGES: readonly string[] = ["html", "htm", "xhtml", "xhtm", "shtml", "aspx", "asp", "php", "jsp"];
export const DOCUMENTS: readonly string[] = [
  "pdf",
  "docx",
  "docm",
  "odt",
  "rtf",
  "epub",
  "eml",
  "mhtml",
  "mht",
  "srt",
  "vtt",
];
const FILES = new Set([...TEXTS, ...PAGES, ...DOCUMENTS]);

/** By its name alone. */
export function canBeSource(name: string): boolean {
  return FILES.has(endingOf(name));
}

export function isText(name: string): boolean {
  return TEXTS.includes(endingOf(name));
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Lines that are looked at. */
const MOST_FILES = 100;

/**
 * The files that a text names, one a line and nothing else: what many file managers put on the clipboard as text where
 * files are copied. Addresses and paths, as they stand there; empty for any other text.
 */
export function listCopiedFiles(text: string): readonly string[] {
  const lines = text.split(/\r?\n/, MOST_FILES + 1).map((line) => line.trim().replace(/^"(.*)"$/, "$1"));
  const named = lines.filter((line) => line !== "" && line !== "copy" && line !== "x-special/nautilus-clipboard");
  const isNamed = (line: string): boolean => /^(?:file:\/\/\/|\/|[A-Za-z]:[\\/]|\\\\)/.test(line) && canBeSource(line);
  return named.length > 0 && named.length <= MOST_FILES && named.every(isNamed) ? named : [];
}

const HEADER = /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*(?:\n[ \t][^\n]*)*\n){3,}\n/;

/** A mail's source: headers that a program writes, among them who sent it, then a blank line. */
export function isMail(text: string): boolean {
  const head = HEADER.exec(`${text.slice(0, 100_000).replace(/\r\n/g, "\n").trimStart()}\n\n`)?.[0] ?? "";
  return /^from:/im.test(head) && /^(?:message-id|mime-version|received|content-type):/im.test(head);
}
