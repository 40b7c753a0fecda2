// PDFs by hand: words where a test wants them, in Helvetica or Times, and what else a file may hold.

export interface PdfWords {
  readonly text: string;
  readonly x: number;
  /** From the page's foot. */
  readonly y: number;
  /** Points; 10 where absent. */
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PdfWords[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** More of the trailer, such as an encryption that asks for a password. */
  readonly trailer?: string;
}

/** Letter size. Text is Latin-1. */
export function makePdf({ pages, info = {}, trailer = "" }: PdfParts): Uint8Array {
  const toText = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  for (const [i, words] of pages.entries()) {
    const drawn = words.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${toText(text)} Tj ET`);
    const stream = drawn.join("\n");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    );
  }
  objects.push(
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key}${toText(value)}`)
      .join("")}>>`,
  );
  return toFile(objects, `/Root 1 0 R/Info ${objects.length} 0 R${trailer}`);
}

/** Objects from number 1 on, with the table that says where each stands. */
export function toFile(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Words as lines below each other, no longer than this many letters. */
export function setLines(
  text: string,
  { x, y, width, leading = 12 }: { x: number; y: number; width: number; leading?: number },
): PdfWords[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.map((line, i) => ({ text: line, x, y: y - i * leading }));
}
