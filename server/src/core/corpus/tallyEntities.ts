// What a source says of each of its entities, counted.

import type { Annotations, EntityTally } from "./sourceTypes";

/** By local entity. Linear in the mentions. */
export function tallyEntities({ entities, mentions, roles }: Annotations): readonly EntityTally[] {
  const tallies = entities.map(() => ({ mentions: 0, titles: [] as string[] }));
  for (const { entity } of mentions) {
    tallies[entity]!.mentions++;
  }
  for (const { entity, title } of roles) {
    tallies[entity]!.titles.push(title);
  }
  return tallies;
}
