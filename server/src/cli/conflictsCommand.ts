// `verbatim conflicts`: where the sources contradict each other, each side with its place.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { LineIndex } from "../core/text/lineIndex";
import { toPlaceJson } from "../features/checkJson";
import { listConflicts } from "../features/conflicts/findConflicts";
import type { Conflict, ConflictSide } from "../features/conflicts/conflictTypes";
import { nameConflictKind } from "../features/conflicts/conflictWords";
import { placeOf as placeIn } from "../features/placeOf";
import { EXIT, type CommandContext } from "./context";
import { requireCorpus } from "./loadCorpus";
import { printJson, printLines } from "./output";

export async function runConflicts(
  paths: readonly string[],
  format: "text" | "json",
  { useCache }: CommandContext,
): Promise<number> {
  const { corpus, problems } = await requireCorpus(paths, useCache);
  const { list, compared } = listConflicts(corpus);
  if (compared < corpus.sources.size && format === "text") {
    process.stderr.write(`compared: the newest ${compared} of ${corpus.sources.size} sources\n`);
  }
  if (format === "json") {
    printJson({ schema: 1, compared, conflicts: list.map((conflict) => toJson(conflict, corpus)), problems });
  } else {
    printLines(
      list.length > 0
        ? list.flatMap((each) => toLines(each, corpus))
        : ["The sources do not contradict each other, as far as can be told."],
    );
  }
  return EXIT.done;
}

function toJson({ kind, about, sides }: Conflict, corpus: CorpusSnapshot): Record<string, unknown> {
  return {
    kind,
    about,
    sides: sides.map((side) => {
      const { path, start, end, claim, pieces } = side;
      const { title, publisher, published } = corpus.sources.get(path)!.meta;
      const text = pieces.map((piece) => piece.text).join("");
      const place = toPlaceJson(corpus.sources.get(path), start);
      return { path, start, end, ...placeOf(side, corpus), ...place, claim, text, title, publisher, published };
    }),
  };
}

function toLines({ kind, about, sides }: Conflict, corpus: CorpusSnapshot): readonly string[] {
  return [
    `${nameConflictKind(kind)}: ${about}`,
    ...sides.map((side) => {
      const { line, column } = placeOf(side, corpus);
      const source = corpus.sources.get(side.path);
      const place = source ? placeIn(source, side.start) : null;
      const where = place ? `${side.path}, ${place}` : `${side.path}:${line}:${column}`;
      const text = side.pieces.map((piece) => (piece.isDifferent ? `[${piece.text}]` : piece.text)).join("");
      const claim = kind === "words" ? "" : `${side.claim}: `;
      return `  ${where}: ${claim}${text}`;
    }),
  ];
}

function placeOf({ path, start }: ConflictSide, corpus: CorpusSnapshot): { line: number; column: number } {
  const at = new LineIndex(corpus.sources.get(path)!.text).toLineColumn(start);
  return { line: at.line + 1, column: at.column + 1 };
}
