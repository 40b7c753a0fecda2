// The tool `find_quotations`: what the sources' people said, to be quoted word for word.

import { AgentArguments } from "./agentArguments";
import { AgentError, cutPage, DATA_NOTICE, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { describePassage } from "./agentPassage";
import { LONGEST_NAME, LONGEST_QUOTATION } from "./checkQuotationTool";
import { listNamed, searchQuotations, toFoundQuotation, type QuotationQuery } from "./quotationSearch";

const PAGE = 10;
const LARGEST_PAGE = 50;
const LONGEST_TOPIC = 300;

export function* findQuotationsTool(value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
  const given = new AgentArguments(value, ["words", "speaker", "topic", "from", "to", "cursor", "limit"]);
  const query: QuotationQuery = {
    words: given.text("words", LONGEST_QUOTATION),
    speaker: given.text("speaker", LONGEST_NAME)?.trim(),
    topic: given.text("topic", LONGEST_TOPIC),
    from: given.day("from"),
    to: given.day("to"),
  };
  const limit = given.count("limit", 1, LARGEST_PAGE) ?? PAGE;
  const cursor = given.text("cursor", 20);
  if (Object.values(query).every((part) => part === undefined)) {
    throw new AgentError("Give words, a speaker, a topic or days to search by.");
  }
  const all = yield* searchQuotations(query, desk);
  const { items, next } = cutPage(all, cursor, limit);
  const quotations = items.map((candidate) => toFoundQuotation(candidate, desk));
  const isUnknown = query.speaker !== undefined && listNamed(query.speaker, desk.corpus).length === 0;
  const note = all.length === 0 && isUnknown ? `No source knows a "${query.speaker}".` : null;
  return {
    structured: { schema: 1, notice: DATA_NOTICE, total: all.length, quotations, next, note },
    text: [
      `${all.length === 1 ? "1 quotation" : `${all.length} quotations`}. ${note === null ? "" : `${note} `}${DATA_NOTICE}`,
      ...quotations.map((quotation) => `- ${quotation.isSpeech ? "" : "(not speech) "}${describePassage(quotation)}`),
      ...(next === null ? [] : [`More: the same call with cursor "${next}".`]),
    ].join("\n"),
  };
}
