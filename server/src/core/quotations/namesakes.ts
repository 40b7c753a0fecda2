// Last names that several people of one text have: "Woods" where the text names Dorothy
// and Ty Woods. Knows names, no sentences.

import type { NameAnnotations } from "../names/nameTypes";
import type { GenderReader } from "./genders";

const NONE: readonly number[] = [];
/** Characters before a name that may tell a relative. */
const REACH = 60;
const RELATIVE =
  /(?:\b(?:his|her|their|whose)|['’]s?) (?:[a-z-]+ ){0,2}(?:husband|wife|widow|widower|son|daughter|brother|sister|mother|father|parents|niece|nephew|uncle|aunt|cousin|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|sons|daughters|brothers|sisters|twin|child|children|fianc[eé]e?|partner),? (?:(?:the|a|an) )?(?:[\p{L}.]+ ){0,4}$/u;

export class Namesakes {
  private byName: ReadonlyMap<string, readonly number[]> | undefined;
  private readonly relatives = new Map<number, boolean>();
  private firstMentions: ReadonlyMap<number, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly names: NameAnnotations,
    private readonly genders: GenderReader,
  ) {}

  /**
   * The people whom the last name at this mention may mean, none where it is written
   * with a first name or only one has it.
   */
  of(mention: number): readonly number[] {
    this.byName ??= listByLastName(this.names);
    const { start, end, form } = this.names.mentions[mention]!;
    const all = form === "short" ? (this.byName.get(this.text.slice(start, end).toLowerCase()) ?? NONE) : NONE;
    if (all.length === 0) {
      return NONE;
    }
    const title = /\b(Mr|Mrs|Ms|Miss)\.? $/.exec(this.text.slice(Math.max(0, start - 6), start))?.[1];
    if (title === undefined) {
      return all;
    }
    const other = title === "Mr" ? "f" : "m";
    return all.filter((entity) => this.genders.of(entity) !== other);
  }

  /** True of one who is first named as another’s: "her husband, the sailor Ty Woods". */
  isRelative(entity: number): boolean {
    let known = this.relatives.get(entity);
    if (known === undefined) {
      this.firstMentions ??= listFirstMentions(this.names);
      const start = this.firstMentions.get(entity) ?? 0;
      known = RELATIVE.test(this.text.slice(Math.max(0, start - REACH), start));
      this.relatives.set(entity, known);
    }
    return known;
  }
}

function listByLastName({ entities }: NameAnnotations): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  entities.forEach(({ type, name }, entity) => {
    const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    if (type !== "person" || last.length === name.length) {
      return;
    }
    const list = lists.get(last);
    if (list) {
      list.push(entity);
    } else {
      lists.set(last, [entity]);
    }
  });
  for (const [last, list] of lists) {
    if (list.length < 2) {
      lists.delete(last);
    }
  }
  return lists;
}

function listFirstMentions({ mentions }: NameAnnotations): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const { start, entity, form } of mentions) {
    if (form === "full" && !firsts.has(entity)) {
      firsts.set(entity, start);
    }
  }
  return firsts;
}
