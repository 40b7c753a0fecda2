// A finding whose fixes are made when somebody wants them.

import type { DiagnosticCode, Finding, Fix, Severity, SourcePassage } from "./ruleTypes";

/**
 * A class, as is all else here that makes something later: of an object literal with a getter the engine
 * makes a shape of its own, each time, and the shape holds the getter, with the draft that it was made
 * in, until the old objects are collected.
 */
export class LateFinding implements Finding {
  private made: readonly Fix[] | undefined;

  constructor(
    readonly code: DiagnosticCode,
    readonly severity: Severity,
    readonly start: number,
    readonly end: number,
    readonly message: string,
    readonly source: SourcePassage | null,
    private readonly makeFixes: () => readonly Fix[],
  ) {}

  get fixes(): readonly Fix[] {
    this.made ??= this.makeFixes();
    return this.made;
  }
}
