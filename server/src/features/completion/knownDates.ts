// The dates that the sources name, counted: what completion offers, and where a hover finds the day again. Dates are
// numbers here, the same ones for all sources and snapshots, so that ten thousand sources' take one megabyte and are
// counted again in a millisecond.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { formatDate } from "../formatDate";
import { BestOf } from "./bestOf";
import { foldWords } from "./foldWord";
import { Readings, SourceFacts, type Reading } from "./readNewest";

/** Each date's value, by its number. As many as the sources have said since the start; thousands, in an archive. */
const values: string[] = [];
const numbers = new Map<string, number>();
/** The different words of all dates ("march", "12", "2024", "tuesday"), and which of them each has. */
const wordNumbers = new Map<string, number>();
const wordsOfDate: (readonly number[])[] = [];

/** Of each date of a source, in its order, the number; -1 where it has no value. */
export const datesBySource = new SourceFacts(({ dates }) =>
  dates.map(({ edtf }) => (edtf === null ? -1 : numberOf(edtf))),
);

export function edtfOf(date: number): string {
  return values[date]!;
}

/** As they can be typed: in short, in full, and its digits. */
export function spellDate(edtf: string): {
  readonly label: string;
  readonly long: string;
  readonly words: readonly (readonly string[])[];
} {
  const [label, long] = [formatDate(edtf), formatDate(edtf, "long")];
  return { label, long, words: [foldWords(label), foldWords(long), [digitsOf(edtf)]] };
}

function numberOf(edtf: string): number {
  let number = numbers.get(edtf);
  if (number === undefined) {
    number = values.length;
    // A slice would hold the whole record that it was read from.
    const own = ` ${edtf}`.slice(1);
    numbers.set(own, number);
    values.push(own);
    const { words } = spellDate(own);
    wordsOfDate.push([...new Set([...words[0]!, ...words[1]!])].map(numberOfWord));
  }
  return number;
}

function numberOfWord(word: string): number {
  let number = wordNumbers.get(word);
  if (number === undefined) {
    number = wordNumbers.size;
    wordNumbers.set(word, number);
  }
  return number;
}

function digitsOf(edtf: string): string {
  return edtf.replace(/\D/g, "");
}

/** How often the sources that have been read name each date; the newest source's dates stand first. */
export class DateCounts implements Reading {
  private readonly order: number[] = [];
  private counts = new Int32Array(values.length);
  private next = 0;

  constructor(private readonly sources: readonly SourceIndex[]) {}

  get isAll(): boolean {
    return this.next === this.sources.length;
  }

  readOn(): void {
    let isNew = false;
    while (!isNew && this.next < this.sources.length) {
      const source = this.sources[this.next++]!;
      isNew = datesBySource.get(source) === undefined;
      this.add(datesBySource.of(source));
    }
  }

  /**
   * The most named that have a word beginning with the folded one, of equals the one that
   * came first. Linear in the different dates.
   */
  listByBeginning(beginning: string, most: number): readonly { readonly edtf: string; readonly count: number }[] {
    const isDigits = /^\d*$/.test(beginning);
    const isWord = new Uint8Array(wordNumbers.size);
    let isAny = isDigits;
    for (const [word, number] of wordNumbers) {
      if (!word.startsWith(beginning)) {
        continue;
      }
      isWord[number] = 1;
      isAny = true;
    }
    if (!isAny) {
      return [];
    }
    const best = new BestOf<number>(most);
    for (const date of this.order) {
      const count = this.counts[date]!;
      if (count <= best.lowest) {
        continue;
      }
      if (
        wordsOfDate[date]!.some((word) => isWord[word] === 1) ||
        (isDigits && digitsOf(values[date]!).startsWith(beginning))
      ) {
        best.add(date, count);
      }
    }
    return best.list().map(({ value, rank }) => ({ edtf: values[value]!, count: rank }));
  }

  private add(dates: readonly number[]): void {
    if (values.length > this.counts.length) {
      const grown = new Int32Array(2 * values.length);
      grown.set(this.counts);
      this.counts = grown;
    }
    for (const date of dates) {
      if (date >= 0 && this.counts[date]!++ === 0) {
        this.order.push(date);
      }
    }
  }
}

export const dateCounts = new Readings((sources) => new DateCounts(sources));
