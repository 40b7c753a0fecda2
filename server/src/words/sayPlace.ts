// A place of a source as it is said to people: page or time where the file has them, else the line.

import type { SourcePlace } from "../core/corpus/sourceTypes";
import { t } from "./translate";

/** "p. 14", "at 00:14:05". */
export function sayPlace({ page, time }: Pick<SourcePlace, "page" | "time">): string {
  return page === null ? t("at {0}", toClock(time ?? 0)) : t("p. {0}", page);
}

/** "report.pdf, p. 14", "ferry.txt:12". */
export function namePlace(name: string, place: Pick<SourcePlace, "page" | "time"> | null, line: number): string {
  return place ? `${name}, ${sayPlace(place)}` : `${name}:${line}`;
}

/** Seconds as 00:14:05. */
function toClock(time: number): string {
  const seconds = Math.floor(time);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
