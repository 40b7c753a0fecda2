// What a source lets people say, cut into pieces that can be compared with those of another
// source: its quotations, and their sentences.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { foldTokens } from "../../core/locate/foldTokens";
import type { Quotation } from "../../core/quotations/quotationTypes";
import type { Span } from "../../core/text/span";
import { toProseSpan } from "../../rules/sourceViews";
import { listSentences } from "../excerpt";

/** Parts of one interrupted quotation are one. */
export interface Said {
  readonly source: SourceIndex;
  readonly parts: readonly Quotation[];
  /** The part that tells the speaker; the first where none does. */
  readonly attributed: Quotation;
}

/** A sentence of a quotation, or what of it stands in one part. */
export interface SaidUnit {
  readonly said: Said;
  /** In the source's file. */
  readonly span: Span;
  /** In the source's prose. */
  readonly prose: Span;
  /** Folded words, as hashes. */
  readonly words: Int32Array;
}

/** With fewer words, two people may well have said the same. */
export const FEWEST_WORDS = 6;

const bySource = new WeakMap<SourceIndex, readonly SaidUnit[]>();

/** By start. Linear in the source's quotations, the first time. */
export function listSaidUnits(source: SourceIndex): readonly SaidUnit[] {
  let units = bySource.get(source);
  if (!units) {
    units = listSaid(source).flatMap(toUnits);
    bySource.set(source, units);
  }
  return units;
}

function listSaid(source: SourceIndex): readonly Said[] {
  const groups = new Map<number, Quotation[]>();
  for (const quotation of source.quotations) {
    if (!quotation.speech) {
      continue;
    }
    const group = groups.get(quotation.group);
    if (group) {
      group.push(quotation);
    } else {
      groups.set(quotation.group, [quotation]);
    }
  }
  return [...groups.values()].map((parts) => ({
    source,
    parts,
    attributed: parts.find(({ speaker }) => speaker !== null) ?? parts[0]!,
  }));
}

function toUnits(said: Said): readonly SaidUnit[] {
  const { source, parts } = said;
  return parts
    .flatMap((part) => listSentences(source, part))
    .map((span): SaidUnit => {
      const prose = toProseSpan(source.prose.map, span);
      return { said, span, prose, words: foldTokens(source.prose.text.slice(prose.start, prose.end)).hashes };
    })
    .filter(({ words }) => words.length >= FEWEST_WORDS);
}
