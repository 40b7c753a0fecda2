import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { annotateDates } from "../../../server/src/core/dates/annotateDates";
import { checkDates, toProse } from "./checkDates";

const SEED = "../shared/seed/nato-asia-pacific.txt";
/** A Friday. */
const PUBLISHED = "2024-04-05";

function each(day: string | null, cases: readonly string[]): void {
  for (const marked of cases) {
    checkDates(day, marked);
  }
}

test("days in every usual form", () => {
  each(PUBLISHED, [
    "They met in Tokyo on {Jan. 31, 2023|2023-01-31}, then left.",
    "They met on {January 31, 2023|2023-01-31}.",
    "They met on {31 January 2023|2023-01-31}.",
    "They met on {31 Jan 2023|2023-01-31}.",
    "They met on {31st of January, 2023|2023-01-31}.",
    "They met on the {31st of January 2023|2023-01-31}.",
    "They met on {January 31st, 2023|2023-01-31}.",
    "They met on {Sept. 3 2023|2023-09-03}.",
    "They met on {Friday, Jan. 27, 2023|2023-01-27 W5}, in Tokyo.",
    "They met on {Fri. 27 Jan. 2023|2023-01-27 W5}.",
    "They met on {Friday 27 January 2023|2023-01-27 W5}.",
    "They met on {Friday the 27th of January 2023|2023-01-27 W5}.",
    "It was signed on {2023-01-31|2023-01-31} and sent at {2023-02-01T10:30:00Z|2023-02-01}.",
    "THE COURT RULED ON {JANUARY 31, 2023|2023-01-31}.",
    "It will open on the {Fourth of July|2024-07-04}.",
    "The {6 May 2014|2014-05-06} agreement stands.",
    "On {May 6, 2014|2014-05-06}, Mr. Abe signed.",
  ]);
});

test("numeric dates: the order that is known, else month first and ambiguous", () => {
  each(PUBLISHED, [
    "Updated {4/5/2024|2024-04-05 ambiguous}.",
    "Updated {4/4/2024|2024-04-04}.",
    "Updated {25/12/2023|2023-12-25}.",
    "Updated {12/25/23|2023-12-25}.",
    "Updated {2024/03/01|2024-03-01}.",
  ]);
  checkDates(PUBLISHED, "Updated {4/5/2024|2024-05-04}.", "dayFirst");
  checkDates(PUBLISHED, "Updated {4/5/2024|2024-04-05}.", "monthFirst");
  checkDates(PUBLISHED, "Posted {25/12/2023|2023-12-25}. Updated {4/1/2024|2024-01-04}.");
  checkDates(PUBLISHED, "Posted {4/1/2024|2024-04-01}. Updated {3/25/2024|2024-03-25}.");
});

test("yearless days and months: the nearest, by the tense", () => {
  each(PUBLISHED, [
    "The summit on {April 10|2024-04-10} in Washington will open early.",
    "The summit, scheduled from {July 9 to 11|2024-07-09/2024-07-11} in Washington, is a milestone.",
    "The minister died on {March 3|2024-03-03}.",
    "The minister was elected in {November|2023-11}.",
    "The bridge, which will open in {November|2024-11}, is long.",
    "The court is expected to rule by {May 2|2024-05-02}.",
    "They want to attend the {July|2024-07} summit, as planned.",
    "It opened on {Wednesday, April 3|2024-04-03 W3}.",
    "It was founded on {Feb. 29|2024-02-29}.",
    "Sales rose in {December|2023-12} and fell in {March|2024-03}.",
  ]);
  checkDates("2024-01-10", "Sales rose in {December|2023-12} and fell in {October|2023-10}.");
  checkDates("2023-04-05", "The vote of {Monday, April 3|2023-04-03 W1} stands.");
});

test("ranges", () => {
  each(PUBLISHED, [
    "The talks ran from {July 9-11, 2023|2023-07-09/2023-07-11}.",
    "The talks ran {July 9–11, 2023|2023-07-09/2023-07-11}.",
    "The talks of {July 9 and 10, 2023|2023-07-09/2023-07-10}, ended.",
    "Between {May 6 and May 20, 2025|2025-05-06/2025-05-20}, the road will close.",
    "From {Dec. 28 to Jan. 3, 2023|2022-12-28/2023-01-03}, it closed.",
    "From {Dec. 28, 2022, to Jan. 3, 2023|2022-12-28/2023-01-03}, it closed.",
    "From {9 to 11 July 2023|2023-07-09/2023-07-11}, they met.",
    "From {28 June to 3 July 2023|2023-06-28/2023-07-03}, they met.",
    "From {1990 to 1995|1990/1995} she ruled.",
    "Between {1990 and 1995|1990/1995} she ruled.",
    "In the {2013-14|2013/2014} season they won.",
    "In the {1999-2000|1999/2000} season they won.",
    "From {January to March 2023|2023-01/2023-03}, rents rose.",
    "The {January-March 2023|2023-01/2023-03} figures are out.",
    "From {January 2009|2009-01} through {Dec. 31, 2013|2013-12-31}, he paid.",
    "It opens this {Saturday, March 31, 2007|2007-03-31 W6}, at noon.",
    "Between {January and March 2023|2023-01/2023-03}, rents rose.",
  ]);
});

