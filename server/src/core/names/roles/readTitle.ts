// Reads one title: leftwards from a head that stands before a name, or rightwards from where a phrase
// begins. A title is what stands before its head ("former White House"), the head ("press
// secretary"), and what it is of ("for the region").

import { ORGANIZATION, PERSON, PLACE } from "../decodeNames";
import {
  COMPOUND_FIRSTS,
  FORMER_WORDS,
  HEAD_TAILS,
  KINSHIP,
  OFFICE_FIELDS,
  ROLE_LINKS,
  ROLE_MODIFIERS,
  STANDALONE_TITLES,
  VERBS,
} from "./roleWords";
import { isToldBySuffix, NO_ROLE, OFFICE, roleOf, singularRole } from "./roleNouns";
import type { TitleTokens } from "./titleTokens";

/** Tokens [start, end). */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

export interface Title extends TokenSpan {
  /** The head's first token, and the one behind its last. */
  readonly head: number;
  readonly headEnd: number;
  /** Whose it is, where that stands before the title and is no part of it: "the board's | chairman". */
  readonly owner: TokenSpan | undefined;
  readonly isPlural: boolean;
}

/** Words of the longest title. */
const LONGEST_TITLE = 16;
/** Words before a head that no list knows: "casino magnate", "political science professor". */
const MOST_UNKNOWN = 2;
/** Words of the longest owner: "Monday night's". */
const LONGEST_OWNER = 5;
/** Words behind one link. */
const LONGEST_COMPLEMENT = 9;

const ARTICLE = /^(?:the|a|an)$/;
const DETERMINER = /^(?:the|a|an|its|their|his|her|our|my|your)$/;
/** Before a title, and no part of it. */
const OUTSIDE = /-based$|-year-old$|^fellow$/;
/** What may follow a title that no mark ends. */
const NOT_COUNTED =
  /^(?:year|years|decade|decades|month|months|week|weeks|day|days|time|times|night|morning|past|moment|least|first|last)$/;
/** Capitalised at the beginning of a sentence, and no part of a title. */
const PLAIN =
  /^(?:the|a|an|in|on|at|by|for|from|to|of|as|and|but|or|when|while|after|before|if|this|that|his|her|its|their|our|mr|mrs|ms|dr|said|was|is|with|like|both|even|only|unlike)$/;

export class TitleReader {
  /** One more than the role of each token that was asked for, which most are several times. */
  private readonly roles: Uint8Array;

  constructor(private readonly text: TitleTokens) {
    this.roles = new Uint8Array(text.document.tokens.count);
  }

  /** The title whose head ends at `end`, before a name; nothing of it before `first`. */
  endingAt(end: number, first: number, isPlural = false): Title | undefined {
    let head = end - 1;
    if (head < first || !this.text.isWord(head)) {
      return undefined;
    }
    if (HEAD_TAILS.has(this.text.word(head)) && head > first && this.roleAt(head - 1, isPlural) !== NO_ROLE) {
      head--;
    } else if (this.roleAt(head, isPlural) === NO_ROLE) {
      return undefined;
    }
    const { start, owner } = this.extendLeft(head, first);
    if (start === head && (this.isVerb(head, first) || this.isAdjective(head))) {
      return undefined;
    }
    return { start, end, head, headEnd: end, owner, isPlural };
  }

  /** The title that begins at `at` and ends before `last`: what stands before the head, the head, and what it is of. */
  startingAt(at: number, last: number, isPlural = false, mostUnknown = MOST_UNKNOWN): Title | undefined {
    const limit = Math.min(last, at + LONGEST_TITLE);
    const owner = this.ownerAt(at, limit);
    const isNamed = owner !== undefined && this.isOwnName(owner);
    const from = this.skipBase(owner ? owner.end + 1 : at);
    const head = this.findHead(from, limit, isPlural, mostUnknown);
    if (head === undefined) {
      return undefined;
    }
    let headEnd = head + 1;
    while (headEnd < limit && HEAD_TAILS.has(this.text.word(headEnd))) {
      headEnd++;
    }
    if (this.text.isPossessive(headEnd) || this.isNounAt(headEnd)) {
      return undefined;
    }
    const end = this.endOfComplements(headEnd, Math.min(last, headEnd + 2 * LONGEST_COMPLEMENT));
    if (this.text.isPossessive(end)) {
      return undefined;
    }
    return { start: isNamed ? owner.start : from, end, head, headEnd, owner: isNamed ? undefined : owner, isPlural };
  }

