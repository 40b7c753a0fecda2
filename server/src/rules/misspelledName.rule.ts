// misspelled-name: near a known name, and itself unknown. High precision: a name is only called misspelt when a known
// one is near and the written one stands in no source.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import { foldTokens } from "../core/locate/foldTokens";
import { foldName } from "../core/corpus/entityKeys";
import type { Mention } from "../core/names/nameTypes";
import { compareSpans, type Span } from "../core/text/span";
import { FIX_TITLES } from "./messages";
import {
  findNearFullName,
  findOtherAccents,
  findOtherOrder,
  isLongWord,
  splitName,
  type NamePart,
  type NearName,
} from "./nearFullNames";
import { editDistance, isInflected, mayBeNear, toLetters, toSound } from "./nearNames";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import { SnapshotMemory } from "./snapshotMemory";
import { indexSpans, listOverlapping } from "./spanIndex";
import { listUntaggedSpeakers } from "./untaggedSpeakers";
import { t } from "../words/translate";

/** Shorter names are near too many others ("Chen", "Chan"). */
const SHORTEST = 5;
/** From this length on, one letter apart is telling even where nothing else of the name is known. */
const SHORTEST_ALONE = 6;
const LONG = 8;
/** Letters that may be wrong. */
const MOST_EDITS = 2;
export const misspelledName: Rule = {
  code: "misspelled-name",
  severity: "warning",
  order: 90,
  about: "name",
  label: () => t("misspelled name"),
  summary: "A name that is not in any source, but close to one that is.",
  documentation: `
    A name that no source has, close to one that the sources do have, by letters and by sound. Beside parts that
    are right, a short part, an initial or an ending counts (“Xiulan Zhuo” for “Xiulan Zhou”), and so does the
    order of three parts or more. A surname alone that opens a sentence before a verb of saying is read as a name
    (“Okorro said that …”). Accents may be left out altogether; some of them left out are told.

        Maria Okorro spoke on Friday.

    The fix spells it as the sources do.
  `,
  check(context) {
    const altered = context.quotations
      .filter((q) => q.found && q.verdict === "altered")
      .flatMap((q) => q.parts.map((p) => p.quotation));
    const judged = indexSpans(altered.sort(compareSpans));
    const named = context.portion.mentions.flatMap((mention) => {
      // What differs within a quotation is told there.
      if (mention.form === "role" || mention.form === "pronoun" || listOverlapping(judged, mention).length > 0) {
        return [];
      }
      return checkMention(mention, context);
    });
    const bare = listUntaggedSpeakers(context.portion, context.draft).flatMap((span) =>
      checkSpan(span, "person", context),
    );
    return [...named, ...bare];
  },
};

function checkMention(mention: Mention, context: RuleContext): RuleFinding[] {
  return checkSpan(mention, context.draft.entities[mention.entity]!.type, context);
}

function checkSpan(span: Span, type: Entity["type"], context: RuleContext): RuleFinding[] {
  const { draft, corpus } = context;
  const written = draft.text.slice(span.start, span.end);
  return listMisspelled(written, type, corpus).map(({ raw, at, meant, whole = { written: raw, name: meant.name } }) => {
    const start = span.start + at;
    return tell(whole, meant, { start, end: start + raw.length }, context);
  });
}

function tell(
  whole: { readonly written: string; readonly name: string },
  { name, entity }: Meant,
  span: Span,
  { corpus }: RuleContext,
): RuleFinding {
  const first = entity.mentions[0];
  const source = first && corpus.sources.get(first.path);
  return {
    ...span,
    message: wordMisspelledName(whole.written, whole.name, source ? tellPlace(source, first.start) : entity.name),
    source: source ? toPassage(source, first) : null,
    fixes: [{ title: FIX_TITLES.changeTo(name), safe: true, edits: [{ ...span, newText: name }] }],
  };
}

interface Meant {
  /** The one word of the known name, as the sources spell it. */
  readonly name: string;
  readonly entity: Entity;
}

