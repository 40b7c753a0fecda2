// From a name in the text at hand to the entities of the corpus.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { Mention, MentionForm } from "../core/names/nameTypes";
import { toPlainLetters } from "../core/text/plainLetters";
import { compareSpans, isOverlapping, type Span } from "../core/text/span";
import { SnapshotMemory } from "../rules/snapshotMemory";
import { findAt } from "./findAt";
import type { DraftView, TextView } from "./textView";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.-]+[\p{L}\p{N}\p{M}]+)*/gu;

/** Longest name, in words, that is looked for where the annotator has found none. */
const LONGEST_NAME = 6;

export interface NamedAt {
  readonly span: Span;
  /** Absent where the annotator passed the name over. */
  readonly form?: MentionForm;
  /** More than one where the name is shared. Never empty. */
  readonly entities: readonly Entity[];
}

export function listEntitiesAt(view: TextView, offset: number): NamedAt | undefined {
  const mention = findAt(view.facts.mentions, offset);
  if (mention) {
    const entities = listEntities(view, mention);
    if (entities.length > 0) {
      return { span: mention, entities };
    }
  }
  const role = findAt(view.facts.roles, offset);
  const holder = role && listEntitiesOf(view, role.entity);
  return role && holder && holder.length > 0 ? { span: role, entities: holder } : undefined;
}

/**
 * Whom a mention may mean: one entity where the text or the sources tell, more where the name
 * is shared, none where no source knows it.
 */
function listEntities(view: TextView, mention: Mention): readonly Entity[] {
  return listEntitiesOf(view, mention.entity);
}

