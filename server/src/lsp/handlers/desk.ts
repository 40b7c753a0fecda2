// What the extension's views and commands ask for: lists of the desk, quotations to insert, the report, a new source.

import type { CancellationToken, Connection } from "vscode-languageserver/node";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { citeSource } from "../../features/desk/citation";
import { listGroupedQuotations } from "../../features/desk/draftQuotations";
import { listPeople, listPersonFacts, summarizePerson } from "../../features/desk/peopleRows";
import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { placeOf } from "../../features/placeOf";
import type { FileSpan } from "../../features/textView";
import { peekSource } from "../../features/desk/peekSource";
import { proposeSource } from "../../features/desk/proposeSource";
import { searchQuotations } from "../../features/desk/searchQuotations";
import { listSourceRows } from "../../features/desk/sourceRows";
import { excerpt } from "../../features/excerpt";
import { sayDate } from "../../features/formatDate";
import { buildReport } from "../../features/report/buildReport";
import { reportToHtml } from "../../features/report/reportToHtml";
import { wordVerdict } from "../../features/report/reportWords";
import {
  CITE_SOURCE,
  FIND_WORDS,
  LIST_DRAFT_QUOTATIONS,
  LIST_PEOPLE,
  LIST_SOURCES,
  MAKE_REPORT,
  OPEN_PERSON,
  PEEK_SOURCE,
  PROPOSE_SOURCE,
  SEARCH_QUOTATIONS,
  SUMMARIZE_PERSON,
  type Citation,
  type DeskAnswer,
  type DeskParams,
  type DraftQuotationRow,
  type FindWordsParams,
  type FoundPlace,
  type FoundQuotations,
  type InsertableQuotation,
  type MadeReport,
  type MakeReportParams,
  type PeekedSource,
  type PeekSourceParams,
  type PersonDetail,
  type PersonParams,
  type PersonRow,
  type PersonSummaryRow,
  type ProposedSource,
  type ProposeSourceParams,
  type SearchQuotationsParams,
  type SourceParams,
  type SourceRow,
  type WordDifference,
} from "../../protocol/deskMessages";
import { readSource } from "../../readers/readSource";
import { findWords } from "../../rules/findWords";
import { t } from "../../words/translate";
import { commandHref, corpusNow, draftNow, pathOf, toPlace } from "../deskAnswers";
import { handle } from "../handle";
import type { Folder, Session } from "../session";
import { toSourceUri } from "../sourceUris";
import { toFileSpan, toOffset, toRange } from "../toLsp";
import { toPath } from "../uris";

/** A list to choose from shows no more; typing narrows it. */
const MOST_CHOICES = 50;

