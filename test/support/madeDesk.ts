// A made-up desk of any size: articles with invented people who speak invented sentences, the same for the same
// numbers. For measuring lists and searches, where what matters is how many there are.

import { seedRandom, type Random } from "../bench/random";

export interface DeskSize {
  readonly sources: number;
  readonly quotationsEach: number;
  readonly people: number;
}

const FIRST = [
  "Amara",
  "Tobias",
  "Hana",
  "Ines",
  "Paul",
  "Dana",
  "Oskar",
  "Leila",
  "Mateo",
  "Greta",
  "Yusuf",
  "Nora",
  "Pavel",
  "Ruth",
  "Samir",
  "Elin",
  "Viktor",
  "Joan",
  "Felix",
  "Aiko",
];
const STARTS = [
  "Ren",
  "Oko",
  "Cal",
  "Bran",
  "Whit",
  "Lind",
  "Mori",
  "Hal",
  "Fer",
  "Sto",
  "Tar",
  "Vel",
  "Kes",
  "Dor",
  "Pell",
  "Quin",
  "Ash",
  "Bir",
  "Nor",
  "Elm",
];
const ENDS = [
  "quist",
  "ro",
  "der",
  "dt",
  "lock",
  "gren",
  "shige",
  "loran",
  "reira",
  "berg",
  "nell",
  "ton",
  "wick",
  "man",
  "ford",
  "strand",
  "vik",
  "son",
  "well",
  "by",
];
const ROLES = ["Mayor", "Director", "Professor", "Captain", "Senator", "Minister"];
const SUBJECTS = [
  "The harbor",
  "The bridge",
  "This council",
  "Our ferry",
  "The school",
  "The new line",
  "Every village",
  "The old quay",
  "The budget",
  "The hospital",
];
const VERBS = [
  "needs",
  "has lost",
  "will keep",
  "cannot do without",
  "has never had",
  "deserves",
  "pays for",
  "asks for",
  "outlives",
  "depends on",
];
const THINGS = [
  "a second crane",
  "its winter road",
  "the morning boat",
  "one honest answer",
  "a roof that holds",
  "the people who built it",
  "more than a promise",
  "thirty good engineers",
  "a quieter summer",
  "the money it was shown",
];
const ENDINGS = [
  "before the frost",
  "in the long run",
  "whatever the board decides",
  "by the end of the decade",
  "and nobody denies it",
  "as long as I can remember",
  "on both sides of the river",
  "at a price we know",
  "when the season ends",
  "without another study",
];

/** Two thousand sources and people, ten thousand quotations. */
export const LARGE_DESK: DeskSize = { sources: 2000, quotationsEach: 5, people: 2000 };

/** Paths below the desk to texts. */
export function makeDesk({ sources, quotationsEach, people }: DeskSize, seed = 1): Readonly<Record<string, string>> {
  const random = seedRandom(seed);
  const names = Array.from(
    { length: people },
    (_, i) =>
      `${FIRST[i % FIRST.length]!} ${STARTS[Math.floor(i / FIRST.length) % STARTS.length]!}${ENDS[Math.floor(i / (FIRST.length * STARTS.length) + i) % ENDS.length]!}`,
  );
  const files: Record<string, string> = {};
  for (let i = 0; i < sources; i++) {
    files[`sources/${Math.floor(i / 200)}/article-${i}.txt`] = makeArticle(i, quotationsEach, names, random);
  }
  return files;
}

function makeArticle(number: number, quotations: number, names: readonly string[], random: Random): string {
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 3000)));
  const date = day.toISOString().slice(0, 10);
  const paragraphs = Array.from({ length: quotations }, (_, i) => {
    const name = names[(number * quotations + i) % names.length]!;
    // The number tells each quotation from all others.
    return `“${random.pick(SUBJECTS)} ${random.pick(VERBS)} ${random.pick(THINGS)} ${random.pick(ENDINGS)}, case ${number * quotations + i},” ${random.pick(ROLES)} ${name} said.`;
  });
  return `---\ntitle: Notes from the council, part ${number}\nauthor: ${names[number % names.length]!}\ndate: ${date}\npublisher: ${["The Ellery Courier", "Halden Post", "Quay Weekly"][number % 3]!}\n---\n\n${paragraphs.join("\n\n")}\n`;
}
