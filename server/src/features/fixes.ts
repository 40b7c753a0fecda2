// Quick fixes at a place, and all safe fixes of a draft at once.

import { isTouching, type Span } from "../core/text/span";
import { pickSafeEdits } from "../rules/applyFixes";
import type { Finding, Fix, TextEdit } from "../rules/ruleTypes";
import type { DraftView } from "./textView";

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The one that Ctrl+. Enter takes: a safe fix, where the finding has only one. */
  readonly isPreferred: boolean;
}

/** For the findings that the range touches, in their order. */
export function listFixesAt(view: DraftView, range: Span): readonly OfferedFix[] {
  const touched = view
    .check()
    .findings.filter(
      (finding) =>
        isTouching(finding, range.start) ||
        isTouching(finding, range.end) ||
        (finding.start >= range.start && finding.end <= range.end),
    );
  return touched.flatMap((finding) => {
    const safe = finding.fixes.filter((fix) => fix.safe);
    return finding.fixes.map((fix) => ({ finding, fix, isPreferred: fix.safe && safe.length === 1 }));
  });
}

export function listSafeEdits(view: DraftView): readonly TextEdit[] {
  return pickSafeEdits(view.check().findings);
}
