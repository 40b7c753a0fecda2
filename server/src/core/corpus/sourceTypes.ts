// One file as the corpus knows it: what the reader gives, and what the annotators make of it.

import type { DateMention } from "../dates/dateTypes";
import type { DraftText } from "../markdown/draftTypes";
import type { LocalEntity, Mention, RoleMention } from "../names/nameTypes";
import type { Quotation } from "../quotations/quotationTypes";
import type { Prose } from "../text/prose";

/** A clear message that names what is wrong and what to do; spans count in the file's text. */
export interface SourceProblem {
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

export interface SourceMeta {
  readonly kind: "article" | "transcript" | "document";
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** EDTF, a day where known; null where the text does not say: never invented. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  /** Photographers and agencies of captions. */
  readonly credits: readonly string[];
  /** BCP 47, from front matter or the page; null where unknown. */
  readonly lang: string | null;
  /** Whose words the whole source is, by its front matter. */
  readonly speaker: string | null;
  /** How this source orders 4/5/2024, where its own dates, dateline or publisher tell. */
  readonly numericOrder: "monthFirst" | "dayFirst" | null;
}

/**
 * Where the text of a file that is not read as text stands for somebody who opens the file: from `start` on, up to the
 * next place. A format has pages or times; null what it has not.
 */
export interface SourcePlace {
  /** UTF-16 units into the extracted text. */
  readonly start: number;
  /** As printed, else as counted. */
  readonly page: string | null;
  /** The page's number from 1, as programs count that open the file. */
  readonly count: number | null;
  /** Seconds from the beginning. */
  readonly time: number | null;
}

/** What a reader makes of a file. */
export interface SourceText {
  readonly path: string;
  /** Changes whenever the content does; equal content may share it. */
  readonly version: string;
  /** The file's text as decoded, or the extracted text: what spans count in. */
  readonly text: string;
  readonly meta: SourceMeta;
  readonly prose: Prose;
  /** By start; empty where the format has neither pages nor times. */
  readonly places: readonly SourcePlace[];
  readonly problems: readonly SourceProblem[];
  /** What the file holds where its name says text: the text is extracted then. Null for what its name says. */
  readonly readAs: string | null;
}

/** The annotations of one text, in the offsets of the file's text. */
export interface Annotations {
  readonly entities: readonly LocalEntity[];
  /** By start: names, then those by role and pronoun merged in. */
  readonly mentions: readonly Mention[];
  readonly roles: readonly RoleMention[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
}

export interface EntityTally {
  readonly mentions: number;
  readonly titles: readonly string[];
}

export interface SourceIndex extends SourceText, Annotations {
  readonly words: number;
  /**
   * By local entity, where they are kept apart from the annotations, which may be packed:
   * else they are counted (`tallyEntities`).
   */
  readonly tallies?: readonly EntityTally[];
}

/** A draft with its annotations, by the same annotators as the sources. */
export interface DraftIndex extends DraftText, Annotations {
  /** What its relative and yearless dates were resolved against. */
  readonly day: string | null;
}
