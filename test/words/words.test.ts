// Texts in another language than English: placeholders, dates as a language writes
// them, problems found again by their wording.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { sayDate } from "../../server/src/features/formatDate";
import { speakLocale } from "../../server/src/lsp/locale";
import { sayProblem } from "../../server/src/words/problems";
import { language, speak, t } from "../../server/src/words/translate";
import { cpuTime } from "../support/cpuTime";

const bundle = JSON.parse(readFileSync(join(__dirname, "../../l10n/bundle.l10n.de.json"), "utf8")) as Record<
  string,
  string
>;

beforeEach(() => speakLocale("de"));
afterEach(() => speakLocale(undefined));

test("placeholders take their values as they are, in any order", () => {
  speak("de", { "{0} for {1}": "statt {1} nun {0}" });
  assert.equal(t("{0} for {1}", "{1}", "$&"), "statt $& nun {1}");
  assert.equal(t("no German {0}", 3), "no German 3");
  assert.equal(t("{0} and {1}", "one"), "one and {1}");
  assert.equal(t("{0}"), "{0}");
});

test("only a language that there is a bundle of is spoken", () => {
  assert.equal(language(), "de");
  for (const [locale, spoken] of [
    ["de_CH", "de"],
    ["DE", "de"],
    ["deu", "en"],
    ["en", "en"],
    ["fr", "en"],
    ["", "en"],
    ["../x", "en"],
  ] as const) {
    speakLocale(locale);
    assert.equal(language(), spoken, locale);
  }
});

test("dates in German", () => {
  const told = [
    "2024-03-12",
    "2024-03",
    "2024",
    "197X",
    "19XX",
    "2024-22",
    "2001-33",
    "2024-07-09/2024-07-11",
    "2023-12-30/2024-01-02",
    "2024-07/2024-09",
    "1998/2003",
    "0099-05-01",
  ].map((edtf) => sayDate(edtf));
  assert.deepEqual(
    told.map((text) => text.replace(/\s/g, " ")),
    [
      "12. März 2024",
      "März 2024",
      "2024",
      "1970er-Jahre",
      "20. Jahrhundert",
      "Sommer 2024",
      "1. Quartal 2001",
      "9.–11. Juli 2024",
      "30. Dezember 2023 – 2. Januar 2024",
      "Juli–September 2024",
      "1998 bis 2003",
      "1. Mai 99",
    ],
  );
  assert.equal(sayDate("2024-03-12", "long"), "Dienstag, 12. März 2024");
  assert.equal(sayDate("no date"), "no date");
});

test("a problem is found again, with what it says of the file", () => {
  assert.equal(sayProblem("cannot be read: permission denied"), "kann nicht gelesen werden: Zugriff verweigert");
  assert.equal(sayProblem("cannot be read: EIO: i/o error"), "kann nicht gelesen werden: EIO: i/o error");
  assert.equal(
    sayProblem('A picture is not read yet: save its text as "map.txt" beside it.'),
    "Bilder werden noch nicht gelesen: Speichern Sie den Text daneben als „map.txt“.",
  );
  assert.equal(
    sayProblem("line 3: not YAML (Nested mappings: no); mend the line, nothing of the file counts until then"),
    "Zeile 3: kein YAML (Nested mappings: no); berichtigen Sie die Zeile, bis dahin gilt nichts aus der Datei",
  );
  assert.equal(
    sayProblem('Front matter, line 4: "soon: maybe" is not a date that can be read; write it as 2024-04-05.'),
    "Kopfdaten, Zeile 4: „soon: maybe“ ist kein lesbares Datum; schreiben Sie es wie 2024-04-05.",
  );
  assert.equal(
    sayProblem(
      "the cache was not written, so the next start reads all sources anew: cannot be read: permission denied",
    ),
    "der Zwischenspeicher wurde nicht geschrieben, deshalb liest der nächste Start alle Quellen neu: kann nicht gelesen werden: Zugriff verweigert",
  );
  assert.equal(sayProblem("Something that a library said."), "Something that a library said.");
  const long = '"'.repeat(100_000);
  const began = cpuTime();
  assert.equal(sayProblem(long), long);
  assert.ok(cpuTime() - began < 500);
});

test("German texts have German marks, and no trace of English ones", () => {
  for (const [text, own] of Object.entries(bundle)) {
    assert.doesNotMatch(own, /”|\.\.\.|(?<!„[^“]*)“|(?<=\p{L})'s\b/u, text);
  }
});
