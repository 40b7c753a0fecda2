// Ids of the sources' quotations, which a draft can cite and the editor resolves: "cable-dock.md#9f3ab2c1". They are
// made of the file's name and the words, so that they stay when other parts of the source, or its folder, change.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { hashUnits } from "../../core/names/wordHash";
import type { Span } from "../../core/text/span";
import type { Candidate } from "../completion/candidateTable";
import { foldWords } from "../completion/foldWord";
import { insertable } from "../completion/quotationItems";

/** The id's shape, for a pattern that looks for one. */
export const ID_PATTERN = "[\\p{L}\\p{N}._-]{1,200}#[0-9a-f]{8}";
const IS_ID = new RegExp(`^${ID_PATTERN}$`, "u");

/** @param words as the source has them; case, accents and punctuation make no difference */
export function toQuotationId(path: string, words: string): string {
  const folded = foldWords(words).join(" ");
  return `${toFileName(path)}#${(hashUnits(folded, 0, folded.length) >>> 0).toString(16).padStart(8, "0")}`;
}

export function isQuotationId(text: string): boolean {
  return IS_ID.test(text);
}

/** Without folders, and only what a placeholder may hold. */
function toFileName(path: string): string {
  return (path.split(/[/\\]/).pop() ?? "").replace(/[^\p{L}\p{N}._-]+/gu, "_").slice(-200);
}

/**
 * Undefined where no source has it. The same words twice in one source are one quotation, and of sources of one name
 * the first counts. Costs the paths, once for a snapshot, and reading the sources of that name.
 */
export function findQuotation(id: string, corpus: CorpusSnapshot): Candidate | undefined {
  for (const source of listByFileName(id.slice(0, id.lastIndexOf("#")), corpus)) {
    const found = insertable.of(source).find(({ words }) => toQuotationId(source.path, words) === id);
    if (found) {
      return found;
    }
  }
  return undefined;
}

const fileNames = new WeakMap<CorpusSnapshot, ReadonlyMap<string, readonly SourceIndex[]>>();

/** The sources whose ids begin so. */
export function listByFileName(name: string, corpus: CorpusSnapshot): readonly SourceIndex[] {
  let names = fileNames.get(corpus);
  if (!names) {
    names = groupByFileName(corpus);
    fileNames.set(corpus, names);
  }
  return names.get(name) ?? [];
}

function groupByFileName({ sources }: CorpusSnapshot): ReadonlyMap<string, readonly SourceIndex[]> {
  const names = new Map<string, SourceIndex[]>();
  for (const source of sources.values()) {
    const name = toFileName(source.path);
    const group = names.get(name);
    if (group) {
      group.push(source);
    } else {
      names.set(name, [source]);
    }
  }
  return names;
}

/** The id of the shortest quotation, or sentence of a long one, that holds the span; null where none does. */
export function findIdAt(source: SourceIndex, span: Span): string | null {
  let best: Candidate | undefined;
  for (const candidate of insertable.of(source)) {
    const isAround = candidate.start <= span.start && span.end <= candidate.end;
    if (isAround && (!best || candidate.end - candidate.start < best.end - best.start)) {
      best = candidate;
    }
  }
  return best ? toQuotationId(source.path, best.words) : null;
}
