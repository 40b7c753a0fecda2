// Transcripts: paragraphs that open with their speaker's label ("THE SECRETARY GENERAL:", "Q:", "Jane Doe:").

import type { Layout, Line } from "./layoutTypes";

const CAPITAL_LABEL = /^(?:[QA]|(?:\p{Lu}[\p{Lu}\d.'’-]*)(?:,? (?:\p{Lu}[\p{Lu}\d.'’-]*|OF|AND|the|of|and|de|van|von)){0,6})(?: ?[([][^()[\]]{1,60}[)\]])?\s?:(?=\s|$)/u;
const NAME_LABEL = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|bin|al|the)){0,5}(?: ?[([][^()[\]]{1,60}[)\]])?\s?:(?=\s|$)/u;
/** UTF-16 units in which a label ends. */
const LONGEST_LABEL = 90;
/** Paragraphs with a label that make a transcript, and their least share of all. */
const FEWEST_TURNS = 3;
const SHARE = { capitals: 0.15, names: 0.3 };

export function findTurns(layout: Layout): void {
  if (layout.known.isTranscript === false) return;
  const capitals: { line: Line; label: string }[] = [];
  const names: { line: Line; label: string }[] = [];
  let paragraphs = 0;
  for (const line of layout.lines) {
    if ((line.role !== null && line.role !== "paragraph" && line.role !== "heading") || (line.hint !== null && line.hint !== "paragraph")) continue;
    paragraphs++;
    const head = line.text.slice(0, LONGEST_LABEL);
    if (!head.includes(":")) continue;
    const capital = CAPITAL_LABEL.exec(head);
    if (capital) capitals.push({ line, label: capital[0] });
    else {
      const name = NAME_LABEL.exec(head);
      if (name) names.push({ line, label: name[0] });
    }
  }
  const isKnown = layout.known.isTranscript === true;
  const isCapital = isKnown ? capitals.length > 0 : capitals.length >= FEWEST_TURNS && capitals.length >= SHARE.capitals * paragraphs && hasReturning(capitals);
  const isNamed = isKnown ? names.length > 0 : names.length >= FEWEST_TURNS && names.length >= SHARE.names * paragraphs && hasReturning(names) && new Set(names.map((n) => n.label)).size >= 2;
  const turns = [...(isCapital ? capitals : []), ...(isNamed || isCapital ? returning(names, isNamed) : [])];
  if (turns.length === 0) return;
  layout.isTranscript = true;
  for (const { line } of turns) {
    line.role = "turn";
    line.isJoined = false;
  }
}

/** A speaker speaks again; "Background:", "Note:" and the like stand once each. */
function hasReturning(turns: readonly { label: string }[]): boolean {
  return new Set(turns.map((turn) => turn.label)).size < turns.length;
}

/** Beside labels in capitals, a name counts only where it returns. */
function returning<T extends { label: string }>(names: readonly T[], isAll: boolean): readonly T[] {
  if (isAll) return names;
  const counts = new Map<string, number>();
  for (const { label } of names) counts.set(label, (counts.get(label) ?? 0) + 1);
  return names.filter(({ label }) => counts.get(label)! > 1);
}
