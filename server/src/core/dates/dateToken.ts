// One word, figure or mark as the date grammar reads it.

import type { Span } from "../text/span";
import type { TokenKind } from "./dateLexicon";

export interface DateToken extends Span {
  readonly kind: TokenKind;
  /** The month, day, year, count or step that the token stands for; 0 where none. */
  readonly value: number;
  /** Lower case; the mark itself for punctuation. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Written short: "Jan.", "Fri". */
  readonly isShort: boolean;
}
