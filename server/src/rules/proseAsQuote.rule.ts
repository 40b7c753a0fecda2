// prose-as-quote: put in a person's mouth, but they are the source's own words. Its
// author or publication may be quoted for them.

import type { SourceIndex } from "../core/corpus/sourceTypes";
import { foldName } from "../core/corpus/entityKeys";
import { lowerBound, type Span } from "../core/text/span";
import type { Candidate } from "./candidates";
import { FEW_WORDS, type JudgedQuotation } from "./judgeQuotations";
import { FIX_TITLES, quote } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import { listQuotationsAt } from "./sourceViews";
import type { SpeakerRef } from "./speakers";
import { t } from "../words/translate";

export const proseAsQuote: Rule = {
  code: "prose-as-quote",
  severity: "warning",
  order: 60,
  about: "quotation",
  label: () => t("prose as quote"),
  summary: "The source's own text, attributed to a person as a quotation.",
  documentation: `
    Put in a person's mouth, but the words stand in the source's own text, in no quotation. Its author and its
    publication may be quoted for them.

        “Ferry traffic fell by a third last year,” Okoro said.
  `,
  check: (context) => context.quotations.flatMap((judged) => checkOne(judged, context)),
};

function checkOne(judged: JudgedQuotation, { draft }: RuleContext): RuleFinding[] {
  const { found, speaker } = judged;
  if (
    !found ||
    found.isSpeech ||
    !speaker ||
    judged.splice ||
    judged.words < FEW_WORDS ||
    judged.verdict === "unchecked"
  ) {
    return [];
  }
  if (speaker.type !== "person" || speaker.isAnonymous || speaker.isDoubtful) {
    return [];
  }
  const { source } = found;
  if (source.meta.kind === "transcript" || isOwner(speaker, source)) {
    return [];
  }
  if (judged.candidates.some((c) => c.isSpeech && c.judgement.matched >= found.judgement.matched)) {
    return [];
  }
  if (listQuotationsAt(source, found.span).length > 0 || isInMarks(found)) {
    return [];
  }
  const span = judged.parts.find((p) => p.quotation.speaker?.span)?.quotation.speaker?.span;
  const fixes =
    span && source.meta.publisher
      ? [
          {
            title: FIX_TITLES.attribute(source.meta.publisher),
            safe: false,
            edits: [{ ...span, newText: source.meta.publisher }],
          },
        ]
      : [];
  return [
    {
      ...quotationSpan(judged, draft),
      ...tellProse(found, speaker.name),
      fixes,
    },
  ];
}

const owners = new WeakMap<SourceIndex, readonly string[]>();

function isOwner(speaker: SpeakerRef, source: SourceIndex): boolean {
  let parts = owners.get(source);
  if (!parts) {
    parts = [...source.meta.byline, source.meta.publisher ?? "", source.meta.speaker ?? ""].flatMap(foldName);
    owners.set(source, parts);
  }
  return parts.some((part) => speaker.parts.has(part));
}

/** What is said of a passage, with the speaker it was said of. */
interface ToldProse extends Pick<RuleFinding, "message" | "source"> {
  readonly speaker: string;
}

const toldProse = new WeakMap<Candidate, ToldProse>();

function tellProse(found: Candidate, speaker: string): Pick<RuleFinding, "message" | "source"> {
  let told = toldProse.get(found);
  if (told?.speaker !== speaker) {
    const { source, span } = found;
    const owner = source.meta.byline[0] ?? source.meta.publisher;
    const message = wordProseAsQuote(
      speaker,
      owner,
      source.text.slice(span.start, span.end),
      tellPlace(source, span.start),
    );
    told = { speaker, message, source: toPassage(source, span) };
    toldProse.set(found, told);
  }
  return { message: told.message, source: told.source };
}

const inMarks = new WeakMap<Candidate, boolean>();

function isInMarks(found: Candidate): boolean {
  let known = inMarks.get(found);
  if (known === undefined) {
    known = isBetweenMarks(found.source, found.judgement.passage);
    inMarks.set(found, known);
  }
  return known;
}

/** A plain look at the marks themselves: where any stand open before the passage, its quotation was not understood. */
function isBetweenMarks({ prose }: SourceIndex, passage: Span): boolean {
  const block = prose.blocks[lowerBound(prose.blocks, passage.start + 1) - 1];
  if (!block || block.end <= passage.start || block.kind === "quote" || block.kind === "turn") {
    return true;
  }
  const before = prose.text.slice(Math.max(block.start, passage.start - 4000), passage.start);
  const after = prose.text.slice(passage.end, Math.min(block.end, passage.end + 4000));
  if (before.lastIndexOf("“") > before.lastIndexOf("”") || /^[^“]*”/.test(after)) {
    return true;
  }
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf("``") > before.lastIndexOf("''");
}

/** `owner` is the source's author or publication; null where neither is known. */
function wordProseAsQuote(speaker: string, owner: string | null, words: string, place: string): string {
  if (owner === null) {
    return t(
      "Attributed to {0}, but in the source this is the article's own text, not a quotation: {1} ({2}).",
      speaker,
      quote(words),
      place,
    );
  }
  return owner.endsWith("s")
    ? t(
        "Attributed to {0}, but in the source this is {1}' own text, not a quotation: {2} ({3}).",
        speaker,
        owner,
        quote(words),
        place,
      )
    : t(
        "Attributed to {0}, but in the source this is {1}'s own text, not a quotation: {2} ({3}).",
        speaker,
        owner,
        quote(words),
        place,
      );
}
