// The corrections' file, YAML that a person can read and write:
//
//   people:
//     - name: Mira Holt
//       also: [Mira Jansson, M. Holt]        # these are one person
//       in: [sources/2024-03-01-harbour.txt] # in these sources only; all where it is left out
//       roles:
//         Prime Minister: Deputy Prime Minister
//         Spokeswoman:                       # empty: not hers
//   quotations:
//     - source: sources/2024-03-01-harbour.txt
//       words: We will not wait.
//       speaker: Mira Holt                   # empty: nobody is known to have said it
//
// What cannot be read is told with its line, and the rest of it counts.

import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type YAMLMap } from "yaml";
import { openYaml, type Obstacle, type OpenedYaml, type YamlBounds } from "../../markdown/boundedYaml";
import type { PersonCorrection, QuotationCorrection } from "./correctionTypes";

export interface CorrectionProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** `index` is its place in the file's list. */
export interface WrittenPerson extends Omit<PersonCorrection, "within"> {
  readonly index: number;
  readonly line: number;
  /** As written: relative to the workspace folder, with slashes. */
  readonly in: readonly string[] | null;
}

export interface WrittenQuotation extends QuotationCorrection {
  readonly index: number;
  readonly line: number;
}

export interface CorrectionsFile {
  readonly people: readonly WrittenPerson[];
  readonly quotations: readonly WrittenQuotation[];
  readonly problems: readonly CorrectionProblem[];
}

/** A file that a person keeps is far below: this is some ten thousand entries. */
const BOUNDS: YamlBounds = { length: 1_000_000, lexemes: 200_000 };
/** What is told of a file beyond a bound, at the line where it is passed. */
const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  length: `the file is longer than ${BOUNDS.length} characters, and was left out; delete entries that you no longer need`,
  lexemes: "the file has too many entries, and was left out; delete those that you no longer need",
  levels: "the file is nested too deeply, and was left out; take this line out",
  keys: "too many keys stand together here, and the file was left out; delete those that you no longer need",
  documents: "a second document begins here, and the file was left out; take the line of dashes out",
};
const PERSON_KEYS = ["name", "also", "in", "roles"];
const QUOTATION_KEYS = ["source", "words", "speaker"];

/** The text as a document to be read or changed, or what keeps it from being read at all. */
export function openCorrections(text: string): OpenedYaml | CorrectionProblem {
  const opened = openYaml(text, "core", BOUNDS);
  return "obstacle" in opened
    ? { line: text.slice(0, opened.at).split("\n").length, message: OBSTACLES[opened.obstacle] }
    : opened;
}

/** Never throws. Linear in the text, within its bounds. */
export function parseCorrections(text: string): CorrectionsFile {
  const opened = openCorrections(text);
  if ("message" in opened) {
    return { people: [], quotations: [], problems: [opened] };
  }
  return new Reader(opened.lines).read(opened.document);
}

class Reader {
  private readonly problems: CorrectionProblem[] = [];

  constructor(private readonly lines: LineCounter) {}

  read({ errors, contents }: Document): CorrectionsFile {
    // Only the first: one mistake in YAML makes many errors.
    const [error] = errors;
    if (error) {
      this.problems.push({
        line: this.lines.linePos(error.pos[0]).line,
        message: `not YAML (${error.message.split("\n")[0]!}); mend the line, nothing of the file counts until then`,
      });
      return { people: [], quotations: [], problems: this.problems };
    }
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { people: [], quotations: [], problems: [] };
    }
    if (!isMap(contents)) {
      this.tell(contents as Node, "the file must hold `people:` or `quotations:`, each with a list below");
      return { people: [], quotations: [], problems: this.problems };
    }
    this.tellUnknown(contents, ["people", "quotations"]);
    const people = this.readList(contents, "people", PERSON_KEYS, (node, base) => this.readPerson(node, base));
    const quotations = this.readList(contents, "quotations", QUOTATION_KEYS, (node, base) =>
      this.readQuotation(node, base),
    );
    return { people, quotations, problems: this.problems };
  }

  private readPerson(node: YAMLMap, base: { index: number; line: number }): WrittenPerson | undefined {
    const name = this.readText(node, "name");
    if (!name) {
      return this.tell(node, "a person needs a `name:`");
    }
    const roles = node.get("roles", true) as Node | undefined;
    const titles = new Map<string, string | null>();
    if (isMap(roles)) {
      for (const { key, value } of roles.items) {
        titles.set(String(isScalar(key) ? key.value : key), toText(value as Node | null));
      }
    } else if (roles && !isNothing(roles)) {
      this.tell(roles, "`roles:` needs lines of a title as read, a colon, and the title as it should be");
    }
    return { ...base, name, also: this.readTexts(node, "also") ?? [], in: this.readTexts(node, "in"), roles: titles };
  }

  private readQuotation(node: YAMLMap, base: { index: number; line: number }): WrittenQuotation | undefined {
    const source = this.readText(node, "source");
    const words = this.readText(node, "words");
    if (!source || !words) {
      return this.tell(node, "a quotation needs `source:` and `words:`");
    }
    if (!node.has("speaker")) {
      return this.tell(node, "a quotation needs a `speaker:`, left empty where nobody is known to have said it");
    }
    return { ...base, source, words, speaker: this.readText(node, "speaker") };
  }

  private readList<T>(
    map: YAMLMap,
    key: string,
    keys: readonly string[],
    read: (node: YAMLMap, base: { index: number; line: number }) => T | undefined,
  ): T[] {
    const list = map.get(key, true) as Node | undefined;
    if (!list || isNothing(list)) {
      return [];
    }
    if (!isSeq(list)) {
      this.tell(list, `\`${key}:\` needs a list: a line beginning with a dash for each`);
      return [];
    }
    return list.items.flatMap((item, index) => {
      if (!isMap(item)) {
        this.tell(
          item as Node,
          `an entry of \`${key}:\` needs lines of ${keys.map((each) => `\`${each}:\``).join(", ")}`,
        );
        return [];
      }
      this.tellUnknown(item, keys);
      return read(item, { index, line: this.lineOf(item) }) ?? [];
    });
  }

  private readText(map: YAMLMap, key: string): string | null {
    return toText(map.get(key, true) as Node | undefined);
  }

  private readTexts(map: YAMLMap, key: string): string[] | null {
    const node = map.get(key, true) as Node | undefined;
    if (!node || isNothing(node)) {
      return null;
    }
    const texts = isSeq(node) ? node.items.map((item) => toText(item as Node)) : [toText(node)];
    if (texts.includes(null)) {
      this.tell(node, `\`${key}:\` needs a text, or a list of texts`);
    }
    return texts.filter((text) => text !== null);
  }

  private tellUnknown(map: YAMLMap, keys: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (!keys.includes(name)) {
        this.tell(
          key as Node,
          `\`${name}:\` means nothing here; there may be ${keys.map((each) => `\`${each}:\``).join(", ")}`,
        );
      }
    }
  }

  private tell(node: Node, message: string): undefined {
    this.problems.push({ line: this.lineOf(node), message });
  }

  private lineOf({ range }: Node): number {
    return this.lines.linePos(range?.[0] ?? 0).line;
  }
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** Null where it is empty, or no text, number or the like. */
function toText(node: Node | null | undefined): string | null {
  if (!isScalar(node) || node.value === null) {
    return null;
  }
  const text = (typeof node.value === "string" ? node.value : (node.source ?? String(node.value))).trim();
  return text === "" ? null : text;
}
