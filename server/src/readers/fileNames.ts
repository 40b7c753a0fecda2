// How texts and pages are called: what needs no reader of its own. Endings are in lower case and without the dot.

export const TEXT_EXTENSIONS: readonly string[] = ["txt", "text", "md", "markdown"];
/** Servers' programs give pages their names. */
export const PAGE_EXTENSIONS: readonly string[] = [
  "html",
  "htm",
  "xhtml",
  "xhtm",
  "shtml",
  "aspx",
  "asp",
  "php",
  "jsp",
];

export function isPageName(path: string): boolean {
  return PAGE_EXTENSIONS.includes(extensionOf(path));
}

/** Empty where the name has none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? "" : path.slice(dot + 1).toLowerCase();
}
