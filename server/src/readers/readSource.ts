import { ProseBuilder } from "../core/text/prose";
import type { SourceText } from "../core/corpus/sourceTypes";

/** Bytes as found on disk, or an open buffer's text. */
export function readSource(path: string, content: Uint8Array | string): SourceText {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const prose = new ProseBuilder(text).add(0, text.length).endBlock("paragraph").build();
  return {
    path, version: String(text.length), text, prose, problems: [],
    meta: { kind: "article", title: null, byline: [], publisher: null, published: null, updated: null, url: null, credits: [], lang: null, speaker: null, numericOrder: null },
  };
}
