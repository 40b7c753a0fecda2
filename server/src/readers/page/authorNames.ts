// The names in what a page writes where its authors stand: "By Jane Doe and John Roe, Staff Writers | April 5", "Von
// Jana Rot und Tim Blau".

import { NOT_NAMES } from "../articleLayout/layoutWords";
import { isPersonName } from "../articleLayout/personLine";

/** UTF-16 units of one name, and how many of one line. */
const LONGEST = 80;
const MOST_NAMES = 30;
const MOST_WORDS = 6;
const BY =
  /^(?:(?:written|reported|posted|published|story|text|words|article|review|photos?|created|authored|reviewed) by|by|author|von|text von|par|propos recueillis par|por|di|af|av|door|autor(?:in)?|autore|auteur|text|texte|texto|写真|文|作者|著者|記者|執筆)(?:\s*[:：●]\s*|\s+)|^By(?=\p{Lu}\p{Ll})/iu;
/** From here on it is no name any more. */
const TAIL = new RegExp(
  [
    String.raw`\s*[|｜•·●–—].*$`,
    String.raw`\s+[-/]\s.*$`,
    String.raw`\s*\(.*$`,
    String.raw`\s*\b(?:published|updated|posted|last|modified|contact|follow|view|see|read|is|für|for|with|at|in|of|from)\s.*$`,
    String.raw`\s*\d{1,2}[:.]\d{2}.*$`,
    String.raw`\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.*$`,
    String.raw`\s+\S+@\S+.*$`,
    String.raw`\s*@\w+.*$`,
    String.raw`\s+Stand\b.*$`,
    String.raw`\s*https?:.*$`,
  ].join("|"),
  "iu",
);
/** A date behind the names, with all that follows it. */
const DATE_BEHIND =
  /\s*[|•·,–—-]?\s*\b(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{1,2}\.? \p{L}+ (?:19|20)\d\d|(?:19|20)\d\d).*$/isu;
const BETWEEN = /\s*(?:[,;、，/]|\s[&+]\s|&|\s(?:and|und|og|et|och|ja|en|y|e|i|и|та|ve|with|mit)\s|\n)\s*/iu;
const DEGREES = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|m\.?a|r\.?d|r\.?n|mba|esq|cfa|jd|dr|rdn|lcsw)\.?$/i;
/** Words beside a name that say what somebody does. */
const ROLE =
  /\b(?:editor|editors|writer|reporter|reporters|correspondent|columnist|contributor|author|staff|team|desk|bureau|senior|chief|deputy|director|producer|journalist|redakteur(?:in)?|redaktion|korrespondent(?:in)?|critic|photographer|professor|fellow|analyst|specialist|special to|news|online|published|updated|ago|min|read|share|bio|profile|follow|posts?|articles?|stories|more|view|email|twitter|contact)\b/i;

/**
 * Names of people as far as their shape tells; `isTold` where the page says that it is a name: one word is enough then.
 */
export function listAuthorNames(written: string, isTold: boolean): string[] {
  const names: string[] = [];
  const line = written
    .replace(/\u00a0/g, " ")
    .replace(BY, "")
    .replace(DATE_BEHIND, "");
  for (const part of line.split(BETWEEN).slice(0, MOST_NAMES)) {
    const name = toName(part, isTold);
    if (name !== undefined && !names.includes(name)) {
      names.push(name);
    }
  }
  // "Jane Doe, Head of News": a word alone beside a whole name is none.
  return names.some((name) => name.includes(" "))
    ? names.filter((name) => name.includes(" ") || !/^[a-z]+$/i.test(name))
    : names;
}

function toName(part: string, isTold: boolean): string | undefined {
  const plain = part
    .replace(BY, "")
    .replace(TAIL, "")
    .replace(/[.,:;\s]+$/, (end) => (/^\./.test(end) && /\b(?:Jr|Sr)$/.test(part.replace(/[.\s]+$/, "")) ? "." : ""))
    .trim();
  if (
    plain === "" ||
    plain.length > LONGEST ||
    DEGREES.test(plain) ||
    plain.split(/\s+/).length > MOST_WORDS ||
    /^\d/.test(plain)
  ) {
    return undefined;
  }
  if (isPersonName(plain)) {
    return plain;
  }
  return isTold && !ROLE.test(plain) && !/[?!"“”<>=]/.test(plain) ? plain : undefined;
}

/** "Doe, Jane", as libraries write it. */
export function turnName(written: string): string {
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)$/u.exec(written);
  return turned ? `${turned[2]} ${turned[1]}` : written;
}

/** A paper's or an agency's name rather than a person's. */
export function isOrganizationName(name: string): boolean {
  return (
    name
      .split(/\s+/)
      .some(
        (word) =>
          NOT_NAMES.has(word.toLowerCase()) &&
          !/^(?:may|march|april|june|august|will|street|north|west|east|south|bank|court)$/i.test(word),
      ) ||
    ROLE.test(name) ||
    /\.(?:com|net|org|de|tr|is|jp)\b/i.test(name)
  );
}
