// The report as one page that needs nothing else: no script, no picture, nothing fetched. Words of sources and drafts
// are untrusted: every one of them goes through `escapeHtml`.

import { t } from "../../words/translate";
import { coverageToHtml } from "../coverage/coverageToHtml";
import { sayDate } from "../formatDate";
import { markCopy } from "./markCopy";
import { escapeHtml } from "./escapeHtml";
import { toPage } from "./page";
import type { EntryKind, HrefOf, Report, ReportEntry, ReportSource, Standing } from "./reportTypes";
import {
  countStanding,
  countVerdicts,
  KINDS,
  nameKind,
  nameLines,
  nameSource,
  nameStanding,
  nameVerdict,
  STANDING_SIGNS,
} from "./reportWords";

const STANDINGS: readonly Standing[] = ["mend", "check", "settled"];

/** Several drafts make one page. */
export function reportToHtml(reports: readonly Report[], hrefOf: HrefOf): string {
  const title = reports.length === 1 ? reports[0]!.title : t("{0} drafts", reports.length);
  return toPage(
    t("Fact check: {0}", title),
    reports.map((report, i) => toArticle(report, reports.length === 1 ? "" : `d${i + 1}-`, hrefOf)).join("\n"),
  );
}

function toArticle(report: Report, prefix: string, hrefOf: HrefOf): string {
  const parts = KINDS.map((kind) => toSection(report, kind, prefix, hrefOf)).filter(Boolean);
  return `<main>
<h1>${escapeHtml(report.title)}</h1>
<p class="fine">${escapeHtml(tellBasis(report))}</p>
${toSummary(report)}
<h2>${escapeHtml(t("The copy"))}</h2>
<div class="copy">${markCopy(report, prefix)}</div>
${parts.join("\n")}
${coverageToHtml(report.coverage, hrefOf)}
</main>`;
}

function tellBasis({ path, day, sourcesRead }: Report): string {
  if (day === null) {
    return sourcesRead === 1
      ? t("Fact check of {0}, against 1 source.", path)
      : t("Fact check of {0}, against {1} sources.", path, sourcesRead);
  }
  const dated = sayDate(day);
  return sourcesRead === 1
    ? t("Fact check of {0}, dated {1}, against 1 source.", path, dated)
    : t("Fact check of {0}, dated {1}, against {2} sources.", path, dated, sourcesRead);
}

function toSummary(report: Report): string {
  const standings = STANDINGS.map(
    (standing) =>
      `<li class="${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span> ${countStanding(standing, `<strong>${report.counts[standing]}</strong>`)}</li>`,
  );
  const kinds = KINDS.map((kind) => ({ kind, words: countVerdicts(report, kind) })).filter(({ words }) => words !== "");
  return `<ul class="summary">${standings.join("")}</ul>
${kinds.map(({ kind, words }) => `<p class="fine">${nameKind(kind)}: ${escapeHtml(words)}.</p>`).join("\n")}`;
}

function toSection(report: Report, kind: EntryKind, prefix: string, hrefOf: HrefOf): string {
  const entries = report.entries.filter((entry) => entry.kind === kind);
  if (entries.length === 0) {
    return "";
  }
  return `<h2>${nameKind(kind)}</h2>
<table>
<thead><tr><th scope="col">${t("No.")}</th><th scope="col">${t("In the draft")}</th><th scope="col">${t("What the sources say")}</th></tr></thead>
<tbody>
${entries.map((entry) => toRow(entry, prefix, hrefOf)).join("\n")}
</tbody>
</table>`;
}

function toRow(entry: ReportEntry, prefix: string, hrefOf: HrefOf): string {
  const { number, standing, text, detail, findings, edits, setAside, source, kind } = entry;
  const words = kind === "quotation" ? t("“{0}”", text) : text;
  const told = [
    `<p class="standing ${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span> ${nameStanding(standing)}: ${escapeHtml(nameVerdict(entry))}</p>`,
    ...edits.map((rule) => `<p class="fine">${escapeHtml(rule)}</p>`),
    ...findings.map(({ message }) => `<p class="finding">${escapeHtml(message)}</p>`),
    ...(setAside === null ? [] : [`<p class="fine">${escapeHtml(t("Set aside by the writer: {0}", setAside))}</p>`]),
    ...(source ? [toSentence(source, hrefOf)] : []),
  ];
  return `<tr id="${prefix}n${number}"><td><a href="#${prefix}c${number}">${number}</a></td><td><p class="words">${escapeHtml(words)}</p>${detail ? `<p>${escapeHtml(detail)}</p>` : ""}<p class="where">${nameLines(entry)}</p></td><td>${told.join("")}</td></tr>`;
}

function toSentence(source: ReportSource, hrefOf: HrefOf): string {
  const { before, words, after, published } = source;
  const when = published ? `, ${escapeHtml(sayDate(published))}` : "";
  return `<p class="sentence">${escapeHtml(before)}<b>${escapeHtml(words)}</b>${escapeHtml(after)}</p><p class="where"><a href="${escapeHtml(hrefOf(source))}">${escapeHtml(nameSource(source))}</a>${when}</p>`;
}
