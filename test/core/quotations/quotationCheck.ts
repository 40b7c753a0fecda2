// One check for the quotations annotator: text in, a line a quotation out. Names are given by hand, so that a case says
// which of them were found: "f Ana Ruiz = Ruiz, Ms. Ruiz" (f, m, person, org or place), one a line.

import assert from "node:assert/strict";
import { readMarkdown } from "../../../server/src/core/markdown/markdownProse";
import type { LocalEntity, Mention, NameAnnotations, RoleMention } from "../../../server/src/core/names/nameTypes";
import { annotateQuotations, type QuotationContext } from "../../../server/src/core/quotations/annotateQuotations";
import type { Quotation, QuotationAnnotations } from "../../../server/src/core/quotations/quotationTypes";
import { compareSpans } from "../../../server/src/core/text/span";
import type { Block, Prose } from "../../../server/src/core/text/prose";
import { OffsetMap } from "../../../server/src/core/text/offsetMap";

export const ARTICLE: QuotationContext = { kind: "article", speaker: null };

/** Blocks stand apart by an empty line; one that begins with "> " is a block quotation, with "# " a heading. */
export function toProse(text: string): Prose {
  const blocks: Block[] = [];
  let prose = "";
  for (const part of text.split(/\n{2,}/)) {
    if (part.trim() === "") {
      continue;
    }
    const isQuoted = part.startsWith("> ");
    const plain = part.startsWith("# ")
      ? { kind: "heading" as const, words: part.replace(/^# /gm, "") }
      : { kind: "paragraph" as const, words: part };
    for (const { kind, words } of isQuoted ? listQuoted(part) : [plain]) {
      if (prose !== "") {
        prose += "\n\n";
      }
      blocks.push({ kind, start: prose.length, end: prose.length + words.length });
      prose += words;
    }
  }
  return { text: prose, blocks, map: OffsetMap.identity() };
}

function listQuoted(part: string): { kind: Block["kind"]; words: string }[] {
  const { text, blocks } = readMarkdown(part).prose;
  return blocks.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }));
}

const TYPES: Readonly<Record<string, LocalEntity["type"]>> = { org: "organization", place: "place" };

/** Every occurrence of the listed names, the longest first; "role TITLE" lines give the entity above a title. */
export function toNames(text: string, list: string): NameAnnotations {
  const entities: LocalEntity[] = [];
  const mentions: Mention[] = [];
  const roles: RoleMention[] = [];
  const taken = new Uint8Array(text.length);
  const all: { name: string; entity: number }[] = [];
  for (const line of list
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "")) {
    const role = /^role (.+)$/.exec(line);
    if (role) {
      const start = text.indexOf(role[1]!);
      assert.ok(start >= 0, `the text has no title ${role[1]}`);
      roles.push({
        start,
        end: start + role[1]!.length,
        title: role[1]!,
        office: role[1]!,
        of: null,
        status: "current",
        entity: entities.length - 1,
      });
      continue;
    }
    const [, type = "", names = ""] =
      /^(f|m|person|org|place) (.+)$/.exec(line) ?? assert.fail(`no name line: ${line}`);
    const [name = "", ...aliases] = names.split(/ = |, /);
    entities.push({
      type: TYPES[type] ?? "person",
      name,
      aliases,
      gender: type === "f" || type === "m" ? type : null,
    });
    for (const n of [name, ...aliases]) {
      all.push({ name: n, entity: entities.length - 1 });
    }
  }
  for (const { name, entity } of all.sort((a, b) => b.name.length - a.name.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (taken.subarray(at, at + name.length).some((t) => t === 1)) {
        continue;
      }
      taken.fill(1, at, at + name.length);
      mentions.push({ start: at, end: at + name.length, entity, form: name.includes(" ") ? "full" : "short" });
    }
  }
  return { entities, mentions: mentions.sort(compareSpans), roles };
}

export function listQuotations(text: string, names: string, context: QuotationContext = ARTICLE): string[] {
  const prose = toProse(text);
  return describe(prose.text, annotateQuotations(prose, toNames(prose.text, names), context));
}

/** "[words] Ana Ruiz by she, said" : the words, whose, by which words there, the cue; "-" where nobody speaks. */
export function describe(text: string, { quotations }: QuotationAnnotations): string[] {
  return quotations.map((q) => {
    const words = text.slice(q.start, q.end).replace(/\s+/g, " ");
    const short = words.length > 44 ? `${words.slice(0, 30)}…${words.slice(-12)}` : words;
    if (!q.speech) {
      return `[${short}] -`;
    }
    return `[${short}] ${describeSpeaker(text, q)}${q.isClosed ? "" : ", unclosed"}`;
  });
}

function describeSpeaker(text: string, { speaker, cue }: Quotation): string {
  if (!speaker) {
    return "nobody";
  }
  const { span, isAnonymous, entity, name, basis } = speaker;
  const who = `${isAnonymous ? "?" : ""}${name}${entity === null ? "*" : ""}`;
  const by = span ? text.slice(span.start, span.end) : "";
  const written = cue ? ` ${text.slice(cue.start, cue.end)}` : "";
  return `${who} by ${by}, ${basis}${written}`;
}

export function check(
  text: string,
  names: string,
  expected: readonly string[],
  context: QuotationContext = ARTICLE,
): void {
  assert.deepEqual(listQuotations(text, names, context), expected);
}
