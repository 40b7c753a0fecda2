// What the resolvers give back: the names of one text that mean one entity.

export interface Cluster {
  /** Their places in the list of the text's names, ascending. */
  readonly names: number[];
  gender: "f" | "m" | null;
}
