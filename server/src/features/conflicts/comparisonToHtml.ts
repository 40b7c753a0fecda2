// A comparison as a page that needs nothing else. Words of sources are untrusted:
// every one of them goes through `escapeHtml`.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { findPlace } from "../../core/corpus/findPlace";
import { namePlace } from "../../words/sayPlace";
import { t } from "../../words/translate";
import { sayDate } from "../formatDate";
import { escapeHtml } from "../report/escapeHtml";
import { toPage } from "../report/page";
import { lineAt } from "../report/reportSource";
import type { HrefOf, NameOf } from "../report/reportTypes";
import type { ComparedPair, ComparedQuotation, Comparison } from "./compareSources";
import type { Conflict, TextPiece } from "./conflictTypes";
import { nameConflictKind } from "./conflictWords";

export function comparisonToHtml(comparison: Comparison, nameOf: NameOf, hrefOf: HrefOf): string {
  const { sources } = comparison;
  const [first, second] = sources.map((source) => titleOf(source, nameOf)) as [string, string];
  const page = new ComparisonPage(comparison, nameOf, hrefOf);
  return toPage(
    t("{0} and {1}", first, second),
    `<main>
<h1>${escapeHtml(t("Two sources side by side"))}</h1>
${page.tellSources()}
${page.tellPairs()}
${page.tellConflicts()}
${page.tellAlone()}
</main>`,
  );
}

export function titleOf({ path, meta }: SourceIndex, nameOf: NameOf): string {
  return meta.title ?? nameOf(path);
}

class ComparisonPage {
  constructor(
    private readonly comparison: Comparison,
    private readonly nameOf: NameOf,
    private readonly hrefOf: HrefOf,
  ) {}

  tellSources(): string {
    const { pairs, sources } = this.comparison;
    const facts = sources.map((source) => {
      const { publisher, published } = source.meta;
      const told = [publisher, published && sayDate(published), this.nameOf(source.path)].filter(Boolean).join(", ");
      return `<div><p><strong>${escapeHtml(titleOf(source, this.nameOf))}</strong></p><p class="where">${escapeHtml(told)}</p></div>`;
    });
    const differing = pairs.filter(({ kind }) => kind !== "same").length;
    const counted = t("{0} quotations in both, {1} of them not alike.", pairs.length, differing);
    return `<div class="sides">${facts.join("")}</div><p class="fine">${escapeHtml(counted)}</p>`;
  }

  tellPairs(): string {
    const { pairs } = this.comparison;
    const heading = `<h2>${escapeHtml(t("What both quote"))}</h2>`;
    if (pairs.length === 0) {
      return `${heading}<p>${escapeHtml(t("No statement of six words or more is quoted in both."))}</p>`;
    }
    return `${heading}${this.table(pairs.map((pair) => this.pairRow(pair)))}`;
  }

  tellConflicts(): string {
    const { conflicts, sources } = this.comparison;
    if (conflicts.length === 0) {
      return "";
    }
    const rows = conflicts.map((conflict) => this.conflictRow(conflict, sources[0].path));
    return `<h2>${escapeHtml(t("Dates and roles that differ"))}</h2>${this.table(rows)}`;
  }

  tellAlone(): string {
    const { alone, sources } = this.comparison;
    const lists = sources.map((source, i) => {
      const items = alone[i]!.map((each) => `<li>${this.quotation(each)}</li>`).join("");
      const empty = `<p>${escapeHtml(t("Nothing: all that it quotes is in the other, too."))}</p>`;
      return `<div><h3>${escapeHtml(titleOf(source, this.nameOf))}</h3>${items ? `<ul>${items}</ul>` : empty}</div>`;
    });
    return `<h2>${escapeHtml(t("What only one quotes"))}</h2><div class="sides">${lists.join("")}</div>`;
  }

  private table(rows: readonly string[]): string {
    const titles = this.comparison.sources.map(
      (source) => `<th scope="col">${escapeHtml(titleOf(source, this.nameOf))}</th>`,
    );
    return `<table class="pair"><thead><tr><th scope="col">${escapeHtml(t("How they compare"))}</th>${titles.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
  }

  private pairRow({ kind, sides }: ComparedPair): string {
    const standing = kind === "same" ? "settled" : "mend";
    const words = kind === "same" ? t("The same words") : nameConflictKind(kind);
    const cells = sides.map((side) => `<td>${this.quotation(side)}</td>`);
    return `<tr><td><p class="standing ${standing}"><span aria-hidden="true">${kind === "same" ? "=" : "≠"}</span> ${escapeHtml(words)}</p></td>${cells.join("")}</tr>`;
  }

  private conflictRow({ kind, about, sides }: Conflict, first: string): string {
    const ordered = [...sides].sort((a, b) => Number(b.path === first) - Number(a.path === first));
    const cells = ordered.map(
      (side) =>
        `<td><p><strong>${escapeHtml(side.claim)}</strong></p><p class="sentence">${toMarked(side.pieces)}</p>${this.place(side)}</td>`,
    );
    const person = kind === "role" ? `<p>${escapeHtml(about)}</p>` : "";
    return `<tr><td><p class="standing mend"><span aria-hidden="true">≠</span> ${escapeHtml(nameConflictKind(kind))}</p>${person}</td>${cells.join("")}</tr>`;
  }

  private quotation(side: ComparedQuotation): string {
    const speaker = side.speaker ? `<p>${escapeHtml(side.speaker)}</p>` : "";
    return `<p class="sentence">“${toMarked(side.pieces)}”</p>${speaker}${this.place(side)}`;
  }

  private place({ path, start }: { readonly path: string; readonly start: number }): string {
    const source = this.comparison.sources.find((each) => each.path === path)!;
    const line = lineAt(source, start);
    const where = namePlace(this.nameOf(path), findPlace(source, start), line);
    return `<p class="where"><a href="${escapeHtml(this.hrefOf({ path, line }))}">${escapeHtml(where)}</a></p>`;
  }
}

function toMarked(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text, isDifferent }) => (isDifferent ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join("");
}
