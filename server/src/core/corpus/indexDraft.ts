// One draft, annotated by what annotates the sources.

import type { DraftText } from "../markdown/draftTypes";
import { parseDraft } from "../markdown/parseDraft";
import type { NameModel } from "../names/nameModel";
import { annotate } from "./annotate";
import type { CorpusSnapshot } from "./corpusTypes";
import { DraftMemory } from "./draftMemory";
import type { DraftIndex, SourceIndex } from "./sourceTypes";

/**
 * `newestSource` (EDTF day) stands in where the draft's front matter has no date. Never the clock. `memory`: of the
 * draft's last version under the same model; the answer is the same without.
 */
export function indexDraft(
  draft: DraftText,
  newestSource: string | null,
  model: NameModel,
  memory?: DraftMemory,
): DraftIndex {
  const day = draft.date ?? newestSource;
  const annotations = annotate(
    draft.prose,
    model,
    { day, numericOrder: null, kind: "document", speaker: null },
    memory,
  );
  const index: DraftIndex = { ...draft, ...annotations, day };
  readings.set(index, { newestSource, model, memory });
  return index;
}

/** What a draft was read with. */
interface Reading {
  readonly newestSource: string | null;
  readonly model: NameModel;
  memory: DraftMemory | undefined;
}

const readings = new WeakMap<DraftIndex, Reading>();
/** Of drafts that were made and not read: what makes them of another text. */
const makers = new WeakMap<DraftIndex, (text: string) => DraftIndex>();

/** For a draft that no annotator read: `rereadDraft` makes it anew by this. */
export function makeAgainBy(draft: DraftIndex, make: (text: string) => DraftIndex): DraftIndex {
  makers.set(draft, make);
  return draft;
}

/**
 * The draft as it would be with this text: a fix is tried on it. What the draft was read with serves again, and its
 * memory, so that it costs what the text changes and a look at each block; the first time, where the draft was read
 * without a memory, a whole reading. `draft` is one that `indexDraft` gave.
 */
export function rereadDraft(draft: DraftIndex, text: string): DraftIndex {
  const make = makers.get(draft);
  if (make) {
    return make(text);
  }
  const reading = readings.get(draft);
  if (!reading) {
    throw new Error("no draft that was read here");
  }
  reading.memory ??= new DraftMemory();
  const { memory } = reading;
  const { last } = memory;
  const tried = indexDraft(parseDraft(draft.path, text, memory), reading.newestSource, reading.model, memory);
  // The next text is one edit away from the draft, and not from this one.
  if (last?.text === draft.text) {
    memory.last = last;
  }
  return tried;
}

const newestDays = new WeakMap<CorpusSnapshot, string | null>();
/** The snapshot that was asked before. */
let asked: WeakRef<CorpusSnapshot> | undefined;

/**
 * The last day that a source was published on, null where none is dated. Linear in the sources, the first time; behind
 * a known snapshot in those that changed, most times.
 */
export function findNewestDay(corpus: CorpusSnapshot): string | null {
  let newest = newestDays.get(corpus);
  if (newest !== undefined) {
    return newest;
  }
  newest = carryDay(corpus);
  if (newest === undefined) {
    newest = newestOf(corpus.sources.values());
  }
  newestDays.set(corpus, newest);
  asked = new WeakRef(corpus);
  return newest;
}

/** Undefined where the newest itself may be gone. */
function carryDay(corpus: CorpusSnapshot): string | null | undefined {
  const before = asked?.deref();
  const known = before && newestDays.get(before);
  const change = before && corpus.findChange(before);
  if (known === undefined || !change) {
    return undefined;
  }
  const changedOf = ({ sources }: CorpusSnapshot): readonly SourceIndex[] =>
    [...change.paths].flatMap((path) => sources.get(path) ?? []);
  if (known !== null && newestOf(changedOf(before)) === known) {
    return undefined;
  }
  const newest = newestOf(changedOf(corpus));
  return newest === null || (known !== null && newest < known) ? known : newest;
}

function newestOf(sources: Iterable<SourceIndex>): string | null {
  let newest: string | null = null;
  for (const {
    meta: { published },
  } of sources) {
    if (published !== null && (newest === null || published > newest)) {
      newest = published;
    }
  }
  return newest;
}
