// Lines and parts of lines that are nothing but people's names. Only for bylines:
// names in prose are the names annotator's.

import { AGENCIES, NOT_NAMES } from "./layoutWords";

const PARTICLES = new Set([
  "de",
  "da",
  "del",
  "della",
  "di",
  "do",
  "dos",
  "du",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "ten",
  "ter",
  "bin",
  "bint",
  "ibn",
  "al",
  "el",
  "af",
  "av",
  "y",
  "e",
]);
/** Words of dates and directions that are names, too, at a name's beginning and at its end. */
const GIVEN = new Set(["April", "August", "June", "May", "Will"]);
const FAMILY = new Set(["March", "May", "North", "West"]);
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const LEADING_ROLE =
  /^(?:(?:staff|senior|chief|special|political|foreign|sports|business|contributing)\s+)*(?:(?:sports)?writers?|(?:photo)?reporters?|correspondents?|editors?|columnists?|contributors?|photographers?|dr\.?)\s+(?=\p{Lu})/iu;
/** Words: from a given and a family name to names such as Maria del Carmen de la Vega. */
const FEWEST = 2;
const MOST = 6;
/** UTF-16 units of a line that names authors. */
const LONGEST = 160;

export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length > 60 || words.length < FEWEST || words.length > MOST) {
    return false;
  }
  let names = 0;
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase().replace(/[.,]+$/, "");
    if (
      NOT_NAMES.has(lower) &&
      !(i === 0 && GIVEN.has(word)) &&
      !(i > 0 && i === words.length - 1 && FAMILY.has(word))
    ) {
      return false;
    }
    if (NAME_WORD.test(word)) {
      names++;
    } else if (!PARTICLES.has(word)) {
      return false;
    }
  }
  return names >= FEWEST && NAME_WORD.test(words[words.length - 1]!);
}

/** The authors that a byline names behind its "By"; undefined where it is no byline at all. */
export function parseAuthors(text: string): string[] | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const authors: string[] = [];
  const parts = text
    .replace(/\([^()]*\)/g, " ")
    .replace(/\S+@\S*/g, " ")
    .split(/\s*(?:[,;&|·•]|\s[-–—]\s|\band\b|\bwith\b|\bAND\b)\s*/)
    .filter((part) => part.trim() !== "");
  for (const [i, part] of parts.entries()) {
    const name = toAuthor(part.trim());
    if (name) {
      authors.push(name);
    } else if (i === 0 || !isRole(part)) {
      return undefined;
    }
  }
  return authors.length > 0 ? authors : undefined;
}

/** "By Jane Doe, Staff Writer": undefined for a sentence that opens with "By". */
export function parseByline(line: string): string[] | undefined {
  const by = /^(?:by|written by|reported by|story by|text by):?\s+(?=\p{Lu})/iu.exec(line);
  if (!by || (/[.!?]["”]?$/.test(line) && !/\b(?:Jr|Sr)\.$/.test(line))) {
    return undefined;
  }
  return parseAuthors(line.slice(by[0].length));
}

/** Only names, two at least: "Jane Doe", "Jane Doe and John Roe". */
export function parseNameLine(text: string): string[] | undefined {
  if (text.length > LONGEST || (/[.!?:;"“”()\d]$/.test(text) && !/\b(?:Jr|Sr)\.$/.test(text))) {
    return undefined;
  }
  const parts = text.split(/\s*(?:[,&]|\band\b)\s*/).filter((part) => part !== "");
  return parts.length > 0 &&
    parts.length <= 6 &&
    parts.every(isPersonName) &&
    parts.every((part) => part !== part.toUpperCase())
    ? parts
    : undefined;
}

function toAuthor(part: string): string | undefined {
  const plain = part
    .replace(/\s+(?:in|for|of|at|from)\s+\p{Lu}.*$/u, "")
    .replace(LEADING_ROLE, "")
    .trim();
  if (AGENCIES.has(plain.toLowerCase())) {
    return plain;
  }
  let words = plain.split(/\s+/);
  // "Jane Doe Associated Press": the agency or the role is what follows the name.
  while (words.length > FEWEST && !isPersonName(words.join(" "))) {
    words = words.slice(0, -1);
  }
  const name = words.join(" ");
  if (!isPersonName(name)) {
    return undefined;
  }
  const rest = plain.slice(name.length).trim();
  if (rest !== "" && !isRole(rest)) {
    return undefined;
  }
  return name === name.toUpperCase() ? toTitleCase(name) : name;
}

/** A role, an agency or a place behind the names: nothing but words with capitals, or a word that no name has. */
function isRole(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length <= 8 &&
    (words.some((word) => NOT_NAMES.has(word.toLowerCase().replace(/[.,]+$/, ""))) ||
      AGENCIES.has(part.trim().toLowerCase()) ||
      words.every((word) => /^[\p{Lu}\d]/u.test(word)))
  );
}

export function toTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
