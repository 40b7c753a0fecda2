// A finding as an LSP diagnostic.

import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { LineIndex } from "../core/text/lineIndex";
import { findRulesPage } from "../host/ownFiles";
import type { Finding, Severity } from "../rules/ruleTypes";
import { t } from "../words/translate";
import type { Session } from "./session";
import { toLocation, toRange } from "./toLsp";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Looked for once. */
let docs: string | null | undefined;

export function toDiagnostic(session: Session, corpus: CorpusSnapshot, lines: LineIndex, finding: Finding): Diagnostic {
  const { abilities } = session;
  docs ??= findRulesPage() ?? null;
  const { code, message, severity, source } = finding;
  const location = source && abilities.relatedInformation ? toLocation(session, corpus, source) : undefined;
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[severity],
    code,
    source: "verbatim",
    message: session.shorten(message),
    ...(docs && abilities.codeDescription && { codeDescription: { href: `${docs}#${code}` } }),
    ...(source &&
      location && {
        relatedInformation: [{ location, message: t("The passage in the source") }],
      }),
  };
}
