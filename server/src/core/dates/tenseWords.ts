// Words that tell whether a sentence looks back or ahead. Our own lists.

export const FUTURE_WORDS: ReadonlySet<string> = new Set((
  "will ll shall wo would going plans plan planned planning expects expect expected expecting scheduled slated set due upcoming "
  + "forthcoming intends intend intended hopes hope hoping poised ready proposed proposes aims deadline expires expire "
  + "starting beginning effective tentatively"
).split(" "));

export const PAST_WORDS: ReadonlySet<string> = new Set((
  "was were had did said told made took came went got gave found left held began became brought bought built broke caught chose "
  + "cut drew drove fell felt fought flew forgot grew heard hit hurt kept knew led lent lost meant met paid put ran read rose sat "
  + "saw sent shook shot shut sold sank spent spoke spread stood stole struck swore thought threw understood withdrew won wore wrote "
  + "rang sang swam taught tore woke wound hung hid froze fled fed dealt crept clung bit bled bound bred burst cast"
).split(" "));

/** Before a date these look ahead where no verb tells: "by Friday". */
export const FUTURE_PREPOSITIONS: ReadonlySet<string> = new Set(["by", "until", "till", "through"]);
