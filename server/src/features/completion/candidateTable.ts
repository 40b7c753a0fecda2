// The sources' quotations as completion goes through them at each letter: what is looked at of all of them lies side by
// side, because ten thousand objects all over the memory take longer than their words.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import type { Span } from "../../core/text/span";
import { foldWords } from "./foldWord";
import type { Reading, SourceFacts } from "./readNewest";

/** A quotation, or a sentence of a long one, that can be inserted. */
export interface Candidate extends Span {
  readonly source: SourceIndex;
  readonly words: string;
  readonly isSpeech: boolean;
  /** Of speech; null where the source does not tell. */
  readonly speaker: CandidateSpeaker | null;
}

/** One object for all that a source says of one. */
export interface CandidateSpeaker {
  readonly name: string;
  /** What the corpus makes of it is `CorpusSnapshot.resolveKey`'s to say; null where it is no entity. */
  readonly key: string | null;
}

/** 3 begins with the typed words, 2 has them in a row, 1 has each of them. */
export type Match = 1 | 2 | 3;

/** What an edited source makes anew is this many sources' words. */
const SEGMENT_SOURCES = 64;

/** The candidates of a few sources, and their folded words in one text. Never changes: snapshots share it. */
export class CandidateSegment {
  /**
   * A line for each candidate: " we will not wait |", and the speaker's name behind it. Look-ups are at word starts.
   */
  private readonly text: string;
  /** Where each one's line starts; one more than candidates. */
  private readonly starts: Int32Array;

  constructor(
    readonly sources: readonly SourceIndex[],
    readonly all: readonly Candidate[],
  ) {
    const lines = all.map(toLine);
    this.text = lines.join("\n");
    this.starts = new Int32Array(all.length + 1);
    lines.forEach((line, i) => (this.starts[i + 1] = this.starts[i]! + line.length + 1));
  }

  /** " we will not wait ". */
  foldedOf(at: number): string {
    const start = this.starts[at]!;
    return this.text.slice(start, this.text.indexOf("|", start));
  }

  /**
   * Calls `visit` once for each candidate that has the folded words in a row, in order; all of
   * them for no words. One pass over the text.
   */
  matchRow(typed: readonly string[], visit: (at: number, match: Match) => void): void {
    if (typed.length === 0) {
      for (let i = 0; i < this.all.length; i++) {
        visit(i, 1);
      }
    } else {
      this.find(toRow(typed), (i, at) => visit(i, at === this.starts[i] ? 3 : 2));
    }
  }

  /** The same for those that have each word, and not in a row. One pass over the text for the longest word. */
  matchWords(typed: readonly string[], visit: (at: number, match: Match) => void): void {
    if (typed.length < 2) {
      return;
    }
    // Of equals the last: "the" comes before what it is of.
    const [longest, ...others] = typed
      .map((word) => ` ${word}`)
      .reverse()
      .sort((a, b) => b.length - a.length);
    const row = toRow(typed);
    this.find(longest!, (i) => {
      const line = this.text.slice(this.starts[i], this.starts[i + 1]);
      if (others.every((word) => line.includes(word)) && !line.includes(row)) {
        visit(i, 1);
      }
    });
  }

  /** The first place in each line that has it. */
  private find(words: string, visit: (line: number, at: number) => void): void {
    let line = 0;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, this.starts[line]!)) {
      while (this.starts[line + 1]! <= at) {
        line++;
      }
      visit(line, at);
      line++;
    }
  }
}

function toRow(typed: readonly string[]): string {
  return ` ${typed.join(" ")}`;
}

function toLine({ words, speaker }: Candidate): string {
  return ` ${foldWords(words).join(" ")} |${speaker ? ` ${foldWords(speaker.name).join(" ")}` : ""} `;
}

/** By the first source of each: what of an earlier snapshot can be taken over. */
const segments = new WeakMap<SourceIndex, CandidateSegment>();

/** All candidates, the newest source first, as far as they have been read. */
export class CandidateTable implements Reading {
  private readonly whole: CandidateSegment[] = [];
  /** Behind them, too few for a segment yet. */
  private rest: SourceIndex[] = [];
  private restSegment: CandidateSegment | undefined;
  private next = 0;

  constructor(
    private readonly sources: readonly SourceIndex[],
    private readonly facts: SourceFacts<readonly Candidate[]>,
  ) {}

  get isAll(): boolean {
    return this.next === this.sources.length;
  }

  readOn(): void {
    for (let isNew = false; !isNew && this.next < this.sources.length; ) {
      if (this.takeOver()) {
        continue;
      }
      const source = this.sources[this.next++]!;
      isNew = this.facts.get(source) === undefined;
      this.facts.of(source);
      this.rest.push(source);
      this.restSegment = undefined;
      if (this.rest.length === SEGMENT_SOURCES) {
        this.close();
      }
    }
  }

  list(): readonly CandidateSegment[] {
    if (this.rest.length === 0) {
      return this.whole;
    }
    this.restSegment ??= this.toSegment(this.rest);
    return [...this.whole, this.restSegment];
  }

  /** A segment whose sources are the next ones. */
  private takeOver(): boolean {
    const known = segments.get(this.sources[this.next]!);
    if (!known || !known.sources.every((source, i) => this.sources[this.next + i] === source)) {
      return false;
    }
    if (this.rest.length > 0) {
      this.close();
    }
    this.whole.push(known);
    this.next += known.sources.length;
    return true;
  }

  private close(): void {
    const segment = this.toSegment(this.rest);
    segments.set(this.rest[0]!, segment);
    this.whole.push(segment);
    this.rest = [];
    this.restSegment = undefined;
  }

  private toSegment(sources: readonly SourceIndex[]): CandidateSegment {
    return new CandidateSegment(
      sources,
      sources.flatMap((source) => this.facts.of(source)),
    );
  }
}
