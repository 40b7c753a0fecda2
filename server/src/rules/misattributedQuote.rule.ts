// misattributed-quote: right words, another speaker. Never on a doubtful or nameless speaker, never where any source
// gives the same words to the one named.

import { foldName } from "../core/corpus/entityKeys";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { SURE_SPEAKER } from "../core/quotations/confidence";
import { isQuestioner } from "../core/quotations/labelNames";
import { lowerBound } from "../core/text/span";
import type { Candidate } from "./candidates";
import { FEW_WORDS, type JudgedQuotation } from "./judgeQuotations";
import { FIX_TITLES, quote } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { t } from "../words/translate";
import { compareSpeakers, findSourceSpeaker, toAcronym, type SpeakerRef } from "./speakers";

/** Of the words, this part must stand in the source as written: less is another rule's matter. */
const MOST = 0.8;
/**
 * Confidence (0 to 1) of a speaker named right at the quotation by a verb of saying, or carried on from one; what is
 * resolved lies below.
 */
const PLAIN = 0.94;

export const misattributedQuote: Rule = {
  code: "misattributed-quote",
  severity: "error",
  order: 50,
  about: "quotation",
  label: () => t("misattributed quote"),
  summary: "Exact words, attributed to the wrong speaker.",
  documentation: `
    The right words, but every source that has them gives them to somebody else. Never on a speaker that is only
    guessed at, on either side, and never on a nameless one but for one of the crowd ("one man", "another
    commenter"), who is nobody whom the sources know by name.

        “It is the island's only road,” Peter Lund said.

    The fix names the speaker that the source has.
  `,
  check: (context) => context.quotations.flatMap((judged) => checkOne(judged, context)),
};

function checkOne(judged: JudgedQuotation, { draft, corpus }: RuleContext): RuleFinding[] {
  const { found, speaker } = judged;
  if (!found?.speaker || !speaker || judged.splice || judged.verdict === "unchecked") {
    return [];
  }
  if (
    speaker.confidence < SURE_SPEAKER ||
    found.speaker.confidence < SURE_SPEAKER ||
    found.judgement.matched < MOST * judged.words
  ) {
    return [];
  }
  if (judged.words < FEW_WORDS && !isTelling(judged, speaker, found)) {
    return [];
  }
  const areTwo =
    compareSpeakers(speaker, found.speaker) === "different" ||
    (isInFull(judged, speaker, draft) && areNamesakes(speaker, found.speaker, found.source)) ||
    isQuestionTo(speaker, found, corpus);
  if (!areTwo || isSpokenFor(speaker, found.speaker, found.source)) {
    return [];
  }
  if (found.speaker.confidence < PLAIN && isNamedNear(speaker, found)) {
    return [];
  }
  const isTheirs = (c: Candidate): boolean => {
    // Words that this source repeats without a speaker are still the one's to whom it gives them.
    if (c.speaker === null) {
      return c.source !== found.source || isNamedNear(speaker, c);
    }
    return (
      compareSpeakers(speaker, c.speaker) !== "different" &&
      !areNamesakes(speaker, c.speaker, c.source) &&
      !isQuestionTo(speaker, c, corpus)
    );
  };
  if (judged.candidates.some((c) => c.judgement.matched >= MOST * judged.words && c.isSpeech && isTheirs(c))) {
    return [];
  }
  const fix = attribute(judged, found.speaker, draft);
  return [
    {
      ...quotationSpan(judged, draft),
      message: wordMisattributedQuote(
        speaker.name,
        tellRight(found.speaker),
        found.source.text.slice(found.span.start, found.span.end),
        tellPlace(found.source, found.span.start),
      ),
      source: toPassage(found.source, found.span),
      fixes: fix ? [fix] : [],
    },
  ];
}

function tellRight({ name, isAnonymous }: SpeakerRef): string {
  if (!isAnonymous) {
    return name;
  }
  return isQuestioner(name) ? t("a questioner") : name[0]!.toLowerCase() + name.slice(1);
}

/** A transcript's question ("Q") is nobody's by name, but none of those who have labels of their own there. */
function isQuestionTo(
  written: SpeakerRef,
  { source, attribution, speaker }: Candidate,
  corpus: RuleContext["corpus"],
): boolean {
  if (
    attribution?.form !== "turn" ||
    attribution.speaker?.basis !== "label" ||
    !speaker?.isAnonymous ||
    !isQuestioner(speaker.name)
  ) {
    return false;
  }
  return source.quotations.some((turn) => {
    if (turn.form !== "turn" || turn.speaker?.basis !== "label" || turn.speaker.isAnonymous) {
      return false;
    }
    return compareSpeakers(written, findSourceSpeaker(source, turn, corpus)) === "same";
  });
}

/**
 * Few words tell whose they are where they stand as written in one place alone, in a sentence that does not name the
 * one written.
 */
function isTelling({ words, verdict, candidates }: JudgedQuotation, written: SpeakerRef, found: Candidate): boolean {
  if (
    words < FEWEST_WORDS ||
    (verdict !== "verbatim" && verdict !== "edited") ||
    written.confidence < PLAIN ||
    found.speaker!.confidence < PLAIN
  ) {
    return false;
  }
  const isElsewhere = candidates.some(
    (c) =>
      c !== found && c.judgement.matched >= words && !(c.source === found.source && c.span.start === found.span.start),
  );
  return !isElsewhere && !isNamedIn(written, sentenceOf(found));
}

