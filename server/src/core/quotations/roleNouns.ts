// Nouns by which texts name speakers without their names. Our own lists; knows no text.

/** Titles as written before a name, to the word that a later "the …" uses. */
export const SPELLED_TITLES: ReadonlyMap<string, string> = new Map([
  ["sen.", "senator"],
  ["sen", "senator"],
  ["rep.", "representative"],
  ["rep", "representative"],
  ["gov.", "governor"],
  ["gov", "governor"],
  ["congressman", "representative"],
  ["congresswoman", "representative"],
  ["lawmaker", "representative"],
  ["lt.", "lieutenant"],
  ["col.", "colonel"],
  ["gen.", "general"],
  ["sgt.", "sergeant"],
  ["capt.", "captain"],
  ["prof.", "professor"],
  ["dr.", "doctor"],
  ["rev.", "reverend"],
  ["maj.", "major"],
  ["adm.", "admiral"],
  ["supt.", "superintendent"],
  ["det.", "detective"],
  ["amb.", "ambassador"],
  ["atty.", "attorney"],
  ["pres.", "president"],
  ["spokeswoman", "spokesman"],
  ["spokesperson", "spokesman"],
  ["chairwoman", "chairman"],
  ["chairperson", "chairman"],
  ["chair", "chairman"],
]);

/** The noun by which one of them is known: "aides" gives "aide", "spokeswoman" gives "spokesman". In lower case. */
export function singular(word: string): string {
  return SPELLED_TITLES.get(word) ?? (word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
}

export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx miss dr prof sir dame lord lady rev hon sen rep gov col gen lt sgt capt maj adm cmdr det supt " +
    "president senator representative governor mayor minister congressman congresswoman secretary judge justice " +
    "chancellor king queen prince princess pope bishop archbishop father sister brother chief director chairman " +
    "chairwoman spokesman spokeswoman ambassador general colonel captain sheriff officer detective professor " +
    "attorney"
  ).split(" "),
);

/** Keep no one's secret, but name no one. */
export const ANONYMOUS_NOUNS: ReadonlySet<string> = new Set(
  (
    "official source people person aide adviser advisor insider spokesman spokeswoman spokesperson diplomat " +
    "critic supporter opponent observer analyst expert voter resident witness strategist operative staffer " +
    "employee worker lawmaker activist protester reader user commenter fan friend neighbor neighbour relative " +
    "student teacher parent survivor victim reporter"
  ).split(" "),
);

/** Stand for whichever person was last spoken of. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    "man woman boy girl lady gentleman candidate nominee suspect defendant author writer artist singer actor " +
    "actress billionaire mogul businessman businesswoman"
  ).split(" "),
);

/** Stand for whichever of a party was last spoken of. */
export const PARTY_NOUNS: ReadonlySet<string> = new Set(
  "democrat republican conservative liberal libertarian socialist independent tory".split(" "),
);

export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  (
    "ministry company firm agency group organization organisation department university bank union committee " +
    "court commission party campaign newspaper paper magazine network association council board bureau office " +
    "institute foundation center centre government administration team club league church school college hospital " +
    "airline maker manufacturer retailer corporation publication outlet website site alliance coalition charity " +
    "nonprofit federation society academy museum service police force army navy parliament senate house congress " +
    "embassy treasury"
  ).split(" "),
);

const SMALL = new Set(
  "of for the a an and in at to on from with former ex acting interim deputy vice senior top chief then late".split(
    " ",
  ),
);

/**
 * A title's head noun and all its content words, in lower case: "Prime Minister of Japan" gives
 * "minister" and "prime", "minister", "japan".
 */
export function roleKey(title: string): { readonly head: string; readonly words: ReadonlySet<string> } {
  const parts = title
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((w) => w !== "");
  const stop = parts.findIndex(
    (w, i) => i > 0 && (w === "of" || w === "for" || w === "at" || w === "in" || w === "to"),
  );
  const head = parts[(stop < 0 ? parts.length : stop) - 1] ?? "";
  return {
    head: SPELLED_TITLES.get(head) ?? head,
    words: new Set(parts.map((w) => SPELLED_TITLES.get(w) ?? w.replace(/['’]s$/, "")).filter((w) => !SMALL.has(w))),
  };
}
