// `verbatim report`: a fact-check copy of drafts, as a page, Markdown or JSON.

import { dirname, resolve } from "node:path";
import { buildReport } from "../features/report/buildReport";
import { reportToHtml } from "../features/report/reportToHtml";
import { reportToJson } from "../features/report/reportToJson";
import { reportToMarkdown } from "../features/report/reportToMarkdown";
import type { HrefOf } from "../features/report/reportTypes";
import { checkDraft } from "../rules/checkDraft";
import { CliError, EXIT, type CommandContext } from "./context";
import { linkFrom } from "./links";
import { loadAll } from "./loadDrafts";
import { isSameFileAsAny } from "./sameFile";
import { SETTINGS_FILE } from "./settings";
import { print, printJson, printProblems, requireSome } from "./output";
import { writeOutput } from "./writeOutput";

export const REPORT_FORMATS = ["html", "markdown", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportOptions {
  readonly sources: readonly string[];
  /** By the output file's ending where not given, else a page. */
  readonly format?: ReportFormat;
  /** Standard output where not given. */
  readonly output?: string;
}

export async function runReport(
  draftPaths: readonly string[],
  options: ReportOptions,
  { settings, useCache }: CommandContext,
): Promise<number> {
  const { corpus, drafts, problems, files } = await loadAll(draftPaths, options.sources, useCache);
  if (options.output !== undefined && (await isSameFileAsAny(options.output, [...files, SETTINGS_FILE]))) {
    throw new CliError(
      `the report is not written to ${options.output}: it is made from that file; give it another name`,
    );
  }
  printProblems(problems);
  requireSome(drafts.length, `no draft to report on in ${draftPaths.join(", ")}: drafts are .md files`);
  const reports = drafts.map((facts) => {
    const result = checkDraft(facts, corpus, settings);
    return buildReport({ kind: "draft", path: facts.path, text: facts.text, corpus, facts, check: () => result });
  });
  const format = options.format ?? formatOf(options.output);
  if (format === "json") {
    const value = { schema: 1, problems, reports: reports.map(reportToJson) };
    if (options.output === undefined) {
      printJson(value);
    } else {
      await writeOutput("report", options.output, `${JSON.stringify(value, null, 1)}\n`);
    }
    return EXIT.done;
  }
  const link = linkFrom(options.output === undefined ? process.cwd() : dirname(resolve(options.output)));
  const hrefOf: HrefOf = ({ path, count }) => link(path, count);
  const text = format === "html" ? reportToHtml(reports, hrefOf) : reportToMarkdown(reports, hrefOf);
  if (options.output === undefined) {
    print(text);
  } else {
    await writeOutput("report", options.output, text);
  }
  return EXIT.done;
}

function formatOf(output: string | undefined): ReportFormat {
  if (output !== undefined && /\.(?:md|markdown)$/i.test(output)) {
    return "markdown";
  }
  return output !== undefined && /\.json$/i.test(output) ? "json" : "html";
}
