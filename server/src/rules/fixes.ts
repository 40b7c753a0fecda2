// Fixes as edits of a draft's file that leave valid Markdown: the writer's marks, emphasis and links stay.

import type { DraftIndex } from "../core/corpus/sourceTypes";
import { lowerBound, type Span } from "../core/text/span";
import { listUtterances } from "../core/locate/judging/sourceView";
import type { Candidate } from "./candidates";
import { toDraftMarks } from "./draftMarks";
import { toProse, type JudgedQuotation } from "./judgeQuotations";
import { FIX_TITLES } from "./messages";
import { toLines } from "./passages";
import type { RuleContext } from "./rule";
import type { DiagnosticCode, Fix, TextEdit } from "./ruleTypes";
import { toSourceView } from "./sourceViews";

/** The fixes that there are. */
export function listDefined(...fixes: readonly (Fix | undefined)[]): readonly Fix[] {
  return fixes.filter((fix) => fix !== undefined);
}

/** Words written and what shall stand there. Empty `written`: words are missing behind it. */
export interface Replacement {
  readonly written: Span;
  readonly source: Span;
}

/**
 * Puts the source's words for these changes, one edit for each part of the quotation that has any.
 * Undefined where markup stands in the way.
 */
export function useSourceWords(
  judged: JudgedQuotation,
  found: Candidate,
  changes: readonly Replacement[],
  { draft }: RuleContext,
): Fix | undefined {
  const edits: TextEdit[] = [];
  const titles: string[] = [];
  for (const part of judged.parts) {
    const end = part.offset + part.prose.end - part.prose.start;
    const own = changes.filter((c) => c.written.start >= part.offset && c.written.start <= end);
    if (own.length === 0) {
      continue;
    }
    const pieces = own.map((change) => toEdit(judged, found, change, draft));
    edits.push(
      joinEdits(
        pieces.map((p) => p.edit),
        draft.text,
      ),
    );
    titles.push(...pieces.map((p) => p.words));
  }
  if (edits.length === 0) {
    return undefined;
  }
  const words = titles.filter((title) => title !== "").join(" … ");
  return { title: words === "" ? FIX_TITLES.useSourceAsItStands() : FIX_TITLES.useSource(words), safe: true, edits };
}

function toEdit(
  judged: JudgedQuotation,
  found: Candidate,
  change: Replacement,
  draft: DraftIndex,
): { edit: TextEdit; words: string } {
  const words = fitCase(readSourceWords(found, change.source, draft), judged, change.written);
  const prose = toProse(judged, change.written);
  if (change.written.end === change.written.start) {
    const at = insertionPoint(prose.start, draft);
    const isFirst = change.written.start === 0 && !/\s/.test(judged.text[0] ?? "");
    return {
      edit: { start: at, end: at, newText: isFirst ? `${words} ` : leadOf(found, change.source) + words },
      words,
    };
  }
  if (words === "") {
    return { edit: removeWords(prose, change.written.start > 0, draft), words };
  }
  const span = draft.prose.map.toOriginalSpan(prose);
  return { edit: { ...span, newText: hasMarkup(span, prose) ? placeWords(words, span, prose, draft) : words }, words };
}

/** What the source has between the words before and the ones put back: a space, or a mark and a space. */
function leadOf(found: Candidate, source: Span): string {
  return (
    /[,;:—–-]?\s+$|[—–]$/
      .exec(toSourceView(found.source).text.slice(Math.max(0, source.start - 4), source.start))?.[0]
      .replace(/\s+/g, " ") ?? " "
  );
}

/** Behind the last unit before the place, inside its emphasis. */
function insertionPoint(prose: number, draft: DraftIndex): number {
  return prose > 0 ? draft.prose.map.toOriginal(prose - 1) + 1 : draft.prose.map.toOriginal(prose);
}

/** With the mark and the space before, or the space behind where they open the quotation. */
function removeWords(prose: Span, isInside: boolean, draft: DraftIndex): TextEdit {
  const { text } = draft.prose;
  let { start, end } = prose;
  if (isInside) {
    start -= /(?:(?<=[\p{L}\p{N}])[,;:])?[ \u00A0]*$/u.exec(text.slice(Math.max(0, start - 6), start))![0].length;
  } else if (text[end] === " ") {
    end++;
  }
  return { ...withEmphasis(draft.prose.map.toOriginalSpan({ start, end }), draft.text), newText: "" };
}

/** With the marks of emphasis around all of its words, of which those that open may already be in it. */
function withEmphasis({ start, end }: Span, text: string): Span {
  const opening = /^[,;:]?[ \u00A0]*([*_]{1,3})/.exec(text.slice(start, end))?.[1];
  if (opening && text.startsWith(opening, end)) {
    return { start, end: end + opening.length };
  }
  for (let n = 3; n > 0; n--) {
    const before = text.slice(start - n, start);
    if (/^[*_]{1,3}$/.test(before) && text.startsWith(before, end)) {
      return { start: start - n, end: end + n };
    }
  }
  return { start, end };
}

function hasMarkup(file: Span, prose: Span): boolean {
  return file.end - file.start !== prose.end - prose.start;
}

/**
 * Word for word where as many stand there, so that emphasis and links between them
 * stay; else all before the first mark.
 */
