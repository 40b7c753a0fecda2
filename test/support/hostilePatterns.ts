// Texts that repeat one pattern up to a size: what makes a reader's work grow faster than its text is nearly always something repeated.

/** Pieces of the formats that are read, and of what annotators look for. */
export const TEXT_PIECES: readonly string[] = [
  "a", " ", "\n", "\n\n", "\r", "\r\n", "\t", "\u00a0", "\u2028", "“", "”", "\"", "'", "‘", "’", "«", "»", "“a ", "a” ", "\"a\" ", "``a`", "-", "-a", "- a\n", "—", "…", "[...] ", ".", ",", ":", ";", "!", "?", "(", ")", "[", "]", "](", "![", "[a](b) ", "[a]: b\n", "[^1]", "[^1]: a\n",
  "*", "**", "_", "*a ", "~", "`", "#", "# A\n", "|", "|a|b|\n", ">", "> a\n", "1. a\n", "&", "&amp;", "&#", "<", "<a", "<a ", "<a>", "</a>", "<!--", "-->", "<br>", "\\", "http://", "www.", "a@", "@", "/", "1", "1.", "1/", "1,", "2020 ", "1990s ", "$1 ", "May ", "May 5, 2020 ", "Monday ", "last ", "two ", "the ", "and ", "of ",
  "said ", "Lee ", "Ann Lee ", "Lee said ", "he ", "his ", "who ", "Mr. ", "U.S. ", "A. ", "president ", "according to ", "MR. LEE: a\n", "Q. a\n", "By Ann Lee\n", "Photo: Lee\n", "Published May 5, 2020\n", "---\n", "a: b\n", "===\n", "```\n", "é", "e\u0301", "漢", "م ", "😀", "\ud83d", "\u202e", "\u200b", "Ann Lee, the mayor of Ostby, said on Monday that “the bridge is safe.” ", "“The bridge is safe,” Lee said.\n\n",
];

export const PAGE_PIECES: readonly string[] = [
  "a", "a ", "\n", "<", ">", "&", "&a", "&amp;", "&#1", "<p>", "<p>a", "<p>a</p>", "<div>", "</div>", "<div>a</div>", "<br>", "a<br>", "a<br><br>", "<li>a", "<td>a", "<tr>", "<b>a</b>", "<b>", "<a href=b>a</a>", "<img src=a>", "<q>a</q>", "<blockquote>a</blockquote>", "<h2>a</h2>", "<section>", "<article>a</article>", "<table>",
  "<script>", "</script>", "<style>a</style>", "<title>a</title>", "<textarea>", "<svg>", "</svg>", "<math>", "<template>", "<noscript>a</noscript>", "<!--", "<!-- a -->", "-->", "<!", "<?", "<![CDATA[", "]]>", "</", "</p", "<p ", "<p a=b>", "<p a=\"", "<p a='", "\"", "'", "=", "a=b ", "<p class=\"a b\">", "<p style=\"a:b\">", "<p hidden>a</p>",
  "<meta name=a content=b>", "<meta property=\"og:title\" content=\"a\">", "<time>May</time>", "<a rel=author>A B</a>", "<figure><img src=a><figcaption>b</figcaption></figure>", "<script type=\"application/ld+json\">{}</script>", "data:a;base64,AAA ", "<p>Ann Lee said, “the bridge is safe,” on Monday, and left.</p>", "“a ", "\u202e",
];

export function repeat(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** What is repeated stands in one place of a page: an attribute's value, a script, below many elements. */
export const PAGE_FRAMES: Readonly<Record<string, (unit: string, size: number) => string>> = {
  body: (unit, size) => `<html><body>${repeat(unit, size)}</body></html>`,
  bare: repeat,
  attribute: (unit, size) => `<html><body><p title="${repeat(unit, size).replaceAll("\"", "'")}">a</p></body></html>`,
  tag: (unit, size) => `<html><body><p ${repeat(unit, size).replaceAll(">", "x")}>a</p></body></html>`,
  meta: (unit, size) => `<html><head><meta property="${repeat(unit, size).replaceAll("\"", "'")}" content="a"><title>A</title></head><body><p>a</p></body></html>`,
  title: (unit, size) => `<html><head><title>${repeat(unit, size)}</title></head><body><p>a</p></body></html>`,
  data: (unit, size) => `<html><head><script type="application/ld+json">${repeat(unit, size)}</script></head><body><p>a</p></body></html>`,
  deep: (unit, size) => `<html><body>${"<div>".repeat(150)}${repeat(unit, size)}</body></html>`,
};

/** As many different ones as there is room for: what is kept of each, or looked up. */
export const COUNTERS: Readonly<Record<string, (i: number) => string>> = {
  names: (i) => `Na${letters(i * 7919)} Le${letters(i * 104_729)} said he left.\n\n`,
  "people of one name": (i) => `Le${letters(i * 104_729)} Lee said “we left ${i} times.”\n\n`,
  "roles": (i) => `The president of Na${letters(i * 7919)}, minister ${i}, said so.\n`,
  quotations: (i) => `“We left ${i} times,” he said. `,
  paragraphs: (i) => `Ann Lee, the mayor of Ostby ${i}, said on May ${(i % 30) + 1}, ${1900 + (i % 120)} that “the bridge ${i} is safe.”\n\n`,
  dates: (i) => `On May ${(i % 30) + 1}, ${1900 + (i % 120)}, they left; last Monday ${i}.\n`,
  turns: (i) => `MR. LE${letters(i).toUpperCase()}: The bridge ${i} is safe.\n`,
  headings: (i) => `# We Left ${i}\n\n`,
  footnotes: (i) => `[^${i}]: “a ${i} b,” Lee said.\n`,
  references: (i) => `[a${i}]: b${i}\n`,
  numbers: (i) => `${i} `,
};

export function count(make: (i: number) => string, size: number): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, size);
}

function letters(n: number): string {
  return n.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "q");
}
