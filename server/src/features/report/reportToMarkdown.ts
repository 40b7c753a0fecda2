// The report as Markdown: a summary, and a list for each kind. Words of sources are escaped: nothing in them is markup.

import { t } from "../../words/translate";
import { tellPart, tellQuoted, tellSole } from "../coverage/coverageWords";
import { sayDate } from "../formatDate";
import { escapeMarkdown } from "../markdown";
import type { HrefOf, Report, ReportEntry } from "./reportTypes";
import {
  countVerdicts,
  KINDS,
  nameKind,
  nameLines,
  nameSource,
  nameStanding,
  nameVerdict,
  STANDING_SIGNS,
} from "./reportWords";

export function reportToMarkdown(reports: readonly Report[], hrefOf: HrefOf): string {
  return reports.map((report) => toMarkdown(report, hrefOf)).join("\n");
}

function toMarkdown(report: Report, hrefOf: HrefOf): string {
  const { counts, sourcesRead, path, title } = report;
  const lines = [
    `# ${t("Fact check: {0}", toLine(title))}`,
    "",
    sourcesRead === 1
      ? t(
          "{0}, against 1 source: {1} to mend, {2} to check, {3} settled.",
          toLine(path),
          counts.mend,
          counts.check,
          counts.settled,
        )
      : t(
          "{0}, against {1} sources: {2} to mend, {3} to check, {4} settled.",
          toLine(path),
          sourcesRead,
          counts.mend,
          counts.check,
          counts.settled,
        ),
    "",
  ];
  for (const kind of KINDS) {
    const entries = report.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) {
      continue;
    }
    lines.push(`## ${nameKind(kind)}`, "");
    const words = kind === "passage" ? "" : countVerdicts(report, kind);
    if (words) {
      lines.push(`${words}.`, "");
    }
    lines.push(...entries.flatMap((entry) => toItem(entry, hrefOf)), "");
  }
  lines.push(...toCoverage(report, hrefOf));
  return lines.join("\n");
}

function toCoverage({ coverage }: Report, hrefOf: HrefOf): readonly string[] {
  const { sources, sole, unused } = coverage;
  if (sources.length === 0) {
    return [];
  }
  const toList = (heading: string, items: readonly string[]): readonly string[] =>
    items.length > 0 ? [`### ${heading}`, "", ...items.map((item) => `- ${item}`), ""] : [];
  const used = sources.map(
    (source) => `- ${toLink(source.path, source.title ?? source.name, hrefOf)}: ${tellPart(source)}`,
  );
  return [
    `## ${t("What the draft rests on")}`,
    "",
    tellQuoted(coverage),
    "",
    ...used,
    "",
    ...toList(
      t("Only one source has"),
      sole.map(
        (fact) => `${toLine(tellSole(fact))}, ${t("line {0}", fact.line)}: ${toLink(fact.path, fact.name, hrefOf)}`,
      ),
    ),
    ...toList(
      t("Sources that the draft does not use"),
      unused.map(({ path, title, name }) => toLink(path, title ?? name, hrefOf)),
    ),
  ];
}

function toLink(path: string, label: string, hrefOf: HrefOf): string {
  return `[${toLine(label)}](<${hrefOf({ path, line: 1 }).replace(/[<>\n]/g, encodeURIComponent)}>)`;
}

function toItem(entry: ReportEntry, hrefOf: HrefOf): readonly string[] {
  const { kind, text, detail, standing, findings, edits, setAside, source } = entry;
  const words = kind === "quotation" ? t("“{0}”", toLine(text)) : toLine(text);
  const verdict = `${STANDING_SIGNS[standing]} ${nameStanding(standing)}: ${nameVerdict(entry)}`;
  const lines = [`- **${verdict}.** ${words}${detail ? ` (${toLine(detail)})` : ""}, ${nameLines(entry)}`];
  for (const rule of edits) {
    lines.push(`  - ${toLine(rule)}`);
  }
  for (const { message } of findings) {
    lines.push(`  - ${message.split("\n").map(toLine).join(" ")}`);
  }
  if (setAside !== null) {
    lines.push(`  - ${t("Set aside by the writer: {0}", toLine(setAside))}`);
  }
  if (source) {
    const when = source.published ? `, ${sayDate(source.published)}` : "";
    lines.push(
      `  - ${toLine(source.before)}**${toLine(source.words)}**${toLine(source.after)} ([${toLine(nameSource(source))}](<${hrefOf(source).replace(/[<>\n]/g, encodeURIComponent)}>)${when})`,
    );
  }
  return lines;
}

function toLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}
