// Gives every quotation of one block its words of attribution: those of its own sentence, else those of a quotation or
// sentence nearby that goes on speaking. Knows grammar and layout; whom the words mean is settled by resolveSpeaker.

import {
  CARRIED_GROUP,
  type Attributed,
  type AttributedBlock,
  type AttributedSpan,
  type Attribution,
  type Carry,
  type Place,
} from "./attribution";
import { findCue, findSentenceCue } from "./findCue";
import { findSubject } from "./findSubject";
import type { FoundCue } from "./foundCue";
import { ADVERB, COORDINATOR } from "./functionWords";
import { isSpeech } from "./judgeSpeech";
import type { MarkedSpan } from "./pairMarks";
import type { Item, Passage, Sentence } from "./passage";
import { isSomeone } from "./neighbours";
import { readInnerLabel } from "./speakerLabels";
import { type SpeakerBasis } from "./quotationTypes";

/** What the blocks around say, where it is asked. */
export interface Surroundings {
  /** The block above leaves a quotation open, which the first of these goes on. */
  readonly isOpen: boolean;
  readonly readAbove: () => Carry | undefined;
  readonly readBelow: () => Attribution | undefined;
}

/** Linear. */
export function attributeBlock(
  passage: Passage,
  place: Place,
  spans: readonly MarkedSpan[],
  surroundings: Surroundings,
): AttributedBlock {
  return new BlockWalk(passage, place, spans, surroundings).run();
}

/** One pass over the sentences of a block. */
class BlockWalk {
  private current: Attribution | undefined;
  private groups = 0;
  private readonly out: (Attributed | undefined)[] = [];
  /** Standalone quotations that wait for words behind them. */
  private waiting: number[] = [];
  private lastGroup: number | undefined;
  /** Index of the block's first word outside quotations. */
  private readonly firstWord: number;

  constructor(
    private readonly passage: Passage,
    private readonly place: Place,
    private readonly spans: readonly MarkedSpan[],
    private readonly surroundings: Surroundings,
  ) {
    const firstWord = passage.items.findIndex((item) => item.kind === "word");
    this.firstWord = firstWord < 0 ? Infinity : firstWord;
  }

  run(): AttributedBlock {
    for (const sentence of this.passage.sentences) {
      const quotes = this.quotesOf(sentence);
      if (quotes.length === 0) {
        this.readPlain(sentence);
      } else {
        this.readQuoted(sentence, quotes);
      }
    }
    this.settleAbove();
    const { text } = this.passage;
    const spans = this.spans.map((span, i): AttributedSpan => {
      const { attribution, group, isStandalone, before, after, beforeComma, afterComma } = this.out[i] ?? {
        attribution: undefined,
        group: this.groups++,
        isStandalone: true,
        before: "",
        after: "",
        beforeComma: "",
        afterComma: "",
      };
      const attributed = { span, attribution, group, isStandalone, before, after, beforeComma, afterComma };
      return { ...attributed, label: readInnerLabel(text, span), isSpeech: isSpeech(text, attributed) };
    });
    return { place: this.place, spans, groups: this.groups, current: this.current };
  }

  private quotesOf(sentence: Sentence): number[] {
    const quotes: number[] = [];
    for (let i = sentence.first; i < sentence.last; i++) {
      if (this.passage.items[i]!.kind === "quote") {
        quotes.push(i);
      }
    }
    return quotes;
  }

  /** A sentence of narration: who speaks in it may go on in the next quotation. */
  private readPlain(sentence: Sentence): void {
    const found = findSentenceCue(this.passage, sentence);
    if (found?.speaker) {
      this.current = this.attributionBy(found, "carriedOn", false);
    } else {
      const subject = findSubject(this.passage, sentence);
      // "Children came up to him." Whoever spoke before goes on.
      if (subject?.speaker && (!this.current || isSomeone(this.passage.items, subject.speaker))) {
        this.current = this.attributionBy(subject, "leadIn", false);
      }
    }
  }

  private readQuoted(sentence: Sentence, quotes: readonly number[]): void {
    const { items } = this.passage;
    const founds = quotes.map((at) => findCue(this.passage, sentence, at));
    const isStandalone = isMadeOfQuotations(items, sentence);
    const any = founds.find((f) => f?.speaker);
    quotes.forEach((at, k) => {
      const own = founds[k] ?? (isStandalone ? undefined : any);
      const attribution = own
        ? this.attributionBy(own, own.basis, true)
        : this.attributedAround(sentence, at, isStandalone);
      const group = this.groupOf(at, own, attribution);
      const index = items[at]!.quote;
      this.out[index] = {
        span: this.spans[index]!,
        attribution,
        group,
        isStandalone,
        before: items[at - 1]?.word ?? "",
        after: items[at + 1]?.word ?? "",
        beforeComma: items[at - 2]?.word ?? "",
        afterComma: items[items[at + 1]?.word === "," ? at + 2 : at + 1]?.word ?? "",
      };
      if (isStandalone && !attribution) {
        this.waiting.push(index);
      }
      if (own?.speaker) {
        this.current = this.attributionBy(own, "carriedOn", false);
        this.settleWaiting();
      }
    });
    if (!isStandalone && !any) {
      const subject = findSubject(this.passage, sentence);
      if (subject && !this.current) {
        this.current = this.attributionBy(subject, "leadIn", false);
      }
    }
  }

