// English abbreviations that carry a full stop: a small table we wrote, for tokens and sentences. Knows no text.

/** Stand before a name: the full stop never ends a sentence. */
const TITLES =
  "Mr Mrs Ms Mx Dr Drs Prof Gen Col Lt Maj Capt Cpl Sgt Adm Cmdr Cdr Rev Revd Hon Gov Govs Sen Sens Rep Reps St " +
  "Ste Mt Ft Messrs Mme Mlle Supt Det Insp Brig Spc Pfc Pvt Fr Br Amb Atty Ald Hr Sr Dra Ing";

/** Stand before a number; elsewhere they are words ("No."). */
const BEFORE_NUMBER = "No Nos Art Arts Sec Fig Figs Vol Ch Op pp vol no nos p";

/** May end a sentence: months, companies, states, addresses and the like. */
const OTHERS =
  "Jan Feb Apr Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Inc Corp Cos Co Ltd Bros Jr Univ Dept " +
  "Dist Assn Bhd Sdn Pte Pty Plc Intl Natl Ave Blvd Rd Hwy Pkwy Calif Conn Fla Ga Ky Md Mich Minn Mo Mont Neb " +
  "Nev Okla Pa Tenn Tex Va Vt Wis Wyo Ariz Ark Colo Kan Esq Ph vs etc al approx est govt dept v";

export const NO_ABBREVIATION = 0;
export const TITLE_ABBREVIATION = 1;
export const NUMBER_ABBREVIATION = 2;
export const OTHER_ABBREVIATION = 3;

const CLASSES = new Map<string, number>([
  ...OTHERS.split(" ").map((word) => [word, OTHER_ABBREVIATION] as const),
  ...BEFORE_NUMBER.split(" ").map((word) => [word, NUMBER_ABBREVIATION] as const),
  ...TITLES.split(" ").map((word) => [word, TITLE_ABBREVIATION] as const),
]);

/** Of the longest abbreviation above, its full stop left out. */
export const LONGEST_ABBREVIATION = 6;

/** The class of a word without its full stop; case counts. */
export function abbreviationClass(word: string): number {
  return CLASSES.get(word) ?? NO_ABBREVIATION;
}
