// Character references of HTML: numeric ones, and the named ones of HTML 4 that stand in text
// (Latin letters, typography). An unknown name is left as it is written. Names: HTML 4.01 section
// 24; the table was written out for this project.

/** U+00A0 to U+00FF, in order. */
const LATIN_1 = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr " +
  "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
  "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
  "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");

const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  lsquo: "\u2018",
  rsquo: "\u2019",
  sbquo: "\u201a",
  ldquo: "\u201c",
  rdquo: "\u201d",
  bdquo: "\u201e",
  lsaquo: "\u2039",
  rsaquo: "\u203a",
  prime: "\u2032",
  Prime: "\u2033",
  ndash: "\u2013",
  mdash: "\u2014",
  horbar: "\u2015",
  hellip: "\u2026",
  bull: "\u2022",
  minus: "\u2212",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
  dagger: "\u2020",
  Dagger: "\u2021",
  permil: "\u2030",
  euro: "\u20ac",
  trade: "\u2122",
  OElig: "\u0152",
  oelig: "\u0153",
  Scaron: "\u0160",
  scaron: "\u0161",
  Zcaron: "\u017d",
  zcaron: "\u017e",
  Yuml: "\u0178",
  Ccaron: "\u010c",
  ccaron: "\u010d",
  Cacute: "\u0106",
  cacute: "\u0107",
  Lstrok: "\u0141",
  lstrok: "\u0142",
  Gbreve: "\u011e",
  gbreve: "\u011f",
  Scedil: "\u015e",
  scedil: "\u015f",
  Idot: "\u0130",
  inodot: "\u0131",
};

const NAMED = new Map<string, string>([
  ...Object.entries(OTHERS),
  ...LATIN_1.map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
]);

/** `reference` with its "&" and ";", such as "&eacute;", "&#233;" or "&#xE9;". Unknown ones come back as they are. */
export function decodeEntity(reference: string): string {
  const body = reference.slice(1, -1);
  if (body[0] !== "#") {
    return NAMED.get(body) ?? reference;
  }
  const isHex = body[1] === "x" || body[1] === "X";
  const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
    return "\ufffd";
  }
  return String.fromCodePoint(code);
}
