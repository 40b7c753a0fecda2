// Words that tell names, of our own writing, by what they tell. Small letters; used
// when the lexicon is built and by the rules.

export const HONORIFICS =
  "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor sir dame lord lady baroness baron rev rev. " +
  "reverend fr. father sister brother imam sheikh shaikh sheik ayatollah rabbi pope cardinal archbishop bishop " +
  "pastor hon hon. messrs messrs. mme mme. monsieur madame don herr frau señor senor señora judge justice st " +
  "st. saint king queen prince princess duke duchess emir sultan crown";

export const TITLES =
  "president president-elect vice-president vice premier chancellor minister ministers secretary " +
  "secretary-general undersecretary under-secretary secretary-treasurer senator sen sen. sens. representative " +
  "rep rep. reps. congressman congresswoman lawmaker deputy mp governor gov gov. lieutenant-governor mayor " +
  "councillor councilman councilwoman councilor alderman commissioner ambassador envoy consul diplomat " +
  "spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief ceo cfo coo founder " +
  "co-founder cofounder director managing executive manager head leader boss general gen gen. lieutenant lt lt. " +
  "colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl. private pvt. admiral adm " +
  "adm. commander cmdr. marshal brigadier brig. officer detective det. inspector superintendent sheriff " +
  "constable trooper agent attorney attorney-general prosecutor lawyer solicitor barrister solicitor-general " +
  "coroner magistrate dean provost rector chancellor economist analyst strategist trader dealer broker " +
  "professor researcher scientist historian author writer novelist poet journalist reporter editor columnist " +
  "correspondent broadcaster anchor photographer actor actress singer musician composer conductor director " +
  "producer designer architect artist activist campaigner dissident rebel warlord opposition coach striker " +
  "midfielder defender goalkeeper forward winger captain skipper manager pitcher catcher quarterback receiver " +
  "guard center centre batsman bowler all-rounder driver rider cyclist jockey golfer boxer swimmer sprinter " +
  "champion referee umpire candidate nominee contender speaker whip official aide adviser advisor counselor " +
  "assistant associate partner banker businessman businesswoman entrepreneur tycoon billionaire investor " +
  "engineer doctor physician surgeon nurse teacher student farmer pilot astronaut cosmonaut widow wife husband " +
  "son daughter brother sister mother father uncle aunt cousin nephew niece grandson resident witness victim " +
  "suspect defendant plaintiff member former ex acting interim incoming outgoing late veteran premier first " +
  "prime foreign finance defence defense interior justice";

export const SAYING_VERBS =
  "said says say saying told tells tell added adds asked asks answered replied replies wrote writes argued " +
  "argues claimed claims insisted insists warned warns noted notes explained explains stated states announced " +
  "announces declared declares denied denies confirmed confirms admitted admits acknowledged conceded recalled " +
  "remarked commented tweeted posted testified pledged promised vowed urged demanded suggested suggests " +
  "predicted believes thinks hopes stressed reiterated emphasised emphasized pointed joked quipped complained " +
  "observed concluded continued";

export const PLACE_PREPOSITIONS =
  "in at from near to into outside inside around across through toward towards throughout off via between";

export const ORGANIZATION_WORDS =
  "academy administration agency alliance army assembly associates association authority aviation airlines " +
  "airways bank banking board bureau business cabinet capital center centre chamber charity church club " +
  "coalition college commission committee communications companies company conference confederation congress " +
  "consortium consulting cooperative corporation council court courts department development division economic " +
  "electric electronics energy enterprise enterprises entertainment exchange federation finance financial force " +
  "forces foundation front fund government group guard holdings hospital hotels house industrial industries " +
  "initiative institute institution insurance international investment investments laboratories laboratory labs " +
  "league legion library magazine media ministry mission motors movement museum navy network news newspaper " +
  "office oil operations orchestra organisation organization parliament partners party petroleum " +
  "pharmaceuticals police politburo post press productions program programme project properties protection " +
  "publishing radio railway railways reserve research resources review school schools secretariat securities " +
  "security senate service services society software solutions state steel studios supreme system systems team " +
  "technologies technology telecom telecommunications telegraph television theatre times treasury tribunal " +
  "tribune trust union united universities university utilities workers works daily gazette herald journal " +
  "guardian fc afc united city rovers wanderers athletic sporting dynamo real inter";

