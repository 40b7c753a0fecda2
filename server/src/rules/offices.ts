// Offices compared by what they mean: the same office in other words, another rank, another body, another office.

import { foldName } from "../core/corpus/entityKeys";
import type { RoleStatus } from "../core/names/nameTypes";

export interface Office {
  /** Words of the office without its rank, in the words that stand for all their like. */
  readonly words: ReadonlySet<string>;
  /** "deputy", "lieutenant"; empty where it is the office itself. */
  readonly rank: string;
  /** Folded words of what it is of. */
  readonly body: readonly string[];
  readonly status: RoleStatus;
}

export interface TitleText {
  readonly office: string;
  readonly of: string | null;
  readonly status: RoleStatus;
}

/** Words for one another. Small letters. */
const SAME_WORD = new Map(
  Object.entries({
    sen: "senator",
    rep: "representative",
    congressman: "representative",
    congresswoman: "representative",
    gov: "governor",
    gen: "general",
    lt: "lieutenant",
    col: "colonel",
    maj: "major",
    capt: "captain",
    sgt: "sergeant",
    adm: "admiral",
    prof: "professor",
    atty: "attorney",
    del: "delegate",
    supt: "superintendent",
    det: "detective",
    chairman: "chair",
    chairwoman: "chair",
    chairperson: "chair",
    cochairman: "cochair",
    cochairwoman: "cochair",
    spokeswoman: "spokesman",
    spokesperson: "spokesman",
    councilwoman: "councilman",
    councillor: "councilman",
    councilor: "councilman",
    councilmember: "councilman",
    advisor: "adviser",
    defence: "defense",
    labour: "labor",
    frontrunner: "runner",
    asst: "assistant",
    premier: "minister prime",
    ceo: "chief executive",
    cfo: "chief financial officer",
    coo: "chief operating officer",
    pm: "minister prime",
    da: "district attorney",
    counsellor: "counselor",
    businesswoman: "businessman",
    committeewoman: "committeeman",
  }),
);
const SAME_OFFICE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:united states|us|u s) (?:district )?(attorneys?|marshal)\b/, "us$1"],
  [
    /\bsecretary of (state|defense|defence|labor|energy|education|commerce|agriculture|transportation|health)\b/,
    "$1 secretary",
  ],
  [/\bsecretary of the (treasury|interior|navy|army)\b/, "$1 secretary"],
  [/\bminister of (?:the )?(\w+(?: \w+)?)\b/, "$1 minister"],
  [/\bminister for (?:the )?(\w+(?: \w+)?)\b/, "$1 minister"],
  [/\b(?:foreign affairs|state) (minister|secretary)\b/, "foreign minister"],
  [/\bforeign secretary\b/, "foreign minister"],
  [/\b(?:treasury|finance) (?:minister|secretary)\b/, "finance minister"],
  [/\b(?:defense|defence) secretary\b/, "defense minister"],
  [/\bchief of (police|staff)\b/, "$1 chief"],
  [/\bchief executive officer\b/, "chief executive"],
  [/\bspeaker of the house\b/, "house speaker"],
];
/** Say nothing of which office it is. */
const IDLE = new Set(
  (
    "the of a an and senior longtime previous veteran top new newly elected outgoing then former current " +
    "republican democratic conservative liberal state national federal house senate united states us charge in " +
    "on main chief-of q acting interim first-term"
  ).split(" "),
);
const RANKS = new Set("deputy assistant associate vice lieutenant under junior".split(" "));
/** With these, "vice" and the like are part of another office's name, or of a courtesy. */
const COURTESY = new Set("professor coach pastor editor".split(" "));

/** Offices of which a person has one at a time. What is not here ("leader", "official", "adviser") goes with any. */
const SINGLE: readonly (readonly string[])[] = [
  ["president"],
  ["prime", "minister"],
  ["chancellor"],
  ["king"],
  ["queen"],
  ["pope"],
  ["governor"],
  ["mayor"],
  ["senator"],
  ["representative"],
  ["secretary", "general"],
  ["attorney", "general"],
  ["district", "attorney"],
  ["usattorney"],
  ["ambassador"],
  ["judge"],
  ["justice"],
  ["foreign", "minister"],
  ["defense", "minister"],
  ["finance", "minister"],
  ["sheriff"],
  ["high", "commissioner"],
];

