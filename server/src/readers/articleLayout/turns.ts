// Transcripts: paragraphs that open with their speaker's label, or stand below it. What makes a text one: speakers who
// come back, and speak of themselves and to each other.

import { readSpeakerLabel, type LabelForm, type SpeakerLabel } from "../../core/quotations/speakerLabels";
import { joinParagraphs } from "./joinParagraphs";
import type { Layout, Line } from "./layoutTypes";

/** Paragraphs with a label that make a transcript. */
const FEWEST_TURNS = 3;
interface Need {
  readonly share: number;
  readonly returning: number;
  readonly spoken: number;
}

/** The surest first. */
const FORMS: readonly LabelForm[] = ["voice", "timed", "question", "shouted", "record", "named", "alone"];
/**
 * By form: the least share of all paragraphs that have such a label, how many labels must come
 * back, and how often the turns must be spoken.
 */
const NEEDED: Readonly<Record<LabelForm, Need>> = {
  voice: { share: 0, returning: 0, spoken: 0 },
  timed: { share: 0.07, returning: 1, spoken: 0.2 },
  question: { share: 0.07, returning: 1, spoken: 0.2 },
  record: { share: 0.05, returning: 1, spoken: 0.3 },
  shouted: { share: 0.07, returning: 1, spoken: 0.3 },
  named: { share: 0.3, returning: 2, spoken: 0.3 },
  alone: { share: 0.25, returning: 2, spoken: 0.4 },
};
/** Turns that are spoken: somebody speaks of himself or to another. Lists ("Scorers: ...", "Total: 192") have none. */
const PERSON = /\b(?:I|we|you|my|our|your|me|us|let's|I'm|I’m|thank|thanks|yes|no)\b/i;

const ASIDE = /^(?:[([][^()[\]]{1,60}[)\]]\s*){1,3}$/;

/** UTF-16 units of a paragraph in which its words are looked at. */
const MOST_READ = 600;

interface Turn {
  readonly line: Line;
  readonly found: SpeakerLabel;
  /** As written. */
  readonly label: string;
  /** Below a label that stands alone: "(Thornby) (Lab)". */
  readonly asides: readonly Line[];
  /** Of the paragraph, or of the one below a label that stands alone. */
  readonly words: string;
}

const NO_LABELS: ReadonlyMap<Line, SpeakerLabel> = new Map();

/**
 * Tells turns and joins wrapped lines: which lines are one paragraph hangs on where somebody begins to speak. Linear.
 */
export function findTurns(layout: Layout): void {
  const labels = layout.known.isTranscript === false ? NO_LABELS : findLabels(layout.lines);
  if (labels.size < (layout.known.isTranscript === true ? 1 : FEWEST_TURNS)) {
    joinParagraphs(layout);
    return;
  }
  // A label opens a paragraph even in wrapped text, and so does what follows one that stands alone.
  const joined = joinParagraphs(layout, (line, before) => labels.has(line) || isAlone(labels.get(before)));
  const { turns, paragraphs } = listTurns(layout.lines, labels);
  const chosen = chooseTurns(turns, paragraphs, layout.known.isTranscript === true);
  if (chosen.length === 0) {
    for (const line of joined) {
      line.isJoined = false;
    }
    joinParagraphs(layout);
    return;
  }
  layout.isTranscript = true;
  markTurns(layout, chosen);
}

function findLabels(lines: readonly Line[]): ReadonlyMap<Line, SpeakerLabel> {
  const labels = new Map<Line, SpeakerLabel>();
  for (const line of lines) {
    if (!isBody(line) && line.role !== "title") {
      continue;
    }
    const found = readSpeakerLabel(line.text);
    if (found) {
      labels.set(line, found);
    }
  }
  return labels;
}

function isBody({ role, hint }: Line): boolean {
  return (role === null || role === "paragraph") && (hint === null || hint === "paragraph");
}

function isAlone(label: SpeakerLabel | undefined): boolean {
  return label !== undefined && (label.form === "alone" || label.form === "timed");
}