export const COMPANY_SUFFIXES =
  "inc inc. corp corp. co co. cos. ltd ltd. llc llp plc plc. gmbh ag sa s.a. spa s.p.a. nv n.v. bv b.v. ab asa " +
  "oyj oy pty pte sdn bhd bhd. kk k.k. lp l.p. bancorp holdings group";

export const PLACE_WORDS =
  "river lake sea ocean strait straits gulf bay cape island islands isle peninsula mount mountain mountains " +
  "hill hills valley desert forest park plains coast beach harbor harbour port canal bridge airport station " +
  "square street avenue road boulevard lane highway route county province state district region territory " +
  "prefecture oblast republic kingdom emirate city town village township municipality borough suburb " +
  "neighborhood neighbourhood north south east west northern southern eastern western central upper lower new " +
  "san santa saint st. el los las fort palace castle tower stadium arena hall plaza basin plateau falls creek " +
  "springs heights ridge glacier reef delta camp base prison zoo";

export const SPORT_WORDS =
  "beat beats defeated defeats v vs vs. win wins won lost loses lead leads season match matches game games " +
  "league cup championship championships division innings goal goals scored score scores striker coach fans " +
  "team teams squad playoff playoffs final semifinal semi-final quarterfinal tournament round points standings " +
  "table seed seeded champions title inning overtime halftime half-time penalty wicket wickets rugby soccer " +
  "football cricket baseball basketball hockey tennis golf nba nfl nhl mlb derby draw drew tied against";

export const BUSINESS_WORDS =
  "shares share stock stocks company firm subsidiary unit maker manufacturer retailer lender bank insurer " +
  "airline carrier shareholders ceo profit revenue revenues earnings sales merger acquisition acquire acquired " +
  "bid owned owns brand products listed quarterly chain operator supplier conglomerate startup start-up " +
  "employees customers analysts founded headquartered based";

export const CALENDAR_WORDS =
  "january february march april may june july august september october november december jan. feb. mar. apr. " +
  "jun. jul. aug. sep. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon. tue. " +
  "tues. wed. thu. thurs. fri. sat. sun. christmas easter ramadan";

export const PARTICLES =
  "van von der den de del della di da dos das du la le el al bin ibn bint ben abu ter ten zu af av y e st st. " +
  "mac o' d' san";

/** Join the words of one name between two capitalised ones. */
export const CONNECTORS = "of and the for & on in to at de des du la le del a - with 'n' und et y";

export const OTHER_NAMES =
  "christian christians muslim muslims jew jews jewish islam islamic islamist catholic catholics protestant " +
  "protestants orthodox sunni shia shiite hindu buddhist sikh communist communists socialist socialists " +
  "democrat democrats democratic republican republicans conservative conservatives liberal liberals nazi nazis " +
  "olympic olympics olympian internet facebook-like god bible koran quran covid-19 covid coronavirus dollar " +
  "euro yen english french german spanish latin arabic mandarin brexit grammy oscar emmy nobel pulitzer bafta " +
  "ashes wimbledon iphone android windows";

export const FUNCTION_WORDS =
  "the a an this that these those there here he she it they we you i his her its their our my your him them us " +
  "me who whom whose which what when where why how in on at by for from with to of as and but or nor so if then " +
  "than because while after before since although though however until unless whether both either neither each " +
  "every all any some no not only just also even still yet already again once never always often is are was " +
  "were be been being has have had do does did can could will would may might must should shall about above " +
  "across against along among around behind below beneath beside between beyond despite down during except " +
  "inside into like near off out outside over past through throughout under up upon within without very too " +
  "more most much many few less least other another such same own one two three four five six seven eight nine " +
  "ten first second third last next new now today yesterday tomorrow meanwhile earlier later instead perhaps " +
  "maybe yes please let let's don't it's i'm that's there's he's she's we're they're you're i've i'll can't " +
  "won't didn't doesn't isn't wasn't according";