  /** Of a quotation whose own sentence tells no speaker. */
  private attributedAround(sentence: Sentence, at: number, isStandalone: boolean): Attribution | undefined {
    if (isStandalone) {
      return this.carried(at);
    }
    return this.isLedIn(sentence, at) ? this.current : undefined;
  }

  private attributionBy(found: FoundCue, basis: SpeakerBasis, isOwn: boolean): Attribution {
    return { passage: this.passage, place: this.place, found, basis, isOwn };
  }

  /** "“What next? That is the question” for the town.": a whole sentence begins within the marks. */
  private isUtterance(sentence: Sentence, at: number): boolean {
    const span = this.spans[this.passage.items[at]!.quote]!;
    return (
      at === sentence.first &&
      this.current?.basis === "carriedOn" &&
      /^\p{Lu}\S*\s/u.test(this.passage.text.slice(span.start, span.start + 40)) &&
      span.end - span.start > SHORTEST_UTTERANCE
    );
  }

  /** "The charges brought another: “…”": a thing leads in, and whoever is spoken of goes on. */
  private isLedIn(sentence: Sentence, at: number): boolean {
    return (
      this.isUtterance(sentence, at) ||
      (at > sentence.first && this.passage.items[at - 1]!.word === ":" && this.current !== undefined)
    );
  }

  /** Words of attribution from before: this block's, else those above where nothing but quotations stands between. */
  private carried(at: number): Attribution | undefined {
    if (this.current) {
      return this.current;
    }
    const above = at > this.firstWord ? undefined : this.surroundings.readAbove();
    if (!above?.attribution) {
      return undefined;
    }
    // Words behind it in this block come first, unless the quotation above goes on or was led in.
    if (!above.isOpen && above.attribution.basis !== "leadIn") {
      return undefined;
    }
    const basis = above.isOpen ? "carriedOn" : "leadIn";
    return { ...above.attribution, basis, origin: above.attribution.origin ?? above.attribution.basis, isOwn: false };
  }

  private settleWaiting(): void {
    for (const index of this.waiting) {
      const waiting = this.out[index]!;
      this.out[index] = { ...waiting, attribution: { ...this.current!, basis: "carriedOn" } };
    }
    this.waiting = [];
  }

  /** Ends the block: what still waits takes the paragraph before. */
  private settleAbove(): void {
    if (this.waiting.length === 0) {
      return;
    }
    const below = this.surroundings.readBelow();
    const above = below ?? this.surroundings.readAbove()?.attribution;
    const basis = below ? "attributionLine" : "paragraphBefore";
    for (const index of this.waiting) {
      const waiting = this.out[index]!;
      if (above) {
        this.out[index] = { ...waiting, attribution: { ...above, basis, isOwn: false } };
      }
    }
    if (above && !this.current) {
      this.current = { ...above, basis: "carriedOn", origin: basis, isOwn: false };
    }
    this.waiting = [];
  }

  private groupOf(at: number, own: FoundCue | undefined, attribution: Attribution | undefined): number {
    const before = this.passage.items[at - 1];
    const { isContinuation } = this.spans[this.passage.items[at]!.quote]!;
    if (isContinuation && this.surroundings.isOpen) {
      this.lastGroup = CARRIED_GROUP;
      return CARRIED_GROUP;
    }
    const goesOn =
      this.lastGroup !== undefined &&
      attribution !== undefined &&
      ((own?.basis === "between" && this.isSameCue(own)) ||
        (!own && attribution.basis === "carriedOn" && before !== undefined && this.follows(at)));
    if (!goesOn || this.lastGroup === undefined) {
      this.lastGroup = this.groups++;
    }
    return this.lastGroup;
  }

  /** The words between two halves belong to both; the first half of two quotations has its own. */
  private isSameCue({ speaker }: FoundCue): boolean {
    const before = this.current?.found.speaker;
    return !before || !speaker || before.first === speaker.first;
  }

  /** Only an attribution stands between this quotation and the one before. */
  private follows(at: number): boolean {
    let words = 0;
    for (let i = at - 1; i >= 0; i--) {
      const item = this.passage.items[i]!;
      if (item.kind === "quote") {
        return true;
      }
      if (item.kind === "word") {
        words++;
      }
      if (words > MOST_WORDS_BETWEEN) {
        return false;
      }
      if (item.kind === "stop" && i < at - 1) {
        return false;
      }
    }
    return false;
  }
}

const SHORTEST_UTTERANCE = 25;

/** Nothing but quotations, or a word or two that only lead over: "Then, “…”". */
function isMadeOfQuotations(items: readonly Item[], sentence: Sentence): boolean {
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const item = items[i]!;
    if (item.kind !== "word") {
      continue;
    }
    if (!(item.flags & (ADVERB | COORDINATOR)) || ++words > 2) {
      return false;
    }
  }
  return true;
}

/** An attribution between two halves has a verb, a name and a title; a longer stretch is narration. */
const MOST_WORDS_BETWEEN = 20;
