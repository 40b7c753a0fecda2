// What a draft rests on: how much of it each source gives, what only one source has, and which sources it never used.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { foldTokens } from "../../core/locate/foldTokens";
import type { Span } from "../../core/text/span";
import type { CheckedQuotation } from "../../rules/ruleTypes";
import { toLines } from "../../rules/passages";
import { listNewest } from "../completion/readNewest";
import { listSameDates } from "../datesLike";
import { oneLine } from "../excerpt";
import { listNamedInDraft } from "../resolveMention";
import type { DraftView } from "../textView";
import { listUnquotedDates } from "../unquotedDates";

export type CoveredKind = "quotation" | "name" | "date";

export interface CoveredSource {
  readonly path: string;
  /** How the file is called. */
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Quotations of the draft that stand in it. */
  readonly quotations: number;
  /** Names and dates of the draft, each once, that it has, too. */
  readonly facts: number;
  /** Of the draft's words, those in quotations that stand in it: 0 to 1. */
  readonly share: number;
}

/** What one source alone has: a quotation, a person, a date. */
export interface SoleFact extends Span {
  readonly kind: CoveredKind;
  /** As the draft has it, on one line. */
  readonly text: string;
  /** In the draft, from 1. */
  readonly line: number;
  readonly path: string;
  readonly name: string;
}

export interface Coverage {
  /** Of the draft. */
  readonly words: number;
  /** Words in quotations that a source has: 0 to 1 of all. */
  readonly quoted: number;
  /** Those that a quotation stands in or that alone have a person or date, by their share, then their facts. */
  readonly sources: readonly CoveredSource[];
  /** By the draft's order. */
  readonly sole: readonly SoleFact[];
  /** The newest first. */
  readonly unused: readonly Pick<CoveredSource, "path" | "name" | "title">[];
}

/** Places of a quotation's words that are looked at: with more, they rest on more than one source. */
const MOST_PLACES = 8;

/** A name that is mentioned more often than this tells of no source, and to list its places would read most of them. */
const MOST_MENTIONS = 2_000;
const NONE: ReadonlySet<string> = new Set();

interface Fact extends Span {
  readonly kind: CoveredKind;
  /** False for places and organisations: that one source alone names them is no claim of its. */
  readonly isClaim: boolean;
  readonly paths: ReadonlySet<string>;
}

/** A search for each quotation, and a look at the sources of each name and date. */
export function buildCoverage(view: DraftView, nameOf: (path: string) => string): Coverage {
  const { corpus, text } = view;
  const facts = [...listQuotations(view), ...listNames(view), ...listDates(view)];
  const counts = new Map<string, { quotations: number; facts: number; words: number }>();
  const sole = facts.filter(({ paths, isClaim }) => isClaim && paths.size === 1).sort((a, b) => a.start - b.start);
  const isAlone = new Set(sole.flatMap(({ paths }) => [...paths]));
  let quoted = 0;
  for (const { kind, paths, start, end } of facts) {
    const words = kind === "quotation" ? foldTokens(text.slice(start, end)).count : 0;
    quoted += words;
    for (const path of paths) {
      const count = counts.get(path) ?? { quotations: 0, facts: 0, words: 0 };
      counts.set(path, count);
      count.words += words;
      count.quotations += kind === "quotation" ? 1 : 0;
      count.facts += kind === "quotation" ? 0 : 1;
    }
  }
  const words = Math.max(1, foldTokens(view.facts.prose.text).count);
  const isUsed = (path: string): boolean => isAlone.has(path) || (counts.get(path)?.quotations ?? 0) > 0;
  const sources = [...counts]
    .filter(([path]) => isUsed(path))
    .map(
      ([path, count]): CoveredSource => ({
        ...describe(path, corpus, nameOf),
        quotations: count.quotations,
        facts: count.facts,
        share: Math.min(1, count.words / words),
      }),
    );
  return {
    words,
    quoted: Math.min(1, quoted / words),
    sources: sources.sort((a, b) => b.share - a.share || b.facts - a.facts || (a.path < b.path ? -1 : 1)),
    sole: sole.map(({ kind, paths, start, end }): SoleFact => {
      const [path] = paths as Iterable<string> as [string];
      const line = toLines(view).toLineColumn(start).line + 1;
      return { kind, start, end, text: oneLine(text.slice(start, end)), line, path, name: nameOf(path) };
    }),
    unused: listNewest(corpus)
      .filter(({ path }) => !isUsed(path))
      .map(({ path, meta }) => ({ path, name: nameOf(path), title: meta.title })),
  };
}

function describe(
  path: string,
  corpus: CorpusSnapshot,
  nameOf: (path: string) => string,
): Omit<CoveredSource, "quotations" | "facts" | "share"> {
  const { title, publisher, published } = corpus.sources.get(path)!.meta;
  return { path, name: nameOf(path), title, publisher, published };
}

function listQuotations({ corpus, check }: DraftView): readonly Fact[] {
  return check().quotations.flatMap((quotation): Fact[] => {
    const paths = listSourcesOf(quotation, corpus);
    return paths.size > 0
      ? [{ kind: "quotation", isClaim: true, start: quotation.start, end: quotation.end, paths }]
      : [];
  });
}

/** That which it was found in, and those that have the same words. */
function listSourcesOf({ source }: CheckedQuotation, corpus: CorpusSnapshot): ReadonlySet<string> {
  const found = source && corpus.sources.get(source.path);
  if (!source || !found) {
    return new Set();
  }
  const words = found.text.slice(source.start, source.end);
  const places = corpus.passages.find(words, { limit: MOST_PLACES, maxDistance: 0 });
  return new Set([source.path, ...places.map(({ path }) => path)]);
}

/** Each person, organisation and place once, where the draft first names it. */
function listNames(view: DraftView): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const { span, form, entities } of listNamedInDraft(view)) {
    const [entity] = entities;
    if (!entity || entities.length > 1 || form === "pronoun" || form === "role" || found.has(entity.id)) {
      continue;
    }
    const paths = entity.mentionCount > MOST_MENTIONS ? NONE : new Set(entity.mentions.map(({ path }) => path));
    if (paths.size > 0) {
      found.set(entity.id, {
        kind: "name",
        isClaim: entity.type === "person",
        start: span.start,
        end: span.end,
        paths,
      });
    }
  }
  return [...found.values()];
}

/** Each date that a source has, too, once. */
function listDates(view: DraftView): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const { edtf, start, end } of listUnquotedDates(view)) {
    if (edtf === null || found.has(edtf)) {
      continue;
    }
    const paths = new Set(listSameDates(edtf, view.corpus).map(({ source }) => source.path));
    if (paths.size > 0) {
      found.set(edtf, { kind: "date", isClaim: true, start, end, paths });
    }
  }
  return [...found.values()];
}
