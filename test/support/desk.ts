// A desk in memory: sources and a draft from one fixture string, through the real readers and annotators.

import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { findNewestDay, indexDraft } from "../../server/src/core/corpus/indexDraft";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { DraftIndex } from "../../server/src/core/corpus/sourceTypes";
import { parseDraft } from "../../server/src/core/markdown/parseDraft";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import type { FixtureFile } from "./fixture";
import { parseFixture } from "./fixture";

export interface Desk {
  readonly corpus: CorpusSnapshot;
  readonly draft: DraftIndex;
  readonly draftFile: FixtureFile;
}

/** Files below `sources/` are sources; the first other one is the draft (an empty one where there is none). */
export function openDesk(fixture: string): Desk {
  const { files } = parseFixture(fixture);
  const corpus = buildCorpus(files.filter((f) => f.path.startsWith("sources/")));
  const draftFile = files.find((f) => !f.path.startsWith("sources/")) ?? {
    path: "draft.md",
    text: "",
    cursor: null,
    labels: [],
  };
  return { corpus, draft: indexText(draftFile.path, draftFile.text, corpus), draftFile };
}

export function buildCorpus(files: readonly { readonly path: string; readonly text: string }[]): CorpusSnapshot {
  return new CorpusHost().apply(
    files.map(({ path, text }) => ({ path, source: indexSource(readSource(path, text), readNameModel()) })),
  );
}

export function indexText(path: string, text: string, corpus: CorpusSnapshot): DraftIndex {
  return indexDraft(parseDraft(path, text), findNewestDay(corpus), readNameModel());
}