  /** "Leeds-based", "44-year-old": where somebody works and how old they are is no part of the title. */
  private skipBase(at: number): number {
    return OUTSIDE.test(this.text.word(at)) ? at + 1 : at;
  }

  roleAt(at: number, isPlural: boolean): number {
    if (!this.text.isWord(at)) {
      return NO_ROLE;
    }
    if (isPlural) {
      return this.readPluralRole(at);
    }
    let role = this.roles[at]! - 1;
    if (role < 0) {
      role = this.readRole(at);
      this.roles[at] = role + 1;
    }
    return role;
  }

  private readRole(at: number): number {
    const word = this.text.word(at);
    if (this.text.isCapital(at) && isToldBySuffix(word) && !this.text.isCommonWord(at)) {
      return NO_ROLE;
    }
    return this.isParty(word) && !this.isRanked(at) ? NO_ROLE : roleOf(word);
  }

  private readPluralRole(at: number): number {
    const word = this.text.word(at);
    const singular = singularRole(word);
    return singular === undefined || this.isParty(singular) ? NO_ROLE : roleOf(singular);
  }

  /** A Democrat is none by that, but "the panel's ranking Democrat" is. */
  private isParty(word: string): boolean {
    return /^(?:democrat|republican|conservative|liberal|independent)$/.test(word);
  }

  private isRanked(at: number): boolean {
    return /^(?:ranking|top|leading|senior)$/.test(this.text.word(at - 1));
  }

  private isOwnName(owner: TokenSpan): boolean {
    const name = this.text.nameAt(owner.start);
    return name !== undefined && name.type !== PERSON && name.start === owner.start && name.end === owner.end;
  }

  /** "the country's |", "Monday night's |", "Obama's |": up to the possessive's token. */
  private ownerAt(at: number, limit: number): TokenSpan | undefined {
    const most = Math.min(limit, at + LONGEST_OWNER);
    for (let end = at; end < most; end++) {
      if (this.text.isPossessive(end)) {
        return end > at ? { start: at, end } : undefined;
      }
      const isPart = this.text.isWord(end) && (!this.text.isFunctionWord(end) || this.text.isCapital(end));
      if (!isPart && !(this.text.word(end) === "of" && end > at)) {
        return undefined;
      }
    }
    return undefined;
  }

  /** The last noun of a role in a row of modifiers and such nouns. */
  private findHead(from: number, limit: number, isPlural: boolean, mostUnknown: number): number | undefined {
    let unknown = 0;
    let head: number | undefined;
    for (let at = from; at < limit; at++) {
      if (this.roleAt(at, isPlural) !== NO_ROLE) {
        head = at;
      } else if (head !== undefined && !this.goesOn(head, at, limit, isPlural)) {
        return head;
      } else if (
        !this.isModifier(at) &&
        !(isPlural && this.roleAt(at, false) !== NO_ROLE) &&
        !this.joinsModifiers(at)
      ) {
        unknown += this.text.isCapital(at) || this.isInName(at) ? 0 : 1;
        if (!this.isPlainNoun(at) || unknown > mostUnknown) {
          return head;
        }
      }
    }
    return head;
  }

  /** "deputy | prime minister", "chief White House correspondent": a noun of a role that only begins a title. */
  private goesOn(head: number, at: number, limit: number, isPlural: boolean): boolean {
    if (!COMPOUND_FIRSTS.has(this.text.word(head)) || HEAD_TAILS.has(this.text.word(at))) {
      return false;
    }
    for (let i = at; i < Math.min(limit, at + 4); i++) {
      if (this.roleAt(i, isPlural) !== NO_ROLE) {
        return true;
      }
      if (!this.isModifier(i) && !this.isInName(i)) {
        return false;
      }
    }
    return false;
  }