interface Misspelled {
  readonly raw: string;
  /** Where it stands in the name. */
  readonly at: number;
  readonly meant: Meant;
  /** Where the part alone would tell nothing: the whole names. */
  readonly whole?: { readonly written: string; readonly name: string };
}

/** What was found of a name. */
interface CheckedName {
  readonly misspelled: readonly Misspelled[];
  /** Of all its words that were looked for, where the sources have each of them: nothing else counts then. */
  readonly known: Int32Array | null;
}

/** Names remembered for one snapshot. */
const MOST_REMEMBERED = 20_000;
const memory = new SnapshotMemory<CheckedName>(MOST_REMEMBERED, (name, _, { words }) =>
  name.known && words.wordsNear("before", 1).count(name.known) === 0 ? name : undefined,
);

function listMisspelled(written: string, type: Entity["type"], corpus: CorpusSnapshot): readonly Misspelled[] {
  return memory.get(corpus, `${type} ${written}`, () => checkName(written, type, corpus)).misspelled;
}

function checkName(written: string, type: Entity["type"], corpus: CorpusSnapshot): CheckedName {
  const parts = splitName(written);
  const accents = type === "person" ? findOtherAccents(parts, corpus) : undefined;
  if (accents) {
    return { misspelled: [toMisspelled(parts[accents.part]!, accents)], known: null };
  }
  if (parts.length > 1 && !isInSources(parts.map(({ key }) => key).join(" "), corpus)) {
    return { misspelled: checkWhole(written, parts, type, corpus) ?? checkParts(parts, type, corpus), known: null };
  }
  const looked = parts.filter(isLooked);
  if (looked.every(({ key }) => isInSources(key, corpus))) {
    const { count, hashes } = foldTokens(looked.map(({ key }) => key).join(" "));
    // Single words: a place between two is none.
    return { misspelled: [], known: count === looked.length ? hashes : null };
  }
  return { misspelled: checkParts(parts, type, corpus), known: null };
}

/** A name of several parts that no source has; undefined where no known one is like it. */
function checkWhole(
  written: string,
  parts: readonly NamePart[],
  type: Entity["type"],
  corpus: CorpusSnapshot,
): readonly Misspelled[] | undefined {
  const near = findNearFullName(parts, type, corpus);
  if (near && (type === "person" || isNoOtherBody(parts, near, corpus))) {
    return [{ ...toMisspelled(parts[near.part]!, near), whole: { written, name: near.whole } }];
  }
  const order = type === "person" ? findOtherOrder(parts, corpus) : undefined;
  return order && [{ raw: written, at: 0, meant: { name: order.whole, entity: order.entity } }];
}

/** A body's other word may be another body's. */
function isNoOtherBody(parts: readonly NamePart[], near: NearName, corpus: CorpusSnapshot): boolean {
  const { key } = parts[near.part]!;
  return isLongWord(key, foldName(near.name).join(""), parts.length) || !isInSources(key, corpus);
}

function toMisspelled({ raw, at }: NamePart, meant: Meant): Misspelled {
  return { raw, at, meant };
}

function isLooked({ raw, key }: NamePart): boolean {
  return key.length >= SHORTEST && /^\p{Lu}\p{Ll}/u.test(raw);
}

/** Each part by itself. */
function checkParts(parts: readonly NamePart[], type: Entity["type"], corpus: CorpusSnapshot): readonly Misspelled[] {
  return parts.filter(isLooked).flatMap((part) => {
    const others = parts.filter((other) => other !== part && other.key.length > 1).map(({ key }) => key);
    const meant = findMeant(part.key, others, type, corpus);
    return meant ? [toMisspelled(part, meant)] : [];
  });
}

