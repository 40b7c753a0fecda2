// Problems of sources and corrections in the reader's language. Readers and hosts tell them in English: a program reads
// them there, and what a worker thread or the cache on disk hands over is to be the same for everybody. Here the known
// ones are found again by their wording.

import { language, t } from "./translate";

/** Each as it is told, what varies as a placeholder; the first that fits counts. */
const PROBLEMS: readonly string[] = [
  "This file is not UTF-8; it was read as {0}. If letters look wrong, save it as UTF-8.",
  "This is not a text file (it has binary content); nothing of it was read.",
  "This file has no text that could be read; save its text as a .txt file.",
  "This document has tracked changes; it was read as if all were accepted.",
  "This file unpacks to more than can be read; save its text as a .txt file.",
  "This file is damaged and could not be unpacked; open it in its program and save it anew.",
  "This file is protected by a password; save it without one, or save its text as a .txt file.",
  "This book is protected by its seller and cannot be read; save what you need of it as a .txt file.",
  "This book has no text that could be read; save what you need of it as a .txt file.",
  "This file is no RTF, whatever its name says; save its text as a .txt file.",
  "This file is nested too deeply to be read; save its text as a .txt file.",
  "This file holds no page that could be read; open it in a browser and save its text as a .txt file.",
  "This page has no text that could be read; open it in a browser and save its text as a .txt file.",
  "This page is too large to be read; save its text as a .txt file.",
  "This page has too many elements to be read; save its text as a .txt file.",
  "This page is nested too deeply to be read; save its text as a .txt file.",
  "No subtitles were found in this file; if it holds other text, save that as a .txt file.",
  "This mail has no text that could be read; save its text as a .txt file.",
  "PDFs are not read in the browser; open this folder in VS Code on your computer, or save the PDF's text as a .txt file.",
  "Attachments of a mail are not read with it: save {0} beside it.",
  'A picture is not read yet: save its text as "{0}.txt" beside it.',
  'A recording is not read yet: save its text as "{0}.txt" beside it.',
  'Web archive is not read yet: save its text as "{0}.txt" beside it.',
  '{0} is not read yet: save its text as "{1}.txt" beside it.',
  "This file could not be read ({0}); save its text as a .txt file.",
  "This PDF wants a password; save a copy without one, or its text as a .txt file.",
  "This PDF is protected in a way that is not known here; save its text as a .txt file.",
  "This PDF is damaged and could not be read; save it anew, or its text as a .txt file.",
  "This PDF is too large to be read; save its text as a .txt file.",
  "was not read: there is no memory or thread left for the program that reads it",
  "{0} is not read as text.",
  "This PDF has no text: it is a scan, or pictures of pages; have its text recognised (OCR), or save its text as a .txt file.",
  "{0} of {1} pages have no text (they may be scans); nothing of these was read.",
  "The title “{0}” is the one in the PDF's properties; its first page does not show it.",
  "The author “{0}” is the one in the PDF's properties; its first page does not name them.",
  "The day {0} is that on which the PDF was made; its first page shows no date.",
  '"{0}" could be month or day first, and nothing in the source tells; the month was taken first ({1}). A front matter with "date: 2024-04-05" settles it.',
  "The front matter is too long to be read; the text below it is read.",
  "The front matter is nested too deeply to be read; the text below it is read.",
  '"{0}" is not a date that can be read; write it as 2024-04-05.',
  '"{0}" is no kind of source; it is article, transcript or document.',
  "The front matter has too many keys to be read; the text below it is read.",
  "The front matter is more than one YAML document, and cannot be read; the text below it is read.",
  "the file is longer than {0} characters, and was left out; delete entries that you no longer need",
  "the file has too many entries, and was left out; delete those that you no longer need",
  "the file is nested too deeply, and was left out; take this line out",
  "too many keys stand together here, and the file was left out; delete those that you no longer need",
  "a second document begins here, and the file was left out; take the line of dashes out",
  "Map keys must be unique",
  "the file cannot be changed for you without breaking it; change it by hand",
  "{0} more lines of it have something wrong; mend the ones told first",
  "not YAML ({0}); mend the line, nothing of the file counts until then",
  "the file must hold `people:` or `quotations:`, each with a list below",
  "a person needs a `name:`",
  "`roles:` needs lines of a title as read, a colon, and the title as it should be",
  "a quotation needs `source:` and `words:`",
  "a quotation needs a `speaker:`, left empty where nobody is known to have said it",
  "`{0}:` needs a list: a line beginning with a dash for each",
  "an entry of `{0}:` needs lines of {1}",
  "`{0}:` needs a text, or a list of texts",
  "`{0}:` means nothing here; there may be {1}",
  '"{0}" is not below the workspace folder; write the source\'s path from there, such as sources/article.txt',
  "there is no source {0} (any more); delete the entry, or write the path it has now",
  "{0} has no quotation of these words (any more); delete the entry, or copy the words anew",
  "leads out of the workspace folder, and was not read",
  "holds the parts of the saved page {0}, and is left out",
  "is a link that leads out of this folder, and is not followed; put the file itself here",
  "has more than 10000 links below it; the others are not looked at",
  "there are more than {0} sources, and the others are not read; choose fewer files with the setting verbatim.sources",
  "has {0} more problems, which are not listed",
  "there is no such file or folder",
  "there is no such file or folder (a part of the path is a file)",
  "cannot be read: permission denied",
  "cannot be read: its links lead in a circle",
  "cannot be read: too many files are open",
  "cannot be read: {0}",
  "is a folder, not a file",
  "is a named pipe, not a file, and was left out",
  "is a socket, not a file, and was left out",
  "is a device, not a file, and was left out",
  "has a name that is not UTF-8, and was left out; rename it",
  "is too large to be read ({0} MB; at most {1} MB)",
  "is too large to be read (it grew past {0} MB)",
  "took too long to read and was left out; split the file, or save its text anew",
  "could not be indexed: the program reading it stopped; the file may be damaged",
  "could not be indexed: the log says why",
  "could not be indexed: {0}",
  "the cache was damaged ({0}) and was deleted; all sources are read anew",
  "the cache was damaged ({0}) and cannot be deleted; all sources are read anew",
];

/** Told before another problem. */
const LEADS: readonly string[] = [
  "Front matter, line {0}: {1}",
  "line {0}: {1}",
  "the cache was not written, so the next start reads all sources anew: {0}",
];

const patterns = new Map<string, RegExp>();

/** One that is not known, a library's own, stays as it is. */
export function sayProblem(message: string): string {
  if (language() === "en") {
    return message;
  }
  for (const lead of LEADS) {
    const values = match(lead, message);
    if (values) {
      return t(lead, ...values.slice(0, -1), sayProblem(values.at(-1)!));
    }
  }
  for (const problem of PROBLEMS) {
    const values = match(problem, message);
    if (values) {
      return t(problem, ...values);
    }
  }
  return message;
}

/**
 * A placeholder ends as soon as it can: “line 3: …” may have another colon. No text has more than two: linear in the
 * message, or nearly.
 */
function match(text: string, message: string): readonly string[] | undefined {
  let pattern = patterns.get(text);
  if (!pattern) {
    const source = text
      .split(/\{\d\}/)
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("(.+?)");
    pattern = new RegExp(`^${source}$`, "s");
    patterns.set(text, pattern);
  }
  return pattern.exec(message)?.slice(1);
}
