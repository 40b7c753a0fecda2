// How long workers of this process have worked, as opposed to waited for a busy machine. The system tells the time of
// the whole process alone: what is left of it without the main thread is shared among the workers that are busy.

import { performance } from "node:perf_hooks";

interface Reading {
  /** Milliseconds of processor time, of all threads. */
  readonly used: number;
  /** Milliseconds by the clock in which the main thread was not idle. */
  readonly mainActive: number;
}

/**
 * A worker's own time, added up from one look to the next; the oftener it is asked, the better it knows who was busy.
 */
export class ProcessorShare {
  private last = read();
  private had = 0;

  /**
   * Milliseconds since it was made. `workers`: how many are busy, this one among them. What
   * collects garbage beside them counts as theirs.
   */
  advance(workers: number): number {
    const now = read();
    const used = now.used - this.last.used;
    const main = Math.min(now.mainActive - this.last.mainActive, used / (workers + 1));
    this.had += (used - main) / Math.max(1, workers);
    this.last = now;
    return this.had;
  }
}

function read(): Reading {
  const { user, system } = process.cpuUsage();
  return { used: (user + system) / 1000, mainActive: performance.eventLoopUtilization().active };
}
