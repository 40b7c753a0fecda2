// The index over all sources' prose: segments, big ones that stay and small ones that come with changes, as in a
// log-structured merge tree. Knows texts and paths; nothing of quotations' speakers, drafts or rules.

import { findExact, LONGEST_EXACT, type Demand } from "./findExact";
import { findLong, type LongResult } from "./findLong";
import { findTogether, MOST_TERMS, type TermQuery } from "./findTogether";
import { findRuns, findVerbatim } from "./findVerbatim";
import { foldTokens, tokenEnd, type FoldedTokens } from "./foldTokens";
import { findText, isLiveText, withoutTexts, type LiveSegment } from "./liveSegment";
import type { CopiedRun, FindOptions, Passage, PassageIndex, SearchText, TogetherOptions } from "./locateTypes";
import type { PartQuery, Place } from "./places";
import { buildSegment, mergeSegments, segmentBytes, textAt, type Segment } from "./segment";
import { countWords, findWord } from "./vocabulary";
import { compareTexts } from "../text/compareTexts";

export const DEFAULT_LIMIT = 8;

/**
 * Segments of about the same size that are kept apart; one more, and they are merged. A look-up
 * costs their number, a change its logarithm.
 */
const FAN_OUT = 8;
/** Tokens of the smallest class of segments, about two articles: merging 8 takes 1 ms. */
const SMALLEST_CLASS = 1024;

/** Later texts of the same path win. Linear. */
export function buildPassageIndex(texts: readonly SearchText[]): PassageIndex {
  return new LayeredIndex([], new Uint16Array(1)).with(texts);
}

/** All an index is made of, as plain arrays: for a cache. */
export function segmentsOf(index: PassageIndex): readonly LiveSegment[] {
  return index instanceof LayeredIndex ? index.segments : [];
}

/** From the segments of another index: nothing is read or sorted. */
export function restorePassageIndex(segments: readonly LiveSegment[]): PassageIndex {
  return new LayeredIndex(segments, toScratch(segments, new Uint16Array(1)));
}

class LayeredIndex implements PassageIndex {
  constructor(
    readonly segments: readonly LiveSegment[],
    /** All zeros between two calls; shared, because no two searches run at once. */
    private readonly scratch: Uint16Array,
  ) {}

  get size(): PassageIndex["size"] {
    let sources = 0;
    let tokens = 0;
    let bytes = this.scratch.byteLength;
    for (const live of this.segments) {
      tokens += live.liveTokens;
      bytes += segmentBytes(live.segment) + (live.dead?.byteLength ?? 0);
      sources += live.segment.texts.length;
      if (live.dead) {
        for (const dead of live.dead) {
          sources -= dead;
        }
      }
    }
    return { sources, tokens, bytes };
  }

  with(changes: readonly { readonly path: string; readonly text: string | null }[]): PassageIndex {
    const latest = new Map(changes.map((change) => [change.path, change]));
    const added: SearchText[] = [];
    const gone: number[][] = this.segments.map(() => []);
    for (const [path, change] of latest) {
      const { text } = change;
      const isKept = this.segments.some((live, s) => {
        const at = findText(live, path);
        if (at < 0) {
          return false;
        }
        if (live.segment.texts[at]!.text === text) {
          return true;
        }
        gone[s]!.push(at);
        return false;
      });
      if (!isKept && text !== null) {
        added.push(change as SearchText);
      }
    }
    if (added.length === 0 && gone.every((g) => g.length === 0)) {
      return this;
    }
    const segments = this.segments.map((live, s) => (gone[s]!.length > 0 ? withoutTexts(live, gone[s]!) : live));
    if (added.length > 0) {
      added.sort((a, b) => (a.path < b.path ? -1 : 1));
      const segment = buildSegment(added);
      segments.push({ segment, dead: null, liveTokens: segment.tokens });
    }
    const settled = settle(segments);
    return new LayeredIndex(settled, toScratch(settled, this.scratch));
  }

  find(words: string, options: FindOptions = {}): readonly Passage[] {
    const query = foldTokens(words);
    if (query.count === 0 || this.segments.length === 0) {
      return [];
    }
    const parts = this.toParts(query);
    const demand = toDemand(query.count, options);
    const found = search(parts, query.count, demand, this.scratch);
    const passages = found.places.map((place) =>
      toPassage(parts, place, query.count, found.isProved && place.distance === found.best),
    );
    return passages.sort(comparePassages).slice(0, demand.limit);
  }

  listRuns(words: string, shortest: number): readonly CopiedRun[] {
    const query = foldTokens(words);
    const parts = this.toParts(query);
    return findRuns(parts, shortest).map(({ start, end, places }) => {
      const first = places.reduce((a, b) => (compareByPath(parts, a, b) <= 0 ? a : b));
      return {
        start: query.starts[start]!,
        end: query.ends[end - 1]!,
        passage: toPassage(parts, first, end - start, true),
        places: places.length,
      };
    });
  }

