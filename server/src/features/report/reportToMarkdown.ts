// The report as Markdown: a summary, and a list for each kind. Words of sources are escaped: nothing in them is markup.

import { formatDate } from "../formatDate";
import { escapeMarkdown } from "../markdown";
import type { HrefOf, Report, ReportEntry } from "./reportTypes";
import { countVerdicts, KIND_WORDS, KINDS, nameLines, nameVerdict, STANDING_SIGNS, STANDING_WORDS } from "./reportWords";

export function reportToMarkdown(reports: readonly Report[], hrefOf: HrefOf): string {
  return reports.map((report) => toMarkdown(report, hrefOf)).join("\n");
}

function toMarkdown(report: Report, hrefOf: HrefOf): string {
  const { counts, sourcesRead, path, title } = report;
  const lines = [
    `# Fact check: ${toLine(title)}`, "",
    `${toLine(path)}, against ${sourcesRead === 1 ? "1 source" : `${sourcesRead} sources`}: ${counts.mend} to mend, ${counts.check} to check, ${counts.settled} settled.`, "",
  ];
  for (const kind of KINDS) {
    const entries = report.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) continue;
    lines.push(`## ${KIND_WORDS[kind]}`, "");
    const words = kind === "passage" ? "" : countVerdicts(report, kind);
    if (words) lines.push(`${words}.`, "");
    lines.push(...entries.flatMap((entry) => toItem(entry, hrefOf)), "");
  }
  return lines.join("\n");
}

function toItem(entry: ReportEntry, hrefOf: HrefOf): readonly string[] {
  const { kind, text, detail, standing, findings, edits, setAside, source } = entry;
  const words = kind === "quotation" ? `“${toLine(text)}”` : toLine(text);
  const verdict = `${STANDING_SIGNS[standing]} ${STANDING_WORDS[standing]}: ${nameVerdict(entry)}`;
  const lines = [`- **${verdict}.** ${words}${detail ? ` (${toLine(detail)})` : ""}, ${nameLines(entry)}`];
  for (const rule of edits) lines.push(`  - ${toLine(rule)}`);
  for (const { message } of findings) lines.push(`  - ${message.split("\n").map(toLine).join(" ")}`);
  if (setAside !== null) lines.push(`  - Set aside by the writer: ${toLine(setAside)}`);
  if (source) {
    const when = source.published ? `, ${formatDate(source.published)}` : "";
    lines.push(`  - ${toLine(source.before)}**${toLine(source.words)}**${toLine(source.after)} ([${toLine(source.name)}:${source.line}](<${hrefOf(source).replace(/[<>\n]/g, encodeURIComponent)}>)${when})`);
  }
  return lines;
}

function toLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}
