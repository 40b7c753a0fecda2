// Gives every quotation of a text its words of attribution: those of its own sentence, else those of a quotation or
// sentence nearby that goes on speaking. Knows grammar and layout; whom the words mean is settled by resolveSpeaker.

import type { Mention } from "../names/nameTypes";
import type { Block } from "../text/prose";
import { lowerBound } from "../text/span";
import { findCue, findLeadIn, findSentenceCue } from "./findCue";
import type { FoundCue } from "./foundCue";
import type { FoundSpan } from "./findSpans";
import { ADVERB, COORDINATOR, DET } from "./functionWords";
import { isDash, isRoleWord } from "./itemKinds";
import { findClauseSubject, findPhraseAfter, type Phrase } from "./nounPhrase";
import { readPassage, type Item, type Passage, type Sentence } from "./passage";
import type { SpeakerBasis } from "./quotationTypes";

/** Words of attribution and where they stand. */
export interface Attribution {
  readonly passage: Passage;
  readonly found: FoundCue;
  readonly basis: SpeakerBasis;
  /** How the speaker that is carried on was found, where not by the cue's own basis. */
  readonly origin?: SpeakerBasis;
  /** True where the words stand in the quotation's own sentence. */
  readonly isOwn: boolean;
}

export interface AttributedSpan {
  readonly span: FoundSpan;
  readonly attribution: Attribution | undefined;
  /** Quotations that are parts of one utterance share it. */
  readonly group: number;
  /** Its sentence is made of quotations alone. */
  readonly isStandalone: boolean;
  /** The word or mark before, the word behind, in lower case. */
  readonly before: string;
  readonly after: string;
  /** The word before a comma or colon that stands before. */
  readonly beforeComma: string;
  /** The word behind, a comma left out. */
  readonly afterComma: string;
}

/** What a block leaves to the next. */
export interface Carry {
  readonly block: number;
  readonly attribution: Attribution | undefined;
  /** Its last quotation has no closing mark because it goes on below. */
  readonly isOpen: boolean;
  readonly group: number;
}

/** In the order of `spans`. Reads each block at most twice: linear. */
export function attributeSpans(text: string, blocks: readonly Block[], spans: readonly FoundSpan[], mentions: readonly Mention[]): AttributedSpan[] {
  const out: AttributedSpan[] = [];
  let carry: Carry | undefined;
  let groups = 0;
  for (let s = 0; s < spans.length; ) {
    const b = spans[s]!.block;
    let e = s;
    while (e < spans.length && spans[e]!.block === b) e++;
    const own = spans.slice(s, e);
    const passage = readBlock(text, blocks[b]!, own, s, mentions);
    const last = carry?.block === b - 1 ? carry : undefined;
    const above = () => last ?? (b > 0 ? readAbove(text, blocks, b - 1, mentions) : undefined);
    const walk = new BlockWalk(text, passage, own, s, above, last?.isOpen ? last.group : -1, readBelow(text, blocks[b + 1], mentions), groups);
    // Not spread: a page of noise has more spans than a call takes arguments.
    for (const attributed of walk.run()) out.push(attributed);
    groups = walk.groups;
    carry = { block: b, attribution: walk.current, isOpen: spans[e]?.isContinuation === true && spans[e]!.block === b + 1, group: out[out.length - 1]!.group };
    if (carry.isOpen && !carry.attribution) carry = { ...carry, attribution: out[out.length - 1]!.attribution };
    s = e;
  }
  return out;
}

function readBlock(text: string, block: Block, spans: readonly FoundSpan[], first: number, mentions: readonly Mention[]): Passage {
  return readPassage(text, block, spans, first, mentions, Math.max(0, lowerBound(mentions, block.start) - 1));
}

/** A short paragraph that opens with a dash and a name signs the quotation above it. */
function readBelow(text: string, block: Block | undefined, mentions: readonly Mention[]): Attribution | undefined {
  if (!block || block.end - block.start > LONGEST_SIGNATURE || !/[—–―~-]/.test(text[block.start]!)) return undefined;
  const passage = readBlock(text, block, [], 0, mentions);
  let first = 0;
  while (first < passage.items.length && isDash(passage.items[first]!)) first++;
  const speaker = first > 0 ? findPhraseAfter(passage.items, first, passage.items.length) : undefined;
  return speaker && { passage, found: { basis: "attributionLine", cue: null, word: null, lemma: "—", speaker }, basis: "attributionLine", isOwn: true };
}

