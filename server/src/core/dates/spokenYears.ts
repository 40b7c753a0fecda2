// Years in words, as broadcasts and literary texts have them: "nineteen ninety-six", "two thousand
// and eight". One token takes their place.

import type { DateToken } from "./dateToken";

/** Linear; the same array where there is none. */
export function joinSpokenYears(tokens: readonly DateToken[]): readonly DateToken[] {
  if (!tokens.some((token) => token.kind === "k")) {
    return tokens;
  }
  const joined: DateToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const year = tokens[i]!.kind === "k" ? readYear(tokens, i) : undefined;
    joined.push(year?.token ?? tokens[i]!);
    i = year?.to ?? i + 1;
  }
  return joined;
}

function readYear(
  tokens: readonly DateToken[],
  from: number,
): { readonly token: DateToken; readonly to: number } | undefined {
  const first = tokens[from]!.value;
  let to = from + 1;
  let century = first * 100;
  if (tokens[to]?.kind === "K" && first === 2) {
    century = 2000;
    to++;
    if (tokens[to]?.word === "and" && tokens[to + 1]?.kind === "k") {
      to++;
    }
  } else if (first < 18 || first > 20 || tokens[to]?.kind !== "k") {
    return undefined;
  }
  const tens = tokens[to]?.kind === "k" ? tokens[to++]!.value : 0;
  let unit = 0;
  if (tens >= 20 && tens % 10 === 0) {
    const at = tokens[to]?.kind === "-" ? to + 1 : to;
    const next = tokens[at];
    if (next?.kind === "k" && next.value < 10) {
      unit = next.value;
      to = at + 1;
    }
  }
  // "two thousand and eight" has a bare unit; "nineteen eight" is no year.
  if (century !== 2000 && tens < 10) {
    return undefined;
  }
  return { token: { ...tokens[from]!, kind: "Y", value: century + tens + unit, end: tokens[to - 1]!.end }, to };
}
