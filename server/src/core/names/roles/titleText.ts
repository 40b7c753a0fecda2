// The parts of a title that a person wrote, as a correction, where no text around it tells more.

import type { TitleParts } from "./titleParts";
import { ACTING_WORDS, CANDIDATE_HEADS, ELECT_WORDS, FORMER_WORDS, OFFICE_FIELDS } from "./roleWords";

export function readTitleText(title: string): TitleParts {
  const words = title.trim().split(/\s+/);
  let status: TitleParts["status"] = "current";
  let first = 0;
  while (first < words.length - 1) {
    const word = words[first]!.toLowerCase();
    if (FORMER_WORDS.has(word)) {
      status = "former";
    } else if (ACTING_WORDS.has(word)) {
      status = "acting";
    } else if (ELECT_WORDS.has(word)) {
      status = "elect";
    } else {
      break;
    }
    first++;
  }
  const rest = words.slice(first).join(" ");
  const [, owner, owned] = /^(\S+(?: \S+)?)['’]s? (\S.*)$/u.exec(rest) ?? [];
  const link = [...rest.matchAll(/ (?:of|for|at|to) (?:the )?(\S+)/g)].find(
    (match) => !OFFICE_FIELDS.has(match[1]!.toLowerCase()),
  );
  const office = owned ?? (link ? rest.slice(0, link.index) : rest);
  const of = owner ?? (link ? rest.slice(link.index).replace(/^ \S+ (?:the )?/, "") : null);
  const last = office.split(" ").at(-1)!.toLowerCase();
  if (status === "current" && CANDIDATE_HEADS.has(last)) {
    status = "candidate";
  }
  return { office, of, status: status === "current" && /-elect$/.test(last) ? "elect" : status };
}