  /** "political | and | economic analyst". */
  private joinsModifiers(at: number): boolean {
    const { text } = this;
    return (
      /^(?:and|&)$/.test(text.word(at)) &&
      this.isListed(at - 1) &&
      this.isListed(at + 1) &&
      !this.isParty(text.word(at - 1)) &&
      !FORMER_WORDS.has(text.word(at + 1))
    );
  }

  /** A small noun right behind the head makes another thing of it: "the governor race". */
  private isNounAt(at: number): boolean {
    const word = this.text.word(at);
    if (
      !this.text.isWord(at) ||
      this.text.isCapital(at) ||
      this.text.isFunctionWord(at) ||
      this.text.isSayingVerb(at)
    ) {
      return false;
    }
    return (
      !VERBS.has(word) &&
      !/(?:ed|ing|ly|s)$/.test(word) &&
      !ROLE_LINKS.has(word) &&
      !/^(?:who|whose|here|there|ago|pro|turned)$/.test(word)
    );
  }

  private endOfComplements(start: number, limit: number): number {
    let end = start;
    while (end < limit && ROLE_LINKS.has(this.text.word(end))) {
      const stop = this.endOfComplement(end, Math.min(limit, end + 1 + LONGEST_COMPLEMENT));
      if (stop === end) {
        break;
      }
      end = stop;
    }
    return end;
  }

  /**
   * The end of "of the Ministry of Trade", "for policy", "to the mayor" behind a
   * link; the link itself where nothing fits.
   */
  private endOfComplement(link: number, limit: number): number {
    const opened = DETERMINER.test(this.text.word(link + 1)) ? link + 2 : link + 1;
    if (this.isOtherPhrase(link, opened)) {
      return link;
    }
    let at = opened;
    while (at < limit && this.isInComplement(at, opened)) {
      at++;
    }
    while (
      at > opened &&
      (this.text.isPossessive(at - 1) ||
        ROLE_LINKS.has(this.text.word(at - 1)) ||
        /^(?:&|and)$/.test(this.text.word(at - 1)))
    ) {
      at--;
    }
    return at === opened ? link : at;
  }

  /** "from 2003", "in the past", "to replace", "on Monday", "with long hair": no part of a title. */
  private isOtherPhrase(link: number, opened: number): boolean {
    const { text } = this;
    const word = text.word(link);
    if (text.isNumber(opened) || text.isCalendarWord(opened) || NOT_COUNTED.test(text.word(opened))) {
      return (
        !/^(?:of|for)$/.test(word) ||
        text.isNumber(opened) ||
        this.ownerAt(opened, opened + LONGEST_OWNER) === undefined
      );
    }
    const isDefinite = opened > link + 1 && !/^(?:a|an)$/.test(text.word(link + 1));
    const isNamed = text.isCapital(opened) || this.isInName(opened);
    switch (word) {
      case "of":
      case "for":
        return false;
      case "on":
        return isDefinite && !isNamed && !OFFICE_FIELDS.has(text.word(opened));
      case "in":
        return !isNamed && !OFFICE_FIELDS.has(text.word(opened)) && text.word(opened) !== "charge";
      case "to":
        return !isNamed && !isDefinite;
      case "from":
        return !isNamed;
      default:
        return !isNamed && !isDefinite;
    }
  }

  private isInComplement(at: number, opened: number): boolean {
    const { text } = this;
    if (text.isPossessive(at)) {
      return at > opened;
    }
    const word = text.word(at);
    if (word === "&") {
      return true;
    }
    if (!text.isWord(at)) {
      return text.isNumber(at) && this.isInName(at);
    }
    if (this.isInName(at)) {
      return !this.opensOtherName(at, opened);
    }
    if (text.isCapital(at)) {
      return !PLAIN.test(word);
    }
    if (word === "and") {
      return at > opened && this.isListed(at - 1) && this.isListed(at + 1);
    }
    if (this.ownerAt(at, at + 3) !== undefined || OFFICE_FIELDS.has(word)) {
      return true;
    }
    // "a committee | raising funds"
    if (at > opened && word.endsWith("ing") && !ROLE_MODIFIERS.has(word)) {
      return false;
    }
    return this.isPlainNoun(at) || ROLE_MODIFIERS.has(word) || roleOf(word) !== NO_ROLE;
  }

