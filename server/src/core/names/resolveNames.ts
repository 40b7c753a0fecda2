// Names to entities within one text: who is meant by each. People are told apart in resolvePeople.ts, the rest in
// resolveGroups.ts. Knows no other text.

import { sentenceOfToken } from "../text/sentences";
import type { TextMemory } from "../text/textMemory";
import { ABBREVIATED, INITIALS, tokenText } from "../text/tokens";
import { PERSON } from "./decodeNames";
import type { Cluster } from "./nameCluster";
import { COMPANY_SUFFIX } from "./nameLexicon";
import { nameWords, type NameInText, type NameWords } from "./nameWords";
import type { NameDocument } from "./nameDocument";
import type { EntityType, LocalEntity, Mention } from "./nameTypes";
import { resolveGroups } from "./resolveGroups";
import { resolvePeople } from "./resolvePeople";
import type { TaggedName } from "./tagNames";

export interface ResolvedNames {
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
  /** Entity of each name. */
  readonly entityOf: Int32Array;
}

const TYPES: readonly EntityType[] = ["person", "person", "organization", "place"];

export function resolveNames(document: NameDocument, tagged: readonly TaggedName[], memory?: TextMemory<NameWords>): ResolvedNames {
  const names = tagged.map((name, index) => nameWords(document, name, index, memory));
  const clusters = [...resolvePeople(document, names.filter((n) => n.type === PERSON)), ...resolveGroups(document, names.filter((n) => n.type !== PERSON))]
    .filter((cluster) => cluster.names.length > 0)
    .sort((a, b) => a.names[0]!.index - b.names[0]!.index);
  const entityOf = new Int32Array(tagged.length);
  const entities = clusters.map((cluster, entity): LocalEntity => {
    for (const name of cluster.names) entityOf[name.index] = entity;
    return toEntity(cluster);
  });
  const mentions = names.map((name): Mention => {
    const entity = entityOf[name.index]!;
    return {
      start: document.tokens.starts[name.start]!, end: endOf(document, name),
      form: formOf(document, name, entities[entity]!), entity,
    };
  });
  return { entities, mentions, entityOf };
}

/** The full stop of "Corp." ends the sentence where it is the last, and is no part of the name then. */
function endOf(document: NameDocument, name: NameInText): number {
  const { tokens, bits } = document;
  const last = name.end - 1;
  const isStop = tokens.flags[last]! & ABBREVIATED && !(tokens.flags[last]! & INITIALS) && bits[last]! & COMPANY_SUFFIX;
  return tokens.ends[last]! - (isStop && last === lastOfSentence(document, last) ? 1 : 0);
}

function lastOfSentence(document: NameDocument, token: number): number {
  return document.sentences.firstTokens[sentenceOfToken(document.sentences, token) + 1]! - 1;
}

function toEntity({ names, gender }: Cluster): LocalEntity {
  let fullest = names[0]!;
  for (const name of names) if (isFuller(name, fullest)) fullest = name;
  const aliases = new Set(names.map((name) => name.shown));
  aliases.delete(fullest.shown);
  return { type: TYPES[fullest.type]!, name: fullest.shown, aliases: [...aliases], gender };
}

/** More words, one written in small letters, a longer one: in this order. */
function isFuller(a: NameInText, b: NameInText): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  if (a.isCapitals !== b.isCapitals) return b.isCapitals;
  return a.type !== PERSON && a.shown.length > b.shown.length;
}

/** Letters of the longest acronym. */
const LONGEST_ACRONYM = 8;

function formOf(document: NameDocument, name: NameInText, entity: LocalEntity): Mention["form"] {
  if (name.type === PERSON) return name.words.length > 1 && (name.shown === entity.name || !isPartOf(name.shown, entity.name)) ? "full" : "short";
  const text = tokenText(document.tokens, name.start);
  const isOne = name.end - name.start === 1;
  if (isOne && text.length <= LONGEST_ACRONYM && (name.isCapitals || document.tokens.flags[name.start]! & INITIALS) && /^[\p{Lu}\d.&-]{2,}$/u.test(text) && name.isAcronym) return "acronym";
  return name.shown === entity.name || !isPartOf(name.shown, entity.name) ? "full" : "short";
}

function isPartOf(part: string, whole: string): boolean {
  return part.length < whole.length && whole.includes(part) && ` ${whole} `.includes(` ${part} `);
}
