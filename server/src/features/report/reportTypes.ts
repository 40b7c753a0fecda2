// The report: a fact-check copy of one draft. Plain data, all of it in words or numbers; knows no HTML and no Markdown.

import type { Span } from "../../core/text/span";
import type { Coverage } from "../coverage/buildCoverage";
import type { DiagnosticCode, Severity, Verdict } from "../../rules/ruleTypes";

/**
 * Of a name or a date: as the sources have it; nearly (a day of the month named); several people of this name; nowhere.
 */
export type FactVerdict = "known" | "near" | "shared" | "unknown" | "unresolved" | "invalid";

/** "passage" is what a finding is about that is neither quotation, name nor date: a title, a copied run. */
export type EntryKind = "quotation" | "name" | "date" | "passage";

/**
 * Settled: nothing to do. Check: the sources do not settle it. Mend: they say otherwise, or something is wrong with it.
 */
export type Standing = "settled" | "check" | "mend";

export interface ReportFinding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
}

/** A passage of a source in its sentence; the three parts make one line. Offsets are those of the source's text. */
export interface ReportSource extends Span {
  readonly path: string;
  /** How the file is called: its path where nothing shorter is known. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** As printed; null where the format has no pages. */
  readonly page: string | null;
  /** The page from 1, as programs count that open the file. */
  readonly count: number | null;
  /** Seconds; null where the format has no times. */
  readonly time: number | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Its span is the first place; a name that stands again has more. */
export interface ReportEntry extends Span {
  /** From 1, in the draft's order. */
  readonly number: number;
  readonly kind: EntryKind;
  readonly text: string;
  readonly verdict: Verdict | FactVerdict | null;
  readonly standing: Standing;
  /** A quotation's speaker, a person's role, a date's day. */
  readonly detail: string;
  readonly places: readonly (Span & { readonly line: number })[];
  readonly findings: readonly ReportFinding[];
  /** Style rules that allow the edits of a quotation. */
  readonly edits: readonly string[];
  /** Why the writer set findings here aside; null where nothing was. */
  readonly setAside: string | null;
  readonly source: ReportSource | null;
}

export interface UsedSource {
  readonly path: string;
  readonly name: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Quotations of the draft that rest on it. */
  readonly quotations: number;
}

/** `used`: a quotation whose words are right and wrongly used. */
export type CountedVerdict = Verdict | FactVerdict | "used";

export interface Report {
  readonly path: string;
  readonly title: string;
  readonly day: string | null;
  readonly text: string;
  /** By the draft's order. */
  readonly entries: readonly ReportEntry[];
  readonly counts: Readonly<Record<Standing, number>>;
  /** Only verdicts that occur, in the order of VERDICTS. */
  readonly verdicts: readonly { readonly kind: EntryKind; readonly verdict: CountedVerdict; readonly count: number }[];
  /** Those that quotations rest on, the most used first. */
  readonly sources: readonly UsedSource[];
  /** What the draft rests on: how much each source gives, and what only one has. */
  readonly coverage: Coverage;
  /** Of the whole desk: what the draft was held against. */
  readonly sourcesRead: number;
}

/** How a file is called in the report. */
export type NameOf = (path: string) => string;

/** Leads to a place of a source. */
export type HrefOf = (place: {
  readonly path: string;
  readonly line: number;
  readonly count?: number | null;
}) => string;
