// Verbs and nouns of saying by meaning, with their forms. Our own list, after the groups that style guides and
// grammars of reporting verbs name. Knows nothing of where they stand in a text.

import type { CueStance } from "./quotationTypes";

/** `naming`: what is quoted is a name or a description ("called it “…”"), not a whole utterance. */
export type CueKind = "saying" | "naming" | "doing";
export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

export interface CueWord {
  readonly lemma: string;
  readonly stance: CueStance;
  readonly kind: CueKind;
  readonly form: VerbForm;
  /** True for a form that is a noun as well: "claims", "a report", "his remarks". */
  readonly isNounToo: boolean;
}

/** `lemma` or `lemma past participle` where irregular; `*` marks verbs whose base and -s form are nouns too. */
const SAYING: Readonly<Record<CueStance, string>> = {
  neutral: `say:said:said tell:told:told ask add write:wrote:written answer* reply* respond note* explain continue tweet* retweet post* state* announce
    comment* remark* report* mention* describe recall speak:spoke:spoken talk* declare observe repeat* reiterate read:read:read conclude
    summarize summarise elaborate clarify quip* joke* chime interject interrupt ask inquire enquire query* recount relate reflect muse opine
    email* e-mail* text* message* blog* publish testify think:thought:thought believe feel:felt:felt wonder* predict expect suggest propose
    recommend advise urge* call* request* pray express voice* articulate address* outline* discuss preach chant* sing:sang:sung shout* yell* cry* exclaim
    whisper* mutter* mumble murmur* scream* holler roar* bellow laugh* sigh* grin* smile* nod* shrug* begin:began:begun start* open* finish* go:went:gone
    agree concur promise* vow* pledge* swear:swore:sworn offer* order* command* instruct direct assure reassure confide inform notify brief* deliver
    confirm welcome* greet thank praise* applaud laud hail* congratulate cheer* quote* cite paraphrase dictate retort* counter* counsel comment*
    advertise broadcast* stream* air* retell reveal disclose divulge admit concede acknowledge confess allow apologize apologise joke* argue
    reason* urge* caution* warn sum weigh hint* stipulate specify communicate convey narrate sign* print* proclaim offer* plead* demand* beg
    implore appeal* invite* challenge* press* echo* volunteer* venture* posit postulate theorize theorise forecast* project* estimate* hope* wish* want* fear* worry*
    caption headline* tout* boast* brag* gush crow* rave rejoice deadpan crack* kid tease* jest* rhyme rap* croon pen* scrawl scribble fire* shoot:shot:shot snap* bark* growl* hiss
    snarl* snort* scoff* sneer* fume* rage* rant* vent* blast* thunder* sniff* grumble* complain lament* bemoan decry protest* object* gripe* grouse* huff* moan* groan* whine* scold*
    emphasize emphasise stress underscore underline highlight* hear:heard:heard learn pronounce tweet* recite testify rule* write:wrote:written editorialize opine* blurt intone
    hypothesize speculate ponder imagine figure* guess* suppose reckon contemplate consider decide determine find:found:found show:showed:shown indicate signal* mean:meant:meant
    sound* put:put:put phrase* frame* couch* word* close* end* stammer stutter drawl plug* riff* philosophize pontificate lecture* sermonize teach:taught:taught counsel*
    reassert reaffirm restate re-tweet live-tweet facebook instagram snapchat telegraph* cable* fax* phone* wire* petition* lobby* campaign*`,
  doubting: `claim* allege contend purport imply insinuate profess maintain deny reject* dispute* rebut refute dismiss disagree refuse* decline* mock* ridicule* taunt* needle*
    accuse charge* blame* slam* attack* criticize criticise denounce condemn rip* lambast lambaste assail bash* hit:hit:hit knock* deride chide rebuke* reprimand* scorn* jab* jeer* heckle
    complain spin:spun:spun boast* concoct fabricate invent pretend pose* rationalize excuse* object* threaten castigate excoriate berate admonish upbraid vilify impugn disparage
    belittle demean insult* smear* malign question* doubt* fault* pan* trash* savage* skewer* pillory chastise reproach*`,
  asserting: `assert insist stress affirm demonstrate prove point reveal remind demand* swear:swore:sworn reassert certify attest vouch establish`,
};

