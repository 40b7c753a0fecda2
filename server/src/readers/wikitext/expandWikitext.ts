// Templates, links and tables of wikitext: what of them is text stays, the rest goes. They stand within one another, so
// that each is taken when it closes.

export interface ExpandedWikitext {
  readonly text: string;
  readonly title: string | null;
  /** As written, from templates that date the article. */
  readonly dates: readonly string[];
}

/** Templates whose last part is what readers see, and those whose first part is a quotation. */
const SHOWS_LAST = /^(?:lang(?:-[a-z-]+)?|w|nowrap|small|abbr|tooltip|ill|interlanguage link|transl|transliteration)$/i;
const QUOTES = /^(?:quote|cquote|blockquote|quotation|bq|rquote|quote ?box|zitat|citation bloc|цитата)$/i;
const DATES = /^(?:date|byline|dateline)$/i;
const TITLE = /^displaytitle$/i;
/** Namespaces whose links are no text. */
const NO_TEXT =
  /^:?\s*(?:file|image|category|datei|bild|kategorie|fichier|catégorie|archivo|imagen|categoría|файл|категория)\s*:/i;
const GONE =
  /<!--[^]*?(?:-->|$)|<ref\b[^<>]{0,500}\/>|<(ref|gallery|math|timeline|score|syntaxhighlight|style)\b[^<>]{0,500}>[^]*?(?:<\/\1\s*>|$)/gi;
const TOKEN = /\{\{|\}\}|\[\[|\]\]|\{\||\|\}/g;
const CLOSES: Readonly<Record<string, string>> = { "}}": "{{", "]]": "[[", "|}": "{|" };
const OUTER_LINK = /\[(?:https?:)?\/\/[^\s[\]]{1,2000}(?:\s([^\]\n]{0,500}))?\]/gi;
/** Templates within templates; what is deeper is left as it is. */
const DEEPEST = 40;

interface Level {
  readonly opened: string;
  parts: string[];
}

/** Linear. */
export function expandWikitext(written: string): ExpandedWikitext {
  const text = written.replace(GONE, "");
  const dates: string[] = [];
  let title: string | null = null;
  const levels: Level[] = [{ opened: "", parts: [] }];
  const top = (): Level => levels[levels.length - 1] as Level;
  const close = (): string => {
    const { opened, parts } = levels.pop() as Level;
    const inner = parts.join("");
    if (opened === "{|") {
      return "";
    }
    if (opened === "[[") {
      return NO_TEXT.test(inner) ? "" : (inner.split("|").pop() ?? "");
    }
    const told = readTemplate(inner);
    dates.push(...told.dates);
    title ??= told.title;
    return told.text;
  };
  let at = 0;
  for (const token of text.matchAll(TOKEN)) {
    const [mark] = token;
    top().parts.push(text.slice(at, token.index));
    at = token.index + mark.length;
    const opening = CLOSES[mark];
    if (opening === undefined && levels.length < DEEPEST) {
      levels.push({ opened: mark, parts: [] });
    } else if (opening === top().opened) {
      const closed = close();
      top().parts.push(closed);
    } else {
      top().parts.push(opening === undefined ? mark : "");
    }
  }
  top().parts.push(text.slice(at));
  // What nothing closes is text all the same.
  const whole = levels.map(({ parts }) => parts.join("")).join("");
  return { text: whole.replace(OUTER_LINK, (_, shown: string | undefined) => shown ?? ""), title, dates };
}

interface ToldTemplate {
  readonly text: string;
  readonly title: string | null;
  readonly dates: readonly string[];
}

function readTemplate(inner: string): ToldTemplate {
  const [name = "", ...rest] = inner.split("|").map((part) => part.trim());
  const [called = "", ...behind] = name.split(":");
  if (TITLE.test(called)) {
    return { text: "", title: behind.join(":").trim() || null, dates: [] };
  }
  const unnamed = rest.filter((part) => !/^[\p{L}\d_ -]{1,30}=/u.test(part));
  if (QUOTES.test(name)) {
    const [quoted = valueOf(rest, /^(?:text|quote|1)$/i) ?? ""] = unnamed;
    return { text: quoted === "" ? "" : `\n<blockquote>\n${quoted}\n</blockquote>\n`, title: null, dates: [] };
  }
  if (DATES.test(name)) {
    const date = valueOf(rest, /^date$/i) ?? unnamed[0];
    return { text: "", title: null, dates: date === undefined ? [] : [date] };
  }
  return { text: SHOWS_LAST.test(name) ? (unnamed.pop() ?? "") : "", title: null, dates: [] };
}

function valueOf(parts: readonly string[], key: RegExp): string | undefined {
  for (const part of parts) {
    const [name = "", ...value] = part.split("=");
    if (value.length > 0 && key.test(name.trim())) {
      return value.join("=").trim();
    }
  }
  return undefined;
}
