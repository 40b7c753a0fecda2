// How short quotations are judged: quotations of one to four words of annotated articles, put into sentences
// of their articles as they are, with a word changed, and with the short quotations of other articles in
// their place, which are nobody's misquotes.
//
//   node --import tsx test/eval/shortQuotations.ts QUOTES.jsonl.gz [--limit N] [--misses N]
//
// The sets are not ours and not in the repository.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { DiagnosticCode } from "../../server/src/rules/ruleTypes";
import { buildCorpus, indexText } from "../support/desk";

const [file, ...args] = process.argv.slice(2);
const option = (name: string, fallback: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback;

interface Article {
  readonly text: string;
}
interface Short {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** Articles of one desk. */
const DESK = 3;
const MARKED = /“([^“”\n]{2,60})”|''([^'\n]{2,60})''|"([^"\n]{2,60})"/g;
const WORDS =
  "harvest bridge salary window fabric teacher planet engine winter kitchen budget signal forest ladder quiet bitter golden".split(
    " ",
  );
const OWN = [
  "soft landing",
  "new normal",
  "business as usual",
  "smoke and mirrors",
  "the long game",
  "plan B",
  "a done deal",
  "house of cards",
  "sleeping giant",
  "the usual suspects",
  "a perfect storm",
  "too big to fail",
];
const COMMON = new Set(
  "the a an of to in on at and or but is are was were be not no it i he she they we you this that for with as by from so do did has have had will would".split(
    " ",
  ),
);

let seed = 7;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const contentOf = (text: string): string[] =>
  wordsOf(text.toLowerCase()).filter((word) => !COMMON.has(word) && word.length > 2);

function listShort(text: string): Short[] {
  return [...text.matchAll(MARKED)].flatMap((match) => {
    const words = (match[1] ?? match[2] ?? match[3])!.replace(/[\s,.;:!?]+$/, "");
    const count = wordsOf(words).length;
    if (count < 1 || count > 4) {
      return [];
    }
    const before = /[^\n.?!]*$/.exec(text.slice(Math.max(0, match.index - 240), match.index))![0];
    const after = /^[^\n.?!“"]*/.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 200),
    )![0];
    return before.trim() === "" || /[“"]|''/.test(before) ? [] : [{ words, before: before.trimStart(), after }];
  });
}

const replaceContent = (words: string, put: (word: string) => string): string | null => {
  const list = contentOf(words);
  if (list.length === 0 || wordsOf(words).length < 2) {
    return null;
  }
  const chosen = pick(list);
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])${chosen}(?![\\p{L}\\p{N}])`, "iu"), put(chosen));
};

type Kind = (short: Short, articles: readonly Article[]) => string | null;
const FAIR: Record<string, Kind> = {
  verbatim: ({ words }) => words,
  "fewer words": ({ words }) => (wordsOf(words).length > 2 ? words.replace(/^\S+\s+/, "") : null),
  "other article's": (_, own) => pick(pool.filter((p) => !own.includes(p.article))).words,
  /** It shares a word with a quotation of the desk, and stands in the sentence of another. */
  "other article's, akin": (short, own) => {
    const here = pool.filter((p) => own.includes(p.article) && p.before !== short.before);
    if (here.length === 0) {
      return null;
    }
    const { words } = pick(here);
    const akin = pool.filter(
      (p) =>
        !own.includes(p.article) &&
        contentOf(p.words).some((word) => contentOf(words).includes(word)) &&
        !own.some((a) => isIn(p.words, a)),
    );
    return akin.length > 0 ? pick(akin).words : null;
  },
  "writer's own": (_, own) => {
    const term = pick(OWN);
    return own.some((a) => isIn(term, a)) ? null : term;
  },
};
const WRONG: Record<string, Kind> = {
  "word changed": ({ words }) => replaceContent(words, () => pick(WORDS)),
  "word added": ({ words }) => replaceContent(words, (word) => `${pick(["deeply", "truly", "new", "big"])} ${word}`),
  "negation added": ({ words }) =>
    /\b(is|are|was|were|will|can)\b/.test(words) ? words.replace(/\b(is|are|was|were|will|can)\b/, "$1 not") : null,
};

function isIn(words: string, article: Article): boolean {
  return ` ${wordsOf(article.text.toLowerCase()).join(" ")} `.includes(` ${wordsOf(words.toLowerCase()).join(" ")} `);
}

const articles = gunzipSync(readFileSync(file!))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Article)
  .slice(0, option("--limit", 150));
const pool = articles.flatMap((article) => listShort(article.text).map((short) => ({ ...short, article })));

const table = new Map<string, { n: number; misquote: number; other: number }>();
const shown: string[] = [];
for (let at = 0; at + DESK <= articles.length; at += DESK) {
  const own = articles.slice(at, at + DESK);
  const corpus = buildCorpus(own.map((article, i) => ({ path: `sources/${i}.txt`, text: article.text })));
  for (const [group, kinds] of [
    ["fair", FAIR],
    ["wrong", WRONG],
  ] as const) {
    for (const [kind, rewrite] of Object.entries(kinds)) {
      const paragraphs = own
        .flatMap((article) => listShort(article.text))
        .flatMap((short) => {
          const words = rewrite(short, own);
          return words === null || (group === "wrong" && own.some((a) => isIn(words, a)))
            ? []
            : [{ short, words, text: `${short.before}“${words}”${short.after}.` }];
        });
      const text = paragraphs.map((p) => p.text).join("\n\n");
      const { findings } = checkDraft(indexText("draft.md", text, corpus), corpus, { style: "ap", severities: {} });
      let start = 0;
      for (const paragraph of paragraphs) {
        const end = start + paragraph.text.length;
        const codes = findings
          .filter((f) => f.start < end && f.end > start && (f.severity === "error" || f.severity === "warning"))
          .map((f) => f.code);
        const has = (...wanted: DiagnosticCode[]): boolean => codes.some((code) => wanted.includes(code));
        const row = table.get(`${group}: ${kind}`) ?? { n: 0, misquote: 0, other: 0 };
        table.set(`${group}: ${kind}`, row);
        row.n++;
        const isTold = has("misquote", "unmarked-omission");
        if (isTold) {
          row.misquote++;
        } else if (has("unsourced-quote", "clipped-quote", "spliced-quote")) {
          row.other++;
        }
        if (isTold === (group === "fair")) {
          shown.push(
            `${group}, ${kind}: “${paragraph.words}” for “${paragraph.short.words}”: ${
              findings
                .find((f) => f.start < end && f.end > start)
                ?.message.replace(/\n/g, " ")
                .slice(0, 200) ?? ""
            } | ${paragraph.text.slice(0, 200)}`,
          );
        }
        start = end + 2;
      }
    }
  }
}
for (const line of shown.slice(0, option("--misses", 0))) {
  console.log(line);
}
for (const [kind, { n, misquote, other }] of table) {
  console.log(
    `${kind}\t${n}\tmisquote ${((100 * misquote) / n).toFixed(1)}%\tother ${((100 * other) / n).toFixed(1)}%`,
  );
}
