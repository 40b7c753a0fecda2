import type { Prose } from "../text/prose";
import type { DateAnchor, DateMention } from "./dateTypes";

export function annotateDates(_prose: Prose, _anchor: DateAnchor): readonly DateMention[] {
  return [];
}
