// People whom a text calls by another name, too: "Marek Holub, the hacker known as
// “Sparrow”". Knows names, no sentences.

import type { Cluster } from "./nameCluster";
import type { NameInText } from "./nameWords";
import { NO_ROLE, roleOf } from "./roles/roleNouns";

/**
 * Clusters that are called nothing but another's by-name join that other. A job may stand before it: "Hacker Sparrow".
 */
export function joinByNames(people: readonly Cluster[], names: readonly NameInText[]): Cluster[] {
  const owners = new Map<string, Cluster>();
  for (const person of people) {
    for (const place of person.names) {
      const { byName } = names[place]!;
      if (byName !== null) {
        owners.set(byName, person);
      }
    }
  }
  if (owners.size === 0) {
    return [...people];
  }
  const joined = new Set<Cluster>();
  for (const person of people) {
    const owner = owners.get(byNameOf(names[person.names[0]!]!));
    if (owner && owner !== person && person.names.every((place) => owners.get(byNameOf(names[place]!)) === owner)) {
      owner.named ??= [...owner.names];
      owner.names.push(...person.names);
      owner.names.sort((a, b) => a - b);
      joined.add(person);
    }
  }
  return people.filter((person) => !joined.has(person));
}

function byNameOf({ words, key }: NameInText): string {
  const [first = ""] = words;
  return words.length > 1 && roleOf(first) !== NO_ROLE ? key.slice(first.length + 1) : key;
}
