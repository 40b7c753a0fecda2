// The titles that a text gives to its people: before the name, behind it, by "is" and by "as", and to several at once.
// High precision: a title needs a head that can be held, and ends where anything else begins. Knows no other text.

import { compareSpans, type Span } from "../../text/span";
import { CLOSE_QUOTE, FULL_STOP, OPEN_QUOTE } from "../../text/tokens";
import { PERSON } from "../decodeNames";
import type { NameDocument } from "../nameDocument";
import type { RoleStatus } from "../nameTypes";
import type { TaggedName } from "../tagNames";
import { skipAsides } from "./asides";
import { PredicateReader } from "./predicates";
import { TitleReader, type Title } from "./readTitle";
import { PLAIN_HONORIFICS, STANDALONE_TITLES } from "./roleWords";
import { NO_ROLE, OFFICE } from "./roleNouns";
import { readParts } from "./titleParts";
import { TitleTokens } from "./titleTokens";

/** A title, and the place of its name in the list. */
export interface FoundRole extends Span {
  readonly title: string;
  /** The title's parts: "press secretary", "White House". */
  readonly office: string;
  readonly of: string | null;
  readonly status: RoleStatus;
  readonly name: number;
}

/** Titles in a row before one name ("Chairman Rep."), or behind it. */
const MOST_IN_ROW = 3;
/** How far back the head of a title may lie that is set off before its name. */
const LONGEST_BEFORE = 14;
/** Words between quotation marks that are a title. */
const LONGEST_QUOTED = 7;
/** People whom one plural title is given to. */
const MOST_SHARING = 12;

/** By start. Linear: every name looks at a bounded number of tokens on both sides. */
export function findRoles(document: NameDocument, names: readonly TaggedName[]): FoundRole[] {
  const text = new TitleTokens(document, names);
  const finder = new RoleFinder(text, names);
  names.forEach((name, index) => {
    if (name.type === PERSON) {
      text.enterBlockOf(name.start);
      finder.readAround(index);
    }
  });
  return finder.found.sort(compareSpans);
}

class RoleFinder {
  readonly found: FoundRole[] = [];
  private readonly titles: TitleReader;
  private readonly predicates: PredicateReader;
  /** Names below this one have their plural title. */
  private shared = 0;
  private readonly known = new Set<string>();

  constructor(
    private readonly text: TitleTokens,
    private readonly names: readonly TaggedName[],
  ) {
    this.titles = new TitleReader(text);
    this.predicates = new PredicateReader(text, this.titles);
  }

  readAround(index: number): void {
    const name = this.names[index]!;
    const first = this.text.firstOfSentence(name.start);
    const last = this.text.lastOfSentence(name.start);
    if (!this.readBefore(index, first)) {
      this.readApart(index, first);
    }
    if (index >= this.shared) {
      this.readShared(index, first, last);
    }
    this.readBehind(index, last);
    this.predicates.read(name, this.startOfNextPerson(index, last), last, (title, status) =>
      this.add(title, index, status),
    );
    this.readNextSentence(index, last);
  }

  private add(title: Title, index: number, status?: RoleStatus): void {
    const { tokens } = this.text.document;
    const start = tokens.starts[title.start]!;
    const key = `${start} ${index}`;
    const isHonorific = title.end - title.start === 1 && PLAIN_HONORIFICS.has(this.text.word(title.start));
    if (isHonorific || this.known.has(key)) {
      return;
    }
    this.known.add(key);
    const parts = readParts(this.text, title);
    this.found.push({
      start,
      end: tokens.ends[title.end - 1]!,
      title: this.text.textOf(title.start, title.end),
      office: parts.office,
      of: parts.of,
      status: parts.status === "current" && status ? status : parts.status,
      name: index,
    });
  }