const LONGEST_SIGNATURE = 120;

/** A paragraph without quotations may lead in the one below: "She went on:", "Ruiz said the bridge was safe." */
export function readAbove(text: string, blocks: readonly Block[], b: number, mentions: readonly Mention[]): Carry | undefined {
  const block = blocks[b]!;
  if (block.kind === "title" || block.kind === "caption") return undefined;
  const passage = readBlock(text, block, [], 0, mentions);
  const sentence = passage.sentences[passage.sentences.length - 1];
  if (!sentence) return undefined;
  const isLeadIn = passage.items[sentence.last - 1]!.word === ":";
  const found = isLeadIn ? findLeadIn(passage, sentence) ?? subjectOf(passage, sentence) : findSentenceCue(passage, sentence);
  if (!found?.speaker || (!found.cue && !isSomeone(passage.items, found.speaker))) return undefined;
  return { block: b, attribution: { passage, found, basis: isLeadIn ? "leadIn" : "paragraphBefore", isOwn: false }, isOpen: false, group: -1 };
}

/** A name, a person's pronoun or a role: whoever may speak. */
function isSomeone(items: readonly Item[], { first, last }: Phrase): boolean {
  if (/^(?:he|she|they|who)$/.test(items[first]!.word)) return true;
  for (let i = first; i < last; i++) if (items[i]!.mention >= 0) return true;
  return (items[first]!.flags & DET) !== 0 && isRoleWord(items[last - 1]!.word);
}

function subjectOf(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const { items } = passage;
  // "From Ana Ruiz at the Courier:"
  const isFrom = /^(?:from|via|per)$/.test(items[sentence.first]!.word) && items[sentence.last - 1]!.word === ":";
  const speaker = isFrom ? findPhraseAfter(items, sentence.first + 1, sentence.last) : findClauseSubject(items, sentence.first, sentence.last);
  return speaker && { basis: "leadIn", cue: null, word: null, lemma: "", speaker };
}

/** One pass over the sentences of a block. */
class BlockWalk {
  current: Attribution | undefined;
  groups: number;
  private readonly out: (AttributedSpan | undefined)[] = [];
  /** Standalone quotations that wait for words behind them. */
  private waiting: number[] = [];
  private lastGroup = -1;
  /** Index of the block's first word outside quotations. */
  private readonly firstWord: number;

  constructor(
    private readonly text: string,
    private readonly passage: Passage,
    private readonly spans: readonly FoundSpan[],
    private readonly firstSpan: number,
    private readonly readAbove: () => Carry | undefined,
    /** The group of the quotation that the block above leaves open, else -1. */
    private readonly openGroup: number,
    private readonly below: Attribution | undefined,
    groups: number,
  ) {
    this.groups = groups;
    const firstWord = passage.items.findIndex((item) => item.kind === "word");
    this.firstWord = firstWord < 0 ? Infinity : firstWord;
  }

  run(): AttributedSpan[] {
    for (const sentence of this.passage.sentences) {
      const quotes = this.quotesOf(sentence);
      if (quotes.length === 0) this.readPlain(sentence);
      else this.readQuoted(sentence, quotes);
    }
    this.settleAbove();
    return this.spans.map((span, i) => this.out[i] ?? { span, attribution: undefined, group: this.groups++, isStandalone: true, before: "", after: "", beforeComma: "", afterComma: "" });
  }

  private quotesOf(sentence: Sentence): number[] {
    const quotes: number[] = [];
    for (let i = sentence.first; i < sentence.last; i++) if (this.passage.items[i]!.kind === "quote") quotes.push(i);
    return quotes;
  }

  /** A sentence of narration: who speaks in it may go on in the next quotation. */
  private readPlain(sentence: Sentence): void {
    const found = findSentenceCue(this.passage, sentence);
    if (found?.speaker) this.current = { passage: this.passage, found, basis: "carriedOn", isOwn: false };
    else {
      const subject = subjectOf(this.passage, sentence);
      if (subject) this.current = { passage: this.passage, found: subject, basis: "leadIn", isOwn: false };
    }
  }

