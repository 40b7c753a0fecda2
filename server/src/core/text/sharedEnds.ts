// What two versions of a text, or of a list, begin and end with: between the two is what an edit changed.

/** Characters compared at once, by the engine: one at a time takes a millisecond where the code is not compiled yet. */
const STRIDE = 512;

/** How many characters both begin with. */
export function sharedStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= shorter && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) {
    at += STRIDE;
  }
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) {
    at++;
  }
  return at;
}

/** How many characters both end with, behind the first `start` of each. */
export function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let at = 0;
  while (
    at + STRIDE <= most &&
    a.slice(a.length - at - STRIDE, a.length - at) === b.slice(b.length - at - STRIDE, b.length - at)
  ) {
    at += STRIDE;
  }
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) {
    at++;
  }
  return at;
}

/** How many items both begin with, and how many behind those both end with. */
export function sharedItems<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
): { readonly top: number; readonly bottom: number } {
  const most = Math.min(before.length, now.length);
  let top = 0;
  while (top < most && isSame(before[top]!, now[top]!)) {
    top++;
  }
  let bottom = 0;
  while (bottom < most - top && isSame(before[before.length - 1 - bottom]!, now[now.length - 1 - bottom]!)) {
    bottom++;
  }
  return { top, bottom };
}
