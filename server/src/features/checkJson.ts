// What a check found as other programs read it: the shapes of the contract, for the command line and for agents.

import type { LineIndex } from "../core/text/lineIndex";
import type {
  CheckedQuotation,
  DiagnosticCode,
  Finding,
  Fix,
  Severity,
  SourcePassage,
  Verdict,
} from "../rules/ruleTypes";

export interface DiagnosticJson {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly source: SourcePassage | null;
  readonly fixes: readonly Fix[];
}

export interface QuotationJson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly speakerName: string | null;
  readonly source: { readonly path: string; readonly start: number; readonly end: number } | null;
}

/** @param lines of the draft's text */
export function toDiagnosticJson(finding: Finding, lines: LineIndex): DiagnosticJson {
  const { code, severity, message, start, end, source, fixes } = finding;
  const at = lines.toLineColumn(start);
  return {
    code,
    severity,
    message,
    start,
    end,
    line: at.line + 1,
    column: at.column + 1,
    source: source && { path: source.path, start: source.start, end: source.end, text: source.text },
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
  };
}

export function toQuotationJson({ start, end, text, verdict, speakerName, source }: CheckedQuotation): QuotationJson {
  return {
    start,
    end,
    text,
    verdict,
    speakerName,
    source: source && { path: source.path, start: source.start, end: source.end },
  };
}
