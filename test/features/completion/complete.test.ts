// Text in, items out: what is offered where, in which order, and what accepting one leaves in the draft.
import assert from "node:assert/strict";
import { test } from "node:test";
import { complete } from "../../../server/src/features/completion/complete";
import type { Completion } from "../../../server/src/features/completion/completionTypes";
import { describeItem } from "../../../server/src/features/completion/describeItem";
import { readDates, readQuotations } from "../../../server/src/features/completion/readAhead";
import { runToEnd } from "../../../server/src/features/runToEnd";
import type { DraftView } from "../../../server/src/features/textView";
import { FERRY, UNION } from "../../support/ferryDesk";
import { openDraft as openUnread, type OpenedView } from "../../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

interface Offered {
  readonly items: readonly Completion[];
  readonly labels: readonly string[];
  /** The draft after the item with this in its label was accepted. */
  readonly accept: (label: string) => string;
  readonly describe: (label: string) => string;
}

/** With all sources read ahead: what an answer holds does not hang on how much a request finds the time to read. */
function openDraft(draft: string): OpenedView<DraftView> {
  const opened = openUnread(`${SOURCES}@@ draft.md\n${draft}`);
  runToEnd(readQuotations(opened.view.corpus));
  runToEnd(readDates(opened.view.corpus));
  return opened;
}

function offer(draft: string, typedMark: string | null = null): Offered {
  const { view, cursor, links } = openDraft(draft);
  const { items } = complete(view, cursor, typedMark, links);
  const find = (label: string): Completion => {
    const item = items.find((i) => i.label.includes(label));
    assert.ok(item, `“${label}” is not among: ${items.map((i) => i.label).join(" | ")}`);
    return item;
  };
  return {
    items,
    labels: items.map((item) => item.label),
    accept: (label) => {
      const { replace, newText } = find(label);
      return (view.text.slice(0, replace.start) + newText + view.text.slice(replace.end)).trimEnd();
    },
    describe: (label) => describeItem(find(label).origin, view.corpus, links),
  };
}

test("a person by any part of the name, in full on first use, with the role", () => {
  for (const typed of ["Ama", "Oko", "oko", "Amara O"]) {
    const offered = offer(`The chair, ${typed}<|>`);
    assert.equal(offered.accept("Amara Okoro"), "The chair, Amara Okoro", typed);
  }
  const person = offer("Oko<|>").items.find((item) => item.label === "Amara Okoro");
  assert.equal(person?.detail, "Harbor Board Chair");
  assert.equal(person?.kind, "person");
});

test("a person who was introduced: the short name first", () => {
  const offered = offer("Amara Okoro chairs the board.\n\nLater, Oko<|>");
  assert.deepEqual(offered.labels.slice(0, 2), ["Okoro", "Amara Okoro"]);
  assert.equal(offered.accept("Okoro"), "Amara Okoro chairs the board.\n\nLater, Okoro");
});

test("people of the paragraph come first, then the last mentioned", () => {
  const people = (draft: string): readonly string[] =>
    offer(draft)
      .items.filter((item) => item.kind === "person")
      .map((item) => item.label);
  assert.equal(people("Dana Whitlock leads the union.\n\nAnd <|>")[0], "Whitlock");
  assert.equal(people("Dana Whitlock leads the union.\n\nTomas Lindqvist keeps the engines. <|>")[0], "Lindqvist");
  assert.equal(people("Dana Whitlock spoke. Tomas Lindqvist spoke. <|>")[0], "Lindqvist");
});

test("a draft without the name offers nobody else for a prefix", () => {
  assert.deepEqual(offer("The zeb<|>").labels, []);
});

test("dates of the sources by month, day or weekday", () => {
  assert.equal(offer("On Marc<|>").accept("March 12, 2024"), "On March 12, 2024");
  assert.equal(offer("On March 12<|>").accept("March 12, 2024"), "On March 12, 2024");
  assert.match(offer("On Tues<|>").describe("March 12, 2024"), /Tuesday, March 12, 2024[\s\S]*set aside/);
});

