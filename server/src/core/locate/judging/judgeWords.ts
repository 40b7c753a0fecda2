// Word lists for judging a change of words, written by us from the style guides' rules. Folded: lower case, straight
// apostrophes. Knows no quotation and no source.

import { wordTable } from "../../text/wordTable";

import { words } from "../../text/wordList";

export const NEGATIONS = words(
  "not n't never no nor neither nobody nothing none nowhere without hardly scarcely barely seldom rarely cannot non",
);
export const MODALS = words("may might can could will would shall should must ought 'll 'd gonna");
export const CONDITIONS = words("if unless until till provided providing except once");
export const HEDGES = words(
  "may might could would should perhaps maybe possibly probably likely unlikely apparently seemingly allegedly " +
    "reportedly almost nearly think believe guess suppose hope only",
);
/**
 * Those that an ellipsis may not swallow; softer ones ("I hope", "I guess") are only
 * told where they stand right at a cut.
 */
export const SWALLOWED_HEDGES = words(
  "may might could would should perhaps probably possibly likely unlikely allegedly reportedly almost think " +
    "believe only",
);
export const QUANTIFIERS = words(
  "all every each some any many most few several much more less fewer least both half only entire whole almost " +
    "nearly about around always often sometimes usually mostly mainly enough plenty everyone everybody everything " +
    "someone somebody something anyone anybody anything",
);
export const INTENSIFIERS = words(
  "very really extremely deeply totally highly quite so too absolutely completely utterly entirely fully " +
    "greatly incredibly truly terribly awfully strongly certainly definitely clearly simply just even rather " +
    "pretty somewhat slightly particularly especially somehow exactly",
);
export const FILLERS = words("um umm uh uhh er erm ah hm hmm mm eh");
export const PRONOUNS = words(
  "i me we us you he him she her it they them this that these those my our your his its their mine ours yours " +
    "hers theirs himself herself itself themselves who there",
);
/** Words that stay lower case in a headline-style name; never a name by themselves. */
export const FUNCTION_WORDS = words(
  "a an the and or but of to in on at by for from with as into onto over under up down out off than then so if " +
    "that this these those is are was were be been being am do does did have has had will would can could may " +
    "might shall should must not no n't 's 're 've 'm 'll 'd it its he him his she her they them their we us our " +
    "you your i me my who whom which what when where why how there here all any some more most such very just " +
    "also too only about after before between because while during through against",
);
/** No phrase ends with one of these, and none begins with one that something of it stands before. */
export const UNFINISHED = words(
  "a an the of to in on at by for from with into onto upon about and or but nor as that this these those his " +
    "her their its our my your is are was were be been am very some any no every each more most than so too",
);

/** What a contracted ending may stand for. */
export const ENDINGS = wordTable<readonly string[]>({
  "n't": ["not"],
  "'ll": ["will", "shall"],
  "'ve": ["have"],
  "'re": ["are"],
  "'m": ["am"],
  "'d": ["would", "had"],
  "'s": ["is", "has", "us"],
});
/** Whole stems before "n't" that are no word by themselves. */
export const STEMS = wordTable<string>({ ca: "can", wo: "will", sha: "shall" });

/** Titles and such that a style book shortens or writes out. */
export const ABBREVIATIONS = wordTable<string>({
  gov: "governor",
  sen: "senator",
  rep: "representative",
  gen: "general",
  lt: "lieutenant",
  col: "colonel",
  sgt: "sergeant",
  capt: "captain",
  maj: "major",
  dr: "doctor",
  mr: "mister",
  prof: "professor",
  rev: "reverend",
  pres: "president",
  st: "saint",
  mt: "mount",
  ft: "fort",
  jan: "january",
  feb: "february",
  mar: "march",
  apr: "april",
  aug: "august",
  sept: "september",
  sep: "september",
  oct: "october",
  nov: "november",
  dec: "december",
  vs: "versus",
  us: "united states",
  uk: "united kingdom",
  un: "united nations",
  eu: "european union",
  dept: "department",
  govt: "government",
  co: "company",
  corp: "corporation",
  inc: "incorporated",
  ok: "okay",
});

/** Irregular verbs: forms of one verb on a line. A change within a line is a change of tense. */
export const VERB_FORMS: readonly string[] = [
  "be am is are was were been being 's 're 'm",
  "have has had having 've",
  "do does did done doing",
  "go goes went gone going",
  "say says said saying",
  "make makes made making",
  "take takes took taken taking",
  "come comes came coming",
  "see sees saw seen seeing",
  "know knows knew known knowing",
  "get gets got gotten getting",
  "give gives gave given giving",
  "find finds found finding",
  "think thinks thought thinking",
  "tell tells told telling",
  "become becomes became becoming",
  "leave leaves left leaving",
  "feel feels felt feeling",
  "bring brings brought bringing",
  "begin begins began begun beginning",
  "keep keeps kept keeping",
  "hold holds held holding",
  "write writes wrote written writing",
  "stand stands stood standing",
  "hear hears heard hearing",
  "mean means meant meaning",
  "meet meets met meeting",
  "run runs ran running",
  "pay pays paid paying",
  "sit sits sat sitting",
  "speak speaks spoke spoken speaking",
  "lie lies lay lain lying",
  "lead leads led leading",
  "grow grows grew grown growing",
  "lose loses lost losing",
  "fall falls fell fallen falling",
  "send sends sent sending",
  "build builds built building",
  "understand understands understood understanding",
  "draw draws drew drawn drawing",
  "break breaks broke broken breaking",
  "spend spends spent spending",
  "rise rises rose risen rising",
  "drive drives drove driven driving",
  "buy buys bought buying",
  "wear wears wore worn wearing",
  "choose chooses chose chosen choosing",
  "win wins won winning",
  "fight fights fought fighting",
  "teach teaches taught teaching",
  "catch catches caught catching",
  "sell sells sold selling",
  "seek seeks sought seeking",
  "shoot shoots shot shooting",
  "fly flies flew flown flying",
  "eat eats ate eaten eating",
  "drink drinks drank drunk drinking",
  "sing sings sang sung singing",
  "swim swims swam swum swimming",
  "throw throws threw thrown throwing",
  "strike strikes struck striking",
  "steal steals stole stolen stealing",
  "forget forgets forgot forgotten forgetting",
  "deal deals dealt dealing",
  "bear bears bore borne bearing",
];
