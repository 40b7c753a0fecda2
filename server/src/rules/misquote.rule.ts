// misquote: words differ from the source. An error where a negation, number, name or modal changed.

import type { ChangeClass, WordChange } from "../core/locate/judging/judgementTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { Span } from "../core/text/span";
import type { Candidate } from "./candidates";
import { toDraftMarks } from "./draftMarks";
import { listDefined, readSourceWords, useSourceWords, type Replacement } from "./fixes";
import { toFileSpan, type JudgedQuotation, type StyledEdit } from "./judgeQuotations";
import { FIX_TITLES, quote, withSource, MOST_TOLD, type Attribution } from "./messages";
import { toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { readSentence, tellSource } from "./sentences";
import { t } from "../words/translate";

const GRAVE: ReadonlySet<ChangeClass> = new Set(["negation", "number", "name", "modal"]);
/** Edits that leave words out are told as omissions. */
const OMISSIONS = new Set(["filler", "repeatedStart"]);

export const misquote: Rule = {
  code: "misquote",
  severity: "warning",
  order: 10,
  about: "quotation",
  label: () => t("misquote"),
  summary: "Words differ from the source.",
  documentation: `
    Words differ from the source. An error where a negation, number, name or modal changed, else a warning. The
    message shows both wordings, the source's sentence, who said it and where.

        “We will not close the harbor this winter,” Okoro said.

    “harbor” for “ferry”. The fix puts the source's word back: \`“We will not close the ferry this winter,” Okoro
    said.\` House spelling, capitals, marks and commas are no misquote. “didn't” for “did not” is a contraction:
    an edit where the style allows it. A question mark or full stop that changes the sense of the end, or an
    ellipsis at an end where the style has none, is information.

    A quotation of two to four words, or a document's title, is held against what the sources have in marks:
    “Asia-Pacific Five” where the speaker, or a passage about the same thing, has “Asia-Pacific Four”. Your own
    terms, scare quotes and words that somebody else said stay silent.
  `,
  check: (context) =>
    context.quotations.flatMap((judged) =>
      judged.found && judged.verdict !== "unchecked" ? checkOne(judged, judged.found, context) : [],
    ),
};

function checkOne(judged: JudgedQuotation, found: Candidate, context: RuleContext): RuleFinding[] {
  if (judged.splice) {
    return [];
  }
  const refused = judged.refused.filter((e) => !OMISSIONS.has(e.kind) && e.kind !== "ellipsisAtEnd");
  const isOmission = judged.changes.every((c) => c.kind === "omitted");
  const findings: RuleFinding[] = [];
  if (refused.length > 0 || !isOmission) {
    const changes = isOmission ? [] : judged.changes;
    const { span, all, ...told } = tellChanges({ judged, found, changes, refused, draft: context.draft });
    findings.push({
      ...toFileSpan(judged, context.draft, span),
      ...told,
      fixes: () => listDefined(useSourceWords(judged, found, all, context)),
    });
  }
  if (findings.length === 0 && judged.changes.length === 0) {
    findings.push(...tellEnds(judged, found, context.draft));
  }
  return findings;
}

/** What of a quotation was changed against the source. */
interface Altered {
  readonly judged: JudgedQuotation;
  readonly found: Candidate;
  readonly changes: readonly WordChange[];
  readonly refused: readonly StyledEdit[];
  readonly draft: DraftIndex;
}

/** What a finding says wherever the quotation stands. */
interface ToldChanges extends Pick<RuleFinding, "severity" | "message" | "source"> {
  /** In the joined text. */
  readonly span: Span;
  readonly all: readonly Replacement[];
}

/** Of a candidate, with what it was told from. */
const toldChanges = new WeakMap<
  Candidate,
  {
    readonly changes: readonly WordChange[];
    readonly refused: readonly StyledEdit[];
    readonly apostrophe: string;
    readonly told: ToldChanges;
  }
>();

function tellChanges(what: Altered): ToldChanges {
  const { judged, found, draft } = what;
  const { apostrophe } = toDraftMarks(draft);
  const known = toldChanges.get(found);
  if (
    known &&
    known.changes === judged.changes &&
    known.refused === judged.refused &&
    known.apostrophe === apostrophe
  ) {
    return known.told;
  }
  const told = tellAnew(what);
  toldChanges.set(found, { changes: judged.changes, refused: judged.refused, apostrophe, told });
  return told;
}

function tellAnew({ judged, found, changes, refused, draft }: Altered): ToldChanges {
  const all: readonly Replacement[] = [...changes, ...refused].sort((a, b) => a.written.start - b.written.start);
  const differences = all.map(
    (change): WordDifference => ({
      class: changes.find((c) => c === change)?.class ?? "other",
      written: judged.text.slice(change.written.start, change.written.end),
      source: readSourceWords(found, change.source, draft),
    }),
  );
  return {
    span: widen(judged.text, { start: all[0]!.written.start, end: Math.max(...all.map((c) => c.written.end)) }, all),
    all,
    severity: changes.some((c) => GRAVE.has(c.class)) ? "error" : "warning",
    message: wordMisquote(
      differences,
      readSentence(found),
      tellSource(found),
      changes.length === 0 ? refused[0]!.style.rule : null,
    ),
    source: toPassage(found.source, found.span),
  };
}

/** The words that differ; where words are missing, a neighbour on either side. */
export function widen(text: string, { start, end }: Span, places: readonly { readonly written: Span }[]): Span {
  const isGap = (offset: number): boolean =>
    places.some((p) => p.written.start === p.written.end && p.written.start === offset);
  if (isGap(start)) {
    start = /\S+\s*$/.exec(text.slice(0, start))?.index ?? start;
  }
  if (isGap(end)) {
    end += /^\s*\S*[\p{L}\p{N}]/u.exec(text.slice(end))?.[0].length ?? 0;
  }
  return end > start ? { start, end } : { start: Math.max(0, start - 1), end: Math.min(text.length, start + 1) };
}

/** A question mark, a full stop or an ellipsis at the end: information, and only where the words stand. */
function tellEnds(judged: JudgedQuotation, found: Candidate, draft: DraftIndex): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const { endMark } = found.judgement;
  if (endMark) {
    const at = judged.text.search(/\S\s*$/);
    const span = toFileSpan(judged, draft, { start: Math.max(0, at), end: at + 1 });
    const edit = { ...span, newText: endMark.source };
    const fix: Fix[] =
      endMark.source === "?" && judged.text[at] === endMark.written
        ? [{ title: FIX_TITLES.endMark("?"), safe: false, edits: [edit] }]
        : [];
    findings.push({
      ...span,
      severity: "information",
      message: wordEndMark(endMark.written, endMark.source, readSentence(found), tellSource(found)),
      source: toPassage(found.source, found.span),
      fixes: fix,
    });
  }
  for (const edit of judged.refused.filter((e) => e.kind === "ellipsisAtEnd")) {
    const isEnd = judged.text.slice(edit.written.end).trim() === "";
    const space = isEnd
      ? /\s*$/.exec(judged.text.slice(0, edit.written.start))![0].length
      : -/^\s*/.exec(judged.text.slice(edit.written.end))![0].length;
    const written = isEnd
      ? { start: edit.written.start - space, end: edit.written.end }
      : { start: edit.written.start, end: edit.written.end - space };
    const edits = [{ ...toFileSpan(judged, draft, written), newText: "" }];
    findings.push({
      ...toFileSpan(judged, draft, edit.written),
      severity: "information",
      message: `${edit.style.rule}.`,
      source: toPassage(found.source, found.span),
      fixes: [{ title: FIX_TITLES.dropEllipsis(), safe: false, edits }],
    });
  }
  return findings;
}

