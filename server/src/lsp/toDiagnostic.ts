// A finding as an LSP diagnostic.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { LineIndex } from "../core/text/lineIndex";
import type { Finding, Severity } from "../rules/ruleTypes";
import { t } from "../words/translate";
import type { Session } from "./session";
import { toLocation, toRange } from "./toLsp";
import { toUri } from "./uris";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(session: Session, corpus: CorpusSnapshot, lines: LineIndex, finding: Finding): Diagnostic {
  const { abilities } = session;
  const { code, message, severity, source } = finding;
  const location = source && abilities.relatedInformation ? toLocation(session, corpus, source) : undefined;
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[severity],
    code,
    source: "verbatim",
    message: session.shorten(message),
    ...(abilities.codeDescription && docs && { codeDescription: { href: `${docs}#${code}` } }),
    ...(source &&
      location && {
        relatedInformation: [{ location, message: t("The passage in the source") }],
      }),
  };
}

/** docs/diagnostics.md beside the program, from the bundle as from the source tree. */
const docs = findDocs(__dirname);

function findDocs(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, "docs", "diagnostics.md");
    if (existsSync(file)) {
      return toUri(file);
    }
    if (dirname(folder) === folder) {
      return undefined;
    }
  }
}
