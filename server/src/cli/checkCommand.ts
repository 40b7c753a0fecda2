// `verbatim check`: findings and verdicts of drafts, by the contract's JSON or a line each.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { LineIndex } from "../core/text/lineIndex";
import { isOverlapping } from "../core/text/span";
import { toDiagnosticJson, toQuotationJson } from "../features/checkJson";
import { checkDraft } from "../rules/checkDraft";
import type { CheckedQuotation, CheckResult, Finding, Severity } from "../rules/ruleTypes";
import { EXIT, type CommandContext } from "./context";
import { loadAll } from "./loadDrafts";
import { printJson, printLines, printProblems, requireSome, startProgress } from "./output";

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

interface CheckedDraft {
  readonly draft: DraftIndex;
  readonly result: CheckResult;
}

export async function runCheck(
  draftPaths: readonly string[],
  sourcePaths: readonly string[],
  format: "text" | "json",
  failOn: Severity | "never",
  { settings, useCache }: CommandContext,
): Promise<number> {
  const { corpus, drafts, problems } = await loadAll(draftPaths, sourcePaths, useCache);
  printProblems(problems);
  requireSome(drafts.length, `no draft to check in ${draftPaths.join(", ")}: drafts are .md files`);
  const progress = startProgress("checking drafts:");
  const checked = drafts.map((draft, done): CheckedDraft => {
    progress.step(done, drafts.length);
    return { draft, result: checkDraft(draft, corpus, settings) };
  });
  progress.end();
  if (format === "json") {
    printJson({ schema: 1, problems, drafts: checked.map((each) => toJson(each, corpus)) });
  } else {
    printLines(toLines(checked));
  }
  const limit = failOn === "never" ? -1 : SEVERITIES.indexOf(failOn);
  const fails = checked.some(({ result }) => result.findings.some((f) => SEVERITIES.indexOf(f.severity) <= limit));
  return fails ? EXIT.findings : EXIT.done;
}

function toJson({ draft, result }: CheckedDraft, corpus: CorpusSnapshot): Record<string, unknown> {
  const lines = new LineIndex(draft.text);
  return {
    path: draft.path,
    diagnostics: result.findings.map((finding) => toDiagnosticJson(finding, lines, corpus)),
    quotations: result.quotations.map((quotation) => toQuotationJson(quotation, corpus)),
  };
}

function toLines(checked: readonly CheckedDraft[]): readonly string[] {
  const lines = checked.flatMap(({ draft, result }) => {
    const index = new LineIndex(draft.text);
    return result.findings.flatMap((finding) => toFindingLines(draft.path, index, finding));
  });
  const counts = new Map<string, number>();
  for (const { result } of checked) {
    for (const quotation of result.quotations) {
      const counted = isWronglyUsed(quotation, result.findings) ? "wrongly used" : quotation.verdict;
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
    }
  }
  const verdicts = [...counts].map(
    ([verdict, count]) => `${count} ${verdict === "notSpeech" ? "not speech" : verdict}`,
  );
  const findings = checked.reduce((sum, { result }) => sum + result.findings.length, 0);
  lines.push(
    `${findings === 0 ? "No findings" : count(findings, "finding")} in ${count(checked.length, "draft")}.` +
      (verdicts.length > 0 ? ` Quotations: ${verdicts.join(", ")}.` : " No quotations."),
  );
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Right words in the wrong mouth, or cut or joined unfairly, are not counted as right. */
function isWronglyUsed({ verdict, start, end }: CheckedQuotation, findings: readonly Finding[]): boolean {
  const isRight = verdict === "verbatim" || verdict === "edited";
  return isRight && findings.some((finding) => USE_CODES.has(finding.code) && isOverlapping(finding, { start, end }));
}

const USE_CODES: ReadonlySet<Finding["code"]> = new Set([
  "misattributed-quote",
  "prose-as-quote",
  "clipped-quote",
  "spliced-quote",
]);

/** The source's sentence is told on a line of its own. Any other line break comes out of a file, and is none. */
const OWN_BREAK = /\n(?=Source: )/;

function toFindingLines(path: string, index: LineIndex, finding: Finding): string[] {
  const at = index.toLineColumn(finding.start);
  const [first, ...rest] = finding.message.split(OWN_BREAK);
  return [
    `${path}:${at.line + 1}:${at.column + 1}: ${finding.severity}: ${first} [${finding.code}]`,
    ...rest.map((line) => `    ${line}`),
    ...finding.fixes.filter((fix) => fix.safe).map((fix) => `    fix: ${fix.title}`),
  ];
}
