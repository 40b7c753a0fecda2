// Who said it, compared between a draft and a source. High precision: where names could mean one person, they do; where
// one side is unknown, nameless or doubtful, nothing is said.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import { foldName, GENERATIONS } from "../core/corpus/entityKeys";
import type { Annotations, SourceIndex } from "../core/corpus/sourceTypes";
import { PRONOUNS } from "../core/locate/judging/judgeWords";
import type { EntityType } from "../core/names/nameTypes";
import { DOUBTFUL_SPEAKER } from "../core/quotations/confidence";
import type { Quotation, Speaker } from "../core/quotations/quotationTypes";
import { SnapshotMemory } from "./snapshotMemory";

export interface SpeakerRef {
  /** As a reader knows the speaker: the entity's fullest name, else the words that name it. */
  readonly name: string;
  readonly type: EntityType | null;
  /** Ids of the corpus' entities that may be meant. */
  readonly entities: ReadonlySet<string>;
  /** Folded words of `name`, titles and initials left out. */
  readonly words: readonly string[];
  /** Folded words of all the names; initials and small words left out. */
  readonly parts: ReadonlySet<string>;
  readonly isAnonymous: boolean;
  readonly isDoubtful: boolean;
  /** 0 to 1, of how it was found. */
  readonly confidence: number;
}

export type SpeakerMatch = "same" | "different" | "unknown";

const TITLES = new Set(
  (
    "mr mrs ms miss dr sir dame lord lady president vice prime minister premier chancellor secretary general " +
    "governor gov senator sen representative rep congressman congresswoman mayor judge justice king queen prince " +
    "princess pope chief director chairman chairwoman chair professor prof officer captain colonel sergeant " +
    "detective sheriff attorney spokesman spokeswoman spokesperson the a an of and for de la van von bin al el jr " +
    "sr ii iii former acting deputy"
  ).split(" "),
);
const DETERMINER = /^(?:the|a|an|one|some|his|her|its|their|our|my)\s/i;

/** Speakers remembered for one snapshot. */
const MOST_REMEMBERED = 5_000;
const draftSpeakers = new SnapshotMemory<SpeakerRef>(MOST_REMEMBERED, (ref, key, change) =>
  change.mayRename(key.slice(0, key.indexOf("\n"))) ? undefined : ref,
);

/** Kept for each snapshot: a draft names few people, and is judged with every keystroke. */
export function toDraftSpeaker(draft: Annotations, speaker: Speaker, corpus: CorpusSnapshot): SpeakerRef {
  const local = speaker.entity === null ? undefined : draft.entities[speaker.entity];
  const name = local?.name ?? speaker.name;
  const key = [name, local?.type ?? "", speaker.isAnonymous, speaker.confidence, ...(local ? local.aliases : [])].join(
    "\n",
  );
  return draftSpeakers.get(corpus, key, () => {
    const isNamed = local !== undefined || isProperName(name);
    return toRef(
      name,
      local ? local.aliases : [],
      isNamed ? corpus.listByName(name) : [],
      local?.type ?? null,
      speaker,
      isNamed,
    );
  });
}

/** With the entity that the speaker was when it was told: right for as long as it is the same. */
const sourceSpeakers = new WeakMap<Speaker, { readonly entity: Entity | undefined; readonly ref: SpeakerRef }>();

/** The same object for as long as the snapshots know the speaker by the same. */
export function findSourceSpeaker(
  source: SourceIndex,
  { speaker }: Quotation,
  corpus: CorpusSnapshot,
): SpeakerRef | null {
  if (!speaker) {
    return null;
  }
  const entity = speaker.entity === null ? undefined : corpus.resolveLocal(source.path, speaker.entity);
  const known = sourceSpeakers.get(speaker);
  if (known && known.entity === entity) {
    return known.ref;
  }
  const ref = readSourceSpeaker(source, speaker, entity);
  sourceSpeakers.set(speaker, { entity, ref });
  return ref;
}

function readSourceSpeaker(source: SourceIndex, speaker: Speaker, entity: Entity | undefined): SpeakerRef {
  const local = speaker.entity === null ? undefined : source.entities[speaker.entity];
  const isNamed = local !== undefined || isProperName(speaker.name);
  return toRef(
    entity?.name ?? local?.name ?? speaker.name,
    [...(entity?.aliases ?? []), ...(local ? [local.name, ...local.aliases] : [])],
    entity ? [entity] : [],
    entity?.type ?? local?.type ?? null,
    speaker,
    isNamed,
  );
}

