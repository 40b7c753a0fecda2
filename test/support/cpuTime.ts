// Processor time: a clock on the wall would count the other programs of a busy machine, too.

/** Milliseconds of processor time that this process, with all its threads, has used so far. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of this process's own work while `work` runs. */
export function cpuMilliseconds(work: () => void): number {
  const began = cpuTime();
  work();
  return cpuTime() - began;
}
