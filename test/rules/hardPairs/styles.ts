// What one style allows and another does not: the style table, row by row.

import type { PairTable } from "./pair";

const FILLER: [string, string] = ["We, um, want to keep the boats here.", "We want to keep the boats here"];
const REPEATED: [string, string] = [
  "I know we want, we want to keep the boats here.",
  "I know we want to keep the boats here",
];
const CONTRACTION: [string, string] = ["We did not see the rocks in the fog.", "We didn't see the rocks in the fog"];
const NUMERAL: [string, string] = ["We found three seals on the beach.", "We found 3 seals on the beach"];
const TITLE: [string, string] = ["Governor Amadi came to see the damage.", "Gov. Amadi came to see the damage"];
const REPLACED: [string, string] = [
  "They told us about the leak in March.",
  "[The engineers] told us about the leak in March",
];
const INSERTED: [string, string] = [
  "We opened the clinic with two nurses.",
  "We opened the clinic [in 2019] with two nurses",
];
const AT_END: [string, string] = ["We will open the gates on Saturday morning.", "We will open the gates …"];
const AT_START: [string, string] = ["Next week we will open the gates again.", "… we will open the gates again"];
const CUT: [string, string] = [
  "We will open the gates, as we do every year, on Saturday.",
  "We will open the gates … on Saturday",
];
const CASE: [string, string] = ["We know that the old pier is unsafe.", "The old pier is unsafe"];
const WORD: [string, string] = ["We need a large hall for the concerts.", "We need a big hall for the concerts"];
const PAREN: [string, string] = [
  "He wants to sell it to the highest bidder.",
  "He wants to sell it (the mill) to the highest bidder",
];

const TYPO: [string, string] = [
  "The comittee will report in May. We trust the committee and the comission.",
  "The committee will report in May",
];
const OTHER_WORD: [string, string] = [
  "The boats are ready. We need a bigger harbour for the boast.",
  "We need a bigger harbour for the boats",
];
const AGREEMENT: [string, string] = [
  "They was told about the leak in March.",
  "They were told about the leak in March",
];
const OTHER_VERB: [string, string] = [
  "The crew was told about the leak in March.",
  "The crew were told about the leak in March",
];

export const STYLE_PAIRS: readonly PairTable[] = [
  {
    title: "AP",
    style: "ap",
    pairs: [
      [...FILLER, "altered unmarked-omission warning"],
      [...REPEATED, "altered unmarked-omission warning"],
      [...CONTRACTION, "edited"],
      [...NUMERAL, "edited"],
      [...TITLE, "edited"],
      [...REPLACED, "edited"],
      [...INSERTED, "edited"],
      [...AT_END, "edited misquote information"],
      [...AT_START, "edited misquote information"],
      [...CUT, "edited"],
      [...CASE, "edited"],
      [...WORD, "altered misquote warning"],
      [...PAREN, "altered misquote warning"],
      ["We, um, want to keep the boats here.", "We … want to keep the boats here", "edited"],
    ],
  },
  {
    title: "Reuters",
    style: "reuters",
    pairs: [
      [...FILLER, "altered unmarked-omission warning"],
      [...REPEATED, "altered unmarked-omission warning"],
      [...CONTRACTION, "altered misquote warning"],
      [...NUMERAL, "altered misquote warning"],
      [...TITLE, "altered misquote warning"],
      [...REPLACED, "edited"],
      [...INSERTED, "edited"],
      [...AT_END, "edited"],
      [...AT_START, "edited"],
      [...CUT, "edited"],
      [...CASE, "edited"],
      [...WORD, "altered misquote warning"],
      [...PAREN, "edited"],
    ],
  },
  {
    title: "NYT",
    style: "nyt",
    pairs: [
      [...FILLER, "edited"],
      [...REPEATED, "edited"],
      [...CONTRACTION, "edited"],
      [...NUMERAL, "altered misquote warning"],
      [...TITLE, "altered misquote warning"],
      [...REPLACED, "edited"],
      [...INSERTED, "edited"],
      [...AT_END, "edited"],
      [...AT_START, "edited"],
      [...CUT, "edited"],
      [...CASE, "edited"],
      [...WORD, "altered misquote warning"],
      [...PAREN, "altered misquote warning"],
    ],
  },
  {
    title: "Guardian",
    style: "guardian",
    pairs: [
      [...FILLER, "edited"],
      [...REPEATED, "edited"],
      [...CONTRACTION, "edited"],
      [...NUMERAL, "altered misquote warning"],
      [...TITLE, "altered misquote warning"],
      [...REPLACED, "edited"],
      [...INSERTED, "edited"],
      [...AT_END, "edited"],
      [...AT_START, "edited"],
      [...CUT, "edited"],
      [...CASE, "edited"],
      [...WORD, "altered misquote warning"],
      [...PAREN, "altered misquote warning"],
    ],
  },
  {
    title: "Chicago",
    style: "chicago",
    pairs: [
      [...FILLER, "altered unmarked-omission warning"],
      [...REPEATED, "altered unmarked-omission warning"],
      [...CONTRACTION, "altered misquote warning"],
      [...NUMERAL, "altered misquote warning"],
      [...TITLE, "altered misquote warning"],
      [...REPLACED, "altered misquote warning"],
      [...INSERTED, "edited"],
      [...AT_END, "edited misquote information"],
      [...AT_START, "edited misquote information"],
      [...CUT, "edited"],
      [...CASE, "edited"],
      [...WORD, "altered misquote warning"],
      [...PAREN, "altered misquote warning"],
    ],
  },
  {
    title: "the end's sense",
    style: "ap",
    pairs: [
      ["Will they ever let us go home again?", "Will they ever let us go home again.", "verbatim misquote information"],
      [
        "They will never let us go home again.",
        "They will never let us go home again?",
        "verbatim misquote information",
      ],
      ["They will let us go home again!", "They will let us go home again.", "verbatim"],
      ["They will let us go home again, I know it.", "They will let us go home again.", "verbatim"],
    ],
  },
  {
    title: "AP mends nothing",
    style: "ap",
    pairs: [
      [...TYPO, "altered misquote warning"],
      [...AGREEMENT, "altered misquote warning"],
    ],
  },
  {
    title: "Guardian mends grammar",
    style: "guardian",
    pairs: [
      [...TYPO, "altered misquote warning"],
      [...AGREEMENT, "edited"],
      [...OTHER_VERB, "altered misquote warning"],
    ],
  },
  {
    title: "Chicago mends plain typos",
    style: "chicago",
    pairs: [
      [...TYPO, "edited"],
      [...OTHER_WORD, "edited"],
      [...AGREEMENT, "altered misquote warning"],
      ["We cannot bear the costs. They bare all the rest.", "We cannot bare the costs", "altered misquote warning"],
    ],
  },
];
