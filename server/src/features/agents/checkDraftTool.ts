// The tool `check_draft`: what `verbatim check` says of a draft, page by page.

import { LineIndex } from "../../core/text/lineIndex";
import { checkInSteps } from "../../rules/checkDraft";
import type { CheckResult } from "../../rules/ruleTypes";
import { toDiagnosticJson, toQuotationJson, type DiagnosticJson, type QuotationJson } from "../checkJson";
import { AgentArguments } from "./agentArguments";
import { AgentError, cutPage, DATA_NOTICE, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { findIdAt } from "./quotationIds";

/** UTF-16 units: about 80,000 words. */
export const LONGEST_DRAFT = 500_000;
const PAGE = 50;
const LARGEST_PAGE = 200;
/** Checked drafts whose further pages can be asked for. */
const KEPT_CHECKS = 8;
/** Fixes named in the text, for one finding. */
const FIXES_TOLD = 2;

interface AgentQuotation extends QuotationJson {
  /** Of the source's quotation. */
  readonly id: string | null;
}

type CheckedItem =
  | { readonly kind: "diagnostic"; readonly start: number; readonly item: DiagnosticJson }
  | { readonly kind: "quotation"; readonly start: number; readonly item: AgentQuotation };

interface KeptCheck {
  readonly items: readonly CheckedItem[];
  readonly totals: Readonly<Record<string, unknown>>;
}

/** Of the drafts checked last: a further page is cut from the same check, and needs no text. */
export class KeptChecks {
  private readonly kept = new Map<string, KeptCheck>();
  private count = 0;

  keep(check: KeptCheck): string {
    const key = `check-${++this.count}`;
    this.kept.set(key, check);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_CHECKS && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    return key;
  }

  get(key: string): KeptCheck | undefined {
    return this.kept.get(key);
  }
}

export function* checkDraftTool(value: unknown, desk: AgentDesk, checks: KeptChecks): Steps<ToolAnswer> {
  const given = new AgentArguments(value, ["text", "cursor", "limit"]);
  const limit = given.count("limit", 1, LARGEST_PAGE) ?? PAGE;
  const cursor = given.text("cursor", 40);
  if (cursor !== undefined) {
    const [key = "", from] = cursor.split(":");
    const check = checks.get(key);
    if (!check) {
      throw new AgentError("This page is no longer kept. Call check_draft again with the draft's text.");
    }
    return toAnswer(key, check, from, limit);
  }
  const draft = desk.toDraft(given.requiredText("text", LONGEST_DRAFT));
  const result = yield* checkInSteps(draft, desk.corpus, desk.settings);
  const check = toKept(result, draft.text, desk);
  return toAnswer(checks.keep(check), check, undefined, limit);
}

function toKept({ findings, quotations }: CheckResult, text: string, desk: AgentDesk): KeptCheck {
  const lines = new LineIndex(text);
  const verdicts: Record<string, number> = {};
  for (const { verdict } of quotations) {
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  const items: CheckedItem[] = [
    ...findings.map((finding): CheckedItem => {
      const json = toDiagnosticJson(finding, lines, desk.corpus);
      const source = json.source && { ...json.source, path: desk.nameOf(json.source.path) };
      return { kind: "diagnostic", start: json.start, item: { ...json, message: desk.shorten(json.message), source } };
    }),
    ...quotations.map((quotation): CheckedItem => {
      const json = toQuotationJson(quotation, desk.corpus);
      const source = quotation.source && desk.corpus.sources.get(quotation.source.path);
      const id = source && quotation.source ? findIdAt(source, quotation.source) : null;
      const place = json.source && { ...json.source, path: desk.nameOf(json.source.path) };
      return { kind: "quotation", start: json.start, item: { ...json, source: place, id } };
    }),
  ];
  const totals = { diagnostics: findings.length, quotations: quotations.length, verdicts };
  return { items: items.sort((a, b) => a.start - b.start), totals };
}

function toAnswer(key: string, { items, totals }: KeptCheck, from: string | undefined, limit: number): ToolAnswer {
  const page = cutPage(items, from, limit);
  const diagnostics = page.items.flatMap((each) => (each.kind === "diagnostic" ? [each.item] : []));
  const quotations = page.items.flatMap((each) => (each.kind === "quotation" ? [each.item] : []));
  const next = page.next === null ? null : `${key}:${page.next}`;
  return {
    structured: { schema: 1, notice: DATA_NOTICE, totals, diagnostics, quotations, next },
    text: toText(totals, diagnostics, next),
  };
}

function toText(totals: KeptCheck["totals"], diagnostics: readonly DiagnosticJson[], next: string | null): string {
  const verdicts = Object.entries(totals["verdicts"] as Readonly<Record<string, number>>);
  const counts = verdicts.map(([verdict, count]) => `${count} ${verdict}`).join(", ") || "none";
  const lines = diagnostics.flatMap(({ line, severity, code, message, fixes }) => [
    `- line ${line}, ${severity} ${code}: ${message.replace(/\s*\n\s*/g, " ")}`,
    ...fixes
      .filter(({ safe }) => safe)
      .slice(0, FIXES_TOLD)
      .map(({ title }) => `  fix: ${title}`),
  ]);
  return [
    `Findings: ${String(totals["diagnostics"])}. Quotations: ${counts}. ${DATA_NOTICE}`,
    ...lines,
    ...(next === null ? [] : [`More: call check_draft with cursor "${next}".`]),
  ].join("\n");
}
