// Subtitles as a transcript: their cues joined to sentences and turns, "Ana Ruiz: We begin." Every cue's time is kept
// beside them.

import type { SourcePlace } from "../../core/corpus/sourceTypes";
import { readSpeakerLabel } from "../../core/quotations/speakerLabels";
import { decode } from "../decode";
import { Unreadable, type Extracted, type ExtractedBlock, type FormatReader } from "../extracted";
import { listSpeech, type Speech } from "./cueSpeech";
import { readCues } from "./readCues";

interface Turn {
  /** As it stands before the words; null where the turn goes on, or nobody is ever named. */
  readonly label: string | null;
  readonly speeches: Speech[];
  length: number;
}

/** Seconds without a word, behind a full sentence, after which a paragraph begins. */
const PAUSE = 3;
/**
 * UTF-16 units from which one begins with the next sentence, and from which it begins without waiting for one: captions
 * made by machines have no stops.
 */
const LONG = 500;
const LONGEST = 2000;
/** Stands for a voice that is not named, in a file that names others. */
const NOBODY = "Speaker";
const CUT = /\s?(?:\.{3}|…)$/;
const GOES_ON = /^(?:\.{3}|…)\s*/;

export const reader: FormatReader = {
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const subtitles = readSubtitles(text);
    return problem === null ? subtitles : { ...subtitles, problems: [{ message: problem }] };
  },
};

/** Linear. @throws Unreadable where the text has no cue. */
export function readSubtitles(text: string): Extracted {
  const { cues, title, lang } = readCues(text);
  const blocks = listTurns(listSpeech(cues)).map(toBlock);
  if (blocks.length === 0) {
    throw new Unreadable("No subtitles were found in this file; if it holds other text, save that as a .txt file.");
  }
  return { blocks, meta: { kind: "transcript", ...(title && { title }), ...(lang && { lang }) }, problems: [] };
}

function listTurns(speeches: readonly Speech[]): readonly Turn[] {
  const isNaming = speeches.some(({ speaker }) => typeof speaker === "string");
  const turns: Turn[] = [];
  let current: string | null = null;
  /** A label with no words yet. */
  let isWaiting = false;
  for (const speech of speeches) {
    const label: string | null = speech.speaker === undefined ? current : toLabel(speech.speaker, isNaming);
    const isChange = label !== current || (speech.speaker === null && !isNaming);
    isWaiting = isChange || isWaiting;
    current = label;
    if (speech.words === "") {
      continue;
    }
    const open = turns[turns.length - 1];
    if (!open || isWaiting || isParagraphEnd(open, speech)) {
      // "Remember: never again." would be taken for a label.
      const isMistakable = readSpeakerLabel(speech.words) !== undefined;
      const written = isWaiting || isMistakable ? (label ?? (isMistakable ? NOBODY : null)) : null;
      turns.push({ label: written, speeches: [speech], length: speech.words.length });
    } else {
      open.speeches.push(speech);
      open.length += speech.words.length + 1;
    }
    isWaiting = false;
  }
  return turns;
}

/** A name that the annotators read as a label. */
function toLabel(speaker: string | null, isNaming: boolean): string | null {
  if (speaker === null) {
    return isNaming ? NOBODY : null;
  }
  const spaced = speaker.replaceAll("_", " ").replace(/\s+/g, " ").trim();
  const name =
    spaced === spaced.toLowerCase() ? spaced.replace(/(?<![\p{L}’'])\p{L}/gu, (first) => first.toUpperCase()) : spaced;
  const read = readSpeakerLabel(`${name}: Yes.`);
  return read && read.label.end === name.length ? name : NOBODY;
}

function isParagraphEnd({ speeches, length }: Turn, next: Speech): boolean {
  const last = speeches[speeches.length - 1];
  if (!last || length >= LONGEST) {
    return true;
  }
  const goesOn = CUT.test(last.words) && GOES_ON.test(next.words);
  return !goesOn && /[.!?…]["”’')\]]*$/.test(last.words) && (next.start - last.end >= PAUSE || length >= LONG);
}

function toBlock({ label, speeches }: Turn): ExtractedBlock {
  const places: SourcePlace[] = [];
  let text = label === null ? "" : `${label}: `;
  speeches.forEach((speech, i) => {
    const before = speeches[i - 1];
    text += before ? " " : "";
    if (before?.start !== speech.start) {
      places.push({ start: before ? text.length : 0, page: null, count: null, time: speech.start });
    }
    text += joinable(speech.words, before, speeches[i + 1]);
  });
  return { text, hint: "turn", places };
}

/** "We begin ..." and "... on Monday": dots on both sides say that the sentence goes on. */
function joinable(words: string, before: Speech | undefined, after: Speech | undefined): string {
  const opened = before && CUT.test(before.words) ? words.replace(GOES_ON, "") : words;
  return after && GOES_ON.test(after.words) ? opened.replace(CUT, "") : opened;
}
