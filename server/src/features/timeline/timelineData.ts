// What the timeline's page is given: plain data, in words that are ready to be shown. The page's own code
// (client/pages) knows this file's types alone.

export interface PageEvent {
  readonly kind: "said" | "done";
  /** Days since 1970-01-01, half open. */
  readonly start: number;
  readonly end: number;
  /** "March 14, 2025". */
  readonly when: string;
  readonly words: string;
  /** Who is named where the row does not say it. */
  readonly who: string;
  readonly places: readonly PagePlace[];
}

export interface PagePlace {
  /** Index into the sources. */
  readonly source: number;
  /** From 1. */
  readonly line: number;
  /** "p. 14", "at 00:14:05": where the source has pages or times. */
  readonly place?: string;
}

export interface PageSource {
  readonly name: string;
  /** Of the editor's document, in the editor; a link from the page, in a file. */
  readonly address: string;
}

export interface PageRow {
  readonly name: string;
  readonly role: string;
  readonly events: readonly PageEvent[];
}

export interface PageMark {
  readonly start: number;
  readonly end: number;
  readonly when: string;
  readonly words: string;
  readonly place: PagePlace;
}

export interface PageTexts {
  readonly title: string;
  /** What it is made from. */
  readonly basis: string;
  readonly filter: string;
  readonly filterShort: string;
  readonly said: string;
  readonly done: string;
  readonly marks: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomAll: string;
  readonly exportSvg: string;
  readonly list: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  readonly inDraft: string;
  readonly hint: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly plot: string;
}

export interface PageData {
  /** As in BCP 47. */
  readonly language: string;
  readonly texts: PageTexts;
  readonly sources: readonly PageSource[];
  readonly rows: readonly PageRow[];
  readonly marks: readonly PageMark[];
}
