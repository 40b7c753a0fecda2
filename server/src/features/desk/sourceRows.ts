// The sources as a list shows them: newest first, with what is wrong with each and how often a draft uses it.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { t } from "../../words/translate";
import { sayProblem } from "../../words/problems";
import { listNewest } from "../completion/readNewest";
import type { DraftView } from "../textView";

export type ProblemKind = "unreadable" | "undated" | "duplicate" | "other";

export interface ListedProblem {
  readonly kind: ProblemKind;
  readonly message: string;
  /** How the source is called that a duplicate has its text from. */
  readonly twin?: string;
}

export interface ListedSource {
  readonly source: SourceIndex;
  readonly uses: number;
  /** The gravest first. */
  readonly problems: readonly ListedProblem[];
}

/** Linear in the sources; `nameOf` says how another source is called. */
export function listSourceRows(
  corpus: CorpusSnapshot,
  draft: DraftView | undefined,
  nameOf: (path: string) => string,
): readonly ListedSource[] {
  const uses = new Map<string, number>();
  for (const { source } of draft?.check().quotations ?? []) {
    if (source) {
      uses.set(source.path, (uses.get(source.path) ?? 0) + 1);
    }
  }
  return listNewest(corpus).map((source) => ({
    source,
    uses: uses.get(source.path) ?? 0,
    problems: listSourceProblems(source, corpus, nameOf),
  }));
}

/** The gravest first. Costs the sources, once for a snapshot. */
export function listSourceProblems(
  source: SourceIndex,
  corpus: CorpusSnapshot,
  nameOf: (path: string) => string,
): readonly ListedProblem[] {
  const twin = twinsOf(corpus).get(source.path);
  return listProblems(source, twin === undefined ? undefined : nameOf(twin));
}

function listProblems({ problems, words, meta }: SourceIndex, twin: string | undefined): readonly ListedProblem[] {
  const isUnreadable = words === 0 && problems.length > 0;
  const listed = problems.map(
    ({ message }): ListedProblem => ({ kind: isUnreadable ? "unreadable" : "other", message: sayProblem(message) }),
  );
  if (meta.published === null && !isUnreadable) {
    listed.push({
      kind: "undated",
      message: t("It has no date, so its relative dates are not known: add date: to its front matter."),
    });
  }
  if (twin !== undefined) {
    listed.push({ kind: "duplicate", message: t("It has the same text as {0}.", twin), twin });
  }
  return listed;
}

const twinLists = new WeakMap<CorpusSnapshot, ReadonlyMap<string, string>>();

/** Sources whose content another one, earlier by path, has too. */
function twinsOf(corpus: CorpusSnapshot): ReadonlyMap<string, string> {
  let twins = twinLists.get(corpus);
  if (twins) {
    return twins;
  }
  const firsts = new Map<string, string>();
  const found = new Map<string, string>();
  for (const [path, { version, words }] of corpus.sources) {
    const first = firsts.get(version);
    if (first === undefined) {
      firsts.set(version, path);
    } else if (words > 0) {
      found.set(path, first);
    }
  }
  twins = found;
  twinLists.set(corpus, twins);
  return twins;
}
