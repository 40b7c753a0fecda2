import type { Prose } from "../text/prose";
import type { NameAnnotations } from "./nameTypes";
import type { NameModel } from "./nameModel";

export function annotateNames(_prose: Prose, _model: NameModel): NameAnnotations {
  return { entities: [], mentions: [], roles: [] };
}
