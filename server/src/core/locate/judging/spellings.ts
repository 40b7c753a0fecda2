// British and American spellings of one word: by whole words, by stems and by endings. Reads folded words only.

/** British and American, with the endings of SUFFIXES. */
const WORDS: readonly (readonly string[])[] = (
  "grey gray|tyre tire|plough plow|sceptic skeptic|sceptical skeptical|scepticism skepticism|cheque " +
  "check|jewellery jewelry|aeroplane airplane|ageing aging|judgement judgment|acknowledgement " +
  "acknowledgment|storey story|kerb curb|axe ax|mould mold|moult molt|smoulder smolder|cosy cozy|pyjama " +
  "pajama|moustache mustache|draught draft|practise practice|practised practiced|practising practicing|woollen " +
  "woolen|enrol enroll|enrolment enrollment|fulfil fulfill|fulfilment fulfillment|distil distill|instil " +
  "instill|instalment installment|skilful skillful|skilfully skillfully|wilful willful|wilfully " +
  "willfully|towards toward|backwards backward|afterwards afterward|upwards upward|downwards downward|learnt " +
  "learned|burnt burned|spelt spelled|dreamt dreamed|spoilt spoiled|leapt leaped|signalled signaled|signalling " +
  "signaling|totalled totaled|rivalled rivaled|equalled equaled|focussed focused|worshipped worshiped|kidnapped " +
  "kidnaped|yoghurt yogurt|aluminium aluminum|manoeuvre maneuver|manoeuvred maneuvered|manoeuvring maneuvering"
)
  .split("|")
  .map((pair) => pair.split(" "));
const SUFFIXES = ["", "s", "ed", "ing", "er", "ers", "ly"];

/** Stems from Greek and Latin, anywhere in a word. */
const STEMS: readonly (readonly [string, string])[] = [
  ["haem", "hem"],
  ["anaem", "anem"],
  ["kaemi", "kemi"],
  ["anaesth", "anesth"],
  ["paed", "ped"],
  ["foet", "fet"],
  ["faec", "fec"],
  ["gynaec", "gynec"],
  ["archaeo", "archeo"],
  ["palaeo", "paleo"],
  ["mediaev", "mediev"],
  ["rrhoea", "rrhea"],
];

/** Of words of five letters at least. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["isation", "ization"],
  ["isations", "izations"],
  ["ise", "ize"],
  ["ises", "izes"],
  ["ised", "ized"],
  ["ising", "izing"],
  ["yse", "yze"],
  ["ysed", "yzed"],
  ["our", "or"],
  ["ours", "ors"],
  ["oured", "ored"],
  ["ouring", "oring"],
  ["oural", "oral"],
  ["ourable", "orable"],
  ["ourite", "orite"],
  ["tre", "ter"],
  ["tres", "ters"],
  ["ence", "ense"],
  ["ences", "enses"],
  ["elled", "eled"],
  ["elling", "eling"],
  ["eller", "eler"],
  ["ogue", "og"],
  ["ogues", "ogs"],
  ["ramme", "ram"],
  ["rammes", "rams"],
  ["isable", "izable"],
  ["iser", "izer"],
  ["isers", "izers"],
  ["ysing", "yzing"],
  ["yses", "yzes"],
  ["ourhood", "orhood"],
  ["ourhoods", "orhoods"],
  ["ourless", "orless"],
  ["ourful", "orful"],
  ["oury", "ory"],
  ["ourer", "orer"],
  ["ourers", "orers"],
  ["tred", "tered"],
  ["bre", "ber"],
  ["bres", "bers"],
  ["gre", "ger"],
  ["ellers", "elers"],
  ["ellous", "elous"],
];
/** Pairs that the endings would join and that are two words. */
const TWO_WORDS = new Set("four for hour hor pour por tour tor our or wise wize rise rize prise prize".split(" "));

const AMERICAN = new Map(
  WORDS.flatMap(([british, american]) => SUFFIXES.map((end) => [`${british}${end}`, `${american}${end}`] as const)),
);
const KNOWN = new Set([...AMERICAN.keys(), ...AMERICAN.values()]);

/** British and American spelling of one word. O(1). */
export function isSpellingVariant(a: string, b: string): boolean {
  const [x, y] = [toAmerican(a), toAmerican(b)];
  if (x === y) {
    return true;
  }
  if (a.length < 5 || b.length < 5 || a[0] !== b[0] || TWO_WORDS.has(a)) {
    return false;
  }
  return ENDINGS.some(([british, american]) => isSwap(x, y, british, american) || isSwap(y, x, british, american));
}

/** May the other side of the Atlantic spell this word otherwise? O(1). */
export function mayBeSpelledOtherwise(key: string): boolean {
  if (KNOWN.has(key)) {
    return true;
  }
  return (
    key.length >= 5 &&
    !TWO_WORDS.has(key) &&
    (ENDINGS.some((pair) => pair.some((end) => key.endsWith(end))) ||
      STEMS.some((pair) => pair.some((stem) => key.includes(stem))))
  );
}

function toAmerican(key: string): string {
  return AMERICAN.get(key) ?? STEMS.reduce((word, [british, american]) => word.replace(british, american), key);
}

function isSwap(a: string, b: string, x: string, y: string): boolean {
  return a.endsWith(x) && b.endsWith(y) && a.slice(0, -x.length) === b.slice(0, -y.length);
}
