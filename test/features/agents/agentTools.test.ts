// The tools for agents over a small desk: verdicts, searches, ids and placeholders.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AgentTools } from "../../../server/src/features/agents/agentTools";
import { callTool, openAgentDesk } from "../../support/agentDesk";

const DESK = `
@@ sources/lantern.md
---
title: Lantern Hill keeps its light
author: Odile Marchetti
date: 2023-11-20
publisher: The Saltby Post
---

Keeper Bertil Hognestad will stay another winter. “I do not believe that the lamp can be left to a machine,” Hognestad said.
“If the council pays for the oil, we will burn it every night,” he said.

Deputy Mayor Salome Achterberg praised the keeper. “The boats come home by this light,” Achterberg said.

@@ sources/lantern-2.txt
The lamp goes out

By Odile Marchetti
2/3/2024

Mayor Salome Achterberg announced the end on Friday. “The lamp will be dark from March on,” Achterberg said.

“It is a poor day for the boats”, said a fisherman.
`;

const desk = openAgentDesk(DESK);

function check(words: string, speaker?: string): Record<string, unknown> {
  return callTool(desk, "check_quotation", { words, ...(speaker !== undefined && { speaker }) }).structured as Record<
    string,
    unknown
  >;
}

test("a quotation is judged with its speaker, and put right", () => {
  const right = check("The lamp will be dark from March on", "Salome Achterberg");
  assert.deepEqual([right["verdict"], right["findings"], right["corrected"]], ["verbatim", [], null]);
  const [passage] = right["passages"] as {
    path: string;
    published: string;
    speaker: string;
    line: number;
    id: string;
  }[];
  assert.deepEqual(
    [passage!.path, passage!.published, passage!.speaker, passage!.line],
    ["sources/lantern-2.txt", "2024-02-03", "Salome Achterberg", 6],
  );
  assert.match(passage!.id, /^lantern-2\.txt#[0-9a-f]{8}$/);

  const lost = check("“I believe that the lamp can be left to a machine,”", "Bertil Hognestad");
  assert.equal(lost["verdict"], "altered");
  assert.deepEqual(
    (lost["differences"] as { source: string }[]).map(({ source }) => source),
    ["do not"],
  );
  assert.match(
    String(lost["corrected"]),
    /^“I do not believe that the lamp can be left to a machine,?” Bertil Hognestad said\.$/,
  );
});

test("right words in the wrong mouth are told, and given to whom the source has", () => {
  const wrong = check("The boats come home by this light", "Bertil Hognestad");
  assert.deepEqual(wrong["speaker"], {
    asked: "Bertil Hognestad",
    found: "Salome Achterberg",
    isDoubtful: false,
    match: "different",
  });
  assert.equal((wrong["findings"] as { code: string }[])[0]!.code, "misattributed-quote");
  assert.equal(wrong["corrected"], "“The boats come home by this light” Salome Achterberg said.");
  for (const title of ["Mayor Achterberg", "Achterberg", "Deputy Mayor Salome Achterberg"]) {
    assert.equal(
      (check("The boats come home by this light", title)["speaker"] as { match: string }).match,
      "same",
      title,
    );
  }
});

test("a cut that loses a condition is told, and what nobody said leads to what was said", () => {
  const cut = check("we will burn it every night", "Bertil Hognestad");
  assert.deepEqual(
    (cut["findings"] as { code: string }[]).map(({ code }) => code),
    ["clipped-quote"],
  );
  assert.equal(cut["corrected"], null);
  const invented = check("The boats and the lamp are the pride of our whole coast", "Salome Achterberg");
  assert.equal(invented["verdict"], "unsourced");
  assert.ok((invented["near"] as { words: string }[]).every(({ words }) => /boats|lamp/.test(words)));
});

test("Markdown in the words is taken as it stands", () => {
  assert.equal(check("The *lamp* will be dark from `March` on")["verdict"], "verbatim");
  assert.equal(check("“<!-- x --> The lamp”\n\n# will be")["verdict"] !== undefined, true);
});

test("quotations are found by words, speaker, topic and day", () => {
  const find = (given: Record<string, unknown>): readonly string[] =>
    (callTool(desk, "find_quotations", given).structured["quotations"] as { words: string }[]).map(
      ({ words }) => words,
    );
  assert.deepEqual(find({ words: "lamp dark" }), ["The lamp will be dark from March on,"]);
  for (const speaker of ["Achterberg", "Salome Achterberg", "Deputy Mayor Salome Achterberg", "Mayor Achterberg"]) {
    assert.equal(find({ speaker }).length, 2, speaker);
  }
  assert.deepEqual(find({ speaker: "Mayor" }), []);
  assert.deepEqual(find({ speaker: "Achterberg", to: "2023" }), ["The boats come home by this light,"]);
  assert.deepEqual(find({ speaker: "Achterberg", from: "2024-02" }), ["The lamp will be dark from March on,"]);
  // What is said beside it comes behind it.
  assert.deepEqual(find({ topic: "oil council" }), [
    "If the council pays for the oil, we will burn it every night,",
    "I do not believe that the lamp can be left to a machine,",
  ]);
  assert.deepEqual(find({ topic: "keeper", speaker: "Achterberg" }), ["The boats come home by this light,"]);
  assert.deepEqual(find({ words: "submarine" }), []);
  const first = callTool(desk, "find_quotations", { topic: "lantern", limit: 2 }).structured;
  assert.equal(first["next"], "2");
  const rest = callTool(desk, "find_quotations", { topic: "lantern", limit: 2, cursor: "2" }).structured;
  assert.equal((first["quotations"] as unknown[]).length + (rest["quotations"] as unknown[]).length, first["total"]);
});

test("who somebody is, title by title with its source and day", () => {
  const { entities } = callTool(desk, "who_is", { name: "Achterberg" }).structured as {
    entities: { name: string; roles: { title: string; from: string; places: { path: string }[] }[] }[];
  };
  assert.equal(entities[0]!.name, "Salome Achterberg");
  assert.deepEqual(entities[0]!.roles.map(({ title, from, places }) => [title, from, places[0]!.path]).sort(), [
    ["Deputy Mayor", "2023-11-20", "sources/lantern.md"],
    ["Mayor", "2024-02-02", "sources/lantern-2.txt"],
  ]);
  assert.match(callTool(desk, "who_is", { name: "Nobody Known" }).text, /No source knows/);
});

test("placeholders become the sources' words, in the draft's marks", () => {
  const idOf = (words: string): string =>
    (callTool(desk, "find_quotations", { words }).structured["quotations"] as { id: string }[])[0]!.id;
  const [dark, boats, belief] = [idOf("lamp dark"), idOf("boats home"), idOf("left to a machine")];
  const fill = (text: string): Record<string, unknown> =>
    callTool(desk, "fill_draft", { text }).structured as Record<string, unknown>;
  assert.equal(fill(`{{quote ${dark}}} she said.`)["text"], "“The lamp will be dark from March on,” she said.");
  assert.equal(fill(`She said, {{quote ${dark}}}.`)["text"], "She said, “The lamp will be dark from March on.”");
  assert.equal(fill(`She said, {{quote ${boats}}}\n`)["text"], "She said, “The boats come home by this light.”\n");
  assert.equal(
    fill(`"Yes," he said. {{quote ${belief} | the lamp can be left}} alone.`)["text"],
    '"Yes," he said. "the lamp can be left" alone.',
  );
  assert.equal(
    fill(`{{quote ${belief} | I do not believe … to a machine}}.`)["text"],
    "“I do not believe … to a machine.”",
  );
  const text = `{{quote ${belief} | the lamp cannot be left}} {{quote lantern.md#00000000}} {{quote none.txt#0123abcd}} {{quote }} {{other}}`;
  const left = fill(text);
  assert.equal(left["text"], text);
  assert.deepEqual(
    (left["unfilled"] as { reason: string }[]).map(({ reason }) => reason.split(/[:.] /)[0]),
    [
      "These are not words of it in a row",
      "The source has no such quotation (any more).",
      "There is no such source.",
      "A placeholder is {{quote ID}} or {{quote ID | some of its words}}.",
    ],
  );
});

test("an id outlives changes elsewhere in the source, and is gone with its words", () => {
  const find = (fixture: string, words: string): string | undefined =>
    (callTool(openAgentDesk(fixture), "find_quotations", { words }).structured["quotations"] as { id: string }[])[0]
      ?.id;
  const id = find(DESK, "boats home")!;
  assert.equal(find(DESK.replace("praised the keeper", "thanked the old keeper warmly"), "boats home"), id);
  assert.notEqual(find(DESK.replace("by this light", "by that light"), "boats home"), id);
});

test("a long draft's findings come page by page, from one check", () => {
  const text = Array.from(
    { length: 9 },
    (_, i) => `“The lamp will be bright from March ${i} on,” Achterberg said.`,
  ).join("\n\n");
  const whole = callTool(desk, "check_draft", { text }).structured;
  assert.equal(whole["next"], null);
  const tools = new AgentTools();
  const diagnostics: unknown[] = [];
  let page = callTool(desk, "check_draft", { text, limit: 5 }, tools).structured;
  for (;;) {
    diagnostics.push(...(page["diagnostics"] as unknown[]));
    if (page["next"] === null) {
      break;
    }
    page = callTool(desk, "check_draft", { cursor: page["next"], limit: 5 }, tools).structured;
  }
  assert.ok(diagnostics.length >= 9);
  assert.deepEqual(diagnostics, whole["diagnostics"]);
});
