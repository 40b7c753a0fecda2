// Names to complete: people in full on their first use, then by the short name; organisations and places.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { Span } from "../../core/text/span";
import { nameType } from "../nameType";
import type { DraftView } from "../textView";
import type { Completion } from "./completionTypes";
import { listUses, rankUse } from "./draftUse";
import { foldWords } from "./foldWord";
import { matchRun } from "./matchWords";
import type { TypedWord } from "./readPlace";

export interface RankedItem {
  /** Made when asked for: of thousands, a hundred are shown. */
  readonly item: Completion;
  /** Greater is better. */
  readonly rank: number;
}

export function lazily(rank: number, toItem: () => Completion): RankedItem {
  return {
    rank,
    get item() {
      return toItem();
    },
  };
}

/** Beside how near a use is (rankUse), in its units: a mention in the sources counts for little, and at most this. */
const MOST_MENTION_RANK = 0.9;

/** Unused names beyond these never show: what the draft uses ranks above all of them. One more than is shown, so that a cut list is known as one. */
const MOST_UNUSED = 101;

/** `prefix` is the mark typed before the words ("@"), `marked` the span that has it; null for bare words. */
export function listNameItems(view: DraftView, typed: readonly TypedWord[], offset: number, marked: Span | null): readonly RankedItem[] {
  const last = typed[typed.length - 1];
  const start = marked?.start ?? last?.start ?? offset;
  const uses = listUses(view, { start, end: offset });
  const prefix = marked ? view.text[marked.start]! : "";
  const items: RankedItem[] = [];
  let unused = 0;
  for (const entity of listCandidates(view.corpus, last?.folded ?? "", uses.keys(), () => unused >= MOST_UNUSED)) {
    const use = uses.get(entity.id);
    if (!use && unused >= MOST_UNUSED) continue;
    const words = wordsOf(entity);
    const run = last && last.folded !== "" ? Math.max(...words.map((name) => matchRun(typed, name))) : 1;
    if (run === 0) continue;
    const replace = { start: marked?.start ?? (last && last.folded !== "" ? typed[typed.length - run]!.start : offset), end: offset };
    if (!use) unused++;
    const mentions = 1 - 1 / (1 + entity.mentionCount);
    const rank = rankUse(use) + mentions * MOST_MENTION_RANK;
    const short = entity.type === "person" && (use?.lastBefore ?? -1) >= 0 ? shortName(entity) : null;
    const toCommon = () => ({ detail: describe(entity), kind: entity.type, replace, origin: { kind: "entity", id: entity.id } as const });
    if (short && short !== entity.name && words.some((name) => matchRun(typed.slice(-1), name) > 0)) {
      const narrow = { start: marked?.start ?? last?.start ?? offset, end: offset };
      if (matchesShort(short, last)) items.push(lazily(rank + 0.05, () => ({ ...toCommon(), replace: narrow, label: short, filter: `${prefix}${short} ${entity.name}`, newText: short })));
    }
    items.push(lazily(rank, () => ({ ...toCommon(), label: entity.name, filter: prefix + [entity.name, ...entity.aliases].join(" "), newText: entity.name })));
  }
  return items;
}

/** The family name, or what the sources call the person for short. */
export function shortName(entity: Entity): string {
  const words = entity.name.split(/\s+/);
  const isOwnWord = (alias: string): boolean => alias.split(/\s+/).every((word) => words.includes(word));
  const aliases = entity.aliases.filter((alias) => isOwnWord(alias) && alias.length < entity.name.length);
  const lastWord = words[words.length - 1]!;
  return aliases.find((alias) => alias.endsWith(lastWord)) ?? aliases[0] ?? lastWord;
}

function matchesShort(short: string, last: TypedWord | undefined): boolean {
  return !last || last.folded === "" || foldWords(short).some((word) => word.startsWith(last.folded));
}

/** What the sources call him or her most, of equals the longest. */
function describe({ titles, type }: Entity): string {
  let best: string = nameType(type);
  let bestCount = 0;
  for (const [title, count] of titles) {
    if (count > bestCount || (count === bestCount && (title.length > best.length || (title.length === best.length && title < best)))) [best, bestCount] = [title, count];
  }
  return best;
}

/**
 * Of entities with a word that begins so, the most mentioned come first: with these, and those in use, the list is full. Where a word was
 * folded otherwise here than in the corpus, so that too few of the first are left, the others are asked for.
 */
const FIRST_CANDIDATES = 120;
const MOST_CANDIDATES = 400;

const folded = new WeakMap<Entity, readonly (readonly string[])[]>();

/** The words of its name and of each alias. */
function wordsOf(entity: Entity): readonly (readonly string[])[] {
  let words = folded.get(entity);
  if (!words) folded.set(entity, (words = [entity.name, ...entity.aliases].map(foldWords)));
  return words;
}

function* listCandidates(corpus: CorpusSnapshot, beginning: string, used: Iterable<string>, isFull: () => boolean): Generator<Entity> {
  const seen = new Set<string>();
  for (const most of [FIRST_CANDIDATES, MOST_CANDIDATES]) {
    const found = corpus.listByBeginning(beginning, most);
    for (const entity of found) if (!seen.has(entity.id)) yield entity;
    for (const { id } of found) seen.add(id);
    if (isFull() || found.length < most) break;
  }
  for (const id of used) {
    const entity = seen.has(id) ? undefined : corpus.findEntity(id);
    if (entity) yield entity;
  }
}
