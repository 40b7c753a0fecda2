// `verbatim find`: the passages of the sources that have these words, best first.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { LineIndex } from "../core/text/lineIndex";
import { toPlaceJson } from "../features/checkJson";
import { findWords, type FoundWords } from "../rules/findWords";
import { placeOf } from "../features/placeOf";
import { EXIT, type CommandContext } from "./context";
import { requireCorpus } from "./loadCorpus";
import { printJson, printLines } from "./output";

export async function runFind(
  words: string,
  sourcePaths: readonly string[],
  format: "text" | "json",
  { settings, useCache }: CommandContext,
): Promise<number> {
  const { corpus } = await requireCorpus(sourcePaths, useCache);
  const matches = findWords(words, corpus, settings);
  if (format === "json") {
    printJson({ schema: 1, matches: matches.map((match) => toJson(match, corpus)) });
  } else {
    printLines(toLines(matches, corpus));
  }
  return matches.length > 0 ? EXIT.done : EXIT.findings;
}

function toJson(match: FoundWords, corpus: CorpusSnapshot): Record<string, unknown> {
  const { path, start, end, text, verdict, speakerName } = match;
  return { path, start, end, ...toPlaceJson(corpus.sources.get(path), start), text, verdict, speakerName };
}

function toLines(matches: readonly FoundWords[], corpus: CorpusSnapshot): readonly string[] {
  if (matches.length === 0) {
    return ["Not found in any source."];
  }
  return matches.map((match) => {
    const source = corpus.sources.get(match.path)!;
    const at = new LineIndex(source.text).toLineColumn(match.start);
    const place = placeOf(source, match.start);
    const where = place ? `${match.path}, ${place}` : `${match.path}:${at.line + 1}:${at.column + 1}`;
    const who = match.speakerName === null ? "" : ` ${match.speakerName}:`;
    return `${where}: ${match.verdict}:${who} ${match.text.replace(/\s+/g, " ")}`;
  });
}
