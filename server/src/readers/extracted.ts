// What a format's reader gives, and the one way from there to a source: its blocks become the text that spans count in,
// apart by a blank line, and are laid out like any other article.

import type { SourceMeta, SourcePlace, SourceProblem, SourceText } from "../core/corpus/sourceTypes";
import type { BlockKind } from "../core/text/prose";
import { layOutArticle } from "./articleLayout/layOutArticle";
import type { Line } from "./articleLayout/layoutTypes";
import { splitLines } from "./articleLayout/splitLines";

export interface ExtractedBlock {
  /** A paragraph, heading or the like. A line feed is a matter of looks: the block is one paragraph all the same. */
  readonly text: string;
  /** What the format says of it; null for a plain paragraph. */
  readonly hint: BlockKind | null;
  /**
   * Where its text stands in the file, from these UTF-16 units of the block on; ascending. What comes before the first
   * stands where the block before ended.
   */
  readonly places?: readonly SourcePlace[];
}

/** What the file says of itself; what is left out is found in the text where it can be. */
export type ExtractedMeta = Partial<
  Pick<SourceMeta, "kind" | "title" | "byline" | "publisher" | "published" | "updated" | "url" | "lang" | "speaker">
>;

export interface Extracted {
  readonly blocks: readonly ExtractedBlock[];
  readonly meta: ExtractedMeta;
  readonly problems: readonly SourceProblem[];
}

/** A page that was packed into another format: it is read like one that was saved alone. */
export interface ExtractedPage {
  readonly html: string;
  /** Where it was saved from, in case that it does not say itself. */
  readonly url: string | null;
  readonly problems: readonly SourceProblem[];
}

/** What a `*.reader.ts` exports. */
export interface FormatReader {
  /**
   * Throws `Unreadable` with a sentence for the writer where the file is to blame. Must bound what it unpacks
   * (`MOST_UNPACKED`): the worker's limit on memory counts JavaScript's objects, but not the bytes of buffers.
   */
  read(bytes: Uint8Array, path: string): Extracted | ExtractedPage | Promise<Extracted>;
}

/** Thrown by a reader where the file is to blame; the message is a sentence for the writer that says what to do. */
export class Unreadable extends Error {}

/** Bytes that one file may unpack to, all its parts together. */
export const MOST_UNPACKED = 128 * 1024 * 1024;

/** Linear. */
export function toSource(path: string, version: string, { blocks, meta, problems }: Extracted): SourceText {
  const text = blocks.map((block) => block.text).join(BETWEEN);
  const lines: Line[] = [];
  const places: SourcePlace[] = [];
  let at = 0;
  for (const block of blocks) {
    const end = at + block.text.length;
    for (const [i, line] of splitLines(text, at, end, block.hint).entries()) {
      // A turn that its format tells needs no layout to tell it.
      const role = block.hint === "turn" ? block.hint : null;
      lines.push({ ...line, role, isJoined: i > 0 });
    }
    for (const place of block.places ?? []) {
      places.push({ ...place, start: at + place.start });
    }
    at = end + BETWEEN.length;
  }
  const article = layOutArticle(text, lines, {
    title: meta.title ?? null,
    byline: meta.byline ?? [],
    publisher: meta.publisher ?? null,
    published: meta.published ?? null,
    updated: meta.updated ?? null,
    isTranscript: meta.kind === undefined ? null : meta.kind === "transcript",
  });
  const { kind = article.meta.kind, url = null, lang = null, speaker = null } = meta;
  return {
    path,
    version,
    text,
    prose: article.prose,
    places: dropRepeats(places),
    problems: [...problems, ...article.problems],
    meta: { ...article.meta, kind, url, lang, speaker },
    readAs: null,
  };
}

const BETWEEN = "\n\n";

/** A new paragraph on the same page is no new place. */
function dropRepeats(places: readonly SourcePlace[]): readonly SourcePlace[] {
  return places.filter((place, i) => {
    const before = places[i - 1];
    return !before || place.page !== before.page || place.count !== before.count || place.time !== before.time;
  });
}
