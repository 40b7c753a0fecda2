// Labels that name a speaker by layout: "THE CHAIR: …", "Ana Ruiz (00:10): …", "Mr. POE. …", "Q …". One grammar for the
// reader that tells a transcript and for the annotator that reads its turns. Knows layout only.

import type { Span } from "../text/span";
import { isNameless } from "./labelNames";

/**
 * How a label is written, from what few other texts have to what many have: a tag of subtitles, a time beside the name,
 * a question's letter, a name in capitals before a colon or, as records of parliaments have it, a full stop; a name
 * before a colon; a name alone.
 */
export type LabelForm = "voice" | "timed" | "question" | "shouted" | "record" | "named" | "alone";

export interface SpeakerLabel {
  readonly form: LabelForm;
  /** The words that name the speaker, counted from where the line begins. */
  readonly label: Span;
  /** Where the spoken words begin, as counted; the line's end where the label stands alone. */
  readonly words: number;
}

export interface LabelledTurn {
  readonly label: Span;
  /** The words spoken, behind the label. Empty where they stand in the blocks below. */
  readonly words: Span;
}

/** UTF-16 units in which a label ends, with the time before and behind it. */
const LONGEST_LABEL = 120;
const MOST_ALONE = 60;

const TIME = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?`;
const PREFIX = new RegExp(
  String.raw`^(?:>{1,3}\s*)?(?:\*\*|__)?(?:(${TIME})(?:\s*(?:-->|–|-)\s*${TIME})?\s*[-–—:|]?\s*)?(?:\*\*|__)?`,
);
/** "0:10", "· [00:10]", but no "2:30 p.m.". */
const TIME_BEHIND = new RegExp(String.raw`^\s*[,·|–—-]?\s*${TIME}(?!\s*[AaPp]\.?\s?[Mm]\b)`);
const TIME_ALONE = new RegExp(`^ ?${TIME}$`);
const SHOUTED_WORD = String.raw`\p{Lu}[\p{Lu}\d.'’-]*`;
const SHOUTED = new RegExp(
  String.raw`^(?:${SHOUTED_WORD})(?:,? (?:Mc\p{Lu}+|${SHOUTED_WORD}|OF|AND|the|of|and|de|van|von)){0,6}`,
  "u",
);
/** "Ana Ruiz", "Ana “Annie” Ruiz", "Speaker 2", "Minister for Roads". */
const NAMED =
  /^\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|["“]\p{Lu}[\p{L}\p{M}.'’-]*["”]|\(\p{Lu}[\p{L}\p{M}.'’-]*\)(?= \p{Lu})|\d{1,2}(?!:?\d)|of|for|de|del|la|van|von|der|bin|al|the)){0,5}/u;
/** "(Thornby) (Lab)", "(Norhaven—Minister for Roads) (14:05)". */
const BRACKETS = /^(?: ?[([][^()[\]]{1,60}[)\]]){1,3}/;
const VOICE = /^(?:<v(?:\.[\w.-]+)?[ \t]+)?([^<>\n]{1,60})>/;
const RECORD =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.?|Senator|Representative|Chair(?:man|woman)?|The) \p{Lu}[\p{Lu}’'-]+(?: (?:\p{Lu}[\p{Lu}’'-]*|pro tempore|Mc\p{Lu}+)){0,3}(?: of (?:\p{Lu}\p{L}+ ?){1,3})?)\. +(?=["“(]?\p{Lu})/u;

/** "The Secretary of State for Roads (Ana Ruiz)": who holds the office stands in brackets. */
const HOLDER =
  /^The (?:\p{Lu}[\p{L}’',-]*|of|for|and|the|at|to|in|on|pro|tempore)(?: (?:\p{Lu}[\p{L}’',-]*|of|for|and|the|at|to|in|on|pro|tempore)){0,15} \(((?:\p{Lu}[\p{L}\p{M}.'’-]* ){1,4}\p{Lu}[\p{L}\p{M}'’-]+)\)(?: ?\([^()]{1,40}\)){0,2}(\s?:\s*|\. +|$)/u;
/**
 * "Ana Ruiz (PPE). – Madam President", "Ana Ruiz, on behalf of the Council. – ": the record of the European Parliament.
 */
const DASHED =
  /^(\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|van|von|der)){0,5})(?: \([^()]{1,40}\))?(?:, [^.:;]{1,70})?\. [–—−-] (?=["“(]?\p{Lu})/u;
/** The number of a question that was tabled: "1. Ana Ruiz (Thornby): What ..." */
const ORDINAL = /^[TQ]?\d{1,3}\. +(?=\p{Lu}[^:()]{1,60}\([^()]{1,60}\)[^:]{0,40}:)/u;

/** What opens `line`, a line or a block of a text. Undefined where no label does. Constant time. */
export function readSpeakerLabel(line: string): SpeakerLabel | undefined {
  const head = line.slice(0, LONGEST_LABEL);
  if (!/^[\p{Lu}\d<[(>*_]/u.test(head)) {
    return undefined;
  }
  const isWhole = head.length === line.length;
  const voice = head.includes(">") ? VOICE.exec(head) : null;
  if (voice && isName(voice[1] ?? "")) {
    return labelOf("voice", voice[0].indexOf(voice[1] ?? ""), (voice[1] ?? "").length, voice[0].length);
  }
  const question =
    /^(?:\*\*|__)?([QA])(?:[.:](?:\*\*|__)?\s+|\s{2,}|\t)(?=\S)/.exec(head) ?? /^(Q)\s(?=["“(]?\p{Lu})/u.exec(head);
  if (question) {
    return labelOf("question", question[0].indexOf(question[1] ?? ""), 1, question[0].length);
  }
  const record = RECORD.exec(head) ?? DASHED.exec(head);
  if (record) {
    return labelOf("record", 0, (record[1] ?? "").length, record[0].length);
  }
  if (head.startsWith("The ") && head.includes("(")) {
    const holder = readHolder(head, isWhole);
    if (holder) {
      return holder;
    }
  }
  // Nearly every paragraph: no colon, so no label and no time, and too long to be a name alone.
  const mayBeAlone = isWhole && head.length <= MOST_ALONE;
  if (!mayBeAlone && !head.includes(":")) {
    return undefined;
  }
  const ordinal = ORDINAL.exec(head)?.[0].length ?? 0;
  const found = readName(head.slice(ordinal), isWhole);
  return found && labelOf(found.form, ordinal + found.label.start, lengthOf(found.label), ordinal + found.words);
}

function readHolder(head: string, isWhole: boolean): SpeakerLabel | undefined {
  const holder = HOLDER.exec(head);
  const name = holder?.[1] ?? "";
  const close = holder?.[2] ?? "";
  if (!holder || (close === "" && !isWhole)) {
    return undefined;
  }
  const form = close.startsWith(".") ? "record" : "named";
  return labelOf(close === "" ? "alone" : form, holder[0].indexOf(`(${name})`) + 1, name.length, holder[0].length);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function readName(head: string, isWhole: boolean): SpeakerLabel | undefined {
  const prefix = PREFIX.exec(head);
  const start = prefix?.[0].length ?? 0;
  const rest = head.slice(start);
  const shouted = SHOUTED.exec(rest)?.[0];
  const named = NAMED.exec(rest)?.[0];
  const name = (shouted && (!named || shouted.length >= named.length) ? shouted : named)?.replace(/[.,]$/, "") ?? "";
  if (name === "" || !isName(name)) {
    return undefined;
  }
  const isShouted = name === name.toUpperCase();
  let at = start + name.length;
  let hasTime = prefix?.[1] !== undefined;
  const brackets = BRACKETS.exec(head.slice(at))?.[0] ?? "";
  at += brackets.length;
  const time = TIME_BEHIND.exec(head.slice(at));
  if (time) {
    at += time[0].length;
  }
  hasTime ||= time !== null || brackets.split(/(?<=[)\]])/).some((bracket) => TIME_ALONE.test(bracket));
  const colon = /^(?:\*\*|__)?\s?:(?:\*\*|__)?(?=\s|$)\s*/.exec(head.slice(at));
  if (colon) {
    const written = isShouted ? "shouted" : "named";
    return labelOf(hasTime ? "timed" : written, start, name.length, at + colon[0].length);
  }
  const end = /^(?:\*\*|__)?\s*/.exec(head.slice(at))?.[0].length ?? 0;
  const isAlone = isWhole && at + end === head.length;
  const isBracketed = /[\])]\s*$/.test(head.slice(0, at)) || prefix?.[1] !== undefined;
  if (hasTime && (isAlone || (isBracketed && /^\s/.test(head.slice(at))))) {
    return labelOf("timed", start, name.length, at + end);
  }
  return isAlone && head.length <= MOST_ALONE && (isShouted || name.includes(" ") || isNameless(name))
    ? labelOf("alone", start, name.length, head.length)
    : undefined;
}

/** Words that open a sentence name nobody. */
function isName(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    !/["“”;!?]/.test(name.replace(/["“(][^"”)]{1,20}["”)]/g, "")) &&
    name.split(" ").length <= 9
  );
}

