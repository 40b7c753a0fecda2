// Words beside which a month, a weekday or a number is no date. Our own lists, lower case.

import { words } from "../text/wordList";

export const TIME_PREPOSITIONS = words(
  "in since of by until till before after from to through during for between around about on at over last next " +
    "this each every past ending ended beginning starting circa",
);

export const HONORIFICS = words(
  "mr mrs ms miss dr sir lady lord judge senator sen rep gov prof professor president minister capt captain sgt lt",
);

/** Months that are names of people and other words too. */
export const NAMED_MONTHS = words("april may august june march");

export const NAMED_DAY_LEADS = words(
  "black bloody good ash easter super palm fat shrove holy maundy whit cyber giving ruby sheffield mardi",
);

/** Behind "Christmas" or "Thanksgiving", these let it stand for the day. */
export const NAMED_DAY_ENDS = words(
  "when as at on with where while but because was were is has had will would after before since following by he " +
    "she they it we i who which that if so",
);

/** Capitalised after a weekday, these name a paper, a programme or a club. */
export const DAY_NAME_TITLES = words(
  "times telegraph mirror mail express herald post sun star news world independent observer business tribune " +
    "chronicle journal magazine review night group club school football people sport dispatch mercury live",
);

/** Where a year is followed by one of these, it counts them. */
export const COUNTED_NOUNS = words(
  "people men women children persons employees workers soldiers troops officers students shares tons tonnes " +
    "miles feet foot meters metres km kilometers kilometres dollars yen euros pounds votes points calories " +
    "degrees words jobs homes houses units copies members patients deaths cases square percent per million " +
    "billion trillion cents barrels acres hectares stores rooms pages seats rpm mw watts miners passengers " +
    "prisoners refugees victims delegates residents families stocks issues bushels contracts companies litres " +
    "liters gallons pints grams grammes kilograms kg kilos yards inches mph kph kilowatts megawatts volts bytes",
);

export const NUMBERED_NOUNS = words(
  "resolution flight room channel route page pages section number no nos chapter article model highway " +
    "interstate ordinance psalm paragraph nearly almost some approximately roughly than only exactly",
);

export const STREET_WORDS = words(
  "street st avenue ave road rd boulevard blvd drive lane ln way place plaza highway court square parkway terrace",
);

export const CLOCK_WORDS = words("gmt utc est edt pst pdt cst cdt mst mdt hours hrs bst cet et");

/** "the rest of the year" */
export const YEAR_PARTS = words("rest remainder most part much course");

/** "today's world" is of no day. */
export const GENERAL_NOUNS = words(
  "world youth young youngsters children kids society culture generation teenagers women men standards economy " +
    "age era technology",
);

/** "the last quarter final" is a match, "a first quarter mile" a distance. */
export const QUARTER_COMPOUNDS = words("final finals finalist finalists back mile hour century inch pounder horse");