/** Labels with the words behind or below them, and how many paragraphs there are. */
function listTurns(
  lines: readonly Line[],
  labels: ReadonlyMap<Line, SpeakerLabel>,
): { readonly turns: readonly Turn[]; readonly paragraphs: number } {
  const turns: Turn[] = [];
  let paragraphs = 0;
  lines.forEach((line, i) => {
    const found = labels.get(line);
    if ((!isBody(line) || line.isJoined) && !found) {
      return;
    }
    const stands = found !== undefined && found.words >= line.text.length;
    const from = stands ? i + 1 + countAsides(lines, i) : i;
    const below = lines[from];
    if (stands && (below === undefined || !isBody(below) || labels.has(below))) {
      paragraphs++;
      return;
    }
    // A label alone and what stands below it are one paragraph.
    if (!stands) {
      paragraphs++;
    }
    if (!found) {
      return;
    }
    turns.push({
      line,
      asides: lines.slice(i + 1, stands ? from : i + 1),
      found,
      label: line.text.slice(found.label.start, found.label.end),
      words: paragraphAt(lines, from).slice(stands ? 0 : found.words),
    });
  });
  return { turns, paragraphs };
}

/** Lines below a label that say where its speaker is from. */
function countAsides(lines: readonly Line[], label: number): number {
  const below = lines[label + 1];
  return below && !below.isAfterBlank && isBody(below) && ASIDE.test(below.text) ? 1 : 0;
}

function paragraphAt(lines: readonly Line[], from: number): string {
  let text = lines[from]?.text ?? "";
  for (let i = from + 1; lines[i]?.isJoined && text.length < MOST_READ; i++) {
    text += ` ${lines[i]?.text}`;
  }
  return text;
}

function chooseTurns(turns: readonly Turn[], paragraphs: number, isKnown: boolean): readonly Turn[] {
  // Of labels written in several ways, the sure ones count for the others, too.
  const chosen = FORMS.filter((form, i) => {
    const own = turns.filter(({ found }) => found.form === form);
    // But headings and places stand alone like names: those have to bear it themselves.
    const surer = form === "alone" ? own : turns.filter(({ found }) => FORMS.indexOf(found.form) <= i);
    return (
      own.length > 0 &&
      ((isKnown && form !== "alone" && form !== "timed") || isTranscript(NEEDED[form], surer, paragraphs))
    );
  });
  if (chosen.length === 0) {
    return [];
  }
  // Once it is a transcript, questions count, and whoever comes back.
  const returning = new Set(listReturning(turns.filter(({ found }) => found.form !== "alone" || isKnown)));
  return turns.filter(
    (turn) =>
      chosen.includes(turn.found.form) ||
      turn.found.form === "question" ||
      turn.found.form === "shouted" ||
      returning.has(turn),
  );
}

/** Speakers speak again ("Background:", "Note:" and the like stand once each), and speak of themselves. */
function isTranscript({ share, returning, spoken }: Need, turns: readonly Turn[], paragraphs: number): boolean {
  if (turns.length < FEWEST_TURNS || turns.length < share * paragraphs) {
    return false;
  }
  // Somebody answers.
  if (!turns.some(({ label }) => label === "A") && new Set(turns.map(({ label }) => label)).size < 2) {
    return false;
  }
  if (new Set(listReturning(turns).map(({ label }) => label)).size < returning) {
    return false;
  }
  return turns.filter(({ words }) => PERSON.test(words)).length >= spoken * turns.length;
}

/** Those whose label stands more than once. */
function listReturning(turns: readonly Turn[]): readonly Turn[] {
  const counts = new Map<string, number>();
  for (const { label } of turns) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return turns.filter(({ label }) => counts.get(label)! > 1);
}

function markTurns(layout: Layout, turns: readonly Turn[]): void {
  const returning = new Set(listReturning(turns).map(({ label }) => label));
  let last: Turn | undefined;
  for (const turn of turns) {
    const { line, found } = turn;
    if (line.role === "title") {
      // The first turn of a transcript without a title looks like one; a title has no label that comes back.
      if (!returning.has(turn.label)) {
        continue;
      }
      layout.title = null;
    }
    line.role = "turn";
    line.isJoined = false;
    for (const aside of turn.asides) {
      aside.role = "label";
    }
    if (found.form === "voice") {
      markVoice(turn, last);
    }
    last = turn;
  }
}

/**
 * `<v Ana Ruiz>We begin.</v>`: the name and the words; where she goes on in the middle of a sentence, the words alone.
 */
function markVoice({ line, found, label, words }: Turn, last: Turn | undefined): void {
  const end = line.start + line.text.replace(/(?:<\/[a-z.]*>\s*)+$/, "").length;
  const goesOn = last?.label === label && !/[.!?…]["”’]?(?:<\/[a-z.]*>\s*)*$/.test(last.words) && words !== "";
  line.prose = { start: line.start + (goesOn ? found.words : found.label.start), end };
  line.isJoined = goesOn;
}
