// What the resolvers give back: the names of one text that mean one entity.

import type { NameInText } from "./nameWords";

export interface Cluster {
  readonly names: NameInText[];
  gender: "f" | "m" | null;
}
