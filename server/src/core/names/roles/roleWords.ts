// Words of titles, of our own writing: heads ("minister"), what stands before them, and what leads to them. Small
// letters, no full stops. What a suffix tells is in roleNouns.ts.

import { words } from "../../text/wordList";

/** Offices and ranks: they may stand without an article ("as governor", "elected mayor"), and before a name. */
export const OFFICE_NOUNS = words(`
  president vice-president co-president premier chancellor vice-chancellor minister secretary secretary-general
  undersecretary under-secretary secretary-treasurer senator sen representative rep delegate del congressman
  congresswoman mp mep msp governor gov governor-general lieutenant-governor mayor councillor councilman councilwoman
  councilor alderman supervisor selectman commissioner ambassador envoy consul consul-general nuncio spokesman
  spokeswoman spokesperson chairman chairwoman chairperson chair co-chair co-chairman co-chairwoman chief executive
  ceo cfo coo cto cio director co-director director-general manager head leader co-leader general gen lieutenant lt
  colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm commodore commander cmdr
  commander-in-chief commandant marshal brigadier brig detective det inspector insp superintendent supt sheriff
  constable marshal attorney atty attorney-general prosecutor solicitor-general solicitor coroner magistrate judge
  justice dean provost rector vice-provost professor prof speaker whip comptroller controller auditor treasurer
  registrar ombudsman king queen emperor empress prince princess sultan emir shah pope archbishop bishop cardinal
  rabbi imam ayatollah patriarch abbot chaplain pastor principal headmaster headmistress deputy assemblyman
  assemblywoman assemblymember councilmember congressperson nominee candidate lieutenant-general major-general
  vice-admiral rear-admiral chief-of-staff taoiseach politburo clerk lady moderator captain coach skipper adviser
  advisor editor editor-in-chief counsel counselor counsellor`);

/** Other nouns of jobs, functions and standing that no suffix tells, or not surely. */
export const JOB_NOUNS = words(`
  aide boss czar tsar guru mogul tycoon magnate baron icon legend star ace champ champion heir heiress chef cop vet
  ambassador host co-host guest-host anchor coach scout pro surrogate advocate associate affiliate intern resident
  agent recipient laureate author co-author poet actor actress songwriter director architect artist nurse midwife
  pilot astronaut cosmonaut monk nun priest saint lead ally operative representative executive detective native
  captive fugitive relative chief scholar expert specialist analyst pundit critic cleric mechanic academic politician
  trustee appointee designee referee employee retiree refugee student alumna alumnus athlete gymnast soldier marine
  veteran model expert envoy official principal general veterinarian superstar prodigy mastermind mouthpiece
  strategist gadfly firebrand maverick hitman bodyguard guard spy partner co-owner co-founder cofounder founder owner
  publisher pollster speechwriter prosecutor accountant consultant lieutenant attendant commandant merchant assistant
  defendant informant hunter farmer rancher driver banker cricketer mate running-mate teammate shipmate crewmate
  playmate president-elect governor-elect mayor-elect senator-elect congressman-elect congresswoman-elect
  secretary-elect chancellor-elect father mother treasurer curator guardian warden steward herald bard sculptor
  tailor sailor doctor physician surgeon lawyer counsel midfielder striker defender goalkeeper forward winger pitcher
  catcher quarterback linebacker cornerback halfback receiver goalie batsman bowler jockey sprinter umpire ref
  whistleblower blogger vlogger influencer youtuber rapper dj comic comedian mc emcee diva maestro virtuoso conductor
  democrat republican conservative liberal independent`);

/** Written before a name alone or behind another title: each is a title by itself ("Chairman | Rep. | Jane Roe"). */
export const STANDALONE_TITLES = words(`
  sen senator rep representative del delegate congressman congresswoman gov governor gen general adm admiral col
  colonel lt sgt capt maj mayor president judge justice prof professor ambassador secretary prince princess cardinal
  archbishop bishop`);

/**
 * With a head right behind they are part of its title: "chief justice", "Lt. Gov.", "deputy mayor", "police officer".
 */
export const COMPOUND_FIRSTS = words(`
  chief deputy assistant associate vice lieutenant lt major maj brigadier brig rear staff executive managing lead
  head star master sergeant general attorney atty secretary fleet sub-lieutenant under student labor labour
  guest-host co- principal team chair veteran independent private special legal asst dep democratic republican
  conservative liberal native princess prince lady`);

/** "general" and "elect" make one head with the word before them. */
export const HEAD_TAILS = words("general general-elect elect designate emeritus emerita laureate");

