// The passages of all sources that a quotation may be: looked up whole, by its marked parts and piece by piece, and
// judged. Knows no draft but the quotation's words.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { foldTokens } from "../core/locate/foldTokens";
import { readDraftItems, type DraftItem } from "../core/locate/judging/draftItems";
import { judgeQuotation } from "../core/locate/judging/judgeQuotation";
import type { Judgement } from "../core/locate/judging/judgementTypes";
import { findUtterance } from "../core/locate/judging/sourceView";
import { mayBeSpelledOtherwise } from "../core/locate/judging/spellings";
import type { FindOptions, Passage } from "../core/locate/locateTypes";
import type { Span } from "../core/text/span";
import {
  compareCandidates,
  isNear,
  LookUp,
  toCandidate,
  type Candidate,
  type Candidates,
  type Piece,
} from "./candidates";
import { toSourceView } from "./sourceViews";

/** Passages judged for one quotation at most: the same agency copy in more sources than this adds nothing. */
const MOST_JUDGED = 12;
/** Exact ones are cheap to judge, and the claimed speaker may be any of them. */
const MOST_EXACT = 48;
/** How far apart the pieces of one passage may stand, in units of prose. */
const REACH = 1200;
/**
 * Words of a piece at least: shorter runs stand everywhere by chance (at 10 MB, one
 * four-word run of function words in three).
 */
const SHORTEST_PIECE = 4;
const SHORTEST_UNMARKED_PIECE = 5;
/** Two runs of one source near each other are tried as one passage from this length on. */
const SHORTEST_STRETCH = 3;
const MOST_PIECES = 6;
/** A passage with at most this share of its words changed is the one meant: nobody put the quotation together. */
const FEW_CHANGES = 0.2;
/** Longer quotations are not taken apart, which costs look-ups as long as they are. */
const LONGEST_PIECED = 300;
/** From this length on, a passage in another style is near enough to be found as it is. */
const LONGEST_IN_FORMS = 14;
/** Share of the words of a shorter one that may be in another form. */
const MOST_IN_FORMS = 0.7;

/** "1200 meters" for "1,200 metres", "Toender" for "Tønder". */
function mayHaveOtherForm(item: DraftItem, written: string): boolean {
  if (item.kind !== "word") {
    return false;
  }
  const { key, number, stands, start } = item.token;
  const isTyped = /[ao]e|ue|aa/.test(key) && /^\p{Lu}/u.test(written.slice(start, start + 2));
  return number !== undefined || stands !== undefined || isTyped || mayBeSpelledOtherwise(key);
}

/** The longest run from some word on that stands in a source. */
interface ExactRun {
  readonly written: Span;
  readonly words: number;
  /** It ends where a sentence, a part or a marked cut does. */
  readonly isMarked: boolean;
  readonly passages: readonly Passage[];
}

/** Costs the look-ups, and the alignment of what they give: see `findCandidates`, which remembers. */
export function searchCandidates(written: string, hasParentheses: boolean, corpus: CorpusSnapshot): Candidates {
  return new Search(written, hasParentheses, corpus).run();
}

class Search {
  private readonly lookUps: LookUp[] = [];
  private readonly list: Candidate[] = [];
  private readonly seen = new Set<string>();
  private readonly sections: string[][];
  private readonly items: readonly DraftItem[];
  private readonly words: { text: string; span: Span; isAfterBreak: boolean }[] = [];

