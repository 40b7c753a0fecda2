// What a check found as other programs read it: the shapes of the contract, for the command line and for agents.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { findPlace } from "../core/corpus/findPlace";
import type { SourceIndex } from "../core/corpus/sourceTypes";
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
import type { Span } from "../core/text/span";
import type { FileSpan } from "./textView";

/** A page as printed, or seconds; a file that has neither has a page of null. */
type PlaceJson = { readonly page: string | null } | { readonly time: number };

export interface DiagnosticJson {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly source: (SourcePassage & PlaceJson) | null;
  readonly fixes: readonly Fix[];
}

export interface QuotationJson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly speakerName: string | null;
  readonly source: (Span & { readonly path: string } & PlaceJson) | null;
}

/** @param lines of the draft's text */
export function toDiagnosticJson(finding: Finding, lines: LineIndex, corpus: CorpusSnapshot): DiagnosticJson {
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
    source: source && { ...toSpanJson(source, corpus), text: source.text },
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
  };
}

export function toQuotationJson(
  { start, end, text, verdict, speakerName, source }: CheckedQuotation,
  corpus: CorpusSnapshot,
): QuotationJson {
  return {
    start,
    end,
    text,
    verdict,
    speakerName,
    source: source && toSpanJson(source, corpus),
  };
}

function toSpanJson({ path, start, end }: FileSpan, corpus: CorpusSnapshot): FileSpan & PlaceJson {
  return { path, start, end, ...toPlaceJson(corpus.sources.get(path), start) };
}

/** `source` may be gone. */
export function toPlaceJson(source: SourceIndex | undefined, offset: number): PlaceJson {
  const place = source ? findPlace(source, offset) : null;
  return place?.page == null && place?.time != null ? { time: place.time } : { page: place?.page ?? null };
}
