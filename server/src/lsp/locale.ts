// The language that the client's `locale` asks for, from l10n/ beside the program:
// the same texts as the extension's own.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { speak } from "../words/translate";

/** "de" and "de-AT" are German; without a locale, and for a language that there is no bundle of, English. */
export function speakLocale(locale: string | undefined): void {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(locale ?? "")?.[0].toLowerCase() ?? "en";
  const bundle = language === "en" ? undefined : findBundle(language);
  if (bundle) {
    speak(language, JSON.parse(readFileSync(bundle, "utf8")) as Readonly<Record<string, string>>);
  } else {
    speak("en", {});
  }
}

/** The folder lies above the bundled program as above the source tree. */
function findBundle(language: string): string | undefined {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, "l10n", `bundle.l10n.${language}.json`);
    if (existsSync(file)) {
      return file;
    }
    if (dirname(folder) === folder) {
      return undefined;
    }
  }
}
