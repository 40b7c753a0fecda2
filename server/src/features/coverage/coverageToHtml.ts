// The part of the report that says what a draft rests on. Words of sources go through `escapeHtml`.

import { t } from "../../words/translate";
import { escapeHtml } from "../report/escapeHtml";
import type { HrefOf } from "../report/reportTypes";
import type { CoveredSource, Coverage, SoleFact } from "./buildCoverage";
import { nameCoveredKind, tellOrigin, tellQuoted, tellSole, toPercent } from "./coverageWords";

/** Of each list; what is more is counted. */
export const MOST_LISTED = 100;

/** Empty where the draft rests on nothing. */
export function coverageToHtml(coverage: Coverage, hrefOf: HrefOf): string {
  const { sources, sole, unused } = coverage;
  if (sources.length === 0) {
    return "";
  }
  const rows = sources.map((source) => toRow(source, hrefOf));
  const titles = [t("Source"), t("Quotations"), t("Names and dates"), t("Share of the words")];
  const table = `<table class="rests"><thead><tr>${titles.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
  return `<h2>${escapeHtml(t("What the draft rests on"))}</h2>
<p class="fine">${escapeHtml(tellQuoted(coverage))}</p>
${table}
${toList(
  t("Only one source has"),
  sole.map((fact) => toSole(fact, hrefOf)),
)}
${toList(
  t("Sources that the draft does not use"),
  unused.map(({ path, name, title }) => toLink(path, title ?? name, hrefOf)),
)}`;
}

function toRow(source: CoveredSource, hrefOf: HrefOf): string {
  const { path, name, title, quotations, facts, share } = source;
  const origin = `<span class="where">${escapeHtml(tellOrigin(source))}</span>`;
  return `<tr><td>${toLink(path, title ?? name, hrefOf)} ${origin}</td><td>${quotations}</td><td>${facts}</td><td>${toPercent(share)}%</td></tr>`;
}

function toSole({ kind, text, line, path, name, ...fact }: SoleFact, hrefOf: HrefOf): string {
  const words = tellSole({ kind, text, line, path, name, ...fact });
  const where = t("line {0}", line);
  return `${escapeHtml(words)} <span class="where">${escapeHtml(`${nameCoveredKind(kind)}, ${where}`)}: ${toLink(path, name, hrefOf)}</span>`;
}

function toLink(path: string, label: string, hrefOf: HrefOf): string {
  return `<a href="${escapeHtml(hrefOf({ path, line: 1 }))}">${escapeHtml(label)}</a>`;
}

/** `items`: markup. */
function toList(heading: string, items: readonly string[]): string {
  if (items.length === 0) {
    return "";
  }
  const left = items.length - MOST_LISTED;
  const more = left > 0 ? `<p class="fine">${escapeHtml(t("And {0} more.", left))}</p>` : "";
  const listed = items.slice(0, MOST_LISTED).map((item) => `<li>${item}</li>`);
  return `<h3>${escapeHtml(heading)}</h3><ul>${listed.join("")}</ul>${more}`;
}