  /** A person's name behind a place's or an organisation's begins something else, as does one behind small words. */
  private opensOtherName(at: number, opened: number): boolean {
    const name = this.text.nameAt(at)!;
    if (name.start !== at || name.type !== PERSON || at === opened) {
      return false;
    }
    return (
      !this.text.isCapital(at - 1) && !this.text.isPossessive(at - 1) && roleOf(this.text.word(at - 1)) === NO_ROLE
    );
  }

  /** Where the title that has its head at `head` begins: leftwards over modifiers, names and possessives. */
  private extendLeft(head: number, first: number): { start: number; owner: TokenSpan | undefined } {
    const least = Math.max(first, head - LONGEST_TITLE);
    const isHeadline = this.text.isInHeadline(head);
    let start = head;
    let unknown = 0;
    while (start > least) {
      const at = start - 1;
      if (this.text.isPossessive(at)) {
        return this.ownedFrom(start, first);
      }
      if (this.standsAlone(at, head)) {
        break;
      }
      const name = this.text.nameAt(at);
      if (name) {
        const span = { start: Math.max(first, name.start), end: name.end };
        if (name.type === PERSON) {
          return { start, owner: name.end === start && !this.isTitled(name.start) ? span : undefined };
        }
        if (name.end > start) {
          break;
        }
        start = span.start;
        continue;
      }
      if (this.isUnboundBefore(at, start)) {
        break;
      }
      if (this.isListed(at) || this.roleAt(at, false) !== NO_ROLE) {
        start = at;
      } else if (this.joinsModifiers(at) && at - 1 >= least) {
        start = at - 1;
      } else if (!isHeadline && this.isUnlistedBefore(at, first) && unknown < MOST_UNKNOWN) {
        unknown += this.text.isCapital(at) ? 0 : 1;
        start = at;
      } else {
        break;
      }
    }
    return { start: this.withoutVerb(start, head, first), owner: undefined };
  }

  /** "Chairman | Rep.": two titles. */
  private standsAlone(at: number, head: number): boolean {
    return (
      STANDALONE_TITLES.has(this.text.word(head)) &&
      this.roleAt(at, false) !== NO_ROLE &&
      !COMPOUND_FIRSTS.has(this.text.word(at))
    );
  }

  /**
   * "resemble | Sen.", "investigation | former mayor": what no list knows goes with small
   * letters, and with no word of status behind it.
   */
  private isUnboundBefore(at: number, next: number): boolean {
    if (OUTSIDE.test(this.text.word(at))) {
      return true;
    }
    if (this.isListed(at) || this.roleAt(at, false) !== NO_ROLE) {
      return false;
    }
    return (
      FORMER_WORDS.has(this.text.word(next)) ||
      (!this.text.isCapital(at) && this.text.isCapital(next) && this.text.word(at) !== "and")
    );
  }

  /** "Rep. Ann Lee spokesman": whose title it is has one of its own; that is told well enough by the name. */
  private isTitled(at: number): boolean {
    return this.text.word(at - 1) === "," || this.text.isSayingVerb(at - 1);
  }

  private ownedFrom(start: number, first: number): { start: number; owner: TokenSpan | undefined } {
    const possessive = start - 1;
    const whose = this.text.nameAt(possessive - 1);
    if (whose && whose.end === possessive && whose.start >= first) {
      return whose.type === PERSON ? { start, owner: whose } : { start: whose.start, owner: undefined };
    }
    let from = possessive;
    while (
      from > Math.max(first, possessive - LONGEST_OWNER) &&
      this.text.isWord(from - 1) &&
      !this.text.isFunctionWord(from - 1)
    ) {
      from--;
    }
    return { start, owner: from < possessive ? { start: from, end: possessive } : undefined };
  }

