// A thousand calls in a row to one server, in this process: afterwards it holds what it held before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { McpServer } from "../../server/src/mcp/mcpServer";
import { openAgentDesk } from "../support/agentDesk";
import { articleText } from "../support/processDesk";

const CALLS = 1_000;
/** Bytes: one answer kept for each call would be more. */
const SLACK = 4 * 1024 * 1024;

test("after a thousand calls a server holds no more memory", { timeout: 600_000 }, async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const desk = openAgentDesk(Array.from({ length: 20 }, (_, i) => `@@ sources/${i}.txt\n${articleText(i)}`).join("\n"));
  let answered = 0;
  let settle = (): void => {};
  const answer = (): void => {
    answered++;
    settle();
  };
  const server = new McpServer(
    { answer, refuse: answer },
    () => Promise.resolve(desk),
    { version: "0", hasTools: true },
    (error) => {
      throw error;
    },
  );
  const ask = (id: number): Promise<void> => {
    const done = new Promise<void>((resolve) => (settle = resolve));
    server.take({ id, method: "tools/call", params: callOf(id) });
    return done;
  };
  const run = async (from: number): Promise<number> => {
    for (let id = from; id < from + CALLS; id++) {
      await ask(id);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  // Each round asks the same: the first fills what is kept on purpose, as compiled code and the last 2,000 look-ups.
  await run(0);
  const before = await run(CALLS);
  const after = await run(2 * CALLS);
  assert.equal(answered, 3 * CALLS);
  console.log(`${Math.round(before / 1024)} kB held before, ${Math.round(after / 1024)} kB after`);
  assert.ok(after < before + SLACK, `${before}, then ${after} bytes`);
});

function callOf(call: number): Record<string, unknown> {
  const id = call % CALLS;
  const text = `“We will build ${id} houses before the winter of ${id % 9} storms,” Maria Okoro said.`;
  switch (id % 5) {
    case 0:
      return { name: "check_draft", arguments: { text: `# Notes ${id}\n\n${text}\n` } };
    case 1:
      return { name: "check_quotation", arguments: { words: `We will build ${id} houses`, speaker: "Maria Okoro" } };
    case 2:
      return { name: "find_quotations", arguments: { words: `build ${id % 20}` } };
    case 3:
      return { name: "who_is", arguments: { name: `Okoro ${id % 3}` } };
    default:
      return { name: "fill_draft", arguments: { text: `{{quote ${id % 20}.txt#00000000}}` } };
  }
}
