// The documentation of a completion item, made when it is looked at.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import { listEvents } from "../describeDate";
import { excerpt, sentenceAround } from "../excerpt";
import { sayDate } from "../formatDate";
import { describeEntity } from "../hover";
import { escapeMarkdown } from "../markdown";
import type { Links } from "../textView";
import type { ItemOrigin } from "./completionTypes";

/** Empty where the sources no longer have it. */
export function describeItem(origin: ItemOrigin, corpus: CorpusSnapshot, links: Links): string {
  switch (origin.kind) {
    case "entity": {
      const entity = corpus.findEntity(origin.id);
      return entity ? describeEntity(entity, { corpus }, links) : "";
    }
    case "date":
      return [`**${sayDate(origin.edtf, "long")}**`, listEvents(origin.edtf, corpus, links, null)]
        .filter(Boolean)
        .join("\n\n");
    case "quotation": {
      const source = corpus.sources.get(origin.path);
      if (!source) {
        return "";
      }
      const sentence = excerpt(source.text, sentenceAround(source, origin), origin);
      return `${escapeMarkdown(sentence)}\n\n${links.linkTo(origin)}${source.meta.published ? `, ${sayDate(source.meta.published)}` : ""}`;
    }
    case "source": {
      const source = corpus.sources.get(origin.path);
      if (!source) {
        return "";
      }
      const by = [
        source.meta.byline.join(", "),
        source.meta.publisher,
        source.meta.published && sayDate(source.meta.published),
      ].filter(Boolean);
      return [
        `**${escapeMarkdown(source.meta.title ?? links.nameOf(source.path))}**`,
        escapeMarkdown(by.join(" · ")),
        links.linkTo({ path: origin.path, start: 0, end: 0 }),
      ]
        .filter(Boolean)
        .join("\n\n");
    }
  }
}
