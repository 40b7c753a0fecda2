// What a workspace may hold before the rest is left out and told.

/**
 * Sources of all folders together. Ten thousand are what the program is made for; a hundred thousand of an article's
 * length fill the memory that a process has.
 */
export const MOST_SOURCES = 100_000;

/**
 * UTF-16 units of an open editor's text that are read on the main thread: a second or two. A
 * report has 30,000, a long book a million.
 */
export const LONGEST_BUFFER = 1_000_000;
