// The report as one page that needs nothing else: no script, no picture, nothing fetched. Words of sources and drafts are
// untrusted: every one of them goes through `escapeHtml`.

import { formatDate } from "../formatDate";
import { markCopy } from "./markCopy";
import { escapeHtml } from "./escapeHtml";
import { REPORT_POLICY, REPORT_STYLE } from "./reportStyle";
import type { EntryKind, HrefOf, Report, ReportEntry, ReportSource, Standing } from "./reportTypes";
import { countVerdicts, KIND_WORDS, KINDS, nameLines, nameVerdict, STANDING_SIGNS, STANDING_WORDS } from "./reportWords";

const STANDINGS: readonly Standing[] = ["mend", "check", "settled"];

/** Several drafts make one page. */
export function reportToHtml(reports: readonly Report[], hrefOf: HrefOf): string {
  const title = reports.length === 1 ? reports[0]!.title : `${reports.length} drafts`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fact check: ${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${reports.map((report, i) => toArticle(report, reports.length === 1 ? "" : `d${i + 1}-`, hrefOf)).join("\n")}
</body>
</html>
`;
}

function toArticle(report: Report, prefix: string, hrefOf: HrefOf): string {
  const parts = KINDS.map((kind) => toSection(report, kind, prefix, hrefOf)).filter(Boolean);
  return `<main>
<h1>${escapeHtml(report.title)}</h1>
<p class="fine">Fact check of ${escapeHtml(report.path)}${report.day ? `, dated ${escapeHtml(formatDate(report.day))}` : ""}, against ${count(report.sourcesRead, "source")}.</p>
${toSummary(report)}
<h2>The copy</h2>
<div class="copy">${markCopy(report, prefix)}</div>
${parts.join("\n")}
${toSources(report, hrefOf)}
</main>`;
}

function toSummary(report: Report): string {
  const standings = STANDINGS.map((standing) => `<li class="${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span> <strong>${report.counts[standing]}</strong> ${STANDING_WORDS[standing].toLowerCase()}</li>`);
  const kinds = KINDS.map((kind) => ({ kind, words: countVerdicts(report, kind) })).filter(({ words }) => words !== "");
  return `<ul class="summary">${standings.join("")}</ul>
${kinds.map(({ kind, words }) => `<p class="fine">${KIND_WORDS[kind]}: ${escapeHtml(words)}.</p>`).join("\n")}`;
}

function toSection(report: Report, kind: EntryKind, prefix: string, hrefOf: HrefOf): string {
  const entries = report.entries.filter((entry) => entry.kind === kind);
  if (entries.length === 0) return "";
  return `<h2>${KIND_WORDS[kind]}</h2>
<table>
<thead><tr><th scope="col">No.</th><th scope="col">In the draft</th><th scope="col">What the sources say</th></tr></thead>
<tbody>
${entries.map((entry) => toRow(entry, prefix, hrefOf)).join("\n")}
</tbody>
</table>`;
}

function toRow(entry: ReportEntry, prefix: string, hrefOf: HrefOf): string {
  const { number, standing, text, detail, findings, edits, setAside, source, kind } = entry;
  const words = kind === "quotation" ? `“${text}”` : text;
  const told = [
    `<p class="standing ${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span> ${STANDING_WORDS[standing]}: ${escapeHtml(nameVerdict(entry))}</p>`,
    ...edits.map((rule) => `<p class="fine">${escapeHtml(rule)}</p>`),
    ...findings.map(({ message }) => `<p class="finding">${escapeHtml(message)}</p>`),
    ...(setAside === null ? [] : [`<p class="fine">Set aside by the writer: ${escapeHtml(setAside)}</p>`]),
    ...(source ? [toSentence(source, hrefOf)] : []),
  ];
  return `<tr id="${prefix}n${number}"><td><a href="#${prefix}c${number}">${number}</a></td><td><p class="words">${escapeHtml(words)}</p>${detail ? `<p>${escapeHtml(detail)}</p>` : ""}<p class="where">${nameLines(entry)}</p></td><td>${told.join("")}</td></tr>`;
}

function toSentence(source: ReportSource, hrefOf: HrefOf): string {
  const { before, words, after, name, line, published } = source;
  const when = published ? `, ${escapeHtml(formatDate(published))}` : "";
  return `<p class="sentence">${escapeHtml(before)}<b>${escapeHtml(words)}</b>${escapeHtml(after)}</p><p class="where"><a href="${escapeHtml(hrefOf(source))}">${escapeHtml(name)}:${line}</a>${when}</p>`;
}

function toSources({ sources }: Report, hrefOf: HrefOf): string {
  if (sources.length === 0) return "";
  const items = sources.map(({ path, name, title, published, publisher, quotations }) => {
    const facts = [publisher, published && formatDate(published), count(quotations, "quotation")].filter(Boolean).join(", ");
    return `<li><a href="${escapeHtml(hrefOf({ path, line: 1 }))}">${escapeHtml(title ?? name)}</a> <span class="where">${escapeHtml(facts)}</span></li>`;
  });
  return `<h2>Sources used</h2>\n<ul>${items.join("")}</ul>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
