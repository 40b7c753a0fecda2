// Words from files inside Markdown that we write: nothing in them is taken for markup.

/** Also keeps HTML out: a source's text is untrusted. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`).replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}

/** In curly marks, unless the words have their own. */
export function quoteMarkdown(words: string): string {
  return `“${escapeMarkdown(words)}”`;
}
