// Past forms of irregular verbs, by which a clause’s verb is told from a noun. A closed class; verbs of saying are in
// cueLexicon.ts. Left out: forms that stand as adjectives or nouns before names ("left", "lost", "set", "cut").

export const PAST_VERBS: ReadonlySet<string> = new Set(
  (
    "arose ate became began bent bit bled blew bore bought bound bred broke brought built came caught chose " +
    "clung crept dealt did drank drew drove fed fell felt fled flew flung forbade forgave forgot fought found " +
    "froze gave got grew had heard held hid kept knelt knew laid leapt led lent made meant met mistook paid " +
    "rang rode rose sat sang sank saw sent shone shook shot slept slid sought spoke sprang stole stood strode " +
    "struck stuck stung swam swore swung taught threw took understood upheld underwent undertook walked went " +
    "withdrew withstood woke won wore wept wrote"
  ).split(" "),
);

/** The present of verbs of everyday use, where a name or a pronoun stands before. */
export const PRESENT_VERBS: ReadonlySet<string> = new Set(
  (
    "knows says goes has is was wants needs faces leads runs represents supports holds sees takes makes gives " +
    "keeps comes finds puts remains seems stands works lives serves speaks helps begins believes thinks hopes " +
    "does gets looks means"
  ).split(" "),
);
