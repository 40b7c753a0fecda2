// Verbs and nouns of saying by meaning, with their forms. Our own list, after the groups that style guides and
// grammars of reporting verbs name. Knows nothing of where they stand in a text.

import type { CueStance } from "./quotationTypes";

/**
 * `saying` takes whole utterances ("she said, “…”"); `reporting` tells an act of speech, of which words may
 * be quoted ("he praised the “…”"); `naming` quotes a name or a description ("called it “…”"); `thinking`
 * says little: it counts beside a whole utterance ("he began, “…”") or where nothing better stands in the
 * sentence; `doing` counts only in the second case.
 */
export type CueKind = "saying" | "reporting" | "naming" | "thinking" | "doing";
export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

export interface CueWord {
  readonly lemma: string;
  readonly stance: CueStance;
  readonly kind: CueKind;
  readonly form: VerbForm;
  /** True for a form that is a noun as well: "claims", "a report", "his remarks". */
  readonly isNounToo: boolean;
}

/** `lemma`, or `lemma:past:participle` where irregular; `*` marks verbs whose base and -s form are nouns too. */
const SAYING: Readonly<Record<CueStance, string>> = {
  neutral: `say:said:said tell:told:told ask add write:wrote:written answer* reply* respond note* explain continue
    tweet* retweet post* state* announce comment* remark* report* mention* recall declare observe repeat* reiterate
    read:read:read conclude joke* quip* chime interject interrupt inquire enquire query* recount relate reflect muse
    opine email* e-mail* text* message* blog* testify wonder* elaborate clarify summarize summarise shout* yell* cry*
    exclaim whisper* mutter* mumble murmur* scream* holler roar* bellow laugh* sigh* agree concur confide confirm
    quote* retort* counter* admit concede acknowledge confess argue reason* caution* warn plead* deadpan crack* snap*
    bark* growl* hiss snarl* snort* scoff* fume* rage* rant* thunder* grumble* complain lament* bemoan protest*
    object* gripe* grouse* huff* groan* whine* scold* moan* predict suggest propose advise urge* call* chant* preach
    recite blurt intone stammer stutter drawl echo* volunteer* venture* posit theorize theorise speculate
    editorialize promise* vow* pledge* swear:swore:sworn boast* brag* gush crow* rave rejoice tease* jest* kid pray
    pronounce proclaim reveal disclose divulge inform remind:reminded:reminded sing:sang:sung caption shoot:shot:shot
    fire* sneer* sniff* apologize apologise reassure assure facebook instagram pen* beam* exhort coach* lecture*
    effuse enthuse marvel fret prompt scribble scrawl narrate instruct order* command* demand* beg implore question*
    react`,
  doubting: `claim* allege contend purport imply insinuate profess maintain taunt* mock* jeer* heckle threaten`,
  asserting: `assert insist stress affirm emphasize emphasise underscore point reaffirm reassert restate remind attest`,
};

const REPORTING: Readonly<Record<CueStance, string>> = {
  neutral: `describe publish express voice* articulate outline* discuss offer* direct assure notify brief* welcome*
    greet thank praise* applaud laud hail* congratulate cheer* cite paraphrase dictate counsel advertise broadcast*
    retell allow recommend request* hint* stipulate specify communicate convey appeal* invite* challenge* postulate
    forecast* project* estimate* headline* tout* vent* blast* decry deliver speak:spoke:spoken talk* contrast*
    highlight* rule* hypothesize indicate signal* phrase* frame* couch* word* sum riff* philosophize pontificate
    lecture* sermonize teach:taught:taught petition* lobby* encourage endorse* defend advocate* push* celebrate
    commend compliment* honor* salute* question* press* explain`,
  doubting: `deny reject* dispute* rebut refute dismiss disagree refuse* decline* ridicule* needle* accuse charge*
    blame* slam* attack* criticize criticise denounce condemn rip* lambast lambaste assail bash* hit:hit:hit knock*
    deride chide rebuke* reprimand* scorn* jab* spin:spun:spun concoct fabricate invent pretend rationalize castigate
    excoriate berate admonish upbraid vilify impugn disparage belittle demean insult* smear* malign doubt* fault*
    pan* trash* savage* skewer* pillory chastise reproach* oppose decry deplore`,
  asserting: `demonstrate prove certify vouch establish document*`,
};

const NAMING: Readonly<Record<CueStance, string>> = {
  neutral: `call* describe term* name* label* brand* characterize characterise refer define portray depict liken
    compare* style* nickname* dub title* entitle bill* christen tag*`,
  doubting: `deride decry dismiss denounce condemn mock* ridicule* caricature* blast* slam* criticize criticise
    lambaste paint*`,
  asserting: `recognize recognise hail* identify`,
};

