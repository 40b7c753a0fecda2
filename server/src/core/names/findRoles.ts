// The titles that a text gives to its people: before the name, behind it after a comma, and by "as". High precision: a title
// needs a head that can be held, and ends where anything else begins. Knows no other text.

import { CAPITAL, FULL_STOP, NUMBER, POSSESSIVE, tokenText, WORD } from "../text/tokens";
import { PERSON } from "./decodeNames";
import type { NameDocument } from "./nameDocument";
import { DEMONYM } from "./nameLexicon";
import { HEAD_TAILS, OFFICE_VERBS, PLAIN_HONORIFICS, ROLE_HEADS, ROLE_LINKS, ROLE_MODIFIERS, ROLE_OPENERS, TERM_NOUNS } from "./roleWords";
import { sentenceOfToken } from "../text/sentences";
import { compareSpans, type Span } from "../text/span";
import type { TaggedName } from "./tagNames";

/** Tokens [start, end) of a title. */
interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

/** Words of the longest title. */
const LONGEST_TITLE = 14;

/** A title, and the place of its name in the list. */
export interface FoundRole extends Span {
  readonly title: string;
  readonly name: number;
}

/** By start. Linear: every name looks at a bounded number of tokens on both sides. */
export function findRoles(document: NameDocument, names: readonly TaggedName[]): FoundRole[] {
  const roles: FoundRole[] = [];
  const reader = new TitleReader(document, names);
  names.forEach((name, index) => {
    if (name.type !== PERSON) return;
    reader.enterBlockOf(name);
    for (const span of [reader.before(index), reader.behind(index), reader.byTerm(index)]) {
      if (!span) continue;
      const start = document.tokens.starts[span.start]!;
      const end = document.tokens.ends[span.end - 1]!;
      roles.push({ start, end, title: document.tokens.text.slice(start, end).replace(/\s+/g, " "), name: index });
    }
  });
  return roles.sort(compareSpans);
}

class TitleReader {
  /** The tokens of the block that is read, and its first sentence behind. */
  private from = 0;
  private to = 0;
  private nextSentence = 0;

  constructor(
    private readonly document: NameDocument,
    private readonly names: readonly TaggedName[],
  ) {}

  /** In the order of names. */
  enterBlockOf(name: TaggedName): void {
    const { firstTokens, blocks, count } = this.document.sentences;
    while (name.start >= this.to && this.nextSentence < count) {
      const block = blocks[this.nextSentence];
      this.from = firstTokens[this.nextSentence]!;
      while (this.nextSentence < count && blocks[this.nextSentence] === block) this.nextSentence++;
      this.to = firstTokens[this.nextSentence]!;
    }
  }

  /** "Japan's Prime Minister | Fumio Kishida", "The president of Brell, | Maria Okoro, said". */
  before(index: number): TitleSpan | undefined {
    const name = this.names[index]!;
    const first = this.firstOfSentence(name.start);
    let end = name.start;
    const isApart = end > first && this.word(end - 1) === ",";
    if (isApart) end--;
    // "Dr." and the like may stand between.
    while (end > first && !isApart && PLAIN_HONORIFICS.has(this.word(end - 1))) end--;
    const head = this.headEndingAt(end, first);
    if (head === undefined) return this.longBefore(index, end, first, isApart);
    const start = this.beginning(head, first, index);
    if (isApart && !this.isSetOff(index, start, first)) return undefined;
    return this.checked(start, end);
  }

  /** "Maria Okoro, | the finance minister of Brell |, said". */
  behind(index: number): TitleSpan | undefined {
    const name = this.names[index]!;
    const last = this.lastOfSentence(name.start);
    let at = name.end;
    if (this.word(at) !== ",") return undefined;
    at++;
    // An age, or a party in brackets, may come first: "Jane Roe, 34, a nurse".
    if (this.kind(at) === NUMBER && this.word(at + 1) === ",") at += 2;
    if (at < last && /^(?:the|a|an|its|their|his|her|who|also)$/.test(this.word(at))) at = this.word(at) === "who" ? last : at + 1;
    return this.titleFrom(at, last, index + 1, true);
  }

  /** "Abe's tenure as | Prime Minister of Japan", "Okoro became | president". */
  byTerm(index: number): TitleSpan | undefined {
    const name = this.names[index]!;
    const last = this.lastOfSentence(name.start);
    let at = name.end;
    if (this.kind(at) === POSSESSIVE) {
      for (let steps = 0; steps < 3 && at < last && !TERM_NOUNS.has(this.word(at)); steps++) at++;
      if (!TERM_NOUNS.has(this.word(at))) return undefined;
      at++;
      if (this.word(at) !== "as") return undefined;
      at++;
    } else {
      if (/^(?:has|had|was|is|been|who)$/.test(this.word(at))) at++;
      if (/^(?:been|was|had|has)$/.test(this.word(at))) at++;
      if (!OFFICE_VERBS.has(this.word(at))) return undefined;
      at++;
      if (this.word(at) === "in" && this.word(at + 1) === "as") at++;
      if (this.word(at) === "as") at++;
    }
    if (/^(?:the|a|an|its|their)$/.test(this.word(at))) at++;
    return this.titleFrom(at, last, index + 1, false);
  }

