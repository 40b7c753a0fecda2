// ambiguous-name: a short name that two people in the sources share, and that the draft nowhere gives in full.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import { foldName } from "../core/corpus/entityKeys";
import { FIX_TITLES, listNames } from "./messages";
import type { Rule, RuleFinding } from "./rule";
import { SnapshotMemory } from "./snapshotMemory";
import { t } from "../words/translate";

/** Names offered at most. */
const MOST_NAMES = 4;

export const ambiguousName: Rule = {
  code: "ambiguous-name",
  severity: "information",
  order: 100,
  about: "name",
  label: () => t("ambiguous name"),
  summary: "A short name that several people in the sources share.",
  documentation: `
    A short name that two people in the sources share, and that the draft nowhere gives in full. The fixes offer
    the full names.

        Lund disagreed.
  `,
  check({ draft, corpus, portion }) {
    return portion.mentions.flatMap((mention): RuleFinding[] => {
      const entity = draft.entities[mention.entity]!;
      if (mention.form !== "short" || entity.type !== "person") {
        return [];
      }
      const written = draft.text.slice(mention.start, mention.end);
      const parts = foldName(written);
      if (parts.length !== 1 || [entity.name, ...entity.aliases].some((n) => foldName(n).length > 1)) {
        return [];
      }
      const sharing = listNamesakes(parts[0]!, corpus);
      if (sharing.length < 2) {
        return [];
      }
      const names = sharing.slice(0, MOST_NAMES).map((e) => e.name);
      return [
        {
          start: mention.start,
          end: mention.end,
          message: wordAmbiguousName(written, names),
          source: null,
          fixes: names.map((name) => ({
            title: FIX_TITLES.changeTo(name),
            safe: false,
            edits: [{ start: mention.start, end: mention.end, newText: name }],
          })),
        },
      ];
    });
  },
  /** The first of each name, where not one of those who share it is named in full somewhere. */
  select(findings, { draft, corpus }) {
    const told = new Set<string>();
    return findings.filter(({ start, end }) => {
      const part = foldName(draft.text.slice(start, end))[0]!;
      if (told.has(part)) {
        return false;
      }
      told.add(part);
      return listInFull(listNamesakes(part, corpus), draft.text).length !== 1;
    });
  },
};

/** Those whose name stands in the text. They end alike, most of them: the text is searched once for each ending. */
function listInFull(people: readonly Entity[], text: string): readonly Entity[] {
  const places = new Map<string, readonly number[]>();
  return people.filter(({ name }) => {
    const last = name.slice(name.lastIndexOf(" ") + 1);
    let found = places.get(last);
    if (!found) {
      found = listPlaces(last, text);
      places.set(last, found);
    }
    return found.some((at) => text.startsWith(name, at + last.length - name.length));
  });
}

function listPlaces(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    places.push(at);
  }
  return places;
}

/** Names remembered for one snapshot. */
const MOST_REMEMBERED = 5_000;
const memory = new SnapshotMemory<readonly Entity[]>(MOST_REMEMBERED, (people, part, change) =>
  change.mayRename(part) ? undefined : people,
);

/** People whose family name it is: last part of the name, or first where it is used so. */
function listNamesakes(part: string, corpus: CorpusSnapshot): readonly Entity[] {
  return memory.get(corpus, part, () => {
    const people = corpus.listByName(part).filter((e) => e.type === "person" && foldName(e.name).length > 1);
    return people.filter(
      (e) => foldName(e.name).at(-1) === part || e.aliases.some((alias) => foldName(alias).join() === part),
    );
  });
}

function wordAmbiguousName(written: string, names: readonly string[]): string {
  return t("“{0}” could be {1}: several people in your sources share this name.", written, listNames(names));
}
