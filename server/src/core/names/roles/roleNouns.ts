// Which nouns may be a title's head: those of the lists, and those of a suffix by which English makes nouns of agents.

import { JOB_NOUNS, KINSHIP, NO_AGENTS, OFFICE_NOUNS } from "./roleWords";

/** No noun that may head a title. */
export const NO_ROLE = 0;
/** A noun of a job or function: it needs an article behind "is" and "as". */
export const JOB = 1;
/** An office or a rank, which may stand bare. */
export const OFFICE = 2;

const AGENT =
  /(?:[^aeiou]er|[aeiou][^aeiou]er|ier|eer|tor|sor|ist|ician|logian|arian|man|woman|person|ster|crat|grapher|keeper|holder|nik)$/;
/** Letters of the shortest word of which a suffix tells anything. */
const SHORTEST_AGENT = 5;

/** What the lists say, in one look-up: an office first, then what is no role, then a job. */
const LISTED: ReadonlyMap<string, number> = new Map([
  ...[...JOB_NOUNS].map((word) => [word, JOB] as const),
  ...[...KINSHIP, ...NO_AGENTS].map((word) => [word, NO_ROLE] as const),
  ...[...OFFICE_NOUNS].map((word) => [word, OFFICE] as const),
]);

/** NO_ROLE, JOB or OFFICE of a word in small letters, its last full stop left out; singular. */
export function roleOf(word: string): number {
  const listed = LISTED.get(word);
  if (listed !== undefined) {
    return listed;
  }
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) {
    return classifyCompound(word.slice(0, hyphen), word.slice(hyphen + 1));
  }
  return word.length >= SHORTEST_AGENT && AGENT.test(word) && !word.endsWith("ever") ? JOB : NO_ROLE;
}

/** "ex-mayor", "co-anchor", "president-elect". */
function classifyCompound(first: string, last: string): number {
  if (last === "elect" || last === "designate" || last === "general") {
    return OFFICE_NOUNS.has(first) ? OFFICE : NO_ROLE;
  }
  return roleOf(last);
}

/** True where its ending alone makes it a noun of an agent: "to | bolster" may be a verb. */
export function isToldBySuffix(word: string): boolean {
  const listed = LISTED.get(word);
  return listed === undefined || (listed === NO_ROLE && !JOB_NOUNS.has(word));
}

/**
 * The singular of a plural noun that may head a title ("Sens.", "developers",
 * "congresswomen"); undefined where it is none.
 */
export function singularRole(word: string): string | undefined {
  const bare = word.endsWith(".") ? word.slice(0, -1) : word;
  for (const singular of listSingulars(bare)) {
    if (roleOf(singular) !== NO_ROLE) {
      return singular;
    }
  }
  return undefined;
}

function listSingulars(word: string): readonly string[] {
  if (word.endsWith("women") || word.endsWith("men")) {
    return [`${word.slice(0, -2)}an`];
  }
  if (word.endsWith("people")) {
    return [`${word.slice(0, -6)}person`];
  }
  if (!word.endsWith("s") || word.endsWith("ss")) {
    return [];
  }
  return word.endsWith("ies") ? [`${word.slice(0, -3)}y`] : [word.slice(0, -1)];
}