  /**
   * A word that no list has, before the head and before a name: an adjective, a noun, or a capital inside the sentence.
   */
  private isUnlistedBefore(at: number, first: number): boolean {
    if (this.text.isCapital(at)) {
      const isTitled = at > first || this.text.isCapital(at + 1);
      return (
        this.text.isWord(at) &&
        isTitled &&
        !this.text.isLetter(at) &&
        !PLAIN.test(this.text.word(at)) &&
        !this.text.isFunctionWord(at) &&
        !this.text.isCalendarWord(at)
      );
    }
    return this.isPlainNoun(at) && !/(?:[^s]s|ing)$/.test(this.text.word(at));
  }

  /** "to meet | defence minister": behind "to", a modal or a pronoun stands a verb. */
  private withoutVerb(start: number, head: number, first: number): number {
    const isVerb =
      start < head && !this.isListed(start) && !this.text.isCapital(start) && this.isBehindVerbMark(start, first);
    return isVerb ? start + 1 : start;
  }

  /** "fellow | Jane Roe", "pro | Jane Roe": alone before a name they are no nouns. */
  private isAdjective(head: number): boolean {
    const { text } = this;
    return (
      !text.isCapital(head) &&
      /^(?:fellow|lead|pro|private|native|principal|major|associate|general|chief|official|marine)$/.test(
        text.word(head),
      )
    );
  }

  /** "to bolster | Jane Roe". */
  private isVerb(head: number, first: number): boolean {
    return !this.text.isCapital(head) && isToldBySuffix(this.text.word(head)) && this.isBehindVerbMark(head, first);
  }

  private isBehindVerbMark(at: number, first: number): boolean {
    const before = at > first ? this.text.word(at - 1) : "";
    return /^(?:to|can|could|will|would|may|might|must|shall|should|not|he|she|they|we|i|you|who|n't|did|do|does|ever|never)$/.test(
      before,
    );
  }

  private isInName(at: number): boolean {
    const name = this.text.nameAt(at);
    return name !== undefined && (name.type === PERSON || name.type === ORGANIZATION || name.type === PLACE);
  }

  /** Known to stand before a head. */
  private isListed(at: number): boolean {
    if (!this.text.isWord(at)) {
      return false;
    }
    const word = this.text.word(at);
    if (ROLE_MODIFIERS.has(word) || this.text.isDemonym(at)) {
      return true;
    }
    const hyphen = word.lastIndexOf("-");
    return (
      hyphen > 0 &&
      (/^(?:ex|co|vice|then|non|anti|pro)-/.test(word) ||
        /-(?:based|born|led|trained|backed|elect)$/.test(word) ||
        ROLE_MODIFIERS.has(word.slice(hyphen + 1)))
    );
  }

  private isModifier(at: number): boolean {
    if (this.isListed(at) || this.text.isPossessive(at)) {
      return true;
    }
    if (this.isInName(at)) {
      return this.text.nameAt(at)!.type !== PERSON;
    }
    return (
      this.text.isCapital(at) &&
      this.text.isWord(at) &&
      !PLAIN.test(this.text.word(at)) &&
      !this.text.isFunctionWord(at)
    );
  }

  /** A small word that is of no closed class, no verb that can be told, and no relation. */
  private isPlainNoun(at: number): boolean {
    const word = this.text.word(at);
    if (!this.text.isWord(at) || this.text.isFunctionWord(at) || this.text.isSayingVerb(at)) {
      return false;
    }
    return (
      !VERBS.has(word) &&
      !KINSHIP.has(word) &&
      !/(?:..ed|ly)$/.test(word) &&
      !NOT_COUNTED.test(word) &&
      !/^(?:like|including|such|alongside|despite|via|per|than|whom|ago)$/.test(word)
    );
  }

  isOffice(title: Title): boolean {
    return this.roleAt(title.head, title.isPlural) === OFFICE || title.headEnd > title.head + 1;
  }

  isArticle(at: number): boolean {
    return ARTICLE.test(this.text.word(at));
  }

  isDeterminer(at: number): boolean {
    return DETERMINER.test(this.text.word(at));
  }
}
