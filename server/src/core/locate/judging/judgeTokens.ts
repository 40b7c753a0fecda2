// Text to the tokens that judging compares: folded words, contractions in two, numbers in one. Folding: Unicode form,
// accents, case, marks, soft hyphens, hyphens at line ends, ligatures. Never digits, signs, percent or ranges. Linear.

import { toPlainLetters, toTwoLetters } from "../../text/plainLetters";
import type { Span } from "../../text/span";
import type { JudgeToken } from "./judgeToken";
import { joinNumbers } from "./judgeNumbers";
import { ABBREVIATIONS, ENDINGS, STEMS } from "./judgeWords";

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const LINE_HYPHEN = /[-\u2010]\s*\n\s*/g;

const IDEOGRAPH = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";
const HIDDEN = "\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";
const LETTER = `[\\p{L}\\p{M}${HIDDEN}]`;
/** In order: first-letter bracket, ideograph, number, dotted initials, word, ampersand. */
const TOKEN = new RegExp(
  [
    `\\[\\p{L}\\](?=\\p{L})[\\p{L}\\p{M}]*(?:['’ʼ][\\p{L}\\p{M}]+)?`,
    IDEOGRAPH,
    `(?<![\\p{L}\\p{N}.])[-+−]?[$€£¥]?\\d[\\d]*(?:[.,:/\\-–](?=\\d)\\d+)*(?:%|\\p{L}+)?`,
    `(?<!\\p{L})(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?`,
    `${LETTER}(?:${LETTER}|\\p{N}|[-\\u2010][ \\t]?\\n[ \\t]*(?=\\p{Ll}))*(?:['’ʼ‘](?=\\p{L})[\\p{L}\\p{M}]+)*`,
    `[$€£¥]?\\d+(?:[.,](?=\\d)\\d+)*%?`,
    `&`,
  ].join("|"),
  "gu",
);

export function foldWord(word: string): string {
  if (/^[\x21-\x7e]+$/.test(word)) {
    return word.toLowerCase();
  }
  return toPlainLetters(word.replace(LINE_HYPHEN, "").replace(INVISIBLE, "")).replace(/[‘’ʼ]/g, "'");
}

/** Tokens of text[from, to), their spans in `text`. */
export function tokenizeForJudging(text: string, from = 0, to = text.length): JudgeToken[] {
  const tokens: JudgeToken[] = [];
  const slice = from === 0 && to === text.length ? text : text.slice(from, to);
  const brackets = findBrackets(slice);
  let bracket = 0;
  for (const match of slice.matchAll(TOKEN)) {
    const start = match.index;
    while (bracket < brackets.length && brackets[bracket]!.end <= start) {
      bracket++;
    }
    const isBracketed = bracket < brackets.length && brackets[bracket]!.start < start;
    pushWord(tokens, match[0], start + from, isBracketed);
  }
  return joinNumbers(tokens, text);
}

const plainKeys = new Map<string, string | null>();
/** Words remembered: those of a language, and names. */
const MOST_REMEMBERED = 50_000;

/** The key of a plain word, nearly all of them, which stands for itself alone; null for another. */
function findPlainKey(raw: string): string | null {
  let key = plainKeys.get(raw);
  if (key === undefined) {
    if (plainKeys.size >= MOST_REMEMBERED) {
      plainKeys.clear();
    }
    const lower = raw.toLowerCase();
    key = /^[A-Za-z]+$/.test(raw) && lower !== "cannot" && ABBREVIATIONS[lower] === undefined ? lower : null;
    plainKeys.set(raw, key);
  }
  return key;
}

function pushWord(tokens: JudgeToken[], raw: string, start: number, isBracketed: boolean): void {
  const end = start + raw.length;
  const plain = isBracketed ? null : findPlainKey(raw);
  if (plain !== null) {
    tokens.push({ key: plain, start, end });
    return;
  }
  const marks = isBracketed ? { isBracketed: true as const } : {};
  if (raw.startsWith("[")) {
    const key = foldWord(raw[1]! + raw.slice(3));
    tokens.push({ key, start, end, isBracketed: true, isFirstLetterBracketed: true });
    return;
  }
  let key = foldWord(raw);
  if (key === "") {
    return;
  }
  if (key === "&") {
    key = "and";
  }
  if (/^\d/.test(key) || /^[-+−$€£¥]/.test(key)) {
    tokens.push({ key: key.replace(/–/g, "-"), start, end, ...marks });
    return;
  }
  if (key.includes(".")) {
    key = key.replace(/\./g, "");
  }
  if (key === "cannot") {
    const whole = { start, end };
    tokens.push(
      { key: "can", start, end: start + 3, whole, ...marks },
      { key: "n't", stands: ["not"], start: start + 3, end, whole, ...marks },
    );
    return;
  }
  const apostrophe = key.lastIndexOf("'");
  if (apostrophe > 0) {
    const cut = key.endsWith("n't") ? key.length - 3 : apostrophe;
    const stem = key.slice(0, cut);
    const ending = key.slice(cut);
    const stands = ENDINGS[ending];
    if (stands && stem !== "" && raw.length === key.length) {
      const whole = { start, end };
      const full = ending === "n't" ? STEMS[stem] : undefined;
      tokens.push(
        { key: stem, ...(full ? { stands: [full] } : {}), start, end: start + cut, whole, ...marks },
        { key: ending, stands, start: start + cut, end, whole, ...marks },
      );
      return;
    }
  }
  const other = ABBREVIATIONS[key] ?? toTwoLetters(raw);
  tokens.push({ key, ...(other ? { stands: [other] } : {}), start, end, ...marks });
}

/** Square brackets with up to this many units in them are somebody's insertion; longer ones are text. */
const LONGEST_BRACKET = 160;

/** Innermost `[...]` pairs. Linear. */
export function findBrackets(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) {
      open = at;
    } else if (code === 93 && open >= 0) {
      if (at - open <= LONGEST_BRACKET) {
        found.push({ start: open, end: at + 1 });
      }
      open = -1;
    }
  }
  return found;
}
