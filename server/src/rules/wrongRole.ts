// wrong-role: a title that no source gives this person. Speaks only of offices whose holder is somebody, and only where every
// source that gives the person an office gives another.

import type { Entity } from "../core/corpus/corpusTypes";
import { foldName } from "../core/corpus/entityKeys";
import { FIX_TITLES, MESSAGES } from "./messages";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";

/** Offices that exclude each other, longest first; what is not here ("chief", "leader", "official") goes with any. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\bvice[- ]president\b/, "vice president"], [/\bdeputy prime minister\b/, "deputy prime minister"], [/\b(?:prime minister|premier)\b/, "prime minister"],
  [/\bpresident\b/, "president"], [/\bchancellor\b/, "chancellor"], [/\bking\b/, "king"], [/\bqueen\b/, "queen"], [/\bpope\b/, "pope"],
  [/\blieutenant governor\b/, "lieutenant governor"], [/\b(?:governor|gov)\b/, "governor"], [/\bmayor\b/, "mayor"], [/\b(?:senator|sen)\b/, "senator"],
  [/\bsecretary[- ]general\b/, "secretary general"], [/\battorney general\b/, "attorney general"], [/\bambassador\b/, "ambassador"],
  [/\b(?:foreign minister|foreign secretary|secretary of state|minister of foreign affairs)\b/, "foreign minister"],
  [/\b(?:defen[cs]e minister|defen[cs]e secretary|secretary of defen[cs]e|minister of defen[cs]e)\b/, "defence minister"],
  [/\b(?:finance minister|treasury secretary|minister of finance|secretary of the treasury)\b/, "finance minister"],
];
const PLACE = /\b(?:of|for)\s+(.+)$/;

export const wrongRole: Rule = {
  code: "wrong-role",
  severity: "warning",
  check: (context) => context.portion.roles.flatMap((role) => {
    const local = context.draft.entities[role.entity]!;
    if (local.type !== "person") return [];
    const found = context.corpus.listByName(local.name).filter((e) => e.type === "person");
    return found.length === 1 ? checkRole(role, found[0]!, context) : [];
  }),
};

function checkRole(role: RuleContext["draft"]["roles"][number], person: Entity, { draft, corpus }: RuleContext): RuleFinding[] {
  const written = toOffice(role.title);
  if (!written || person.roles.length === 0) return [];
  const known = person.roles.map((r) => ({ role: r, office: toOffice(r.title) })).filter((r) => r.office !== undefined);
  if (known.length === 0 || known.some((k) => isSameOffice(written, k.office!))) return [];
  if (isSaidSomewhere(role.title, written.name, person, corpus)) return [];
  const newest = known[known.length - 1]!.role;
  const source = corpus.sources.get(newest.path);
  if (!source) return [];
  const text = draft.text.slice(role.start, role.end);
  const isPlain = text === role.title && !/[*_[\]`\n]/.test(text);
  const titles = [...new Set(known.map((k) => k.role.title))];
  return [{
    start: role.start, end: role.end,
    message: MESSAGES.wrongRole(person.name, role.title, titles.slice(-3), tellPlace(source, newest.start)),
    source: toPassage(source, newest),
    fixes: isPlain ? [{ title: FIX_TITLES.changeTo(newest.title), safe: false, edits: [{ start: role.start, end: role.end, newText: newest.title }] }] : [],
  }];
}

interface Office {
  readonly name: string;
  readonly places: ReadonlySet<string>;
}

function toOffice(title: string): Office | undefined {
  const folded = title.toLowerCase();
  const office = OFFICES.find(([pattern]) => pattern.test(folded));
  if (!office) return undefined;
  const place = PLACE.exec(folded.replace(office[0], ""));
  return { name: office[1], places: new Set(place ? foldName(place[1]!).filter((w) => w.length > 3) : []) };
}

/** "President of France" is no "President of Brazil"; where one side names no place, it may be the same. */
function isSameOffice(a: Office, b: Office): boolean {
  if (a.name !== b.name) return false;
  if (a.places.size === 0 || b.places.size === 0) return true;
  for (const place of a.places) if (b.places.has(place)) return true;
  return false;
}

/** Any source with the office right before the name knows it, whatever the annotators made of it. */
function isSaidSomewhere(title: string, office: string, person: Entity, corpus: RuleContext["corpus"]): boolean {
  const names = [person.name, foldName(person.name).at(-1) ?? ""];
  return names.some((name) => [title, office].some((t) => corpus.passages.find(`${t} ${name}`, { limit: 1, maxDistance: 0 }).length > 0));
}
