// Words that tell whether a sentence looks back or ahead, and whether it compares amounts. Our own lists.

import { words } from "../text/wordList";

export const FUTURE_WORDS = words(
  "will ll shall wo would going expects expect expected expecting scheduled slated due upcoming forthcoming " +
    "intends intend intended hopes hope hoping poised proposed aims deadline expires expire could might can must " +
    "should postponed delayed extended adjourned deferred rescheduled payable redeemable begins starts opens " +
    "arrives meets votes resumes faces hosts visits travels tentatively effective planned",
);

/** These look ahead before "to" or "for": "set for Friday", "plans to", "is to". */
export const FUTURE_BEFORE_TO = words(
  "set plans plan planning ready is are agreed wants want ordered told asked urged vowed promised pledged",
);

export const PAST_WORDS = words(
  "was were had did said told made took came went got gave found left held began became brought bought built " +
    "broke caught chose cut drew drove fell felt fought flew forgot grew heard hit hurt kept knew led lent lost " +
    "meant met paid put ran read rose sat saw sent shook shot shut sold sank spent spoke spread stood stole " +
    "struck swore thought threw understood withdrew won wore wrote set rang sang swam taught tore woke wound hung " +
    "hid froze fled fed dealt crept clung bit bled bound bred burst cast",
);

/** What nobody announces: behind a day's possessive it is over. */
export const DEEDS = words(
  "ruling decision verdict announcement statement remarks comments attack attacks assault bombing bombings " +
    "shooting shootings killing killings murder raid raids explosion blast crash collision fire earthquake quake " +
    "storm flood arrest arrests resignation death deaths defeat loss victory win",
);

/** Behind "could be" and "could not be". */
export const SOUGHT = words("reached located found contacted identified determined verified");

/** Before a date these look ahead where no verb tells: "by Friday". */
export const FUTURE_PREPOSITIONS = words("by until till through");

export const AMOUNT_WORDS = words(
  "million billion trillion percent % cents cent share net profit profits earnings revenue revenues sales loss " +
    "losses income",
);