export function toOffice({ office, of, status }: TitleText): Office {
  let text = office.toLowerCase().replace(/\./g, "").replace(/[-‐]/g, " ").replace(/\s+/g, " ").trim();
  for (const [pattern, words] of SAME_OFFICE) {
    text = text.replace(pattern, words);
  }
  const words = new Set<string>();
  let rank = "";
  const all = text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (SAME_WORD.get(word) ?? word).split(" "));
  all.forEach((word, at) => {
    if (RANKS.has(word) && at < all.length - 1) {
      rank = rank === "" || word < rank ? word : rank;
    } else if (word !== "" && !IDLE.has(word)) {
      words.add(word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
    }
  });
  return {
    words,
    rank,
    body: of === null ? [] : foldName(of).filter((word) => !SMALL.has(word)),
    status: all.includes("previous") ? "former" : status,
  };
}

const SMALL = new Set("the of and for in at to its their his her then former".split(" "));

/**
 * The same office, whatever its rank and whose it is; one may leave a word out: "the
 * minister" for "the foreign minister".
 */
export function isSameKind(a: Office, b: Office): boolean {
  return a.words.size > 0 && b.words.size > 0 && (isWithin(a.words, b.words) || isWithin(b.words, a.words));
}

/** With the same words: no more is said by one than by the other. */
export function isSameOffice(a: Office, b: Office): boolean {
  return a.words.size === b.words.size && isWithin(a.words, b.words);
}

export function isSameRank(a: Office, b: Office): boolean {
  return a.rank === b.rank || [...a.words].some((word) => COURTESY.has(word));
}

/** Words that make of one noun two offices. */
const CONTRARY: readonly (readonly [string, string])[] = [["majority", "minority"]];

/** "majority leader", "minority leader": the same but for a word and its contrary. */
export function isContrary(a: Office, b: Office): boolean {
  return CONTRARY.some(
    ([x, y]) =>
      ((a.words.has(x) && b.words.has(y)) || (a.words.has(y) && b.words.has(x))) &&
      [...a.words].every((word) => word === x || word === y || b.words.has(word)),
  );
}

/** True where either has none, where they share a word, or one is the other's adjective: "Japan", "Japanese". */
export function isSameBody(a: Office, b: Office): boolean {
  return (
    a.body.length === 0 ||
    b.body.length === 0 ||
    a.body.some((x) => b.body.some((y) => isSameName(x, y))) ||
    isInitials(a.body, b.body) ||
    isInitials(b.body, a.body)
  );
}

const ADJECTIVES: readonly (readonly string[])[] = [
  ["france", "french"],
  ["spain", "spanish"],
  ["britain", "british", "uk", "kingdom", "england", "english"],
  ["netherlands", "dutch"],
  ["germany", "german"],
  ["greece", "greek"],
  ["wales", "welsh"],
  ["switzerland", "swiss"],
  ["poland", "polish"],
  ["ireland", "irish"],
  ["us", "america", "american", "states"],
  ["china", "chinese"],
  ["peru", "peruvian"],
  ["denmark", "danish"],
  ["iceland", "icelandic"],
  ["finland", "finnish"],
  ["turkey", "turkish"],
  ["czech", "czechia"],
  ["philippines", "philippine", "filipino"],
  ["iraq", "iraqi"],
  ["iran", "iranian"],
  ["cuba", "cuban"],
  ["mali", "malian"],
  ["niger", "nigerien"],
  ["thailand", "thai"],
  ["laos", "lao", "laotian"],
];
/** Letters of a name and its adjective that are the same: "Lithuania", "Lithuanian". */
const STEM = 4;

function isSameName(a: string, b: string): boolean {
  if (a === b || (a.length > STEM && b.length > STEM && a.slice(0, STEM) === b.slice(0, STEM))) {
    return true;
  }
  return ADJECTIVES.some((names) => names.includes(a) && names.includes(b));
}

/** "FBI", "Federal Bureau of Investigation". */
function isInitials(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length === 1 &&
    long.length > 1 &&
    long
      .map((word) => word[0])
      .join("")
      .startsWith(short[0]!)
  );
}

export function isSingle({ words }: Office): boolean {
  return SINGLE.some((office) => office.every((word) => words.has(word)));
}

/** Told by its place: an envoy's may be named by the country or its capital. */
export function hasOneBody(office: Office): boolean {
  return isSingle(office) && !/^(?:ambassador|high|judge|justice)$/.test([...office.words][0] ?? "");
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) {
    if (!b.has(word)) {
      return false;
    }
  }
  return true;
}
