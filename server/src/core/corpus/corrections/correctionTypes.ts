// What an analyst corrects of what was read from the sources: kept in a small file of
// the workspace, applied everywhere.

/** One person, under one name. */
export interface PersonCorrection {
  /** What he or she is called from now on. */
  readonly name: string;
  /** Names as the sources have them that mean this person, too. */
  readonly also: readonly string[];
  /** Only in these sources (paths as the corpus has them); null for all. */
  readonly within: ReadonlySet<string> | null;
  /** Title as read -> as it should be; null where it is not this person's. */
  readonly roles: ReadonlyMap<string, string | null>;
}

export interface QuotationCorrection {
  /** As the corpus has it. */
  readonly source: string;
  /** The quotation, white space aside. */
  readonly words: string;
  /** Null where nobody is known to have said it. */
  readonly speaker: string | null;
}

export interface Corrections {
  readonly people: readonly PersonCorrection[];
  readonly quotations: readonly QuotationCorrection[];
}

export const NO_CORRECTIONS: Corrections = { people: [], quotations: [] };

export function joinCorrections(all: readonly Corrections[]): Corrections {
  return { people: all.flatMap(({ people }) => people), quotations: all.flatMap(({ quotations }) => quotations) };
}

/** Two writings of a quotation that differ in white space alone are one. */
export function toWordsKey(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
