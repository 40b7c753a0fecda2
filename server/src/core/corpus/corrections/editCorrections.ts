// One correction more, or one less, in the corrections' file: a text in, a text out, with comments and order kept.

import { isMap, isSeq, type Document, type YAMLMap, type YAMLSeq } from "yaml";
import { openCorrections, parseCorrections, type WrittenPerson } from "./correctionsFile";
import { toWordsKey } from "./correctionTypes";
import { toPersonKey } from "./corrector";

export type CorrectionEdit =
  /** Who is called `from` is `into`: a merge where that is somebody else's name, a new name where it is nobody's. */
  | { readonly kind: "join"; readonly from: string; readonly into: string }
  /** Who is called so in these sources (relative to the folder, with slashes) is another person, called `name`. */
  | {
      readonly kind: "split";
      readonly from: readonly string[];
      readonly name: string;
      readonly sources: readonly string[];
    }
  /** Null where the titles are not this person's. */
  | { readonly kind: "role"; readonly name: string; readonly titles: readonly string[]; readonly role: string | null }
  | { readonly kind: "speaker"; readonly source: string; readonly words: string; readonly speaker: string | null }
  | { readonly kind: "remove"; readonly entry: EntryRef };

/** One line of the file. */
export interface EntryRef {
  readonly list: "people" | "quotations";
  readonly index: number;
  /** The name that is no longer this person's, or the title that is as it was read; the whole entry without. */
  readonly also?: string;
  readonly role?: string;
}

const HEADER =
  " What you corrected of what was read from your sources. It applies everywhere; change or delete what you like.";

/** @throws where the text is not in order: a broken file is a person's to mend, and is not written over. */
export function editCorrections(text: string, edit: CorrectionEdit): string {
  const { people, quotations, problems } = parseCorrections(text);
  const opened = openCorrections(text);
  if ("message" in opened || opened.document.errors.length > 0) {
    throw new Error(`line ${problems[0]!.line}: ${problems[0]!.message}`);
  }
  const { document } = opened;
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as never;
    document.commentBefore ||= HEADER;
  }
  switch (edit.kind) {
    case "join":
      join(document, people, edit.from, edit.into);
      break;
    case "split":
      addEntry(document, "people", { name: edit.name, also: edit.from, in: edit.sources });
      break;
    case "role":
      setRole(document, people, edit.name, edit.titles, edit.role);
      break;
    case "speaker": {
      const same = quotations.find(
        ({ source, words }) => source === edit.source && toWordsKey(words) === toWordsKey(edit.words),
      );
      if (same) {
        document.setIn(["quotations", same.index, "speaker"], edit.speaker);
      } else {
        addEntry(document, "quotations", { source: edit.source, words: toWordsKey(edit.words), speaker: edit.speaker });
      }
      break;
    }
    case "remove":
      remove(document, edit.entry);
      break;
  }
  return isEmpty(document) && document.commentBefore === HEADER ? "" : write(document);
}

/**
 * @throws where what is written could not be read again: some comments cannot be kept,
 * and there is a bound to a file's length.
 */
function write(document: Document): string {
  const text = document.toString({ lineWidth: 0 });
  const again = openCorrections(text);
  if ("message" in again || again.document.errors.length > 0) {
    throw new Error("the file cannot be changed for you without breaking it; change it by hand");
  }
  return text;
}

