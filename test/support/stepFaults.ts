// What `stepFaults.cjs` gives.

export interface StepFaults {
  /**
   * From now on, the step of that number (0 for none) goes wrong: by an error of that code, or by
   * "crash", behind which no call does anything.
   */
  arm(step: number, fault: string): void;
  /** The names of the calls since then that change the file system. */
  listSteps(): readonly string[];
}
