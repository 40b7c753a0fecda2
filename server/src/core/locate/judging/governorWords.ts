// Words by which a clause before or behind others changes what they say. Written by us; folded as judging folds: lower
// case, "n't" a word of its own. Knows no tokens.

import { words } from "../../text/wordList";

/** Verbs that, denied, deny the clause behind them: "I don't think that …". */
export const THINKING = words(
  "say says said think thinks thought believe believes believed claim claims claimed suggest suggests mean " +
    "means know knows agree accept expect promise guarantee argue argues feel imply pretend imagine see",
);
export const REPORTING = words(
  "say says said saying claim claims claimed claiming argue argues argued arguing insist insists insisted " +
    "suggest suggests suggested think thinks thought thinking believe believes believed believing allege alleges " +
    "alleged alleging assume assumes assumed rumored rumoured reported",
);
/** "I am told that …", "I heard that …": what reached the speaker. */
export const RECEIVING = words("told hear heard read");
/** Nouns with a clause that somebody else vouches for: "the rumor that …". */
export const REPORT_NOUNS = words(
  "claim claims allegation allegations accusation accusations rumor rumors rumour rumours theory suggestion " +
    "notion idea myth lie story",
);
export const DENYING = words(
  "deny denies denied denying doubt doubts doubted reject rejects rejected dispute disputes disputed refuse " +
    "refuses refused",
);
/** Verbs and adjectives that, before "to" or "of", say that something is not done. */
export const REFUSING = words(
  "refuse refuses refused refusing decline declines declined declining fail fails failed failing unable " +
    "unwilling reluctant hesitate hesitates hesitated forbidden avoid avoids avoided avoiding",
);
export const AVOIDING = words(
  "avoid avoids avoided avoiding deny denies denied denying refuse refuses refused refusing decline declines " +
    "declined declining",
);
/** "We cannot wait to …", "we did not hesitate to …": what is denied is the delay. */
export const NOT_DENIED = words("wait hesitate fail afraid forget help shy hesitant reluctant hard difficult unusual");
/** Verbs that give a thing its name or its likeness. */
export const NAMING = words(
  "call calls called calling describe describes described describing consider considers considered considering " +
    "regard regards regarded regarding label labeled labelled labeling labelling term termed characterize " +
    "characterized characterise characterised see sees saw seeing view views viewed viewing look looks looked " +
    "looking resemble resembles resembled resembling sound sounds sounded sounding",
);
export const BEING = words("be is are was were being been become becomes became becoming");
/** Words that may stand between "is not" and what it is not. */
export const BEFORE_NAMES = words("a an the so very really just even quite");
/** A clause or another point in time begins: what was denied before is not what follows. */
export const SUBORDINATING = words("that who which what how where when why before after as than whether");
export const OWN_HEDGES = words("think believe guess suppose suspect hope wish assume imagine");
export const HEDGE_ADVERBS = words(
  "perhaps maybe possibly probably allegedly reportedly supposedly presumably almost nearly",
);
/** Adverbs that, set off at the head of a sentence, say that it holds only mostly, or only by hearsay. */
export const SENTENCE_HEDGES = words(
  "perhaps maybe possibly probably allegedly reportedly supposedly presumably apparently seemingly arguably " +
    "conceivably potentially hopefully theoretically ideally normally usually generally typically ordinarily " +
    "mostly",
);
/** Phrases of that kind. */
export const SENTENCE_HEDGE_PHRASE =
  /^(?:in (?:theory|principle|my (?:own )?(?:view|opinion)|our view|most cases|all likelihood)|on paper|as a rule|to (?:my|our) knowledge|as far as (?:i|we) (?:know|can (?:tell|see))|from what (?:i|we) (?:hear|know|have heard))$/;
export const HEDGE_MODALS = words("may might could would should");
export const CONDITIONALS = words("if unless once until provided providing assuming");
export const EXCEPTIONS = words("except excepting barring");
export const NEGATIVE = words("not n't never hardly scarcely barely no without neither nor");
/** Those that deny the verb of their clause. */
export const DENYING_VERBS = words("not n't never no hardly neither nor");
export const UNCERTAIN = words("true clear certain sure likely case evidence proof reason sign guarantee chance way");
/** "It is possible that …", "there is a risk that …". */
export const POSSIBLE = words(
  "possible conceivable probable likely plausible thinkable possibility chance risk likelihood",
);
export const SEEMING = words("seems seemed appears appeared");
export const SELF = words("i we");
export const CLAUSE_SUBJECTS = words(
  "i we you he she it they there this that these those the a an our my your his her its their all no some every",
);
export const SUBJECT_PRONOUNS = words("i we you he she it they there");
export const AUXILIARIES = words(
  "is are was were am do does did have has had will would can could may might must should shall",
);
export const BE = words("is are was were be 's 're 'm am been seems");
export const PARENTHETICAL = words("which who whose where as like including such and");
export const JOINING = words("and but or because so since while although though");
/** "Not only to win": nothing is denied. */
export const RESTATING = words("only just merely simply solely");
/** A short sentence that takes back the one before it: "That is a lie.", "No." */
export const TAKEN_BACK =
  /^(?:(?:but |and )?(?:that|this|it|which|they)(?: (?:is|was|are|were|'s)) (?:not|n't|never|simply not|just not|a lie|lies|false|untrue|wrong|nonsense|fiction|a myth|rubbish|a fabrication)\b.*|(?:no|nonsense|not true|not so|wrong|rubbish|false)|(?:but )?(?:i|we) (?:do n't|do not|never) (?:believe|accept|buy) (?:that|it|this|them))$/;
