// What the extension's views and commands ask the server for, beyond LSP. Plain data in words that are ready to be
// shown.

export interface Place {
  readonly uri: string;
  /** As in LSP: lines and UTF-16 columns from 0. */
  readonly range: PlaceRange;
}

export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A draft's URI; null where none is open. */
export interface DeskParams {
  readonly draft: string | null;
}

/** `isReady` is false while sources are being read: then the rest is what is known so far. */
export interface DeskAnswer<T> {
  readonly isReady: boolean;
  readonly rows: readonly T[];
}

export const LIST_SOURCES = "verbatim/listSources";

export interface SourceRow {
  readonly uri: string;
  /** Its path below the workspace folder. */
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** "April 5, 2024"; empty where unknown. */
  readonly published: string;
  readonly words: number;
  /** Quotations of the draft that rest on it. */
  readonly uses: number;
  /** The gravest first. */
  readonly problems: readonly SourceProblemRow[];
}

export interface SourceProblemRow {
  readonly kind: "unreadable" | "undated" | "duplicate" | "other";
  readonly message: string;
  /** Of a duplicate, how the source is called that has the same text. */
  readonly twin?: string;
}

export const CITE_SOURCE = "verbatim/citeSource";

export interface SourceParams {
  readonly uri: string;
}

/** "Ines Calder, “Quay Opens,” Halden Courier, April 5, 2024." Null where there is no such source. */
export type Citation = string | null;

export const LIST_PEOPLE = "verbatim/listPeople";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Empty where no source gives one. */
  readonly role: string;
  readonly mentions: number;
}

/** What takes reading sources: asked for one person, when the row is pointed at or opened. */
export const SUMMARIZE_PERSON = "verbatim/summarizePerson";

export interface PersonSummaryRow {
  readonly quotations: number;
  /** Where the sources introduce the person. */
  readonly place: Place | null;
}

export const OPEN_PERSON = "verbatim/openPerson";

export interface PersonParams {
  readonly id: string;
}

export interface PersonDetail {
  /** An introduction stands where the sources have neither role nor quotation. */
  readonly kind: "role" | "quotation" | "introduction";
  readonly label: string;
  readonly detail: string;
  readonly place: Place | null;
}

export const LIST_DRAFT_QUOTATIONS = "verbatim/listDraftQuotations";

/** "used": right words, wrongly used. The client has the words, in its own language. */
export type QuotationGroup = "altered" | "used" | "unsourced" | "ambiguous" | "unchecked" | "edited" | "verbatim";

export interface DraftQuotationRow {
  readonly place: Place;
  readonly text: string;
  readonly verdict: string;
  /** Rows come group by group, what to look at first. */
  readonly group: QuotationGroup;
  readonly isOpen: boolean;
  readonly speaker: string;
  /** What is wrong with it; empty where nothing is. */
  readonly message: string;
  readonly source: Place | null;
}

export const SEARCH_QUOTATIONS = "verbatim/searchQuotations";

export interface SearchQuotationsParams {
  readonly draft: string;
  /** What the quotation takes the place of. */
  readonly selection: PlaceRange;
  /** Words or a speaker, as typed so far. */
  readonly query: string;
  /** Only what stands in this place of a source. */
  readonly within?: Place;
}

/** `isComplete` is false while the server still reads the older sources: asked again, it has read more. */
export interface FoundQuotations extends DeskAnswer<InsertableQuotation> {
  readonly isComplete: boolean;
}

export interface InsertableQuotation {
  readonly label: string;
  readonly detail: string;
  readonly newText: string;
  readonly replace: PlaceRange;
  readonly place: Place | null;
  readonly sourceName: string;
}

/** A command of the client: opens the file that a text was extracted from; its URI, and the page from 1 or nothing. */
export const OPEN_ORIGINAL = "verbatim.openOriginal";

export const PEEK_SOURCE = "verbatim/peekSource";

export interface PeekSourceParams {
  readonly draft: string;
  readonly position: PlaceRange["start"];
}

/** `quotation` is null where the position is in none. */
export interface PeekedSource {
  readonly isReady: boolean;
  readonly quotation: PeekedQuotationRow | null;
}

export interface PeekedQuotationRow {
  /** Without the outer marks, from the first part to the last. */
  readonly range: PlaceRange;
  /** Where its words stand, the first to be opened; empty where no source has it. */
  readonly passages: readonly Place[];
  readonly differences: readonly WordDifference[];
}

/** Words that differ. Missing ones have an empty range in the draft, added ones in the source. */
export interface WordDifference {
  readonly kind: "changed" | "added" | "missing";
  /** The style guide allows it. */
  readonly isAllowed: boolean;
  readonly written: PlaceRange;
  readonly source: Place;
}

export const FIND_WORDS = "verbatim/findWords";

export interface FindWordsParams {
  readonly draft: string | null;
  readonly words: string;
}

export interface FoundPlace {
  readonly label: string;
  readonly detail: string;
  readonly place: Place | null;
}

export const MAKE_REPORT = "verbatim/makeReport";

export interface MakeReportParams {
  readonly draft: string;
  /** The editor's command that links run, with the place's URI and line (from 0) as arguments. */
  readonly command: string;
}

/** Null where the document is no draft. */
export interface MadeReport {
  readonly isReady: boolean;
  readonly title: string;
  readonly html: string;
}

export const PROPOSE_SOURCE = "verbatim/proposeSource";

export interface ProposeSourceParams {
  readonly text: string;
  /** Of the file it came from, without the ending; null from the clipboard. */
  readonly name: string | null;
}

/** A well-formed source: front matter with what could be read from the text, then the text. */
export interface ProposedSource {
  readonly name: string;
  readonly text: string;
}
