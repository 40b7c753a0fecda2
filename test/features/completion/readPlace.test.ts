import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlace } from "../../../server/src/features/completion/readPlace";
import { cursorOf } from "../../support/lspClient";

/** The place in one line: its kind, what is replaced (in brackets), what is typed. */
function check(marked: string, expected: string): void {
  const { text, offset } = cursorOf(marked);
  const place = readPlace(text, offset);
  if (place.kind === "words") {
    assert.equal(`words ${place.words.map((word) => word.folded || "_").join(" ")}`.trim(), expected, marked);
    return;
  }
  const flags =
    place.kind === "quotation"
      ? `${place.isInSentence ? " in-sentence" : ""}${place.isFollowed ? " followed" : ""}`
      : "";
  assert.equal(
    `${place.kind} [${text.slice(place.replace.start, place.replace.end)}] ${place.typed}${flags}`.trim(),
    expected,
    marked,
  );
}

test("an opening mark opens a quotation", () => {
  check('"<|>', 'quotation ["]');
  check('"<|>"', 'quotation [""]');
  check("“<|>", "quotation [“]");
  check("“<|>”", "quotation [“”]");
  check('"we will<|>"', 'quotation ["we will"] we will');
  check('> "we will<|>"', 'quotation ["we will"] we will');
  check('- *"we<|>', 'quotation ["we] we');
  check("One paragraph.\n\n“we<|>", "quotation [“we] we");
});

test("words before the mark or behind the cursor leave no room for a speaker", () => {
  check('Okoro said, "<|>"', 'quotation [""]  in-sentence');
  check('It rained. "<|>"', 'quotation [""]');
  check('"One," she said. "<|>"', 'quotation [""]');
  check('"<|>" Okoro said.', 'quotation [""]  followed');
});

test("a closing mark, a finished quotation and an inch mark are none", () => {
  check('"One"<|>', "words one _");
  check('"One <|>two," she said.', "words one _");
  check("“One <|>two,” she said.", "words one _");
  check('a 5"<|>', "words a 5 _");
  check('" <|>', "words _");
  check('"one\ntwo<|>', "words two");
});

test("a new mark before a finished quotation of the paragraph", () => {
  check('"<|>" and "two" of them', 'quotation [""]  followed');
  check("“<|> and “two” of them", "quotation [“]  followed");
});

test("mentions and citations", () => {
  check("@<|>", "mention [@]");
  check("so @sto<|>", "mention [@sto] sto");
  check("name@exam<|>", "words name exam");
  check("see [<|>]", "citation [[]]");
  check("see [ferry bo<|>", "citation [[ferry bo] ferry bo");
  check("![<|>", "words _");
  check("a footnote[^1<|>", "words a footnote 1");
  check("[one](<|>", "words one _");
});

test("the words before the cursor, folded, with a blank one behind a space", () => {
  check("The chair, Amara Oko<|>", "words the chair amara oko");
  check("The <|>", "words the _");
  check("<|>", "words _");
  check("Élodie’s<|>", "words elodies");
});
