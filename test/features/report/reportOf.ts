// A fixture's draft as a report.
import { buildReport } from "../../../server/src/features/report/buildReport";
import type { Report } from "../../../server/src/features/report/reportTypes";
import { checkDraft } from "../../../server/src/rules/checkDraft";
import { openDesk } from "../../support/desk";

export function reportOf(fixture: string): Report {
  const { corpus, draft: facts } = openDesk(fixture);
  return buildReport({
    kind: "draft",
    path: facts.path,
    text: facts.text,
    corpus,
    facts,
    check: () => checkDraft(facts, corpus, { style: "ap", severities: {} }),
  });
}
