// How a source orders 4/5/2024: from its own dates, then its dateline and publisher,
// then the way its prose writes dates out.

export type NumericOrder = "monthFirst" | "dayFirst";

/** UTF-16 units of the text that are looked through: an article's dates show early. */
const SAMPLE = 200_000;
const NUMERIC = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g;
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const MONTH_FIRST = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!:)`);
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4}\\b|[,.;]| in | at )`);

/** By the publisher's country; agencies that write for the world are left out. */
const PUBLISHERS: readonly (readonly [NumericOrder, RegExp])[] = [
  [
    "monthFirst",
    /\b(?:AP|Associated Press|UPI|New York Times|Washington Post|Washington Times|Wall Street Journal|Los Angeles Times|USA Today|Epoch Times|CNN|Fox News|NBC|CBS|ABC News|NPR|PBS|Bloomberg|Politico|Axios|Newsweek|Chicago Tribune|Boston Globe)\b/i,
  ],
  [
    "dayFirst",
    /\b(?:BBC|The Guardian|Daily Telegraph|The Telegraph|Financial Times|The Independent|Daily Mail|Sky News|ITV|PA Media|Press Association|Al Jazeera|Deutsche Welle|France 24|Euronews|The Hindu|Times of India|Hindustan Times|Dawn|Straits Times|Irish Times|Sydney Morning Herald|The Age|NZ Herald|RNZ)\b/i,
  ],
];

/** Null where nothing tells, or the source's own numeric dates contradict each other. */
export function findNumericOrder(text: string, publisher: string | null): NumericOrder | null {
  const sample = text.slice(0, SAMPLE);
  let monthFirst = false;
  let dayFirst = false;
  for (const [, first, second] of sample.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) {
      dayFirst = true;
    }
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) {
      monthFirst = true;
    }
  }
  if (monthFirst !== dayFirst) {
    return monthFirst ? "monthFirst" : "dayFirst";
  }
  if (monthFirst) {
    return null;
  }
  const known = publisher === null ? undefined : PUBLISHERS.find(([, pattern]) => pattern.test(publisher));
  if (known) {
    return known[0];
  }
  const writesMonthFirst = MONTH_FIRST.test(sample);
  const writesDayFirst = DAY_FIRST.test(sample);
  if (writesMonthFirst === writesDayFirst) {
    return null;
  }
  return writesMonthFirst ? "monthFirst" : "dayFirst";
}
