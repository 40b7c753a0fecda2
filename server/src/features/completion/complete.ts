// Completion at the cursor of a draft: the right lists for what is being typed, ranked and cut.

import type { DraftView, Links } from "../textView";
import type { CompletionList } from "./completionTypes";
import { listDateItems } from "./dateItems";
import { foldWord } from "./foldWord";
import { listNameItems } from "./nameItems";
import { listQuotationItems } from "./quotationItems";
import type { RankedItem } from "./rankedItem";
import { readPlace, type TypedPlace } from "./readPlace";
import { listSourceItems } from "./sourceItems";

/** An editor shows a dozen; more than this only cost time on the way. */
const MOST_ITEMS = 100;
const NOTHING: CompletionList = { items: [], isIncomplete: false };

/** `typedMark` is the character whose typing brought this about, null when the writer asked, or typed on. */
export function complete(view: DraftView, offset: number, typedMark: string | null, links: Links): CompletionList {
  if (view.corpus.sources.size === 0) {
    return NOTHING;
  }
  const place = readPlace(view.text, offset);
  if (!isInProse(view, place, offset)) {
    return NOTHING;
  }
  // A closing mark, or one in mid-word, asks for nothing.
  if (typedMark !== null && place.kind === "words") {
    return NOTHING;
  }
  // Whoever asks in an empty draft looks for how to begin: a hundred names would bury the snippets.
  if (view.text.trim() === "") {
    return NOTHING;
  }
  const { items, isAll } = listItems(view, place, offset, links);
  const ranked = [...items].sort((a, b) => b.rank - a.rank);
  const isCut = ranked.length > MOST_ITEMS;
  // The words of a quotation are matched here, beyond what editors look at: so they ask again.
  return {
    items: ranked.slice(0, MOST_ITEMS).map(({ item }) => item),
    isIncomplete: isCut || !isAll || place.kind === "quotation",
  };
}

interface Found {
  readonly items: readonly RankedItem[];
  /** False where not every source has been read for them yet. */
  readonly isAll: boolean;
}

function listItems(view: DraftView, place: TypedPlace, offset: number, links: Links): Found {
  switch (place.kind) {
    case "citation":
      return { items: listSourceItems(view, place, links), isAll: true };
    case "mention": {
      const typed = [{ start: place.replace.start + 1, folded: foldWord(place.typed) }];
      return withDates(listNameItems(view, typed, offset, place.replace), () =>
        listDateItems(view.corpus, typed, offset, { span: place.replace, mark: "@" }),
      );
    }
    case "quotation": {
      const names = place.typed === "" ? [] : listNameItems(view, place.words, offset, null);
      return { items: [...listQuotationItems(view, place, { most: MOST_ITEMS + 1 }).items, ...names], isAll: true };
    }
    case "words":
      return withDates(listNameItems(view, place.words, offset, null), () =>
        listDateItems(view.corpus, place.words, offset, null),
      );
  }
}

/** Dates rank below every name: where names fill the list, none is looked for. */
function withDates(names: readonly RankedItem[], listDates: () => Found): Found {
  if (names.length > MOST_ITEMS) {
    return { items: names, isAll: true };
  }
  const { items, isAll } = listDates();
  return { items: [...names, ...items], isAll };
}

/** False in code, front matter, comments and link targets: there the last letter or mark of the line is no prose. */
function isInProse(view: DraftView, place: TypedPlace, offset: number): boolean {
  const lineStart = view.text.lastIndexOf("\n", offset - 1) + 1;
  const line = view.text.slice(lineStart, offset);
  const marked =
    place.kind === "words" ? /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.exec(line)?.index : place.replace.start - lineStart;
  if (marked === undefined) {
    return true;
  }
  const at = lineStart + marked;
  const { map, text } = view.facts.prose;
  const derived = map.toDerived(at);
  return derived < text.length && map.toOriginal(derived) === at;
}
