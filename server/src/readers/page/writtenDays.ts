// A day within a short text that stands where pages show their date, in the languages that pages are written in:
// "Published Dec. 22, 2023, 1:54 p.m.", "5. März 2024 um 10:02", "2019年3月7日", "Fri, 22 Dec 2023 10:00:00 GMT".

import { wordTable } from "../../core/text/wordTable";

export interface SeenDay {
  readonly edtf: string;
  /** Said to be the day of a change. */
  readonly isUpdate: boolean;
  /** In a machine's form: its time zone may be another than the readers'. */
  readonly isStamp: boolean;
}

const MONTHS = wordTable<number>(
  Object.fromEntries(
    [
      "jan january januar janvier enero ene gennaio gen januari janeiro ocak stycznia january januára января " +
        "січня tammikuuta",
      "feb february februar février févr fév febrero febbraio februari fevereiro fev şubat lutego února февраля " +
        "лютого helmikuuta",
      "mar march märz mrz mars marzo maart março mart marca března марта березня maaliskuuta",
      "apr april avril avr abril abr aprile nisan kwietnia dubna апреля квітня huhtikuuta",
      "may mai mayo maggio mag mei maio mayıs maja května мая травня toukokuuta",
      "jun june juni juin junio giugno giu junho haziran czerwca června июня червня kesäkuuta",
      "jul july juli juillet juil julio luglio lug julho temmuz lipca července июля липня heinäkuuta",
      "aug august août agosto ago augustus augusti ağustos sierpnia srpna августа серпня elokuuta",
      "sep sept september septembre septiembre settembre setembro eylül września září сентября вересня syyskuuta",
      "oct october oktober okt octobre octubre ottobre ott outubro ekim października října октября жовтня lokakuuta",
      "nov november novembre noviembre novembro kasım listopada listopadu ноября листопада marraskuuta",
      "dec december dezember dez décembre déc diciembre dic dicembre dezembro aralık grudnia prosince декабря " +
        "грудня joulukuuta",
    ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1])),
  ),
);
/** Every form has one: nearly all lines are told by it at once. */
const YEAR = /\d{4}/;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:de |of )?(\p{L}{3,12})\.?,?[\s-]+(?:de )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const UPDATE =
  /\b(?:updated?|modified|edited|reviewed|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad)\b|更新/i;

/** The first day in the text; undefined where it has none, or one whose month and day could be either. Linear. */
export function findWrittenDay(text: string): SeenDay | undefined {
  const edtf = matchDay(text);
  return edtf === undefined
    ? undefined
    : { edtf, isUpdate: UPDATE.test(text) && !/\b(?:published|posted|veröffentlicht)\b/i.test(text), isStamp: false };
}

function matchDay(text: string): string | undefined {
  if (!YEAR.test(text)) {
    return undefined;
  }
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) {
    return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthFirst && MONTHS[monthFirst[1]!.toLowerCase()];
  if (monthFirst && named) {
    return toDay(Number(monthFirst[3]), named, Number(monthFirst[2]));
  }
  const dayFirst = DAY_FIRST.exec(text);
  const month = dayFirst && MONTHS[dayFirst[2]!.toLowerCase()];
  if (dayFirst && month) {
    return toDay(Number(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const numeric = NUMERIC.exec(text);
  return numeric ? fromNumbers(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]), numeric[2]!) : undefined;
}

function fromNumbers(first: number, second: number, year: number, mark: string): string | undefined {
  if (mark === "." || first > 12) {
    return toDay(year, second, first);
  }
  return second > 12 || first === second ? toDay(year, first, second) : undefined;
}

function toDay(year: number, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1900 && year < 2100;
  return isDay ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : undefined;
}
