// Exact words that say something else: what the cut left out, and words that were said apart.

import type { PairTable } from "./pair";

const FAR = "“We will open the gates on Saturday,” said Maria Okoro. The town hall was cold and half empty when the meeting began. “The old pier is unsafe for boats,” said Peter Lund.";

export const CUTS_AND_JOINS: readonly PairTable[] = [
  {
    title: "a negation left outside",
    pairs: [
      ["I would not say the talks have failed for good.", "the talks have failed for good", "altered clipped-quote warning"],
      ["We do not believe that the harbor can be saved.", "the harbor can be saved", "altered clipped-quote warning"],
      ["It was hardly a victory for the fishing towns.", "a victory for the fishing towns", "altered clipped-quote warning"],
      ["There is no evidence that the water is poisoned.", "the water is poisoned", "altered clipped-quote warning"],
      ["I never said that the crew was drunk on duty.", "the crew was drunk on duty", "altered clipped-quote warning"],
      ["We deny that the company knew about the leak.", "the company knew about the leak", "altered clipped-quote warning"],
      ["The boat is not safe to sail in a storm.", "safe to sail in a storm", "altered clipped-quote warning"],
      ["I doubt that the bridge will stand another year.", "the bridge will stand another year", "altered clipped-quote warning"],
      ["It is not true that we closed the school to save money.", "we closed the school to save money", "altered clipped-quote warning"],
      ["I don't think the mayor lied to the voters.", "the mayor lied to the voters", "altered clipped-quote warning"],
      ["The new law is not a danger to the small farms.", "The new law is", "altered clipped-quote warning"],
      ["They were without a plan for the evacuation.", "a plan for the evacuation", "altered clipped-quote warning"],
    ],
  },
  {
    title: "a condition left outside",
    pairs: [
      ["We will sign the contract once the court allows it.", "We will sign the contract", "altered clipped-quote warning"],
      ["We will sign the contract if the court allows it.", "We will sign the contract", "altered clipped-quote warning"],
      ["We will leave the town unless the rain stops.", "We will leave the town", "altered clipped-quote warning"],
      ["If the court allows it, we will sign the contract.", "we will sign the contract", "altered clipped-quote warning"],
      ["We will stay here, but only if the road is opened.", "We will stay here", "altered clipped-quote warning"],
      ["We pay the bills as long as the bank plays along.", "We pay the bills", "altered clipped-quote warning"],
      ["We will wait until the owners answer our letter.", "We will wait", "altered clipped-quote warning"],
      ["Unless it rains, the fields will be lost by June.", "the fields will be lost by June", "altered clipped-quote warning"],
      ["We will share the water on condition that they pay.", "We will share the water", "altered clipped-quote warning"],
      ["We will sign the contract provided that they pay first.", "We will sign the contract", "altered clipped-quote warning"],
    ],
  },
  {
    title: "a hedge or another's view left outside",
    pairs: [
      ["I think the bridge is going to fall down.", "the bridge is going to fall down", "altered clipped-quote warning"],
      ["I hope we win the case in the higher court.", "we win the case in the higher court", "altered clipped-quote warning"],
      ["Perhaps the owners will come to the table.", "the owners will come to the table", "altered clipped-quote warning"],
      ["Some people say the island is a lost cause.", "the island is a lost cause", "altered clipped-quote warning"],
      ["Our critics claim that the dam was built on sand.", "the dam was built on sand", "altered clipped-quote warning"],
      ["We might sell the ferry to the highest bidder.", "sell the ferry to the highest bidder", "altered clipped-quote warning"],
      ["The bridge is going to fall down, I think.", "The bridge is going to fall down", "altered clipped-quote warning"],
      ["The bridge is going to fall down, probably.", "The bridge is going to fall down", "altered clipped-quote warning"],
    ],
  },
  {
    title: "what an ellipsis swallowed",
    pairs: [
      ["We will not, whatever they offer, sell the land.", "We will … sell the land", "altered clipped-quote warning"],
      ["We will sign the treaty if the parliament agrees, and then we go home.", "We will sign the treaty … and then we go home", "altered clipped-quote warning"],
      ["The owners will perhaps come back and open the mill.", "The owners will … open the mill", "altered clipped-quote warning"],
      ["The mill is safe but the workers do not trust the machines there.", "The mill is safe … the machines there", "altered clipped-quote warning"],
      ["We want to say that we never, under any rule, took the money from the fund.", "We want to say that we … took the money from the fund", "altered clipped-quote warning"],
      ["The mill, which may close one day, is our only employer.", "The mill … is our only employer", "edited"],
      ["The harbor is deep. Nobody knows how deep. Big ships love it here.", "The harbor is deep. … Big ships love it here", "edited"],
      ["We can sign today. But only if the judge agrees to it. That is our word.", "We can sign today. … That is our word", "altered clipped-quote warning"],
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
    title: "words that were said apart",
    pairs: [
      [FAR, "We will open the gates on Saturday … The old pier is unsafe for boats", "altered spliced-quote warning"],
      [FAR, "We will open the gates on Saturday. The old pier is unsafe for boats", "altered spliced-quote warning"],
      [FAR, "The old pier is unsafe for boats … We will open the gates on Saturday", "altered spliced-quote warning"],
      [FAR, "The old pier is unsafe for boats. We will open the gates on Saturday", "altered spliced-quote warning"],
    ],
  },
];
