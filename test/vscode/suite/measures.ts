// What the suite measures on its way, in milliseconds, for the report.
export const measures: Record<string, number> = {};

/** Runs `work` `times` times and keeps the median. */
export async function measure<T>(name: string, times: number, work: () => Promise<T>): Promise<T> {
  const took: number[] = [];
  let result!: T;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    result = await work();
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  measures[name] = Math.round(took[took.length >> 1]! * 10) / 10;
  console.log(`[suite] # ${name}: ${measures[name]} ms`);
  return result;
}