export function answerDesk(session: Session, connection: Connection): void {
  const listed = <T>(rows: readonly T[]): DeskAnswer<T> => ({ isReady: session.desk.isReady, rows });
  const answer = <P, R>(method: string, neutral: R, run: (params: P) => Promise<R> | R): void => {
    const respond: (params: P, token: CancellationToken) => Promise<unknown> = handle<P, R>(
      session,
      method,
      neutral,
      run,
    );
    connection.onRequest(method, respond);
  };

  answer<DeskParams, DeskAnswer<SourceRow>>(LIST_SOURCES, listed<SourceRow>([]), ({ draft }) => {
    const view = session.desk.isReady ? draftNow(session, draft)?.view : undefined;
    return listed(
      listSourceRows(corpusNow(session), view, session.nameOf).map(
        ({ source, uses, problems }): SourceRow => ({ ...describeSource(session, source), uses, problems }),
      ),
    );
  });

  answer<DeskParams, DeskAnswer<PersonRow>>(LIST_PEOPLE, listed<PersonRow>([]), () => {
    const corpus = corpusNow(session);
    return listed(
      listPeople(corpus).map(
        ({ entity, role }): PersonRow => ({ id: entity.id, name: entity.name, role, mentions: entity.mentionCount }),
      ),
    );
  });

  answer<SourceParams, Citation>(CITE_SOURCE, null, ({ uri }) => {
    const source = corpusNow(session).sources.get(pathOf(uri));
    return source ? citeSource(source.meta, session.nameOf(source.path)) : null;
  });

  answer<PersonParams, PersonSummaryRow | null>(SUMMARIZE_PERSON, null, ({ id }) => {
    const corpus = corpusNow(session);
    const summary = summarizePerson(corpus, id);
    return summary ? { quotations: summary.quotations, place: toPlace(session, corpus, summary.place) } : null;
  });

  answer<PersonParams, readonly PersonDetail[]>(OPEN_PERSON, [], ({ id }) => {
    const corpus = corpusNow(session);
    return listPersonFacts(corpus, id).map(
      ({ place, ...fact }): PersonDetail => ({ ...fact, place: toPlace(session, corpus, place) }),
    );
  });

  answer<DeskParams, DeskAnswer<DraftQuotationRow>>(
    LIST_DRAFT_QUOTATIONS,
    listed<DraftQuotationRow>([]),
    ({ draft }) => {
      const open = session.desk.isReady ? draftNow(session, draft) : undefined;
      return listed(
        open
          ? listGroupedQuotations(open.view, session.nameOf).map(
              ({ entry, group, isOpen }): DraftQuotationRow => ({
                place: { uri: open.uri, range: toRange(open.lines, entry) },
                text: entry.text,
                verdict: entry.verdict ?? "",
                group,
                isOpen,
                speaker: entry.detail,
                message:
                  entry.findings.map(({ message }) => message).join("\n") ||
                  (entry.setAside === null ? "" : t("Set aside: {0}", entry.setAside)),
                source: toPlace(session, open.view.corpus, entry.source),
              }),
            )
          : [],
      );
    },
  );

  const nothingFound = (): FoundQuotations => ({ ...listed<InsertableQuotation>([]), isComplete: true });
  answer<SearchQuotationsParams, FoundQuotations>(
    SEARCH_QUOTATIONS,
    nothingFound(),
    ({ draft, selection, query, within }) => {
      const open = draftNow(session, draft);
      if (!open) {
        return nothingFound();
      }
      const { view, lines } = open;
      const span = { start: toOffset(lines, selection.start), end: toOffset(lines, selection.end) };
      const { found, isComplete } = searchQuotations(
        view,
        span,
        query,
        MOST_CHOICES,
        within && toFileSpan(view.corpus, within),
      );
      const rows = found.map(({ label, detail, newText, replace, origin }): InsertableQuotation => {
        const place = origin.kind === "quotation" ? origin : null;
        return {
          label,
          detail,
          newText,
          replace: toRange(lines, replace),
          place: toPlace(session, view.corpus, place),
          sourceName: place ? [session.nameOf(place.path), placeIn(view.corpus, place)].filter(Boolean).join(", ") : "",
        };
      });
      return { ...listed(rows), isComplete };
    },
  );

  answer<PeekSourceParams, PeekedSource>(PEEK_SOURCE, { isReady: true, quotation: null }, ({ draft, position }) => {
    const open = session.desk.isReady ? draftNow(session, draft) : undefined;
    const peeked =
      open && peekSource(open.view, toOffset(open.lines, position), session.settingsOf(open.view.path).check);
    if (!peeked) {
      return { isReady: session.desk.isReady, quotation: null };
    }
    const {
      view: { corpus },
      lines,
    } = open;
    return {
      isReady: true,
      quotation: {
        range: toRange(lines, peeked.quotation),
        passages: peeked.passages.flatMap((passage) => toPlace(session, corpus, passage) ?? []),
        differences: peeked.differences.flatMap(({ kind, isAllowed, written, source }): WordDifference[] => {
          const place = toPlace(session, corpus, source);
          return place ? [{ kind, isAllowed, written: toRange(lines, written), source: place }] : [];
        }),
      },
    };
  });

  answer<FindWordsParams, DeskAnswer<FoundPlace>>(FIND_WORDS, listed<FoundPlace>([]), ({ draft, words }) => {
    const corpus = corpusNow(session);
    const { check } = draft === null ? session.settings : session.settingsOf(toPath(draft));
    return listed(
      findWords(words, corpus, check).map(({ path, start, end, verdict, speakerName }): FoundPlace => {
        const source = corpus.sources.get(path)!;
        const day = source.meta.published ? sayDate(source.meta.published) : "";
        return {
          label: excerpt(source.text, { start, end }),
          detail: [wordVerdict(verdict), speakerName, session.nameOf(path), placeIn(corpus, { path, start, end }), day]
            .filter(Boolean)
            .join(" · "),
          place: toPlace(session, corpus, { path, start, end }),
        };
      }),
    );
  });

  answer<MakeReportParams, MadeReport | null>(MAKE_REPORT, null, ({ draft, command }) => {
    const open = draftNow(session, draft);
    if (!open) {
      return null;
    }
    const report = buildReport(open.view, session.nameOf);
    const hrefOf = commandHref(session, command);
    return { isReady: session.desk.isReady, title: report.title, html: reportToHtml([report], hrefOf) };
  });

  answer<ProposeSourceParams, ProposedSource | null>(PROPOSE_SOURCE, null, ({ text, name }) => {
    const source = readSource("new.txt", text);
    // Of a page's markup the text is proposed.
    return proposeSource(source.readAs === null ? text : source.text, source.meta, name);
  });
}

/** "p. 14" */
function placeIn(corpus: CorpusSnapshot, { path, start }: FileSpan): string | null {
  const source = corpus.sources.get(path);
  return source ? placeOf(source, start) : null;
}

type DescribedSource = Omit<SourceRow, "uses" | "problems">;

/** By the folders, which names are relative to. */
const described = new WeakMap<readonly Folder[], WeakMap<SourceIndex, DescribedSource>>();

/** Remembered: after each pause of typing thousands are listed anew, since the draft may rest on others. */
function describeSource(session: Session, source: SourceIndex): DescribedSource {
  let rows = described.get(session.folders);
  if (!rows) {
    rows = new WeakMap();
    described.set(session.folders, rows);
  }
  let row = rows.get(source);
  if (!row) {
    const {
      path,
      words,
      meta: { title, publisher, published },
    } = source;
    row = {
      uri: toSourceUri(path, session.desk.snapshot, session.abilities),
      name: session.nameOf(path),
      title,
      publisher,
      published: published ? sayDate(published) : "",
      words,
    };
    rows.set(source, row);
  }
  return row;
}
