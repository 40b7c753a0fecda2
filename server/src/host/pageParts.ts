// What a browser saves beside a page: a folder with its pictures, scripts and frames, named after it. Nothing in it is
// a source.

import { basename, dirname, join } from "node:path";
import { PAGE_EXTENSIONS } from "../readers/fileNames";
import { isBelow } from "./deskPaths";
import { isThereNow } from "./disk";

/** "NAME_files", "NAME-Dateien", "NAME.files" and what browsers in other languages call it. */
const FOLDER =
  /^(.+?)(?:[_-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|fájlok|tiedostot|dosyalar|elemei)|\.files)$/iu;

/** What to tell of such a folder; `names` are those that stand beside it. Undefined for any other. */
export function tellPageParts(folder: string, names: ReadonlySet<string>): string | undefined {
  const page = pagesOf(folder).find((name) => names.has(name));
  return page && `holds the parts of the saved page ${page}, and is left out`;
}

/** True for what lies in such a folder, and for the folder. Looks at the disk only where a folder's name is such. */
export function isPagePart(path: string, root: string): boolean {
  for (let at = path; isBelow(at, root); at = dirname(at)) {
    if (pagesOf(basename(at)).some((page) => isThereNow(join(dirname(at), page)))) {
      return true;
    }
  }
  return false;
}

function pagesOf(folder: string): readonly string[] {
  const stem = FOLDER.exec(folder)?.[1];
  return stem === undefined ? [] : PAGE_EXTENSIONS.map((extension) => `${stem}.${extension}`);
}
