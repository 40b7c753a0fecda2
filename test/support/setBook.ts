// Two texts of our own, of people who do not exist, set as a book by groff: with running heads, page
// numbers, footnotes and hyphens at line ends.

import { execFileSync, spawnSync } from "node:child_process";
import { seedRandom, type Random } from "../bench/random";

export interface Book {
  /** What groff sets. */
  readonly source: string;
  readonly title: string;
  readonly author: string;
  readonly day: string;
  /** Without their marks, as they were written. */
  readonly quotations: readonly string[];
}

/** A typesetter may be there without its PDF device. */
export function hasGroff(): boolean {
  return spawnSync("groff", ["-ms", "-Tpdf"], { input: ".PP\nx\n" }).status === 0;
}

export function setBook(book: Book): Uint8Array {
  return execFileSync("groff", ["-ms", "-Tpdf", "-k"], { input: book.source, maxBuffer: 64 * 1024 * 1024 });
}

const PEOPLE = [
  "Maria Okoro",
  "Tomas Velde",
  "Ines Karadou",
  "Bram Osterlund",
  "Judith Amsel-Rowe",
  "Pell Harkonen",
  "Adaeze Quill",
  "Viktor Sandoz",
];
const OFFICES = [
  "the harbour commissioner",
  "a former superintendent of lighthouses",
  "the parliamentary ombudsman",
  "an independent hydrologist",
  "the co-operative's well-known treasurer",
  "an ex-chairman of the shipping federation",
];
const OPENINGS = [
  "Notwithstanding every assurance",
  "In the administration's own correspondence",
  "According to the long-term settlement",
  "Throughout the reconstruction of the breakwater",
  "After the unsuccessful negotiations in Brell",
  "Under the re-established agreement",
];
const SUBJECTS = [
  "the interdepartmental commission",
  "the so-called navigation authority",
  "every responsible engineer",
  "the municipality's representatives",
  "a half-finished investigation",
  "the overwhelming majority of fishermen",
];
const VERBS = [
  "systematically underestimated",
  "had already acknowledged",
  "could not substantiate",
  "deliberately misrepresented",
  "reluctantly reconsidered",
  "never properly documented",
];
const OBJECTS = [
  "the environmental consequences of dredging",
  "an extraordinary accumulation of sediment",
  "the compensation that was promised to householders",
  "twenty-three recommendations of the inquiry",
  "the anti-corruption provisions of the charter",
  "what everybody's grandmother understood about the tide",
];
const ENDINGS = [
  "before the ferry service was discontinued",
  "while the insurance companies deliberated",
  "and nobody wanted to apologise for it",
  "although the measurements were unambiguous",
  "because transparency was considered inconvenient",
  "despite 4,750 objections and a well-attended demonstration",
];

export function writeBook(seed: number, columns: 1 | 2, chapters = 4): Book {
  const random = seedRandom(seed);
  const quotations: string[] = [];
  const [title, author, day] = ["The Breakwater Inquiry", "Henrike Solberg", "March 4, 2031"];
  const lines = [
    `.pdfinfo /Title ${title}`,
    `.pdfinfo /Author ${author}`,
    ".nr PS 10",
    ".nr VS 12",
    `.EH '%'${title}''`,
    ".OH ''Minutes and Testimony'%'",
    ".P1",
    ".TL",
    title,
    ".AU",
    author,
    ".LP",
    day,
    ...(columns === 2 ? [".2C"] : []),
  ];
  let note = 0;
  for (let chapter = 1; chapter <= chapters; chapter++) {
    lines.push(".SH", `${chapter}. ${capital(random.pick(SUBJECTS))} in the ${chapter}th year`);
    for (let paragraph = 0; paragraph < 24; paragraph++) {
      const sentences: string[] = [];
      for (let i = 2 + random.below(4); i > 0; i--) {
        sentences.push(random.below(10) < 5 ? writeQuotation(random, quotations) : `${writeClause(random)}.`);
      }
      if (random.below(10) < 1) {
        sentences.push(`The archive is incomplete.\\**`);
        lines.push(".PP", toRoff(sentences), ".FS", `See the ${++note}th appendix to the minutes.`, ".FE");
      } else {
        lines.push(".PP", toRoff(sentences));
      }
    }
  }
  return { source: `${lines.join("\n")}\n`, title, author, day, quotations };
}

function writeQuotation(random: Random, quotations: string[]): string {
  const words = `${writeClause(random)}${random.below(10) < 5 ? `, ${random.pick(ENDINGS)}` : ""}.`;
  const spoken = random.below(10) < 3 ? `${words} ${writeClause(random)}.` : words;
  quotations.push(spoken);
  return `${random.pick(PEOPLE)}, ${random.pick(OFFICES)}, said: “${spoken}”`;
}

function writeClause({ pick }: Random): string {
  return `${pick(OPENINGS)}, ${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** A line a sentence, as its writers are told to. */
function toRoff(sentences: readonly string[]): string {
  return sentences.join("\n").replaceAll("“", "\\(lq").replaceAll("”", "\\(rq").replaceAll("'", "\\(cq");
}
