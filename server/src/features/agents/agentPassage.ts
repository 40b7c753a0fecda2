// A passage of a source as agents are told of it: what it says, who says it, when and where.

import type { SourceIndex } from "../../core/corpus/sourceTypes";
import type { Span } from "../../core/text/span";
import { toReportSource } from "../report/reportSource";
import type { AgentDesk } from "./agentDesk";
import { namePlace } from "../../words/sayPlace";
import { findIdAt } from "./quotationIds";

/** Its span counts in the source's text. */
export interface AgentPassage extends Span {
  /** For a draft to cite; null where the words stand in no quotation. */
  readonly id: string | null;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** As printed, and seconds from the beginning: of formats that have pages or times. */
  readonly page: string | null;
  readonly time: number | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF, of the source's publication. */
  readonly published: string | null;
  readonly speaker: string | null;
  /** In one line; what stands before and behind them in their sentence. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

export function toAgentPassage(desk: AgentDesk, source: SourceIndex, span: Span, speaker: string | null): AgentPassage {
  const { start, end, path, line, page, time, title, published, before, words, after } = toReportSource(
    desk.corpus,
    { path: source.path, start: span.start, end: span.end },
    (given) => desk.nameOf(given),
  )!;
  const { publisher } = source.meta;
  return {
    id: findIdAt(source, span),
    path: desk.nameOf(path),
    line,
    page,
    time,
    start,
    end,
    title,
    publisher,
    published,
    speaker,
    words,
    before,
    after,
  };
}

/** One line: “We will not wait” — Amara Okoro, The Halden Courier, 2024-04-05, ferry.txt:12 [ferry.txt#0a1b2c3d] */
export function describePassage(passage: AgentPassage): string {
  const { id, path, line, page, time, publisher, published, speaker, words } = passage;
  const place = namePlace(path, page === null && time === null ? null : { page, time }, line);
  const from = [speaker, publisher, published, place].filter(Boolean).join(", ");
  return `“${words}” — ${from}${id === null ? "" : ` [${id}]`}`;
}