  /** The first token of the head that ends before `end`. */
  private headEndingAt(end: number, first: number): number | undefined {
    let at = end - 1;
    if (at < first || this.document.tokens.kinds[at] !== WORD) return undefined;
    const isTail = HEAD_TAILS.has(this.word(at)) && at > first && ROLE_HEADS.has(this.word(at - 1));
    if (isTail) at--;
    return this.isHead(at) || isTail ? at : undefined;
  }

  /** "The | president of Brell |, Maria Okoro,", "| Secretary of State | Jane Roe": the head stands further back, before what it is of. */
  private longBefore(index: number, end: number, first: number, isApart: boolean): TitleSpan | undefined {
    if (!isApart && !(this.document.tokens.flags[end - 1]! & CAPITAL)) return undefined;
    for (let at = end - 1; at >= Math.max(first, end - LONGEST_TITLE); at--) {
      if (/[,;:()]/.test(this.word(at)) || this.document.tokens.kinds[at] === FULL_STOP) return undefined;
      if (!this.isHead(at)) continue;
      const start = this.beginning(at, first, index);
      const found = this.titleFrom(start, end, index, false, end);
      return found && found.end === end && (isApart ? this.isSetOff(index, start, first) : this.isSameCase(at, end - 1)) ? found : undefined;
    }
    return undefined;
  }