/** Before the head, and part of the title. */
export const ROLE_MODIFIERS = words(`
  prime deputy vice first second third fourth assistant associate acting interim former ex then then- late longtime
  long-time onetime one-time sometime outgoing incoming current new veteran retired senior junior chief executive
  managing general national federal state regional local provincial municipal foreign finance financial defence
  defense interior home justice health education trade energy environment environmental transport transportation
  agriculture agricultural labour labor treasury economy economic economics industry culture sports sport information
  communications communication technology tech security intelligence homeland military army navy naval police fire
  press media public political legal medical scientific research policy campaign party opposition government
  government's parliamentary presidential vice-presidential congressional senate house cabinet white state's company
  bank hospital union team club league city county district town village church university school college staff
  commerce budget planning external internal global world international european special permanent supreme high lead
  lead- honorary founding co- main top official royal crown democratic republican conservative liberal libertarian
  progressive green independent social sales marketing operating technical creative artistic musical editorial
  emergency water power oil gas nobel rights climate election elections immigration customs border housing welfare
  science central fund investment market markets currency equity equities commodities credit portfolio relations
  development human head attorney secretary lieutenant major rear master sergeant brigadier air group squadron wing
  independence rebel guerrilla separatist nationalist communist socialist star defensive offensive ranking leading
  majority minority civil criminal professional amateur guest keynote contributing associate-level adjunct visiting
  distinguished emeritus clinical lead baseball football basketball soccer hockey tennis golf cricket rugby movie
  film television tv radio news talk talk-show show reality rock pop country jazz folk opera hip-hop classical book
  magazine newspaper newsroom web website internet online digital real-estate estate real hedge hedge-fund private
  venture capital casino hotel media-mogul business tax trial defense-industry constitutional human-rights
  civil-rights animal gay women's men's children's youth student community grassroots neighborhood computer software
  data statistics polling opinion history political-science science physics chemistry biology math mathematics
  sociology psychology philosophy law economics-department english journalism nursing engineering mechanical
  electrical nuclear space aviation airline auto car railroad rail steel coal mining farm dairy wheat beef cattle
  fishing fisheries forestry wildlife conservation land parks recreation tourism travel food restaurant retail
  fashion beauty fitness wine counterterrorism terrorism cyber cybersecurity criminal-justice homicide narcotics drug
  vice-squad patrol traffic sheriff's program programming project product production operations operating logistics
  human-resources resources personnel benefits communications-director digital-media social-media outreach field
  finance-committee fundraising advance transition debate floor caucus conference committee subcommittee panel
  council board commission task-force court appeals circuit district-court supreme-court county-court registered
  certified licensed self-described self-proclaimed award-winning pulitzer-winning prize-winning best-selling
  bestselling prominent influential renowned noted famed famous celebrated respected powerful wealthy billionaire
  millionaire multimillionaire self-made part-time full-time career lifelong seasoned experienced young elderly old
  black white african-american hispanic latino asian gay lesbian muslim jewish christian catholic evangelical
  orthodox buddhist sunni shiite right-wing left-wing far-right far-left centrist moderate hard-line hardline
  anti-war pro-business two-term three-term one-term four-term five-term first-term second-term elected newly
  appointed then- ceremonial spiritual religious moral tribal supreme paramount unofficial informal shadow lower
  upper joint sole only principal primary junior-college high-school middle-school elementary grade kindergarten
  substitute relief rescue aid disaster refugee humanitarian peace anti-corruption anti-graft ethics conduct
  compliance risk audit accounting insurance mortgage lending loan bond stock hedge-fund-manager commodity
  derivatives currency-trading paid unpaid volunteer lead-off all-star olympic paralympic world-class`);

/** Title words that say nothing of the office itself; left out of `office`. */
export const FORMER_WORDS = words("former ex ex- then then- onetime one-time sometime late retired formerly");
export const ACTING_WORDS = words("acting interim caretaker");
export const ELECT_WORDS = words("elect incoming designate");
export const CANDIDATE_HEADS = words(
  "candidate nominee hopeful contender frontrunner front-runner standard-bearer challenger",
);

/** Join a title to what it is of. */
export const ROLE_LINKS = words("of for at in to with on from");

/** Behind a link, the small words by which an office is known: "secretary of | state", "chief of | staff". */
export const OFFICE_FIELDS = words(`
  state defense defence labor labour energy education commerce agriculture transportation transport health interior
  treasury homeland national security intelligence veterans affairs foreign justice staff police research operations
  communications public policy the house parliament economy finance trade history science political international
  relations economics law medicine surgery nursing psychology sociology philosophy physics chemistry biology
  mathematics engineering journalism english literature design production photography photojournalism development
  marketing sales advertising strategy technology information innovation football basketball baseball hockey soccer
  mission missions protocol religion theology music art arts history debate debates organizing planning human
  resources rights programs programming government external internal legal legislative congressional media digital
  social civil environmental climate urban studies war peace navy army air force board committee council`);

/** Honorifics alone are no roles. */
export const PLAIN_HONORIFICS = words(
  "mr mrs ms miss dr sir dame lord lady mx rev reverend messrs madam mme madame herr frau fr",
);