function placeWords(words: string, file: Span, prose: Span, draft: DraftIndex): string {
  const { map, text } = draft.prose;
  const own = [...text.slice(prose.start, prose.end).matchAll(/\S+/g)].map((m) =>
    map.toOriginalSpan({ start: prose.start + m.index, end: prose.start + m.index + m[0].length }),
  );
  const its = words.split(" ");
  if (own.length !== its.length) {
    return words;
  }
  let result = "";
  let at = file.start;
  own.forEach((span, i) => {
    result += draft.text.slice(at, span.start) + its[i]!;
    at = span.end;
  });
  return result + draft.text.slice(at, file.end);
}

function joinEdits(edits: readonly TextEdit[], text: string): TextEdit {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const { start } = sorted[0]!;
  let newText = "";
  let at = start;
  for (const edit of sorted) {
    newText += text.slice(at, Math.max(at, edit.start)) + edit.newText;
    at = Math.max(at, edit.end);
  }
  return { start, end: at, newText };
}

/**
 * The source's words for a stretch of its prose, as the draft would write them: the speaker's name between two halves
 * left out, the draft's own apostrophes.
 */
export function readSourceWords(found: Candidate, span: Span, draft: DraftIndex): string {
  const view = toSourceView(found.source);
  let text = view.text.slice(span.start, span.end);
  if (found.isSpeech && /["“”]|''|``/.test(text)) {
    const inside = listUtterances(view, span).map((u) =>
      view.text.slice(Math.max(u.start, span.start), Math.min(u.end, span.end)),
    );
    if (inside.length > 1) {
      text = inside.join(" ");
    }
  }
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/-\n(?=\p{Ll})/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/["“”]/g, (mark) => SINGLE_MARKS[mark] ?? "'")
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, toDraftMarks(draft).apostrophe)
    .replace(/[\\`*_<[\]]/g, "\\$&");
}

const SINGLE_MARKS: Readonly<Record<string, string>> = { "“": "‘", "”": "’" };

/** Words at the head of a quotation keep the case that the writer gave it. */
function fitCase(words: string, judged: JudgedQuotation, written: Span): string {
  if (written.end === written.start || written.start > 0) {
    return words;
  }
  const first = judged.text[0]!;
  return /\p{Lu}/u.test(first) && /^\p{Ll}/u.test(words) ? words[0]!.toUpperCase() + words.slice(1) : words;
}

/** An ellipsis for words left out, in the draft's own form. */
export function markCut(judged: JudgedQuotation, places: readonly Span[], draft: DraftIndex): Fix {
  const mark = toDraftMarks(draft).ellipsis;
  const edits = places.map((place) => {
    const at = insertionPoint(toProse(judged, place).start, draft);
    return { start: at, end: at, newText: ` ${mark}` };
  });
  return { title: FIX_TITLES.markCut(), safe: false, edits };
}

/** The marks of every part go; the words stay as the writer's own. */
export function takeMarksOff(judged: JudgedQuotation, draft: DraftIndex): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const { quotation } of judged.parts) {
    if (quotation.form !== "inline" || !quotation.isClosed) {
      return undefined;
    }
    for (const [from, to] of [
      [quotation.start - 2, quotation.start],
      [quotation.end, quotation.end + 2],
    ] as const) {
      const marks = /''|``|["“”„«»‘’']/.exec(draft.text.slice(Math.max(0, from), to));
      if (!marks) {
        return undefined;
      }
      const start = Math.max(0, from) + marks.index;
      edits.push({ start, end: start + marks[0].length, newText: "" });
    }
  }
  return { title: FIX_TITLES.unquote(), safe: false, leavesWords: true, edits };
}

/**
 * The comment that silences a code for the block at `offset`: a line before a paragraph, behind
 * the text of a list item, heading or cell.
 */
export function ignoreHere(code: DiagnosticCode, offset: number, draft: DraftIndex): Fix {
  const comment = `<!-- verbatim-ignore ${code}: reason -->`;
  const { blocks, map } = draft.prose;
  const at = map.toDerived(offset);
  const block = blocks[Math.max(0, lowerBound(blocks, at + 1) - 1)]!;
  const start = map.toOriginal(block.start);
  const lineStart = start - toLines(draft).toLineColumn(start).column;
  const lead = draft.text.slice(lineStart, start);
  const isPlain = /^ {0,3}(?:[*_]{0,3}|\[?|"?)$/.test(lead) || /^(?: {0,3}> ?)+[*_[]{0,3}$/.test(lead);
  if (isPlain && block.kind !== "heading" && block.kind !== "listItem") {
    const prefix = /^[ >]*/.exec(lead)![0];
    return {
      title: FIX_TITLES.ignore(),
      safe: false,
      edits: [{ start: lineStart, end: lineStart, newText: `${prefix}${comment}${toDraftMarks(draft).newline}` }],
    };
  }
  let end = map.toOriginal(block.end - 1) + 1;
  while (end < draft.text.length && /[*_)\]`]/.test(draft.text[end]!)) {
    end++;
  }
  return { title: FIX_TITLES.ignore(), safe: false, edits: [{ start: end, end, newText: ` ${comment}` }] };
}
