// wrong-role: a title that no source gives this person. Speaks only where the sources give the person
// an office, and what the draft says cannot be that one: another rank, another body, no longer or still
// in office, or another office altogether.

import type { CorpusSnapshot, Entity, EntityRole } from "../core/corpus/corpusTypes";
import { foldName } from "../core/corpus/entityKeys";
import { readTitleText } from "../core/names/roles/titleText";
import { isQuoted } from "./isQuoted";
import { FIX_TITLES, listNames } from "./messages";
import {
  hasOneBody,
  isContrary,
  isSameBody,
  isSameKind,
  isSameOffice,
  isSameRank,
  isSingle,
  toOffice,
  type Office,
} from "./offices";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import { t } from "../words/translate";

/** Days behind the newest source in which somebody may have left office without a source to say so. */
const STILL_IN_OFFICE = 30;

export const wrongRole: Rule = {
  code: "wrong-role",
  severity: "warning",
  order: 110,
  about: "passage",
  label: () => t("wrong role"),
  summary: "A title that no source gives this person.",
  documentation: `
    An office that no source gives this person, where they do give another: another rank ("the director" for a
    deputy director), another body ("mayor of Brell" for the mayor of Orren), somebody else's, one that is over
    ("Mayor Holt" of a former mayor), or "former" for one that is held. The same office in other words is fine.
    Only titles beside a name count, and none is made of what a source leaves open.

        Prime Minister Maria Okoro opened the meeting.
  `,
  check: (context) =>
    context.portion.roles.flatMap((role) => {
      const local = context.draft.entities[role.entity]!;
      if (local.type !== "person") {
        return [];
      }
      if (isQuoted(role, context.draft)) {
        return [];
      }
      const found = context.corpus.listByName(local.name).filter((entity) => entity.type === "person");
      return found.length === 1 ? checkRole(role, found[0]!, context) : [];
    }),
};

interface KnownRole {
  readonly role: EntityRole;
  readonly office: Office;
}

type DraftRole = RuleContext["draft"]["roles"][number];

/**
 * What the sources have instead; `words`: those that, right before the name in a source, would prove the draft right.
 */
interface Right {
  readonly role: EntityRole;
  readonly words: readonly string[];
}

