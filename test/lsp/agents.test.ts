// The editor's tools for agents, through the language server: the answers of the protocol's tools, from open buffers.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CALL_AGENT_TOOL, type AgentToolAnswer } from "../../server/src/protocol/agentMessages";
import { FERRY, FILES } from "../support/ferryDesk";
import { LspClient } from "../support/lspClient";

let client: LspClient | undefined;
after(() => client?.close());

async function ask(name: string, given: object): Promise<AgentToolAnswer> {
  if (!client) {
    client = await LspClient.start(FILES);
    await client.ready();
  }
  return client.connection.sendRequest<AgentToolAnswer>(CALL_AGENT_TOOL, { name, arguments: given });
}

test("an agent in the editor is told what differs, by the sources' names in the workspace", async () => {
  const { text, structured, isError } = await ask("check_quotation", {
    words: "We would not wait for another winter",
    speaker: "Amara Okoro",
  });
  assert.equal(isError, false);
  assert.equal(structured["verdict"], "altered");
  assert.match(text, /Write: “We will not wait for another winter,?” Amara Okoro said\./);
  assert.deepEqual(
    (structured["passages"] as { path: string }[]).map(({ path }) => path),
    ["sources/ferry.txt"],
  );
  assert.doesNotMatch(text, /verbatim-[A-Za-z0-9]{6}|\/tmp/);
});

test("a source is read by the name that the answers have", async () => {
  const { text } = await ask("read_source", { path: "sources/union.md" });
  assert.match(text, /^10\| “Nobody wants a strike/m);
});

test("what an open editor holds counts, not the disk", async () => {
  await client!.openText("sources/ferry.txt", FERRY.replace("another winter,", "another summer,"));
  const { structured } = await ask("check_quotation", {
    words: "We will not wait for another summer",
    speaker: "Okoro",
  });
  assert.equal(structured["verdict"], "verbatim");
});

test("wrong arguments are an answer that an agent can act on, not a fault", async () => {
  const { text, isError } = await ask("check_quotation", { quotation: "x" });
  assert.deepEqual([isError, text], [true, 'There is no argument "quotation"; there may be words, speaker.']);
  assert.match((await ask("no_such", {})).text, /There is no tool "no_such"/);
  assert.deepEqual(client!.faults, []);
});
