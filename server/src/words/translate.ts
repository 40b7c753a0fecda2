// What is said to a person, in that person's language: English is the key, l10n/bundle.l10n.*.json has the
// others. The language server sets the language once, before anything is asked; programs that set none (the
// command line, worker threads) speak English.

type Texts = Readonly<Record<string, string>>;

let current: { readonly language: string; readonly texts: Texts } = { language: "en", texts: {} };

/** `texts` has each English text's own; what it lacks stays English. Nothing said before may be kept. */
export function speak(language: string, texts: Texts): void {
  current = { language, texts };
}

/** As in BCP 47, without a region: "en", "de". */
export function language(): string {
  return current.language;
}

/**
 * `{0}` stands for the first value. To be called when the text is said, never when a
 * module loads: the language is not known then.
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const own = current.texts[text] ?? text;
  return values.length === 0
    ? own
    : own.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
