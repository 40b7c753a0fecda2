// Dates as they are said to a person, where that is not in English: how a language writes them, the platform knows.
// What goes into a draft is English and never comes from here.

import { parseEdtf, type EdtfPoint } from "../core/dates/edtf";
import { language, t } from "./translate";

export type DateStyle = "long" | "short";

const FORMS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "long", year: "numeric" },
};

/**
 * "Dienstag, 12. März 2024", "9.–11. Juli 2024", "die 1970er". Undefined
 * in English, and for what is no EDTF date.
 */
export function toLocalDate(edtf: string, style: DateStyle): string | undefined {
  const date = language() === "en" ? undefined : parseEdtf(edtf);
  if (!date) {
    return undefined;
  }
  const { from, to } = date;
  if (to === null) {
    return sayPoint(from, style);
  }
  const isAlike = from.precision === to.precision && (from.precision === "day" || from.precision === "month");
  return isAlike
    ? formatOf(from, "short").formatRange(toTime(from), toTime(to))
    : t("{0} to {1}", sayPoint(from, "short"), sayPoint(to, "short"));
}

function sayPoint(point: EdtfPoint, style: DateStyle): string {
  switch (point.precision) {
    case "century":
      return t("{0}th century", point.year / 100 + 1);
    case "decade":
      return t("the {0}s", point.year);
    case "year":
      return String(point.year);
    case "season":
      return saySeason(point.part!, point.year);
    case "quarter":
      return sayQuarter(point.part!, point.year);
    default:
      return formatOf(point, style).format(toTime(point));
  }
}

function saySeason(season: number, year: number): string {
  switch (season) {
    case 1:
      return t("spring {0}", year);
    case 2:
      return t("summer {0}", year);
    case 3:
      return t("autumn {0}", year);
    default:
      return t("winter {0}", year);
  }
}

function sayQuarter(quarter: number, year: number): string {
  switch (quarter) {
    case 1:
      return t("first quarter of {0}", year);
    case 2:
      return t("second quarter of {0}", year);
    case 3:
      return t("third quarter of {0}", year);
    default:
      return t("fourth quarter of {0}", year);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: one takes as long to make as hundreds of dates to format. */
function formatOf({ precision }: EdtfPoint, style: DateStyle): Intl.DateTimeFormat {
  const form = precision === "day" ? FORMS[style] : ({ month: "long", year: "numeric" } as const);
  const key = JSON.stringify([language(), form]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language(), { ...form, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}

function toTime({ year, month, day }: EdtfPoint): Date {
  const date = new Date(0);
  // Not Date.UTC: it takes the year 99 for 1999.
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}
