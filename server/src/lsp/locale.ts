// The language that the client's `locale` asks for: the same texts as the extension's own.

import { readTextsFile } from "../host/ownFiles";
import { speak } from "../words/translate";

/** "de" and "de-AT" are German; without a locale, and for a language that there is no bundle of, English. */
export function speakLocale(locale: string | undefined): void {
  const language = toLanguage(locale);
  const texts = language === "en" ? undefined : readTextsFile(language);
  if (texts === undefined) {
    speak("en", {});
  } else {
    speak(language, JSON.parse(texts) as Readonly<Record<string, string>>);
  }
}

function toLanguage(locale: string | undefined): string {
  return /^[a-z]{2,3}(?![a-z])/i.exec(locale ?? "")?.[0].toLowerCase() ?? "en";
}
