// The set phrases in which newsrooms say why a source is unnamed or silent: nobody's own words, so no copy.

import type { Span } from "../core/text/span";

const NAMELESS = String.raw`(?:an?|the|one|two|three|several|some) (?:[\p{L}-]+ ){0,4}?(?:officials?|sources?|aides?|persons?|people|employees?|executives?|advisers?|advisors?|lawmakers?|diplomats?|officers?)`;
const SPEAKING = String.raw`(?:speak|talk|comment|discuss|be (?:quoted|named|identified)|disclose|brief|give interviews)`;
const TOPIC = String.raw`(?: (?:publicly|openly|on the record|by name|to (?:the )?(?:news )?(?:media|press|reporters|journalists)|about (?:it|the [\p{L}-]+)|(?:it|the [\p{L}-]+|internal [\p{L}-]+|private [\p{L}-]+|sensitive [\p{L}-]+)(?: publicly)?))*`;
const UNAUTHORIZED = String.raw`(?:not|un) ?-?authori[sz]ed to ${SPEAKING}${TOPIC}`;
const ANONYMITY = String.raw`(?:on|under) (?:the )?condition of anonymity`;
const REASON = String.raw`(?: (?:because|since|as) (?:they|he|she|the [\p{L}-]+) (?:was|were|is|are) ${UNAUTHORIZED}| in order to ${SPEAKING}${TOPIC}| to ${SPEAKING}${TOPIC})?`;
const ASKED = String.raw`(?:(?:a|any|several|multiple|repeated) )?(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies))(?: (?:for|seeking) (?:comment|an interview))?`;

const FORMULAS = new RegExp(
  [
    String.raw`(?:(?:${NAMELESS}|official|source|aide|person),? )?(?:who|because (?:they|he|she)) (?:was|were|is|are) ${UNAUTHORIZED}`,
    String.raw`(?:(?:${NAMELESS}),? )?(?:(?:who )?(?:spoke|speaking|talked|agreed to (?:speak|talk))(?: to [\p{L} ]{1,40}?)? )?${ANONYMITY}${REASON}`,
    String.raw`(?:who )?(?:asked|requested|declined|refused|wished|wanted|preferred)(?: not)? to be (?:named|identified|quoted)(?: by name)?(?: (?:because|for) [^.,;”]{0,60})?`,
    String.raw`(?:did|has|have|had) not (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)(?: to)? ${ASKED}`,
    String.raw`(?:declined|refused) (?:a request )?(?:to comment|for comment)(?: on (?:the [\p{L}-]+|[\p{L}-]+))?`,
    String.raw`(?:could|can) not (?:immediately )?be reached(?: for comment)?`,
    String.raw`according to (?:${NAMELESS}|people|persons|sources|officials|a person) (?:familiar with|briefed on|with (?:direct )?knowledge of) (?:the [\p{L}-]+|[\p{L}-]+)`,
  ].join("|"),
  "giu",
);

/** Longer than any formula: what is read of a stretch stays linear in it. */
export function listSourcingFormulas(text: string): Span[] {
  return Array.from(text.matchAll(FORMULAS), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
