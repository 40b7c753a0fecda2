// The last diagnostics of an open draft: a finding that says what it said keeps its
// diagnostic, moved where its lines have moved.

import type { Diagnostic, Range } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { LineIndex } from "../core/text/lineIndex";
import { sharedItems } from "../core/text/sharedEnds";
import type { Finding } from "../rules/ruleTypes";
import type { Folder, Session } from "./session";
import { toDiagnostic } from "./toDiagnostic";
import { toRange } from "./toLsp";

interface Shown {
  readonly corpus: CorpusSnapshot;
  /** Their names are in the messages. */
  readonly folders: readonly Folder[];
  readonly findings: readonly Finding[];
  readonly items: readonly Diagnostic[];
}

export class DiagnosticMemory {
  private last: Shown | undefined;

  /** The same as `toDiagnostic` of each. Findings above an edit and below it are held against the last ones. */
  list(session: Session, corpus: CorpusSnapshot, lines: LineIndex, findings: readonly Finding[]): Diagnostic[] {
    const { folders } = session;
    const last = this.last?.corpus === corpus && this.last.folders === folders ? this.last : undefined;
    const before = last?.findings ?? [];
    const { top, bottom } = sharedItems(before, findings, isSaying);
    const items = findings.map((finding, i) => {
      const isBelow = i >= top && i >= findings.length - bottom;
      const shared = isBelow ? i - findings.length + before.length : i;
      const known = i < top || isBelow ? shared : -1;
      return known < 0
        ? toDiagnostic(session, corpus, lines, finding)
        : moveTo(toRange(lines, finding), last!.items[known]!);
    });
    this.last = { corpus, folders, findings, items };
    return items;
  }
}

/** But for where. */
function isSaying(a: Finding, b: Finding): boolean {
  return a.message === b.message && a.code === b.code && a.severity === b.severity && a.source === b.source;
}

function moveTo(range: Range, item: Diagnostic): Diagnostic {
  return isAt(range, item.range) ? item : { ...item, range };
}

function isAt(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
