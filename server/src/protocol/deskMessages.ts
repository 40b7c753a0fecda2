// What the extension's views and commands ask the server for, beyond LSP. Plain data in words that are ready to be shown.

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
  readonly problems: readonly string[];
}

export const LIST_PEOPLE = "verbatim/listPeople";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Empty where no source gives one. */
  readonly role: string;
  readonly mentions: number;
  readonly quotations: number;
  readonly place: Place | null;
}

export const OPEN_PERSON = "verbatim/openPerson";

export interface PersonParams {
  readonly id: string;
}

export interface PersonDetail {
  readonly kind: "role" | "quotation";
  readonly label: string;
  readonly detail: string;
  readonly place: Place | null;
}

export const LIST_DRAFT_QUOTATIONS = "verbatim/listDraftQuotations";

export interface DraftQuotationRow {
  readonly place: Place;
  readonly text: string;
  readonly verdict: string;
  /** The group it stands in, best to look at first. */
  readonly group: string;
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

export interface InsertableQuotation {
  readonly label: string;
  readonly detail: string;
  readonly newText: string;
  readonly replace: PlaceRange;
  readonly place: Place | null;
  readonly sourceName: string;
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
