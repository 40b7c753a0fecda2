// Reads on while nobody asks for anything: what hover and completion take from the sources is there
// when the mouse rests on a name and when the writer types a name or a quotation mark, and what an
// edited source is read with has run before.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { readDates, readQuotations } from "../features/completion/readAhead";
import { readPeople } from "../features/readPeople";
import { lookUpNames } from "../features/resolveMention";
import type { DraftView } from "../features/textView";
import { rehearseIndexing } from "../host/rehearseIndexing";
import type { Session } from "./session";

/** Milliseconds behind the last answer before it is read on: somebody typing is not to be slowed down. */
const QUIET_MS = 300;
/** Milliseconds of reading, and of leaving the turn to requests. */
const SLICE_MS = 3;
const REST_MS = 4;

/** Once a draft is open and the sources are read; nothing is done where all is read. */
export function startReadAhead(session: Session): void {
  let timer: NodeJS.Timeout | undefined;
  let reading: { readonly corpus: CorpusSnapshot; readonly steps: Iterator<void, void> } | undefined;
  /** Once for all snapshots: the code is the same. */
  let rehearsal: Generator<void, void> | undefined;
  const read = (): void => {
    timer = undefined;
    const corpus = session.desk.snapshot;
    // Starts again when it is ready.
    if (!session.desk.isReady) {
      return;
    }
    if (session.idleTime < QUIET_MS) {
      timer = setTimeout(read, QUIET_MS);
      return;
    }
    rehearsal ??= rehearseIndexing(corpus.sources);
    if (reading?.corpus !== corpus) {
      reading = { corpus, steps: listSteps(session, corpus, rehearsal) };
    }
    for (const began = performance.now(); performance.now() - began < SLICE_MS; ) {
      if (!reading.steps.next().done) {
        continue;
      }
      reading = undefined;
      return;
    }
    timer = setTimeout(read, REST_MS);
  };
  const start = (): void => {
    if (session.documents.all().some((document) => session.isDraft(document))) {
      timer ??= setTimeout(read, QUIET_MS);
    }
  };
  session.onReady(start);
  session.documents.onDidOpen(() => {
    // Another draft names other people.
    reading = undefined;
    start();
  });
  session.onClose(() => clearTimeout(timer));
}

function* listSteps(session: Session, corpus: CorpusSnapshot, rehearsal: Iterable<void>): Generator<void, void> {
  // Every list has names, most have dates, which are a second's work.
  for (const view of listDrafts(session)) {
    yield* lookUpNames(view);
  }
  yield* readDates(corpus);
  yield* rehearsal;
  for (const view of listDrafts(session)) {
    yield* readPeople(view);
  }
  yield* readQuotations(corpus);
}

function* listDrafts(session: Session): Generator<DraftView, void> {
  for (const document of session.documents.all()) {
    const view = session.isDraft(document) ? session.viewNow(document.uri)?.view : undefined;
    if (view?.kind === "draft") {
      yield view;
    }
  }
}
