// What the tagger found, put right by rules that measure better than weights: titles out of people's names, company suffixes
// in, marks of captions away. Then evidence from anywhere in the text. Knows no entities.

import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, INITIALS, tokenText, WORD } from "../text/tokens";
import { ORGANIZATION, PERSON, PLACE } from "./decodeNames";
import { spreadEvidence } from "./documentEvidence";
import type { NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import type { TaggedName } from "./tagNames";

/** By start, disjoint. Linear in the text. */
export function refineNames(document: NameDocument, tagged: readonly TaggedName[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (const name of tagged) {
    const refined = refineOne(document, { ...name });
    const before = names.at(-1);
    if (!refined || (before && refined.start < before.end)) continue;
    names.push(refined);
  }
  return spreadEvidence(document, names);
}

function refineOne(document: NameDocument, name: TaggedName): TaggedName | undefined {
  const { tokens } = document;
  if (name.type === PERSON) stripTitles(document, name);
  takeSuffix(document, name);
  if (name.end - name.start > 1) return name;
  const length = tokens.ends[name.start]! - tokens.starts[name.start]!;
  const isLetter = length === 1 || (tokens.flags[name.start]! & INITIALS && length === 2);
  // "(L)", "(R-L)": who stands where in a picture.
  if (isLetter || /^[LRC]-[LRC]$/.test(tokenText(tokens, name.start))) return undefined;
  return name;
}

/** First names that are titles, too: kept where a surname is all that follows. */
function stripTitles(document: NameDocument, name: TaggedName): void {
  const { tokens, bits } = document;
  while (name.end - name.start > 1) {
    const known = bits[name.start]!;
    const isTitle = (known & lex.HONORIFIC) !== 0 || ((known & lex.TITLE_WORD) !== 0 && !(known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M)));
    const isName = (known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M)) !== 0 && !/\.$/.test(tokenText(tokens, name.start));
    if (!isTitle || (isName && name.end - name.start === 2)) return;
    let next = name.start + 1;
    while (next < name.end && !(tokens.flags[next]! & CAPITAL) && !(bits[next]! & lex.PARTICLE)) next++;
    if (next >= name.end) return;
    name.start = next;
  }
}

/** "Brell" "Corp.": a company's legal form belongs to its name. */
function takeSuffix(document: NameDocument, name: TaggedName): void {
  const { tokens, bits } = document;
  const next = name.end;
  if (name.type === PLACE && name.end - name.start === 1) return;
  if (next >= tokens.count || tokens.kinds[next] !== WORD || !(bits[next]! & lex.COMPANY_SUFFIX)) return;
  if (!(tokens.flags[next]! & CAPITAL) || tokens.flags[next]! & HAS_DIGIT || bits[next]! & lex.ORGANIZATION_WORD) return;
  if (tokenText(tokens, next).length < 3 && !(tokens.flags[next]! & ALL_CAPITALS) && !/^(?:Co|KK)$/.test(tokenText(tokens, next))) return;
  name.end = next + 1;
  name.type = ORGANIZATION;
}
