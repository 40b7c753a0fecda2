// Letters to stretches of a line: what follows on one height without a wide gap, with
// spaces where there is room for one.

import type { Letters } from "./pdfDocument";

/** A piece of a line, or a whole one. Points. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Shares of a letter's height. */
const SPACE = 0.17;
const WIDE_GAP = 1.2;
const SAME_HEIGHT = 0.3;
const SMALL = 0.78;
const RAISED_MOST = 0.7;
const OVERLAP = 0.5;
/** PDFium's sign for a hyphen at a line's end. */
const HYPHENS = new Set([0xfffe, 0x02, 0xad]);

/**
 * In the order in which the page draws them; of letters that stand another way than most of the page's, none. Linear.
 */
export function toSegments(letters: Letters): Segment[] {
  const turn = commonTurn(letters);
  const segments: Segment[] = [];
  let open: OpenSegment | undefined;
  for (let i = 0; i < letters.count; i++) {
    const code = letters.codes[i]!;
    if (letters.turns[i] !== turn || isNothing(code)) {
      continue;
    }
    const letter = {
      code,
      left: letters.left[i]!,
      right: letters.right[i]!,
      y: letters.y[i]!,
      size: letters.size[i]!,
    };
    if (!open?.add(letter)) {
      open?.close(segments);
      open = new OpenSegment(letter);
    }
  }
  open?.close(segments);
  return segments;
}

interface Letter {
  readonly code: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

class OpenSegment {
  private text: string;
  private readonly left: number;
  private right: number;
  private y: number;
  private size: number;
  private last: Letter;

  constructor(letter: Letter) {
    this.text = toText(letter.code);
    this.left = letter.left;
    this.right = letter.right;
    this.y = letter.y;
    this.size = letter.size;
    this.last = letter;
  }

  /** False where the letter does not go on with this segment. */
  add(letter: Letter): boolean {
    const { size, last } = this;
    const gap = letter.left - this.right;
    if (gap > WIDE_GAP * size || gap < -OVERLAP * size) {
      // The same letter once more in nearly the same place is how bold is made of a font that has none.
      return letter.code === last.code && Math.abs(letter.left - last.left) < SPACE * size && letter.y === last.y;
    }
    const rise = letter.y - this.y;
    if (letter.size < SMALL * size && rise > -SAME_HEIGHT * size && rise < RAISED_MOST * size) {
      this.addSmall(letter, gap);
      return true;
    }
    if (size < SMALL * letter.size && gap < letter.size / 2 && rise < 0 && -rise < RAISED_MOST * letter.size) {
      // A raised number at the beginning, as of a footnote's text.
      this.y = letter.y;
      this.size = letter.size;
      this.append(letter, Math.max(gap, SPACE * 2 * letter.size));
      return true;
    }
    if (Math.abs(rise) > SAME_HEIGHT * size || letter.size > size / SMALL) {
      return false;
    }
    if (letter.code === last.code && Math.abs(letter.left - last.left) < SPACE * size) {
      return true;
    }
    this.append(letter, gap);
    return true;
  }

  close(segments: Segment[]): void {
    const text = this.text.replace(/\s+/g, " ").trim();
    if (text !== "") {
      segments.push({ text, left: this.left, right: this.right, y: this.y, size: this.size });
    }
  }

  /** Small and raised: the mark of a footnote is no word of the sentence. */
  private addSmall(letter: Letter, gap: number): void {
    const isRaised = letter.y - this.y > SAME_HEIGHT * this.size * 0.6;
    if (isRaised && isNoteMark(letter.code) && /(?:\p{L}{3}|[\p{P}])[\s]*$/u.test(this.text)) {
      this.right = Math.max(this.right, letter.right);
      return;
    }
    this.append(letter, gap);
  }

  private append(letter: Letter, gap: number): void {
    const text = toText(letter.code);
    if (gap > SPACE * this.size && !this.text.endsWith(" ") && text !== " ") {
      this.text += " ";
    }
    this.text += text;
    this.right = Math.max(this.right, letter.right);
    this.last = letter;
  }
}

function isNoteMark(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2a || code === 0x2020 || code === 0x2021 || code === 0x2c;
}

function toText(code: number): string {
  if (HYPHENS.has(code)) {
    return "-";
  }
  return code === 0xa0 || code <= 0x20 ? " " : String.fromCodePoint(code);
}

/** Not a character, half of a pair, or one that stands for nothing that can be read. */
function isNothing(code: number): boolean {
  return (
    code === 0 ||
    code > 0x10ffff ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code === 0xfeff ||
    code === 0xffff ||
    code === 0xfffd
  );
}

function commonTurn({ turns, count }: Letters): number {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const turn = turns[i]!;
    if (turn < counts.length) {
      counts[turn] = (counts[turn] ?? 0) + 1;
    }
  }
  return counts.indexOf(Math.max(...counts));
}