function join(document: Document, people: readonly WrittenPerson[], from: string, into: string): void {
  const [fromKey, intoKey] = [toPersonKey(from), toPersonKey(into)];
  // What was told apart for some sources keeps to them, under the new name.
  const apart = people.filter((person) => person.in !== null && toPersonKey(person.name) === fromKey);
  for (const { index } of apart) {
    document.setIn(["people", index, "name"], into);
  }
  const old = people.find((person) => person.in === null && toPersonKey(person.name) === fromKey);
  const kept =
    fromKey === intoKey ? old : people.find((person) => person.in === null && toPersonKey(person.name) === intoKey);
  if (old && (!kept || kept === old)) {
    document.setIn(["people", old.index, "name"], into);
    addTexts(document, old.index, [from]);
  } else if (kept) {
    addTexts(document, kept.index, [from, ...(old?.also ?? [])]);
    for (const [title, role] of old?.roles ?? []) {
      if (!kept.roles.has(title)) {
        setRoleAt(document, kept.index, title, role);
      }
    }
    if (old) {
      document.deleteIn(["people", old.index]);
    }
  } else if (apart.length === 0) {
    addEntry(document, "people", { name: into, also: [from] });
  }
}

function setRole(
  document: Document,
  people: readonly WrittenPerson[],
  name: string,
  titles: readonly string[],
  role: string | null,
): void {
  const key = toPersonKey(name);
  const known = people.find((person) => person.in === null && toPersonKey(person.name) === key);
  const index = known?.index ?? addEntry(document, "people", { name });
  for (const title of titles) {
    // What is shown may be what an earlier correction made of it.
    const read = [...(known?.roles ?? [])].filter(([, is]) => is === title).map(([was]) => was);
    for (const was of read.length > 0 ? read : [title]) {
      if (was === role) {
        document.deleteIn(["people", index, "roles", was]);
      } else {
        setRoleAt(document, index, was, role);
      }
    }
  }
}

function setRoleAt(document: Document, index: number, title: string, role: string | null): void {
  if (!isMap(document.getIn(["people", index, "roles"], true))) {
    document.setIn(["people", index, "roles"], document.createNode({}));
  }
  document.setIn(["people", index, "roles", title], document.createNode(role));
}

function addTexts(document: Document, index: number, names: readonly string[]): void {
  const name = String(document.getIn(["people", index, "name"]));
  const node = document.getIn(["people", index, "also"], true);
  const known = isSeq(node) ? node.items.map((item) => String(item)) : [];
  const fresh = [...new Set(names)].filter((each) => each !== name && !known.includes(each));
  if (isSeq(node)) {
    for (const each of fresh) {
      node.add(document.createNode(each));
    }
  } else {
    document.setIn(
      ["people", index, "also"],
      document.createNode([...(node === undefined ? [] : [String(node)]), ...fresh]),
    );
  }
}

/** Returns its index. */
function addEntry(document: Document, list: EntryRef["list"], value: object): number {
  if (!isSeq(document.getIn([list], true))) {
    document.setIn([list], document.createNode([]));
  }
  const entries = document.getIn([list], true) as YAMLSeq;
  entries.flow = false;
  entries.add(document.createNode(value));
  return entries.items.length - 1;
}

function remove(document: Document, { list, index, also, role }: EntryRef): void {
  const entry = document.getIn([list, index], true);
  if (!isMap(entry)) {
    return;
  }
  if (role !== undefined) {
    document.deleteIn([list, index, "roles", role]);
  }
  if (also !== undefined) {
    const names = document.getIn([list, index, "also"], true);
    if (isSeq(names)) {
      names.items = names.items.filter((item) => String(item) !== also);
    } else {
      document.deleteIn([list, index, "also"]);
    }
  }
  for (const key of ["also", "roles"]) {
    if (isEmptyAt(entry, key)) {
      entry.delete(key);
    }
  }
  const saysNothing = list === "people" && !entry.has("also") && !entry.has("roles");
  if ((also === undefined && role === undefined) || saysNothing) {
    document.deleteIn([list, index]);
  }
  if (isEmptyAt(document.contents as YAMLMap, list)) {
    document.deleteIn([list]);
  }
}

function isEmptyAt(map: YAMLMap, key: string): boolean {
  const node = map.get(key, true);
  return (isSeq(node) || isMap(node)) && node.items.length === 0;
}

function isEmpty({ contents }: Document): boolean {
  return isMap(contents) && contents.items.length === 0;
}
