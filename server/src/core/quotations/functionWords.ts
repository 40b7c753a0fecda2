// Closed classes of English words, as bit flags, for finding who is the subject of a verb of saying. Our own lists.

export const DET = 1;
export const POSSESSIVE = 2;
export const PRONOUN = 4;
export const PREPOSITION = 8;
export const AUXILIARY = 16;
export const COORDINATOR = 32;
export const SUBORDINATOR = 64;
export const RELATIVE = 128;
export const ADVERB = 256;
export const NEGATION = 512;
export const TIME = 1024;
/** Verbs that stand before a verb of saying and share its subject: "went on to say". */
export const CATENATIVE = 2048;
export const OBJECT_PRONOUN = 4096;

const LISTS: readonly (readonly [number, string])[] = [
  [
    DET,
    "the a an this that these those some any each every another one two three four five six seven eight nine " +
      "ten no all several many most few both other others such more half either neither numerous various multiple " +
      "countless dozens hundreds thousands",
  ],
  [POSSESSIVE | DET, "his her its their our my your whose"],
  [
    PRONOUN,
    "he she they it we i you who someone somebody everyone everybody nobody anyone anybody one others this " +
      "those many some another neither both most none",
  ],
  [OBJECT_PRONOUN, "him her them us me himself herself themselves itself myself yourself"],
  [
    PREPOSITION,
    "of in on at by for from with about as into through after before during against between under over without " +
      "within among around near since until despite amid per like than upon toward towards via outside inside " +
      "across along behind beyond including regarding concerning to off up down out onto throughout following " +
      "alongside besides except versus amidst",
  ],
  [
    AUXILIARY,
    "is are was were be been being am has have had having do does did will would can could may might must " +
      "should shall 's 've 'd 'll 're 'm cannot ought",
  ],
  [COORDINATOR, "and or but nor yet so plus"],
  [
    SUBORDINATOR,
    "that when while because if although though whereas unless as before after since until where whether how " +
      "why what once till lest whenever wherever despite",
  ],
  [RELATIVE, "who which whom that whose"],
  [
    ADVERB,
    "also later then now again once still even just only already often simply here there earlier yesterday " +
      "today tonight too always sometimes soon instead however meanwhile further moreover thus hence indeed " +
      "perhaps maybe almost nearly first afterward afterwards thereafter elsewhere never ever back else long much " +
      "rather quite very so well later-on twice on-air aloud publicly online somewhat anyway nonetheless " +
      "nevertheless likewise furthermore otherwise besides",
  ],
  [NEGATION, "not n't never no"],
  [
    TIME,
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
      "september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri " +
      "sat sun today yesterday tomorrow tonight morning afternoon evening night week month year weekend day hour " +
      "minute summer winter spring fall autumn noon midnight weeks months years days hours minutes later earlier " +
      "ago last next past time times",
  ],
  [
    CATENATIVE,
    "went go goes going gone began begins begin begun started starts start continued continues continue wanted " +
      "wants want tried tries try trying seemed seems appeared appears used decided decides declined declines " +
      "refused refuses managed got gets took takes took proceeded proceeds paused pausing rushed moved failed " +
      "fails sought seeks hastened liked likes likely able ready quick unable free careful happy proud known set " +
      "due keep keeps kept stopped",
  ],
];

export const FUNCTION_WORDS: ReadonlyMap<string, number> = build();

function build(): Map<string, number> {
  const words = new Map<string, number>();
  for (const [flag, list] of LISTS) {
    for (const word of list.split(" ")) {
      words.set(word, (words.get(word) ?? 0) | flag);
    }
  }
  return words;
}
