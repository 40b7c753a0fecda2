// A quotation in a hover: its verdict, the source's sentence, who said it, and the line.

import { describeDoubt } from "./describeDoubt";
import { oneLine, excerpt, sentenceAround } from "./excerpt";
import { sayDate } from "./formatDate";
import { escapeMarkdown, quoteMarkdown } from "./markdown";
import { isTouching } from "../core/text/span";
import { findRule } from "../rules/findRule";
import type { CheckedQuotation, Finding, Verdict } from "../rules/ruleTypes";
import { t } from "../words/translate";
import type { DraftView, Links, SourceView, TextView } from "./textView";
import type { Thing } from "./thingAt";

function nameVerdict(verdict: Verdict): string {
  switch (verdict) {
    case "verbatim":
      return t("Verbatim");
    case "edited":
      return t("Edited as the style allows");
    case "altered":
      return t("Differs from the source");
    case "ambiguous":
      return t("Found in several places");
    case "unsourced":
      return t("Not in your sources");
    case "unchecked":
      return t("Not checked: no readable source could settle it");
    case "notSpeech":
      return t("A term, not speech");
  }
}

/** `offset`: where it is looked at. A finding there is shown by the editor itself, and not said again. */
export function describeQuotation(
  thing: Extract<Thing, { kind: "quotation" }>,
  offset: number,
  view: TextView,
  links: Links,
): string {
  return view.kind === "draft"
    ? describeInDraft(thing.index, offset, view, links)
    : describeInSource(thing.index, view);
}

function describeInDraft(index: number, offset: number, view: DraftView, links: Links): string {
  const quotation = view.facts.quotations[index]!;
  const checked = view.check().quotations.find((q) => q.start === quotation.start) ?? view.check().quotations[index];
  if (!checked) {
    return "";
  }
  const findings = view
    .check()
    .findings.filter(
      ({ code, start, end }) => findRule(code).about === "quotation" && start < quotation.end && end > quotation.start,
    );
  const shown = findings.find((each) => isTouching(each, offset));
  const finding = shown ?? findings[0];
  // Words that are right may be wrongly used: no verdict on them stands above a finding.
  const parts = finding && (shown || checked.verdict === "verbatim") ? [] : [describeVerdict(checked)];
  if (finding && !shown) {
    parts.push(links.shorten(finding.message).split("\n").map(escapeMarkdown).join("  \n"));
  }
  return [...parts, ...describeSource(checked, finding, view, links)].join("\n\n");
}

/** The source's sentence, where the finding does not tell it, and who said it where. */
function describeSource(
  { source: place, speakerName }: CheckedQuotation,
  finding: Finding | undefined,
  { corpus }: DraftView,
  links: Links,
): readonly string[] {
  const source = place && corpus.sources.get(place.path);
  if (!place || !source) {
    return [];
  }
  const parts: string[] = [];
  const words = oneLine(source.text.slice(place.start, place.end));
  if (!finding?.message.includes(words)) {
    const sentence = excerpt(source.text, sentenceAround(source, place), place);
    parts.push(sentence.includes(words) ? emphasise(sentence, words) : escapeMarkdown(sentence));
  }
  const spoken = source.quotations.find((q) => q.speech && q.start < place.end && q.end > place.start);
  const who = speakerName ? `${escapeMarkdown(speakerName)}${describeDoubt(spoken?.speaker ?? null)}, ` : "";
  return [
    ...parts,
    `${who}${links.linkTo(place)}${source.meta.published ? `, ${sayDate(source.meta.published)}` : ""}`,
  ];
}

function describeVerdict(checked: CheckedQuotation): string {
  const rules = checked.edits.length > 0 ? ` (${checked.edits.map(escapeMarkdown).join("; ")})` : "";
  return `**${nameVerdict(checked.verdict)}**${rules}`;
}

function emphasise(sentence: string, words: string): string {
  const at = sentence.indexOf(words);
  return `${escapeMarkdown(sentence.slice(0, at))}**${escapeMarkdown(words)}**${escapeMarkdown(sentence.slice(at + words.length))}`;
}

function describeInSource(index: number, view: SourceView): string {
  const quotation = view.facts.quotations[index]!;
  if (!quotation.speech) {
    return `**${nameVerdict("notSpeech")}**`;
  }
  const words = quoteMarkdown(excerpt(view.text, quotation));
  const day = view.facts.meta.published ? `, ${sayDate(view.facts.meta.published)}` : "";
  if (!quotation.speaker) {
    return `${words}\n\n${t("Speaker not known")}${day}`;
  }
  const entity =
    quotation.speaker.entity === null ? undefined : view.corpus.resolveLocal(view.path, quotation.speaker.entity);
  return `${words}\n\n**${escapeMarkdown(entity?.name ?? quotation.speaker.name)}**${describeDoubt(quotation.speaker)}${day}`;
}
