// A source as a reader cites it, in a plain style: author, title, publisher, day,
// address. What is not known is left out.

import type { SourceMeta } from "../../core/corpus/sourceTypes";
import { formatDate } from "../formatDate";

/**
 * `Ines Calder and Paul Brandt, “Harbor Board Votes To Keep The Ferry,” The Halden Courier,
 * April 5, 2024, https://example.org/ferry.`
 */
export function citeSource({ byline, title, publisher, published, url }: SourceMeta, name: string): string {
  const authors = joinNames(byline);
  const words = (title ?? name).replace(/[“"](?=\S)/g, "‘").replace(/[”"]/g, "’");
  const rest = [publisher, published && formatDate(published), url].filter(Boolean).join(", ");
  // American style: the comma or the full stop stands inside the marks.
  const mark = rest ? "," : ".";
  const end = /[?!…]$/.test(words) ? "" : mark;
  return [authors && `${authors},`, `“${words}${end}”`, rest && `${rest}.`].filter(Boolean).join(" ");
}

function joinNames(names: readonly string[]): string {
  if (names.length < 3) {
    return names.join(" and ");
  }
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
