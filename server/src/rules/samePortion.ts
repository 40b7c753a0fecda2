// Which portions of a draft are those of its last version: the same words with the same
// facts, at the same distances from their start.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { LocalEntity } from "../core/names/nameTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import { sharedEnd, sharedStart } from "../core/text/sharedEnds";
import type { Span } from "../core/text/span";
import type { Portion } from "./portions";

export interface CutDraft {
  readonly draft: DraftIndex;
  readonly portions: readonly Portion[];
}

/**
 * For each portion the index of the one before that it is, or -1. Those above an edit and those below are
 * held against each other; what was moved is not looked for. Linear, in plain loops: a keystroke runs through
 * them before the engine has compiled any.
 */
export function matchPortions(before: CutDraft, now: CutDraft): Int32Array {
  const matches = new Int32Array(now.portions.length).fill(-1);
  const compare = new Comparison(before.draft, now.draft);
  const most = Math.min(before.portions.length, now.portions.length);
  let top = 0;
  for (; top < most && compare.isSameText(before.portions[top]!, now.portions[top]!); top++) {
    if (compare.isSame(before.portions[top]!, now.portions[top]!)) {
      matches[top] = top;
    }
  }
  for (let i = 1; i <= most - top; i++) {
    const last = before.portions.length - i;
    const own = now.portions.length - i;
    if (!compare.isSameText(before.portions[last]!, now.portions[own]!)) {
      break;
    }
    if (compare.isSame(before.portions[last]!, now.portions[own]!)) {
      matches[own] = last;
    }
  }
  return matches;
}

/** What an edit left alone at both ends. */
class Edit {
  private readonly start: number;
  private readonly end: number;

  constructor(
    private readonly before: string,
    private readonly now: string,
  ) {
    this.start = sharedStart(before, now);
    this.end = sharedEnd(before, now, this.start);
  }

  /** True where both spans are the same words above the edit, or below. */
  isOutside(a: Span, b: Span): boolean {
    if (a.end - a.start !== b.end - b.start) {
      return false;
    }
    const left = this.before.length - a.start;
    return (a.start === b.start && a.end <= this.start) || (left === this.now.length - b.start && left <= this.end);
  }
}

class Comparison {
  /** For each entity now, the one of before that it was last seen to be. */
  private readonly known: Int32Array;

  private readonly text: Edit;
  private readonly prose: Edit;

  constructor(
    private readonly before: DraftIndex,
    private readonly now: DraftIndex,
  ) {
    this.known = new Int32Array(now.entities.length).fill(-1);
    this.text = new Edit(before.text, now.text);
    this.prose = new Edit(before.prose.text, now.prose.text);
  }

  isSameText(a: Portion, b: Portion): boolean {
    return this.text.isOutside(a, b);
  }

  isSame(a: Portion, b: Portion): boolean {
    return this.isSameProse(a, b) && this.areSameNames(a, b) && this.areSameDates(a, b) && this.areSameQuotations(a, b);
  }

  /** At the edges of the draft, what looks around a quotation finds no break. */
  private isSameProse(a: Portion, b: Portion): boolean {
    const { before, now } = this;
    const shift = b.prose.start - a.prose.start;
    if (
      (a.prose.start === 0) !== (b.prose.start === 0) ||
      (a.end === before.text.length) !== (b.end === now.text.length)
    ) {
      return false;
    }
    if (!this.prose.isOutside(a.prose, b.prose)) {
      return false;
    }
    if (a.blocks.length !== b.blocks.length || !areMoved(a.citations, b.citations, shift)) {
      return false;
    }
    for (let i = 0; i < a.blocks.length; i++) {
      const own = a.blocks[i]!;
      const other = b.blocks[i]!;
      if (own.kind !== other.kind || !isMoved(own, other, shift)) {
        return false;
      }
      if (before.prose.map.toOriginal(own.start) - a.start !== now.prose.map.toOriginal(other.start) - b.start) {
        return false;
      }
    }
    return true;
  }

