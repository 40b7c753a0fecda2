// Long work in the one thread of a server: a few milliseconds at a time, so that others are answered between.

/** Of work before others have their turn, in ms. */
const TURN_MS = 10;

/** The work was given up: nobody wants its answer any more. */
export class GivenUp extends Error {}

/** @throws GivenUp when `isWanted` says no, which is asked after each turn; and what the steps throw */
export async function runInTurns<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - began < TURN_MS) {
      continue;
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (!isWanted()) {
      throw new GivenUp();
    }
    began = performance.now();
  }
}