  private readQuoted(sentence: Sentence, quotes: readonly number[]): void {
    const { items } = this.passage;
    const founds = quotes.map((at) => findCue(this.text, this.passage, sentence, at));
    const isStandalone = isMadeOfQuotations(items, sentence);
    const any = founds.find((f) => f?.speaker);
    quotes.forEach((at, k) => {
      const own = founds[k] ?? (isStandalone ? undefined : any);
      const attribution: Attribution | undefined = own
        ? { passage: this.passage, found: own, basis: own.basis, isOwn: true }
        : isStandalone ? this.carried(at) : this.isUtterance(sentence, at) ? this.current : undefined;
      const group = this.groupOf(at, own, attribution);
      const index = items[at]!.quote - this.firstSpan;
      this.out[index] = {
        span: this.spans[index]!, attribution, group, isStandalone,
        before: items[at - 1]?.word ?? "", after: items[at + 1]?.word ?? "", beforeComma: items[at - 2]?.word ?? "",
        afterComma: items[items[at + 1]?.word === "," ? at + 2 : at + 1]?.word ?? "",
      };
      if (isStandalone && !attribution) this.waiting.push(index);
      if (own?.speaker) {
        this.current = { passage: this.passage, found: own, basis: "carriedOn", isOwn: false };
        this.settleWaiting();
      }
    });
    if (!isStandalone && !any) {
      const subject = subjectOf(this.passage, sentence);
      if (subject && !this.current) this.current = { passage: this.passage, found: subject, basis: "leadIn", isOwn: false };
    }
  }

  /** "“What next? That is the question” for the town.": a whole sentence begins within the marks. */
  private isUtterance(sentence: Sentence, at: number): boolean {
    const span = this.spans[this.passage.items[at]!.quote - this.firstSpan]!;
    return at === sentence.first && this.current?.basis === "carriedOn" && /^\p{Lu}\S*\s/u.test(this.text.slice(span.start, span.start + 40)) && span.end - span.start > SHORTEST_UTTERANCE;
  }

  /** Words of attribution from before: this block's, else those above where nothing but quotations stands between. */
  private carried(at: number): Attribution | undefined {
    if (this.current) return this.current;
    const above = at > this.firstWord ? undefined : this.readAbove();
    if (!above?.attribution) return undefined;
    const basis = above.isOpen ? "carriedOn" : above.attribution.basis === "leadIn" ? "leadIn" : "paragraphBefore";
    // Words behind it in this block come first, unless the quotation above goes on or was led in.
    if (basis === "paragraphBefore") return undefined;
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
    if (this.waiting.length === 0) return;
    const above = this.below ?? this.readAbove()?.attribution;
    const basis = this.below ? "attributionLine" : "paragraphBefore";
    for (const index of this.waiting) {
      const waiting = this.out[index]!;
      if (above) this.out[index] = { ...waiting, attribution: { ...above, basis, isOwn: false } };
    }
    if (above && !this.current) this.current = { ...above, basis: "carriedOn", origin: basis, isOwn: false };
    this.waiting = [];
  }

  private groupOf(at: number, own: FoundCue | undefined, attribution: Attribution | undefined): number {
    const before = this.passage.items[at - 1];
    const isContinuation = this.spans[this.passage.items[at]!.quote - this.firstSpan]!.isContinuation;
    if (isContinuation && this.openGroup >= 0) return (this.lastGroup = this.openGroup);
    const goesOn = this.lastGroup >= 0 && attribution !== undefined && (own?.basis === "between" || (!own && attribution.basis === "carriedOn" && before !== undefined && this.follows(at)));
    if (!goesOn) this.lastGroup = this.groups++;
    return this.lastGroup;
  }

  /** Only an attribution stands between this quotation and the one before. */
  private follows(at: number): boolean {
    let words = 0;
    for (let i = at - 1; i >= 0; i--) {
      const item = this.passage.items[i]!;
      if (item.kind === "quote") return true;
      if (item.kind === "word") words++;
      if (words > MOST_WORDS_BETWEEN) return false;
      if (item.kind === "stop" && i < at - 1) return false;
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
    if (item.kind !== "word") continue;
    if (!(item.flags & (ADVERB | COORDINATOR)) || ++words > 2) return false;
  }
  return true;
}

/** An attribution between two halves has a verb, a name and a title; a longer stretch is narration. */
const MOST_WORDS_BETWEEN = 20;
