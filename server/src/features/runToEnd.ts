// Work that is done in steps, all of it at once: for who has nobody else to answer.

export function runToEnd<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}