export function listEntitiesOf(view: TextView, local: number): readonly Entity[] {
  if (view.kind === "source") {
    const entity = view.corpus.resolveLocal(view.path, local);
    return entity ? [entity] : [];
  }
  const entity = view.facts.entities[local];
  if (!entity) {
    return [];
  }
  for (const name of [entity.name, ...entity.aliases]) {
    const found = findByWholeName(view.corpus, name);
    const sameType = found.filter((f) => f.type === entity.type);
    if (sameType.length > 0) {
      return sameType;
    }
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

const draftNames = new WeakMap<DraftIndex, { readonly corpus: CorpusSnapshot; readonly named: readonly NamedAt[] }>();

/**
 * Everyone the draft means: by the annotator's mentions, and by capitalised words that are a
 * source's name. Linear in the draft's words.
 */
export function listNamedInDraft(view: DraftView): readonly NamedAt[] {
  const kept = draftNames.get(view.facts);
  if (kept?.corpus === view.corpus) {
    return kept.named;
  }
  const locals = new Map<number, readonly Entity[]>();
  const named: NamedAt[] = [];
  for (const mention of view.facts.mentions) {
    let entities = locals.get(mention.entity);
    if (!entities) {
      entities = listEntitiesOf(view, mention.entity);
      locals.set(mention.entity, entities);
    }
    if (entities.length > 0) {
      named.push({ span: mention, form: mention.form, entities });
    }
  }
  for (const { word, span } of listPassedOver(view)) {
    const entities = findByWholeName(view.corpus, word);
    if (entities.length > 0) {
      named.push({ span, entities });
    }
  }
  named.sort((a, b) => a.span.start - b.span.start);
  draftNames.set(view.facts, { corpus: view.corpus, named });
  return named;
}

/**
 * Looks up one name after the other, ahead of `listNamedInDraft`: several hundred take 100 ms where none is known yet.
 */
export function* lookUpNames(view: DraftView): Generator<void, void> {
  if (draftNames.get(view.facts)?.corpus === view.corpus) {
    return;
  }
  for (let local = 0; local < view.facts.entities.length; local++) {
    yield void listEntitiesOf(view, local);
  }
  for (const { word } of listPassedOver(view)) {
    yield void findByWholeName(view.corpus, word);
  }
}

interface Word {
  readonly word: string;
  readonly span: Span;
}

/** Single capitalised words outside mentions and dates: some source's name for an entity, or just words. */
function listPassedOver(view: DraftView): readonly Word[] {
  const { text, map } = view.facts.prose;
  const taken = [...view.facts.mentions, ...view.facts.dates].sort(compareSpans);
  const found: Word[] = [];
  let next = 0;
  for (const { word, start } of listCapitalised(text)) {
    const span = map.toOriginalSpan({ start, end: start + word.length });
    while (next < taken.length && taken[next]!.end <= span.start) {
      next++;
    }
    if (next < taken.length && isOverlapping(taken[next]!, span)) {
      continue;
    }
    found.push({ word, span });
  }
  return found;
}

interface PlacedWord {
  readonly word: string;
  /** In its line, or in the text. */
  readonly start: number;
}

/** Of each line of the text that was asked about last: a keystroke changes one. */
let wordsByLine: ReadonlyMap<string, readonly PlacedWord[]> = new Map();

/** No word goes over a line. */
function* listCapitalised(text: string): Generator<PlacedWord, void> {
  const lines = new Map<string, readonly PlacedWord[]>();
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const words = lines.get(line) ?? wordsByLine.get(line) ?? readCapitalised(line);
    lines.set(line, words);
    for (const { word, start } of words) {
      yield { word, start: lineStart + start };
    }
    lineStart += line.length + 1;
  }
  wordsByLine = lines;
}

function readCapitalised(line: string): readonly PlacedWord[] {
  return Array.from(line.matchAll(WORD), ({ 0: word, index }) => ({ word, start: index })).filter(({ word }) =>
    /^\p{Lu}/u.test(word),
  );
}

/** Names remembered for one snapshot. */
const MOST_REMEMBERED = 20_000;
const wholeNames = new SnapshotMemory<readonly Entity[]>(MOST_REMEMBERED, (entities, name, change) =>
  change.mayRename(name) ? undefined : entities,
);

/**
 * Entities of which this is a name as it stands, not a word of it: of those, the ones whose full name it is come alone.
 */
export function findByWholeName(corpus: CorpusSnapshot, name: string): readonly Entity[] {
  return wholeNames.get(corpus, name, () => pickByWholeName(corpus, name));
}

function pickByWholeName(corpus: CorpusSnapshot, name: string): readonly Entity[] {
  const folded = foldName(name);
  const found = corpus.listByName(name);
  const full = found.filter((entity) => foldName(entity.name) === folded);
  if (full.length > 0) {
    return full;
  }
  const alias = found.filter((entity) => entity.aliases.some((a) => foldName(a) === folded));
  return alias.length > 0
    ? alias
    : found.filter((entity) => isTurnedName(entity.name, folded) || isFamilyName(entity, folded));
}

/** The last word of a person's name, though no source calls the person by it alone. */
function isFamilyName(entity: Entity, folded: string): boolean {
  return entity.type === "person" && foldName(entity.name).endsWith(` ${folded}`);
}

/**
 * By a first name, which is the family name in East Asia: for who points at a word,
 * since "Will" and "May" are words first.
 */
function listByFirstName(corpus: CorpusSnapshot, name: string): readonly Entity[] {
  if (!/^\p{Lu}/u.test(name)) {
    return [];
  }
  const folded = foldName(name);
  return corpus
    .listByName(name)
    .filter((entity) => entity.type === "person" && foldName(entity.name).startsWith(`${folded} `));
}

/** "Kishida Fumio" for Fumio Kishida. */
function isTurnedName(name: string, folded: string): boolean {
  return foldName(name).split(" ").sort().join(" ") === folded.split(" ").sort().join(" ");
}

/**
 * The longest run of words around the offset that some source knows as a name: for
 * words that the annotator passed over.
 */
export function findKnownNameAt(view: TextView, offset: number): NamedAt | undefined {
  const words = listWordsAround(view.text, offset);
  const at = words.findIndex((word) => offset >= word.start && offset <= word.end);
  if (at < 0) {
    return undefined;
  }
  for (let length = LONGEST_NAME; length >= 1; length--) {
    for (let first = Math.max(0, at - length + 1); first <= at && first + length <= words.length; first++) {
      const span = { start: words[first]!.start, end: words[first + length - 1]!.end };
      const name = view.text.slice(span.start, span.end);
      if (!/^\p{Lu}/u.test(name)) {
        continue;
      }
      const entities = findByWholeName(view.corpus, name);
      if (entities.length > 0) {
        return { span, entities };
      }
    }
  }
  const word = words[at]!;
  const byFirst = listByFirstName(view.corpus, view.text.slice(word.start, word.end));
  return byFirst.length > 0 ? { span: word, entities: byFirst } : undefined;
}

/** Words of the line, up to LONGEST_NAME each side. A possessive's ending is no part of its word. */
function listWordsAround(text: string, offset: number): readonly Span[] {
  const from = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 200);
  const newline = text.indexOf("\n", offset);
  const to = Math.min(newline < 0 ? text.length : newline, offset + 200);
  const words: Span[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    words.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return words;
}

function foldName(name: string): string {
  return toPlainLetters(name)
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
