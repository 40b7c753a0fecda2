// Which names mean one organisation or one place: the same words, an acronym and its definition or the one name with
// its letters, a company with and without its legal form, and the beginning of a longer name.

import { ORGANIZATION } from "./decodeNames";
import type { Cluster } from "./nameCluster";
import { COMPANY_SUFFIXES } from "./nameCues";
import type { NameInText } from "./nameWords";

const SUFFIXES = new Set(COMPANY_SUFFIXES.split(" ").map((suffix) => suffix.replace(/\./g, "")));

/** Written ways of names in everyday use that no rule joins. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["us", "united states"],
  ["usa", "united states"],
  ["united states of america", "united states"],
  ["uk", "united kingdom"],
  ["uae", "united arab emirates"],
  ["eu", "european union"],
  ["un", "united nations"],
  ["dc", "district of columbia"],
]);

/** `places`: those of organisations and places in `all`, ascending. */
export function resolveGroups(all: readonly NameInText[], places: readonly number[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const names = places.map((place) => all[place]!);
  const keys = names.map((name) => keyOf(name.words));
  const definitions = new Map([...findInitials(names, keys), ...findDefinitions(names, keys)]);
  const fullByBeginning = findBeginnings(names, keys);
  for (const [i, name] of names.entries()) {
    const own = keys[i]!;
    const base = SAME.get(own) ?? own;
    const key = `${name.type}:${definitions.get(base) ?? fullByBeginning.get(base) ?? base}`;
    const cluster = clusters.get(key);
    if (cluster) {
      cluster.names.push(places[i]!);
    } else {
      clusters.set(key, { names: [places[i]!], gender: null });
    }
  }
  return [...clusters.values()];
}

/** Without "the" and the legal form. */
function keyOf(words: readonly string[]): string {
  let [start, end] = [words[0] === "the" && words.length > 1 ? 1 : 0, words.length];
  while (end - start > 1 && SUFFIXES.has(words[end - 1]!)) {
    end--;
  }
  return words.slice(start, end).join(" ");
}

/** Acronym to the key of its definition: "Brell Trade Union (BTU)". */
function findDefinitions(names: readonly NameInText[], keys: readonly string[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const [i, { defines }] of names.entries()) {
    if (defines !== null) {
      definitions.set(defines, keys[i]!);
    }
  }
  return definitions;
}

/** Letters of the shortest acronym that its letters alone tie to a name. */
const SHORTEST_INITIALS = 3;
/** In a name, with or without their letter in the acronym. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["of", "the", "and", "for", "on", "in", "to", "at", "&"]);

/** Acronym to the key of the one organisation in the text whose words begin with its letters. Linear. */
function findInitials(names: readonly NameInText[], keys: readonly string[]): Map<string, string> {
  const acronyms = new Set(names.filter(isOrganisationsAcronym).map(({ words }) => words.join("")));
  if (acronyms.size === 0) {
    return new Map();
  }
  const bodies = new Map<string, string | undefined>();
  for (const key of new Set(keys.filter((_, i) => names[i]!.type === ORGANIZATION))) {
    for (const initials of listInitials(key)) {
      if (acronyms.has(initials)) {
        bodies.set(initials, bodies.has(initials) ? undefined : key);
      }
    }
  }
  return new Map([...bodies].flatMap(([initials, key]) => (key === undefined ? [] : [[initials, key] as const])));
}

function isOrganisationsAcronym({ isAcronym, type, words }: NameInText): boolean {
  return isAcronym && type === ORGANIZATION && words.join("").length >= SHORTEST_INITIALS;
}

/** Of all words, and of those that are not small. */
function listInitials(key: string): ReadonlySet<string> {
  const words = key.split(/[ -]/).filter(Boolean);
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  return new Set(words.length < SHORTEST_INITIALS ? [] : [toInitials(words), toInitials(large)]);
}

function toInitials(words: readonly string[]): string {
  return words.map((word) => word[0]).join("");
}

/** The first word or words of one organisation's longer name, where no other begins so. */
function findBeginnings(names: readonly NameInText[], keys: readonly string[]): Map<string, string> {
  const beginnings = new Map<string, string | undefined>();
  for (const key of new Set(keys.filter((_, i) => names[i]!.type === ORGANIZATION))) {
    for (let end = key.indexOf(" "); end > 0; end = key.indexOf(" ", end + 1)) {
      const beginning = key.slice(0, end);
      beginnings.set(beginning, beginnings.has(beginning) && beginnings.get(beginning) !== key ? undefined : key);
    }
  }
  const single = new Map<string, string>();
  for (const [beginning, key] of beginnings) {
    if (key !== undefined && beginning.length > 3 && !/ (?:of|the|and|for)$/.test(beginning)) {
      single.set(beginning, key);
    }
  }
  return single;
}
