// Corrections over the protocol: what the editor is told to write, and that all answers follow once it has.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import {
  CORRECT,
  FIND_SPOKEN,
  LIST_CORRECTIONS,
  LIST_PERSON_SOURCES,
  type CorrectedFile,
  type CorrectionRefused,
  type CorrectionRow,
  type CorrectParams,
  type PersonSourceRow,
  type SpokenQuotation,
} from "../../server/src/protocol/correctionMessages";
import {
  LIST_PEOPLE,
  OPEN_PERSON,
  type DeskAnswer,
  type PersonDetail,
  type PersonRow,
} from "../../server/src/protocol/deskMessages";
import { LspClient } from "../support/lspClient";

const FILES = {
  "sources/a.txt":
    "Pilots stay ashore\n\nMarch 1, 2024\n\nHarbour Minister Mira Jansson came late. “We will not wait for another winter,” Jansson said.\n\n“Nobody asked the crews,” Oke Brandt said.\n",
  "sources/b.txt":
    "The council votes\n\nApril 12, 2024\n\nDeputy Prime Minister Mira Holt opened the vote. “The quay is ours to mend,” Holt said.\n\nOke Brandt was not there.\n",
};
const FILE = ".verbatim/corrections.yaml";

let client: LspClient | undefined;
after(() => client?.close());
beforeEach(async () => {
  await client?.close();
  client = await LspClient.start(FILES);
  await client.ready();
});