test("months, years, decades, centuries", () => {
  each(PUBLISHED, [
    "In {May 2014|2014-05} she left.",
    "In {May of 2014|2014-05} she left.",
    "In {May, 2014|2014-05}, she left.",
    "His visit in {2007|2007} was a first.",
    "The {2022|2022} summit in Spain.",
    "Since {2013|2013}, and until mid-{2020|2020}, he led it.",
    "The class of {'84|1984} met.",
    "In {the 1970s|197X} and {the '80s|198X} it grew; by {the late 1990s|199X} it was gone.",
    "In {the nineties|199X} it grew.",
    "A church of {the 19th century|18XX}.",
    "It began in {nineteen ninety-six|1996} and ended in {two thousand and eight|2008}.",
    "A castle built in {1348|1348}.",
  ]);
});

test("quarters and seasons", () => {
  each(PUBLISHED, [
    "In {the third quarter of 2001|2001-35} sales fell.",
    "In {the first quarter|2024-33} sales fell.",
    "In {last year's third quarter|2023-35} sales fell.",
    "Its {fourth-quarter|2023-36} profit fell.",
    "In {Q3 2023|2023-35} sales fell.",
    "It will open in {the third quarter|2024-35}.",
    "In {the summer of 1998|1998-22} they met.",
    "In {summer 1998|1998-22} they met.",
    "{Last fall|2023-23} they met.",
    "It will open {this summer|2024-22}.",
    "Profit was $2 million in {the first quarter|2024-33}, against $1 million {a year earlier|2023-33}.",
  ]);
});

test("relative to the day of publication", () => {
  each(PUBLISHED, [
    "{Yesterday|2024-04-04} it rained; {today|2024-04-05} it will not, nor {tomorrow|2024-04-06}.",
    "The summit held on {July 12 last year|2023-07-12}.",
    "In {July last year|2023-07} and {May of this year|2024-05}.",
    "{Two weeks ago|2024-03-22} she left; {three months ago|2024-01} he did; {10 years ago|2014} they all did.",
    "{Earlier this month|2024-04} she left.",
    "{Late last year|2023} she left.",
    "{Last month|2024-03} she left; {next month|2024-05} he will.",
    "{Last week|2024-03-25/2024-03-31} she left.",
    "By the end of {the year|2024}, he will.",
    "The vote {last Friday|2024-03-29} was close.",
    "The man was arrested {Tuesday night|2024-04-02}.",
    "They will meet on {Friday|2024-04-05}, and {next Tuesday|2024-04-09} they will vote.",
    "She said on {Monday|2024-04-01} that they will vote on {Thursday|2024-04-11}.",
    "He fled {last October|2023-10}.",
    "It opened {a decade ago|2014}.",
    "He spoke {last night|2024-04-04} and will speak again {tonight|2024-04-05}.",
  ]);
});

test("relative to the story", () => {
  each(PUBLISHED, [
    "They met on {May 6, 2014|2014-05-06}. {The next day|2014-05-07} they signed.",
    "They met on {May 6, 2014|2014-05-06}. {The following month|2014-06} they signed, and {a year later|2015} they parted.",
    "They met on {May 6, 2014|2014-05-06}. {Two days earlier|2014-05-04}, he had resigned. ",
    "They met in {May 2014|2014-05}. {The following year|2015} they parted.",
    "They met in {May 2014|2014-05}. Two days later, they parted.",
    "They met in {2014|2014}; {that year|2014}, it snowed.",
    "They met on {Tuesday|2024-04-02}. {The day before|2024-04-01}, it snowed.",
    "They met on {Tuesday|2024-04-02} and signed {the following day|2024-04-03}. {Later that day|2024-04-03} they left.",
  ]);
});

