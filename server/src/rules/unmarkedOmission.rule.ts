// unmarked-omission: words were left out with no ellipsis. An error where a negation went.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { Span } from "../core/text/span";
import type { Candidate } from "./candidates";
import { toDraftMarks } from "./draftMarks";
import { listDefined, markCut, readSourceWords, useSourceWords, type Replacement } from "./fixes";
import { toFileSpan, type JudgedQuotation } from "./judgeQuotations";
import { quote, withSource, MOST_TOLD, type Attribution } from "./messages";
import { widen } from "./misquote.rule";
import { toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { readSentence, tellSource } from "./sentences";
import { t } from "../words/translate";

export const unmarkedOmission: Rule = {
  code: "unmarked-omission",
  severity: "warning",
  order: 20,
  about: "quotation",
  label: () => t("unmarked omission"),
  summary: "Words were omitted without an ellipsis.",
  documentation: `
    Words were left out, and no ellipsis says so. An error where a negation went, else a warning.

        “We will close the ferry this winter,” Okoro said.

    “not” is missing. Fixes: the source's words; an ellipsis, where the cut is otherwise fair.
  `,
  check: (context) =>
    context.quotations.flatMap((judged) =>
      judged.found && judged.verdict !== "unchecked" ? checkOne(judged, judged.found, context) : [],
    ),
};

function checkOne(judged: JudgedQuotation, found: Candidate, context: RuleContext): RuleFinding[] {
  const { draft } = context;
  const fillers = judged.refused.filter((e) => e.kind === "filler" || e.kind === "repeatedStart");
  if (
    judged.splice ||
    (judged.changes.length === 0 && fillers.length === 0) ||
    judged.changes.some((c) => c.kind !== "omitted")
  ) {
    return [];
  }
  const omitted = [...judged.changes, ...fillers].sort((a, b) => a.written.start - b.written.start);
  const { span, ...told } = tellOmission(judged, found, omitted, fillers[0]?.style.rule ?? null, draft);
  return [
    {
      ...toFileSpan(judged, draft, span),
      ...told,
      fixes: () => listDefined(useSourceWords(judged, found, omitted, context), markEachCut(judged, context.draft)),
    },
  ];
}

/** What a finding says wherever the quotation stands. */
interface ToldOmission extends Pick<RuleFinding, "severity" | "message" | "source"> {
  /** In the joined text. */
  readonly span: Span;
}

/** Of a candidate, with what it was told from. */
const toldOmissions = new WeakMap<
  Candidate,
  {
    readonly changes: JudgedQuotation["changes"];
    readonly refused: JudgedQuotation["refused"];
    readonly apostrophe: string;
    readonly told: ToldOmission;
  }
>();

function tellOmission(
  { text, changes, refused }: JudgedQuotation,
  found: Candidate,
  omitted: readonly Replacement[],
  rule: string | null,
  draft: DraftIndex,
): ToldOmission {
  const { apostrophe } = toDraftMarks(draft);
  const known = toldOmissions.get(found);
  if (known && known.changes === changes && known.refused === refused && known.apostrophe === apostrophe) {
    return known.told;
  }
  const isNegation = changes.some((c) => c.class === "negation");
  const told: ToldOmission = {
    span: widen(text, { start: omitted[0]!.written.start, end: omitted[omitted.length - 1]!.written.end }, omitted),
    severity: isNegation ? "error" : "warning",
    message: wordUnmarkedOmission(
      omitted.map((o) => readSourceWords(found, o.source, draft)),
      isNegation,
      readSentence(found),
      tellSource(found),
      changes.length === 0 ? rule : null,
    ),
    source: toPassage(found.source, found.span),
  };
  toldOmissions.set(found, { changes, refused, apostrophe, told });
  return told;
}

/** An ellipsis in each place; an opening has nothing to mark. */
function markEachCut(judged: JudgedQuotation, draft: DraftIndex): Fix | undefined {
  const places = [...judged.changes, ...judged.refused]
    .filter((c) => c.kind !== "ellipsisAtEnd")
    .map((c) => c.written)
    .sort((a, b) => a.start - b.start);
  return places.some((p) => p.start === 0) ? undefined : markCut(judged, places, draft);
}

function wordUnmarkedOmission(
  missing: readonly string[],
  hasNegation: boolean,
  sentence: string,
  from: Attribution,
  rule: string | null,
): string {
  const what = missing
    .slice(0, MOST_TOLD)
    .map(quote)
    .reduce((list, each) => t("{0} and {1}", list, each));
  const why = rule ?? (hasNegation ? t("a negation is lost") : t("no mark shows the cut"));
  return withSource(t("Omitted without an ellipsis: {0} ({1}).", what, why), sentence, from);
}