const THINKING = `think:thought:thought believe feel:felt:felt expect hope* want* wish* fear* worry* know:knew:known
  consider see:saw:seen view* regard deem rate* rank* classify decide determine find:found:found show:showed:shown
  mean:meant:meant hear:heard:heard learn begin:began:begun start* open* finish* close* end* go:went:gone put:put:put
  smile* nod* grin* shrug* imagine suspect* sense* figure* guess* suppose reckon contemplate ponder
  understand:understood:understood cast:cast:cast sound* air* stream* print* address* remember realize realise`;

/** Verbs that report no words themselves, but whose object or aim is often quoted: "sought to “…”". */
const DOING = `seek:sought:sought try* attempt* plan* intend aim* aspire help* support* back* favor* favour*
  fight:fought:fought work* hold:held:held lead:led:led campaign* run:ran:run make:made:made give:gave:given use*
  invoke issue* release* send:sent:sent receive* get:got:got need* love* like* hate* prefer enjoy admire respect*
  trust* distrust* credit* raise* launch* include list* feature* contain carry display* bear:bore:borne share* sign*
  hand* set:set:set lay:laid:laid`;

/** "X’s words", "in a statement", "the claim that". */
const NOUNS = `statement remark comment tweet claim letter speech interview words word argument warning promise vow
  pledge question answer response reply assertion suggestion description announcement message email e-mail op-ed
  column essay memo testimony contention allegation accusation insistence prediction assessment assurance complaint
  criticism observation admission declaration explanation call demand request post posting quote quotation line
  phrase slogan motto mantra term expression note text caption lyric headline report verdict ruling opinion view
  belief theory notion idea conclusion judgment judgement proposal plea appeal threat confession retort quip joke
  insult jab barb attack charge refrain chant boast praise apology rebuttal reference characterization
  characterisation label moniker nickname definition talk address sermon lecture essay book memoir article piece blog
  story editorial review commentary manifesto platform advice dictum credo maxim`;

function buildVerbs(): Map<string, CueWord> {
  const words = new Map<string, CueWord>();
  for (const stance of ["neutral", "doubting", "asserting"] as const) {
    addAll(words, NAMING[stance], stance, "naming");
  }
  for (const stance of ["asserting", "doubting", "neutral"] as const) {
    addAll(words, SAYING[stance], stance, "saying");
  }
  for (const stance of ["asserting", "doubting", "neutral"] as const) {
    addAll(words, REPORTING[stance], stance, "reporting");
  }
  addAll(words, THINKING, "neutral", "thinking");
  addAll(words, DOING, "neutral", "doing");
  return words;
}

/** The first entry of a form wins: naming before saying, colouring before neutral. */
function addAll(words: Map<string, CueWord>, list: string, stance: CueStance, kind: CueKind): void {
  for (const entry of list.trim().split(/\s+/)) {
    const isNounToo = entry.endsWith("*");
    const [lemma = "", past, participle] = entry.replace("*", "").split(":");
    const put = (word: string, form: VerbForm) => {
      if (!words.has(word)) {
        words.set(word, { lemma, stance, kind, form, isNounToo: isNounToo && (form === "base" || form === "third") });
      }
    };
    put(past ?? pastOf(lemma), "past");
    put(participle ?? pastOf(lemma), "participle");
    put(lemma, "base");
    put(thirdOf(lemma), "third");
    put(ingOf(lemma), "ing");
  }
}

/** One syllable ending in one vowel and one consonant doubles it: "nod", "nodded"; those of two syllables by list. */
const DOUBLING = /^(?:(?:qu|[^aeiou])*[aeiou][bdgmnprt]|refer|admit|rebut|concur)$/;

function doubles(lemma: string): boolean {
  return DOUBLING.test(lemma);
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) {
    return `${lemma}d`;
  }
  if (/[^aeiou]y$/.test(lemma)) {
    return `${lemma.slice(0, -1)}ied`;
  }
  return doubles(lemma) ? `${lemma}${lemma[lemma.length - 1]!}ed` : `${lemma}ed`;
}

function ingOf(lemma: string): string {
  if (lemma.endsWith("ee") || lemma.endsWith("be")) {
    return `${lemma.replace(/be$/, "b")}ing`;
  }
  if (lemma.endsWith("e")) {
    return `${lemma.slice(0, -1)}ing`;
  }
  return doubles(lemma) ? `${lemma}${lemma[lemma.length - 1]!}ing` : `${lemma}ing`;
}

function thirdOf(lemma: string): string {
  return pluralOf(lemma);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) {
    return `${word.slice(0, -1)}ies`;
  }
  return /(?:s|x|z|ch|sh|go|cho|to)$/.test(word) ? `${word}es` : `${word}s`;
}

export const CUE_WORDS: ReadonlyMap<string, CueWord> = buildVerbs();
export const CUE_NOUNS: ReadonlySet<string> = new Set(NOUNS.split(/\s+/).flatMap((noun) => [noun, pluralOf(noun)]));
