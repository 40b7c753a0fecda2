// `verbatim timeline`: who said or did what when, over all sources, as a page of its own.

import { dirname, resolve } from "node:path";
import { buildTimeline } from "../features/timeline/buildTimeline";
import { runToEnd } from "../features/runToEnd";
import { timelineToHtml } from "../features/timeline/timelineToHtml";
import type { DraftView } from "../features/textView";
import { readTimelineScript } from "../host/readPageScript";
import { checkDraft } from "../rules/checkDraft";
import { CliError, EXIT, type CommandContext } from "./context";
import { linkFrom } from "./links";
import { requireSources } from "./loadCorpus";
import { loadAll } from "./loadDrafts";
import { print, printProblems, requireSome } from "./output";
import { isSameFileAsAny } from "./sameFile";
import { SETTINGS_FILE } from "./settings";
import { writeOutput } from "./writeOutput";

export interface TimelineOptions {
  /** Whose dates are marked. */
  readonly draft?: string;
  /** Standard output where not given. */
  readonly output?: string;
}

export async function runTimeline(
  paths: readonly string[],
  { draft, output }: TimelineOptions,
  { settings, useCache }: CommandContext,
): Promise<number> {
  const { corpus, drafts, problems, files } = await loadAll(draft ? [draft] : [], paths, useCache);
  if (output !== undefined && (await isSameFileAsAny(output, [...files, SETTINGS_FILE]))) {
    throw new CliError(`the timeline is not written to ${output}: it is made from that file; give it another name`);
  }
  printProblems(problems);
  requireSources(corpus, paths);
  if (draft !== undefined) {
    requireSome(drafts.length, `no draft in ${draft}: drafts are .md files`);
  }
  const [facts] = drafts;
  const view: DraftView | undefined = facts && {
    kind: "draft",
    path: facts.path,
    text: facts.text,
    corpus,
    facts,
    check: () => checkDraft(facts, corpus, settings),
  };
  const link = linkFrom(output === undefined ? process.cwd() : dirname(resolve(output)));
  const html = timelineToHtml(runToEnd(buildTimeline(corpus, view)), {
    corpus,
    draft: view,
    nameOf: (path) => path,
    addressOf: link,
    script: readTimelineScript(),
  });
  if (output === undefined) {
    print(html);
  } else {
    await writeOutput("timeline", output, html);
  }
  return EXIT.done;
}
