// From a name in the text at hand to the entities of the corpus.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import type { Mention } from "../core/names/nameTypes";
import type { Span } from "../core/text/span";
import { findAt } from "./findAt";
import type { TextView } from "./textView";

/** Longest name, in words, that is looked for where the annotator has found none. */
const LONGEST_NAME = 6;

export interface NamedAt {
  readonly span: Span;
  /** More than one where the name is shared. Never empty. */
  readonly entities: readonly Entity[];
}

export function listEntitiesAt(view: TextView, offset: number): NamedAt | undefined {
  const mention = findAt(view.facts.mentions, offset);
  if (mention) {
    const entities = listEntities(view, mention);
    if (entities.length > 0) return { span: mention, entities };
  }
  const role = findAt(view.facts.roles, offset);
  const holder = role && listEntitiesOf(view, role.entity);
  if (role && holder && holder.length > 0) return { span: role, entities: holder };
  return findKnownNameAt(view, offset);
}

/** Whom a mention may mean: one entity where the text or the sources tell, more where the name is shared, none where no source knows it. */
export function listEntities(view: TextView, mention: Mention): readonly Entity[] {
  return listEntitiesOf(view, mention.entity);
}

export function listEntitiesOf(view: TextView, local: number): readonly Entity[] {
  if (view.kind === "source") {
    const entity = view.corpus.resolveLocal(view.path, local);
    return entity ? [entity] : [];
  }
  const entity = view.facts.entities[local];
  if (!entity) return [];
  for (const name of [entity.name, ...entity.aliases]) {
    const found = listByWholeName(view.corpus, name);
    const sameType = found.filter((f) => f.type === entity.type);
    if (sameType.length > 0) return sameType;
    if (found.length > 0) return found;
  }
  return [];
}

/** Entities of which this is a name as it stands, not a word of it: of those, the ones whose full name it is come alone. */
function listByWholeName(corpus: CorpusSnapshot, name: string): readonly Entity[] {
  const folded = foldName(name);
  const found = corpus.listByName(name);
  const full = found.filter((entity) => foldName(entity.name) === folded);
  if (full.length > 0) return full;
  const alias = found.filter((entity) => entity.aliases.some((a) => foldName(a) === folded));
  return alias.length > 0 ? alias : found.filter((entity) => isTurnedName(entity.name, folded) || isFamilyName(entity, folded));
}

/** The last word of a person's name, though no source calls the person by it alone. */
function isFamilyName(entity: Entity, folded: string): boolean {
  return entity.type === "person" && foldName(entity.name).endsWith(` ${folded}`);
}

/** "Kishida Fumio" for Fumio Kishida. */
function isTurnedName(name: string, folded: string): boolean {
  return foldName(name).split(" ").sort().join(" ") === folded.split(" ").sort().join(" ");
}

/** The longest run of words around the offset that some source knows as a name: for words that the annotator passed over. */
function findKnownNameAt(view: TextView, offset: number): NamedAt | undefined {
  const words = listWordsAround(view.text, offset);
  const at = words.findIndex((word) => offset >= word.start && offset <= word.end);
  if (at < 0) return undefined;
  for (let length = LONGEST_NAME; length >= 1; length--) {
    for (let first = Math.max(0, at - length + 1); first <= at && first + length <= words.length; first++) {
      const span = { start: words[first]!.start, end: words[first + length - 1]!.end };
      const name = view.text.slice(span.start, span.end);
      if (!/^\p{Lu}/u.test(name)) continue;
      const entities = listByWholeName(view.corpus, name);
      if (entities.length > 0) return { span, entities };
    }
  }
  return undefined;
}

/** Words of the line, up to LONGEST_NAME each side. A possessive's ending is no part of its word. */
function listWordsAround(text: string, offset: number): readonly Span[] {
  const from = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 200);
  const newline = text.indexOf("\n", offset);
  const to = Math.min(newline < 0 ? text.length : newline, offset + 200);
  const words: Span[] = [];
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}]/gu)) {
    words.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return words;
}

function foldName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();
}
