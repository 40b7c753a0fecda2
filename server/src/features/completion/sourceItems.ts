// Sources to cite: typing "[" offers each as a Markdown link.

import { sayDate } from "../formatDate";
import type { DraftView, Links } from "../textView";
import { foldWords } from "./foldWord";
import { lazily, type RankedItem } from "./rankedItem";
import type { TypedPlace } from "./readPlace";

export function listSourceItems(
  view: DraftView,
  place: Extract<TypedPlace, { kind: "mention" | "citation" }>,
  links: Links,
): readonly RankedItem[] {
  const typed = foldWords(place.typed);
  const items: RankedItem[] = [];
  for (const source of view.corpus.sources.values()) {
    const title = source.meta.title ?? links.nameOf(source.path);
    const words = foldWords(
      `${title} ${source.meta.publisher ?? ""} ${source.meta.byline.join(" ")} ${links.nameOf(source.path)}`,
    );
    if (!typed.every((t) => words.some((word) => word.startsWith(t)))) {
      continue;
    }
    const published = source.meta.published;
    const rank = published ? Number(published.replace(/\D/g, "").padEnd(8, "0")) : 0;
    items.push(
      lazily(rank, () => ({
        label: title,
        detail: [source.meta.publisher, published && sayDate(published)].filter(Boolean).join(", "),
        kind: "source",
        filter: `[${title} ${links.nameOf(source.path)}`,
        replace: place.replace,
        newText: `[${title.replace(/[[\]\\]/g, "\\$&")}](${links.hrefFrom(view.path, source.path)})`,
        origin: { kind: "source", path: source.path },
      })),
    );
  }
  return items;
}