  /** A title from `at` on: modifiers, the head, then what it is of. `isClosed`: it must end at a mark. */
  private titleFrom(at: number, last: number, nextName: number, isClosed: boolean, own = -1): TitleSpan | undefined {
    const limit = Math.min(last, at + LONGEST_TITLE);
    let head = at;
    // "the board's | chief engineer": any noun may have the office.
    if (this.kind(at) === WORD && this.kind(at + 1) === POSSESSIVE) head += 2;
    while (head < limit && !(this.isHead(head) && !this.isHead(head + 1) && !HEAD_TAILS.has(this.word(head + 1)) && !this.isDeputy(head))) {
      if (HEAD_TAILS.has(this.word(head)) && head > at && this.isHead(head - 1)) break;
      if (!this.isModifier(head) && !this.isHead(head)) return undefined;
      head++;
    }
    if (head >= limit) return undefined;
    let end = head + 1;
    while (end < limit && ROLE_LINKS.has(this.word(end))) {
      const stop = this.endOfLinked(end + 1, limit);
      if (stop === end + 1) break;
      end = stop;
    }
    if (end < limit && this.kind(end) === POSSESSIVE) return undefined;
    const after = this.word(end);
    if (isClosed && end < last && !/^[,;.)—–:-]+$|^(?:who|and|said|says|told|added|was|is)$/.test(after)) return undefined;
    // A title with another name right behind it is that one's.
    for (let n = nextName; n < this.names.length && this.names[n]!.start <= Math.min(end, this.to - 1); n++) {
      const other = this.names[n]!;
      if (other.type === PERSON && ((other.start === end && end !== own) || (other.start >= at && other.start <= head + 1))) return undefined;
    }
    return this.checked(at, end);
  }

  /** A deputy is an office, or another's: "deputy prime minister". */
  private isDeputy(at: number): boolean {
    return this.word(at) === "deputy" && (this.isModifier(at + 1) || this.isHead(at + 1));
  }

  /** The end of "the Ministry of Trade" or "Brell" behind a link: names, capitalised words, modifiers and nouns before a mark. */
  private endOfLinked(start: number, limit: number): number {
    const { tokens } = this.document;
    let at = start;
    if (/^(?:the|a|an|its|his|her|their)$/.test(this.word(at))) at++;
    const opened = at;
    while (at < limit && (tokens.kinds[at] === WORD || tokens.kinds[at] === POSSESSIVE || this.word(at) === "&")) {
      const isCapital = (tokens.flags[at]! & CAPITAL) !== 0 || tokens.kinds[at] === POSSESSIVE || this.word(at) === "&";
      if (!isCapital && !this.isModifier(at) && !/^(?:ministry|department|party|group|company|office|agency|council|committee|institute|association|affairs|region|department's)$/.test(this.word(at))) break;
      at++;
    }
    return at === opened ? start : at;
  }

  /** Where the title that has its head at `head` begins, going left over modifiers, names and possessives. */
  private beginning(head: number, first: number, index: number): number {
    const { tokens, bits } = this.document;
    let start = head;
    let name = index - 1;
    const least = Math.max(first, head - LONGEST_TITLE);
    while (start > least) {
      const at = start - 1;
      while (name >= 0 && this.names[name]!.start > at) name--;
      const owner = name >= 0 && this.names[name]!.end > at ? this.names[name]! : undefined;
      if (tokens.kinds[at] === POSSESSIVE) {
        const whose = name >= 0 && this.names[name]!.end === at ? this.names[name]! : undefined;
        if (!whose || whose.type === PERSON || whose.start < first) break;
        start = whose.start;
        break;
      }
      if (owner) {
        if (owner.type === PERSON || owner.end > start) break;
        start = Math.max(first, owner.start);
      } else if (tokens.kinds[at] === WORD && (this.isModifier(at) || this.isHead(at) || bits[at]! & DEMONYM || (tokens.flags[at]! & CAPITAL && at > first && !isPlainWord(this.word(at))))) start = at;
      else if (this.word(at) === "and" && at - 1 > least && this.isHead(at - 1) && this.isSameCase(at - 1, start)) start = at - 1;
      else break;
    }
    while (start - 1 >= first && ROLE_OPENERS.has(this.word(start - 1))) start--;
    return start;
  }

  private isSameCase(a: number, b: number): boolean {
    const { flags } = this.document.tokens;
    return (flags[a]! & CAPITAL) === (flags[b]! & CAPITAL);
  }

  /** "the president of Brell, Maria Okoro, said": opened by an article or a possessive, and closed by a comma behind the name. */
  private isSetOff(index: number, start: number, first: number): boolean {
    const { tokens } = this.document;
    const after = this.word(this.names[index]!.end);
    const isClosed = after === "," || after === "." || after === "" || after === "(";
    const isOpened = start === first || /^(?:the|its|their|his|her)$/.test(this.word(start - 1)) || tokens.kinds[start - 1] === POSSESSIVE || this.hasPossessive(start, index);
    return isClosed && isOpened;
  }

  private hasPossessive(start: number, index: number): boolean {
    for (let at = start; at < this.names[index]!.start; at++) if (this.document.tokens.kinds[at] === POSSESSIVE) return true;
    return false;
  }

  private checked(start: number, end: number): TitleSpan | undefined {
    if (end <= start || end - start > LONGEST_TITLE) return undefined;
    if (end - start === 1 && PLAIN_HONORIFICS.has(this.word(start))) return undefined;
    return { start, end };
  }

  private isHead(at: number): boolean {
    const word = this.word(at);
    if (ROLE_HEADS.has(word)) return true;
    const hyphen = word.lastIndexOf("-");
    return hyphen > 0 && (ROLE_HEADS.has(word.slice(hyphen + 1)) || (HEAD_TAILS.has(word.slice(hyphen + 1)) && ROLE_HEADS.has(word.slice(0, hyphen))));
  }

  private isModifier(at: number): boolean {
    const { tokens, bits } = this.document;
    if (this.kind(at) === POSSESSIVE) return true;
    if (this.kind(at) !== WORD) return false;
    const word = this.word(at);
    if (ROLE_MODIFIERS.has(word) || (bits[at]! & DEMONYM) !== 0) return true;
    if (tokens.flags[at]! & CAPITAL) return !isPlainWord(word);
    return /^(?:ex|co|vice|then|non|anti|pro)-/.test(word) || ROLE_MODIFIERS.has(word.slice(word.lastIndexOf("-") + 1));
  }

  /** Nothing beyond the block: what the next one begins with is no part of a title. */
  private word(at: number): string {
    return at >= this.from && at < this.to ? tokenText(this.document.tokens, at).toLowerCase() : "";
  }

  private kind(at: number): number {
    return at >= this.from && at < this.to ? this.document.tokens.kinds[at]! : 0;
  }

  private firstOfSentence(token: number): number {
    return this.document.sentences.firstTokens[sentenceOfToken(this.document.sentences, token)]!;
  }

  private lastOfSentence(token: number): number {
    return this.document.sentences.firstTokens[sentenceOfToken(this.document.sentences, token) + 1]!;
  }
}

/** Words that a sentence may open with, capitalised, and that no title has inside. */
function isPlainWord(word: string): boolean {
  return /^(?:the|a|an|in|on|at|by|for|from|to|of|as|and|but|or|when|while|after|before|if|this|that|his|her|its|their|our|mr\.?|mrs\.?|ms\.?|dr\.?|said|was|is|with)$/.test(word);
}
