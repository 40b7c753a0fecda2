// Compares the speakers that the program names with those that a reader found (see deskSpeakers.ts).

import { createHash } from "node:crypto";

/** One quotation as a reader judged it. */
export interface GoldQuotation {
  /** UTF-16 code units in the file's text, half open, as contract.md counts them. */
  readonly start: number;
  readonly end: number;
  /** The first eight hexadecimal digits of the SHA-256 of the quoted text: tells that the text has changed since. */
  readonly check: string;
  /** False for what nobody says: titles, terms, scare quotes. */
  readonly speech?: false;
  /**
   * Who says it, by full name; null where the text names nobody; a list where a reader would accept several.
   * Where `speech` is false: who may be named for it without fault.
   */
  readonly speaker?: string | null | readonly (string | null)[];
  /** A label that stands for an unnamed speaker: "Q". */
  readonly anonymous?: string;
}

/** One quotation as the program lists it. */
export interface ListedQuotation {
  readonly start: number;
  readonly end: number;
  readonly speech: boolean;
  readonly speakerName: string | null;
  /** Further names of the same speaker in the sources. */
  readonly otherNames: readonly string[];
}

export type Outcome = "right" | "wrong" | "none" | "unlisted" | "unspoken" | "falselySpoken" | "changed";

export interface Judgement {
  readonly gold: GoldQuotation;
  readonly listed: ListedQuotation | undefined;
  readonly outcome: Outcome;
}

/** `speaker` as a list: what a reader would accept. */
export function listAccepted({ speaker }: GoldQuotation): readonly (string | null)[] {
  if (speaker === undefined) {
    return [];
  }
  return Array.isArray(speaker) ? (speaker as readonly (string | null)[]) : [speaker as string | null];
}

/**
 * Judges every quotation of one file. Of what is spoken: `right`, `wrong` (another is named), `none` (nobody is named,
 * or a description stands in place of a name), `unlisted` (the program has no such quotation). Of what is no speech:
 * `falselySpoken` (somebody is named who does not say it), else `unspoken`. `changed`: the text there is no longer what
 * the reader read. Cost: gold times listed.
 */
export function judgeSpeakers(
  text: string,
  gold: readonly GoldQuotation[],
  listed: readonly ListedQuotation[],
): readonly Judgement[] {
  return gold.map((quotation) => {
    const counterpart = findCounterpart(quotation, listed);
    const isChanged = checksumOf(text.slice(quotation.start, quotation.end)) !== quotation.check;
    const outcome = isChanged ? "changed" : judge(quotation, counterpart);
    return { gold: quotation, listed: counterpart, outcome };
  });
}

export function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

function judge(gold: GoldQuotation, listed: ListedQuotation | undefined): Outcome {
  const accepted = listAccepted(gold);
  const name = listed?.speakerName ?? null;
  const isAccepted = accepted.some((wanted) =>
    wanted === null
      ? isUnnamed(name, gold.anonymous)
      : name !== null && isNamed(name, listed?.otherNames ?? [], wanted),
  );
  if (gold.speech === false) {
    return name !== null && listed?.speech === true && !isAccepted ? "falselySpoken" : "unspoken";
  }
  if (!listed) {
    return "unlisted";
  }
  if (isAccepted) {
    return "right";
  }
  return name === null || isDescription(name) ? "none" : "wrong";
}

function isNamed(name: string, otherNames: readonly string[], wanted: string): boolean {
  return isSamePerson(name, wanted) || otherNames.some((other) => fold(other) === fold(wanted));
}

/** An unnamed speaker is answered by no name, by a description ("a diplomat") or by the text's words ("Q"). */
function isUnnamed(name: string | null, words: string | undefined): boolean {
  return name === null || isDescription(name) || (words !== undefined && fold(name) === fold(words));
}

/** A description in place of a name ("the envoy", "A Danish official"): its first or last word is in small letters. */
function isDescription(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return [words[0], words.at(-1)].some((word) => /^\p{Ll}/u.test(word ?? ""));
}

/** As the desks' scorer compares: the same surname, and no other first name. */
function isSamePerson(left: string, right: string): boolean {
  const [mine, theirs] = [fold(left).split(" "), fold(right).split(" ")];
  if (mine.join(" ") === theirs.join(" ")) {
    return true;
  }
  const hasOneWord = mine.length === 1 || theirs.length === 1;
  return mine.at(-1) === theirs.at(-1) && (hasOneWord || mine[0] === theirs[0]);
}

function fold(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return plain.trim().toLowerCase().replace(/^the /, "");
}

/** The listed quotation that shares most with this one, if it shares at least half of the shorter of both. */
function findCounterpart(gold: GoldQuotation, listed: readonly ListedQuotation[]): ListedQuotation | undefined {
  let best: ListedQuotation | undefined;
  let bestShare = 0;
  for (const candidate of listed) {
    const shared = Math.min(gold.end, candidate.end) - Math.max(gold.start, candidate.start);
    const shorter = Math.min(gold.end - gold.start, candidate.end - candidate.start);
    if (shared * 2 >= shorter && shared > bestShare) {
      best = candidate;
      bestShare = shared;
    }
  }
  return best;
}
