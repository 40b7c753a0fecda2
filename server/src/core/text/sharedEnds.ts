// What two versions of a text begin and end with: between the two is what an edit changed.

/** Characters compared at once, by the engine: one at a time takes a millisecond where the code is not compiled yet. */
const STRIDE = 512;

/** How many characters both begin with. */
export function sharedStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= shorter && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters both end with, behind the first `start` of each. */
export function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let at = 0;
  while (at + STRIDE <= most && a.slice(a.length - at - STRIDE, a.length - at) === b.slice(b.length - at - STRIDE, b.length - at)) at += STRIDE;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}
