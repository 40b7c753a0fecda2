// Which encoding a text has that is not UTF-8 and does not say: by the letters that its language uses most. Each guess
// is told, since it may be wrong.

/** As it is told, and as `TextDecoder` calls it. */
export interface GuessedEncoding {
  readonly name: string;
  readonly label: string;
}

/** Bytes that are looked at. */
const SAMPLE = 16_384;
/**
 * Share of the characters beyond ASCII that are hiragana: about half in Japanese prose, none in what only decodes by
 * chance.
 */
const LEAST_HIRAGANA = 0.2;
const JAPANESE: readonly GuessedEncoding[] = [
  { name: "Shift_JIS", label: "shift_jis" },
  { name: "EUC-JP", label: "euc-jp" },
];
const WINDOWS_1251: GuessedEncoding = { name: "Windows-1251", label: "windows-1251" };
const KOI8: GuessedEncoding = { name: "KOI8-R", label: "koi8-r" };
/** Share of the letters that are beyond ASCII: most in a Cyrillic text, few in one with accents. */
const LEAST_BEYOND = 0.5;
/** Share of the Cyrillic letters that are small. */
const LEAST_SMALL = 0.7;
/**
 * Share of "а" and "о" in Windows-1251: about 0.19; a Greek text, whose letters stand in the same places, has almost
 * none there.
 */
const LEAST_VOWELS = 0.1;

/** Undefined where no guess is good enough. Linear in a sample. */
export function guessEncoding(content: Uint8Array): GuessedEncoding | undefined {
  const sample = content.subarray(0, SAMPLE);
  return guessCyrillic(sample) ?? JAPANESE.find(({ label }) => hiraganaShare(sample, label) >= LEAST_HIRAGANA);
}

function hiraganaShare(sample: Uint8Array, label: string): number {
  let beyond = 0;
  let hiragana = 0;
  for (const letter of new TextDecoder(label).decode(sample)) {
    const code = letter.codePointAt(0) ?? 0;
    beyond += code > 127 ? 1 : 0;
    hiragana += code >= 0x3041 && code <= 0x3096 ? 1 : 0;
  }
  return hiragana / Math.max(1, beyond);
}

function guessCyrillic(sample: Uint8Array): GuessedEncoding | undefined {
  let ascii = 0;
  let upper = 0;
  let lower = 0;
  let vowels = 0;
  for (const byte of sample) {
    ascii += (byte | 32) >= 97 && (byte | 32) <= 122 ? 1 : 0;
    upper += byte >= 0xc0 && byte < 0xe0 ? 1 : 0;
    lower += byte >= 0xe0 ? 1 : 0;
    vowels += byte === 0xe0 || byte === 0xee ? 1 : 0;
  }
  const beyond = upper + lower;
  if (beyond < LEAST_BEYOND * (ascii + beyond) || beyond === 0) {
    return undefined;
  }
  if (lower >= LEAST_SMALL * beyond) {
    return vowels >= LEAST_VOWELS * beyond ? WINDOWS_1251 : undefined;
  }
  // There the small letters stand where the other has its capitals.
  return upper >= LEAST_SMALL * beyond ? KOI8 : undefined;
}

/** Bytes that are looked at to tell UTF-16 without a mark. */
const WIDE_SAMPLE = 8_192;
/** Bytes that stand most often in one half of the pairs: the high half of an alphabet has two or three. */
const MOST_COMMON = 4;
const LEAST_COMMON = 0.6;
/** How much more of one half they must be than of the other. */
const APART = 0.2;
const LEAST_LETTERS = 0.9;

/**
 * UTF-16 without a mark: the high bytes of a text are nearly always the same few. A zero byte, which no other text has,
 * must be among them.
 */
export function tellWide(content: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = content.subarray(0, Math.min(content.length, WIDE_SAMPLE) & ~1);
  if (!sample.includes(0)) {
    return undefined;
  }
  const even = commonShare(sample, 0);
  const odd = commonShare(sample, 1);
  const label = odd > even ? "utf-16le" : "utf-16be";
  const isApart = Math.max(odd, even) >= LEAST_COMMON && Math.abs(odd - even) >= APART;
  return isApart && isWritten(sample, label) ? label : undefined;
}

function commonShare(sample: Uint8Array, half: 0 | 1): number {
  const counts = new Array<number>(256).fill(0);
  for (let i = half; i < sample.length; i += 2) {
    counts[sample[i] ?? 0] = (counts[sample[i] ?? 0] ?? 0) + 1;
  }
  counts.sort((a, b) => b - a);
  return counts.slice(0, MOST_COMMON).reduce((sum, count) => sum + count, 0) / (sample.length / 2);
}

function isWritten(sample: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(sample);
  const letters = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\s]/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS * [...text].length;
}
