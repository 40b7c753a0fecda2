// One person's name changed in every draft. What was said stays as it was said, and so do the
// sources: names in quotations are left alone.

import { compareSpans, isTouching, lowerBound, type Span } from "../../core/text/span";
import type { TextEdit } from "../../rules/ruleTypes";
import { t } from "../../words/translate";
import { findAt } from "../findAt";
import { oneLine } from "../excerpt";
import { listEntitiesOf, listNamedInDraft } from "../resolveMention";
import type { DraftView, TextView } from "../textView";
import { isAsWritten, NameChange } from "./nameChange";

export interface RenameTarget {
  readonly span: Span;
  /** On one line. */
  readonly written: string;
  readonly person: Person;
}

/** Why nothing is renamed, as a sentence for the writer. */
export interface Refusal {
  readonly refusal: string;
}

interface Person {
  /** The sources' entity; null for somebody whom only drafts name: then the whole name tells who is the same. */
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where somebody is named. */
interface NamedPlace extends Span {
  /** More than one where the sources have several of this name. Never empty. */
  readonly people: readonly Person[];
}

/** Without a possessive's ending; an initial with its dot. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:\.|-|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}\p{M}]+)*(?:(?<=(?<![\p{L}\p{N}])\p{L})\.)?/gu;

export function renameTargetAt(view: TextView, offset: number): RenameTarget | Refusal {
  if (view.kind === "source") {
    return { refusal: t("Sources stay as they are. Rename the person in a draft.") };
  }
  const quotation = view.facts.quotations.find((span) => isTouching(span, offset));
  if (quotation) {
    return { refusal: t("What was said stays as it was said: names in quotations are not renamed.") };
  }
  const named = findAt(listPeople(view), offset);
  if (!named) {
    return { refusal: t("There is no person's name here to rename.") };
  }
  const {
    people: [person, other],
    start,
    end,
  } = named;
  const written = oneLine(view.text.slice(start, end));
  if (other) {
    return { refusal: t("{0} may be several people. Rename one of them where the whole name stands.", written) };
  }
  return { span: { start, end }, written, person: person! };
}

/**
 * The word of a longer name that the cursor is on: what an editor asks a new name for that does not ask first what is
 * renamed. The name itself where the new one has several words, too.
 */
export function narrowToWord(target: RenameTarget, name: string, { text }: DraftView, offset: number): RenameTarget {
  const word = listWords(text, target.span).find((span) => isTouching(span, offset));
  return word && name.trim() !== "" && !/\s/.test(name.trim())
    ? { ...target, span: { start: word.start, end: word.end }, written: word.word }
    : target;
}

/** Undefined where the name will do. */
export function refuseName(name: string): string | undefined {
  if (name.trim() === "") {
    return t("The new name is empty.");
  }
  if (/[\r\n\u2028\u2029]/.test(name.trim())) {
    return t("A name stands on one line.");
  }
  return undefined;
}

/**
 * In this draft, by place; none in quotations. `name` is one that `refuseName` has nothing
 * against. Linear in the draft's mentions.
 */
export function listRenames({ written, person }: RenameTarget, name: string, view: DraftView): readonly TextEdit[] {
  const change = new NameChange(
    wordsOf(written),
    name.trim().split(/\s+/),
    wordsOf(person.name),
    person.aliases.map(wordsOf),
  );
  return listPeople(view)
    .filter(({ people }) => people.length === 1 && isSame(people[0]!, person))
    .flatMap((place) => editMention(view.text, place, change));
}

function isSame(a: Person, b: Person): boolean {
  return a.id === b.id && (a.id !== null || a.name.toLowerCase() === b.name.toLowerCase());
}

/** Where people are named, by start: in full or for short, outside quotations. */
function listPeople(view: DraftView): readonly NamedPlace[] {
  const { mentions, quotations } = view.facts;
  const known = new Map<number, Person[]>();
  const places: NamedPlace[] = [];
  const isQuoted = toOverlap(quotations);
  const add = ({ start, end }: Span, people: readonly Person[]): void => {
    if (people.length > 0 && !isQuoted({ start, end })) {
      places.push({ start, end, people });
    }
  };
  for (const mention of mentions) {
    if (mention.form !== "full" && mention.form !== "short") {
      continue;
    }
    let people = known.get(mention.entity);
    if (!people) {
      people = peopleOf(view, mention.entity);
      known.set(mention.entity, people);
    }
    add(mention, people);
  }
  // Words that the annotator passed over, and some source knows as a name.
  for (const { span, form, entities: found } of listNamedInDraft(view)) {
    if (form === undefined && found.every(({ type }) => type === "person")) {
      add(
        span,
        found.map(({ id, name, aliases }) => ({ id, name, aliases })),
      );
    }
  }
  return places.sort(compareSpans);
}

/** Empty for what is no person. The draft's own way of writing counts for where names end. */
function peopleOf(view: DraftView, local: number): Person[] {
  const own = view.facts.entities[local];
  if (!own) {
    return [];
  }
  const found = listEntitiesOf(view, local);
  if (found.length === 0) {
    return own.type === "person" ? [{ id: null, name: own.name, aliases: own.aliases }] : [];
  }
  return found.some(({ type }) => type !== "person")
    ? []
    : found.map(({ id, name, aliases }) => {
        const isOwnWhole = own.name.includes(" ");
        return { id, name: isOwnWhole ? own.name : name, aliases: [...own.aliases, ...aliases] };
      });
}

/** Tells of a span whether it meets one of them. One may stand in another, so the last one before is not enough. */
function toOverlap(sorted: readonly Span[]): (span: Span) => boolean {
  let reach = 0;
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => (reaches[lowerBound(sorted, end) - 1] ?? 0) > start;
}

/** Word for word where there are as many, so that what stands between them, a line break or markup, stays. */
function editMention(text: string, place: Span, change: NameChange): readonly TextEdit[] {
  const words = listWords(text, place);
  return change.apply(words.map(({ word }) => word)).flatMap(({ from, to, words: next }): readonly TextEdit[] => {
    const old = words.slice(from, to);
    if (old.length === next.length) {
      return old.flatMap(({ start, end, word }, i) =>
        isAsWritten(word, next[i]!) ? [] : [{ start, end, newText: next[i]! }],
      );
    }
    const span = { start: old[0]!.start, end: old.at(-1)!.end };
    // Markup between the words belongs to some of them: no telling to which of the new ones.
    return /^[\p{L}\p{N}\p{M}\s.'’-]*$/u.test(text.slice(span.start, span.end))
      ? [{ ...span, newText: next.join(" ") }]
      : [];
  });
}

function wordsOf(name: string): readonly string[] {
  return listWords(name, { start: 0, end: name.length }).map(({ word }) => word);
}

function listWords(text: string, { start, end }: Span): readonly (Span & { readonly word: string })[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    word,
  }));
}
