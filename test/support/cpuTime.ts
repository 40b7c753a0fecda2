// Processor time: a clock on the wall would count the other programs of a busy machine, too.

/** Milliseconds of this process's own work while `work` runs. */
export function cpuMilliseconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