test("after @ all that the sources know, and the mark is gone", () => {
  assert.equal(offer("So @oko<|>").accept("Amara Okoro"), "So Amara Okoro");
  assert.ok(offer("So @<|>", "@").labels.includes("Dana Whitlock"));
  assert.deepEqual(offer("me@<|>", "@").labels, []);
});

test("after [ the sources, as links", () => {
  assert.equal(
    offer("See [<|>]", "[").accept("Harbor Board Votes"),
    "See [Harbor Board Votes To Keep The Ferry](sources/ferry.txt)",
  );
  assert.equal(offer("See [union<|>").accept("Ferry union"), "See [Ferry union warns of strike](sources/union.md)");
});

test("a mark offers the sources' quotations, word for word, with speaker and said", () => {
  assert.equal(offer("“<|>", "“").accept("another winter"), "“We will not wait for another winter,” Amara Okoro said.");
  assert.equal(offer("“<|>”", "“").accept("not a luxury"), "“The ferry is not a luxury,” Amara Okoro said.");
  assert.match(offer("“<|>", "“").describe("another winter"), /\[ferry\.txt:9\], April 5, 2024/);
});

test("an accepted quotation leaves one pair of marks, in the draft's own style", () => {
  const quoted = "We will not wait for another winter,";
  assert.equal(offer('"<|>"', '"').accept("another winter"), `"${quoted}" Amara Okoro said.`);
  assert.equal(offer('"<|>', '"').accept("another winter"), `"${quoted}" Amara Okoro said.`);
  assert.equal(
    offer('He said “no.”\n\n"<|>"', '"').accept("another winter"),
    `He said “no.”\n\n“${quoted}” Amara Okoro said.`,
  );
  assert.equal(
    offer('He said "no."\n\n“<|>', "“").accept("another winter"),
    `He said "no."\n\n"${quoted}" Amara Okoro said.`,
  );
  assert.equal(offer('"another win<|>"', null).accept("another winter"), `"${quoted}" Amara Okoro said.`);
});

test("within a sentence, or before its rest, the quotation comes alone", () => {
  assert.equal(
    offer('Okoro said, "<|>"', '"').accept("another winter"),
    'Okoro said, "We will not wait for another winter."',
  );
  assert.equal(offer('"<|>" Okoro said.', '"').accept("not a luxury"), '"The ferry is not a luxury," Okoro said.');
});

test("a speaker who was introduced is named for short", () => {
  assert.equal(
    offer('Amara Okoro chairs the board.\n\n"<|>"', '"').accept("another winter"),
    'Amara Okoro chairs the board.\n\n"We will not wait for another winter," Okoro said.',
  );
});

test("a closing mark, code, front matter and link targets ask for nothing", () => {
  assert.deepEqual(offer('"No wait."<|>', '"').labels, []);
  assert.deepEqual(offer("`Oko<|>`").labels, []);
  assert.deepEqual(offer("```\nOko<|>\n```").labels, []);
  assert.deepEqual(offer("---\nauthor: Oko<|>\n---\n\nText.").labels, []);
  assert.deepEqual(offer("[x](Oko<|>)").labels, []);
});

test("every item's filter begins as the text that it replaces, so that editors keep it", () => {
  for (const draft of ["“we<|>", '"<|>"', "@oko<|>", "[fer<|>", "Oko<|>", "On Marc<|>"]) {
    const { view, cursor, links } = openDraft(draft);
    const { items } = complete(view, cursor, null, links);
    assert.ok(items.length > 0, draft);
    for (const { filter, replace, label } of items) {
      const typed = view.text.slice(replace.start, cursor).toLowerCase();
      let at = -1;
      for (const letter of typed) {
        at = filter.toLowerCase().indexOf(letter, at + 1);
      }
      assert.ok(typed === "" || at >= 0, `${label}: ${filter} for ${typed}`);
      assert.ok(replace.start <= cursor && replace.end >= cursor, label);
    }
  }
});

test("an empty draft leaves the list to the snippets; its first letters bring names", () => {
  assert.deepEqual(offer("<|>").labels, []);
  assert.deepEqual(offer("\n  <|>\n").labels, []);
  assert.ok(offer("Ama<|>").labels.includes("Amara Okoro"));
});
