import { ProseBuilder } from "../text/prose";
import type { DraftText } from "./draftTypes";

export function parseDraft(path: string, text: string): DraftText {
  const prose = new ProseBuilder(text).add(0, text.length).endBlock("paragraph").build();
  return { path, text, date: null, lang: null, prose, headings: [], ignores: [], citations: [] };
}
