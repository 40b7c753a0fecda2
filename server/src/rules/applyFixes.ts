// Fixes to text: which safe ones go together, and their edits applied.

import { compareSpans } from "../core/text/span";
import type { Finding, TextEdit } from "./ruleTypes";

/** The first safe fix of each finding, less those whose edits meet an earlier one's. By start. */
export function pickSafeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const picked: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((f) => f.safe);
    if (!fix || fix.edits.some((edit) => picked.some((p) => meets(edit, p)))) {
      continue;
    }
    picked.push(...fix.edits);
  }
  return picked.sort(compareSpans);
}

/** `edits` must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort(compareSpans)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Two insertions at one place meet, too: their order would be a choice. */
function meets(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
