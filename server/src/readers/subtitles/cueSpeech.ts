// What is spoken in a cue, and by whom as far as its tags and labels say: `<v Ana Ruiz>`, ">> RUIZ:", "RUIZ:", "- ".

import { decodeEntity } from "../../core/markdown/htmlEntities";
import { readSpeakerLabel, type SpeakerLabel } from "../../core/quotations/speakerLabels";
import type { Cue } from "./readCues";

/** A stretch of one voice, on one line of a cue. */
export interface Speech {
  /** Of its cue, in seconds. */
  readonly start: number;
  readonly end: number;
  /** Undefined where nothing says that the voice changes; null where it changes and nobody is named. */
  readonly speaker: string | null | undefined;
  readonly words: string;
}

interface VoicedLine {
  readonly voice: string | undefined;
  readonly words: string;
}

interface VoicedCue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly VoicedLine[];
}

/** Opening and closing tags, and times within a cue. */
const TAG = /<(?:\/?[a-zA-Z][^<>]{0,200}|\d[\d:.]{1,15})>/g;
const VOICE = /^<v(?:\.[^\s<>]*)?\s+([^<>]+)>$/;
/** Where old players put a line, in SubRip. */
const OVERRIDE = /\{\\[^{}]{1,100}\}/g;
/** "[MUSIC PLAYING]", "(door closes)": nobody says it. What could not be heard stays, for words are missing there. */
const SOUND = /^(?:[[(][^[\]()]{1,80}[\])]\s*)+$/;
const UNHEARD = /inaudible|unintelligible|indistinct|crosstalk|foreign|speaking/i;
/** ">> ", "- Yes": another voice. */
const CHANGE = /^(?:>{2,3}|[-–](?=\s?[\p{L}\d"“‘'¿¡(]))\s*/u;
/** "SPEAKER_01: ", "[SPEAKER_01]: ", as programs number voices. */
const NUMBERED = /^(?:\[(speaker[_ ]\d{1,3})\]:?|(speaker_\d{1,3}):)(?:\s+|$)/i;
/** Share of the cues that begin with a line of the cue before, from which the captions scroll. */
const SCROLLING = 0.3;
/** Share of the cues with a voice, from which one without is nobody's. */
const ALL_VOICED = 0.8;
/** Different names that come back, from which a file labels its speakers. */
const FEWEST_NAMED = 2;

/** All that is spoken, in the order of the file. Linear. */
export function listSpeech(cues: readonly Cue[]): readonly Speech[] {
  const voiced = dropScrolled(cues.map((cue) => ({ ...cue, lines: readVoices(cue.lines) })));
  const isNamed = findNames(voiced.flatMap(({ lines }) => lines.map(({ words }) => words)));
  const count = voiced.filter(({ lines }) => lines.some(({ voice }) => voice !== undefined)).length;
  const isComplete = count > 0 && count >= ALL_VOICED * voiced.length;
  return voiced.flatMap(({ start, end, lines }) =>
    lines.map(({ voice, words }): Speech => {
      const said = voice === undefined ? readLabel(words, isNamed) : { speaker: voice, words };
      const speaker = said.speaker === undefined && isComplete ? null : said.speaker;
      return { start, end, speaker, words: said.words };
    }),
  );
}

/** A cue's lines without tags and sounds, each with the voice that its tags give it. */
function readVoices(lines: readonly string[]): readonly VoicedLine[] {
  const found: VoicedLine[] = [];
  let voice: string | undefined;
  const add = (words: string): void => {
    const clean = cleanWords(words);
    if (clean !== "" && !(SOUND.test(clean) && !UNHEARD.test(clean))) {
      found.push({ voice, words: clean });
    }
  };
  for (const written of lines) {
    const line = written.replace(OVERRIDE, "");
    let words = "";
    let at = 0;
    for (const { 0: tag, index } of line.matchAll(TAG)) {
      words += line.slice(at, index);
      at = index + tag.length;
      const name = VOICE.exec(tag)?.[1];
      if (name !== undefined || tag === "</v>") {
        add(words);
        words = "";
        voice = name === undefined ? undefined : cleanWords(name);
      }
    }
    add(words + line.slice(at));
  }
  return found;
}

function cleanWords(words: string): string {
  return words
    .replace(/&#?\w{1,32};/g, decodeEntity)
    .replace(/[♪♫\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Captions that scroll show a line twice, below and then above. */
function dropScrolled(cues: readonly VoicedCue[]): readonly VoicedCue[] {
  const repeats = cues.map((cue, i) => countRepeated(cues[i - 1], cue));
  if (repeats.filter((count) => count > 0).length < SCROLLING * cues.length) {
    return cues;
  }
  return cues.map((cue, i) => ({ ...cue, lines: cue.lines.slice(repeats[i]) }));
}

/** How many of a cue's first lines are the last ones of the cue before. */
function countRepeated(before: VoicedCue | undefined, cue: VoicedCue): number {
  for (let count = Math.min(before?.lines.length ?? 0, cue.lines.length); count > 0; count--) {
    const last = before?.lines.slice(-count) ?? [];
    if (last.every(({ words }, i) => words === cue.lines[i]?.words)) {
      return count;
    }
  }
  return 0;
}

/** Whether the name before a colon is a speaker's: "Remember: never again" is said like that, too. */
function findNames(lines: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = readSpeakerLabel(line);
    if (label?.form === "named") {
      const name = nameOf(line, label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const returning = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  return (name) => returning.size >= FEWEST_NAMED || returning.has(name);
}

function nameOf(line: string, { label }: SpeakerLabel): string {
  return line.slice(label.start, label.end);
}

function readLabel(line: string, isNamed: (name: string) => boolean): Pick<Speech, "speaker" | "words"> {
  const change = CHANGE.exec(line)?.[0] ?? "";
  const rest = line.slice(change.length);
  const numbered = NUMBERED.exec(rest);
  if (numbered) {
    const speaker = (numbered[1] ?? numbered[2] ?? "").toLowerCase();
    return { speaker, words: rest.slice(numbered[0].length) };
  }
  const label = readSpeakerLabel(rest);
  const isLabel =
    label !== undefined &&
    (label.form === "shouted" ||
      label.form === "question" ||
      (label.form === "named" && (change !== "" || isNamed(nameOf(rest, label)))));
  if (isLabel) {
    return { speaker: nameOf(rest, label), words: rest.slice(label.words).trim() };
  }
  return { speaker: change === "" ? undefined : null, words: rest };
}