test("what is no date", () => {
  each(PUBLISHED, [
    "The index closed at 3.75, up 0.25.",
    "April Jones said that May Thurston may leave; August Wilson wrote, and June was glad.",
    "Theresa May said it. Mrs. May left.",
    "They may march on, and spring to help; prices fall.",
    "The Sunday Times and the Daily Mail reported it.",
    "The 9/11 Commission met.",
    "Some 2007 people came, 1,998 left, and 2000 soldiers stayed.",
    "It runs Windows 2000 on a Boeing 747.",
    "They won 3-2, at 2000 Main Street, by 19.98 percent, for $1998.",
    "A call at 1900 GMT on flight 1998 under resolution 1441.",
    "Black Friday sales and a Good Friday mass, and Super Tuesday.",
    "He served two years and three months, over the past five years.",
    "She is in her 80s, he in his thirties.",
    "The player of the year, and years of war, day after day.",
    "The Women's March, and the March of Dimes.",
    "The Mar Thoma church, Jan Novak, a Sun and a Sat phone.",
    "Chapter 4.5.6 of version 1.2.2003.4",
    "In a second, the first half was over.",
    "The batsman hit his fifth century; the fall was led by banks; the Spring Festival drew crowds.",
    "They lost the last quarter-final.",
  ]);
});

test("days that no calendar has", () => {
  each(PUBLISHED, [
    "They met on {Feb. 30|invalid}.",
    "They met on {June 31, 2023|invalid}.",
    "They met on {Feb. 29, 2023|invalid}, and {Feb. 29, 2024|2024-02-29}.",
    "They met on {Monday, April 31|invalid W1}.",
    "They met on {2023-02-30|invalid}.",
  ]);
});

test("without a day of publication only absolute dates get a value", () => {
  each(null, [
    "They met on {Friday|unknown}, on {May 6|unknown}, and {last year|unknown}; on {May 6, 2014|2014-05-06} they signed.",
    "They met on {May 6, 2014|2014-05-06}. {The next day|2014-05-07} they signed.",
  ]);
});

test("half of a unit is not the whole one", () => {
  checkDates(
    "2024-07-05",
    "They met in {January 2023|2023-01}; half a year later, in Vilnius, they met again. Half a decade ago it was otherwise. {A year later|2024} it rained.",
  );
});

test("the weekday's own place is told", () => {
  const text = "It opened on Friday, Jan. 31, 2023.";
  const [date] = annotateDates(toProse(text), { day: null, numericOrder: null });
  assert.deepEqual(date!.weekdays, [
    { day: 5, start: text.indexOf("Friday"), end: text.indexOf("Friday") + 6, of: "first" },
  ]);
  assert.equal(date!.edtf, "2023-01-31");
  assert.equal(date!.basis, "absolute");
});

test("the seed article of the workspace, where it is there", () => {
  if (!existsSync(SEED)) {
    console.log(`${SEED} is not there: the seed article was not read`);
    return;
  }
  const text = readFileSync(SEED, "utf8");
  const found = new Set(
    annotateDates(toProse(text), { day: PUBLISHED, numericOrder: "monthFirst" }).map(
      (date) => `${text.slice(date.start, date.end)} ${date.edtf}`,
    ),
  );
  for (const expected of [
    "Jan. 31, 2023 2023-01-31",
    "January 31, 2023 2023-01-31",
    "April 10 2024-04-10",
    "July 9 to 11 2024-07-09/2024-07-11",
    "July 12 last year 2023-07-12",
    "July 12, 2023 2023-07-12",
    "May 6, 2014 2014-05-06",
    "July 2024-07",
    "2007 2007",
    "2013 2013",
    "2014 2014",
    "2022 2022",
  ]) {
    assert.ok(found.has(expected), expected);
  }
});

test("weekdays beside a date, in every place they stand", () => {
  each("2024-06-20", [
    "It sank on {Sunday morning, April 21|2024-04-21 W7}.",
    "It sank on {Tuesday, 2014-04-22|2014-04-22 W2}.",
    "It sank on {June 19|2024-06-19 W3}, a Wednesday, in the harbor.",
    "It sank on {June 19|2024-06-19 W3} (Wednesday) in the harbor.",
    "It sank on {June 19|2024-06-19}, a {Wednesday|2024-06-19} hearing was told.",
    "The fair is on {Saturday and Sunday, June 1-2, 2024|2024-06-01/2024-06-02 W6 W7}.",
    "It sits {Friday through Sunday, May 31-June 2, 2024|2024-05-31/2024-06-02 W5 W7}.",
    "It is shut between {Monday and Wednesday, June 3-5|2024-06-03/2024-06-05 W1 W3}.",
    "It is shut {Saturday to Monday, 1-3 June|2024-06-01/2024-06-03 W6 W1}.",
  ]);
});

