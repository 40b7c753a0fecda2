// One token as judging compares it: a word, half a contraction, or a number.

import type { Span } from "../../text/span";

export interface JudgeToken extends Span {
  /** What is compared. */
  readonly key: string;
  /** What a contraction or an abbreviation may stand for. */
  readonly stands?: readonly string[];
  /** Set for a part of a contraction ("did", "n't"): where the whole word stands. */
  readonly whole?: Span;
  /** The value of a number; equal values are one number in two forms. */
  readonly number?: string;
  /** In square brackets; a letter of it, for a word like "[T]he". */
  readonly isBracketed?: true;
  /** Only the first letter is in brackets: "[T]he". */
  readonly isFirstLetterBracketed?: true;
}
