// `verbatim coverage`: which sources drafts rest on, what only one source has, and what was never used.

import { buildCoverage, type Coverage } from "../features/coverage/buildCoverage";
import { nameCoveredKind, tellOrigin, tellPart, tellQuoted, tellSole } from "../features/coverage/coverageWords";
import { checkDraft } from "../rules/checkDraft";
import { EXIT, type CommandContext } from "./context";
import { loadAll } from "./loadDrafts";
import { printJson, printLines, printProblems, requireSome } from "./output";

export async function runCoverage(
  draftPaths: readonly string[],
  sourcePaths: readonly string[],
  format: "text" | "json",
  { settings, useCache }: CommandContext,
): Promise<number> {
  const { corpus, drafts, problems } = await loadAll(draftPaths, sourcePaths, useCache);
  printProblems(problems);
  requireSome(drafts.length, `no draft in ${draftPaths.join(", ")}: drafts are .md files`);
  const covered = drafts.map((facts) => {
    const { path, text } = facts;
    const check = () => checkDraft(facts, corpus, settings);
    return { path, ...buildCoverage({ kind: "draft", path, text, corpus, facts, check }, (each) => each) };
  });
  if (format === "json") {
    printJson({ schema: 1, drafts: covered, problems });
  } else {
    printLines(covered.flatMap(({ path, ...coverage }) => toLines(path, coverage)));
  }
  return EXIT.done;
}

function toLines(path: string, coverage: Coverage): readonly string[] {
  const { sources, sole, unused } = coverage;
  const lines = [`${path}: ${tellQuoted(coverage)}`];
  for (const source of sources) {
    const origin = tellOrigin(source);
    lines.push(`  ${source.path}: ${tellPart(source)}${origin && ` (${origin})`}`);
  }
  if (sole.length > 0) {
    lines.push("Only one source has");
    lines.push(
      ...sole.map((fact) => `  ${path}:${fact.line}: ${nameCoveredKind(fact.kind)} ${tellSole(fact)} (${fact.path})`),
    );
  }
  if (unused.length > 0) {
    lines.push("Not used", ...unused.map((source) => `  ${source.path}`));
  }
  return lines;
}