  /** "Japan's Prime Minister | Fumio Kishida", "panel Chairman Rep. | Jane Roe", "Secretary of State | Jane Roe". */
  private readBefore(index: number, first: number): boolean {
    const name = this.names[index]!;
    let end = name.start;
    let count = 0;
    while (end > first && count < MOST_IN_ROW) {
      end = this.skipHonorifics(end, first);
      const title =
        this.quotedBefore(end, first) ??
        this.titles.endingAt(end, first) ??
        (count === 0 ? this.longBefore(end, first, false) : undefined);
      if (!title) {
        break;
      }
      this.add(title, index);
      count++;
      end = this.skipJoint(title, first);
    }
    return count > 0;
  }

  private skipHonorifics(end: number, first: number): number {
    while (end > first && PLAIN_HONORIFICS.has(this.text.word(end - 1))) {
      end--;
    }
    return end;
  }

  /** Before "chairman and | CEO", where no article makes two people of it. */
  private skipJoint({ start, head }: Title, first: number): number {
    const { text } = this;
    const isJoint =
      start - 2 >= first &&
      /^(?:and|&)$/.test(text.word(start - 1)) &&
      this.titles.roleAt(start - 2, false) !== NO_ROLE;
    return isJoint && text.isCapital(start - 2) === text.isCapital(head) && !text.nameAt(start - 2) ? start - 1 : start;
  }

  /** "its “national enterprise reporter” | Jane Roe". */
  private quotedBefore(end: number, first: number): Title | undefined {
    if (this.text.kind(end - 1) !== CLOSE_QUOTE) {
      return undefined;
    }
    for (let at = end - 2; at >= Math.max(first, end - LONGEST_QUOTED); at--) {
      if (this.text.kind(at) === OPEN_QUOTE || this.text.kind(at) === CLOSE_QUOTE) {
        const title = this.titles.startingAt(at + 1, end - 1);
        return title?.end === end - 1 ? title : undefined;
      }
    }
    return undefined;
  }

  /**
   * The head stands further back, before what it is of: "| Secretary of State | Jane Roe",
   * "The | president of Brell |, Jane Roe,".
   */
  private longBefore(end: number, first: number, isApart: boolean): Title | undefined {
    for (let at = end - 1; at >= Math.max(first, end - LONGEST_BEFORE); at--) {
      if (!this.text.isWord(at)) {
        if (/^[,;:()]$/.test(this.text.word(at)) || this.text.kind(at) === FULL_STOP) {
          return undefined;
        }
        continue;
      }
      if (this.titles.roleAt(at, false) === NO_ROLE || this.text.nameAt(at)) {
        continue;
      }
      const head = this.titles.endingAt(at + 1, first);
      const whole = head && this.titles.startingAt(head.start, end);
      if (whole?.end === end && whole.head === at && (isApart || this.isBeforeName(whole, end))) {
        return { ...whole, owner: head?.owner ?? whole.owner };
      }
    }
    return undefined;
  }

  /**
   * With no comma, the title's last word is written as its head is: "a friend of the mayor | Jane Roe" is told by that.
   */
  private isBeforeName({ head, headEnd }: Title, end: number): boolean {
    return headEnd < end && this.text.isCapital(head) === this.text.isCapital(end - 1) && !this.text.nameAt(end - 1);
  }

  /** "The president of Brell |, Jane Roe, said", "As treasurer |, Jane Roe said". */
  private readApart(index: number, first: number): void {
    const name = this.names[index]!;
    const at = this.skipHonorifics(name.start, first);
    if (this.text.word(at - 1) !== "," || at - 2 < first) {
      return;
    }
    const end = at - 1;
    const title = this.titles.endingAt(end, first) ?? this.longBefore(end, first, true);
    if (title && this.isSetOff(title, name, first)) {
      this.add(title, index);
    }
  }

