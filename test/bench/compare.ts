// A run beside the committed one, by ratio: times are scaled by what the same fixed work took in either run
// (calibrate.ts), so that a machine twice as slow makes nothing worse.

import type { Measure } from "./benchTypes";

export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly now: number;
  /** What the committed run would have been on this machine. */
  readonly expected: number;
  /** Above 1 is worse, whichever way the unit goes. */
  readonly ratio: number;
}

/**
 * Times grow with the machine's slowness, rates shrink with it, and of both kinds and the others some are better when
 * greater. Units not named here are counts, which are not compared.
 */
const UNITS: Readonly<Record<string, { readonly scale: -1 | 0 | 1; readonly isMoreBetter: boolean }>> = {
  ms: { scale: 1, isMoreBetter: false },
  µs: { scale: 1, isMoreBetter: false },
  "MB/s": { scale: -1, isMoreBetter: true },
  MB: { scale: 0, isMoreBetter: false },
  kB: { scale: 0, isMoreBetter: false },
  "bytes/char": { scale: 0, isMoreBetter: false },
  x: { scale: 0, isMoreBetter: false },
  times: { scale: 0, isMoreBetter: true },
  "%": { scale: 0, isMoreBetter: true },
};

/**
 * Measures of the same name under the same heading: a heading tells the texts, and other texts are other work. A
 * baseline of 0 has no ratio and is left out.
 */
export function compareSection(now: readonly Measure[], baseline: readonly Measure[]): readonly Comparison[] {
  const known = new Map(baseline.map((measure) => [keyOf(measure), measure]));
  const comparisons: Comparison[] = [];
  for (const measure of now) {
    const before = known.get(keyOf(measure));
    const unit = UNITS[measure.unit];
    if (!before || !unit || before.value === 0) {
      continue;
    }
    const expected = before.value * (measure.calibration / before.calibration) ** unit.scale;
    const ratio = unit.isMoreBetter ? expected / measure.value : measure.value / expected;
    comparisons.push({ name: measure.name, unit: measure.unit, now: measure.value, expected, ratio });
  }
  return comparisons;
}

/** Each figure's best of two runs of the section. */
export function keepBetter(first: readonly Comparison[], second: readonly Comparison[]): readonly Comparison[] {
  const others = new Map(second.map((comparison) => [comparison.name, comparison]));
  return first.map((comparison) => {
    const other = others.get(comparison.name);
    return other && other.ratio < comparison.ratio ? other : comparison;
  });
}

function keyOf(measure: Measure): string {
  return `${measure.under}\n${measure.name}`;
}
