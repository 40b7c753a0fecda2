import { test } from "node:test";
import { checkScopes } from "./tokenize";

const check = (labelled: string) => checkScopes("text.html.markdown", labelled);

test("a quotation in curly marks, its marks told apart", () =>
  check(`
She said “it will hold” and left.
^^^^^^^^ not quotation
         ^ quotation.begin
          ^^^^^^^^^^^^ string.quoted.verbatim
                      ^ quotation.end
                        ^^^^^^^^^ not string
`));

test("straight marks, and an inch mark that opens nothing", () =>
  check(`
The 6" pipe "held well," he said.
^^^^^^^^^^^^ not string
             ^^^^^^^^^^ string.quoted.verbatim
                         ^^^^^^^^ not string
`));

test("ellipses and insertions inside a quotation only", () =>
  check(`
“They [the boats] left ... early […] today” and ... [so on]
      ^^^^^^^^^^^ insertion.verbatim
                       ^^^ ellipsis.verbatim
                                 ^^^ ellipsis.verbatim
                                            ^^^^^^^^^^^^^^^ not verbatim.
`));

test("emphasis goes on inside a quotation", () =>
  check(`
“It is **very** late”
       ^^^^^^^^ markup.bold
       ^^^^^^^^ string.quoted.verbatim
`));

test("a quotation left open ends with its line", () =>
  check(`
“It is late and
    ^^^ string.quoted.verbatim
the next line
^^^^^^^^^^^^^ not string.quoted
`));

test("an ignore comment, with its code and reason", () =>
  check(`
<!-- verbatim-ignore misquote: heard it myself -->
^^^^ comment.begin
     ^^^^^^^^^^^^^^^ keyword.control.ignore
                     ^^^^^^^^ constant.language.code
                               ^^^^^^^^^^^^^^^ meta.reason
                                               ^^^ comment.end
<!-- verbatim-ignore-file unsourced-quote -->
     ^^^^^^^^^^^^^^^^^^^^ keyword.control.ignore
                          ^^^^^^^^^^^^^^^ constant.language.code
`));

test("no quotation in code and other comments", () =>
  check(`
A \`say “no”\` here
   ^^^^^^^^ not string.quoted.verbatim
<!-- not “this” -->
          ^^^^ not string.quoted.verbatim
\`\`\`
x = “code”
    ^^^^^^ not string.quoted.verbatim
\`\`\`
`));
