import { ProseBuilder, type Prose } from "../core/text/prose";

export function readPlainText(text: string, from: number): Prose {
  const builder = new ProseBuilder(text);
  const paragraph = /\S[^\r\n]*/g;
  paragraph.lastIndex = from;
  for (let m = paragraph.exec(text); m; m = paragraph.exec(text)) builder.add(m.index, m.index + m[0].trimEnd().length).endBlock("paragraph");
  return builder.build();
}
