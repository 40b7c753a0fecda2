// Reads on while nobody asks for anything: what hover and completion take from the sources is there when the mouse rests on a name and when
// the writer types a quotation mark.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { readDates, readQuotations } from "../features/completion/readAhead";
import { readPeople } from "../features/readPeople";
import type { Session } from "./session";

/** Milliseconds without a request before it is read on: somebody typing is not to be slowed down. */
const QUIET_MS = 300;
/** Milliseconds of reading, and of leaving the turn to requests. */
const SLICE_MS = 3;
const REST_MS = 4;

/** Once a draft is open and the sources are read; nothing is done where all is read. */
export function startReadAhead(session: Session): void {
  let timer: NodeJS.Timeout | undefined;
  let reading: { readonly corpus: CorpusSnapshot; readonly steps: Iterator<void, void> } | undefined;
  const read = (): void => {
    timer = undefined;
    const corpus = session.desk.snapshot;
    // Starts again when it is ready.
    if (!session.desk.isReady) return;
    if (session.idleTime < QUIET_MS) {
      timer = setTimeout(read, QUIET_MS);
      return;
    }
    if (reading?.corpus !== corpus) reading = { corpus, steps: listSteps(session, corpus) };
    for (const began = performance.now(); performance.now() - began < SLICE_MS; ) {
      if (!reading.steps.next().done) continue;
      reading = undefined;
      return;
    }
    timer = setTimeout(read, REST_MS);
  };
  const start = (): void => {
    if (session.documents.all().some((document) => session.isDraft(document))) timer ??= setTimeout(read, QUIET_MS);
  };
  session.onReady(start);
  session.documents.onDidOpen(() => {
    // Another draft names other people.
    reading = undefined;
    start();
  });
  session.onClose(() => clearTimeout(timer));
}

function* listSteps(session: Session, corpus: CorpusSnapshot): Generator<void, void> {
  // A second's work, and every list has dates.
  yield* readDates(corpus);
  for (const document of session.documents.all()) {
    const view = session.isDraft(document) ? session.viewNow(document.uri)?.view : undefined;
    if (view?.kind === "draft") yield* readPeople(view);
  }
  yield* readQuotations(corpus);
}