interface WordDifference {
  readonly class: ChangeClass;
  readonly written: string;
  readonly source: string;
}

function wordMisquote(
  differences: readonly WordDifference[],
  sentence: string,
  from: Attribution,
  rule: string | null,
): string {
  const told = differences
    .slice(0, MOST_TOLD)
    .map((difference) => tellDifference(difference, rule ?? nameClass(difference.class)));
  if (differences.length > MOST_TOLD) {
    told.push(t("{0} more", differences.length - MOST_TOLD));
  }
  return withSource(t("Misquoted: {0}.", told.join("; ")), sentence, from);
}

function wordEndMark(written: string, source: string, sentence: string, from: Attribution): string {
  const told =
    source === ""
      ? t(
          "The quotation ends with “{0}”, but the source has no punctuation mark here; the meaning may change.",
          written,
        )
      : t("The quotation ends with “{0}”, but the source has “{1}” here; the meaning may change.", written, source);
  return withSource(told, sentence, from);
}

function nameClass(kind: ChangeClass): string {
  switch (kind) {
    case "negation":
      return t("negation changed");
    case "number":
      return t("number changed");
    case "name":
      return t("name changed");
    case "modal":
      return t("modal verb changed");
    case "tense":
      return t("tense changed");
    case "quantifier":
      return t("quantity word changed");
    case "intensifier":
      return t("strength changed");
    case "other":
      return t("word changed");
  }
}

function tellDifference({ written, source }: WordDifference, why: string): string {
  if (written === "") {
    return t("{0} is missing ({1})", quote(source), why);
  }
  if (source === "") {
    return t("{0} is not in the source ({1})", quote(written), why);
  }
  return t("the source has {1}, not {0} ({2})", quote(written), quote(source), why);
}