const NAMING: Readonly<Record<CueStance, string>> = {
  neutral: `call* describe term* name* label* brand* characterize characterise refer define portray depict liken compare* style* nickname* dub title* entitle
    regard view* see:saw:seen consider deem cast:cast:cast classify rate* rank* bill* christen tag* know:knew:known`,
  doubting: `deride decry dismiss denounce condemn mock* ridicule* caricature* brand* blast* slam* criticize criticise lambaste paint*`,
  asserting: `recognize recognise hail* identify`,
};

/** Verbs that report no words themselves, but whose object or aim is often quoted: "sought to “…”", "vowed to “…”". */
const DOING = `seek:sought:sought try* attempt* plan* intend aim* aspire vow* promise* help* encourage support* back* endorse* oppose favor* favour* defend advocate* push* fight:fought:fought work* hold:held:held
  lead:led:led campaign* run:ran:run make:made:made give:gave:given use* cite invoke offer* issue* release* send:sent:sent receive* send:sent:sent get:got:got
  need* love* like* hate* prefer enjoy admire respect* trust* distrust* bemoan blame* credit* thank welcome* warn tell:told:told raise* launch* include list* feature* contain carry display* bear:bore:borne
  argue express share* sign* hand* point outline* set:set:set lay:laid:laid`;

/** "X’s words", "in a statement", "the claim that". */
const NOUNS = `statement remark comment tweet claim letter speech interview words word argument warning promise vow pledge question answer response reply assertion suggestion
  description announcement message email e-mail op-ed column essay memo testimony contention allegation accusation insistence prediction assessment assurance
  complaint criticism observation admission declaration explanation call demand request post posting quote quotation line phrase slogan motto mantra term expression
  note text caption lyric headline report verdict ruling opinion view belief theory notion idea conclusion judgment judgement proposal plea appeal threat confession
  retort quip joke insult jab barb attack charge refrain chant boast praise apology rebuttal reference characterization characterisation label moniker nickname
  definition talk address sermon lecture essay book memoir article piece blog story editorial review commentary manifesto platform`;

function buildVerbs(): Map<string, CueWord> {
  const words = new Map<string, CueWord>();
  for (const stance of ["neutral", "doubting", "asserting"] as const) {
    addAll(words, NAMING[stance], stance, "naming");
  }
  for (const stance of ["asserting", "doubting", "neutral"] as const) {
    addAll(words, SAYING[stance], stance, "saying");
  }
  addAll(words, DOING, "neutral", "doing");
  return words;
}

/** The first entry of a form wins: naming before saying, colouring before neutral. */
function addAll(words: Map<string, CueWord>, list: string, stance: CueStance, kind: CueKind): void {
  for (const entry of list.trim().split(/\s+/)) {
    const isNounToo = entry.endsWith("*");
    const [lemma = "", past, participle] = entry.replace("*", "").split(":");
    const put = (word: string, form: VerbForm) => {
      if (!words.has(word)) words.set(word, { lemma, stance, kind, form, isNounToo: isNounToo && (form === "base" || form === "third") });
    };
    put(past ?? pastOf(lemma), "past");
    put(participle ?? pastOf(lemma), "participle");
    put(lemma, "base");
    put(thirdOf(lemma), "third");
    put(ingOf(lemma), "ing");
  }
}

/** One syllable ending in one vowel and one consonant doubles it: "nod", "nodded"; those of two syllables by list. */
const DOUBLING = /^(?:[^aeiou]*[aeiou][bdgmnprt]|refer|admit|rebut|concur)$/;

function doubles(lemma: string): boolean {
  return DOUBLING.test(lemma);
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubles(lemma) ? `${lemma}${lemma[lemma.length - 1]!}ed` : `${lemma}ed`;
}

function ingOf(lemma: string): string {
  if (lemma.endsWith("ee") || lemma.endsWith("be")) return `${lemma.replace(/be$/, "b")}ing`;
  if (lemma.endsWith("e")) return `${lemma.slice(0, -1)}ing`;
  return doubles(lemma) ? `${lemma}${lemma[lemma.length - 1]!}ing` : `${lemma}ing`;
}

function thirdOf(lemma: string): string {
  return pluralOf(lemma);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|go|cho|to)$/.test(word) ? `${word}es` : `${word}s`;
}

export const CUE_WORDS: ReadonlyMap<string, CueWord> = buildVerbs();
export const CUE_NOUNS: ReadonlySet<string> = new Set(NOUNS.split(/\s+/).flatMap((noun) => [noun, pluralOf(noun)]));
