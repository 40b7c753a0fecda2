// A draft cut into portions that are checked each for itself: paragraphs, with what hangs together kept in one.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import { stretchAround } from "../core/dates/dateStretches";
import type { DateMention } from "../core/dates/dateTypes";
import type { Mention, RoleMention } from "../core/names/nameTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Block } from "../core/text/prose";
import { compareSpans, lowerBound, type Span } from "../core/text/span";
import { toProseSpan } from "./sourceViews";
import { indexSpans, listOverlapping } from "./spanIndex";

/**
 * Of the file; together, portions cover it. What a rule reads of a draft is in its
 * portion, and `samePortion.ts` compares it.
 */
export interface Portion extends Span {
  readonly prose: Span;
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly RoleMention[];
  readonly dates: readonly DateMention[];
  /** Whole groups. */
  readonly quotations: readonly Quotation[];
  /** In the prose; one that ends the portion before may reach in. */
  readonly citations: readonly Span[];
}

/**
 * Cut at blank lines, but for those that a quotation's group goes over, or a dated sentence: only LF LF ends one.
 * Linear, most of it in the search for the lines.
 */
export function cutDraft(draft: DraftIndex): readonly Portion[] {
  const {
    text,
    prose: { text: prose, blocks, map },
  } = draft;
  const cited = indexSpans(draft.citations.map((citation) => toProseSpan(map, citation)).sort(compareSpans));
  const facts = [
    new Walk(draft.mentions),
    new Walk(draft.roles),
    new Walk(draft.dates, text.includes("\r") ? (date) => stretchAround(text, date) : undefined),
    new Walk(draft.quotations, toGroupSpan(draft.quotations)),
  ] as const;
  const [mentions, roles, dates, quotations] = facts;
  const portions: Portion[] = [];
  let start = 0;
  let block = 0;
  const close = (end: number, next: number): void => {
    const span = {
      start: block === 0 ? 0 : blocks[block]!.start,
      end: next < blocks.length ? blocks[next]!.start : prose.length,
    };
    portions.push({
      start,
      end,
      prose: span,
      blocks: blocks.slice(block, next),
      mentions: mentions.take(),
      roles: roles.take(),
      dates: dates.take(),
      quotations: quotations.take(),
      citations: cited.spans.length === 0 ? NONE : listOverlapping(cited, { start: span.start, end: span.end + 1 }),
    });
    start = end;
    block = next;
  };
  for (let line = text.indexOf("\n"); line >= 0; ) {
    const cut = line + 1;
    const blank = text.charCodeAt(cut) === CR ? cut + 1 : cut;
    line = text.indexOf("\n", cut);
    if (line !== blank) {
      continue;
    }
    line = text.indexOf("\n", blank + 1);
    const at = map.toDerived(cut);
    const next = lowerBound(blocks, at);
    if (next === block || next === blocks.length || blocks[next - 1]!.end > at) {
      continue;
    }
    let isWhole = true;
    for (const walk of facts) {
      if (!walk.goTo(cut)) {
        isWhole = false;
      }
    }
    if (isWhole) {
      close(cut, next);
    }
  }
  for (const walk of facts) {
    walk.goTo(Number.POSITIVE_INFINITY);
  }
  close(text.length, blocks.length);
  return portions;
}

const CR = 13;
const NONE: readonly Span[] = [];

/** One kind of facts, by start, from portion to portion. */
class Walk<T extends Span> {
  private from = 0;
  private at = 0;
  /** The furthest end of those that were passed. */
  private reach = 0;

  constructor(
    private readonly all: readonly T[],
    private readonly around?: (fact: T) => Span,
  ) {}

  /** Passes what begins before the cut; false where some of it goes over. */
  goTo(cut: number): boolean {
    const { all, around } = this;
    for (; this.at < all.length; this.at++) {
      const fact = all[this.at]!;
      const span = around ? around(fact) : fact;
      if (span.start >= cut) {
        break;
      }
      if (span.end > this.reach) {
        this.reach = span.end;
      }
    }
    return this.reach <= cut;
  }

  /** Those passed since the last time. */
  take(): readonly T[] {
    const taken = this.all.slice(this.from, this.at);
    this.from = this.at;
    return taken;
  }
}

function toGroupSpan(quotations: readonly Quotation[]): (quotation: Quotation) => Span {
  const ends: number[] = [];
  for (const { group, end } of quotations) {
    ends[group] = Math.max(ends[group] ?? 0, end);
  }
  return ({ start, group }) => ({ start, end: ends[group]! });
}
