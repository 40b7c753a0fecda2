// Who says each quotation of the desks, as a reader found it, against what the program says.
// From the project's root, after `npm run build`:
//
//   node --import tsx test/eval/deskSpeakers.ts [--misses]
//
// The desks' texts are not ours to ship and lie outside the project. What a reader noted about them is ours:
// deskSpeakers.json has places and names, no words of the texts: { "sources": { "DESK/sources/FILE": [quotation...] },
// "drafts": { "DESK/correct.md": [quotation...] } }, each quotation a GoldQuotation of speakerScore.ts. --misses prints
// a line for each quotation whose speaker is not right.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { judgeSpeakers, listAccepted } from "./speakerScore";
import type { GoldQuotation, Judgement, ListedQuotation, Outcome } from "./speakerScore";

const DESKS = join("..", "shared", "eval", "desks");
const GOLD = join(__dirname, "deskSpeakers.json");
const MISSES: ReadonlySet<Outcome> = new Set(["wrong", "none", "unlisted", "falselySpoken", "changed"]);
const SPOKEN: ReadonlySet<Outcome> = new Set(["right", "wrong", "none", "unlisted"]);
/** More of a text than this is not printed. */
const MOST_TEXT = 40;

type GoldFiles = Readonly<Record<string, readonly GoldQuotation[]>>;

interface Gold {
  readonly sources: GoldFiles;
  readonly drafts: GoldFiles;
}

/** Listed quotations by the file's name. */
type ListedFiles = ReadonlyMap<string, readonly ListedQuotation[]>;

interface Index {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  readonly quotations: readonly {
    readonly path: string;
    readonly start: number;
    readonly end: number;
    readonly speech: boolean;
    readonly speaker: string | null;
    readonly speakerName: string | null;
  }[];
}

interface Check {
  readonly drafts: readonly {
    readonly quotations: readonly {
      readonly start: number;
      readonly end: number;
      readonly verdict: string;
      readonly speakerName: string | null;
    }[];
  }[];
}

/** Judgements of each file, by its path below the desks; null where the desks are not here. */
export interface DeskJudgements {
  readonly sources: FileJudgements;
  readonly drafts: FileJudgements;
}

type FileJudgements = ReadonlyMap<string, readonly Judgement[]>;

/** Needs `dist/cli.js`. Some seconds. */
export function judgeDesks(): DeskJudgements | null {
  if (!existsSync(DESKS)) {
    return null;
  }
  const gold = JSON.parse(readFileSync(GOLD, "utf8")) as Gold;
  return {
    sources: judgeFiles(gold.sources, listQuotationsOfSources),
    drafts: judgeFiles(gold.drafts, listQuotationsOfDraft),
  };
}

/** Of what is spoken, the share with the right speaker, 0 to 1. */
export function shareRight(files: FileJudgements): number {
  const outcomes = [...files.values()].flat().map(({ outcome }) => outcome);
  const spoken = outcomes.filter((outcome) => SPOKEN.has(outcome));
  return spoken.filter((outcome) => outcome === "right").length / spoken.length;
}

function judgeFiles(files: GoldFiles, listOfDesk: (desk: string) => ListedFiles): FileJudgements {
  const judged = new Map<string, readonly Judgement[]>();
  for (const [desk, paths] of groupByDesk(Object.keys(files))) {
    const listed = listOfDesk(desk);
    for (const path of paths) {
      const text = readText(join(DESKS, path));
      judged.set(path, judgeSpeakers(text, files[path] ?? [], listed.get(basename(path)) ?? []));
    }
  }
  return judged;
}

function main(args: readonly string[]): void {
  const judged = judgeDesks();
  if (!judged) {
    console.log(`${DESKS} is not here: nothing to score.`);
    return;
  }
  report("sources", judged.sources, args.includes("--misses"));
  report("drafts", judged.drafts, args.includes("--misses"));
}

