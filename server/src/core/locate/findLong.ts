// The best places for a long quotation: its parts are found each by itself, vote for where the whole would start, and
// the whole is then compared there. What the parts cost at least, the whole costs at least: that is the proof.

import { scanWords } from "./bitParallel";
import { clearPattern, findExact, toPattern, type Demand } from "./findExact";
import { isLiveAt } from "./liveSegment";
import { listPlaces, type PartQuery, type Place, type Window } from "./places";
import { textAt } from "./segment";

/** Tokens of a part: long enough to be rare, short enough for one pass to be quick. */
const CHUNK = 40;
/** Parts that are looked up: they bound the time whatever the quotation's length; a longer one is sampled evenly. */
const MOST_CHUNKS = 16;
/**
 * Places of a part that vote. 8 lost two of 300 quotations that hold a page's footer, which hundreds of sources share.
 */
const VOTES_A_CHUNK = 64;
/** Places where the whole is compared, those with most votes first. */
const MOST_COMPARED = 16;

export interface LongResult {
  readonly places: readonly Place[];
  readonly best: number;
  readonly isProved: boolean;
}

interface Vote {
  readonly part: number;
  readonly text: number;
  /** Where the quotation would start. */
  readonly diagonal: number;
  readonly weight: number;
}

export function findLong(parts: readonly PartQuery[], demand: Demand, scratch: Uint16Array): LongResult {
  const tokens = parts[0]?.numbers.length ?? 0;
  const total = Math.ceil(tokens / CHUNK);
  const used = Math.min(total, MOST_CHUNKS);
  const votes: Vote[] = [];
  let least = 0;
  for (let c = 0; c < used; c++) {
    const index = used === total ? c : Math.floor((c * (total - 1)) / (used - 1));
    const start = Math.floor((index * tokens) / total);
    const end = Math.floor(((index + 1) * tokens) / total);
    const chunk = parts.map((p) => ({ live: p.live, numbers: p.numbers.subarray(start, end) }));
    const maxDistance = Math.floor((end - start) / 3);
    const { places, best } = findExact(
      chunk,
      { limit: Math.max(demand.limit, VOTES_A_CHUNK), maxDistance, slack: 0 },
      scratch,
    );
    least += Math.min(best, maxDistance + 1);
    for (const place of places) {
      votes.push({
        part: place.part,
        text: textAt(parts[place.part]!.live.segment, place.from),
        diagonal: place.from - start,
        // What stands in many places, as a page's footer does, says little about where the whole stands.
        weight: (end - start - place.distance) / places.length,
      });
    }
  }
  let best = demand.maxDistance + 1;
  let worst = demand.maxDistance;
  const windows: Window[] = [];
  for (const candidate of listCandidates(votes, demand.maxDistance).slice(0, MOST_COMPARED)) {
    const window = compareAt(parts, candidate, worst, scratch);
    if (!window) {
      continue;
    }
    windows.push(window);
    best = Math.min(best, window.distance);
    worst = Math.min(demand.maxDistance, best + demand.slack);
  }
  const places: Place[] = [];
  for (const window of windows.filter((w) => w.distance <= worst)) {
    const part = parts[window.part]!;
    places.push(...listPlaces(part, toPattern(part.numbers, scratch), window, worst, demand.limit));
    clearPattern(part.numbers, scratch);
  }
  return { places, best, isProved: best <= least };
}

interface Candidate {
  readonly part: number;
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Votes in one text whose diagonals lie within `reach` of the last are one candidate; the heaviest first. */
function listCandidates(votes: readonly Vote[], reach: number): readonly Candidate[] {
  const sorted = [...votes].sort((a, b) => a.part - b.part || a.text - b.text || a.diagonal - b.diagonal);
  const candidates: Candidate[] = [];
  for (const vote of sorted) {
    const last = candidates[candidates.length - 1];
    if (last && last.part === vote.part && last.text === vote.text && vote.diagonal - last.to <= reach) {
      candidates[candidates.length - 1] = { ...last, to: vote.diagonal, weight: last.weight + vote.weight };
    } else {
      candidates.push({
        part: vote.part,
        text: vote.text,
        from: vote.diagonal,
        to: vote.diagonal,
        weight: vote.weight,
      });
    }
  }
  return candidates.sort((a, b) => b.weight - a.weight);
}

function compareAt(
  parts: readonly PartQuery[],
  candidate: Candidate,
  worst: number,
  scratch: Uint16Array,
): Window | undefined {
  const { live, numbers } = parts[candidate.part]!;
  const { textStarts, words } = live.segment;
  const from = Math.max(textStarts[candidate.text]!, candidate.from - worst);
  const to = Math.min(textStarts[candidate.text + 1]!, candidate.to + numbers.length + worst);
  const pattern = toPattern(numbers, scratch);
  let distance = Number.POSITIVE_INFINITY;
  scanWords(words, from, to, pattern, worst, (end, d) => {
    if (isLiveAt(live, end - 1)) {
      distance = d;
    }
    return distance - 1;
  });
  clearPattern(numbers, scratch);
  return distance <= worst ? { part: candidate.part, from, to, distance } : undefined;
}