test("two people merged are one in every answer, and two again when it is taken back", async () => {
  const [holt, jansson] = [await find("Mira Holt"), await find("Mira Jansson")];
  const made = await correct({ kind: "merge", id: jansson.id, into: holt.id });
  assert.equal(made.before, "");
  assert.match(made.text, /name: Mira Holt\n    also:\n      - Mira Jansson\n$/);
  await write(made.text);
  assert.deepEqual(await listNames(), ["Mira Holt", "Oke Brandt"]);
  const facts = await ask<readonly PersonDetail[]>(OPEN_PERSON, { id: holt.id });
  assert.deepEqual(facts.map(({ label }) => label.replace(/ \(.*/, "")).sort(), [
    "Deputy Prime Minister",
    "Harbour Minister",
    "“The quay is ours to mend,”",
    "“We will not wait for another winter,”",
  ]);
  const [row] = await ask<readonly CorrectionRow[]>(LIST_CORRECTIONS, { id: holt.id });
  assert.deepEqual([row!.kind, row!.read], ["also", "Mira Jansson"]);
  const undone = await correct({ kind: "remove", entry: row!.entry });
  assert.equal(undone.text, "");
  await write(undone.text);
  assert.deepEqual(await listNames(), ["Mira Holt", "Mira Jansson", "Oke Brandt"]);
  assert.match((await refuse({ kind: "remove", entry: row!.entry })).problem, /changed meanwhile/);
});

test("a person is told apart in some sources, under a name of its own", async () => {
  const brandt = await find("Oke Brandt");
  const sources = await ask<readonly PersonSourceRow[]>(LIST_PERSON_SOURCES, { id: brandt.id });
  assert.deepEqual(
    sources.map(({ name, title, published, sentence }) => [name, title, published, sentence]),
    [
      ["sources/a.txt", "Pilots stay ashore", "March 1, 2024", "“Nobody asked the crews,” Oke Brandt said."],
      ["sources/b.txt", "The council votes", "April 12, 2024", "Oke Brandt was not there."],
    ],
  );
  assert.match(
    (await refuse({ kind: "split", id: brandt.id, name: " Oke  Brandt", sources: [sources[1]!.uri] })).problem,
    /tells the two apart/,
  );
  await write(
    (await correct({ kind: "split", id: brandt.id, name: "Oke Brandt (council)", sources: [sources[1]!.uri] })).text,
  );
  assert.deepEqual(await listNames(), ["Mira Holt", "Mira Jansson", "Oke Brandt", "Oke Brandt (council)"]);
  const [row] = await ask<readonly CorrectionRow[]>(LIST_CORRECTIONS, { id: (await find("Oke Brandt (council)")).id });
  assert.deepEqual([row!.kind, row!.read, row!.right], ["apart", "Oke Brandt", "sources/b.txt"]);
});

test("a name is put right, and not to another person's", async () => {
  const brandt = await find("Oke Brandt");
  await write((await correct({ kind: "name", id: brandt.id, name: "Oke Brandtsen" })).text);
  assert.deepEqual(await listNames(), ["Mira Holt", "Mira Jansson", "Oke Brandtsen"]);
  const renamed = await find("Oke Brandtsen");
  assert.match((await refuse({ kind: "name", id: renamed.id, name: "Mira Holt" })).problem, /merge them/);
  assert.match((await refuse({ kind: "name", id: renamed.id, name: "..." })).problem, /at least one letter/);
  assert.match((await refuse({ kind: "name", id: brandt.id, name: "X Y" })).problem, /no such person any more/);
});

test("a title is put right where it stands", async () => {
  const holt = await find("Mira Holt");
  const [role] = await ask<readonly PersonDetail[]>(OPEN_PERSON, { id: holt.id });
  await write((await correct({ kind: "role", id: holt.id, place: role!.place!, role: "Prime Minister" })).text);
  assert.equal((await find("Mira Holt")).role, "Prime Minister");
  const [row] = await ask<readonly CorrectionRow[]>(LIST_CORRECTIONS, { id: holt.id });
  assert.deepEqual([row!.kind, row!.read, row!.right], ["role", "Deputy Prime Minister", "Prime Minister"]);
});

test("a speaker is put right by pointing at the words", async () => {
  const place = {
    uri: client!.uri("sources/a.txt"),
    range: { start: { line: 6, character: 5 }, end: { line: 6, character: 5 } },
  };
  assert.deepEqual(await ask<SpokenQuotation>(FIND_SPOKEN, { place }), {
    words: "Nobody asked the crews,",
    speaker: "Oke Brandt",
  });
  await write((await correct({ kind: "speaker", place, speaker: "Mira Holt" })).text);
  assert.deepEqual(await ask<SpokenQuotation>(FIND_SPOKEN, { place }), {
    words: "Nobody asked the crews,",
    speaker: "Mira Holt",
  });
  const holt = await find("Mira Holt");
  assert.deepEqual(
    (await ask<readonly CorrectionRow[]>(LIST_CORRECTIONS, { id: holt.id })).map(({ kind, read }) => [kind, read]),
    [["speaker", "Nobody asked the crews,"]],
  );
  const nowhere = { ...place, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  assert.equal(await ask(FIND_SPOKEN, { place: nowhere }), null);
  assert.match((await refuse({ kind: "speaker", place: nowhere, speaker: null })).problem, /cursor in a quotation/);
});

test("a file that is not in order is not written over, and named", async () => {
  await write("people:\n  - name: [\n");
  const [holt, jansson] = [await find("Mira Holt"), await find("Mira Jansson")];
  assert.match(
    (await refuse({ kind: "merge", id: jansson.id, into: holt.id })).problem,
    /^\.verbatim\/corrections\.yaml, line \d: not YAML/,
  );
});

test("a folder's event stands for the corrections in it", async () => {
  const made = await correct({ kind: "name", id: (await find("Oke Brandt")).id, name: "Oke Brandtsen" });
  client!.write(FILE, made.text);
  await client!.changed([".verbatim/", 1]);
  assert.deepEqual(await listNames(), ["Mira Holt", "Mira Jansson", "Oke Brandtsen"]);
  rmSync(join(client!.root, ".verbatim"), { recursive: true });
  await client!.changed([".verbatim", 3]);
  assert.deepEqual(await listNames(), ["Mira Holt", "Mira Jansson", "Oke Brandt"]);
});

function ask<R>(method: string, params: object): Promise<R> {
  return client!.connection.sendRequest(method, params);
}

async function correct(params: CorrectParams): Promise<CorrectedFile> {
  const made = await ask<CorrectedFile | CorrectionRefused>(CORRECT, params);
  assert.ok("text" in made, JSON.stringify(made));
  assert.equal(made.uri, client!.uri(FILE));
  return made;
}

async function refuse(params: CorrectParams): Promise<CorrectionRefused> {
  const made = await ask<CorrectedFile | CorrectionRefused>(CORRECT, params);
  assert.ok("problem" in made, JSON.stringify(made));
  return made;
}

async function write(text: string): Promise<void> {
  client!.write(FILE, text);
  await client!.changed([FILE, 2]);
}

async function listNames(): Promise<string[]> {
  return (await ask<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft: null })).rows.map(({ name }) => name).sort();
}

async function find(name: string): Promise<PersonRow> {
  const { rows } = await ask<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft: null });
  const row = rows.find((each) => each.name === name);
  assert.ok(row, name);
  return row;
}