function findMeant(key: string, others: readonly string[], type: Entity["type"], corpus: CorpusSnapshot): Meant | null {
  if (isInSources(key, corpus) || corpus.listByName(key).length > 0) {
    return null;
  }
  let best: { meant: Meant; order: number } | undefined;
  for (const part of listNear(key, corpus)) {
    const distance = editDistance(key, part, MOST_EDITS);
    if (distance > MOST_EDITS || isInflected(key, part)) {
      continue;
    }
    for (const entity of corpus.listByName(part)) {
      if (entity.type !== type && (type === "person" || entity.type === "person")) {
        continue;
      }
      const names = [entity.name, ...entity.aliases];
      const parts = names.flatMap(foldName);
      const shared = others.filter((other) => parts.includes(other)).length;
      const name = isTelling(key, part, distance, shared, others.length) ? findWritten(names, part) : undefined;
      const order = shared * 10 - distance * 3 + Math.min(entity.mentionCount, 20) / 20;
      if (name && (!best || order > best.order)) {
        best = { meant: { name, entity }, order };
      }
    }
  }
  return best?.meant ?? null;
}

/** The word of a name that is this part, as it is written. */
function findWritten(names: readonly string[], part: string): string | undefined {
  return names
    .flatMap((name) => name.match(/[\p{L}\p{M}'’]+/gu) ?? [])
    .find((word) => foldName(word).join("") === part);
}

/**
 * With another part of the name right, two letters may be wrong; alone, one in a long name, or none by sound; never
 * beside a part that is another's.
 */
function isTelling(key: string, part: string, distance: number, shared: number, others: number): boolean {
  if (shared > 0) {
    return distance === 1 || key.length >= LONG - 1 || toSound(key) === toSound(part);
  }
  if (others > 0) {
    return false;
  }
  if (distance === 1) {
    return key.length >= SHORTEST_ALONE && (key.length >= LONG || toSound(key) === toSound(part));
  }
  return key.length >= LONG && toSound(key) === toSound(part);
}

/** Carried over where the edits neither brought the word nor took it away. */
const inSources = new SnapshotMemory<boolean>(MOST_REMEMBERED, (isThere, key, { words }) => {
  const side = isThere ? "before" : "after";
  const { hashes } = foldTokens(key);
  return hashes.length > 0 && words.wordsNear(side, hashes.length).count(hashes) < hashes.length ? isThere : undefined;
});

function isInSources(key: string, corpus: CorpusSnapshot): boolean {
  return inSources.get(corpus, key, () => corpus.passages.find(key, { limit: 1, maxDistance: 0 }).length > 0);
}

/** Known parts of names with one first letter and one length. */
interface Bucket {
  readonly parts: string[];
  /** Of each, `toLetters`. */
  readonly letters: number[];
}

const buckets = new WeakMap<CorpusSnapshot, Map<string, Bucket>>();

/** Known parts of names with the same first letter that are at most so many edits away, and a few others. */
function* listNear(key: string, corpus: CorpusSnapshot): Iterable<string> {
  let byStart = buckets.get(corpus);
  if (!byStart) {
    byStart = fillBuckets(corpus);
    buckets.set(corpus, byStart);
  }
  const letters = toLetters(key);
  for (let length = key.length - MOST_EDITS; length <= key.length + MOST_EDITS; length++) {
    const bucket = byStart.get(key[0]! + length);
    if (!bucket) {
      continue;
    }
    for (let i = 0; i < bucket.parts.length; i++) {
      if (mayBeNear(letters, bucket.letters[i]!, MOST_EDITS)) {
        yield bucket.parts[i]!;
      }
    }
  }
}

function fillBuckets(corpus: CorpusSnapshot): Map<string, Bucket> {
  const byStart = new Map<string, Bucket>();
  for (const part of corpus.listNameParts()) {
    if (part.length < SHORTEST - 1) {
      continue;
    }
    const start = part[0]! + part.length;
    let bucket = byStart.get(start);
    if (!bucket) {
      bucket = { parts: [], letters: [] };
      byStart.set(start, bucket);
    }
    bucket.parts.push(part);
    bucket.letters.push(toLetters(part));
  }
  return byStart;
}

function wordMisspelledName(written: string, known: string, place: string): string {
  return t("“{0}” is not in any source. Did you mean “{1}” ({2})?", written, known, place);
}