/** "Ruiz’s deputy" is described, and not named. */
function isProperName(name: string): boolean {
  return !DETERMINER.test(name) && !/['’]s? /.test(name) && !/^\p{Ll}/u.test(name) && !PRONOUNS.has(name.toLowerCase());
}

function toRef(
  name: string,
  aliases: readonly string[],
  entities: readonly Entity[],
  type: EntityType | null,
  speaker: Speaker,
  isNamed: boolean,
): SpeakerRef {
  const parts = new Set<string>();
  const add = (each: string): void => {
    for (const part of foldName(each)) {
      if (part.length > 1 && !TITLES.has(part)) {
        parts.add(part);
      }
    }
    const acronym = toAcronym(each);
    if (acronym) {
      parts.add(acronym);
    }
  };
  if (isNamed) {
    add(name);
    aliases.forEach(add);
    if (entities.length === 1) {
      [entities[0]!.name, ...entities[0]!.aliases].forEach(add);
    }
  }
  return {
    name,
    words: isNamed ? listNameWords(name) : [],
    type: entities.length === 1 ? entities[0]!.type : type,
    entities: new Set(entities.map((e) => e.id)),
    parts,
    isAnonymous: speaker.isAnonymous,
    isDoubtful: speaker.confidence < DOUBTFUL_SPEAKER,
    confidence: speaker.confidence,
  };
}

/** "different" only for two known names that share nothing, or a first name at most, and for one of the crowd. */
export function compareSpeakers(a: SpeakerRef | null, b: SpeakerRef | null): SpeakerMatch {
  if (a && b && (isPasserBy(a, b) || isPasserBy(b, a))) {
    return "different";
  }
  if (!a || !b || a.isAnonymous || b.isAnonymous || a.parts.size === 0 || b.parts.size === 0) {
    return "unknown";
  }
  for (const id of a.entities) {
    if (b.entities.has(id)) {
      return "same";
    }
  }
  const shared: string[] = [];
  for (const part of a.parts) {
    if (b.parts.has(part)) {
      shared.push(part);
    }
  }
  const [own, other] = [a.words, b.words];
  const isFirstName =
    shared.length === 1 &&
    a.type === "person" &&
    b.type === "person" &&
    own.length > 1 &&
    other.length > 1 &&
    own[0] === shared[0] &&
    other[0] === shared[0];
  if (a.type === "person" && b.type === "person" && areApart(a.name, b.name)) {
    return "different";
  }
  if (shared.length > 0 && !isFirstName && !isOnlyGiven(a.name, b.name, shared)) {
    return "same";
  }
  return isNear(own[own.length - 1], other[other.length - 1]) ? "unknown" : "different";
}

/**
 * One is "one man" or "another commenter", whom a writer met or read, and the other is somebody whom the sources know
 * by name. An official or a spokesman may have a name elsewhere; one of the crowd has none.
 */
function isPasserBy(named: SpeakerRef, nameless: SpeakerRef): boolean {
  return (
    nameless.isAnonymous &&
    PASSER_BY.test(nameless.name) &&
    named.type === "person" &&
    !named.isAnonymous &&
    named.words.length > 1 &&
    named.entities.size > 0
  );
}

const PASSER_BY =
  /^(?:another|one|an?) (?:[\p{Ll}-]+ )?(?:man|woman|boy|girl|person|commenter|user|poster|reader|viewer|listener|fan|passer-by|passerby|bystander|onlooker|shopper|tourist|motorist|caller)$|^another$/iu;

/**
 * "Baek Ji-hoon" and "Choi Ji-eun" share a syllable of given names that are written with a hyphen, and no last name.
 */
function isOnlyGiven(a: string, b: string, shared: readonly string[]): boolean {
  const [own, other] = [listGiven(a), listGiven(b)];
  return own !== undefined && other !== undefined && shared.every((part) => own.has(part) && other.has(part));
}

/**
 * The parts of the one word of a name that is written as "Ji-hoon"; undefined where
 * none is, or no other word stands beside it.
 */
function listGiven(name: string): ReadonlySet<string> | undefined {
  const words = name.split(" ");
  const given = words.find((word) => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word));
  return given !== undefined && words.length > 1 ? new Set(foldName(given)) : undefined;
}

/**
 * Names of one first and last word that a generation (Jr., Sr., III) or the initials between (H. W., W.) tell apart.
 */
function areApart(a: string, b: string): boolean {
  const [own, other] = [readGeneration(a), readGeneration(b)];
  if (own.generation && other.generation && own.generation !== other.generation) {
    return true;
  }
  return own.initials !== "" && other.initials !== "" && own.initials !== other.initials;
}

function readGeneration(name: string): { readonly generation: string | undefined; readonly initials: string } {
  const words = foldName(name);
  const generation = words.find((word, i) => i > 0 && GENERATIONS.has(word));
  const inner = words.filter((word) => !GENERATIONS.has(word)).slice(1, -1);
  return { generation, initials: inner.every((word) => word.length === 1) ? inner.join("") : "" };
}

function listNameWords(name: string): string[] {
  return foldName(name).filter((word) => word.length > 1 && !TITLES.has(word));
}

/** From this length on, two letters more or less at the end of a last name may be a slip. */
const LONG_NAME = 7;

/** Last names one letter apart: perhaps a misspelt one, which another rule tells. */
function isNear(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a.length < 5 || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  return (
    isOneApart(a, b) ||
    (a.length >= LONG_NAME && b.length >= LONG_NAME && (a.startsWith(b.slice(0, -2)) || b.startsWith(a.slice(0, -2))))
  );
}

function isOneApart(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) {
    i++;
  }
  let k = 0;
  while (k < a.length - i && k < b.length - i && a[a.length - 1 - k] === b[b.length - 1 - k]) {
    k++;
  }
  return Math.max(a.length, b.length) - i - k <= 1;
}

export function toAcronym(name: string): string | undefined {
  const capitals = name.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return capitals.length > 2 ? capitals.join("").toLowerCase() : undefined;
}