test("the year nearest to the day of publication, whatever weekday stands beside the day", () => {
  each("2024-06-20", ["It sank on {Friday, May 2|2024-05-02 W5}.", "It will sail on {Monday, July 9|2024-07-09 W1}."]);
  // Half a year away either year may be meant: the weekday decides.
  each("2024-06-20", ["The term begins {Friday, Dec. 22|2023-12-22 W5}."]);
});

test("days in forms of lists, registers and slips", () => {
  each("2024-06-20", [
    "The register is dated {2018 March 18|2018-03-18}.",
    "The lamp was lit on {May. 9, 2019|2019-05-09}.",
    "{2024 Aug|2024-08} was wet.",
    "It was shut between {April 2 and 4|2024-04-02/2024-04-04}.",
    "It was shut on {April 2|2024-04-02} and 4.",
    "It was let on {31st march, 2016|2016-03-31}.",
    "The tank holds 1998 litres. It stands to this day.",
    "It closed {the day before yesterday|2024-06-18} and opens {the day after tomorrow|2024-06-22}.",
  ]);
});

test("years of two digits are of the time the text was written in", () => {
  each("2024-06-20", ["He won in {’66|1966} and again in {’24|2024}.", "Updated {12/25/68|1968-12-25}."]);
  each("1998-06-20", ["He won in {’66|1966} and will run in {’02|2002}."]);
  each(null, ["He won in {’79|1979} and in {’12|2012}."]);
});

test("a day without a year is of the year that its paragraph tells of", () => {
  each("2024-11-05", [
    "She flew to Seoul at the end of {January 2023|2023-01}. She met the minister on {Jan. 31|2023-01-31}.",
    "He resigned on {March 3, 2021|2021-03-03}. Two aides left on {March 5|2021-03-05}.",
    "The strike began on {Dec. 28, 2019|2019-12-28}, and the port reopened on {Jan. 4|2020-01-04}.",
    "It sank on {2 June 2018|2018-06-02}; divers found it on {9 June|2018-06-09}.",
    // Near the day of publication, ahead, or far from what was told: of its own year.
    "He was first charged in {October 2022|2022-10}. He appeared in court on {Oct. 30|2024-10-30}.",
    "The court ruled on {May 4, 2023|2023-05-04}. It will sit again on {May 12|2025-05-12}.",
    "The bridge fell in {April 2019|2019-04}. Work began on {Sept. 9|2024-09-09}.",
  ]);
  each(null, ["They met on {May 4, 2023|2023-05-04} and parted on {May 6|2023-05-06}, but left on {Sept. 1|unknown}."]);
});

test("days with a name, in the year that the tense and the day of publication tell", () => {
  each(PUBLISHED, [
    "The boat was found on {Thanksgiving Day|2023-11-23} near the pier.",
    "He has not been home since {last Thanksgiving|2023-11-23}.",
    "The mill will close by {Christmas|2024-12-25}, the owner said.",
    "They married on {Christmas Eve 2019|2019-12-24}.",
    "The ferry sank on {New Year's Day|2024-01-01}.",
    "The ferry sank on {New Year’s Eve|2023-12-31}.",
    "Parks will open on {Memorial Day|2024-05-27} and close after {Labor Day|2024-09-02}.",
    "Both sides expect a long count on {Election Day|2024-11-05}.",
    "Shops had to shut on {Labor Day 2021|2021-09-06}.",
    "The offices were shut on {Presidents Day|2024-02-19} and {Veterans Day last year|2023-11-11}.",
  ]);
});

test("words of a day with a name that name something else", () => {
  each(PUBLISHED, [
    "The town lit a Christmas tree.",
    "Holly Christmas runs the mill.",
    "He spoke of Christmas dinner at home.",
    "They marched in the Labor Day Parade.",
    "A new year began.",
  ]);
});

test("a day's deed is over, whatever is planned about it", () => {
  each(PUBLISHED, [
    "The owners would look for ways around {Wednesday|2024-04-03}'s ruling.",
    "The mayor will answer for {Tuesday|2024-04-02}'s deadly fire.",
    "The mayor will attend {Tuesday|2024-04-09}'s meeting.",
    "Neither of the owners could be reached {Thursday|2024-04-04} at home.",
    "The vote could be delayed until {Tuesday|2024-04-09}.",
    "The board heard both sides and set {Thursday|2024-04-04} aside for talks.",
  ]);
});
