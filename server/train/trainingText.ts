// Annotated documents as the trainer takes them: read, evened out between their makers' guidelines, and copied in the
// styles of headlines and datelines that they lack.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HONORIFICS, TITLES } from "../src/core/names/nameCues";
import type { Random } from "./random";

export interface GoldEntity {
  readonly start: number;
  readonly end: number;
  readonly label: "PER" | "ORG" | "LOC";
}

export interface GoldDocument {
  readonly source: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

export const TRAINING_FILES: readonly string[] = [
  "gum",
  "uner_ewt",
  "uner_pud",
  "wikigold",
  "crossner",
  "btc",
  "wnut17",
];

export function readTrainingFile(folder: string, name: string): GoldDocument[] {
  return gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { text, entities } = JSON.parse(line) as { text: string; entities: GoldEntity[] };
      return { source: name, text, entities: entities.map((entity) => evenOut(text, entity)) };
    });
}

const TITLES_OF_PEOPLE = new Set([...HONORIFICS.split(" "), ...TITLES.split(" ")]);

/** Titles are no part of a person's name; a university or company is an organisation wherever it stands. */
function evenOut(text: string, entity: GoldEntity): GoldEntity {
  let { start, label } = entity;
  const { end } = entity;
  if (label === "PER") {
    let word = /^(\S+)\s+(?=\S)/.exec(text.slice(start, end));
    while (
      word &&
      TITLES_OF_PEOPLE.has(word[1]!.toLowerCase()) &&
      !/^(?:Saint|St\.?|Princess|Lord|Lady)$/.test(word[1]!)
    ) {
      start += word[0].length;
      word = /^(\S+)\s+(?=\S)/.exec(text.slice(start, end));
    }
  }
  if (label === "LOC" && /\b(?:University|College|Institute of|Inc\.?|Corp\.?|Ltd\.?)\b/.test(text.slice(start, end))) {
    label = "ORG";
  }
  return { start, end, label };
}

/** Sentences, one a line, in capitals and in title case: copies of some of those that hold names. */
export function listStyledCopies(
  documents: readonly GoldDocument[],
  random: Random,
  capitalsShare: number,
  titleShare: number,
): GoldDocument[] {
  const copies: GoldDocument[] = [];
  for (const document of documents) {
    for (const line of listLines(document)) {
      if (line.entities.length === 0 || line.text.length > 160) {
        continue;
      }
      const draw = random();
      if (draw < capitalsShare) {
        copies.push({ ...line, text: toCapitals(line.text) });
      } else if (draw < capitalsShare + titleShare) {
        copies.push({ ...line, text: line.text.replace(/(?<=^|[\s(“"])\p{Ll}(?=\p{L}{3})/gu, (c) => c.toUpperCase()) });
      }
    }
  }
  return copies.filter((copy) => copy.text.length > 0);
}

/** In capitals, as long as before, unit for unit. */
function toCapitals(text: string): string {
  return text.replace(/\p{Ll}/gu, (c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c));
}

export function listLines(document: GoldDocument): GoldDocument[] {
  const lines: GoldDocument[] = [];
  let start = 0;
  for (const text of document.text.split("\n")) {
    const end = start + text.length;
    const entities = document.entities
      .filter((entity) => entity.start >= start && entity.end <= end)
      .map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start }));
    lines.push({ source: document.source, text, entities });
    start = end + 1;
  }
  return lines;
}