  private areSameNames(a: Portion, b: Portion): boolean {
    const shift = b.start - a.start;
    if (a.mentions.length !== b.mentions.length || a.roles.length !== b.roles.length) {
      return false;
    }
    for (let i = 0; i < a.mentions.length; i++) {
      const own = a.mentions[i]!;
      const other = b.mentions[i]!;
      if (!isMoved(own, other, shift) || own.form !== other.form || !this.isSameEntity(own.entity, other.entity)) {
        return false;
      }
    }
    for (let i = 0; i < a.roles.length; i++) {
      const own = a.roles[i]!;
      const other = b.roles[i]!;
      if (!isMoved(own, other, shift) || own.title !== other.title || !this.isSameEntity(own.entity, other.entity)) {
        return false;
      }
    }
    return true;
  }

  private areSameDates(a: Portion, b: Portion): boolean {
    const shift = b.start - a.start;
    if (a.dates.length !== b.dates.length) {
      return false;
    }
    for (let i = 0; i < a.dates.length; i++) {
      const own = a.dates[i]!;
      const other = b.dates[i]!;
      if (
        !isMoved(own, other, shift) ||
        own.edtf !== other.edtf ||
        own.basis !== other.basis ||
        own.isInvalid !== other.isInvalid ||
        own.isAmbiguous !== other.isAmbiguous
      ) {
        return false;
      }
      const days = own.weekdays ?? [];
      const others = other.weekdays ?? [];
      if (days.length !== others.length) {
        return false;
      }
      if (days.some((day, k) => day.day !== others[k]!.day || !isMoved(day, others[k]!, shift))) {
        return false;
      }
    }
    return true;
  }

  private areSameQuotations(a: Portion, b: Portion): boolean {
    const shift = b.start - a.start;
    if (a.quotations.length !== b.quotations.length) {
      return false;
    }
    if (a.quotations.length === 0) {
      return true;
    }
    const groups = b.quotations[0]!.group - a.quotations[0]!.group;
    for (let i = 0; i < a.quotations.length; i++) {
      const own = a.quotations[i]!;
      const other = b.quotations[i]!;
      if (!isMoved(own, other, shift) || own.group + groups !== other.group) {
        return false;
      }
      if (
        own.form !== other.form ||
        own.speech !== other.speech ||
        own.isClosed !== other.isClosed ||
        !isSameCue(own, other, shift) ||
        !this.isSameSpeaker(own, other)
      ) {
        return false;
      }
    }
    return true;
  }

  /** The words that name the speaker may stand in another portion: where, only the fixes ask. */
  private isSameSpeaker({ speaker: own }: Quotation, { speaker: other }: Quotation): boolean {
    if (own === null || other === null) {
      return own === other;
    }
    if (
      own.name !== other.name ||
      own.isAnonymous !== other.isAnonymous ||
      own.basis !== other.basis ||
      own.confidence !== other.confidence
    ) {
      return false;
    }
    if (
      own.entity === null || other.entity === null
        ? own.entity !== other.entity
        : !this.isSameEntity(own.entity, other.entity)
    ) {
      return false;
    }
    if (own.span === null || other.span === null) {
      return own.span === other.span;
    }
    return (
      this.before.text.slice(own.span.start, own.span.end) === this.now.text.slice(other.span.start, other.span.end)
    );
  }

  private isSameEntity(own: number, other: number): boolean {
    if (this.known[other] === own) {
      return true;
    }
    if (!isAlike(this.before.entities[own]!, this.now.entities[other]!)) {
      return false;
    }
    this.known[other] = own;
    return true;
  }
}

function isSameCue({ cue: own }: Quotation, { cue: other }: Quotation, shift: number): boolean {
  return own === null || other === null ? own === other : isMoved(own, other, shift);
}

function isMoved(own: Span, other: Span, shift: number): boolean {
  return own.start + shift === other.start && own.end + shift === other.end;
}

function areMoved(own: readonly Span[], others: readonly Span[], shift: number): boolean {
  if (own.length !== others.length) {
    return false;
  }
  for (let i = 0; i < own.length; i++) {
    if (!isMoved(own[i]!, others[i]!, shift)) {
      return false;
    }
  }
  return true;
}

function isAlike(a: LocalEntity, b: LocalEntity): boolean {
  if (a === b) {
    return true;
  }
  if (a.type !== b.type || a.name !== b.name || a.gender !== b.gender || a.aliases.length !== b.aliases.length) {
    return false;
  }
  for (let i = 0; i < a.aliases.length; i++) {
    if (a.aliases[i] !== b.aliases[i]) {
      return false;
    }
  }
  return true;
}
