// A string of its own.

/**
 * A slice holds the whole text that it was cut from for as long as it is kept: of a
 * draft, the whole version of one keystroke.
 */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
