// What a section of the bench gives: measures, some with a goal.

export interface Goal {
  readonly is: "<=" | ">=";
  readonly value: number;
}

export interface Measure {
  /** The heading it stands below, which tells the texts. */
  readonly under: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Milliseconds that the fixed work (calibrate.ts) took beside it. */
  readonly calibration: number;
  readonly goal?: Goal;
}

export interface BenchRun {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly sections: Readonly<Record<string, readonly Measure[]>>;
}

/** Handed to each section; `add` prints the measure as it comes. */
export interface Report {
  heading(text: string): void;
  add(name: string, value: number, unit: string, goal?: Goal): void;
}

/** A file NAME.bench.ts exports this as `run`; `npm run bench -- NAME` runs it alone. */
export type RunSection = (report: Report) => void | Promise<void>;

export const atMost = (value: number): Goal => ({ is: "<=", value });
export const atLeast = (value: number): Goal => ({ is: ">=", value });

export function isReached(measure: Measure): boolean {
  if (!measure.goal) {
    return true;
  }
  return measure.goal.is === "<=" ? measure.value <= measure.goal.value : measure.value >= measure.goal.value;
}
