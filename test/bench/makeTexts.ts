// Articles of invented sentences, as many megabytes as asked for, the same for the same seed. Their
// words follow Zipf's law, and each word has its favourite followers, so that common runs of two and
// three words are as common as in news text.

import type { SearchText } from "../../server/src/core/locate/locateTypes";
import { seedRandom, type Random } from "./random";

const COMMON = (
  "the of to and a in that said is for on was with he it by at as from be has have an not are his had will they were this which but or its we " +
  "who their more would been about after one she all there if out up when than i can her new two could no into some time also over last year " +
  "years people government what other so first against them him our most may under such before any through between now because only while told " +
  "these should do many must since very where those between percent million state country week president minister police party world"
).split(" ");
const STEMS = (
  "harbour bridge market season council river teacher engine border valley signal garden railway hospital winter island forest profit witness " +
  "contract summit election budget factory museum treaty coast village captain harvest library pension cable debate district storm shelter " +
  "merger lawsuit deposit quarry stadium orchard ferry turbine vaccine satellite tunnel archive chapel canal glacier meadow tariff refinery"
).split(" ");
const OPENERS = [
  "",
  "re",
  "un",
  "over",
  "under",
  "inter",
  "semi",
  "sub",
  "pre",
  "post",
  "mid",
  "non",
  "super",
  "co",
  "out",
  "trans",
];
const ENDINGS = [
  "",
  "s",
  "ed",
  "ing",
  "er",
  "ers",
  "ly",
  "al",
  "ist",
  "ism",
  "ment",
  "able",
  "ness",
  "ian",
  "ward",
  "less",
  "ful",
  "ship",
];
const SYLLABLES =
  "ka ro mi ten dal vor she lun pre gas tor win mar cel dun fer hol jas kel lom nar pol rus sen tav ulm ves wol yar zim".split(
    " ",
  );

const FOLLOWERS = 24;
const WORDS_A_SENTENCE = 22;
const SENTENCES_A_PARAGRAPH = 3;
const PARAGRAPHS = 9;

export function makeTexts(megabytes: number, seed = 1): readonly SearchText[] {
  const texts: SearchText[] = [];
  let size = 0;
  for (const text of generateTexts(seed)) {
    if (size >= megabytes * 1e6) {
      break;
    }
    texts.push(text);
    size += text.text.length;
  }
  return texts;
}

/** Without end, each made when asked for: a hundred thousand need not be held at once. */
export function* generateTexts(seed: number): Generator<SearchText> {
  const random = seedRandom(seed);
  const words = listWords(random);
  const cumulative = new Float64Array(words.length);
  words.reduce((sum, _, rank) => (cumulative[rank] = sum + 1 / (rank + 2.7)), 0);
  const total = cumulative[words.length - 1]!;
  const draw = () => search(cumulative, (random.below(1 << 30) / (1 << 30)) * total);
  const followers = new Int32Array(words.length * FOLLOWERS).map(draw);
  for (let made = 0; ; made++) {
    const text = makeArticle(words, random, (last) =>
      // The square favours the first few followers.
      random.below(100) < 55
        ? followers[last * FOLLOWERS + Math.floor((random.below(1000) / 1000) ** 2 * FOLLOWERS)]!
        : draw(),
    );
    yield { path: `made/${String(made).padStart(6, "0")}.txt`, text };
  }
}

function listWords(random: Random): readonly string[] {
  const words = [...COMMON];
  const rest = STEMS.flatMap((stem) => OPENERS.flatMap((opener) => ENDINGS.map((ending) => opener + stem + ending)));
  for (let i = 0; i < 60_000; i++) {
    const size = 2 + random.below(3);
    const name = Array.from({ length: size }, () => random.pick(SYLLABLES)).join("");
    const word = i % 2 === 0 ? name[0]!.toUpperCase() + name.slice(1) : name;
    rest.push(i % 12 === 0 ? `${1 + random.below(99)}.${random.below(10)}` : word);
  }
  for (let i = rest.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  return words.concat(rest);
}

function makeArticle(words: readonly string[], random: Random, follow: (last: number) => number): string {
  const paragraphs: string[] = [];
  let last = random.below(words.length);
  for (let p = 0; p < PARAGRAPHS; p++) {
    const sentences: string[] = [];
    for (let s = 0; s < SENTENCES_A_PARAGRAPH; s++) {
      const sentence: string[] = [];
      const size = WORDS_A_SENTENCE / 2 + random.below(WORDS_A_SENTENCE);
      for (let w = 0; w < size; w++) {
        last = follow(last);
        sentence.push(w > 0 && w < size - 1 && random.below(14) === 0 ? `${words[last]!},` : words[last]!);
      }
      const text = sentence.join(" ");
      const isSpeech = random.below(5) === 0;
      sentences.push(
        isSpeech
          ? `“${text[0]!.toUpperCase()}${text.slice(1)},” he said.`
          : `${text[0]!.toUpperCase()}${text.slice(1)}.`,
      );
    }
    paragraphs.push(sentences.join(" "));
  }
  return paragraphs.join("\n\n");
}

function search(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
