// The best score of each candidate of one search. Kept from search to search, so that
// none has to make tables of its own.

/** Candidates are small whole numbers. Ties go to whoever was offered first. */
export class Ranking<Entry> {
  private count = 0;
  /** By candidate: a place in the lists below. What an earlier search left there is told by `candidates`. */
  private readonly places: number[] = [];
  private readonly candidates: number[] = [];
  private readonly scores: number[] = [];
  private readonly entries: Entry[] = [];

  clear(): void {
    this.count = 0;
  }

  /** Of several entries of one candidate, the first with the highest score counts. */
  offer(candidate: number, entry: Entry, score: number): void {
    const place = this.places[candidate];
    if (place !== undefined && place < this.count && this.candidates[place] === candidate) {
      if (score > this.scores[place]!) {
        this.scores[place] = score;
        this.entries[place] = entry;
      }
      return;
    }
    this.places[candidate] = this.count;
    this.candidates[this.count] = candidate;
    this.scores[this.count] = score;
    this.entries[this.count] = entry;
    this.count++;
  }

  /**
   * The winner, its score and the next candidate's, -Infinity where there is none; undefined where nobody was offered.
   */
  winner(): { readonly entry: Entry; readonly score: number; readonly next: number } | undefined {
    if (this.count === 0) {
      return undefined;
    }
    let best = 0;
    let next = Number.NEGATIVE_INFINITY;
    for (let place = 1; place < this.count; place++) {
      const score = this.scores[place]!;
      if (score > this.scores[best]!) {
        next = this.scores[best]!;
        best = place;
      } else if (score > next) {
        next = score;
      }
    }
    return { entry: this.entries[best]!, score: this.scores[best]!, next };
  }
}