function labelOf(form: LabelForm, start: number, length: number, words: number): SpeakerLabel {
  return { form, label: { start, end: start + length }, words };
}

/**
 * The turn that a block holds; undefined where it does not open with a label. `isTurn`: its reader found that it does.
 */
export function readTurn(text: string, block: Span, isTurn: boolean): LabelledTurn | undefined {
  const found = readSpeakerLabel(text.slice(block.start, block.end));
  if (!found || (!isTurn && (found.form === "alone" || found.form === "timed"))) {
    return undefined;
  }
  let start = block.start + found.words;
  let end = block.end;
  while (end > start && /\s/.test(text[end - 1] ?? "")) {
    end--;
  }
  while (start < end && /\s/.test(text[start] ?? "")) {
    start++;
  }
  const label = { start: block.start + found.label.start, end: block.start + found.label.end };
  return start === end && !isTurn ? undefined : { label, words: { start, end } };
}

/** A label within the marks of a printed transcript: "“RUIZ: We begin.”" */
export function readInnerLabel(text: string, span: Span): Span | undefined {
  const label = /^(\p{Lu}[\p{Lu}.'’ -]{1,30}\p{Lu}):\s/u.exec(
    text.slice(span.start, Math.min(span.end, span.start + 40)),
  );
  return label ? { start: span.start, end: span.start + label[1]!.length } : undefined;
}
