// Exact words that say something else: what the cut left out, and words that were said apart.

import type { PairTable } from "./pair";

const FAR =
  "“We will open the gates on Saturday,” said Maria Okoro. The town hall was cold and half empty when the meeting began. “The old pier is unsafe for boats,” said Peter Lund.";

export const CUTS_AND_JOINS: readonly PairTable[] = [
  {
    title: "a negation left outside",
    pairs: [
      [
        "I would not say the talks have failed for good.",
        "the talks have failed for good",
        "altered clipped-quote warning",
      ],
      ["We do not believe that the harbor can be saved.", "the harbor can be saved", "altered clipped-quote warning"],
      [
        "It was hardly a victory for the fishing towns.",
        "a victory for the fishing towns",
        "altered clipped-quote warning",
      ],
      ["There is no evidence that the water is poisoned.", "the water is poisoned", "altered clipped-quote warning"],
      ["I never said that the crew was drunk on duty.", "the crew was drunk on duty", "altered clipped-quote warning"],
      [
        "We deny that the company knew about the leak.",
        "the company knew about the leak",
        "altered clipped-quote warning",
      ],
      ["The boat is not safe to sail in a storm.", "safe to sail in a storm", "altered clipped-quote warning"],
      [
        "I doubt that the bridge will stand another year.",
        "the bridge will stand another year",
        "altered clipped-quote warning",
      ],
      [
        "It is not true that we closed the school to save money.",
        "we closed the school to save money",
        "altered clipped-quote warning",
      ],
      ["I don't think the mayor lied to the voters.", "the mayor lied to the voters", "altered clipped-quote warning"],
      ["The new law is not a danger to the small farms.", "The new law is", "altered clipped-quote warning"],
      ["They were without a plan for the evacuation.", "a plan for the evacuation", "altered clipped-quote warning"],
    ],
  },
  {
    title: "a condition left outside",
    pairs: [
      [
        "We will sign the contract once the court allows it.",
        "We will sign the contract",
        "altered clipped-quote warning",
      ],
      [
        "We will sign the contract if the court allows it.",
        "We will sign the contract",
        "altered clipped-quote warning",
      ],
      ["We will leave the town unless the rain stops.", "We will leave the town", "altered clipped-quote warning"],
      [
        "If the court allows it, we will sign the contract.",
        "we will sign the contract",
        "altered clipped-quote warning",
      ],
      ["We will stay here, but only if the road is opened.", "We will stay here", "altered clipped-quote warning"],
      ["We pay the bills as long as the bank plays along.", "We pay the bills", "altered clipped-quote warning"],
      ["We will wait until the owners answer our letter.", "We will wait", "altered clipped-quote warning"],
      [
        "Unless it rains, the fields will be lost by June.",
        "the fields will be lost by June",
        "altered clipped-quote warning",
      ],
      [
        "We will share the water on condition that they pay.",
        "We will share the water",
        "altered clipped-quote warning",
      ],
      [
        "We will sign the contract provided that they pay first.",
        "We will sign the contract",
        "altered clipped-quote warning",
      ],
    ],
  },
  {
    title: "a hedge or another's view left outside",
    pairs: [
      [
        "I think the bridge is going to fall down.",
        "the bridge is going to fall down",
        "altered clipped-quote warning",
      ],
      [
        "I hope we win the case in the higher court.",
        "we win the case in the higher court",
        "altered clipped-quote warning",
      ],
      [
        "Perhaps the owners will come to the table.",
        "the owners will come to the table",
        "altered clipped-quote warning",
      ],
      ["Some people say the island is a lost cause.", "the island is a lost cause", "altered clipped-quote warning"],
      [
        "Our critics claim that the dam was built on sand.",
        "the dam was built on sand",
        "altered clipped-quote warning",
      ],
      [
        "We might sell the ferry to the highest bidder.",
        "sell the ferry to the highest bidder",
        "altered clipped-quote warning",
      ],
      [
        "The bridge is going to fall down, I think.",
        "The bridge is going to fall down",
        "altered clipped-quote warning",
      ],
      [
        "The bridge is going to fall down, probably.",
        "The bridge is going to fall down",
        "altered clipped-quote warning",
      ],
    ],
  },
  {
    title: "what an ellipsis swallowed",
    pairs: [
      ["We will not, whatever they offer, sell the land.", "We will … sell the land", "altered clipped-quote warning"],
      [
        "We will sign the treaty if the parliament agrees, and then we go home.",
        "We will sign the treaty … and then we go home",
        "altered clipped-quote warning",
      ],
      [
        "The owners will perhaps come back and open the mill.",
        "The owners will … open the mill",
        "altered clipped-quote warning",
      ],
      [
        "The mill is safe but the workers do not trust the machines there.",
        "The mill is safe … the machines there",
        "altered clipped-quote warning",
      ],
      [
        "We want to say that we never, under any rule, took the money from the fund.",
        "We want to say that we … took the money from the fund",
        "altered clipped-quote warning",
      ],
      ["The mill, which may close one day, is our only employer.", "The mill … is our only employer", "edited"],
      [
        "The harbor is deep. Nobody knows how deep. Big ships love it here.",
        "The harbor is deep. … Big ships love it here",
        "edited",
      ],
      [
        "We can sign today. But only if the judge agrees to it. That is our word.",
        "We can sign today. … That is our word",
        "altered clipped-quote warning",
      ],
    ],
  },
  {
    title: "fair cuts that take nothing along",
    pairs: [
      ["We know that the harbor is deep and safe.", "the harbor is deep and safe", "verbatim"],
      ["The harbor is deep and safe, and we love it.", "The harbor is deep and safe", "verbatim"],
      ["It was not only a victory for the towns here.", "only a victory for the towns here", "verbatim"],
      ["We sold the boats. Nothing else was left to us.", "We sold the boats", "verbatim"],
      ["I do not know him. The road belongs to the town.", "The road belongs to the town", "verbatim"],
      ["When we are old, the harbor will still be deep.", "the harbor will still be deep", "verbatim"],
      ["We told the crew that the ferry leaves at noon.", "the ferry leaves at noon", "verbatim"],
      ["We want peace, not war, in this old valley.", "We want peace", "verbatim"],
    ],
  },
  {
    title: "a denial a few words before the cut",
    pairs: [
      ["I would not call it a failure of the crew.", "a failure of the crew", "altered clipped-quote warning"],
      ["We never described the dam as a danger to the town.", "a danger to the town", "altered clipped-quote warning"],
      ["The owners refuse to pay for the new lamps.", "pay for the new lamps", "altered clipped-quote warning"],
      [
        "We are not going to sell the island to anybody.",
        "sell the island to anybody",
        "altered clipped-quote warning",
      ],
      ["I would not advise the council to borrow more money.", "borrow more money", "altered clipped-quote warning"],
      [
        "We have no intention of closing the night school.",
        "closing the night school",
        "altered clipped-quote warning",
      ],
      [
        "They should spend it on pumps rather than a new town hall.",
        "a new town hall",
        "altered clipped-quote warning",
      ],
      [
        "Maria Okoro said the port must avoid becoming “a car park with a view.”",
        "a car park with a view",
        "altered clipped-quote warning",
      ],
      [
        "Maria Okoro said that the strike was not “a holiday for the lazy.”",
        "a holiday for the lazy",
        "altered clipped-quote warning",
      ],
      ["We cannot wait to open the new ferry line.", "open the new ferry line", "verbatim"],
      ["We did not hesitate to call the coast guard that night.", "call the coast guard that night", "verbatim"],
      ["I do not know what it is like to lose a ship at sea.", "lose a ship at sea", "verbatim"],
      ["It is not only about money but a question of honor.", "a question of honor", "verbatim"],
      ["The crew was not told about the change of course.", "the change of course", "verbatim"],
      ["Maria Okoro was not surprised by “the silence of the owners.”", "the silence of the owners", "verbatim"],
      ["Nobody slept. The engineers called it a miracle of steel.", "a miracle of steel", "verbatim"],
    ],
  },
  {
    title: "what is set off at the head of the sentence",
    pairs: [
      [
        "If the owners agree, and only if all of them agree, we would start in May.",
        "we would start in May",
        "altered clipped-quote warning",
      ],
      [
        "If the owners agree, we would start the work in the second week of May.",
        "would start the work in the second week of May",
        "altered clipped-quote warning",
      ],
      [
        "Unless the winter is mild, which nobody here expects after the last three years of ice and storm, the pier is lost.",
        "the pier is lost",
        "altered clipped-quote warning",
      ],
      [
        "Normally, the gate is closed by six in the evening.",
        "the gate is closed by six in the evening",
        "altered clipped-quote warning",
      ],
      [
        "Allegedly, the captain slept while the ship ran aground.",
        "the captain slept while the ship ran aground",
        "altered clipped-quote warning",
      ],
      [
        "In theory, the pumps can empty the dock in an hour.",
        "the pumps can empty the dock in an hour",
        "altered clipped-quote warning",
      ],
      ["As far as we know, the cargo was never opened.", "the cargo was never opened", "altered clipped-quote warning"],
      [
        "According to the insurers, the fire began in the galley.",
        "the fire began in the galley",
        "altered clipped-quote warning",
      ],
      ["Even if the court says no, we will build the bridge.", "we will build the bridge", "verbatim"],
      ["If it rains, we stay at home, the meeting is on Friday anyway.", "the meeting is on Friday anyway", "verbatim"],
      ["Today, the harbor is deep and safe for ships.", "the harbor is deep and safe for ships", "verbatim"],
      [
        "Normally it is quiet. The harbor is deep and safe for ships.",
        "The harbor is deep and safe for ships",
        "verbatim",
      ],
    ],
  },
  {
    title: "a hedge or a report before its clause",
    pairs: [
      ["It is possible that the crane was overloaded.", "the crane was overloaded", "altered clipped-quote warning"],
      ["There is a risk that the old wall gives way.", "the old wall gives way", "altered clipped-quote warning"],
      [
        "It seems that the keys were left in the office.",
        "the keys were left in the office",
        "altered clipped-quote warning",
      ],
      ["People are saying the harbor will be sold.", "the harbor will be sold", "altered clipped-quote warning"],
      [
        "I am told that the owners have left the country.",
        "the owners have left the country",
        "altered clipped-quote warning",
      ],
      [
        "There is this rumor that the ferry was never insured.",
        "the ferry was never insured",
        "altered clipped-quote warning",
      ],
      [
        "We believe, based on what the divers brought up, that the hull was cut open.",
        "the hull was cut open",
        "altered clipped-quote warning",
      ],
      [
        "Nobody knows whether the insurers will pay for the wreck.",
        "the insurers will pay for the wreck",
        "altered clipped-quote warning",
      ],
      ["We told them, in a letter of last May, that the hull was cut open.", "the hull was cut open", "verbatim"],
      ["We are proud that the old wall held.", "the old wall held", "verbatim"],
    ],
  },
  {
    title: "an exception behind the cut",
    pairs: [
      ["The gates are open, except at night.", "The gates are open", "altered clipped-quote warning"],
      ["We take every ship but only with a pilot on board.", "We take every ship", "altered clipped-quote warning"],
      [
        "We will lend them the crane, but only for a week.",
        "We will lend them the crane",
        "altered clipped-quote warning",
      ],
      ["The water is safe, as far as I know.", "The water is safe", "altered clipped-quote warning"],
      ["The water is safe, and the fish are back.", "The water is safe", "verbatim"],
    ],
  },
  {
    title: "a denial that an ellipsis swallowed",
    pairs: [
      [
        "They say we sold the boats. That is a lie. We gave the boats away.",
        "They say we sold the boats. … We gave the boats away",
        "altered clipped-quote warning",
      ],
      [
        "We stole the money, they write. I do not believe it. The books are open to all.",
        "We stole the money, they write. … The books are open to all",
        "altered clipped-quote warning",
      ],
      [
        "The boats are old. That is why we love them. The crew is young.",
        "The boats are old. … The crew is young",
        "edited",
      ],
    ],
  },
  {
    title: "words that were said apart",
    pairs: [
      [FAR, "We will open the gates on Saturday … The old pier is unsafe for boats", "altered spliced-quote warning"],
      [FAR, "We will open the gates on Saturday. The old pier is unsafe for boats", "altered spliced-quote warning"],
      [FAR, "The old pier is unsafe for boats … We will open the gates on Saturday", "altered spliced-quote warning"],
      [FAR, "The old pier is unsafe for boats. We will open the gates on Saturday", "altered spliced-quote warning"],
    ],
  },
];