const FEWEST_WORDS = 2;

/** The source's sentence around a passage. */
function sentenceOf({
  source: {
    prose: { text },
  },
  judgement: { passage },
}: Candidate): string {
  const before = text.slice(Math.max(0, passage.start - MOST_SENTENCE), passage.start);
  const behind = text.slice(passage.end, passage.end + MOST_SENTENCE);
  const from = Math.max(
    ...["\n", ". ", "? ", "! ", ".” ", "?” ", "!” "].map((stop) => {
      const at = before.lastIndexOf(stop);
      return at < 0 ? 0 : at + stop.length;
    }),
  );
  const stop = /[.?!]["”’]?(?:\s|$)|\n/.exec(behind);
  return before.slice(from) + text.slice(passage.start, passage.end) + behind.slice(0, stop ? stop.index : undefined);
}

/** Characters of a sentence that are read on each side. */
const MOST_SENTENCE = 300;

function isNamedIn(written: SpeakerRef, words: string): boolean {
  const named = new Set(foldName(words));
  for (const part of written.parts) {
    if (named.has(part)) {
      return true;
    }
  }
  return false;
}

/** Is the one named in the paragraph of the words? Then only a plain cue tells that it was another. */
function isNamedNear(written: SpeakerRef, { source, judgement }: Candidate): boolean {
  const { blocks, text } = source.prose;
  const at = lowerBound(blocks, judgement.passage.start + 1) - 1;
  return isNamedIn(written, text.slice(blocks[at]?.start ?? 0, blocks[at]?.end ?? text.length));
}

/** Is the speaker's whole name written at the quotation? A last name alone may be meant for the other. */
function isInFull({ parts }: JudgedQuotation, { name }: SpeakerRef, draft: RuleContext["draft"]): boolean {
  return parts.some(
    ({ quotation: { speaker } }) =>
      speaker?.span && draft.text.slice(speaker.span.start, speaker.span.end).includes(name),
  );
}

/**
 * Two people of one last name, both named in full by the source: brother and sister, not one person's short and long
 * first name.
 */
function areNamesakes(written: SpeakerRef, right: SpeakerRef, source: SourceIndex): boolean {
  if (written.type !== "person" || right.type !== "person") {
    return false;
  }
  const [own, its] = [foldName(written.name), foldName(right.name)];
  if (own.length < 2 || its.length < 2 || own[own.length - 1] !== its[its.length - 1] || own[0]![0] === its[0]![0]) {
    return false;
  }
  const isNamed = (name: string): boolean =>
    source.entities.some((entity) => entity.type === "person" && entity.name === name);
  return isNamed(written.name) && isNamed(right.name);
}

/**
 * How far apart a person and the organisation that he or she speaks for are named, in words: "Ana Ruiz, who has been a
 * spokeswoman for the Port Authority since 2019".
 */
const BESIDE = 8;

/**
 * A place's words are its people's, and an organisation speaks through people: one whom the source names beside it may
 * have spoken for it.
 */
function isSpokenFor(written: SpeakerRef, right: SpeakerRef, { prose }: SourceIndex): boolean {
  if (right.type === "place") {
    return true;
  }
  if (right.type === written.type) {
    return false;
  }
  const name = foldName(written.name);
  const acronym = toAcronym(written.name);
  return prose.blocks.some((block) => {
    const words = foldName(prose.text.slice(block.start, block.end));
    return words.some((word, at) => {
      const isNamed = word === acronym || (word === name[0] && name.every((part, i) => words[at + i] === part));
      return (
        isNamed &&
        words.slice(Math.max(0, at - BESIDE), at + name.length + BESIDE).some((near) => right.parts.has(near))
      );
    });
  });
}

/** The right name where the draft names the speaker for this quotation alone. */
function attribute(judged: JudgedQuotation, right: SpeakerRef, draft: RuleContext["draft"]): Fix | undefined {
  const speaker = judged.parts.find((p) => p.quotation.speaker?.span)?.quotation.speaker;
  const span = speaker?.span;
  if (!span || right.isAnonymous || speaker.basis === "carriedOn" || speaker.basis === "paragraphBefore") {
    return undefined;
  }
  const written = draft.text.slice(span.start, span.end);
  if (/[*_[\]`<\n]/.test(written)) {
    return undefined;
  }
  const isOpening = /^\p{Lu}/u.test(written);
  const name = isOpening ? right.name[0]!.toUpperCase() + right.name.slice(1) : right.name;
  return {
    title: FIX_TITLES.attribute(right.name),
    safe: false,
    edits: [{ start: span.start, end: span.end, newText: name }],
  };
}

function wordMisattributedQuote(written: string, speaker: string, words: string, place: string): string {
  return t(
    "Attributed to {0}, but the source gives these words to {1}: {2} ({3}).",
    written,
    speaker,
    quote(words),
    place,
  );
}
