// Words of titles, of our own writing: heads that can be held ("minister"), and what stands before and behind them. Small letters.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** The head of a title; two-word heads ("secretary general") have their last word here, too. */
export const ROLE_HEADS = words(
  `president vice-president co-president president-elect premier chancellor minister secretary secretary-general undersecretary under-secretary secretary-elect senator
  sen. representative rep. congressman congresswoman lawmaker legislator mp mep governor gov. governor-elect governor-general mayor mayor-elect councillor councilman councilwoman councilor
  commissioner ambassador envoy consul consul-general diplomat spokesman spokeswoman spokesperson chairman chairwoman chairperson chair co-chair co-chairman
  chief executive co-chief ceo cfo coo cto founder co-founder cofounder director director-general manager head leader co-leader boss general gen. lieutenant lt. colonel col. major maj. captain capt.
  sergeant sgt. corporal admiral adm. commander commander-in-chief marshal brigadier officer detective inspector superintendent sheriff constable
  attorney attorney-general prosecutor solicitor-general coroner magistrate judge justice dean provost rector economist analyst strategist professor
  researcher scientist historian author writer novelist poet journalist reporter editor editor-in-chief columnist correspondent broadcaster
  photographer actor actress singer musician composer conductor producer architect artist activist campaigner dissident coach striker
  midfielder defender goalkeeper forward winger skipper pitcher catcher quarterback candidate nominee speaker whip aide adviser advisor counselor
  banker businessman businesswoman entrepreneur investor engineer doctor physician surgeon lawyer king queen emperor empress prince princess sultan emir pope
  archbishop bishop cardinal rabbi imam ayatollah patriarch treasurer trustee curator superintendent principal ombudsman deputy assemblyman assemblywoman
  delegate negotiator organizer organiser strategist lecturer fellow partner owner publisher presenter host trainer scout`,
);

/** "general" and "elect" make one head with the word before them. */
export const HEAD_TAILS = words("general general-elect elect designate emeritus");

/** Before the head, and part of the title. */
export const ROLE_MODIFIERS = words(
  `prime deputy vice first second third assistant associate acting interim former ex then then- late longtime long-time outgoing incoming current new veteran senior junior
  chief executive managing general national federal state regional local provincial municipal foreign finance financial defence defense interior home justice
  health education trade energy environment transport agriculture agricultural labour labor treasury economy economic economics industry culture sports sport
  information communications technology security intelligence homeland military army navy naval police fire press media public political legal medical
  scientific research policy campaign party opposition government government's parliamentary presidential congressional senate house cabinet white state's
  company bank hospital union team club league city county district town village church university school college staff commerce budget planning external
  internal global world international european special permanent supreme high lead lead- honorary founding co- main top official royal crown
  democratic republican conservative liberal labour social sales marketing operating technical creative artistic musical editorial emergency water power oil gas
  nobel rights climate election elections immigration customs border housing welfare social science central fund investment market markets currency equity equities
  commodities credit portfolio relations development human head attorney secretary lieutenant major rear staff master sergeant brigadier air group squadron wing
  independent independence rebel guerrilla separatist nationalist communist socialist star defensive offensive head assistant national veteran`,
);

/** May open a title before the name of an organisation or a place: "then NATO Secretary-General". */
export const ROLE_OPENERS = words("then former ex late longtime long-time acting interim outgoing incoming current deputy ex-");

/** Join a title to what it is of. */
export const ROLE_LINKS = words("of for at in to with on from and");

/** Honorifics alone are no roles. */
export const PLAIN_HONORIFICS = words("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady mx mx. rev. reverend");

/** "Abe's tenure as Prime Minister of Japan". */
export const TERM_NOUNS = words("tenure term terms time stint years career role service appointment election reign resignation spell days work");

/** "Abe became Prime Minister": the verb, where "as" or nothing stands before the title. */
export const OFFICE_VERBS = words("became become becomes served serves serving elected appointed named reappointed reelected re-elected sworn");