  constructor(
    private readonly written: string,
    private readonly hasParentheses: boolean,
    private readonly corpus: CorpusSnapshot,
  ) {
    this.items = readDraftItems(written, { hasParentheses, sourceBrackets: new Set() });
    const sections: string[][] = [[]];
    let isAfterBreak = true;
    let end = 0;
    for (const item of this.items) {
      if (item.kind === "ellipsis") {
        sections.push([]);
        isAfterBreak = true;
      } else if (item.kind === "word") {
        const text = written.slice(item.token.start, item.token.end).replace(/[[\]]/g, "");
        if (/[.?!]["'”’)]*\s|\n/.test(written.slice(end, item.token.start))) {
          isAfterBreak = true;
        }
        const whole = item.token.whole;
        if (whole && whole.start < item.token.start) {
          end = item.token.end;
          continue;
        }
        const span = whole ?? item.token;
        sections[sections.length - 1]!.push(whole ? written.slice(whole.start, whole.end) : text);
        this.words.push({
          text: whole ? written.slice(whole.start, whole.end) : text,
          span: { start: span.start, end: span.end },
          isAfterBreak,
        });
        isAfterBreak = false;
        end = span.end;
      }
    }
    this.sections = sections.filter((s) => s.length > 0);
  }

  run(): Candidates {
    if (this.words.length === 0) {
      return { list: [], pieces: [], lookUps: [] };
    }
    const whole = this.words.map((w) => w.text).join(" ");
    this.judgePassages(this.lookUp(whole));
    if (this.written.includes("[") && !this.hasClean()) {
      this.judgePassages(this.lookUp(this.written));
    }
    if (this.sections.length > 1 && !this.hasClean()) {
      this.judgeSections();
    }
    const { length } = this.words;
    if (
      length <= LONGEST_IN_FORMS &&
      !this.hasClean() &&
      this.items.some((item) => mayHaveOtherForm(item, this.written))
    ) {
      this.judgeOtherForms(whole);
    }
    let pieces: readonly Piece[] = [];
    if (
      length >= 2 * SHORTEST_PIECE &&
      length <= LONGEST_PIECED &&
      !this.list.some((c) => c.weight <= Math.max(2, FEW_CHANGES * length))
    ) {
      pieces = this.judgePieces();
    }
    const list = this.list.filter((c) => isNear(c.judgement)).sort(compareCandidates);
    return { list, pieces: list.some((c) => c.weight <= 2) ? [] : pieces, lookUps: this.lookUps };
  }

  private lookUp(words: string, options?: FindOptions): readonly Passage[] {
    const passages = this.corpus.passages.find(words, options);
    this.lookUps.push(new LookUp(words, options, passages));
    return passages;
  }

  private hasClean(): boolean {
    return this.list.some((c) => c.weight < 1);
  }

  /**
   * In few words, house style alone changes as many as make another passage; only one that it makes the same counts.
   */
  private judgeOtherForms(whole: string): void {
    const maxDistance = Math.ceil(foldTokens(whole).count * MOST_IN_FORMS);
    for (const passage of this.lookUp(whole, { limit: MOST_EXACT, maxDistance, slack: 2 })) {
      const source = this.corpus.sources.get(passage.path);
      const judgement = source && this.judge(source, passage);
      if (source && judgement?.changes.length === 0) {
        this.add(source, judgement);
      }
    }
  }

  private judgePassages(passages: readonly Passage[]): void {
    let exact = passages;
    if (passages.length >= 8 && passages.every((p) => p.distance === 0)) {
      exact = this.lookUp(this.words.map((w) => w.text).join(" "), { limit: MOST_EXACT, maxDistance: 0 });
    }
    const most = exact === passages ? MOST_JUDGED : MOST_EXACT;
    for (const passage of exact.slice(0, most)) {
      this.judgeAt(passage.path, passage);
    }
  }

  private judgeAt(path: string, near: Span): void {
    const key = `${path}:${near.start}:${near.end}`;
    const source = this.corpus.sources.get(path);
    if (!source || this.seen.has(key)) {
      return;
    }
    this.seen.add(key);
    const judgement = this.judge(source, near);
    if (judgement) {
      this.add(source, judgement);
    }
    if (judgement?.changes.length === 0) {
      return;
    }
    const joined = this.judge(source, near, true);
    if (joined && joined.joins.length > 0) {
      this.add(source, joined);
    }
  }

  private judge(source: SourceIndex, near: Span, isAnyVoice = false): Judgement | undefined {
    const { written, hasParentheses, items } = this;
    return judgeQuotation(written, toSourceView(source), near, { hasParentheses, items, isAnyVoice });
  }

  private add(source: SourceIndex, judgement: Judgement): void {
    if (
      this.list.some(
        (c) =>
          c.source === source &&
          c.judgement.passage.start === judgement.passage.start &&
          c.judgement.passage.end === judgement.passage.end,
      )
    ) {
      return;
    }
    this.list.push(toCandidate(source, judgement, this.corpus));
  }

  /** The marked pieces of one passage, each found alone: the longest first, the others near it. */
  private judgeSections(): void {
    const longest = [...this.sections].sort((a, b) => b.length - a.length)[0]!;
    if (longest.length < 2) {
      return;
    }
    const anchors = this.lookUp(longest.join(" "), {
      limit: 2 * MOST_JUDGED,
      maxDistance: Math.floor(longest.length / 5),
    });
    for (const anchor of anchors) {
      this.judgeAt(anchor.path, anchor);
    }
  }

  private judgePieces(): readonly Piece[] {
    const pieces = this.cutIntoPieces();
    if (pieces.length < 2) {
      return [];
    }
    for (const [i, piece] of pieces.entries()) {
      const next = pieces[i + 1];
      if (!next) {
        break;
      }
      for (const a of piece.passages) {
        const b = next.passages.find((p) => p.path === a.path && p.start >= a.end && p.start - a.end <= REACH);
        if (b) {
          this.judgeAt(a.path, { start: a.start, end: b.end });
        }
      }
      if (this.list.length > 2 * MOST_JUDGED) {
        break;
      }
    }
    const covered = pieces.reduce((n, p) => n + p.words, 0);
    if (
      covered < this.words.length ||
      pieces.some((p) => p.words < (p.isMarked ? SHORTEST_PIECE : SHORTEST_UNMARKED_PIECE))
    ) {
      return [];
    }
    return pieces.map((piece) => this.toPiece(piece));
  }

  private toPiece({ written, passages }: ExactRun): Piece {
    const all = passages.map((passage) => {
      const source = this.corpus.sources.get(passage.path)!;
      return {
        written,
        source,
        span: source.prose.map.toOriginalSpan(passage),
        isSpeech: findUtterance(toSourceView(source), passage.start) !== undefined,
      };
    });
    return all.find((p) => p.isSpeech) ?? all[0]!;
  }

  /** Longest runs that stand somewhere, from left to right, by doubling and halving: O(log words) look-ups a piece. */
  private cutIntoPieces(): ExactRun[] {
    const pieces: ExactRun[] = [];
    for (let at = 0; at < this.words.length && pieces.length < MOST_PIECES; ) {
      let low = 0;
      let passages: readonly Passage[] = [];
      let high = this.words.length - at;
      for (let size = Math.min(SHORTEST_STRETCH, high); size > low; ) {
        const found = this.findExact(at, at + size);
        if (found.length > 0) {
          low = size;
          passages = found;
        } else {
          high = size - 1;
        }
        size = Math.min(high, low * 2 > high || low === 0 ? (low + high + 1) >>> 1 : low * 2);
        if (low === 0) {
          break;
        }
      }
      if (low === 0) {
        at++;
        continue;
      }
      const isMarked = this.words[at + low]?.isAfterBreak ?? this.words[at]!.isAfterBreak;
      if (low >= SHORTEST_STRETCH) {
        pieces.push({
          isMarked,
          written: { start: this.words[at]!.span.start, end: this.words[at + low - 1]!.span.end },
          words: low,
          passages,
        });
      }
      at += low;
    }
    return pieces;
  }

  private findExact(from: number, to: number): readonly Passage[] {
    return this.lookUp(
      this.words
        .slice(from, to)
        .map((w) => w.text)
        .join(" "),
      { limit: 8, maxDistance: 0 },
    );
  }
}