  listTogether(
    terms: readonly (readonly string[])[],
    { wanted, anchors, limit }: TogetherOptions,
  ): readonly string[] | null {
    const forms = terms.slice(0, MOST_TERMS).flatMap((all, term) => all.map((form) => ({ term, form })));
    const folded = foldTokens(forms.map(({ form }) => form).join(BETWEEN_FORMS));
    const termsOf = toTerms(forms, folded);
    const parts = this.segments.map((live): TermQuery => {
      const numbers = numberWords(live.segment, folded);
      const own = Array.from({ length: Math.min(terms.length, MOST_TERMS) }, (): number[] => []);
      for (let i = 0; i < numbers.length; i++) {
        if (numbers[i]! > 0 && termsOf[i]! >= 0 && !own[termsOf[i]!]!.includes(numbers[i]!)) {
          own[termsOf[i]!]!.push(numbers[i]!);
        }
      }
      return { live, terms: own };
    });
    const found = findTogether(parts, wanted, anchors?.filter((term) => term < MOST_TERMS) ?? [], limit, this.scratch);
    return found && found.map(({ part, text }) => parts[part]!.live.segment.texts[text]!.path).sort();
  }

  private toParts(query: FoldedTokens): readonly PartQuery[] {
    return this.segments.map((live) => ({ live, numbers: numberWords(live.segment, query) }));
  }
}

/** No word runs over it. */
const BETWEEN_FORMS = " | ";

/** The term of each token; -1 for a form that is no single word. */
function toTerms(
  forms: readonly { readonly term: number; readonly form: string }[],
  { count, starts }: FoldedTokens,
): Int32Array {
  const terms = new Int32Array(count).fill(-1);
  let at = 0;
  let token = 0;
  for (const { term, form } of forms) {
    const first = token;
    at += form.length;
    while (token < count && starts[token]! < at) {
      token++;
    }
    at += BETWEEN_FORMS.length;
    if (token === first + 1) {
      terms[first] = term;
    }
  }
  return terms;
}

/**
 * Where the words stand as they are, nothing is better: only without such places, or where worse
 * ones are wanted too, are edits thought of.
 */
function search(parts: readonly PartQuery[], tokens: number, demand: Demand, scratch: Uint16Array): LongResult {
  if (demand.limit > 0 && demand.slack === 0) {
    const places = findVerbatim(parts, demand.limit);
    if (places.length > 0 || demand.maxDistance === 0) {
      return { places, best: 0, isProved: true };
    }
  }
  return tokens > LONGEST_EXACT
    ? findLong(parts, demand, scratch)
    : { ...findExact(parts, demand, scratch), isProved: true };
}

/** `before` where it is long enough. */
function toScratch(segments: readonly LiveSegment[], before: Uint16Array): Uint16Array {
  const words = segments.reduce((most, live) => Math.max(most, countWords(live.segment.vocabulary)), 0);
  return words < before.length ? before : new Uint16Array(words + 1);
}

function toDemand(tokens: number, options: FindOptions): Demand {
  return {
    limit: options.limit ?? DEFAULT_LIMIT,
    maxDistance: mostEdits(tokens, options),
    slack: Math.max(0, options.slack ?? 0),
  };
}

/** Token edits of a passage that is given for a quotation of so many tokens, at most. */
export function mostEdits(tokens: number, { maxDistance }: FindOptions): number {
  const wanted = maxDistance ?? Math.max(1, Math.floor(tokens / 3));
  // A passage shares at least one word with the quotation.
  return Math.max(0, Math.min(wanted, tokens - 1));
}

function numberWords({ vocabulary }: Segment, { count, units, unitStarts, hashes }: FoldedTokens): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    numbers[i] = findWord(vocabulary, units, unitStarts[i]!, unitStarts[i + 1]! - unitStarts[i]!, hashes[i]!);
  }
  return numbers;
}

function toPassage(parts: readonly PartQuery[], place: Place, length: number, proved: boolean): Passage {
  const { segment } = parts[place.part]!.live;
  const { path, text } = segment.texts[textAt(segment, place.from)]!;
  const start = segment.offsets[place.from]!;
  return { path, start, end: tokenEnd(text, segment.offsets[place.to - 1]!), distance: place.distance, length, proved };
}

function compareByPath(parts: readonly PartQuery[], a: Place, b: Place): number {
  return compareTexts(pathOf(parts, a), pathOf(parts, b)) || a.from - b.from;
}

function pathOf(parts: readonly PartQuery[], place: Place): string {
  const { segment } = parts[place.part]!.live;
  return segment.texts[textAt(segment, place.from)]!.path;
}

/** The order of what `find` gives. */
export function comparePassages(a: Passage, b: Passage): number {
  return a.distance - b.distance || compareTexts(a.path, b.path) || a.start - b.start;
}

/**
 * Merges segments of the same class of size when there are more than FAN_OUT,
 * smallest first; drops those with nothing left.
 */
function settle(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const classes: LiveSegment[][] = [];
  for (const live of segments) {
    if (live.segment.texts.some((_, t) => isLiveText(live, t))) {
      addToClass(classes, live);
    }
  }
  for (let c = 0; c < classes.length; c++) {
    const members = classes[c];
    if (!members || members.length <= FAN_OUT) {
      continue;
    }
    classes[c] = [];
    const segment = mergeSegments(
      members.map((live) => ({ segment: live.segment, isLive: (text) => isLiveText(live, text) })),
    );
    const merged = { segment, dead: null, liveTokens: segment.tokens };
    addToClass(classes, merged);
  }
  return classes.flat();
}

function addToClass(classes: LiveSegment[][], live: LiveSegment): void {
  const size = classOf(live);
  classes[size] ??= [];
  classes[size].push(live);
}

function classOf(live: LiveSegment): number {
  return Math.max(0, Math.floor(Math.log(live.liveTokens / SMALLEST_CLASS + 1) / Math.log(FAN_OUT)));
}
