// How often a speaker is right at each confidence, on the desks' sources as a reader read them.
//
//   node --import tsx test/eval/speakerConfidence.ts [--gold FILE]
//
// The rule misattributed-quote rests on speakers at SURE_SPEAKER and above: at least 99 in 100 of
// those should be right. The desks' texts lie outside the project; where they or the gold standard
// are missing, it says so and that is all.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import { SURE_SPEAKER } from "../../server/src/core/quotations/confidence";
import type { Quotation } from "../../server/src/core/quotations/quotationTypes";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { judgeSpeakers, type GoldQuotation } from "./speakerScore";

const DESKS = join("..", "shared", "eval", "desks");
const DEFAULT_GOLD = join("test", "eval", "deskSpeakers.json");
/** Lower ends of the steps, descending. */
const STEPS = [0.95, 0.9, 0.85, SURE_SPEAKER, 0.7, 0.5, 0];

interface Counted {
  right: number;
  all: number;
}

function main(args: readonly string[]): void {
  const goldPath = args.includes("--gold") ? (args[args.indexOf("--gold") + 1] ?? "") : DEFAULT_GOLD;
  for (const path of [DESKS, goldPath]) {
    if (!existsSync(path)) {
      console.log(`${path} is not here: nothing to score.`);
      return;
    }
  }
  const { sources } = JSON.parse(readFileSync(goldPath, "utf8")) as {
    sources: Readonly<Record<string, readonly GoldQuotation[]>>;
  };
  const steps = STEPS.map((): Counted => ({ right: 0, all: 0 }));
  for (const [path, gold] of Object.entries(sources)) {
    // Only texts count in their own characters.
    if (path.endsWith(".txt")) {
      countFile(readFileSync(join(DESKS, path), "utf8").replace(/^\uFEFF/, ""), path, gold, steps);
    }
  }
  const sure: Counted = { right: 0, all: 0 };
  STEPS.forEach((least, i) => {
    const { right, all } = steps[i] ?? { right: 0, all: 0 };
    console.log(`from ${least.toFixed(2)}: ${right} of ${all} right`);
    if (least >= SURE_SPEAKER) {
      sure.right += right;
      sure.all += all;
    }
  });
  console.log(
    `at ${SURE_SPEAKER} and above: ${((100 * sure.right) / Math.max(1, sure.all)).toFixed(1)} % of ${sure.all}`,
  );
}

function countFile(text: string, path: string, gold: readonly GoldQuotation[], steps: readonly Counted[]): void {
  const { entities, quotations } = indexSource(readSource(path, text), readNameModel());
  const speakers = new Map<object, Quotation>();
  const listed = quotations.map((quotation) => {
    const { start, end, speech, speaker } = quotation;
    const entity = speaker === null || speaker.entity === null ? undefined : entities[speaker.entity];
    const one = {
      start,
      end,
      speech,
      speakerName: speaker?.name ?? null,
      otherNames: entity ? [entity.name, ...entity.aliases] : [],
    };
    speakers.set(one, quotation);
    return one;
  });
  for (const {
    gold: { speech },
    listed: one,
    outcome,
  } of judgeSpeakers(text, gold, listed)) {
    const speaker = one && speakers.get(one)?.speaker;
    if (speech === false || !speaker || speaker.isAnonymous) {
      continue;
    }
    const step = steps[STEPS.findIndex((least) => speaker.confidence >= least)];
    if (step) {
      step.all++;
      step.right += outcome === "right" ? 1 : 0;
    }
  }
}

main(process.argv.slice(2));
