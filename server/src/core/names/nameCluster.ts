// What the resolvers give back: the names of one text that mean one entity.

export interface Cluster {
  /** Their places in the list of the text's names, ascending. */
  readonly names: number[];
  /** Those that are real names, where others are by-names. */
  named?: readonly number[];
  gender: "f" | "m" | null;
}
