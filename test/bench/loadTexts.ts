// The texts of the bench: real articles where the machine has them, made ones else or where they do not suffice.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchText } from "../../server/src/core/locate/locateTypes";
import { makeTexts } from "./makeTexts";

const ARTICLES = join("..", "shared", "corpus", "articles.jsonl.gz");

export interface BenchTexts {
  readonly texts: readonly SearchText[];
  /** What they are, for the heading. */
  readonly origin: string;
  readonly characters: number;
}

export function loadTexts(megabytes: number): BenchTexts {
  const articles = listArticles();
  const texts: SearchText[] = [];
  let characters = 0;
  for (const text of articles) {
    if (characters >= megabytes * 1e6) {
      break;
    }
    texts.push(text);
    characters += text.text.length;
  }
  const real = characters;
  const missing = megabytes * 1e6 - characters;
  if (missing > 0) {
    for (const text of makeTexts(missing / 1e6)) {
      texts.push(text);
      characters += text.text.length;
    }
  }
  const share = Math.round((100 * real) / characters);
  return {
    texts,
    characters,
    origin: describeOrigin(share),
  };
}

function describeOrigin(share: number): string {
  if (share === 0) {
    return "made articles";
  }
  return share === 100 ? "real articles" : `${share}% real articles, the rest made`;
}

let known: readonly SearchText[] | undefined;

function listArticles(): readonly SearchText[] {
  known ??= existsSync(ARTICLES) ? readArticles() : [];
  return known;
}

function readArticles(): readonly SearchText[] {
  const lines = gunzipSync(readFileSync(ARTICLES)).toString("utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return { path: `articles/${id}.txt`, text };
    });
}
