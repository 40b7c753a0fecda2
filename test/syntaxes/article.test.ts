import { test } from "node:test";
import { checkScopes } from "./tokenize";

const check = (labelled: string) => checkScopes("text.verbatim.article", labelled);

test("headline, byline, dates, dateline, quotation", () =>
  check(`
Bridge Stays Shut
^^^^^^^^^^^^^^^^^ headline

By Anneke Vossberg
^^ keyword.other.byline
   ^^^^^^^^^^^^^^^ author
4/5/2024
^^^^^^^^ numeric.date
Updated: April 6, 2024
^^^^^^^ keyword.other.published
         ^^^^^^^^^^^^^ numeric.date

PORT HALDEN, Norway — The bridge “will not open,” she said.
^^^^^^^^^^^^^^^^^^^ dateline
                                  ^^^^^^^^^^^^^^ string.quoted.verbatim
                                                  ^^^^^^^^^ not string
`));

test("a caption and its credit", () =>
  check(`
Headline
The bridge at dawn on May 3, 2024. (Lena Ostrova/Harbor Photo Desk)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ caption
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credit
The council met twice (in May).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not caption
`));

test("a subheading is short and has no stop", () =>
  check(`
Headline
What Comes Next
^^^^^^^^^^^^^^^ subheading
The council will meet again in May.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not subheading
`));

test("the turns of a transcript", () =>
  check(`
Second hearing
THE CHAIR: Good evening, all.
^^^^^^^^^ speaker
         ^ separator.turn
           ^^^^^^^^^^^^^^^^^^ not speaker
Q: Why now?
^ speaker
`));

test("front matter, and no headline after it", () =>
  check(`
---
^^^ frontmatter
title: The Bridge
^^^^^^^^^^^^^^^^^ frontmatter
---
The bridge stays shut until the bearings have been replaced.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not headline
`));

test("an agency's doubled marks and a pasted page's leftovers", () =>
  check(`
Headline
He called it \`\`a mistake'' twice.
               ^^^^^^^^^ string.quoted.verbatim
                          ^^^^^^^ not string
Advertisement
^^^^^^^^^^^^^ leftover
`));