  private isSetOff(title: Title, name: TaggedName, first: number): boolean {
    const { text } = this;
    const opener = title.owner && title.owner.end < title.start ? title.owner.start : title.start;
    const hasDeterminer = this.titles.isDeterminer(opener - 1) && opener > first;
    const start = hasDeterminer ? opener - 1 : opener;
    // Behind another name it is that one's: "Bo Katz, the mayor, Ann Lee and others".
    if (text.word(start - 1) === "," && text.nameAt(start - 2)?.type === PERSON) {
      return false;
    }
    const after = text.word(name.end);
    if (/^as$/.test(text.word(start - 1)) || (hasDeterminer && start === first && /^an?$/.test(text.word(start)))) {
      return !(text.isSayingVerb(name.end) && text.word(name.end + 1) === ",");
    }
    const isClosed = /^[,.(]?$/.test(after);
    return isClosed && (start === first || hasDeterminer || title.owner !== undefined || this.hasPossessive(title));
  }

  private hasPossessive({ start, head }: Title): boolean {
    for (let at = start; at < head; at++) {
      if (this.text.isPossessive(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Sens. | Ann Lee, Bo Katz and Cy Dunn", "two brokers, | Ann Lee and Bo Katz |, fled",
   * "Ann Lee and Bo Katz, | brokers at Hale".
   */
  private readShared(index: number, first: number, last: number): void {
    const group = this.listTogether(index, last);
    if (group.length < 2) {
      return;
    }
    const name = this.names[index]!;
    const isApart = this.text.word(name.start - 1) === ",";
    const end = isApart ? name.start - 1 : name.start;
    const before = this.titles.endingAt(end, first, true);
    const behindAt = this.names[group[group.length - 1]!]!.end;
    const behind =
      this.text.word(behindAt) === ","
        ? this.titles.startingAt(this.skipDeterminer(behindAt + 1), last, true)
        : undefined;
    const title = before && (!isApart || this.isCounted(before)) ? before : behind;
    if (!title || (title === behind && !this.isClosed(title.end, last))) {
      return;
    }
    this.shared = group[group.length - 1]! + 1;
    for (const each of group) {
      this.add(title, each);
    }
  }

  /** "two", "its", "the" before a plural that a comma parts from the names. */
  private isCounted({ start }: Title): boolean {
    return (
      this.titles.isDeterminer(start - 1) ||
      /^(?:two|three|four|five|six|seven|both|other|several)$/.test(this.text.word(start - 1))
    );
  }

  /** The people of a list from one on: commas, "and", and asides between. */
  private listTogether(index: number, last: number): readonly number[] {
    const group = [index];
    for (let next = index + 1; next < this.names.length && group.length < MOST_SHARING; next++) {
      let at = skipAsides(this.text, this.names[group[group.length - 1]!]!.end, last);
      if (this.text.word(at) === ",") {
        at++;
      }
      const isLast = /^(?:and|&)$/.test(this.text.word(at));
      at += isLast ? 1 : 0;
      const name = this.names[next]!;
      if (name.start < at) {
        continue;
      }
      if (name.start !== at || name.type !== PERSON || at >= last) {
        break;
      }
      group.push(next);
      if (isLast) {
        return group;
      }
    }
    return [];
  }

  /**
   * "Jane Roe, 34, | a nurse |, said", "Rep. Jane Roe (D-Mo.), | head of the Farm Caucus", "Roe — | the mayor — left".
   */
  private readBehind(index: number, last: number): void {
    const { text } = this;
    let at = skipAsides(text, this.names[index]!.end, last);
    if (!/^(?:,|--|—|–|\()$/.test(text.word(at))) {
      return;
    }
    const isInBrackets = text.word(at) === "(";
    for (let count = 0; count < MOST_IN_ROW; count++) {
      const start = this.skipDeterminer(at + 1);
      const isBare = start === at + 1;
      const title = this.titles.startingAt(start, last, false, isBare ? 1 : undefined);
      if (!title || !this.isOwn(title, isBare, last) || (isInBrackets && text.word(title.end) !== ")")) {
        return;
      }
      this.add(title, index);
      const second = this.readJoint(title, last);
      if (second) {
        this.add(second, index);
      }
      at = (second ?? title).end;
      if (text.word(at) !== ",") {
        return;
      }
    }
  }

  /** "a developer and | spokeswoman for the fund". */
  private readJoint(title: Title, last: number): Title | undefined {
    if (!/^(?:and|&)$/.test(this.text.word(title.end))) {
      return undefined;
    }
    const start = this.skipDeterminer(title.end + 1);
    const joint = this.titles.startingAt(start, last, false, start === title.end + 1 ? 1 : undefined);
    return joint && this.isClosed(joint.end, last) && !this.isAnotherPerson(joint) ? joint : undefined;
  }

  private skipDeterminer(at: number): number {
    const { text } = this;
    let start = at;
    while (/^(?:also|now|then|currently|formerly|once|both|himself|herself)$/.test(text.word(start))) {
      start++;
    }
    if (/^then$/.test(text.word(start - 1)) && start > at && !this.titles.isDeterminer(start)) {
      return start - 1;
    }
    if (this.titles.isDeterminer(start) || text.word(start) === "another") {
      start++;
    }
    // "a Republican and | former mayor"
    return /^(?:democrat|republican|independent|liberal|conservative)$/.test(text.word(start)) &&
      text.word(start + 1) === "and"
      ? start + 2
      : start;
  }

  /** Not the next person's ("Ann Lee, | president | Bo Katz"), and ended by something that can end it. */
  private isOwn(title: Title, isBare: boolean, last: number): boolean {
    if (this.isAnotherPerson(title)) {
      return false;
    }
    if (!this.isClosed(title.end, last)) {
      return false;
    }
    const isShort = title.end === title.headEnd;
    const isOffice = this.titles.roleAt(title.head, false) === OFFICE;
    return !isBare || !isShort || isOffice || /^[,.)]$/.test(this.text.word(title.end)) || title.end >= last;
  }

  private isAnotherPerson(title: Title): boolean {
    const { text } = this;
    if (text.nameAt(title.end)?.type === PERSON) {
      return true;
    }
    for (let at = title.start; at <= Math.min(title.headEnd, title.end - 1); at++) {
      if (text.nameAt(at)?.type === PERSON) {
        return true;
      }
    }
    // "the rector and | Senator | Bo Katz"
    return STANDALONE_TITLES.has(text.word(title.headEnd)) && text.isCapital(title.headEnd);
  }

  private isClosed(at: number, last: number): boolean {
    const { text } = this;
    if (at >= last) {
      return true;
    }
    const word = text.word(at);
    if (!text.isWord(at)) {
      return /^[,;:.)?!—–…-]+$|^["”’'“]$/.test(word) && !text.isNumber(at);
    }
    return (
      text.isFunctionWord(at) ||
      text.isSayingVerb(at) ||
      /(?:ed|ing|ly|s)$/.test(word) ||
      /^(?:who|whose|ago|here|there|pro|turned)$/.test(word)
    );
  }

  private startOfNextPerson(index: number, last: number): number {
    for (let next = index + 1; next < this.names.length; next++) {
      const name = this.names[next]!;
      if (name.start >= last) {
        break;
      }
      if (name.type === PERSON) {
        return name.start;
      }
    }
    return last;
  }

  /** "Jane Roe left. | As treasurer, she ...": the last one named. */
  private readNextSentence(index: number, last: number): void {
    const { text } = this;
    if (text.word(last) !== "as" || this.startOfNextPerson(index, last) !== last) {
      return;
    }
    const end = text.lastOfSentence(last);
    const title = this.titles.startingAt(this.skipDeterminer(last + 1), end);
    if (title && text.word(title.end) === "," && /^(?:he|she)$/.test(text.word(title.end + 1))) {
      this.add(title, index);
    }
  }
}
