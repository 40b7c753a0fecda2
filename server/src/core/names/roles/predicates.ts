// What a sentence says of a person's office with a verb: "was the mayor of Brell",
// "served as treasurer", "her years as senator".

import { PERSON } from "../decodeNames";
import type { RoleStatus } from "../nameTypes";
import type { TaggedName } from "../tagNames";
import { NAMING_VERBS, OFFICE_VERBS, TERM_NOUNS } from "./roleWords";
import { OFFICE } from "./roleNouns";
import { skipAsides } from "./asides";
import type { Title, TitleReader } from "./readTitle";
import type { TitleTokens } from "./titleTokens";

type Add = (title: Title, status?: RoleStatus) => void;

/** Words between a name and an "as" that may still be about it. */
const LONGEST_REACH = 24;
/** Words of an insertion behind a name that is stepped over. */
const LONGEST_INSERTION = 22;
/** Words before "as" that may hold a noun or verb of office: "retired from the service | as". */
const LONGEST_TERM = 7;

const COPULAS = new Set(["is", "was", "has", "had", "have", "been"]);
const ADVERBS = new Set(
  (
    "also now then currently once still formerly previously later recently already long first again himself " +
    "herself once"
  ).split(" "),
);
/** Before a name, or before "as": what is said is wished, supposed or denied. */
const UNREAL = new Set(
  (
    "if whether unless would could might may should will can not n't never nor no were imagine suppose like ever " +
    "wants want hopes hope expects expected seeks hoping seeking promises promised pledges pledged vows vowed " +
    "plans planned elect ability chance chances prospect"
  ).split(" "),
);

export class PredicateReader {
  constructor(
    private readonly text: TitleTokens,
    private readonly titles: TitleReader,
  ) {}

  /** `nextPerson`: where the sentence names somebody else; what stands behind is theirs. */
  read(name: TaggedName, nextPerson: number, last: number, add: Add): void {
    this.readNaming(name, last, add);
    if (!this.isUnreal(name.start)) {
      this.readVerb(this.behindInsertion(name.end, last), last, add);
    }
    this.readAs(name, Math.min(nextPerson, last, name.end + LONGEST_REACH), last, add);
  }

  /** "named Jane Roe | chief executive", "appointed Jane Roe | ambassador to Brell". */
  private readNaming(name: TaggedName, last: number, add: Add): void {
    const verb = this.text.word(name.start - 1);
    if (!NAMING_VERBS.has(verb)) {
      return;
    }
    const isArticle = this.titles.isDeterminer(name.end);
    const title = this.titles.startingAt(isArticle ? name.end + 1 : name.end, last, false, 0);
    if (title && this.titles.roleAt(title.head, false) === OFFICE && !this.isFollowedByName(title)) {
      add(title);
    }
  }

  private isUnreal(start: number): boolean {
    return UNREAL.has(this.text.word(start - 1)) || UNREAL.has(this.text.word(start - 2));
  }

  /** "Roe, who was", "Roe, 54, was", "Roe, a lifelong Brellian, was". */
  private behindInsertion(from: number, last: number): number {
    const { text } = this;
    const at = skipAsides(text, from, last);
    if (text.word(at) === "who") {
      return at + 1;
    }
    if (text.word(at) !== ",") {
      return at;
    }
    if (text.word(at + 1) === "who") {
      return at + 2;
    }
    for (let end = at + 1; end < Math.min(last, at + LONGEST_INSERTION); end++) {
      if (text.is(end, ",")) {
        return this.isVerbOfOffice(end + 1) ? end + 1 : at;
      }
    }
    return at;
  }

  private isVerbOfOffice(at: number): boolean {
    const word = this.text.word(at);
    return COPULAS.has(word) || OFFICE_VERBS.has(word);
  }

  private readVerb(from: number, last: number, add: Add): void {
    const { text } = this;
    let at = this.skipAdverbs(from);
    const verb = text.word(at);
    if (!this.isVerbOfOffice(at)) {
      return;
    }
    if (/^(?:has|had|have)$/.test(verb)) {
      at = this.skipAdverbs(at + 1);
    }
    const isCopula = /^(?:is|was|been)$/.test(text.word(at));
    const isPast = /^(?:was|had)$/.test(verb);
    if (isCopula) {
      at = this.skipAdverbs(at + 1);
    }
    const isWasOnce = /^(?:formerly|previously|once)$/.test(text.word(at - 1));
    if (OFFICE_VERBS.has(text.word(at))) {
      this.readBehindVerb(at, last, add);
    } else if (isCopula) {
      this.readBehindCopula(at, last, isWasOnce || isPast, add);
    }
  }

  private skipAdverbs(from: number): number {
    let at = from;
    while (ADVERBS.has(this.text.word(at)) && at < from + 3) {
      at++;
    }
    return at;
  }

