// What the words of a label tell of a speaker without any name found in them. Knows no text.

import { HONORIFICS } from "./roleNouns";

/** Whoever asks in an interview or a briefing. */
const QUESTIONERS = /^(?:Q|question|questioner|interviewer|reporter|journalist|press|media)(?: \d+)?$/i;
const NAMELESS = new Set(
  (
    "speaker participant interviewee respondent answer moderator operator host guest caller audience member " +
    "voice male female man woman unidentified unknown unnamed all several multiple narrator anchor translator " +
    "interpreter court witness clerk student delegate chair prime vice deputy acting former pro tempore the of a"
  ).split(" "),
);
const WOMEN = /^(?:ms|mrs|miss|madam|lady|dame|congresswoman|chairwoman)\b/i;
const MEN = /^(?:mr|sir|lord|congressman|chairman)\b/i;

export function isQuestioner(label: string): boolean {
  return QUESTIONERS.test(label.replace(/,.*$/, ""));
}

/** "Speaker 2", "THE COURT", "SECRETARY GENERAL": nothing in it is a name. */
export function isNameless(label: string): boolean {
  return (
    isQuestioner(label) ||
    wordsOf(label).every((word) => NAMELESS.has(word) || HONORIFICS.has(word) || /^\d+$/.test(word))
  );
}

/** "MS. JACKSON LEE of Texas" gives "jackson lee", a woman's; null where a title is all there is. */
export function surnameOf(label: string): { readonly name: string; readonly gender: "f" | "m" | null } | null {
  const words = wordsOf(label.replace(/ of .*$/i, "").replace(/,.*$/, ""));
  let first = 0;
  while (first < words.length && (HONORIFICS.has(words[first] ?? "") || NAMELESS.has(words[first] ?? ""))) {
    first++;
  }
  const name = words.slice(first).join(" ");
  if (name === "") {
    return null;
  }
  const man = MEN.test(label) ? "m" : null;
  return { name, gender: WOMEN.test(label) ? "f" : man };
}

function wordsOf(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => word !== "");
}
