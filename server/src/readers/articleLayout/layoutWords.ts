// Words that the recognisers of the article layout know: what pages leave behind, labels, agencies. Written for this
// project from the common practice of news sites; matched without regard to case.

/** Whole lines that are no text of an article. */
export const FURNITURE: readonly RegExp[] = [
  /^advertisements?(?: ?[-–—:|] ?(?:story|article|scroll).{0,40})?$/i,
  /^(?:story|article|content) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|video|promotion|this ad))?\.?$/i,
  /^(?:scroll|skip) (?:down )?to (?:continue|content|main content|navigation)(?: reading)?\.?$/i,
  /^(?:read|see|watch|learn|listen)(?: it)? (?:more|also|next|now|full story|the full story)(?: ?(?:[:»>…]|\.\.\.|→|[-–—] ).{0,160})?\.{0,3}$/i,
  /^(?:also read|must read|you may also like|more (?:stories|news|to read|on this story|on this|like this))(?: ?[:»>].{0,160})?$/i,
  /^(?:related|recommended|popular|trending|editor['’]s picks?|top|latest|most read|most popular)(?: (?:stories|articles|coverage|content|topics|news|posts|links|reading|videos?))?(?: ?: ?.{0,160})?$/i,
  /^more (?:from|in|on) [\w&' ’]{2,40}$/i,
  /^(?:share|tweet|email|print|save|copy link|copy|pin|post|comments?|bookmark|gift|listen|subscribe|sign in|log ?in|register|menu|search|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|flipboard|pocket|instagram|youtube)$/i,
  /^(?:share|tweet|pin|save|print|email)(?: this)?(?: (?:article|story|post|page|news|video|on|via|with|to|by))?(?: (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|friends))?(?:[ ,|/·•]+(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|print|copy link|share|tweet|save|pinterest))*$/i,
  /^(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|print|copy link|pinterest)(?:[ ,|/·•]+(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|print|copy link|share|tweet|save|pinterest))+$/i,
  /^(?:sign up|subscribe|register|join)(?: now| here| today)? (?:for|to|up for) (?:our|the|my|free|daily|weekly|breaking|email|this|[\w'’ ]{2,40}(?:newsletter|alerts|updates|briefing)).{0,120}$/i,
  /^(?:get|receive) (?:our|the|all|your|daily|breaking).{0,100}\b(?:newsletter|inbox|alerts?|app)\b.{0,60}$/i,
  /^(?:enter your email(?: address)?|your email address|by (?:signing up|subscribing|clicking|submitting|entering|continuing).{0,80}\byou (?:agree|accept|consent|confirm)\b.{0,120})$/i,
  /^follow (?:us|me|[\w .]{2,40}) on .{2,60}$/i,
  /^(?:like|find|join) us on .{2,60}$/i,
  /^(?:click|tap) here (?:to|for) .{2,100}$/i,
  /^download (?:our|the) .{0,40}\bapp\b.{0,60}$/i,
  /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by )).{0,200}$/i,
  /^(?:all rights reserved|this material may not be published, broadcast, rewritten).{0,160}$/i,
  /^(?:\d{1,4}|no|leave a|view|show|load|add a|post a|hide) comments?$/i,
  /^(?:loading|please wait)(?:\.{3}|…)?$/i,
  /^(?:listen to|play) (?:this )?(?:article|story|audio|video)(?: ?[\d:]{4,8}(?: min(?:utes?)?)?)?$/i,
  /^\d{1,2}[- ]min(?:ute)?s?(?: read| listen)?$/i,
  /^(?:accept|manage|reject)(?: all)? cookies?$/i,
  /^(?:cookie|privacy) (?:policy|notice|settings)$|^terms (?:of (?:use|service)|and conditions)$/i,
  /^(?:back to top|go to top|view gallery|view all|see all|show more|view more|load more|home)$/i,
  /^(?:image|media|video) (?:caption|playback is unsupported on your device)$/i,
  /^(?:text size|font size|a ?\+ ?a ?-?)$/i,
  /^[-–—_=*•·~#\s]{3,}$/,
];

/** No furniture is longer, in UTF-16 units: longer lines are not even looked at. */
export const LONGEST_FURNITURE = 220;

/** Lines above an article's body that say what it is. */
export const LABELS = new Set([
  "news analysis",
  "analysis",
  "opinion",
  "commentary",
  "exclusive",
  "breaking",
  "breaking news",
  "feature",
  "features",
  "editorial",
  "perspective",
  "viewpoint",
  "explainer",
  "explained",
  "fact check",
  "investigation",
  "special report",
  "interview",
  "review",
  "column",
  "letters",
  "op-ed",
  "premium",
  "news",
  "world",
  "world news",
  "politics",
  "us politics",
  "u.s. news",
  "us news",
  "uk news",
  "national",
  "international",
  "business",
  "economy",
  "markets",
  "finance",
  "science",
  "health",
  "technology",
  "tech",
  "environment",
  "climate",
  "culture",
  "sport",
  "sports",
  "entertainment",
  "lifestyle",
  "education",
  "europe",
  "asia",
  "africa",
  "middle east",
  "americas",
  "asia pacific",
  "live updates",
  "in depth",
  "long read",
  "press release",
  "for immediate release",
]);

/** What a byline or a credit names besides people. */
export const AGENCIES = new Set([
  "ap",
  "ap photo",
  "associated press",
  "the associated press",
  "afp",
  "agence france-presse",
  "reuters",
  "getty",
  "getty images",
  "epa",
  "epa-efe",
  "efe",
  "upi",
  "dpa",
  "ansa",
  "xinhua",
  "kyodo",
  "kyodo news",
  "yonhap",
  "tass",
  "bloomberg",
  "pa",
  "pa media",
  "pa wire",
  "pool",
  "shutterstock",
  "alamy",
  "nurphoto",
  "anadolu",
  "anadolu agency",
  "zuma press",
  "sipa",
  "sipa usa",
  "cnn",
  "bbc",
  "bbc news",
  "fox news",
  "nbc news",
  "abc news",
  "cbs news",
  "npr",
  "afp via getty images",
  "reuters staff",
  "staff",
]);

/** Words that no person's name has: they tell a byline's roles and agencies, sections and headlines from its names. */
export const NOT_NAMES = new Set(
  (
    "press news reuters staff writer writers reporter reporters correspondent correspondents editor editors " +
    "bureau times post journal tribune analysis opinion exclusive update updates updated results result summary " +
    "report reports agency media magazine board editorial desk team service services wire contributor " +
    "contributors columnist special chief senior deputy photos photo video videos image images world politics " +
    "business sports home top stories story latest breaking live watch related read more about this that with " +
    "from into over after before against why how what when where who is are was were will would can could " +
    "should has have had the a an of for to in on at as or not new all its his her their our your my monday " +
    "tuesday wednesday thursday friday saturday sunday january february march april june july august september " +
    "october november december today yesterday tomorrow week month year minister president secretary senator " +
    "governor general prime chairman director government department ministry council university college " +
    "institute party court bank group inc corp ltd market markets stocks shares soccer cricket tennis baseball " +
    "basketball football hockey rugby golf boxing cycling racing cup league championship standings scores " +
    "economic council summit war talks election vote poll crisis deal trade police army air force street house " +
    "north south east west northern southern eastern western international national published posted modified " +
    "advertisement copyright newsletter newsroom digital online network radio television"
  ).split(" "),
);
