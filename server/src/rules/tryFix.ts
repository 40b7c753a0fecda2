// A fix, tried: the draft as it would be after it is read and judged again where it would
// differ. Only what this proves is offered.

import { rereadDraft } from "../core/corpus/indexDraft";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { sharedEnd, sharedStart } from "../core/text/sharedEnds";
import { isOverlapping, type Span } from "../core/text/span";
import { applyEdits } from "./applyFixes";
import type { Candidate } from "./candidates";
import type { JudgedPart, JudgedQuotation } from "./judgeQuotations";
import { cutDraft, type Portion } from "./portions";
import { readPortion, type RaisedFinding, type ReadPortion } from "./readPortion";
import type { DiagnosticCode, Fix, TextEdit } from "./ruleTypes";
import { matchPortions } from "./samePortion";
import { compareSpeakers } from "./speakers";

/**
 * `safe`: it needs no choice, and every quotation that it touches is right. `repairs`: its finding is gone. `moves`:
 * gone, and another is raised elsewhere. `fails`: its finding stays or the same quotation gets another, the Markdown
 * around breaks, or words are cut that turn the sense.
 */
export type Outcome = "safe" | "repairs" | "moves" | "fails";

/**
 * What the fix of a finding comes to. Costs the draft read again from its last version, and the portions judged that
 * the fix changes: for 5,000 words some milliseconds, so only where somebody asks for fixes.
 */
export function tryFix(fix: Fix, { code, finding }: RaisedFinding, own: ReadPortion): Outcome {
  const { draft } = own.context;
  const tried = rereadDraft(draft, applyEdits(draft.text, fix.edits));
  if (!isSameOutside(fix.edits, draft, tried)) {
    return "fails";
  }
  const { before, after } = readChanged(own, tried);
  const left = after.flatMap(({ raised }) => raised);
  if (left.some((each) => isIn({ code, ...toTried(finding, fix.edits) }, each))) {
    return "fails";
  }
  const touched = listTouched(fix.edits, own, after);
  if (!fix.leavesWords && touched.some(({ was, now }) => now.some((each) => isTurned(each, was)))) {
    return "fails";
  }
  const known = before
    .flatMap(({ raised }) => raised)
    .map((each) => ({ code: each.code, ...toTried(each.finding, fix.edits) }));
  const fresh = left.filter((each) => !known.some((place) => isIn(place, each)));
  if (touched.some(({ now }) => now.some((each) => isTold(each, fresh)))) {
    return "fails";
  }
  if (fresh.length > 0) {
    return "moves";
  }
  const isSafe =
    fix.safe &&
    draft.quotations.length === tried.quotations.length &&
    touched.every(
      ({ was, now: [now, ...more] }) => now && more.length === 0 && isRight(now, was) && !isTold(now, left),
    );
  return isSafe ? "safe" : "repairs";
}

function isIn(
  place: Span & { readonly code: DiagnosticCode },
  { code, finding: { start, end } }: RaisedFinding,
): boolean {
  return place.code === code && isOverlapping(place, { start, end });
}

/**
 * The same blocks, the same words before the first edit and behind the last, and no mark
 * of Markdown turned to words between them.
 */
function isSameOutside(edits: readonly TextEdit[], { prose }: DraftIndex, { prose: tried }: DraftIndex): boolean {
  if (
    prose.blocks.length !== tried.blocks.length ||
    prose.blocks.some(({ kind }, i) => kind !== tried.blocks[i]?.kind)
  ) {
    return false;
  }
  const start = prose.map.toDerived(Math.min(...edits.map((edit) => edit.start)));
  const rest = prose.text.length - prose.map.toDerived(Math.max(...edits.map((edit) => edit.end)));
  if (
    sharedStart(prose.text, tried.text) < start ||
    sharedEnd(prose.text, tried.text, Math.min(start, tried.text.length)) < rest
  ) {
    return false;
  }
  const known =
    countMarks(prose.text.slice(start, prose.text.length - rest)) +
    edits.reduce((sum, { newText }) => sum + (newText.match(/\\./g)?.length ?? 0), 0);
  return countMarks(tried.text.slice(start, tried.text.length - rest)) <= known;
}

