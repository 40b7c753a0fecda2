// The official clients of both generations over the example desk: what they list, and every
// tool called. Each answer fits its schema.

import Ajv, { type ValidateFunction } from "ajv";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test, type TestContext } from "node:test";
import { TOOL_NAMES } from "../../server/src/features/agents/agentTools";
import { TOOL_LIST } from "../../server/src/mcp/toolList";
import { connectBoth, type AgentClient, type ToolResult } from "../support/mcpClient";
import { runCli } from "../support/runCli";

const desk = join(__dirname, "..", "..", "examples", "desk");
const draft = readFileSync(join(desk, "draft.md"), "utf8");
const schemas = new Map<string, ValidateFunction>();

before(() => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  for (const { name, outputSchema } of TOOL_LIST) {
    schemas.set(name, ajv.compile(outputSchema));
  }
});

async function ask(client: AgentClient, name: string, given: Record<string, unknown>): Promise<ToolResult> {
  const answer = await client.call(name, given);
  assert.equal(answer.isError, false, answer.text);
  const isValid = schemas.get(name)!;
  assert.ok(isValid(answer.structured), `${name}: ${JSON.stringify(isValid.errors)}`);
  return answer;
}

async function withEach(context: TestContext, run: (client: AgentClient) => Promise<void>): Promise<void> {
  for (const client of await connectBoth(context, desk)) {
    await context.test(`client ${client.generation}`, () => run(client));
  }
}

test("the clients list the tools, and call every one", async (context) => {
  await withEach(context, async (client) => {
    const tools = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      TOOL_NAMES,
    );

    const checked = await ask(client, "check_draft", { text: draft });
    const run = runCli(desk, "check", "draft.md", "--sources", "sources", "--format", "json", "--no-cache");
    const [said] = (JSON.parse(run.stdout) as { drafts: { diagnostics: unknown; quotations: unknown }[] }).drafts;
    assert.deepEqual(checked.structured["diagnostics"], said!.diagnostics);
    assert.match(checked.text, /line 16, error misattributed-quote: Attributed to Tobias Renqvist/);

    const words = "We will open the dock before the breakwater has been inspected";
    const quotation = await ask(client, "check_quotation", { words, speaker: "Ines Valderrey" });
    assert.equal(quotation.structured["verdict"], "altered");
    assert.match(String(quotation.structured["corrected"]), /^“We will not open the dock .* Ines Valderrey said\.$/);

    const found = await ask(client, "find_quotations", { speaker: "Renqvist", topic: "repair" });
    const [first] = found.structured["quotations"] as { id: string; speaker: string; words: string }[];
    assert.equal(first!.speaker, "Tobias Renqvist");

    const filled = await ask(client, "fill_draft", { text: `{{quote ${first!.id}}} Renqvist said.` });
    assert.ok(
      String(filled.structured["text"]).startsWith(`“${first!.words.slice(0, 20)}`),
      String(filled.structured["text"]),
    );

    const read = await ask(client, "read_source", { id: first!.id });
    assert.ok(String(read.structured["text"]).includes(first!.words.slice(0, 20)));

    const who = await ask(client, "who_is", { name: "Stoltenberg" });
    assert.match(who.text, /NATO Secretary General/i);

    const sources = await ask(client, "list_sources", { words: "cable" });
    assert.ok((sources.structured["sources"] as unknown[]).length >= 2);
  });
});

test("the clients read sources as resources, and the prompt", async (context) => {
  await withEach(context, async (client) => {
    const resources = await client.listResources();
    assert.equal(resources.length, 4);
    const drill = resources.find(({ name }) => name === "sources/repair-drill.html")!;
    assert.match(await client.readResource(drill.uri), /The cable does not care/);
    await assert.rejects(client.readResource("verbatim://source/../draft.md"), /no source/);
    await assert.rejects(client.readResource(`file://${desk}/draft.md`), /no source/);
    const prompt = await client.prompt("write_from_sources", { topic: "the dock" });
    assert.match(prompt, /\{\{quote ferry\.txt#0a1b2c3d\}\}/);
    assert.match(prompt, /about: the dock$/);
  });
});