/** "Abe's tenure as Prime Minister of Japan", "her years as a senator": behind the owner, before "as". */
export const TERM_NOUNS = words(`
  tenure term terms time stint years career role service appointment election reelection re-election reign
  resignation spell days work record experience job position post debut confirmation nomination retirement`);

/** Take "as" and an office: "served as", "retired as". */
export const OFFICE_VERBS = words(`
  become became becomes served serves serving elected appointed named reappointed reelected re-elected sworn worked
  works working chosen hired installed nominated picked tapped confirmed retired resigned quit succeeded promoted
  acted crowned remained remains stayed returned`);

/** Those of them that need no "as". */
export const NAMING_VERBS = words(`
  become became becomes elected appointed named reappointed reelected re-elected chosen crowned remained remains made
  hired name names naming appoint appoints appointing elect elects electing`);

/** Family and acquaintance are no roles. */
export const KINSHIP = words(`
  wife husband son daughter brother sister mother father uncle aunt cousin nephew niece grandson granddaughter
  grandfather grandmother widow widower fiance fiancee girlfriend boyfriend friend pal buddy neighbor neighbour twin
  parent spouse stepson stepdaughter stepfather stepmother son-in-law daughter-in-law brother-in-law sister-in-law
  father-in-law mother-in-law grandparent sibling lover acquaintance classmate roommate ex-wife ex-husband namesake
  man woman boy girl person people guy lady-friend gentleman victim suspect defendant plaintiff supporter opponent
  rival enemy foe resident witness voter viewer listener user reader guest member members loser winner other others
  another teenager newcomer outsider insider stranger survivor immigrant migrant hero villain liar clown monster
  killer murderer gunman attacker bomber terrorist prisoner inmate convict`);

/** End like nouns of agents, and are none. */
export const NO_AGENTS = words(`
  after before over under ever never however other another whether together rather either neither later earlier
  former latter sooner further number paper newspaper letter matter center centre order power water river border
  corner dinner summer winter weather computer chapter quarter cover offer answer question tower shoulder finger
  daughter manner murder disorder hunger anger danger fever gender tender wonder thunder powder ladder folder server
  router printer counter layer tier pier beer career peer cheer deer volunteer-led shelter filter plaster disaster
  cluster register poster theater theatre meter liter letter butter batter matter gutter transfer trailer boiler
  cooler freezer charter encounter barrier carrier premier-league frontier tweeter twitter color colour favor favour
  honor honour labor labour humor humour rumor rumour harbor harbour behavior behaviour error terror horror mirror
  motor factor sector vector floor door major minor prior interior exterior senior junior superior inferior corridor
  tractor reactor elevator monitor-screen calculator indicator generator list assist exist resist insist consist
  persist mist wrist twist fist checklist better worse bitter clever proper super upper lower inner outer bigger
  smaller larger older younger newer greater higher longer shorter stronger weaker fewer easier harder faster slower
  closer wider deeper richer poorer per for our your government statement committee coffee fee degree guarantee free
  agree see three tree knee asia persian russian christian italian remember consider deliver discover recover enter
  center gather suffer differ prefer refer offer order wander wonder bother cover hover lower cancer laser
  user-friendly wafer ginger timber lumber chamber member september october november december monday easter
  hunter-gatherer newsletter blockbuster rooster easter toaster roster booster master-plan container customer
  consumer passenger employer manufacturer supplier retailer insurer lender buyer seller maker carmaker automaker
  publisher-owned brother sister mother father grandmother grandfather stepmother trigger bumper copper pepper
  slipper whisper proper temper hamper bolster hammer steer foster muster shatter batter flatter scatter hinder
  render surrender tender wither falter cater barter alter enter monitor anchor-tenant sponsor-led outlier multiplier
  identifier qualifier modifier`);

/** Verbs that no ending tells; a name behind them is their object. */
export const VERBS = words(`
  include support meet ask join help defeat re-elect reelect promote hire praise attack accuse blame criticize
  criticise replace succeed urge endorse nominate oppose quote cite hear thank greet invite interview sue arrest
  prefer give make let get find want need love hate trust expect portray describe depict remind warn advise represent
  ban slam blast rip mock defend oust unseat topple choose pick tap send bring take keep lose win watch follow
  resemble install back count free shows calls gives makes gets finds wants needs likes loves trusts backs joins
  helps met left beat saw made got gave took came became went knew told said put let set hit cut ran held kept led
  sent won paid built brought caught taught thought fought sought bought found wrote spoke chose broke drove rose
  fell drew threw grew blew flew shot felt heard lost meant read sat stood stuck struck swore understood wore sold
  shook quit hurt cost spent slept swept dealt did had has have do does is are was were be been being can could will
  would may might must shall should`);
