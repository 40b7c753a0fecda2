// What every command gets and gives.

import type { CheckSettings } from "../rules/ruleTypes";

export interface CommandContext {
  readonly settings: CheckSettings;
  /** False with --no-cache. */
  readonly useCache: boolean;
}

export const EXIT = { done: 0, findings: 1, unusable: 2 } as const;

/** Wrong usage, or nothing to work on: printed without a stack, exit status 2. */
export class CliError extends Error {}
