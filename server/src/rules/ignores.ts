// Ignore comments: what they silence, and the hint where they silence nothing (unused-ignore,
// the one code without a rule of its own).

import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { IgnoreComment } from "../core/markdown/draftTypes";
import { compareSpans } from "../core/text/span";
import { compareFindings } from "./checkPortion";
import { FIX_TITLES } from "./messages";
import type { CheckSettings, DiagnosticCode, Finding } from "./ruleTypes";
import { indexSpans, listOverlapping } from "./spanIndex";
import { unusedIgnore, wordUnusedIgnore } from "./unusedIgnore.rule";

/**
 * Findings (in order) that no comment of the draft silences, and a hint for each comment that silences none: in order.
 */
export function silence(findings: readonly Finding[], draft: DraftIndex, settings: CheckSettings): readonly Finding[] {
  if (draft.ignores.length === 0) {
    return findings;
  }
  const used = new Set<IgnoreComment>();
  const scopes = indexSpans(draft.ignores.map((ignore) => ({ ...ignore.scope, ignore })).sort(compareSpans));
  const left = findings.filter((finding) => {
    const ignores = listOverlapping(scopes, finding)
      .map(({ ignore }) => ignore)
      .filter(({ code }) => code === null || code === finding.code);
    for (const ignore of ignores) {
      used.add(ignore);
    }
    return ignores.length === 0;
  });
  const set = settings.severities[unusedIgnore.code];
  if (set === "off") {
    return left;
  }
  for (const ignore of draft.ignores) {
    if (used.has(ignore) || settings.severities[ignore.code as DiagnosticCode] === "off") {
      continue;
    }
    left.push({
      code: unusedIgnore.code,
      severity: set ?? unusedIgnore.severity,
      start: ignore.start,
      end: ignore.end,
      message: wordUnusedIgnore(ignore.code),
      source: null,
      fixes: [removeComment(ignore, draft)],
    });
  }
  return left.sort(compareFindings);
}

/** With its line, where it stands alone on one. */
function removeComment({ start, end }: IgnoreComment, { text }: DraftIndex): Finding["fixes"][number] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isAlone =
    /^[ \t>]*$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80));
  const lineEnd = isAlone ? end + /^[ \t]*(?:\r?\n)?/.exec(text.slice(end, end + 80))![0].length : end;
  const withSpace = text[start - 1] === " " ? start - 1 : start;
  const from = isAlone ? lineStart : withSpace;
  return { title: FIX_TITLES.removeComment(), safe: false, edits: [{ start: from, end: lineEnd, newText: "" }] };
}
