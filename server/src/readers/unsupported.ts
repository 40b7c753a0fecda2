// Files that people keep among their sources and that are not read yet: each is told with what to do for now.

import { wordTable } from "../core/text/wordTable";

/** By extension, how people call the format. */
const FORMATS = wordTable<string>({
  doc: "Word",
  pages: "Pages",
  wpd: "WordPerfect",
  ppt: "PowerPoint",
  pptx: "PowerPoint",
  odp: "OpenDocument",
  xls: "Excel",
  xlsx: "Excel",
  ods: "OpenDocument",
  webarchive: "Web archive",
  png: "A picture",
  jpg: "A picture",
  jpeg: "A picture",
  gif: "A picture",
  webp: "A picture",
  tif: "A picture",
  tiff: "A picture",
  heic: "A picture",
  mp3: "A recording",
  m4a: "A recording",
  wav: "A recording",
  mp4: "A recording",
  mov: "A recording",
});

/**
 * Without the dot: texts that an analyst may take for sources. A folder holds
 * pictures and recordings for other reasons.
 */
export const UNREAD_EXTENSIONS = ["doc"];

/** What to tell of this file; undefined where it is read. */
export function describeUnsupported(path: string): string | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  const format = dot > 0 ? FORMATS[name.slice(dot + 1).toLowerCase()] : undefined;
  return format && `${format} is not read yet: save its text as "${name.slice(0, dot)}.txt" beside it.`;
}