function checkRole(role: DraftRole, person: Entity, context: RuleContext): RuleFinding[] {
  const { draft, corpus } = context;
  const written = toOffice({ ...role, status: isFormerOfTwo(role, draft.text) ? "former" : role.status });
  const known = person.roles
    .map((each) => ({ role: each, office: toOffice(each) }))
    .filter(({ office }) => office.words.size > 0);
  const isTold = written.words.size > 0 && known.some((each) => isOwnWord(each, corpus)) && isBesideName(role, context);
  const right = !isTold ? undefined : findRight(role, written, known, person, context);
  const source = right && corpus.sources.get(right.role.path);
  if (!source || isSaidSomewhere(right.words, person, corpus)) {
    return [];
  }
  const text = draft.text.slice(role.start, role.end);
  const isPlain = text === role.title && !/[*_[\]`\n]/.test(text);
  const { title } = right.role;
  const newText = fitTitle(right.role, role);
  const told = [
    ...[...new Set(known.map((each) => each.role.title))].filter((each) => each !== title).slice(-2),
    title,
  ];
  return [
    {
      start: role.start,
      end: role.end,
      message: wordWrongRole(person.name, role.title, told, tellPlace(source, right.role.start)),
      source: toPassage(source, right.role),
      fixes: isPlain
        ? [
            {
              title: FIX_TITLES.changeTo(newText),
              safe: false,
              edits: [{ start: role.start, end: role.end, newText }],
            },
          ]
        : [],
    },
  ];
}

/** "the former prosecutor and mayor": both are over. */
function isFormerOfTwo({ start }: DraftRole, text: string): boolean {
  return /\b(?:former|ex|retired)[\s-](?:[\p{L}.’'-]+\s+){1,4}and\s+$/iu.test(
    text.slice(Math.max(0, start - FORMER_REACH), start),
  );
}

const FORMER_REACH = 60;

/** The source's own, not what it quotes: a crowd may cheer its senator as "president". */
function isOwnWord({ role }: KnownRole, corpus: CorpusSnapshot): boolean {
  const source = corpus.sources.get(role.path);
  return source !== undefined && !isQuoted(role, source);
}

/** Undefined where nothing is wrong, or not surely. */
function findRight(
  role: DraftRole,
  written: Office,
  known: readonly KnownRole[],
  person: Entity,
  context: RuleContext,
): Right | undefined {
  const either = [role.title, role.office];
  const kin = known.filter(({ office }) => isSameKind(written, office));
  if (kin.length === 0) {
    return toRight(findOther(role, written, known, person, context.corpus), either);
  }
  const ranked = kin.filter(({ office }) => isSameRank(written, office));
  if (ranked.length === 0) {
    const isOffice = kin.some(({ office }) => isSameOffice(written, office) || isRankedWord(written, office));
    return toRight(isOffice ? plainest(kin, role) : undefined, either);
  }
  const ofBody = ranked.filter(({ office }) => isSameBody(written, office));
  if (ofBody.length === 0) {
    const isOffice = hasOneBody(written) && ranked.every(({ office }) => isSameOffice(written, office));
    return toRight(
      isOffice
        ? plainest(
            ranked.filter(({ office }) => office.body.length > 0),
            role,
          )
        : undefined,
      [role.title],
    );
  }
  const same = ofBody.filter(({ office }) => isSameOffice(written, office));
  const isClear = same.length === ofBody.length && (isSingle(written) || isFormal(written));
  return toRight(isClear ? findOtherTime(role, written, same, context) : undefined, [role.title]);
}

function toRight(role: EntityRole | undefined, words: readonly string[]): Right | undefined {
  return role && { role, words: [...new Set(words)] };
}

/** "Mayor Holt", "Holt, the mayor": not "when she was mayor", which may be of another time. */
function isBesideName({ start, end, entity }: DraftRole, { draft, portion }: RuleContext): boolean {
  return portion.mentions.some((mention) => {
    if (mention.entity !== entity || mention.form === "pronoun") {
      return false;
    }
    const gap = mention.start >= end ? draft.text.slice(end, mention.start) : draft.text.slice(mention.end, start);
    return gap.length < 24 && /^[\s,*_—–-]*(?:(?:the|a|an|its|their|his|her|\S+['’]s)\s+)?$/u.test(gap);
  });
}

/** "the director" for a deputy director: an office, and not a noun that any rank goes by. */
function isRankedWord(written: Office, known: Office): boolean {
  return (
    written.words.size <= known.words.size &&
    [...written.words].every((word) => known.words.has(word)) &&
    known.rank !== "" &&
    written.words.has(lastWord(known))
  );
}

function lastWord({ words }: Office): string {
  return [...words].at(-1) ?? "";
}

/** "Mayor Holt" of a former mayor, "former Mayor Holt" of one in office. */
function findOtherTime(
  role: DraftRole,
  written: Office,
  same: readonly KnownRole[],
  context: RuleContext,
): EntityRole | undefined {
  // Of somebody who has died either is said.
  if (/^late\b/i.test(role.title)) {
    return undefined;
  }
  const isOver = (status: Office["status"]): boolean => status === "former";
  if (written.status === "current" && same.every(({ office }) => isOver(office.status))) {
    const { day } = context.draft;
    const first = same[0]!.role.published;
    // A draft that is older than the sources may speak of a time in office.
    return day !== null && first !== null && day < first ? undefined : plainest(same, role);
  }
  if (isOver(written.status) && same.every(({ office }) => office.status === "current" || office.status === "acting")) {
    return isWrittenSoon(same, context) ? plainest(same, role) : undefined;
  }
  return undefined;
}

/** Whether the draft is of the sources' time: later somebody may have left office. */
function isWrittenSoon(same: readonly KnownRole[], { draft }: RuleContext): boolean {
  const last = newest(same).role.published;
  if (last === null || draft.day === null) {
    return true;
  }
  const days = (Date.parse(draft.day) - Date.parse(last)) / 86_400_000;
  return !(days > STILL_IN_OFFICE);
}

/**
 * Where the sources have the person in offices of other kinds alone, and the written
 * one is single, or somebody else's there.
 */
function findOther(
  role: DraftRole,
  written: Office,
  known: readonly KnownRole[],
  person: Entity,
  corpus: CorpusSnapshot,
): EntityRole | undefined {
  if (isLawmaker(written) && known.some(({ office }) => isChamberPost(office))) {
    return undefined;
  }
  const singles = known.filter(({ office }) => isSingle(office));
  if (isSingle(written) && singles.length > 0 && written.status !== "candidate") {
    const isFormerly = written.status === "former" && singles.every(({ office }) => office.status !== "former");
    return isFormerly ? undefined : plainest(singles, role);
  }
  const contrary = known.filter(({ office }) => isContrary(written, office));
  if (contrary.length > 0) {
    return plainest(contrary, role);
  }
  if (written.status === "former" || written.status === "candidate" || !isFormal(written)) {
    return undefined;
  }
  const formal = known.filter(({ office }) => isFormal(office));
  return formal.length > 0 && isSomebodyElses(written, person, corpus) ? plainest(formal, role) : undefined;
}

function isLawmaker({ words }: Office): boolean {
  return words.has("senator") || words.has("representative");
}

/** Posts that members of a chamber hold beside their seat. */
function isChamberPost({ words }: Office): boolean {
  return ["chair", "speaker", "whip", "leader", "president"].some((word) => words.has(word));
}

/** Nouns of formal offices: a person is called by them because of a post. */
const FORMAL =
  /^(?:president|minister|chancellor|governor|mayor|senator|representative|secretary|ambassador|judge|justice|attorney|commissioner|director|chair|adviser|treasurer|comptroller|superintendent|sheriff|chief|speaker|whip|envoy|supervisor|marshal)$/;

function isFormal({ words }: Office): boolean {
  return [...words].some((word) => FORMAL.test(word));
}

const holders = new WeakMap<CorpusSnapshot, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The same office, with a word at least beside its noun or single by itself, that the sources give to another person.
 */
function isSomebodyElses(written: Office, person: Entity, corpus: CorpusSnapshot): boolean {
  if (written.words.size < 2 && !isSingle(written)) {
    return false;
  }
  let byOffice = holders.get(corpus);
  if (!byOffice) {
    byOffice = listHolders(corpus);
    holders.set(corpus, byOffice);
  }
  const who = byOffice.get(toKey(written));
  return who !== undefined && !who.has(person.id);
}

/** Reads no source; a few microseconds a title. */
function listHolders(corpus: CorpusSnapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const byOffice = new Map<string, Set<string>>();
  for (const { id, type, titles } of corpus.entities) {
    if (type !== "person") {
      continue;
    }
    for (const title of titles.keys()) {
      const key = toKey(toOffice(readTitleText(title)));
      const ids = byOffice.get(key);
      if (ids) {
        ids.add(id);
      } else {
        byOffice.set(key, new Set([id]));
      }
    }
  }
  return byOffice;
}

function toKey({ words, rank }: Office): string {
  return `${rank}:${[...words].sort().join(" ")}`;
}

function newest(known: readonly KnownRole[]): KnownRole {
  return known[known.length - 1]!;
}

/**
 * The newest office of these, where the sources have it in the plainest words. "prime
 * minister", not "first Japanese prime minister".
 */
function plainest(known: readonly KnownRole[], written: DraftRole): EntityRole {
  const last = newest(known);
  const isLike = ({ office }: KnownRole): boolean =>
    isSameKind(office, last.office) && office.rank === last.office.rank && office.status === last.office.status;
  const cost = (role: EntityRole): number => {
    const title = fitTitle(role, written);
    const isOtherCase = isCapital(title) !== isCapital(written.title);
    return (ORDINAL.test(title) ? 8 : 0) + (isOtherCase ? 4 : 0) + title.split(" ").length;
  };
  return known.filter(isLike).reduce((best, { role }) => (cost(role) <= cost(best) ? role : best), last.role);
}

/**
 * What takes the place of the draft's title: where that has no body, the owner is left out.
 * "Prime Minister" of "Japan's Prime Minister".
 */
function fitTitle({ title, of }: EntityRole, written: DraftRole): string {
  const owner = of === null || written.of !== null ? undefined : /^.{1,60}?['’]s? /u.exec(title)?.[0];
  return owner?.startsWith(of!) ? title.slice(owner.length) : title;
}

/** Tells the count of those who had the office, or a distinction, which is not the title. */
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|sixth|last|next|only|youngest|oldest|longest|\d+(?:st|nd|rd|th))\b/i;

function isCapital(title: string): boolean {
  return /^\p{Lu}/u.test(title);
}

/** Any source with the words right before the name knows it, whatever the annotators made of it. */
function isSaidSomewhere(titles: readonly string[], person: Entity, corpus: CorpusSnapshot): boolean {
  const names = [person.name, foldName(person.name).at(-1) ?? ""];
  return names.some((name) => titles.some((title) => isBefore(`${title} ${name}`, corpus)));
}

/** Another title where one of these stands before it. */
const RANK_BEFORE = /\b(?:former|ex|then|deputy|assistant|associate|vice|lieutenant|lt\.|under|acting)[\s-]+$/i;
/** Characters that hold the longest of them. */
const RANK_LENGTH = 14;
const MOST_PLACES = 4;

function isBefore(words: string, corpus: CorpusSnapshot): boolean {
  return corpus.passages.find(words, { limit: MOST_PLACES, maxDistance: 0 }).some(({ path, start }) => {
    const text = corpus.sources.get(path)?.prose.text ?? "";
    return !RANK_BEFORE.test(text.slice(Math.max(0, start - RANK_LENGTH), start));
  });
}

function wordWrongRole(person: string, written: string, known: readonly string[], place: string): string {
  return t(
    "No source calls {0} “{1}”. The sources have {2} ({3}).",
    person,
    written,
    listNames(known.map((title) => t("“{0}”", title))),
    place,
  );
}