function countMarks(text: string): number {
  return text.match(/[*_[\]`<>#\\]/g)?.length ?? 0;
}

interface ChangedPortions {
  readonly before: readonly ReadPortion[];
  readonly after: readonly ReadPortion[];
}

const cut = new WeakMap<DraftIndex, readonly Portion[]>();

/** The portions of the draft that the tried one has not, and those that it has instead. */
function readChanged(own: ReadPortion, tried: DraftIndex): ChangedPortions {
  const { draft, corpus, settings } = own.context;
  let portions = cut.get(draft);
  if (!portions) {
    portions = cutDraft(draft);
    cut.set(draft, portions);
  }
  const now = cutDraft(tried);
  const matches = matchPortions({ draft, portions }, { draft: tried, portions: now });
  const kept = new Set(matches);
  const readBefore = (portion: Portion): ReadPortion =>
    portion.start === own.context.portion.start ? own : readPortion(portion, own.context);
  return {
    before: portions.filter((_, i) => !kept.has(i)).map(readBefore),
    after: now
      .filter((_, i) => matches[i]! < 0)
      .map((portion) => readPortion(portion, { draft: tried, corpus, settings })),
  };
}

interface TouchedQuotation {
  readonly was: JudgedQuotation;
  /** What its parts are parts of. */
  readonly now: readonly JudgedQuotation[];
}

function listTouched(
  edits: readonly TextEdit[],
  { context }: ReadPortion,
  after: readonly ReadPortion[],
): readonly TouchedQuotation[] {
  const all = after.flatMap((portion) => portion.context.quotations);
  const isMeant = ({ quotation }: JudgedPart): boolean =>
    edits.some((edit) => edit.start <= quotation.end && quotation.start <= edit.end);
  return context.quotations
    .filter(({ parts }) => parts.some(isMeant))
    .map((was) => {
      const spans = was.parts.map(({ quotation }) => toTried(quotation, edits));
      return {
        was,
        now: all.filter(({ parts }) => parts.some(({ quotation }) => spans.some((span) => isSame(quotation, span)))),
      };
    });
}

/**
 * Where a stretch of the draft stands after edits within it and around it; an edge
 * inside an edit goes to that edit's edge.
 */
function toTried({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const grow = (at: number, some: readonly TextEdit[]): number =>
    some.reduce((sum, edit) => sum + edit.newText.length - (Math.min(edit.end, at) - edit.start), at);
  return {
    start:
      grow(
        start,
        edits.filter((edit) => edit.end <= start && edit.start < start),
      ) - cutBy(start, edits),
    end: grow(
      end,
      edits.filter((edit) => edit.start <= end),
    ),
  };
}

/** How far into an edit a place lies. */
function cutBy(at: number, edits: readonly TextEdit[]): number {
  const over = edits.find((edit) => edit.start < at && at < edit.end);
  return over ? at - over.start : 0;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function isTold({ parts }: JudgedQuotation, raised: readonly RaisedFinding[]): boolean {
  return raised.some(({ finding }) => parts.some(({ quotation }) => isOverlapping(finding, quotation)));
}

/** A cut took words along that govern those left, or the words stand in another passage than the one meant. */
function isTurned({ found, candidates }: JudgedQuotation, was: JudgedQuotation): boolean {
  if (!found || !was.found) {
    return false;
  }
  const { source, span } = was.found;
  return (
    countCuts(found) > countCuts(was.found) ||
    !candidates.some((each) => each.source === source && isOverlapping(each.span, span) && each.weight <= found.weight)
  );
}

/**
 * Cuts inside the quotation that take along what governs the words left, whether or not the draft says it elsewhere.
 */
function countCuts({ judgement }: Candidate): number {
  return judgement.clips.reduce((sum, { place }) => sum + (place === "inside" ? 1 : 0), 0);
}

/** Its words are those of one passage, all said or all told there, by nobody but its speaker. */
function isRight(now: JudgedQuotation, was: JudgedQuotation): boolean {
  const { found, speaker, verdict } = now;
  if (!found || (verdict !== "verbatim" && verdict !== "edited")) {
    return false;
  }
  const { matched, outside } = found.judgement;
  const isOneVoice = outside === 0 || outside === matched;
  return (
    isOneVoice &&
    found.isSpeech === was.found?.isSpeech &&
    speaker?.name === was.speaker?.name &&
    compareSpeakers(speaker, found.speaker) !== "different"
  );
}