/** Prints a line for each desk and one for all; with `isDetailed`, the misses before them. */
function report(heading: string, files: FileJudgements, isDetailed: boolean): void {
  console.log(`\n${heading}`);
  const lines: string[] = [];
  for (const [desk, paths] of groupByDesk([...files.keys()])) {
    if (isDetailed) {
      paths.forEach((path) => printMisses(path, readText(join(DESKS, path)), files.get(path) ?? []));
    }
    lines.push(
      summarize(
        `desk ${desk}`,
        paths.flatMap((path) => files.get(path) ?? []),
      ),
    );
  }
  console.log([...lines, summarize("all", [...files.values()].flat())].join("\n"));
}

function groupByDesk(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const desks = new Map<string, string[]>();
  for (const path of paths) {
    const desk = path.slice(0, path.indexOf("/"));
    desks.set(desk, [...(desks.get(desk) ?? []), path]);
  }
  return desks;
}

function listQuotationsOfSources(desk: string): ListedFiles {
  const answer = run(["index", join(DESKS, desk, "sources"), "--format", "json", "--no-cache"]);
  const { entities, quotations } = JSON.parse(answer) as Index;
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const byFile = new Map<string, ListedQuotation[]>();
  for (const { path, start, end, speech, speaker, speakerName } of quotations) {
    const entity = speaker === null ? undefined : entityById.get(speaker);
    const otherNames = entity ? [entity.name, ...entity.aliases] : [];
    const listed = { start, end, speech, speakerName: speakerName ?? entity?.name ?? null, otherNames };
    byFile.set(basename(path), [...(byFile.get(basename(path)) ?? []), listed]);
  }
  return byFile;
}

function listQuotationsOfDraft(desk: string): ListedFiles {
  const draft = join(DESKS, desk, "correct.md");
  const sources = join(DESKS, desk, "sources");
  const options = ["--format", "json", "--fail-on", "never", "--no-cache"];
  const check = JSON.parse(run(["check", draft, "--sources", sources, ...options])) as Check;
  const quotations = check.drafts.flatMap((one) => one.quotations);
  const listed = quotations.map(({ start, end, verdict, speakerName }) => {
    return { start, end, speech: verdict !== "notSpeech", speakerName, otherNames: [] };
  });
  return new Map([[basename(draft), listed]]);
}

function readText(path: string): string {
  return /\.(?:txt|md)$/.test(path) ? readFileSync(path, "utf8").replace(/^\uFEFF/, "") : run(["text", path]);
}

function run(args: readonly string[]): string {
  const command = [join("dist", "cli.js"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) {
    const problem = `verbatim ${args.join(" ")} ended with ${String(status)}: ${stderr.trim()}`;
    throw new Error(`${problem} (was it built? npm run build)`);
  }
  return stdout;
}

function printMisses(path: string, text: string, judgements: readonly Judgement[]): void {
  for (const { gold, listed, outcome } of judgements) {
    if (!MISSES.has(outcome)) {
      continue;
    }
    const line = text.slice(0, gold.start).split("\n").length;
    const accepted = listAccepted(gold).map((name) => name ?? gold.anonymous ?? "nobody named");
    const wanted = gold.speech === false ? "no speech" : accepted.join(" or ");
    const got = listed ? (listed.speakerName ?? "nobody") : "not listed";
    const words = text.slice(gold.start, gold.end).slice(0, MOST_TEXT).replace(/\s+/g, " ");
    console.log(`  ${outcome}: ${path}:${line}, true: ${wanted}, got: ${got}: ${words}`);
  }
}

function summarize(name: string, judgements: readonly Judgement[]): string {
  const count = (outcome: Outcome): number => judgements.filter((judgement) => judgement.outcome === outcome).length;
  const [right, wrong, none, unlisted] = [count("right"), count("wrong"), count("none"), count("unlisted")];
  const spoken = right + wrong + none + unlisted;
  const share = spoken === 0 ? "-" : ((100 * right) / spoken).toFixed(1);
  const parts = [
    `${spoken} spoken: ${right} right (${share} %), ${wrong} wrong, ${none} none, ${unlisted} not listed`,
    `${count("unspoken") + count("falselySpoken")} not speech: ${count("falselySpoken")} given a speaker`,
    ...(count("changed") > 0 ? [`${count("changed")} whose text has changed since it was read`] : []),
  ];
  return `  ${name.padEnd(8)} ${parts.join("; ")}`;
}

if (require.main === module) {
  main(process.argv.slice(2));
}
