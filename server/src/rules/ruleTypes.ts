// What a check is asked and what it answers.

import type { Span } from "../core/text/span";
import type { DIAGNOSTIC_CODES } from "./codes";
import type { StyleName } from "./styles";

export type Severity = "error" | "warning" | "information" | "hint";

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

export type Verdict = "verbatim" | "edited" | "altered" | "ambiguous" | "unsourced" | "unchecked" | "notSpeech";

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /**
   * Puts back the source's own words, spelling or marks and needs no choice; offered as safe
   * only where trying it proved it (`tryFix`).
   */
  readonly safe: boolean;
  /** Changes none of the words that may be wrong: never the first to be offered. */
  readonly leavesWords?: true;
  readonly edits: readonly TextEdit[];
}

/** A passage of a source, in the offsets of its file's text. */
export interface SourcePassage extends Span {
  readonly path: string;
  readonly text: string;
}

export interface Finding extends Span {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly source: SourcePassage | null;
  readonly fixes: readonly Fix[];
}

export interface CheckedQuotation extends Span {
  readonly text: string;
  readonly verdict: Verdict;
  readonly speakerName: string | null;
  readonly source: SourcePassage | null;
  /** Names the style's rule where the verdict is "edited"; empty else. */
  readonly edits: readonly string[];
}

export interface CheckSettings {
  readonly style: StyleName;
  readonly severities: Readonly<Partial<Record<DiagnosticCode, Severity | "off">>>;
}

export interface CheckResult {
  /** By start; ignored ones are gone. */
  readonly findings: readonly Finding[];
  /** One for every quotation of the draft, in order. */
  readonly quotations: readonly CheckedQuotation[];
}