  /** "became | president", "was elected | governor", "served in 2009 as | treasurer". */
  private readBehindVerb(verb: number, last: number, add: Add): void {
    const { text } = this;
    let at = verb + 1;
    if (text.word(at) === "in" && text.word(at + 1) === "as") {
      at++;
    }
    const isAs = text.word(at) === "as";
    if (isAs) {
      at++;
    }
    if (!isAs && !NAMING_VERBS.has(text.word(verb))) {
      return;
    }
    const hasArticle = this.titles.isDeterminer(at);
    const title = this.titles.startingAt(hasArticle ? at + 1 : at, last, false, hasArticle ? undefined : 0);
    const isOffice = title && this.titles.roleAt(title.head, false) === OFFICE;
    if (title && !this.isFollowedByName(title) && (isAs || isOffice)) {
      add(title);
      this.readJoint(title, last, add);
    }
  }

  /** "is | the mayor of Brell", "was | chief of staff to the mayor", "is Roe's | nominee". */
  private readBehindCopula(at: number, last: number, isPast: boolean, add: Add): void {
    const { text } = this;
    const hasArticle = this.titles.isDeterminer(at);
    const title = this.titles.startingAt(hasArticle ? at + 1 : at, last, false, hasArticle ? 1 : 0);
    if (!title || this.isFollowedByName(title) || UNREAL.has(text.word(at))) {
      return;
    }
    const isOffice = this.titles.roleAt(title.head, false) === OFFICE;
    const isOwned = title.owner !== undefined || text.isPossessive(title.start - 1);
    if (!hasArticle && !isOwned && !isOffice) {
      return;
    }
    if (/^(?:only|better|best|worst|great|good|first)$/.test(text.word(title.start))) {
      return;
    }
    const status = isPast && this.isOver(title.end, last) ? "former" : undefined;
    add(title, status);
    this.readJoint(title, last, add);
  }

  /** "was mayor until 2010", "from 2003 to 2007", "in the administration of": it is over. */
  private isOver(at: number, last: number): boolean {
    for (let i = at; i < Math.min(last, at + 6); i++) {
      if (/^(?:until|till|administration|when|before|under|during)$/.test(this.text.word(i))) {
        return true;
      }
    }
    return this.text.word(at) === "from" && this.text.isNumber(at + 1);
  }

  private readJoint({ end }: Title, last: number, add: Add): void {
    if (this.text.word(end) !== "and") {
      return;
    }
    const at = this.text.word(end + 1) === "as" ? end + 2 : end + 1;
    const joint = this.titles.startingAt(this.titles.isDeterminer(at) ? at + 1 : at, last, false, 1);
    if (joint && !this.isFollowedByName(joint)) {
      add(joint);
    }
  }

  private isFollowedByName({ end, start, headEnd }: Title): boolean {
    const { text } = this;
    const next = text.nameAt(end);
    if (next && next.start === end && text.isCapital(end)) {
      return true;
    }
    for (let at = start; at < headEnd; at++) {
      if (text.nameAt(at)?.type === PERSON) {
        return true;
      }
    }
    return false;
  }

  /** "Roe's tenure as | mayor", "her years as | secretary of state", "who as a | captain was". */
  private readAs(name: TaggedName, reach: number, last: number, add: Add): void {
    const { text } = this;
    if (!this.hasAs(name.end, reach)) {
      return;
    }
    let isUnreal = this.isUnreal(name.start);
    for (let at = name.end; at < reach; at++) {
      const word = text.word(at);
      if (word === ";" || word === ":") {
        return;
      }
      isUnreal ||= UNREAL.has(word);
      if (word !== "as" || isUnreal) {
        continue;
      }
      const title = this.titleBehindAs(name, at, last);
      if (title && !this.isFollowedByName(title)) {
        add(title);
        this.readJoint(title, last, add);
        if (text.word(at - 1) === "who") {
          this.readVerb(title.end, last, add);
        }
        at = title.end - 1;
      }
    }
  }

  private hasAs(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (this.text.is(at, "as")) {
        return true;
      }
    }
    return false;
  }

  private titleBehindAs(name: TaggedName, as: number, last: number): Title | undefined {
    const { text } = this;
    const hasArticle = this.titles.isDeterminer(as + 1);
    const title = this.titles.startingAt(hasArticle ? as + 2 : as + 1, last, false, hasArticle ? 1 : 0);
    if (!title || text.word(title.end) === "as") {
      return undefined;
    }
    if (this.hasTermBefore(as, name.end) || text.word(as - 1) === "who") {
      return title;
    }
    const isBareOffice = !hasArticle && this.titles.roleAt(title.head, false) === OFFICE;
    const isCompared =
      /^(?:such|known|described|seen|regarded|viewed|see|well|just|same|soon|long|far|much|even|serve)$/.test(
        text.word(as - 1),
      );
    return isBareOffice && as > name.end && !isCompared ? title : undefined;
  }

  private hasTermBefore(as: number, from: number): boolean {
    for (let at = as - 1; at >= Math.max(from, as - LONGEST_TERM); at--) {
      const word = this.text.word(at);
      if (word === ",") {
        return false;
      }
      if (TERM_NOUNS.has(word) || OFFICE_VERBS.has(word)) {
        return true;
      }
    }
    return false;
  }
}
