// Numbers and spellings in another house's form change no word, however few words a quotation has.

import { test } from "node:test";
import { checkFindings } from "./checkRules";

const said = (words: string, written: string): string =>
  `@@ sources/a.txt\nNotes\n\n“${words},” said Ada Brun, an engineer.\n\n“Nothing else came to light,” said Karl Benn, the pilot.\n@@ draft.md\n“${written},” Brun said.\n`;

const SAME: readonly (readonly [said: string, written: string])[] = [
  ["It was 1,200 metres wide", "It was 1200 meters wide"],
  ["It was 1,200 metres wide", "It was 1 200 metres wide"],
  ["It fell by ten per cent in one year", "It fell by 10% in one year"],
  ["It grew by two and a half percent", "It grew by 2.5 percent"],
  ["It grew by two point five percent", "It grew by 2.5%"],
  ["It was the twenty-first flood", "It was the 21st flood"],
  ["It was the 13th flood", "It was the thirteenth flood"],
  ["The colour of the harbour", "The color of the harbor"],
  ["Ærø and Łódź stayed dry", "Aero and Lodz stayed dry"],
  ["The gray sky was low", "The grey sky was low"],
  ["It is grey", "It is gray"],
  ["The sceptical pilots fitted new tyres", "The skeptical pilots fitted new tires"],
  ["A paediatric clinic closed", "A pediatric clinic closed"],
  ["The neighbourhood is near the centre", "The neighborhood is near the center"],
  ["Tønder and Ærø stayed dry", "Toender and Aeroe stayed dry"],
  ["The boats waited in Köln and Zürich", "The boats waited in Koeln and Zuerich"],
  ["We need 1.5 million now", "We need one and a half million now"],
  ["It cost half a million", "It cost 500,000"],
];
const OTHER: readonly (readonly [said: string, written: string, changed: string])[] = [
  ["It was the third flood", "It was the 4th flood", "4th"],
  ["It grew by two and a half percent", "It grew by 2.6 percent", "2.6 percent"],
  ["It cost half a million", "It cost 600,000", "600,000"],
  ["It was the twenty-first flood of all", "It was the 22nd flood of all", "22nd"],
];

for (const [words, written] of SAME) {
  test(`${written} <- ${words}`, () => checkFindings(said(words, written), []));
}

for (const [words, written, changed] of OTHER) {
  test(`${written} <- ${words} is another number`, () =>
    checkFindings(said(words, written), [`misquote error: ${changed}`]));
}
