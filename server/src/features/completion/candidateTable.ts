// The sources' quotations as completion goes through them at each letter: what is looked at of all of them lies side by side, because
// ten thousand objects all over the memory take longer than their words.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import type { Quotation } from "../../core/quotations/quotationTypes";
import type { Span } from "../../core/text/span";

/** A quotation, or a sentence of a long one, that can be inserted. */
export interface Candidate extends Span {
  readonly source: SourceIndex;
  readonly quotation: Quotation;
  readonly words: string;
  /** " we will not wait ", with the speaker's name behind: look-ups are at word starts. */
  readonly folded: string;
  /** Its first two words; empty where it has one. */
  readonly opening: string;
}

/** 3 begins with the typed words, 2 has them in a row, 1 has each of them. */
export type Match = 1 | 2 | 3;

export class CandidateTable {
  readonly isSpeech: Uint8Array;
  /** All folded words, each candidate's on a line of its own. */
  private readonly text: string;
  /** Where each one's line starts; one more than candidates. */
  private readonly starts: Int32Array;
  private readonly speakers: (string | null | undefined)[] = [];

  constructor(readonly all: readonly Candidate[], readonly isAll: boolean) {
    this.isSpeech = Uint8Array.from(all, ({ quotation }) => Number(quotation.speech));
    this.text = all.map(({ folded }) => folded).join("\n");
    this.starts = new Int32Array(all.length + 1);
    all.forEach(({ folded }, i) => (this.starts[i + 1] = this.starts[i]! + folded.length + 1));
  }

  /** Calls `visit` once for each candidate that has the folded words; all of them for no words. One pass over the text for the words in a row, one for the longest of them. */
  match(typed: readonly string[], visit: (at: number, match: Match) => void): void {
    if (typed.length === 0) {
      for (let i = 0; i < this.all.length; i++) visit(i, 1);
      return;
    }
    const seen = new Uint8Array(this.all.length);
    this.find(` ${typed.join(" ")}`, (i, at) => {
      seen[i] = 1;
      visit(i, at === this.starts[i] ? 3 : 2);
    });
    if (typed.length < 2) return;
    // Of equals the last: "the" comes before what it is of.
    const [longest, ...others] = typed.map((word) => ` ${word}`).reverse().sort((a, b) => b.length - a.length);
    this.find(longest!, (i) => {
      if (!seen[i] && others.every((word) => this.all[i]!.folded.includes(word))) visit(i, 1);
    });
  }

  /** The id of who speaks: asked for at each letter, so remembered. Null where the sources do not tell. `corpus` is the candidates'. */
  speakerOf(at: number, corpus: CorpusSnapshot): string | null {
    let id = this.speakers[at];
    if (id === undefined) {
      const { source, quotation: { speech, speaker } } = this.all[at]!;
      id = (speech && speaker && speaker.entity !== null ? corpus.resolveLocal(source.path, speaker.entity)?.id : null) ?? null;
      this.speakers[at] = id;
    }
    return id;
  }

  /** The first place in each line that has it. */
  private find(words: string, visit: (line: number, at: number) => void): void {
    let line = 0;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, this.starts[line]!)) {
      while (this.starts[line + 1]! <= at) line++;
      visit(line, at);
      line++;
    }
  }
}
