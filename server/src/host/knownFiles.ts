// What a desk has read: each file's content as a hash, and what was wrong with it. What is kept here is told as the
// change that the corpus has to take.

import type { SourceChange } from "../core/corpus/corpusHost";
import type { SourceIndex } from "../core/corpus/sourceTypes";

export class KnownFiles {
  /** Empty where the file could not be read. */
  private readonly hashes = new Map<string, string>();
  /** Of those, by path, that have any. */
  private readonly problems = new Map<string, readonly string[]>();

  get count(): number {
    return this.hashes.size;
  }

  get paths(): Iterable<string> {
    return this.hashes.keys();
  }

  has(path: string): boolean {
    return this.hashes.has(path);
  }

  hashOf(path: string): string | undefined {
    return this.hashes.get(path);
  }

  /** By path. */
  listProblems(): readonly { readonly path: string; readonly message: string }[] {
    return [...this.problems.keys()]
      .sort()
      .flatMap((path) => this.problems.get(path)!.map((message) => ({ path, message })));
  }

  keep(path: string, hash: string, source: SourceIndex): SourceChange {
    const messages = source.problems.map(({ message }) => message);
    this.remember(path, hash, messages);
    return { path, source };
  }

  keepProblem(path: string, message: string): SourceChange {
    this.remember(path, "", [message]);
    return { path, source: null };
  }

  /** Null where it was not known. */
  forget(path: string): SourceChange | null {
    this.problems.delete(path);
    return this.hashes.delete(path) ? { path, source: null } : null;
  }

  clear(): void {
    this.hashes.clear();
    this.problems.clear();
  }

  private remember(path: string, hash: string, messages: readonly string[]): void {
    this.hashes.set(path, hash);
    if (messages.length > 0) {
      this.problems.set(path, messages);
    } else {
      this.problems.delete(path);
    }
  }
}
