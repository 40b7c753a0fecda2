// Transcripts: paragraphs that open with their speaker's label ("THE SECRETARY GENERAL:", "Q:", "Jane Doe:").

import type { Layout, Line } from "./layoutTypes";

const CAPITAL_LABEL = /^(?:[QA]|(?:\p{Lu}[\p{Lu}\d.'’-]*)(?:,? (?:\p{Lu}[\p{Lu}\d.'’-]*|OF|AND|the|of|and|de|van|von)){0,6})(?: ?[([][^()[\]]{1,60}[)\]])?\s?:(?=\s|$)/u;
const NAME_LABEL = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|bin|al|the)){0,5}(?: ?[([][^()[\]]{1,60}[)\]])?\s?:(?=\s|$)/u;
/** UTF-16 units in which a label ends. */
const LONGEST_LABEL = 90;
/** Paragraphs with a label that make a transcript, and their least share of all. */
const FEWEST_TURNS = 3;
const SHARE = { capitals: 0.15, names: 0.3 };
/** Share of turns in which somebody speaks of himself or to another; lists ("Scorers: ...", "Total: 192") have none. */
const SPEECH = 0.3;
const PERSON = /\b(?:I|we|you|my|our|your|me|us|let's|I'm|I’m|thank|thanks|yes|no)\b/i;

interface Turn {
  readonly line: Line;
  readonly label: string;
}

export function findTurns(layout: Layout): void {
  if (layout.known.isTranscript === false) return;
  const capitals: Turn[] = [];
  const names: Turn[] = [];
  let paragraphs = 0;
  for (const line of layout.lines) {
    if ((line.role !== null && line.role !== "paragraph" && line.role !== "title") || (line.hint !== null && line.hint !== "paragraph")) continue;
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
  const isCapital = isKnown ? capitals.length > 0 : isTranscript(capitals, SHARE.capitals * paragraphs, 1);
  const isNamed = isKnown ? names.length > 0 : isTranscript(names, SHARE.names * paragraphs, 2);
  const turns = [...(isCapital ? capitals : []), ...(isNamed ? names : isCapital ? listReturning(names) : [])];
  if (turns.length === 0) return;
  layout.isTranscript = true;
  const returning = new Set(listReturning(turns).map((turn) => turn.label));
  for (const { line, label } of turns) {
    if (line.role === "title") {
      // The first turn of a transcript without a title looks like one; a title has no label that comes back.
      if (!returning.has(label)) continue;
      layout.title = null;
    }
    line.role = "turn";
    line.isJoined = false;
  }
}

/** Speakers speak again ("Background:", "Note:" and the like stand once each), and speak of themselves. */
function isTranscript(turns: readonly Turn[], fewest: number, returningLabels: number): boolean {
  if (turns.length < FEWEST_TURNS || turns.length < fewest) return false;
  if (new Set(listReturning(turns).map((turn) => turn.label)).size < returningLabels) return false;
  return turns.filter(({ line, label }) => PERSON.test(line.text.slice(label.length))).length >= SPEECH * turns.length;
}

/** Those whose label stands more than once. */
function listReturning(turns: readonly Turn[]): readonly Turn[] {
  const counts = new Map<string, number>();
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  return turns.filter(({ label }) => counts.get(label)! > 1);
}
